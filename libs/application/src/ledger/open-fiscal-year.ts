import { DomainError, addDays, parseDay } from '@travobooks/domain';
import type { RequestScope } from '../ports/request-scope.port';

export interface PeriodView {
  readonly id: string;
  readonly fiscal_year: string;
  readonly name: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly state: string;
}

export interface YearSpan {
  /** `MM-DD` on which the partner's years begin. */
  readonly fiscalYearStart: string;
  /** First and last day of the open books; null: none yet. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** The calendar of a partner's books. */
export abstract class FiscalYears {
  abstract span(partnerId: number): Promise<YearSpan>;
  /** Twelve OPEN periods and the audit line in one transaction; null: the year is there already. */
  abstract open(scope: RequestScope, startsOn: string): Promise<readonly PeriodView[] | null>;
}

/** The next year, or the one before the first: the calendar has no holes. */
export class OpenFiscalYear {
  constructor(private readonly years: FiscalYears) {}

  async execute(scope: RequestScope, startsOnText: string): Promise<readonly PeriodView[]> {
    const startsOn = parseDay(startsOnText, '/starts_on');
    const { fiscalYearStart, firstDay, lastDay } = await this.years.span(scope.partnerId);
    if (startsOn.slice(5) !== fiscalYearStart)
      throw new DomainError('VALIDATION_FAILED', {
        pointer: '/starts_on',
        errors: [
          {
            pointer: '/starts_on',
            code: 'FISCAL_YEAR_START',
            detail: `A fiscal year begins on ${fiscalYearStart}.`,
          },
        ],
      });
    if (lastDay && firstDay && startsOn >= firstDay && startsOn <= lastDay) throw alreadyOpen(startsOn);
    const joins =
      !lastDay || !firstDay || startsOn === addDays(lastDay, 1) || isYearBefore(startsOn, firstDay);
    if (!joins)
      throw new DomainError('PERIOD_UNKNOWN', {
        pointer: '/starts_on',
        detail: `Fiscal years follow one another: the next begins on ${lastDay ? addDays(lastDay, 1) : startsOn}.`,
      });
    const periods = await this.years.open(scope, startsOn);
    if (!periods) throw alreadyOpen(startsOn);
    return periods;
  }
}

/** Both begin on the same day of the calendar, so less than 367 days apart means the year right before. */
const isYearBefore = (startsOn: string, firstDay: string): boolean =>
  startsOn < firstDay && startsOn >= addDays(firstDay, -366);

const alreadyOpen = (startsOn: string): DomainError =>
  new DomainError('ALREADY_EXISTS', {
    pointer: '/starts_on',
    detail: `The fiscal year of ${startsOn} is open already.`,
  });
