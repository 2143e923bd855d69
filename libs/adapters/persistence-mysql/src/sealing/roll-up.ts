import { formatScaled } from '@travobooks/domain';
import type { QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { units } from '../sql';

/** Lines without an office count under sixteen zero bytes, since a key holds no NULL. */
export const NO_BRANCH = Buffer.alloc(16);
const ROWS_A_STATEMENT = 500;

interface Moved {
  readonly day: string;
  readonly account: string;
  readonly branch: Buffer;
  debit: bigint;
  credit: bigint;
}

/**
 * Adds sealed lines to the daily rows and to the openings of every later month that exists. The opening of a month is
 * written when the first line of that month or a later one is sealed: the sum of all days before it.
 */
export async function rollUp(runner: QueryRunner, partnerId: number, lines: readonly Row[]): Promise<void> {
  const moved = movements(lines);
  if (moved.length === 0) return;
  const months = await monthsOf(runner, partnerId);
  const newest = moved.reduce((latest, row) => (row.day > latest ? row.day : latest), '');
  for (const month of missingMonths(months, moved[0]?.day ?? newest, newest)) {
    await openMonth(runner, partnerId, month);
    months.push(month);
  }
  await upsertDays(runner, partnerId, moved);
  await upsertOpenings(runner, partnerId, moved, months);
}

function movements(lines: readonly Row[]): Moved[] {
  const sums = new Map<string, Moved>();
  for (const line of lines) {
    const branch = (line['branch_id'] as Buffer | null) ?? NO_BRANCH;
    const id = `${String(line['entry_date'])} ${String(line['account'])} ${branch.toString('hex')}`;
    let row = sums.get(id);
    if (!row) sums.set(id, (row = { day: String(line['entry_date']), account: String(line['account']), branch, debit: 0n, credit: 0n }));
    if (line['side'] === 'D') row.debit += units(line['functional_amount']);
    else row.credit += units(line['functional_amount']);
  }
  return [...sums.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

async function monthsOf(runner: QueryRunner, partnerId: number): Promise<string[]> {
  const rows = (await runner.query('SELECT DISTINCT month FROM account_months WHERE partner_id = ? ORDER BY month', [partnerId])) as Row[];
  return rows.map((row) => String(row['month']));
}

/** The first month of the books needs no opening; each later one up to the newest line's gets one, in order. */
function missingMonths(known: readonly string[], firstDay: string, newest: string): string[] {
  const missing: string[] = [];
  const from = known.at(-1) ?? `${firstDay.slice(0, 7)}-01`;
  for (let month = nextMonth(from); month <= newest; month = nextMonth(month)) missing.push(month);
  return missing;
}

export function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

/** Opening = newest opening before it + the days since. A row of zeros under account '' marks the month as known. */
async function openMonth(runner: QueryRunner, partnerId: number, month: string): Promise<void> {
  await runner.query(
    `INSERT INTO account_months (partner_id, month, account, branch_id, debit, credit)
     SELECT ?, ?, account, branch_id, SUM(debit), SUM(credit) FROM account_days WHERE partner_id = ? AND day < ? GROUP BY account, branch_id
     UNION ALL SELECT ?, ?, '', ?, 0, 0`,
    [partnerId, month, partnerId, month, partnerId, month, NO_BRANCH],
  );
}

async function upsertDays(runner: QueryRunner, partnerId: number, moved: readonly Moved[]): Promise<void> {
  const rows = moved.map((row) => [partnerId, row.account, row.day, row.branch, text(row.debit), text(row.credit)]);
  await upsert(runner, 'account_days (partner_id, account, day, branch_id, debit, credit)', rows);
}

async function upsertOpenings(runner: QueryRunner, partnerId: number, moved: readonly Moved[], months: readonly string[]): Promise<void> {
  const sums = new Map<string, { month: string; row: Moved; debit: bigint; credit: bigint }>();
  for (const row of moved) {
    for (const month of months.filter((candidate) => candidate > row.day)) {
      const id = `${month} ${row.account} ${row.branch.toString('hex')}`;
      let sum = sums.get(id);
      if (!sum) sums.set(id, (sum = { month, row, debit: 0n, credit: 0n }));
      sum.debit += row.debit;
      sum.credit += row.credit;
    }
  }
  const rows = [...sums.values()].map(({ month, row, debit, credit }) => [partnerId, month, row.account, row.branch, text(debit), text(credit)]);
  await upsert(runner, 'account_months (partner_id, month, account, branch_id, debit, credit)', rows);
}

async function upsert(runner: QueryRunner, into: string, rows: readonly unknown[][]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await runner.query(
      `INSERT INTO ${into} VALUES ? ON DUPLICATE KEY UPDATE debit = debit + VALUES(debit), credit = credit + VALUES(credit)`,
      [rows.slice(start, start + ROWS_A_STATEMENT)],
    );
  }
}

const text = (value: bigint): string => formatScaled(value, 4);

/** Makes both tables again from the lines that are sealed. */
export async function rebuildBalances(runner: QueryRunner, partnerId: number): Promise<void> {
  await runner.query('DELETE FROM account_days WHERE partner_id = ?', [partnerId]);
  await runner.query('DELETE FROM account_months WHERE partner_id = ?', [partnerId]);
  await runner.query(
    `INSERT INTO account_days (partner_id, account, day, branch_id, debit, credit)
     SELECT l.partner_id, l.account, l.entry_date, COALESCE(l.branch_id, ?), SUM(IF(l.side = 'D', l.functional_amount, 0)), SUM(IF(l.side = 'C', l.functional_amount, 0))
     FROM journal_lines l JOIN journal_seals s ON s.partner_id = l.partner_id AND s.entry_id = l.entry_id WHERE l.partner_id = ?
     GROUP BY l.account, l.entry_date, COALESCE(l.branch_id, ?)`,
    [NO_BRANCH, partnerId, NO_BRANCH],
  );
  const [span] = (await runner.query('SELECT MIN(day) AS first_day, MAX(day) AS last_day FROM account_days WHERE partner_id = ?', [partnerId])) as Row[];
  if (!span?.['first_day']) return;
  for (const month of missingMonths([], String(span['first_day']), String(span['last_day']))) await openMonth(runner, partnerId, month);
}
