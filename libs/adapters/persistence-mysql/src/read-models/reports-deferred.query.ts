import { DEFERRED_ACCOUNTS, formatScaled } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { toBin, units, wireAmount } from '../sql';
import { type AsOfEntry, asOfEntry, inSnapshot } from './reports-balances';

/** Credit balances of one deferred account over a month: opening + deferred - taken back - recognised = closing. */
export interface DeferredMonth {
  readonly account: string;
  readonly name: string;
  /** `2026-05` */
  readonly month: string;
  readonly opening: string;
  readonly deferred: string;
  /** Voids, refunds, corrections. */
  readonly taken_back: string;
  readonly recognised: string;
  readonly closing: string;
}

export interface ComingMonth {
  readonly account: string;
  readonly month: string;
  readonly amount: string;
}

export interface DeferredReport {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly rows: readonly DeferredMonth[];
  readonly totals: Omit<DeferredMonth, 'account' | 'name' | 'month'>;
  /** What is deferred now, by the month of its service date; its sum is the sub-ledger. */
  readonly coming: readonly ComingMonth[];
  readonly as_of_entry: AsOfEntry;
  readonly snapshot: null;
}

const ACCOUNTS = [...DEFERRED_ACCOUNTS];
const IS_RECOGNITION = "e.event IN ('RECOGNITION', 'RECOGNITION_REVERSED')";
const NET = "IF(l.side = 'C', 1, -1) * l.functional_amount";

interface Figures {
  opening: bigint;
  deferred: bigint;
  takenBack: bigint;
  recognised: bigint;
}

/** Roll-forward of deferred revenue by account and month (product.md, reports). */
export class DeferredRevenueQuery {
  constructor(private readonly reads: DataSource) {}

  async read(scope: RequestScope, from: string, to: string, branchId?: string): Promise<DeferredReport> {
    return await inSnapshot(this.reads, async (runner) => {
      const { partnerId, partner } = scope;
      const text = (value: bigint): string => wireAmount(formatScaled(value, 4), partner.functionalCurrency);
      const names = await namesOf(runner, partnerId);
      const opening = await openings(runner, partnerId, from, branchId);
      const moves = await movements(runner, partnerId, from, to, branchId);
      const months = monthsOf(from, to);
      const figures = ACCOUNTS.flatMap((account) => {
        let balance = opening.get(account) ?? 0n;
        return months.map((month) => {
          const moved = moves.get(`${account} ${month}`) ?? { deferred: 0n, takenBack: 0n, recognised: 0n };
          const row = { account, month, opening: balance, ...moved };
          balance = closing(row);
          return row;
        });
      }).filter((row) => row.opening !== 0n || row.deferred !== 0n || row.takenBack !== 0n || row.recognised !== 0n);
      const view = (row: Figures) => ({
        opening: text(row.opening),
        deferred: text(row.deferred),
        taken_back: text(row.takenBack),
        recognised: text(row.recognised),
        closing: text(closing(row)),
      });
      return {
        from,
        to,
        currency: partner.functionalCurrency,
        rows: figures.map((row) => ({ account: row.account, name: names.get(row.account) ?? '', month: row.month, ...view(row) })),
        totals: view({
          opening: [...opening.values()].reduce((sum, one) => sum + one, 0n),
          deferred: sumOf(figures, 'deferred'),
          takenBack: sumOf(figures, 'takenBack'),
          recognised: sumOf(figures, 'recognised'),
        }),
        coming: await coming(runner, scope, text, branchId),
        as_of_entry: await asOfEntry(runner, partnerId),
        snapshot: null,
      };
    });
  }
}

const closing = ({ opening, deferred, takenBack, recognised }: Figures): bigint => opening + deferred - takenBack - recognised;
const sumOf = (rows: readonly Figures[], part: keyof Figures): bigint => rows.reduce((sum, row) => sum + row[part], 0n);

/** Months of the days, both ends in. */
function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7) && months.length < 600; ) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}

async function namesOf(runner: QueryRunner, partnerId: number): Promise<Map<string, string>> {
  const rows = (await runner.query('SELECT code, name FROM accounts WHERE partner_id = ? AND code IN (?)', [partnerId, ACCOUNTS])) as Row[];
  return new Map(rows.map((row) => [String(row['code']), String(row['name'])]));
}

const branchOf = (branchId: string | undefined): { sql: string; values: unknown[] } =>
  branchId ? { sql: ' AND l.branch_id = ?', values: [toBin(branchId)] } : { sql: '', values: [] };

async function openings(runner: QueryRunner, partnerId: number, from: string, branchId?: string): Promise<Map<string, bigint>> {
  const office = branchOf(branchId);
  const rows = (await runner.query(
    `SELECT l.account, SUM(${NET}) AS n FROM journal_lines l WHERE l.partner_id = ? AND l.account IN (?) AND l.entry_date < ?${office.sql} GROUP BY l.account`,
    [partnerId, ACCOUNTS, from, ...office.values],
  )) as Row[];
  return new Map(rows.map((row) => [String(row['account']), units(row['n'])]));
}

/** A line that recognises (or takes that back) is no deferral; of the others the account's own side is deferred, the other taken back. */
async function movements(
  runner: QueryRunner,
  partnerId: number,
  from: string,
  to: string,
  branchId?: string,
): Promise<Map<string, Omit<Figures, 'opening'>>> {
  const office = branchOf(branchId);
  const rows = (await runner.query(
    `SELECT l.account, DATE_FORMAT(l.entry_date, '%Y-%m') AS month,
       SUM(IF(${IS_RECOGNITION}, -1, 0) * ${NET}) AS recognised,
       SUM(IF(NOT ${IS_RECOGNITION} AND e.reverses_id IS NULL AND (l.side = 'C' OR e.event = 'ISSUE'), ${NET}, 0)) AS deferred,
       SUM(IF(NOT ${IS_RECOGNITION} AND (e.reverses_id IS NOT NULL OR (l.side = 'D' AND e.event <> 'ISSUE')), -1, 0) * ${NET}) AS taken_back
     FROM journal_lines l JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id
     WHERE l.partner_id = ? AND l.account IN (?) AND l.entry_date BETWEEN ? AND ?${office.sql} GROUP BY l.account, month`,
    [partnerId, ACCOUNTS, from, to, ...office.values],
  )) as Row[];
  return new Map(
    rows.map((row) => [
      `${String(row['account'])} ${String(row['month'])}`,
      { deferred: units(row['deferred']), takenBack: units(row['taken_back']), recognised: units(row['recognised']) },
    ]),
  );
}

async function coming(runner: QueryRunner, { partnerId }: RequestScope, text: (value: bigint) => string, branchId?: string): Promise<ComingMonth[]> {
  const rows = (await runner.query(
    `SELECT r.deferred_account AS account, DATE_FORMAT(r.service_date, '%Y-%m') AS month, SUM(IF(r.part = 'DISCOUNT', -1, 1) * r.functional_amount) AS n
     FROM revenue_schedules r ${branchId ? 'JOIN booking_items i ON i.partner_id = r.partner_id AND i.id = r.item_id JOIN bookings b ON b.partner_id = i.partner_id AND b.id = i.booking_id AND b.branch_id = ?' : ''}
     WHERE r.partner_id = ? AND r.state = 'OPEN' GROUP BY r.deferred_account, month ORDER BY month, account`,
    [...(branchId ? [toBin(branchId)] : []), partnerId],
  )) as Row[];
  return rows.map((row) => ({ account: String(row['account']), month: String(row['month']), amount: text(units(row['n'])) }));
}
