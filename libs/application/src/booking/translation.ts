import { DomainError, Rate, addDays, type Day, type Translation } from '@travobooks/domain';
import type { FxRate } from '../ports/booking-store.port';

/** What is to be translated: from which currency into the books' own, on which day. */
export interface TranslationNeed {
  readonly currency: string;
  readonly functionalCurrency: string;
  readonly on: Day;
  readonly isBspDocument: boolean;
}

/** The day's rate: a BSP document takes kind BSP where there is one, else SPOT; older than the limit is refused. */
export function translationFor(
  { currency, functionalCurrency, on, isBspDocument }: TranslationNeed,
  rates: readonly FxRate[],
  staleDays: number,
): Translation {
  if (currency === functionalCurrency) return { functionalCurrency, rate: Rate.ONE, source: 'SAME' };
  const newest = (kind: string): FxRate | undefined =>
    rates.filter((rate) => rate.kind === kind).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const chosen = (isBspDocument ? newest('BSP') : undefined) ?? newest('SPOT');
  if (!chosen)
    throw new DomainError('FX_RATE_MISSING', {
      detail: `There is no rate from ${currency} to ${functionalCurrency} on or before ${on}.`,
    });
  if (chosen.date < addDays(on, -staleDays)) {
    throw new DomainError('FX_RATE_STALE', {
      detail: `The newest rate from ${currency} to ${functionalCurrency} is of ${chosen.date}.`,
    });
  }
  return { functionalCurrency, rate: chosen.rate, source: chosen.kind };
}
