import { CHART } from '@travobooks/domain';
import { BooksOpener, type Clock, type IdGenerator, type RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import { toBin } from '../sql';

const ADDED_AHEAD_DAYS = 60;

/** Opens a partner's books: the chart of the template and its fiscal years, twelve OPEN periods each. Repeatable: what exists stays as it is. */
export class BooksSqlOpener extends BooksOpener {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {
    super();
  }

  /** The fiscal year before the current one, the current one, and the next when it begins within 60 days. */
  override async open(scope: RequestScope, fiscalYearStart: string): Promise<void> {
    await this.db.query('INSERT IGNORE INTO accounts (partner_id, code, name, type) VALUES ?', [
      CHART.map((account) => [scope.partnerId, account.code, account.name, account.type]),
    ]);
    const soon = new Date(this.clock.now().getTime() + ADDED_AHEAD_DAYS * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const newest = startOfYear(soon, fiscalYearStart);
    for (const year of [newest - 1, newest]) await this.openYear(scope.partnerId, year, fiscalYearStart);
  }

  async openYear(partnerId: number, year: number, fiscalYearStart: string): Promise<void> {
    const name = nameOfYear(year, fiscalYearStart);
    const rows = monthsFrom(year, fiscalYearStart).map(([first, last]) => [
      partnerId,
      toBin(this.ids.next()),
      name,
      first.slice(0, 7),
      first,
      last,
    ]);
    await this.db.query(
      'INSERT IGNORE INTO periods (partner_id, id, fiscal_year, name, starts_on, ends_on) VALUES ?',
      [rows],
    );
  }
}

/** Calendar year in which the fiscal year of the day began. */
export function startOfYear(day: string, fiscalYearStart: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= fiscalYearStart ? year : year - 1;
}

/** `2026` for a calendar year, else `2025-26`. */
export const nameOfYear = (year: number, fiscalYearStart: string): string =>
  fiscalYearStart === '01-01' ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

export function monthsFrom(year: number, fiscalYearStart: string): (readonly [string, string])[] {
  const [month = 1, day = 1] = fiscalYearStart.split('-').map(Number);
  return Array.from({ length: 12 }, (_, index) => {
    const first = new Date(Date.UTC(year, month - 1 + index, day));
    const last = new Date(Date.UTC(year, month + index, day) - 86_400_000);
    return [first.toISOString().slice(0, 10), last.toISOString().slice(0, 10)] as const;
  });
}
