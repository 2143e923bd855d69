export type CardBrand = 'VISA' | 'MASTERCARD' | 'AMEX' | 'DISCOVER' | 'JCB' | 'DINERS' | 'UNIONPAY';

/** Where a card number stands; the number itself is deliberately not part of it. */
export interface CardNumberFinding {
  start: number;
  end: number;
  brand: CardBrand;
}

interface IssuerRange {
  brand: CardBrand;
  from: number;
  to: number;
  lengths: readonly number[];
}

/** Ranges of the first digits; Maestro is left out because its 12–19 digits fit nearly any number. */
const ISSUER_RANGES: readonly IssuerRange[] = [
  { brand: 'VISA', from: 4, to: 4, lengths: [13, 16, 19] },
  { brand: 'MASTERCARD', from: 51, to: 55, lengths: [16] },
  { brand: 'MASTERCARD', from: 2221, to: 2720, lengths: [16] },
  { brand: 'AMEX', from: 34, to: 34, lengths: [15] },
  { brand: 'AMEX', from: 37, to: 37, lengths: [15] },
  { brand: 'DISCOVER', from: 6011, to: 6011, lengths: [16] },
  { brand: 'DISCOVER', from: 644, to: 659, lengths: [16] },
  { brand: 'JCB', from: 3528, to: 3589, lengths: [16] },
  { brand: 'DINERS', from: 36, to: 36, lengths: [14] },
  { brand: 'DINERS', from: 38, to: 38, lengths: [14] },
  { brand: 'DINERS', from: 300, to: 305, lengths: [14] },
  { brand: 'UNIONPAY', from: 62, to: 62, lengths: [16, 17, 18, 19] },
];

/**
 * The ways cards are printed or typed in groups, besides digit by digit. Any other grouping is taken for
 * something else: two IATA numbers (8-8), a document number (3-10), a telephone number, amounts side by
 * side.
 */
const GROUPINGS = new Set([
  '4-4-4-4',
  '4-6-5',
  '4-6-4',
  '4-3-3-3',
  '4-4-4-4-1',
  '4-4-4-4-2',
  '4-4-4-4-3',
  '6-13',
  '6-10',
]);
/** The first digit of every issuer range: a cheap test before the dear ones. */
const ISSUER_FIRST_DIGIT = /^[2-6]/;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const SEPARATOR = '[ \\u00a0\\u2007\\u202f\\-\\u2010-\\u2013]';
const DIGIT_RUN = new RegExp(`\\d+(?:${SEPARATOR}\\d+)*`, 'g');
const MIN_DIGITS = 13;
const MAX_DIGITS = 19;

interface DigitGroup {
  digits: string;
  start: number;
  /** The sign between this group and the one before it. */
  separator: string;
}

/**
 * The first payment card number in a text, or null. Thirteen digits in one piece are never flagged, since
 * every airline document number is such a run (3-digit airline code + 10) and one in ten of them passes the
 * Luhn test.
 */
export function findCardNumber(text: string): CardNumberFinding | null {
  return cardNumbersIn(text).next().value ?? null;
}

/** The text with every digit of every card number replaced; the length stays the same. */
export function maskCardNumbers(text: string, replacement: '*' | '9' = '*'): string {
  let masked = '';
  let done = 0;
  for (const { start, end } of cardNumbersIn(text)) {
    masked += text.slice(done, start) + text.slice(start, end).replaceAll(/\d/g, replacement);
    done = end;
  }
  return done === 0 ? text : masked + text.slice(done);
}

function* cardNumbersIn(text: string): Generator<CardNumberFinding, undefined> {
  if (text.length < MIN_DIGITS) return;
  const searched = text.replaceAll(UUID, (uuid) => 'x'.repeat(uuid.length));
  for (const run of searched.matchAll(DIGIT_RUN)) {
    if (run[0].length < MIN_DIGITS) continue;
    const groups = groupsOf(run[0], run.index);
    for (let first = 0; first < groups.length; first += 1) {
      const found = cardAt(searched, groups, first);
      if (found === null) continue;
      yield found.finding;
      first = found.last;
    }
  }
}

function groupsOf(run: string, offset: number): DigitGroup[] {
  return [...run.matchAll(/(\D?)(\d+)/g)].map((match) => ({
    separator: match[1] ?? '',
    digits: match[2] ?? '',
    start: offset + match.index + (match[1] ?? '').length,
  }));
}

/**
 * A card that begins with the group `first`, alone or joined with those after it by one kind of separator.
 */
function cardAt(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
): { finding: CardNumberFinding; last: number } | null {
  const head = groups[first];
  if (head === undefined || !ISSUER_FIRST_DIGIT.test(head.digits)) return null;
  const { start } = head;
  let digits = '';
  const sizes: number[] = [];
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last];
    if (group === undefined || (last > first + 1 && group.separator !== groups[first + 1]?.separator)) break;
    digits += group.digits;
    sizes.push(group.digits.length);
    if (digits.length > MAX_DIGITS) break;
    if (!groupingFits(sizes, digits.length) || !passesLuhn(digits)) continue;
    const end = group.start + group.digits.length;
    const brand = brandOf(digits);
    if (brand !== null && standsAlone(text, start, end)) return { finding: { start, end, brand }, last };
  }
  return null;
}

function groupingFits(sizes: readonly number[], length: number): boolean {
  if (length < MIN_DIGITS) return false;
  if (sizes.length === 1) return length > MIN_DIGITS;
  return sizes.length === length || GROUPINGS.has(sizes.join('-'));
}

export function brandOf(digits: string): CardBrand | null {
  const range = ISSUER_RANGES.find(({ from, to, lengths }) => {
    const start = Number(digits.slice(0, String(from).length));
    return lengths.includes(digits.length) && start >= from && start <= to;
  });
  return range?.brand ?? null;
}

/** ISO/IEC 7812-1 annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Letters may touch the number, for GDS records write `CCVI4111…/1226`; small hexadecimal ones (unless the
 * tail of a JSON escape) make it part of a hash. A decimal point with one or two digits makes it an amount.
 */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 4);
  if (/(?:^|[^A-Za-z0-9])[0-9a-f]*(?<!\\)[a-f]$/.test(before)) return false;
  if (/\d[A-Za-z]{1,6}$/.test(before) || /\d\.$/.test(before)) return false;
  return !/^[a-f]/.test(after) && !/^\.\d{1,2}(?!\d)/.test(after);
}
