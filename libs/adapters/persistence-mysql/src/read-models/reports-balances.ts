import { addDays } from '@travobooks/domain';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { toBin } from '../sql';

/** How far a report reads: the last sealed number, and the entries after it that are in the report too. */
export interface AsOfEntry {
  readonly number: number;
  readonly unsealed: number;
}

/**
 * All statements of a report see one moment. Only REPEATABLE READ keeps the snapshot from statement to statement: under
 * the usual isolation an entry sealed meanwhile would count twice or not at all.
 */
export async function inSnapshot<T>(
  reads: DataSource,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = reads.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const result = await work(runner);
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

export async function asOfEntry(runner: QueryRunner, partnerId: number): Promise<AsOfEntry> {
  const [position] = (await runner.query(
    `SELECT (SELECT MAX(number) FROM journal_seals WHERE partner_id = ?) AS number, (SELECT COUNT(*) FROM journal_unsealed WHERE partner_id = ?) AS unsealed`,
    [partnerId, partnerId],
  )) as Row[];
  return { number: Number(position?.['number'] ?? 0), unsealed: Number(position?.['unsealed'] ?? 0) };
}

/** Of which balances: absent, of all. */
export interface BalancesOf {
  readonly branchId?: string | undefined;
  readonly account?: string | undefined;
}

const alone = ({ branchId, account }: BalancesOf): string =>
  `${branchId ? ' AND branch_id = ?' : ''}${account ? ' AND account = ?' : ''}`;
const aloneValues = ({ branchId, account }: BalancesOf): unknown[] => [
  ...(branchId ? [toBin(branchId)] : []),
  ...(account ? [account] : []),
];

/** Balance before the day, a row an account: newest opening of a month on or before it, and the days since. */
export async function openingAt(
  runner: QueryRunner,
  partnerId: number,
  day: string,
  of: BalancesOf = {},
): Promise<Row[]> {
  const [known] = (await runner.query(
    'SELECT MAX(month) AS month FROM account_months WHERE partner_id = ? AND month <= ?',
    [partnerId, day],
  )) as Row[];
  const month = (known?.['month'] as string | null) ?? '1900-01-01';
  return (await runner.query(
    `SELECT account, 'O' AS part, SUM(debit) AS debit, SUM(credit) AS credit FROM (
       SELECT account, debit, credit FROM account_months WHERE partner_id = ? AND month = ? AND account <> ''${alone(of)}
       UNION ALL SELECT account, debit, credit FROM account_days WHERE partner_id = ? AND day >= ? AND day < ?${alone(of)}) x GROUP BY account`,
    [partnerId, month, ...aloneValues(of), partnerId, month, day, ...aloneValues(of)],
  )) as Row[];
}

/** Long ranges take whole months as the difference of two openings instead of their days. */
export async function daysBetween(
  runner: QueryRunner,
  partnerId: number,
  from: string,
  to: string,
  of: BalancesOf = {},
): Promise<Row[]> {
  const end = addDays(to, 1);
  const known = (await runner.query(
    'SELECT MIN(month) AS first, MAX(month) AS last FROM account_months WHERE partner_id = ? AND month >= ? AND month <= ?',
    [partnerId, from, end],
  )) as Row[];
  const first = known[0]?.['first'] as string | null;
  const last = known[0]?.['last'] as string | null;
  const days = (low: string, high: string): Promise<Row[]> =>
    runner.query(
      `SELECT account, 'P' AS part, SUM(debit) AS debit, SUM(credit) AS credit FROM account_days WHERE partner_id = ? AND day >= ? AND day < ?${alone(of)} GROUP BY account`,
      [partnerId, low, high, ...aloneValues(of)],
    ) as Promise<Row[]>;
  if (!first || !last || first === last) return days(from, end);
  const between = (await runner.query(
    `SELECT account, 'P' AS part, SUM(IF(month = ?, debit, -debit)) AS debit, SUM(IF(month = ?, credit, -credit)) AS credit
     FROM account_months WHERE partner_id = ? AND month IN (?, ?) AND account <> ''${alone(of)} GROUP BY account`,
    [last, last, partnerId, first, last, ...aloneValues(of)],
  )) as Row[];
  return [...(await days(from, first)), ...between, ...(await days(last, end))];
}

/** What is not yet rolled up: those of before `from` as opening O, up to `to` as movement P. */
export async function tail(
  runner: QueryRunner,
  partnerId: number,
  from: string,
  to: string,
  of: BalancesOf = {},
): Promise<Row[]> {
  return (await runner.query(
    `SELECT l.account, IF(l.entry_date < ?, 'O', 'P') AS part, SUM(IF(l.side = 'D', l.functional_amount, 0)) AS debit,
       SUM(IF(l.side = 'C', l.functional_amount, 0)) AS credit
     FROM journal_unsealed u JOIN journal_lines l ON l.partner_id = u.partner_id AND l.entry_id = u.entry_id
     WHERE u.partner_id = ? AND l.entry_date <= ?${alone(of)} GROUP BY l.account, part`,
    [from, partnerId, to, ...aloneValues(of)],
  )) as Row[];
}
