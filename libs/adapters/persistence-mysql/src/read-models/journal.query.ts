import { DomainError } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, toBin, wireAmount, wireRate } from '../sql';
import { isoTime, timestamp } from '../stores/records.store';

export interface EntryFilter {
  readonly sourceType?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly bookingId?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly event?: string | undefined;
  readonly account?: string | undefined;
  readonly customerId?: string | undefined;
  readonly branchId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly since?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface LineView {
  readonly account: string;
  readonly account_name: string;
  readonly side: 'DEBIT' | 'CREDIT';
  readonly amount: string;
  readonly currency: string;
  readonly functional_amount: string;
  readonly fx_rate: string;
  readonly fx_source: string;
  /** Of an entry with two currencies: what the line is worth in the other one. */
  readonly counter?: { readonly amount: string; readonly currency: string };
  readonly dimensions: Readonly<Record<string, string>>;
}

export interface EntryView {
  readonly id: string;
  readonly number: number | null;
  readonly posted_at: string;
  readonly posted_by: string;
  readonly posted_by_name: string | null;
  readonly entry_date: string;
  readonly period: string;
  readonly kind: string;
  readonly event: string;
  readonly source: { readonly type: string; readonly id: string; readonly reference: string };
  readonly description: string;
  readonly booking_id: string | null;
  readonly branch_id: string | null;
  readonly reverses_id: string | null;
  readonly original_id: string | null;
  readonly reversed_by_id: string | null;
  readonly hash: string | null;
  readonly total: string;
  readonly lines: readonly LineView[];
}

const HEAD = `SELECT e.*, s.number, s.hash, r.id AS reversed_by, u.name AS posted_by_name, p.name AS period_name,
    (SELECT SUM(x.functional_amount) FROM journal_lines x WHERE x.partner_id = e.partner_id AND x.entry_id = e.id AND x.side = 'D') AS total
  FROM journal_entries e LEFT JOIN journal_seals s ON s.partner_id = e.partner_id AND s.entry_id = e.id
  LEFT JOIN journal_entries r ON r.partner_id = e.partner_id AND r.reverses_id = e.id
  LEFT JOIN users u ON u.partner_id = e.partner_id AND u.id = e.posted_by
  LEFT JOIN periods p ON p.partner_id = e.partner_id AND p.starts_on <= e.entry_date AND p.ends_on >= e.entry_date`;

const ID_DIMENSIONS = [
  'branch_id',
  'customer_id',
  'supplier_id',
  'item_id',
  'bank_account_id',
  'invoice_id',
  'gateway_id',
  'drawer_id',
  'memo_id',
];

const LINE = `SELECT l.*, a.name AS account_name FROM journal_lines l LEFT JOIN accounts a ON a.partner_id = l.partner_id AND a.code = l.account`;

export class JournalQuery {
  constructor(private readonly reads: DataSource) {}

  async entry(scope: RequestScope, id: string): Promise<EntryView> {
    const [heads, lines] = await Promise.all([
      this.reads.query<Row[]>(`${HEAD} WHERE e.partner_id = ? AND e.id = ?`, [scope.partnerId, toBin(id)]),
      this.reads.query<Row[]>(`${LINE} WHERE l.partner_id = ? AND l.entry_id = ? ORDER BY l.line_no`, [
        scope.partnerId,
        toBin(id),
      ]),
    ]);
    if (!heads[0]) throw new DomainError('NOT_FOUND');
    return entryView(heads[0], lines, scope.partner.functionalCurrency);
  }

  /** Newest first. The page holds its lines: one statement for the heads, one for all lines. */
  async entries(scope: RequestScope, filter: EntryFilter): Promise<EntryView[]> {
    const { where, values } = conditions(scope, filter);
    if (filter.after) {
      where.push('e.id < ?');
      values.push(toBin(filter.after));
    }
    const heads = await this.reads.query<Row[]>(
      `${HEAD} WHERE ${where.join(' AND ')} ORDER BY e.id DESC LIMIT ?`,
      [...values, filter.limit],
    );
    if (heads.length === 0) return [];
    const lines = await this.reads.query<Row[]>(
      `${LINE} WHERE l.partner_id = ? AND l.entry_id IN (?) ORDER BY l.entry_id, l.line_no`,
      [scope.partnerId, heads.map((head) => head['id'])],
    );
    const linesOf = Map.groupBy(lines, (line) => (line['entry_id'] as Buffer).toString('hex'));
    return heads.map((head) =>
      entryView(
        head,
        linesOf.get((head['id'] as Buffer).toString('hex')) ?? [],
        scope.partner.functionalCurrency,
      ),
    );
  }
}

function conditions(scope: RequestScope, filter: EntryFilter): { where: string[]; values: unknown[] } {
  const where = ['e.partner_id = ?'];
  const values: unknown[] = [scope.partnerId];
  const add = (sql: string, ...bound: unknown[]): void => void (where.push(sql), values.push(...bound));
  const onLine = (
    column: 'account' | 'customer_id' | 'branch_id' | 'document_number',
    bound: unknown,
  ): void =>
    add(
      `EXISTS (SELECT 1 FROM journal_lines f WHERE f.partner_id = e.partner_id AND f.entry_id = e.id AND f.${column} = ?)`,
      bound,
    );
  if (filter.sourceType) add('e.source_type = ?', filter.sourceType);
  if (filter.sourceId) add('e.source_id = ?', toBin(filter.sourceId));
  if (filter.bookingId) add('e.booking_id = ?', toBin(filter.bookingId));
  if (filter.event) add('e.event = ?', filter.event);
  if (filter.from) add('e.entry_date >= ?', filter.from);
  if (filter.to) add('e.entry_date <= ?', filter.to);
  if (filter.q)
    add(
      '(e.source_reference LIKE ? OR e.description LIKE ?)',
      `${likeText(filter.q)}%`,
      `%${likeText(filter.q)}%`,
    );
  if (filter.since) add('e.posted_at >= ?', timestamp(new Date(filter.since)));
  if (filter.account) onLine('account', filter.account);
  if (filter.customerId) onLine('customer_id', toBin(filter.customerId));
  if (filter.branchId) onLine('branch_id', toBin(filter.branchId));
  if (filter.documentNumber) onLine('document_number', filter.documentNumber);
  return { where, values };
}

function entryView(head: Row, lines: readonly Row[], functional: string): EntryView {
  return {
    id: fromBin(head['id'] as Buffer),
    number: head['number'] === null ? null : Number(head['number']),
    posted_at: isoTime(head['posted_at']),
    posted_by: fromBin(head['posted_by'] as Buffer),
    posted_by_name: head['posted_by_name'] as string | null,
    entry_date: String(head['entry_date']),
    period: String(head['period_name'] ?? ''),
    kind: String(head['kind']),
    event: String(head['event']),
    source: {
      type: String(head['source_type']),
      id: fromBin(head['source_id'] as Buffer),
      reference: String(head['source_reference']),
    },
    description: String(head['description']),
    booking_id: fromBinOrNull(head['booking_id'] as Buffer | null),
    branch_id: fromBinOrNull(head['branch_id'] as Buffer | null),
    reverses_id: fromBinOrNull(head['reverses_id'] as Buffer | null),
    original_id: fromBinOrNull(head['original_id'] as Buffer | null),
    reversed_by_id: fromBinOrNull(head['reversed_by'] as Buffer | null),
    hash: head['hash'] as string | null,
    total: wireAmount(String(head['total'] ?? '0'), functional),
    lines: lines.map((line) => lineView(line, functional)),
  };
}

const counterOf = (row: Row): { amount: string; currency: string } => {
  const currency = String(row['counter_currency']);
  return { amount: wireAmount(String(row['counter_amount']), currency), currency };
};

export function lineView(row: Row, functional: string): LineView {
  const dimensions: Record<string, string> = {};
  for (const name of ID_DIMENSIONS) if (row[name]) dimensions[name] = fromBin(row[name] as Buffer);
  for (const name of ['document_number', 'tax_code', 'cost_centre']) if (row[name]) dimensions[name] = String(row[name]);
  return {
    account: String(row['account']),
    account_name: String(row['account_name'] ?? ''),
    side: row['side'] === 'D' ? 'DEBIT' : 'CREDIT',
    amount: wireAmount(String(row['amount']), String(row['currency'])),
    currency: String(row['currency']),
    functional_amount: wireAmount(String(row['functional_amount']), functional),
    fx_rate: wireRate(String(row['fx_rate'])),
    fx_source: String(row['fx_source']),
    ...(row['counter_currency'] ? { counter: counterOf(row) } : {}),
    dimensions,
  };
}

/** A percent sign in what a person types is a percent sign. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
