/** Amounts are decimal strings everywhere; arithmetic is BigInt on minor units. No float ever touches an amount. */
const DECIMALS: Readonly<Record<string, number>> = {
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};
export const MINUS = '\u2212';

export const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2;

export const isAmount = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

/** Minor units at `scale` decimals; digits beyond it must be zero. */
export function toUnits(value: string | null | undefined, scale: number): bigint {
  const text = (value ?? '').trim() === '' ? '0' : String(value).trim();
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not an amount: ${text}`);
  const fraction = match[3] ?? '';
  if (/[1-9]/.test(fraction.slice(scale))) throw new RangeError(`too many decimals: ${text}`);
  const units = BigInt(match[2] + fraction.slice(0, scale).padEnd(scale, '0'));
  return match[1] === '-' ? -units : units;
}

export function fromUnits(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`;
  return units < 0n ? `-${text}` : text;
}

const SCALE = 6;
const trim = (value: string, scale: number): string => {
  const [whole = '0', fraction = ''] = value.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(scale, '0');
  return kept === '' ? whole : `${whole}.${kept}`;
};

export function sum(values: readonly (string | null | undefined)[], currency: string): string {
  return trim(
    fromUnits(
      values.reduce((total, value) => total + toUnits(value, SCALE), 0n),
      SCALE,
    ),
    decimalsOf(currency),
  );
}
export const negate = (value: string): string =>
  isZero(value) ? value.replace('-', '') : value.startsWith('-') ? value.slice(1) : `-${value}`;
export const subtract = (a: string, b: string, currency: string): string => sum([a, negate(b)], currency);
export const isZero = (value: string | null | undefined): boolean => !value || toUnits(value, SCALE) === 0n;
export const isNegative = (value: string): boolean => toUnits(value, SCALE) < 0n;
export const compare = (a: string, b: string): number => {
  const difference = toUnits(a, SCALE) - toUnits(b, SCALE);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const equal = (a: string | null | undefined, b: string | null | undefined): boolean =>
  toUnits(a, SCALE) === toUnits(b, SCALE);

/** amount × rate, rounded half away from zero to the currency. */
export function times(amount: string, rate: string, currency: string): string {
  const scale = decimalsOf(currency);
  const product = toUnits(amount, SCALE) * toUnits(rate, 10);
  const divisor = 10n ** BigInt(SCALE + 10 - scale);
  const magnitude = ((product < 0n ? -product : product) * 2n + divisor) / (divisor * 2n);
  return fromUnits(product < 0n ? -magnitude : magnitude, scale);
}

export interface NumberStyle {
  readonly grouping: 'indian' | 'thousands';
  readonly digits: 'latin' | 'bengali';
}

const group = (whole: string, style: NumberStyle['grouping']): string =>
  style === 'thousands'
    ? whole.replace(/\B(?=(\d{3})+$)/g, ',')
    : whole.replace(/\B(?=(\d{2})*(\d{3})$)/g, ',');

const BENGALI = '০১২৩৪৫৬৭৮৯';
const inDigits = (text: string, digits: NumberStyle['digits']): string =>
  digits === 'bengali' ? text.replace(/\d/g, (digit) => BENGALI.charAt(digit.charCodeAt(0) - 48)) : text;

/** The amount as written on screen: the currency's own decimals, grouped, U+2212 for minus. */
export function formatAmount(value: string, currency: string, style: NumberStyle): string {
  if (!isAmount(value)) return value;
  const exact = trim(fromUnits(toUnits(value, SCALE), SCALE), decimalsOf(currency));
  const [whole = '0', fraction] = exact.replace('-', '').split('.');
  const text = group(whole, style.grouping) + (fraction === undefined ? '' : `.${fraction}`);
  return (isNegative(exact) ? MINUS : '') + inDigits(text, style.digits);
}
export const formatCount = (value: number | string, style: NumberStyle): string =>
  inDigits(group(String(value), style.grouping), style.digits);

const latin = (text: string): string => text.replace(/[০-৯]/g, (digit) => String(BENGALI.indexOf(digit)));

/** Typed amounts: any grouping, Bengali digits, `120+35*2/(4)`; exact (fractions of BigInt), null when not understood. */
export function parseAmount(input: string, currency: string): string | null {
  const text = latin(input)
    .replace(/[\s,_'\u00a0]/g, '')
    .replace(/\u2212/g, '-');
  if (text === '') return null;
  const value = evaluate(text);
  if (!value) return null;
  const scale = decimalsOf(currency);
  const [top, bottom] = value;
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(scale);
  const rounded = (scaled * 2n + bottom) / (bottom * 2n);
  return fromUnits(top < 0n ? -rounded : rounded, scale);
}

type Fraction = [bigint, bigint];
function evaluate(text: string): Fraction | null {
  let at = 0;
  const peek = (): string => text.charAt(at);
  const factor = (): Fraction | null => {
    if (peek() === '-') {
      at += 1;
      const inner = factor();
      return inner && [-inner[0], inner[1]];
    }
    if (peek() === '(') {
      at += 1;
      const inner = expression();
      if (peek() !== ')') return null;
      at += 1;
      return inner;
    }
    const match = /^(\d*)(?:\.(\d*))?/.exec(text.slice(at));
    if (!match || match[0] === '' || match[0] === '.') return null;
    at += match[0].length;
    const fraction = match[2] ?? '';
    return [BigInt(`${match[1]}${fraction}` || '0'), 10n ** BigInt(fraction.length)];
  };
  const term = (): Fraction | null => {
    let left = factor();
    while (left && (peek() === '*' || peek() === '/')) {
      const operator = peek();
      at += 1;
      const right = factor();
      if (!right) return null;
      if (operator === '*') left = [left[0] * right[0], left[1] * right[1]];
      else if (right[0] === 0n) return null;
      else
        left =
          right[0] < 0n
            ? [-left[0] * right[1], left[1] * -right[0]]
            : [left[0] * right[1], left[1] * right[0]];
    }
    return left;
  };
  const expression = (): Fraction | null => {
    let left = term();
    while (left && (peek() === '+' || peek() === '-')) {
      const sign = peek() === '+' ? 1n : -1n;
      at += 1;
      const right = term();
      if (!right) return null;
      left = [left[0] * right[1] + sign * right[0] * left[1], left[1] * right[1]];
    }
    return left;
  };
  const result = expression();
  return at === text.length ? result : null;
}
