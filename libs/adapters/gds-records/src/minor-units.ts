import { AirRefusal, refuseControlCharacter, type AirPlace } from './air-refusal';
import { isIsoCurrency, isoExponent } from './iso-currency';

export interface Money {
  readonly currency: string;
  readonly minor: bigint;
}

const AMOUNT = /^(\d{1,15})(?:\.(\d{0,10}))?$|^\.(\d{1,10})$/;

/** Decimal text to minor units; more decimals than the currency has are refused unless they are zeros. */
export function parseMinor(raw: string, currency: string, place: AirPlace): bigint {
  refuseControlCharacter(raw, place);
  const match = AMOUNT.exec(raw.trim());
  if (!match) throw new AirRefusal('BAD_AMOUNT', place, 'not an amount');
  const exponent = isoExponent(currency);
  const decimals = match[2] ?? match[3] ?? '';
  if (/[1-9]/.test(decimals.slice(exponent))) {
    throw new AirRefusal('BAD_AMOUNT', place, `more decimals than ${currency} has`);
  }
  return BigInt((match[1] ?? '0') + decimals.slice(0, exponent).padEnd(exponent, '0'));
}

/** `CUR` + amount as one field, blank-padded; null when the field is blank or has no amount. */
export function parseMoney(raw: string, place: AirPlace): Money | null {
  refuseControlCharacter(raw, place);
  const text = raw.trim();
  if (text === '') return null;
  const currency = text.slice(0, 3);
  if (!/^[A-Z]{3}$/.test(currency))
    throw new AirRefusal('BAD_AMOUNT', place, 'no currency before the amount');
  checkCurrency(currency, place);
  const amount = text.slice(3).trim();
  return amount === '' ? null : { currency, minor: parseMinor(amount, currency, place) };
}

export function checkCurrency(currency: string, place: AirPlace): void {
  if (!isIsoCurrency(currency)) {
    throw new AirRefusal('BAD_CURRENCY', place, 'not an ISO 4217 currency of payment');
  }
}

export function formatMinor(minor: bigint, currency: string): string {
  const exponent = isoExponent(currency);
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0');
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

export function sumMinor(parts: readonly { readonly minor: bigint }[]): bigint {
  return parts.reduce((sum, part) => sum + part.minor, 0n);
}

/** A percentage as written in the record, kept exact. */
export interface Percent {
  readonly digits: bigint;
  readonly decimals: number;
}

/** At most 100 %: a larger figure is an amount that lost its mark, not a rate. */
export function parsePercent(text: string): Percent | null {
  const match = /^(\d{1,3})(?:\.(\d{0,6}))?$/.exec(text);
  if (!match) return null;
  const decimals = match[2] ?? '';
  const percent = { digits: BigInt((match[1] ?? '0') + decimals), decimals: decimals.length };
  return percent.digits > 100n * 10n ** BigInt(percent.decimals) ? null : percent;
}

/** "7.00" percent as the fraction "0.07". */
export function formatFraction(percent: Percent): string {
  const scale = percent.decimals + 2;
  const digits = percent.digits.toString().padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '');
}

/** Half up, the rounding BSP uses for commission. */
export function percentOf(base: bigint, percent: Percent): bigint {
  const divisor = 100n * 10n ** BigInt(percent.decimals);
  return (2n * base * percent.digits + divisor) / (2n * divisor);
}
