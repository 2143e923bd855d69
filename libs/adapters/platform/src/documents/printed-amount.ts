import type { DigitGrouping } from './invoice-document';

/**
 * Groups a decimal string without a float in between; the minus is a hyphen, for the Latin font has no
 * other.
 */
export function printedAmount(amount: string, grouping: DigitGrouping): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(amount) ?? [];
  if (whole === '') throw new RangeError(`Not a decimal amount: ${amount}`);
  const digits = whole.replace(/^0+(?=\d)/, '');
  const separated =
    grouping === 'INDIAN'
      ? digits.replaceAll(/\B(?=(?:\d{2})*\d{3}$)/g, ',')
      : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const isZero = /^[0.]*$/.test(digits + decimals);
  return (sign !== '' && !isZero ? '-' : '') + separated + decimals;
}
