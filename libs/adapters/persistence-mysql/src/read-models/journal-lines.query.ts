import { formatScaled } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, toBin, units, wireAmount } from '../sql';
import { likeText, lineView, type LineView } from './journal.query';
import { type AsOfEntry, asOfEntry, inSnapshot, openingAt, tail } from './reports-balances';

export interface LineFilter {
  readonly account?: string | undefined;
  readonly customerId?: string | undefined;
  readonly supplierId?: string | undefined;
  readonly branchId?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly sourceType?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly bookingId?: string | undefined;
  readonly event?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  readonly position?: LinePosition | undefined;
}

export interface LinePosition {
  readonly date: string;
  readonly entry: string;
  readonly line: number;
}

export interface JournalLineRow extends LineView {
  readonly entry_id: string;
  readonly line_no: number;
  readonly entry_date: string;
  readonly description: string;
  readonly event: string;
  readonly number: number | null;
  readonly booking_id: string | null;
}

export type LedgerLine = JournalLineRow & {
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
};

export interface GeneralLedger {
  readonly account: string;
  readonly name: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  /** Debit less credit; negative: a credit balance. */
  readonly opening_balance: string;
  readonly closing_balance: string;
  readonly data: readonly LedgerLine[];
  readonly as_of_entry: AsOfEntry;
  readonly snapshot: null;
}

interface Bound {
  readonly sql: string[];
  readonly values: unknown[];
}

/** Lines in order of date and entry: what a cell of a report is made of, and the general ledger of an account. */
export class JournalLinesQuery {
  constructor(private readonly reads: DataSource) {}

  async lines(scope: RequestScope, filter: LineFilter): Promise<JournalLineRow[]> {
    return await inSnapshot(this.reads, (runner) => linesOf(runner, scope, filter));
  }

  /** Null: there is no such account. `limit + 1` lines of the page; balances run on from the opening. */
  async generalLedger(
    scope: RequestScope,
    account: string,
    from: string,
    to: string,
    page: Pick<LineFilter, 'branchId' | 'limit' | 'position'>,
  ): Promise<GeneralLedger | null> {
    return await inSnapshot(this.reads, async (runner) => {
      const [known] = (await runner.query(
        'SELECT code, name, type FROM accounts WHERE partner_id = ? AND code = ?',
        [scope.partnerId, account],
      )) as Row[];
      if (!known) return null;
      const currency = scope.partner.functionalCurrency;
      const text = (value: bigint): string => wireAmount(formatScaled(value, 4), currency);
      const opening = await balanceBefore(runner, scope.partnerId, account, from, page.branchId);
      const closing = await balanceBefore(runner, scope.partnerId, account, dayAfter(to), page.branchId);
      let running = page.position
        ? await balanceAt(runner, scope.partnerId, account, page.position, page.branchId)
        : opening;
      const lines = await linesOf(runner, scope, { ...page, account, from, to });
      const data = lines.map((line) => {
        const amount = units(padded(line.functional_amount));
        running += line.side === 'DEBIT' ? amount : -amount;
        const zero = text(0n);
        return {
          ...line,
          debit: line.side === 'DEBIT' ? line.functional_amount : zero,
          credit: line.side === 'CREDIT' ? line.functional_amount : zero,
          balance: text(running),
        };
      });
      return {
        account,
        name: String(known['name']),
        type: String(known['type']),
        from,
        to,
        currency,
        opening_balance: text(opening),
        closing_balance: text(closing),
        data,
        as_of_entry: await asOfEntry(runner, scope.partnerId),
        snapshot: null,
      };
    });
  }
}

const padded = (amount: string): string => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return `${whole}.${fraction.padEnd(4, '0')}`;
};
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

async function balanceBefore(
  runner: QueryRunner,
  partnerId: number,
  account: string,
  day: string,
  branchId?: string,
): Promise<bigint> {
  const of = { account, branchId };
  const rows = [
    ...(await openingAt(runner, partnerId, day, of)),
    ...(await tail(runner, partnerId, day, dayBefore(day), of)),
  ];
  return rows.reduce((sum, row) => sum + units(row['debit']) - units(row['credit']), 0n);
}
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Balance behind a line: that of its day's beginning and the lines of that day up to it. */
async function balanceAt(
  runner: QueryRunner,
  partnerId: number,
  account: string,
  at: LinePosition,
  branchId?: string,
): Promise<bigint> {
  const [row] = (await runner.query(
    `SELECT SUM(IF(side = 'D', functional_amount, -functional_amount)) AS moved FROM journal_lines
     WHERE partner_id = ? AND account = ? AND entry_date = ? AND (entry_id, line_no) <= (?, ?)${branchId ? ' AND branch_id = ?' : ''}`,
    [partnerId, account, at.date, toBin(at.entry), at.line, ...(branchId ? [toBin(branchId)] : [])],
  )) as Row[];
  return (await balanceBefore(runner, partnerId, account, at.date, branchId)) + units(row?.['moved'] ?? '0');
}

async function linesOf(
  runner: QueryRunner,
  scope: RequestScope,
  filter: LineFilter,
): Promise<JournalLineRow[]> {
  const { sql, values } = conditions(
    scope.partnerId,
    filter,
    await lastDayOfPage(runner, scope.partnerId, filter),
  );
  const rows = (await runner.query(
    `SELECT l.*, a.name AS account_name, e.description, e.event, e.booking_id AS entry_booking, s.number FROM (
       SELECT l.partner_id, l.entry_id, l.line_no FROM journal_lines l ${needsHead(filter) ? 'JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id' : ''}
       WHERE ${sql.join(' AND ')} ORDER BY l.entry_date, l.entry_id, l.line_no LIMIT ?) k
     JOIN journal_lines l ON l.partner_id = k.partner_id AND l.entry_id = k.entry_id AND l.line_no = k.line_no
     JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id
     LEFT JOIN accounts a ON a.partner_id = l.partner_id AND a.code = l.account
     LEFT JOIN journal_seals s ON s.partner_id = l.partner_id AND s.entry_id = l.entry_id
     ORDER BY l.entry_date, l.entry_id, l.line_no`,
    [...values, filter.limit],
  )) as Row[];
  return rows.map((row) => ({
    ...lineView(row, scope.partner.functionalCurrency),
    entry_id: fromBin(row['entry_id'] as Buffer),
    line_no: Number(row['line_no']),
    entry_date: String(row['entry_date']),
    description: String(row['description']),
    event: String(row['event']),
    number: row['number'] === null ? null : Number(row['number']),
    booking_id: fromBinOrNull(row['entry_booking'] as Buffer | null),
  }));
}

/**
 * Where a page of an account ends at the latest, read from the index alone: without it a hot account would be sorted
 * whole for its first page.
 */
async function lastDayOfPage(
  runner: QueryRunner,
  partnerId: number,
  filter: LineFilter,
): Promise<string | null> {
  const { account, position, from, to, limit } = filter;
  if (!account || isNarrowed(filter)) return null;
  const skipped = position ? 'entry_date > ?' : 'entry_date >= ?';
  const [row] = (await runner.query(
    `SELECT MAX(entry_date) AS day FROM (SELECT entry_date FROM journal_lines WHERE partner_id = ? AND account = ? AND ${skipped} AND entry_date <= ?
       ORDER BY entry_date LIMIT ?) x`,
    [partnerId, account, position?.date ?? from ?? '1000-01-01', to ?? '9999-12-31', limit],
  )) as Row[];
  return (row?.['day'] as string | null) ?? position?.date ?? null;
}

/** By more than account and days: then the account's index alone does not tell where a page ends. */
const isNarrowed = (filter: LineFilter): boolean =>
  needsHead(filter) ||
  [filter.customerId, filter.supplierId, filter.branchId, filter.documentNumber].some(
    (value) => value !== undefined,
  );

const needsHead = (filter: LineFilter): boolean =>
  Boolean(filter.sourceType ?? filter.sourceId ?? filter.bookingId ?? filter.event ?? filter.q);

function conditions(partnerId: number, filter: LineFilter, lastDay: string | null): Bound {
  const sql = ['l.partner_id = ?'];
  const values: unknown[] = [partnerId];
  const add = (text: string, ...bound: unknown[]): void => void (sql.push(text), values.push(...bound));
  if (filter.account) add('l.account = ?', filter.account);
  if (filter.customerId) add('l.customer_id = ?', toBin(filter.customerId));
  if (filter.supplierId) add('l.supplier_id = ?', toBin(filter.supplierId));
  if (filter.branchId) add('l.branch_id = ?', toBin(filter.branchId));
  if (filter.documentNumber) add('l.document_number = ?', filter.documentNumber);
  if (filter.from) add('l.entry_date >= ?', filter.from);
  if (filter.to) add('l.entry_date <= ?', filter.to);
  if (lastDay) add('l.entry_date <= ?', lastDay);
  if (filter.sourceType) add('e.source_type = ?', filter.sourceType);
  if (filter.sourceId) add('e.source_id = ?', toBin(filter.sourceId));
  if (filter.bookingId) add('e.booking_id = ?', toBin(filter.bookingId));
  if (filter.event) add('e.event = ?', filter.event);
  if (filter.q)
    add(
      '(e.source_reference LIKE ? OR e.description LIKE ?)',
      `${likeText(filter.q)}%`,
      `%${likeText(filter.q)}%`,
    );
  if (filter.position) {
    const { date, entry, line } = filter.position;
    add(
      'l.entry_date >= ? AND (l.entry_date > ? OR l.entry_id > ? OR (l.entry_id = ? AND l.line_no > ?))',
      date,
      date,
      toBin(entry),
      toBin(entry),
      line,
    );
  }
  return { sql, values };
}
