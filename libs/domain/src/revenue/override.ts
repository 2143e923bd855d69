import type { Day } from '../shared/day';
import { Money } from '../shared/money';
import type { Rate } from '../shared/rate';

export type OverridePeriod = 'MONTH' | 'QUARTER' | 'YEAR';

export interface OverrideTier {
  readonly from: Money;
  readonly rate: Rate;
}

/**
 * The override that a contract period has earned on a volume of sales (ledger.md, "override accrued, tier true-up"; case
 * C37). Retroactive: the rate of the tier that is reached counts for all of it, else each part has its own tier's rate.
 * @param tiers rising, the first from zero
 * @param probable a higher tier that is highly probable: no other counts before it is reached (IFRS 15.56)
 */
export function overrideDue(volume: Money, tiers: readonly OverrideTier[], retroactive: boolean, probable: Money | null): Money {
  const zero = Money.zero(volume.currency);
  if (volume.isNegative || volume.isZero) return zero;
  const reached = tiers.findLastIndex(({ from }) => !from.isGreaterThan(volume));
  const expected = probable ? tiers.findIndex(({ from }) => from.equals(probable)) : -1;
  const tier = tiers[Math.max(reached, expected)];
  if (!tier) return zero;
  if (retroactive) return volume.times(tier.rate);
  return Money.sum(
    tiers.slice(0, reached + 1).map(({ from, rate }, index) => {
      const next = tiers[index + 1]?.from;
      const upTo = next && volume.isGreaterThan(next) ? next : volume;
      return upTo.minus(from).times(rate);
    }),
    volume.currency,
  );
}

/** First day of the contract period in which a day lies: of its month, calendar quarter or calendar year. */
export function overridePeriodStart(day: Day, period: OverridePeriod): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = { YEAR: 1, QUARTER: Math.floor((month - 1) / 3) * 3 + 1, MONTH: month }[period];
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** Last day of a month, `2026-05` → `2026-05-31`. */
export function lastDayOf(month: string): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
