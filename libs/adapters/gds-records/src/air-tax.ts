import { AirRefusal, type AirPlace } from './air-refusal';
import { fieldsOf, type AirLine } from './air-frame';
import { checkCurrency, parseMinor, sumMinor } from './minor-units';

export interface AirTax {
  readonly code: string;
  readonly minor: bigint;
  /** `O` on an exchange: already paid with the old ticket; `H` on a refund: not given back. */
  readonly indicator: string;
}

/** Fixed columns: indicator 1, currency 3, amount 9, code 3, nature 2. */
const FIXED = /^([ OXH])([A-Z]{3})([0-9. ]{9}|EXEMPT {3})([A-Z0-9]{2,3}) ?(?: ?[A-Z0-9]{2})?$/;
/** Lines cut short by some links: `USD 9.00EC`. */
const SHORT = /^([ OXH]?)([A-Z]{3}) ?([0-9.]{1,12}|EXEMPT) {0,9}([A-Z0-9]{2,3}?)(?: {0,2}[A-Z]{2})?$/;

/** One item of a tax list; null for an empty one. The indicator is the first column, a blank included. */
export function readTaxItem(raw: string, currency: string, place: AirPlace): AirTax | null {
  if (raw.trim() === '') return null;
  if (/[\u0000-\u001f\u007f]/.test(raw)) {
    throw new AirRefusal('BAD_CHARACTER', place, 'a control character stands inside a tax');
  }
  const text = raw.trimEnd();
  const match = FIXED.exec(text) ?? SHORT.exec(text);
  if (!match) throw new AirRefusal('BAD_AMOUNT', place, 'a tax item cannot be read');
  const found = match[2] ?? '';
  checkCurrency(found, place);
  if (found !== currency) throw new AirRefusal('CURRENCY_MIX', place, `a tax is not in ${currency}`);
  const amount = (match[3] ?? '').trim();
  const minor = amount === 'EXEMPT' || amount === '' ? 0n : parseMinor(amount, currency, place);
  return { code: (match[4] ?? '').trim(), minor, indicator: (match[1] ?? ' ') || ' ' };
}

/** Exempt items are shown by the GDS but nobody pays them; the total check tells if that is wrong. */
export function readTaxList(line: AirLine, currency: string): AirTax[] {
  const place = { line: line.no, field: 'taxes' };
  return fieldsOf(line, line.text.indexOf(';') + 1)
    .map((item) => readTaxItem(item, currency, place))
    .filter((tax): tax is AirTax => tax !== null && tax.indicator !== 'X');
}

/** `TAX-`, at most three items with XT: read only when no detailed list exists. `PD ` = already paid. */
export function readTaxSummary(line: AirLine, currency: string): AirTax[] {
  const place = { line: line.no, field: 'taxes' };
  return fieldsOf(line, 'TAX-'.length)
    .filter((item) => !item.trim().startsWith('PD '))
    .map((item) => readTaxItem(item.trim() === '' ? '' : ` ${item.trimStart()}`, currency, place))
    .filter((tax): tax is AirTax => tax !== null);
}

const XT_PART = /^(\d{1,9}(?:\.\d{1,4})?)([A-Z][A-Z0-9]) ?/;
const MOST_PARTS = 99;

/**
 * XT is a sum: its parts stand behind `XT` in the fare calculation. They replace it only if they add up to
 * it. A code may come twice (two US); airport details of XF repeat the amount and are not parts.
 */
export function resolveXt(
  taxes: readonly AirTax[],
  calculation: string,
  currency: string,
  warnings: string[],
): AirTax[] {
  return taxes.flatMap((tax) => {
    if (tax.code !== 'XT') return [tax];
    const parts = xtParts(calculation, currency);
    if (parts.length > 0 && sumMinor(parts) === tax.minor) {
      return parts.map((part) => ({ ...part, indicator: tax.indicator }));
    }
    warnings.push('XT_UNRESOLVED');
    return [tax];
  });
}

function xtParts(calculation: string, currency: string): { code: string; minor: bigint }[] {
  const start = calculation.lastIndexOf('XT');
  if (start < 0) return [];
  let rest = calculation.slice(start + 2).trimStart();
  const parts: { code: string; minor: bigint }[] = [];
  while (parts.length < MOST_PARTS) {
    const match = XT_PART.exec(rest);
    if (!match) break;
    try {
      parts.push({
        code: match[2] ?? '',
        minor: parseMinor(match[1] ?? '', currency, { line: 0, field: 'XT' }),
      });
    } catch {
      return [];
    }
    rest = rest.slice(match[0].length);
  }
  return parts;
}
