/** Exact decimal arithmetic on bigint: the only place where digits become integers and back. */

/** 10^n as bigint. */
export const pow10 = (n: number): bigint => 10n ** BigInt(n);

/** numerator / denominator rounded half away from zero (ledger.md, invariant 6). The denominator is positive. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

const DECIMAL = /^(-?)(\d{1,18})(?:\.(\d{1,10}))?$/;

/**
 * Parses a decimal string into an integer scaled by 10^scale.
 * Null when it is not a plain decimal or has non-zero digits beyond the scale.
 */
export function parseScaled(text: string, scale: number): bigint | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(scale))) return null;
  const digits = whole + fraction.slice(0, scale).padEnd(scale, '0');
  const value = BigInt(digits);
  return sign ? -value : value;
}

/** Writes a scaled integer with exactly `scale` decimals. */
export function formatScaled(value: bigint, scale: number): string {
  const magnitude = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const sign = value < 0n ? '-' : '';
  if (scale === 0) return sign + magnitude;
  return `${sign}${magnitude.slice(0, -scale)}.${magnitude.slice(-scale)}`;
}
