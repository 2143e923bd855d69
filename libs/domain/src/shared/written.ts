/** `12,34,567.00` or `1,234,567.00`; a preference of the partner, apart from the language. */
export type DigitGrouping = 'INDIAN' | 'WESTERN';

/** A decimal string as people read it: grouped without a float in between, with the minus that a printer sets. */
export function writtenAmount(amount: string, grouping: DigitGrouping): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(amount) ?? [];
  if (whole === '') throw new RangeError(`Not a decimal amount: ${amount}`);
  const digits = whole.replace(/^0+(?=\d)/, '');
  const separated =
    grouping === 'INDIAN'
      ? digits.replaceAll(/\B(?=(?:\d{2})*\d{3}$)/g, ',')
      : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const isZero = /^[0.]*$/.test(digits + decimals);
  return (sign !== '' && !isZero ? '\u2212' : '') + separated + decimals;
}
