import type { Day } from '../shared/day';
import type { Money } from '../shared/money';
import type { Rate } from '../shared/rate';

/** A part of deferred revenue whose service date has come, at what the books hold it. */
export interface DueRevenue {
  readonly id: string;
  readonly part: 'COMMISSION' | 'MARKUP' | 'DISCOUNT' | 'PRICE';
  readonly serviceDate: Day;
  readonly deferredAccount: string;
  readonly revenueAccount: string;
  readonly amount: Money;
  readonly functional: Money;
  /** Of the entry that deferred it. */
  readonly rate: Rate;
  readonly rateSource: string;
}

/** A period as the posting day of a run sees it. */
export interface PostingPeriod {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Open, or soft-closed and the caller may adjust it. */
  readonly takesEntries: boolean;
}

/**
 * The day on which something that happened on `date` is posted: the date itself, or the first open day after it when its
 * period is closed (ledger.md, decision 2). Null: none of the periods from then on takes entries yet.
 * @param periods in order of their days
 */
export function postingDay(date: Day, periods: readonly PostingPeriod[]): Day | null {
  const open = periods.find(({ endsOn, takesEntries }) => takesEntries && endsOn >= date);
  if (!open) return null;
  return open.startsOn > date ? open.startsOn : date;
}

/** What one entry recognises of an item. */
export interface DueGroup<Row extends DueRevenue = DueRevenue> {
  readonly entryDate: Day;
  readonly rows: readonly Row[];
}

/**
 * The rows of one booking item by the day of their entry, oldest first: a day is one entry with all that was earned on it.
 * Rows whose day no open period takes stay deferred.
 */
export function dueGroups<Row extends DueRevenue>(
  rows: readonly Row[],
  periods: readonly PostingPeriod[],
): DueGroup<Row>[] {
  const byDay = new Map<Day, Row[]>();
  for (const row of rows) {
    const day = postingDay(row.serviceDate, periods);
    if (day === null) continue;
    const known = byDay.get(day);
    if (known) known.push(row);
    else byDay.set(day, [row]);
  }
  return [...byDay]
    .map(([entryDate, grouped]) => ({ entryDate, rows: grouped }))
    .sort((a, b) => (a.entryDate < b.entryDate ? -1 : 1));
}
