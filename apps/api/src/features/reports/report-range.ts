import { Injectable } from '@nestjs/common';
import { DomainError, dayInZone } from '@travobooks/domain';
import { Clock, type RequestScope } from '@travobooks/application';
import { LedgerSetUpQuery } from '@travobooks/persistence-mysql';

export interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly as_of?: string | undefined;
}

/** Days of a report. Without from and to: the fiscal year up to the partner's today. */
@Injectable()
export class ReportRange {
  constructor(
    private readonly setUp: LedgerSetUpQuery,
    private readonly clock: Clock,
  ) {}

  async of(scope: RequestScope, asked: Asked): Promise<{ from: string; to: string }> {
    const to = asked.to ?? asked.as_of ?? dayInZone(this.clock.now(), scope.partner.timeZone).day;
    const from = asked.from ?? (await this.yearOf(scope, to));
    if (from > to)
      throw new DomainError('DATE_INVALID', {
        pointer: '/from',
        detail: `from (${from}) is after to (${to}).`,
      });
    return { from, to };
  }

  /** The name of the office asked for; null when none is. Throws `VALIDATION_FAILED` for one that is not there. */
  async branch(scope: RequestScope, id: string | undefined): Promise<string | null> {
    if (id === undefined) return null;
    const name = await this.setUp.branchName(scope, id);
    if (name === null)
      throw new DomainError('VALIDATION_FAILED', {
        errors: [{ pointer: '/branch_id', code: 'UNKNOWN', detail: 'There is no such office.' }],
      });
    return name;
  }

  private async yearOf(scope: RequestScope, day: string): Promise<string> {
    const periods = await this.setUp.periods(scope);
    const year = periods.find((period) => period.starts_on <= day && period.ends_on >= day)?.fiscal_year;
    const first = periods.find((period) => period.fiscal_year === year);
    return first?.starts_on ?? `${day.slice(0, 4)}-01-01`;
  }
}
