import type { ServiceDate } from '../booking/booking';
import type { Day } from '../shared/day';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';

/** A part of deferred revenue on one date. */
export interface ScheduledPart {
  readonly serviceDate: Day;
  readonly amount: Money;
  readonly functional: Money;
}

/**
 * The dates of an item that still wait for their revenue: those that are neither earned already nor served at the issue.
 * None of them: the last date takes what is left, so that nothing stays deferred for ever.
 */
export function waitingDates(dates: readonly ServiceDate[], issuedOn: Day, earnedOn: ReadonlySet<Day>): readonly ServiceDate[] {
  const waiting = dates.filter(({ date }) => date > issuedOn && !earnedOn.has(date));
  if (waiting.length > 0) return waiting;
  const last = dates.reduce<ServiceDate | null>((latest, one) => (latest === null || one.date > latest.date ? one : latest), null);
  return last ? [last] : [];
}

/**
 * What is still deferred, spread over new dates by their weights; the sums stay as they were in both currencies (ledger.md,
 * "dates moved by schedule change: only the schedule moves", decision 4).
 */
export function movedParts(parts: readonly Omit<ScheduledPart, 'serviceDate'>[], dates: readonly ServiceDate[]): ScheduledPart[] {
  const [first] = parts;
  if (!first || dates.length === 0) return [];
  const amount = Money.sum(parts.map((part) => part.amount), first.amount.currency);
  const functional = Money.sum(parts.map((part) => part.functional), first.functional.currency);
  const shares = amount.allocate(dates.map(({ weight }) => Rate.parse(weight).scaled));
  const kept = dates.flatMap(({ date }, index) => {
    const share = shares[index];
    return share && !share.isZero ? [{ date, share }] : [];
  });
  const [only] = dates;
  if (kept.length === 0) return only && !functional.isZero ? [{ serviceDate: only.date, amount, functional }] : [];
  const functionals = functional.allocate(kept.map(({ share }) => share.minor));
  return kept.map(({ date, share }, index) => ({
    serviceDate: date,
    amount: share,
    functional: functionals[index] ?? Money.zero(functional.currency),
  }));
}
