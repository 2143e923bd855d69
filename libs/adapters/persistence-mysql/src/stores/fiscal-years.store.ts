import {
  FiscalYears,
  type Clock,
  type IdGenerator,
  type PeriodView,
  type RequestScope,
  type YearSpan,
} from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, toBin } from '../sql';
import { monthsFrom, nameOfYear } from './books.store';
import { timestamp } from './records.store';

export class FiscalYearsSqlStore extends FiscalYears {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {
    super();
  }

  override async span(partnerId: number): Promise<YearSpan> {
    const [row] = await this.db.query<Row[]>(
      `SELECT p.fiscal_year_start, MIN(d.starts_on) AS first_day, MAX(d.ends_on) AS last_day FROM partners p
       LEFT JOIN periods d ON d.partner_id = p.partner_id WHERE p.partner_id = ? GROUP BY p.partner_id`,
      [partnerId],
    );
    return {
      fiscalYearStart: String(row?.['fiscal_year_start'] ?? '01-01'),
      firstDay: (row?.['first_day'] as string | null) ?? null,
      lastDay: (row?.['last_day'] as string | null) ?? null,
    };
  }

  override async open(scope: RequestScope, startsOn: string): Promise<readonly PeriodView[] | null> {
    const [year, fiscalYearStart] = [Number(startsOn.slice(0, 4)), startsOn.slice(5)];
    const name = nameOfYear(year, fiscalYearStart);
    const months = monthsFrom(year, fiscalYearStart).map(([first, last]) => ({
      id: toBin(this.ids.next()),
      first,
      last,
    }));
    return await this.db.transaction('READ COMMITTED', async (manager) => {
      const made = await manager.query<{ affectedRows: number }>(
        'INSERT IGNORE INTO periods (partner_id, id, fiscal_year, name, starts_on, ends_on) VALUES ?',
        [months.map(({ id, first, last }) => [scope.partnerId, id, name, first.slice(0, 7), first, last])],
      );
      if (made.affectedRows === 0) return null;
      await manager.query(
        `INSERT INTO audit_log (partner_id, id, at, user_id, action, object_type, object_id, request_id, after_state) VALUES (?, ?, ?, ?, 'fiscal_year.open', 'PERIOD', ?, ?, ?)`,
        [
          scope.partnerId,
          toBin(this.ids.next()),
          timestamp(this.clock.now()),
          toBin(scope.userId),
          months[0]?.id,
          scope.requestId,
          JSON.stringify({ fiscal_year: name, starts_on: months[0]?.first }),
        ],
      );
      return months.map(({ id, first, last }) => ({
        id: fromBin(id),
        fiscal_year: name,
        name: first.slice(0, 7),
        starts_on: first,
        ends_on: last,
        state: 'OPEN',
      }));
    });
  }
}
