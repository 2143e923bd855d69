import { AirRefusal } from './air-refusal';
import type { AirLine } from './air-frame';
import type { GdsCommission } from './gds-record';
import { formatFraction, formatMinor, parseMinor, parsePercent, percentOf } from './minor-units';

/**
 * FM after its last `*`: `8` is a percentage, `679.75A` an amount, a trailing N marks a net fare; a refund
 * writes `7.00P` or `4.00P/2.010A` (the amount wins: it is what the airline recalls).
 */
export function readCommission(
  line: AirLine | undefined,
  mark: string,
  base: bigint,
  currency: string,
): GdsCommission {
  const none = { amount: formatMinor(0n, currency) };
  if (!line) return none;
  const place = { line: line.no, field: 'commission' };
  const body = (line.text.slice(mark.length).split(';')[0] ?? '').trim();
  const value = body.slice(body.lastIndexOf('*') + 1).trim();
  if (value === '') return none;
  const match = /^(?:(\d[\d.]*)P?N?)?(?:\/?(\d[\d.]*)AN?)?$/.exec(value);
  // Digits without a slash would let "12.5A" read as a rate and an amount at once.
  const amountOnly = /^(\d[\d.]*)AN?$/.exec(value)?.[1];
  const rateText = amountOnly === undefined ? match?.[1] : undefined;
  const amountText = amountOnly ?? (value.includes('/') ? match?.[2] : undefined);
  const rate = rateText === undefined ? null : parsePercent(rateText);
  if (!match || (rateText !== undefined && !rate) || (rateText === undefined && amountText === undefined)) {
    throw new AirRefusal('BAD_AMOUNT', place, 'the commission cannot be read');
  }
  const minor =
    amountText !== undefined ? parseMinor(amountText, currency, place) : rate ? percentOf(base, rate) : 0n;
  return { ...(rate ? { rate: formatFraction(rate) } : {}), amount: formatMinor(minor, currency) };
}
