import { Money, addDays, formatScaled } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { toBin, units, wireAmount } from '../sql';

export interface TrialBalanceRow {
  readonly account: string;
  readonly name: string;
  readonly type: string;
  readonly opening_debit: string;
  readonly opening_credit: string;
  readonly period_debit: string;
  readonly period_credit: string;
  readonly closing_debit: string;
  readonly closing_credit: string;
}

export interface TrialBalance {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly rows: readonly TrialBalanceRow[];
  readonly totals: Omit<TrialBalanceRow, 'account' | 'name' | 'type'>;
  readonly as_of_entry: { readonly number: number; readonly unsealed: number };
  readonly snapshot: null;
}

interface Sums {
  opening: bigint;
  debit: bigint;
  credit: bigint;
}

/**
 * Opening of the month + days of the range + the unsealed tail, in one consistent snapshot: exact at every moment, and a
 * few thousand rows whatever the size of the ledger (performance goal P8).
 */
export class TrialBalanceQuery {
  constructor(private readonly reads: DataSource) {}

  async read(scope: RequestScope, from: string, to: string, branchId?: string): Promise<TrialBalance> {
    const runner = this.reads.createQueryRunner();
    await runner.connect();
    try {
      // Only REPEATABLE READ keeps the snapshot from statement to statement: an entry sealed meanwhile would count twice or not at all.
      await runner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
      const result = await this.compute(runner, scope, from, to, branchId);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK');
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async compute(runner: QueryRunner, scope: RequestScope, from: string, to: string, branchId?: string): Promise<TrialBalance> {
    const sums = new Map<string, Sums>();
    const add = (rows: readonly Row[]): void => {
      for (const row of rows) addTo(sums, row);
    };
    add(await openingAt(runner, scope.partnerId, from, branchId));
    add(await daysBetween(runner, scope.partnerId, from, to, branchId));
    add(await tail(runner, scope.partnerId, from, to, branchId));
    const accounts = (await runner.query('SELECT code, name, type FROM accounts WHERE partner_id = ? ORDER BY code', [scope.partnerId])) as Row[];
    const [position] = (await runner.query(
      `SELECT (SELECT MAX(number) FROM journal_seals WHERE partner_id = ?) AS number, (SELECT COUNT(*) FROM journal_unsealed WHERE partner_id = ?) AS unsealed`,
      [scope.partnerId, scope.partnerId],
    )) as Row[];
    const currency = scope.partner.functionalCurrency;
    const rows = accounts.flatMap((account) => {
      const sum = sums.get(String(account['code']));
      return sum && (sum.opening !== 0n || sum.debit !== 0n || sum.credit !== 0n) ? [rowOf(account, sum, currency)] : [];
    });
    return {
      from, to, currency, rows, totals: totalsOf(rows, currency),
      as_of_entry: { number: Number(position?.['number'] ?? 0), unsealed: Number(position?.['unsealed'] ?? 0) }, snapshot: null,
    };
  }
}

const branchIs = (branchId?: string): string => (branchId ? ' AND branch_id = ?' : '');
const branchValue = (branchId?: string): Buffer[] => (branchId ? [toBin(branchId)] : []);

/** Balance of every account before the day: newest opening of a month on or before it, and the days since. */
async function openingAt(runner: QueryRunner, partnerId: number, day: string, branchId?: string): Promise<Row[]> {
  const [known] = (await runner.query("SELECT MAX(month) AS month FROM account_months WHERE partner_id = ? AND month <= ?", [partnerId, day])) as Row[];
  const month = (known?.['month'] as string | null) ?? '1900-01-01';
  return (await runner.query(
    `SELECT account, 'O' AS part, SUM(debit) AS debit, SUM(credit) AS credit FROM (
       SELECT account, debit, credit FROM account_months WHERE partner_id = ? AND month = ? AND account <> ''${branchIs(branchId)}
       UNION ALL SELECT account, debit, credit FROM account_days WHERE partner_id = ? AND day >= ? AND day < ?${branchIs(branchId)}) x GROUP BY account`,
    [partnerId, month, ...branchValue(branchId), partnerId, month, day, ...branchValue(branchId)],
  )) as Row[];
}

/** Long ranges take whole months as the difference of two openings instead of their days. */
async function daysBetween(runner: QueryRunner, partnerId: number, from: string, to: string, branchId?: string): Promise<Row[]> {
  const end = addDays(to, 1);
  const known = (await runner.query("SELECT MIN(month) AS first, MAX(month) AS last FROM account_months WHERE partner_id = ? AND month >= ? AND month <= ?", [
    partnerId, from, end,
  ])) as Row[];
  const first = known[0]?.['first'] as string | null;
  const last = known[0]?.['last'] as string | null;
  const days = (low: string, high: string): Promise<Row[]> =>
    runner.query(
      `SELECT account, 'P' AS part, SUM(debit) AS debit, SUM(credit) AS credit FROM account_days WHERE partner_id = ? AND day >= ? AND day < ?${branchIs(branchId)} GROUP BY account`,
      [partnerId, low, high, ...branchValue(branchId)],
    ) as Promise<Row[]>;
  if (!first || !last || first === last) return days(from, end);
  const between = (await runner.query(
    `SELECT account, 'P' AS part, SUM(IF(month = ?, debit, -debit)) AS debit, SUM(IF(month = ?, credit, -credit)) AS credit
     FROM account_months WHERE partner_id = ? AND month IN (?, ?) AND account <> ''${branchIs(branchId)} GROUP BY account`,
    [last, last, partnerId, first, last, ...branchValue(branchId)],
  )) as Row[];
  return [...(await days(from, first)), ...between, ...(await days(last, end))];
}

async function tail(runner: QueryRunner, partnerId: number, from: string, to: string, branchId?: string): Promise<Row[]> {
  return (await runner.query(
    `SELECT l.account, IF(l.entry_date < ?, 'O', 'P') AS part, SUM(IF(l.side = 'D', l.functional_amount, 0)) AS debit,
       SUM(IF(l.side = 'C', l.functional_amount, 0)) AS credit
     FROM journal_unsealed u JOIN journal_lines l ON l.partner_id = u.partner_id AND l.entry_id = u.entry_id
     WHERE u.partner_id = ? AND l.entry_date <= ?${branchId ? ' AND l.branch_id = ?' : ''} GROUP BY l.account, part`,
    [from, partnerId, to, ...branchValue(branchId)],
  )) as Row[];
}

function addTo(sums: Map<string, Sums>, row: Row): void {
  const account = String(row['account']);
  let sum = sums.get(account);
  if (!sum) sums.set(account, (sum = { opening: 0n, debit: 0n, credit: 0n }));
  const [debit, credit] = [units(row['debit']), units(row['credit'])];
  if (row['part'] === 'O') sum.opening += debit - credit;
  else {
    sum.debit += debit;
    sum.credit += credit;
  }
}

function rowOf(account: Row, sum: Sums, currency: string): TrialBalanceRow {
  const closing = sum.opening + sum.debit - sum.credit;
  const text = (value: bigint): string => wireAmount(formatScaled(value, 4), currency);
  const debit = (net: bigint): string => text(net > 0n ? net : 0n);
  const credit = (net: bigint): string => text(net < 0n ? -net : 0n);
  return {
    account: String(account['code']), name: String(account['name']), type: String(account['type']),
    opening_debit: debit(sum.opening), opening_credit: credit(sum.opening), period_debit: text(sum.debit), period_credit: text(sum.credit),
    closing_debit: debit(closing), closing_credit: credit(closing),
  };
}

function totalsOf(rows: readonly TrialBalanceRow[], currency: string): TrialBalance['totals'] {
  const sum = (column: keyof TrialBalance['totals']): string => Money.sum(rows.map((row) => Money.parse(row[column], currency)), currency).toDecimal();
  return {
    opening_debit: sum('opening_debit'), opening_credit: sum('opening_credit'), period_debit: sum('period_debit'), period_credit: sum('period_credit'),
    closing_debit: sum('closing_debit'), closing_credit: sum('closing_credit'),
  };
}
