import { invoiceLineId, Money, stateByPayment, type InvoiceState } from '@travobooks/domain';
import type {
  ApplicationSource,
  IdGenerator,
  InvoiceLine,
  InvoiceStore,
  NewInvoice,
  StoredInvoice,
} from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, officeOnly, statement, toBin, toBinOrNull, wireAmount, wireRate } from '../sql';
import { timestamp } from './records.store';
import { collectApplication } from './sub-ledger.store';

/** No debit note has answered it: a note that is taken back credits nothing. */
const STANDING = "NOT EXISTS (SELECT 1 FROM invoices d WHERE d.partner_id = i.partner_id AND d.credits_id = i.id AND d.kind = 'DEBIT_NOTE')";
const PREFIX = { INVOICE: 'INV', CREDIT_NOTE: 'CN', DEBIT_NOTE: 'DN' } as const;

export class InvoiceSqlStore implements InvoiceStore {
  constructor(
    private readonly session: Session,
    private readonly ids: IdGenerator,
  ) {}

  /** Lines go with the other writes; counter and head leave right before COMMIT: no number without its document. */
  issue(invoice: NewInvoice): void {
    const { partnerId } = this.session.scope;
    this.takeAtOnce(invoice);
    const series = `${PREFIX[invoice.kind]}-${invoice.branchCode}-${invoice.issuedOn.slice(0, 4)}`;
    this.session.write(
      'INSERT INTO invoice_lines (partner_id, invoice_id, line_no, item_id, kind, description, document_number, tax_code, amount, credits_line_id) VALUES ?',
      invoice.lines.map((line, index) => [
        partnerId,
        toBin(invoice.id),
        index + 1,
        toBinOrNull(line.itemId),
        line.kind,
        line.description,
        line.documentNumber,
        line.taxCode,
        line.amount,
        toBinOrNull(line.creditsLineId),
      ]),
    );
    this.session.writeLast(
      `INSERT INTO number_sequences (partner_id, name, next_no) VALUES (?, ?, LAST_INSERT_ID(1) + 1)
       ON DUPLICATE KEY UPDATE next_no = LAST_INSERT_ID(next_no) + 1`,
      partnerId,
      series,
    );
    this.session.writeLast(
      `INSERT INTO invoices (partner_id, id, kind, number, state, branch_id, customer_id, booking_id, credits_id, currency, total, open_amount,
         functional_total, functional_open, fx_rate, issued_on, due_on, reason, entry_id, created_at)
       VALUES (?, ?, ?, CONCAT(?, '-', LPAD(LAST_INSERT_ID(), 6, '0')), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      partnerId,
      toBin(invoice.id),
      invoice.kind,
      series,
      stateAtOnce(invoice),
      toBin(invoice.branchId),
      toBin(invoice.customerId),
      toBinOrNull(invoice.bookingId),
      toBinOrNull(invoice.creditsId),
      invoice.currency,
      invoice.total,
      invoice.openAmount,
      invoice.functionalTotal,
      invoice.functionalOpen,
      invoice.fxRate,
      invoice.issuedOn,
      invoice.dueOn,
      invoice.reason,
      toBin(invoice.entryId),
      timestamp(this.session.now),
    );
  }

  /** A credit note that pays an open invoice is used up by so much from its first moment. */
  private takeAtOnce(invoice: NewInvoice): void {
    if (invoice.applied) {
      for (const { source, amount, functional } of invoice.applied)
        collectApplication(this.session, this.ids, source, { target: 'INVOICE', targetId: invoice.id, amount, functional });
      return;
    }
    const money = (text: string, currency: string): Money => Money.parse(text, currency);
    const functional = this.session.scope.partner.functionalCurrency;
    const part = {
      amount: money(invoice.total, invoice.currency).minus(money(invoice.openAmount, invoice.currency)),
      functional: money(invoice.functionalTotal, functional).minus(money(invoice.functionalOpen, functional)),
    };
    if (part.amount.isZero && part.functional.isZero) return;
    const source = { entryId: invoice.entryId, type: invoice.kind, id: invoice.id, on: invoice.issuedOn };
    collectApplication(this.session, this.ids, source, { target: 'INVOICE', targetId: invoice.id, ...part });
  }

  lockOfItems(itemIds: readonly string[]): Promise<readonly StoredInvoice[]> {
    return this.ofItems(itemIds, " AND i.state <> 'CREDITED'");
  }

  creditedOfItems(itemIds: readonly string[]): Promise<readonly StoredInvoice[]> {
    return this.ofItems(itemIds, '');
  }

  private async ofItems(
    itemIds: readonly string[],
    filter: '' | " AND i.state <> 'CREDITED'",
  ): Promise<readonly StoredInvoice[]> {
    const { partnerId } = this.session.scope;
    const ofItems = `SELECT l.invoice_id FROM invoice_lines l JOIN invoices i ON i.partner_id = l.partner_id AND i.id = l.invoice_id
       WHERE l.partner_id = ? AND l.item_id IN (?) AND i.kind = 'INVOICE'${filter}`;
    const values = [partnerId, itemIds.map(toBin)];
    const [heads = [], lines = []] = await this.session.read([
      statement(
        `SELECT i.*, p.functional_currency FROM invoices i JOIN partners p ON p.partner_id = i.partner_id
         WHERE i.partner_id = ? AND i.id IN (${ofItems}) ORDER BY i.created_at, i.id FOR UPDATE`,
        partnerId,
        ...values,
      ),
      statement(
        `SELECT * FROM invoice_lines WHERE partner_id = ? AND invoice_id IN (${ofItems}) ORDER BY invoice_id, line_no`,
        partnerId,
        ...values,
      ),
    ]);
    return heads.map((head) =>
      storedInvoice(
        head,
        lines.filter((line) => (line['invoice_id'] as Buffer).equals(head['id'] as Buffer)),
      ),
    );
  }

  async lock(filter: { ids?: readonly string[]; openOf?: string }): Promise<readonly StoredInvoice[]> {
    const { partnerId } = this.session.scope;
    const which = filter.openOf
      ? statement('i.customer_id = ? AND i.is_open = 1', toBin(filter.openOf))
      : statement('i.id IN (?)', [Buffer.alloc(16), ...(filter.ids ?? []).map(toBin)]);
    const [heads = []] = await this.session.read([
      statement(
        `SELECT i.*, p.functional_currency FROM invoices i JOIN partners p ON p.partner_id = i.partner_id
         WHERE i.partner_id = ? AND ${which.sql} ORDER BY i.id FOR UPDATE`,
        partnerId,
        ...which.values,
      ),
    ]);
    return heads.map((head) => storedInvoice(head, []));
  }

  async linesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly InvoiceLine[]>> {
    const [rows = []] = await this.session.read([
      statement(
        `SELECT l.*, i.currency FROM invoice_lines l JOIN invoices i ON i.partner_id = l.partner_id AND i.id = l.invoice_id
         WHERE l.partner_id = ? AND l.invoice_id IN (?) ORDER BY l.invoice_id, l.line_no`,
        this.session.scope.partnerId,
        [Buffer.alloc(16), ...ids.map(toBin)],
      ),
    ]);
    const lines = rows.map((row) => ({ of: fromBin(row['invoice_id'] as Buffer), line: invoiceLine(row, String(row['currency'])) }));
    return new Map([...Map.groupBy(lines, ({ of }) => of)].map(([id, own]) => [id, own.map(({ line }) => line)]));
  }

  async find(id: string, permission: string): Promise<Pick<StoredInvoice, 'id' | 'kind' | 'customerId' | 'currency'> | null> {
    const office = officeOnly(this.session.scope, permission);
    const [rows] = await this.session.read([
      statement(
        'SELECT kind, customer_id, currency FROM invoices WHERE partner_id = ? AND id = ? AND (? IS NULL OR branch_id = ?)',
        this.session.scope.partnerId,
        toBin(id),
        office,
        office,
      ),
    ]);
    const row = rows?.[0];
    return row
      ? { id, kind: row['kind'] as NewInvoice['kind'], customerId: fromBin(row['customer_id'] as Buffer), currency: String(row['currency']) }
      : null;
  }

  async creditedTotal(invoiceId: string): Promise<string> {
    const [rows] = await this.session.read([
      statement(
        `SELECT o.currency, COALESCE(SUM(i.total), 0) AS credited FROM invoices o LEFT JOIN invoices i ON i.partner_id = o.partner_id AND i.credits_id = o.id AND i.kind = 'CREDIT_NOTE'
           AND ${STANDING} WHERE o.partner_id = ? AND o.id = ?`,
        this.session.scope.partnerId,
        toBin(invoiceId),
      ),
    ]);
    return wireAmount(String(rows?.[0]?.['credited'] ?? '0'), String(rows?.[0]?.['currency'] ?? 'BDT'));
  }

  async creditedLines(invoiceId: string): Promise<ReadonlyMap<string, string>> {
    const [rows = []] = await this.session.read([
      statement(
        `SELECT l.credits_line_id, SUM(l.amount) AS credited, i.currency FROM invoices i JOIN invoice_lines l ON l.partner_id = i.partner_id AND l.invoice_id = i.id
         WHERE i.partner_id = ? AND i.credits_id = ? AND i.kind = 'CREDIT_NOTE' AND l.credits_line_id IS NOT NULL
           AND ${STANDING} GROUP BY l.credits_line_id, i.currency`,
        this.session.scope.partnerId,
        toBin(invoiceId),
      ),
    ]);
    return new Map(rows.map((row) => [fromBin(row['credits_line_id'] as Buffer), wireAmount(String(row['credited']), String(row['currency']))]));
  }

  async accruedRebate(customerId: string, currency: string): Promise<{ amount: Money; functional: Money }> {
    const { partnerId, partner } = this.session.scope;
    const [rows = []] = await this.session.read([
      statement(
        `SELECT COALESCE(SUM(IF(side = 'C', amount, -amount)), 0) AS amount, COALESCE(SUM(IF(side = 'C', functional_amount, -functional_amount)), 0) AS functional
         FROM journal_lines WHERE partner_id = ? AND account = '2071' AND customer_id = ? AND currency = ?`,
        partnerId,
        toBin(customerId),
        currency,
      ),
    ]);
    return {
      amount: Money.fromColumn(String(rows[0]?.['amount'] ?? '0'), currency),
      functional: Money.fromColumn(String(rows[0]?.['functional'] ?? '0'), partner.functionalCurrency),
    };
  }

  apply(
    source: ApplicationSource,
    invoiceId: string,
    part: { readonly amount: Money; readonly functional: Money },
    state: InvoiceState,
  ): void {
    collectApplication(this.session, this.ids, source, { target: 'INVOICE', targetId: invoiceId, ...part });
    this.session.write(
      'UPDATE invoices SET open_amount = open_amount - ?, functional_open = functional_open - ?, state = ? WHERE partner_id = ? AND id = ?',
      part.amount.toDecimal(),
      part.functional.toDecimal(),
      state,
      this.session.scope.partnerId,
      toBin(invoiceId),
    );
  }
}

/** What is paid from its first moment has the state of it; a credit note is there to be used. */
const stateAtOnce = ({ kind, total, openAmount, currency, applied }: NewInvoice): InvoiceState =>
  kind === 'DEBIT_NOTE' || applied ? stateByPayment(Money.parse(total, currency), Money.parse(openAmount, currency)) : 'ISSUED';

export function storedInvoice(head: Row, lines: readonly Row[]): StoredInvoice {
  const currency = String(head['currency']);
  const functional = String(head['functional_currency']);
  return {
    id: fromBin(head['id'] as Buffer),
    kind: head['kind'] as NewInvoice['kind'],
    number: String(head['number']),
    state: head['state'] as InvoiceState,
    branchId: fromBin(head['branch_id'] as Buffer),
    customerId: fromBin(head['customer_id'] as Buffer),
    bookingId: fromBinOrNull(head['booking_id'] as Buffer | null),
    creditsId: fromBinOrNull(head['credits_id'] as Buffer | null),
    currency,
    total: wireAmount(String(head['total']), currency),
    openAmount: wireAmount(String(head['open_amount']), currency),
    functionalTotal: wireAmount(String(head['functional_total']), functional),
    functionalOpen: wireAmount(String(head['functional_open']), functional),
    fxRate: wireRate(String(head['fx_rate'])),
    issuedOn: String(head['issued_on']),
    dueOn: String(head['due_on']),
    reason: head['reason'] as string | null,
    entryId: fromBin(head['entry_id'] as Buffer),
    lines: lines.map((line) => invoiceLine(line, currency)),
  };
}

export function invoiceLine(row: Row, currency: string): InvoiceLine {
  return {
    id: invoiceLineId(fromBin(row['invoice_id'] as Buffer), Number(row['line_no'])),
    itemId: fromBinOrNull(row['item_id'] as Buffer | null),
    kind: row['kind'] as InvoiceLine['kind'],
    description: String(row['description']),
    documentNumber: row['document_number'] as string | null,
    taxCode: row['tax_code'] as string | null,
    amount: wireAmount(String(row['amount']), currency),
  };
}
