import { createHash } from 'node:crypto';
import { type Dimension, DomainError, JournalEntry, type JournalLine, Money, Rate, type Day, type Dimensions } from '@travobooks/domain';
import type { FxRate, JournalWriter, StoredEntry } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, statement, toBin, toBinOrNull } from '../sql';
import { fxRate, newestRates } from './fx-rates.rows';
import { timestamp } from './records.store';

const ENTRY_COLUMNS = 'e.id, e.entry_date, e.kind, e.event, e.source_type, e.source_id, e.source_reference, e.sequence, e.description, e.reverses_id, e.original_id, e.booking_id, e.branch_id';

/** A month need not begin on the 1st. Without a period the column gets NULL and refuses the entry. */
const PERIOD_OF_DAY = '(SELECT starts_on FROM periods WHERE partner_id = ? AND starts_on <= ? AND ends_on >= ?)';

const ENTRY_VALUES = `(?, ?, ?, ${PERIOD_OF_DAY}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const DIMENSION_TABLES: Readonly<Partial<Record<Dimension, string>>> = {
  customer_id: 'SELECT id FROM customers WHERE partner_id = ? AND id IN (?)',
  supplier_id: 'SELECT id FROM suppliers WHERE partner_id = ? AND id IN (?)',
  branch_id: 'SELECT id FROM branches WHERE partner_id = ? AND id IN (?)',
  item_id: 'SELECT id FROM booking_items WHERE partner_id = ? AND id IN (?)',
  bank_account_id: 'SELECT id FROM bank_accounts WHERE partner_id = ? AND id IN (?)',
  invoice_id: 'SELECT id FROM invoices WHERE partner_id = ? AND id IN (?)',
  drawer_id: 'SELECT id FROM drawers WHERE partner_id = ? AND id IN (?)',
  gateway_id: 'SELECT id FROM gateways WHERE partner_id = ? AND id IN (?)',
};

/** The only place that writes journal tables. Everything it accepts has passed `JournalEntry.compose`. */
export class JournalSqlWriter implements JournalWriter {
  readonly posted: JournalEntry[] = [];

  constructor(private readonly session: Session) {}

  post(...entries: readonly JournalEntry[]): void {
    if (entries.length === 0) return;
    const { partnerId } = this.session.scope;
    const now = timestamp(this.session.now);
    this.posted.push(...entries);
    this.session.write(
      `INSERT INTO journal_entries (partner_id, id, entry_date, period_start, kind, event, source_type, source_id, source_reference,
         sequence, description, reverses_id, original_id, booking_id, branch_id, posted_at, posted_by)
       VALUES ${entries.map(() => ENTRY_VALUES).join(', ')}`,
      ...entries.flatMap((entry) => this.entryValues(entry, now)),
    );
    this.session.write(
      `INSERT INTO journal_lines (partner_id, entry_id, line_no, account, entry_date, side, amount, currency, functional_amount, fx_rate,
         fx_source, branch_id, customer_id, supplier_id, item_id, document_number, bank_account_id, tax_code, invoice_id, gateway_id, drawer_id,
         memo_id, cost_centre, counter_amount, counter_currency) VALUES ?`,
      entries.flatMap(({ head, lines }) => lines.map((line, index) => lineValues(partnerId, head.id, head.entryDate, line, index))),
    );
    this.session.write(
      'INSERT INTO journal_unsealed (partner_id, entry_id, posted_at) VALUES ?',
      entries.map(({ head }) => [partnerId, toBin(head.id), now]),
    );
  }

  private entryValues({ head }: JournalEntry, now: string): unknown[] {
    const { partnerId, userId } = this.session.scope;
    return [
      partnerId, toBin(head.id), head.entryDate, partnerId, head.entryDate, head.entryDate, head.kind, head.event,
      head.source.type, toBin(head.source.id), head.source.reference, head.sequence, head.description, toBinOrNull(head.reversesId),
      toBinOrNull(head.originalId), toBinOrNull(head.bookingId), toBinOrNull(head.branchId), now, toBin(userId),
    ];
  }

  async latest(sourceType: string, sourceIds: readonly string[], event: string): Promise<ReadonlyMap<string, StoredEntry>> {
    const { partnerId } = this.session.scope;
    const filter = 'e.partner_id = ? AND e.source_type = ? AND e.source_id IN (?) AND e.event = ?';
    const values = [partnerId, sourceType, sourceIds.map(toBin), event];
    const entries = await this.entries(filter, values);
    const newest = new Map<string, StoredEntry>();
    for (const stored of entries) {
      const known = newest.get(stored.entry.head.source.id);
      if (!known || known.entry.head.sequence < stored.entry.head.sequence) newest.set(stored.entry.head.source.id, stored);
    }
    return newest;
  }

  async find(entryId: string): Promise<StoredEntry | null> {
    const entries = await this.entries('e.partner_id = ? AND e.id = ?', [this.session.scope.partnerId, toBin(entryId)]);
    return entries[0] ?? null;
  }

  async requireOpenPeriod(on: Day): Promise<Day> {
    const [rows] = await this.session.read([
      statement('SELECT starts_on, state FROM periods WHERE partner_id = ? AND starts_on <= ? AND ends_on >= ? LOCK IN SHARE MODE', this.session.scope.partnerId, on, on),
    ]);
    const row = rows?.[0];
    if (!row) throw new DomainError('PERIOD_UNKNOWN', { detail: `There is no period for ${on}.` });
    requireOpen(String(row['state']), on, this.session.scope.permissions['journal.adjust'] !== undefined);
    return String(row['starts_on']);
  }

  async accounts(codes: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const [rows = []] = await this.session.read([
      statement('SELECT code, active FROM accounts WHERE partner_id = ? AND code IN (?)', this.session.scope.partnerId, codes),
    ]);
    return new Map(rows.map((row) => [String(row['code']), Boolean(row['active'])]));
  }

  async foreignTo(named: ReadonlyMap<Dimension, readonly string[]>): Promise<ReadonlySet<string>> {
    const asked = [...named].flatMap(([dimension, ids]) => {
      const sql = DIMENSION_TABLES[dimension];
      return sql && ids.length > 0 ? [{ ids, read: statement(sql, this.session.scope.partnerId, ids.map(toBin)) }] : [];
    });
    if (asked.length === 0) return new Set();
    const found = new Set((await this.session.read(asked.map(({ read }) => read))).flat().map((row) => fromBin(row['id'] as Buffer)));
    return new Set(asked.flatMap(({ ids }) => ids).filter((id) => !found.has(id)));
  }

  sourceOfRef(externalRef: string): string {
    const hash = createHash('sha256').update(`manual ${this.session.scope.partnerId} ${externalRef}`).digest();
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
    return fromBin(hash.subarray(0, 16));
  }

  async rates(currency: string, on: Day): Promise<readonly FxRate[]> {
    const { partnerId, partner } = this.session.scope;
    const [rows = []] = await this.session.read([newestRates(partnerId, statement('?', currency), partner.functionalCurrency, on)]);
    return rows.map(fxRate);
  }

  private async entries(filter: string, values: readonly unknown[]): Promise<StoredEntry[]> {
    const [heads = [], lines = []] = await this.session.read([
      statement(
        `SELECT ${ENTRY_COLUMNS}, r.id AS reversed_by FROM journal_entries e
         LEFT JOIN journal_entries r ON r.partner_id = e.partner_id AND r.reverses_id = e.id WHERE ${filter}`,
        ...values,
      ),
      statement(
        `SELECT l.*, p.functional_currency FROM journal_lines l JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id
         JOIN partners p ON p.partner_id = l.partner_id WHERE ${filter} ORDER BY l.entry_id, l.line_no`,
        ...values,
      ),
    ]);
    return heads.map((head) => storedEntry(head, lines.filter((line) => (line['entry_id'] as Buffer).equals(head['id'] as Buffer))));
  }
}

/** CLOSED and LOCKED take nothing; SOFT_CLOSED only from who holds journal.adjust (invariant 3). */
export function requireOpen(state: string, on: Day, mayAdjust: boolean): void {
  if (state === 'OPEN' || (state === 'SOFT_CLOSED' && mayAdjust)) return;
  throw new DomainError('PERIOD_CLOSED', { detail: `The period of ${on} is ${state}. Nothing was posted.` });
}

function lineValues(partnerId: number, entryId: string, day: Day, line: JournalLine, index: number): unknown[] {
  const dims = line.dimensions;
  return [
    partnerId, toBin(entryId), index + 1, line.account, day, line.side === 'DEBIT' ? 'D' : 'C', line.amount.toDecimal(), line.amount.currency,
    line.functional.toDecimal(), line.rate.toDecimal(), line.rateSource, toBinOrNull(dims.branch_id), toBinOrNull(dims.customer_id),
    toBinOrNull(dims.supplier_id), toBinOrNull(dims.item_id), dims.document_number ?? null, toBinOrNull(dims.bank_account_id),
    dims.tax_code ?? null, toBinOrNull(dims.invoice_id), toBinOrNull(dims.gateway_id), toBinOrNull(dims.drawer_id), toBinOrNull(dims.memo_id),
    dims.cost_centre ?? null, line.counter?.toDecimal() ?? null, line.counter?.currency ?? null,
  ];
}

function storedEntry(head: Row, lines: readonly Row[]): StoredEntry {
  const entry = JournalEntry.compose(
    {
      id: fromBin(head['id'] as Buffer), entryDate: String(head['entry_date']), kind: head['kind'] as 'NORMAL', event: String(head['event']),
      sequence: Number(head['sequence']), description: String(head['description']),
      source: { type: String(head['source_type']), id: fromBin(head['source_id'] as Buffer), reference: String(head['source_reference']) },
      bookingId: fromBinOrNull(head['booking_id'] as Buffer | null), branchId: fromBinOrNull(head['branch_id'] as Buffer | null),
      reversesId: fromBinOrNull(head['reverses_id'] as Buffer | null), originalId: fromBinOrNull(head['original_id'] as Buffer | null),
    },
    lines.map(lineFromRow),
  );
  return { entry, reversedById: fromBinOrNull(head['reversed_by'] as Buffer | null) };
}

function lineFromRow(row: Row): JournalLine {
  return {
    account: String(row['account']), side: row['side'] === 'D' ? 'DEBIT' : 'CREDIT',
    amount: Money.fromColumn(String(row['amount']), String(row['currency'])),
    functional: Money.fromColumn(String(row['functional_amount']), String(row['functional_currency'])),
    rate: Rate.parse(String(row['fx_rate'])), rateSource: String(row['fx_source']), dimensions: dimensionsFromRow(row),
    counter: row['counter_currency'] ? Money.fromColumn(String(row['counter_amount']), String(row['counter_currency'])) : undefined,
  };
}

function dimensionsFromRow(row: Row): Dimensions {
  const dims: Record<string, string> = {};
  for (const key of ['branch_id', 'customer_id', 'supplier_id', 'item_id', 'bank_account_id', 'invoice_id', 'gateway_id', 'drawer_id', 'memo_id']) {
    if (row[key]) dims[key] = fromBin(row[key] as Buffer);
  }
  for (const key of ['document_number', 'tax_code', 'cost_centre']) if (row[key]) dims[key] = String(row[key]);
  return dims;
}
