import { formatScaled } from '@travobooks/domain';
import type { QueryRunner } from 'typeorm';
import type { Row } from '../session';
import type { TextLine } from './entry-text';

/** Lines without an office count under sixteen zero bytes, since a key holds no NULL. */
export const NO_BRANCH = Buffer.alloc(16);
const WITHOUT_BRANCH = NO_BRANCH.toString('hex');
const BEFORE_ALL = '1000-01-01';

const ROWS_A_STATEMENT = 1_000;

const BALANCES = `SUM(IF(l.side = 'D', l.functional_amount, 0)), SUM(IF(l.side = 'C', l.functional_amount, 0))`;

/** One row to be: account, day or month, office, and what is added to it in ten-thousandths. */
interface Sum {
  readonly at: string;
  readonly account: string;
  readonly branch: string;
  debit: bigint;
  credit: bigint;
}

/** What a batch adds to the balances, a row a key. */
export class Sums {
  private readonly byKey = new Map<string, Sum>();

  add(at: string, account: string, branch: string, debit: bigint, credit: bigint): void {
    const key = `${at}|${account}|${branch}`;
    const known = this.byKey.get(key);
    if (!known) this.byKey.set(key, { at, account, branch, debit, credit });
    else {
      known.debit += debit;
      known.credit += credit;
    }
  }

  addLine({ day, account, branch, debit, functional }: TextLine): void {
    this.add(day, account, branch ?? WITHOUT_BRANCH, debit ? functional : 0n, debit ? 0n : functional);
  }

  /** In the order of the tables' keys. */
  rows(): Sum[] {
    return [...this.byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
  }
}

/**
 * Adds the days of a batch to the daily rows and to the openings of every later month that exists. The opening of a
 * month is written when the first entry of that month or a later one is sealed: the sum of all days before it. A row of
 * zeros under account '' marks a month as known. A back-dated entry touches its day and the later openings only.
 */
export async function rollUp(runner: QueryRunner, partnerId: number, days: Sums): Promise<void> {
  const rows = days.rows();
  const [oldest, newest] = [rows[0]?.at, rows.at(-1)?.at];
  if (!oldest || !newest) return;
  await addTo(runner, partnerId, 'account_days (partner_id, day, account, branch_id, debit, credit)', rows);
  const months = (await runner.query(
    'SELECT DISTINCT month FROM account_months WHERE partner_id = ? AND month > ?',
    [partnerId, oldest],
  )) as Row[];
  const openings = new Sums();
  for (const { month } of months) {
    for (const { at, account, branch, debit, credit } of rows)
      if (at < String(month)) openings.add(String(month), account, branch, debit, credit);
  }
  await addTo(
    runner,
    partnerId,
    'account_months (partner_id, month, account, branch_id, debit, credit)',
    openings.rows(),
  );
  await openMonthsUpTo(runner, partnerId, newest);
}

async function addTo(
  runner: QueryRunner,
  partnerId: number,
  table: string,
  sums: readonly Sum[],
): Promise<void> {
  for (let start = 0; start < sums.length; start += ROWS_A_STATEMENT) {
    await runner.query(
      `INSERT INTO ${table} VALUES ? ON DUPLICATE KEY UPDATE debit = debit + VALUES(debit), credit = credit + VALUES(credit)`,
      [
        sums
          .slice(start, start + ROWS_A_STATEMENT)
          .map((sum) => [
            partnerId,
            sum.at,
            sum.account,
            Buffer.from(sum.branch, 'hex'),
            formatScaled(sum.debit, 4),
            formatScaled(sum.credit, 4),
          ]),
      ],
    );
  }
}

/** The first month of the books needs no opening; each later one up to the day's gets one, in order. */
async function openMonthsUpTo(runner: QueryRunner, partnerId: number, day: string): Promise<void> {
  const [known] = (await runner.query(
    'SELECT (SELECT MAX(month) FROM account_months WHERE partner_id = ?) AS last_month, (SELECT MIN(day) FROM account_days WHERE partner_id = ?) AS first_day',
    [partnerId, partnerId],
  )) as Row[];
  if (!known?.['first_day']) return;
  let previous = known['last_month'] === null ? null : String(known['last_month']);
  const from = previous ?? `${String(known['first_day']).slice(0, 7)}-01`;
  for (let month = nextMonth(from); month <= day; month = nextMonth(month)) {
    await openMonth(runner, partnerId, month, previous);
    previous = month;
  }
}

/** Opening = opening of the month before + the days since. */
async function openMonth(
  runner: QueryRunner,
  partnerId: number,
  month: string,
  previous: string | null,
): Promise<void> {
  await runner.query(
    `INSERT INTO account_months (partner_id, month, account, branch_id, debit, credit)
     SELECT ?, ?, account, branch_id, SUM(debit), SUM(credit) FROM (
       SELECT account, branch_id, debit, credit FROM account_months WHERE partner_id = ? AND month = ?
       UNION ALL SELECT account, branch_id, debit, credit FROM account_days WHERE partner_id = ? AND day >= ? AND day < ?
       UNION ALL SELECT '', ?, 0, 0) x GROUP BY account, branch_id`,
    [
      partnerId,
      month,
      partnerId,
      previous ?? BEFORE_ALL,
      partnerId,
      previous ?? BEFORE_ALL,
      month,
      NO_BRANCH,
    ],
  );
}

export function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

/** Makes both tables again from the lines that are sealed, as if they had been sealed in one batch. */
export async function rebuildBalances(runner: QueryRunner, partnerId: number): Promise<void> {
  await runner.query('DELETE FROM account_days WHERE partner_id = ?', [partnerId]);
  await runner.query('DELETE FROM account_months WHERE partner_id = ?', [partnerId]);
  await runner.query(
    `INSERT INTO account_days (partner_id, account, day, branch_id, debit, credit)
     SELECT s.partner_id, l.account, l.entry_date, COALESCE(l.branch_id, ?) AS branch, ${BALANCES}
     FROM journal_seals s JOIN journal_lines l ON l.partner_id = s.partner_id AND l.entry_id = s.entry_id
     WHERE s.partner_id = ? GROUP BY l.account, l.entry_date, branch`,
    [NO_BRANCH, partnerId],
  );
  const [span] = (await runner.query('SELECT MAX(day) AS newest FROM account_days WHERE partner_id = ?', [
    partnerId,
  ])) as Row[];
  if (span?.['newest']) await openMonthsUpTo(runner, partnerId, String(span['newest']));
}
