import { DomainError, Money } from '@travobooks/domain';
import type { SaidMoney } from '../ports/receipt-store.port';

/** An amount above zero in the currency that it must have. Throws `CURRENCY_MIX`, `AMOUNT_INVALID`. */
export function moneyIn(said: SaidMoney, currency: string, pointer: string): Money {
  const { amount, currency: own } = typeof said === 'string' ? { amount: said, currency } : said;
  if (own !== currency)
    throw new DomainError('CURRENCY_MIX', { pointer, detail: `It must be in ${currency}, not in ${own}.` });
  return positive(Money.parse(amount, own, pointer), pointer);
}

export function positive(money: Money, pointer: string): Money {
  if (money.isNegative || money.isZero)
    throw new DomainError('AMOUNT_INVALID', { pointer, detail: 'An amount is above zero.' });
  return money;
}

/** The same, nothing included. */
export function zeroOr(said: SaidMoney, currency: string, pointer: string): Money {
  const text = typeof said === 'string' ? said : said.amount;
  return /^0*(\.0*)?$/.test(text) ? Money.zero(currency) : moneyIn(said, currency, pointer);
}
