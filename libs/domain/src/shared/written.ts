import type { Day } from './day';

/** `12,34,567.00` or `1,234,567.00`; a preference of the partner, apart from the language. */
export type DigitGrouping = 'INDIAN' | 'WESTERN';

/** A decimal string as people read it: grouped without a float in between, with the minus that a printer sets. */
export function writtenAmount(amount: string, grouping: DigitGrouping): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(amount) ?? [];
  if (whole === '') throw new RangeError(`Not a decimal amount: ${amount}`);
  const digits = whole.replace(/^0+(?=\d)/, '');
  const separated = grouping === 'INDIAN' ? digits.replaceAll(/\B(?=(?:\d{2})*\d{3}$)/g, ',') : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const isZero = /^[0.]*$/.test(digits + decimals);
  return (sign !== '' && !isZero ? '\u2212' : '') + separated + decimals;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-05-31` is in `May 2026`. */
export const writtenMonth = (day: Day): string => `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

/** `31 May 2026`: no reader takes the day for the month. */
export const writtenDay = (day: Day): string => `${Number(day.slice(8))} ${writtenMonth(day)}`;

/** Calendar months from one day's month to another's; negative: it lies before. */
export const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
