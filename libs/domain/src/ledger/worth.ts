import { currencyExponent } from '../shared/currency';
import { divideRounded } from '../shared/decimal';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';

/** The amount of a currency that is worth so much in the books at a rate; rounded half away from zero, once. */
export function amountWorth(functional: Money, rate: Rate, currency: string): Money {
  if (currency === functional.currency) return functional;
  const shift = currencyExponent(currency) - currencyExponent(functional.currency);
  const up = 10n ** BigInt(Math.max(shift, 0));
  const down = 10n ** BigInt(Math.max(-shift, 0));
  return Money.ofMinor(divideRounded(functional.minor * Rate.UNIT * up, rate.scaled * down), currency);
}
