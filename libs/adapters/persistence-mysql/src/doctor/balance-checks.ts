import type { QueryRunner } from 'typeorm';
import { inSnapshot } from '../read-models/reports-balances';
import type { Row } from '../session';
import { units } from '../sql';
import type { Check, CheckTools, Verdict } from './check';

/** Seals a statement: what a range groups must stay in the memory of the server; from 16 MB on it groups on disk, ten times slower. */
const RANGE = 5_000;

export const BALANCE_CHECKS: readonly Check[] = [
  {
    name: 'daily balances',
    rule: 'The daily rows equal the sealed lines.',
    incremental: false,
    run: (tools) => ofEachPartner(tools, dailyBalances),
  },
  {
    name: 'monthly openings',
    rule: 'The opening of each month equals the sum of all days before it.',
    incremental: false,
    run: (tools) => ofEachPartner(tools, monthlyOpenings),
  },
];

/** In one snapshot each: entries are sealed meanwhile. */
async function ofEachPartner(
  { db, rows, scope }: CheckTools,
  check: (runner: QueryRunner, partnerId: number) => Promise<string | null>,
): Promise<Verdict> {
  for (const { partner_id: partnerId } of await rows('SELECT p.partner_id FROM partners p WHERE {p}')) {
    const offence = await inSnapshot(db, (runner) => check(runner, Number(partnerId)));
    if (offence)
      return { offence: scope.partnerId === null ? `partner ${String(partnerId)}: ${offence}` : offence };
  }
  return null;
}

interface Sum {
  debit: bigint;
  credit: bigint;
}

class Sums {
  private readonly sums = new Map<string, Sum>();

  add(key: string, row: Row): void {
    const [debit, credit] = [units(row['debit']), units(row['credit'])];
    const sum = this.sums.get(key);
    if (!sum) this.sums.set(key, { debit, credit });
    else {
      sum.debit += debit;
      sum.credit += credit;
    }
  }

  /** True when the row says the same; what was never added counts as nothing. */
  equals(key: string, row: Row): boolean {
    const { debit, credit } = this.sums.get(key) ?? { debit: 0n, credit: 0n };
    return debit === units(row['debit']) && credit === units(row['credit']);
  }

  /** First key that moved something and is not among these. */
  firstWithout(seen: ReadonlySet<string>): string | null {
    for (const [key, { debit, credit }] of this.sums)
      if (!seen.has(key) && (debit !== 0n || credit !== 0n)) return key;
    return null;
  }
}

async function dailyBalances(runner: QueryRunner, partnerId: number): Promise<string | null> {
  const words = (account: unknown, day: unknown): string =>
    `the daily row of ${String(account)} on ${String(day)} differs from its lines: rebuild the balances`;
  const sums = new Sums();
  const keyOf = (row: Row): string =>
    `${String(row['account'])}|${String(row['day'])}|${String(row['branch'])}`;
  const [end] = (await runner.query('SELECT MAX(number) AS last FROM journal_seals WHERE partner_id = ?', [
    partnerId,
  ])) as Row[];
  for (let low = 1; low <= Number(end?.['last'] ?? 0); low += RANGE) {
    // By the primary key: along the index of accounts each line would cost a look-up for its office.
    const moved = (await runner.query(
      `SELECT l.account, l.entry_date AS day, COALESCE(HEX(l.branch_id), REPEAT('0', 32)) AS branch, SUM(IF(l.side = 'D', l.functional_amount, 0)) AS debit,
         SUM(IF(l.side = 'C', l.functional_amount, 0)) AS credit
       FROM journal_seals s STRAIGHT_JOIN journal_lines l FORCE INDEX (PRIMARY) ON l.partner_id = s.partner_id AND l.entry_id = s.entry_id
       WHERE s.partner_id = ? AND s.number BETWEEN ? AND ? GROUP BY l.account, l.entry_date, l.branch_id ORDER BY NULL`,
      [partnerId, low, low + RANGE - 1],
    )) as Row[];
    for (const row of moved) sums.add(keyOf(row), row);
  }
  const seen = new Set<string>();
  const stored = (await runner.query(
    'SELECT account, day, HEX(branch_id) AS branch, debit, credit FROM account_days WHERE partner_id = ?',
    [partnerId],
  )) as Row[];
  for (const row of stored) {
    if (!sums.equals(keyOf(row), row)) return words(row['account'], row['day']);
    seen.add(keyOf(row));
  }
  const missing = sums.firstWithout(seen);
  return missing === null ? null : words(...(missing.split('|') as [string, string]));
}

/** Days are added up once, in order, and compared at each month's first day. */
async function monthlyOpenings(runner: QueryRunner, partnerId: number): Promise<string | null> {
  const words = (account: unknown, month: unknown): string =>
    `the opening of ${String(account)} in ${String(month)} differs from the days before it: rebuild the balances`;
  const keyOf = (row: Row): string => `${String(row['account'])}|${String(row['branch'])}`;
  const days = (await runner.query(
    'SELECT account, day, HEX(branch_id) AS branch, debit, credit FROM account_days WHERE partner_id = ? ORDER BY day',
    [partnerId],
  )) as Row[];
  const openings = (await runner.query(
    'SELECT account, month, HEX(branch_id) AS branch, debit, credit FROM account_months WHERE partner_id = ? ORDER BY month',
    [partnerId],
  )) as Row[];
  const sums = new Sums();
  let next = 0;
  for (const [month, rows] of byMonth(openings)) {
    for (; next < days.length && String(days[next]?.['day']) < month; next += 1)
      sums.add(keyOf(days[next] as Row), days[next] as Row);
    const off = rows.find((row) => !sums.equals(keyOf(row), row));
    if (off) return words(off['account'], month);
    const missing = sums.firstWithout(new Set(rows.map(keyOf)));
    if (missing !== null) return words(missing.split('|')[0], month);
  }
  return null;
}

function byMonth(openings: readonly Row[]): Map<string, Row[]> {
  const months = new Map<string, Row[]>();
  for (const row of openings) {
    const month = String(row['month']);
    const known = months.get(month);
    if (known) known.push(row);
    else months.set(month, [row]);
  }
  return months;
}
