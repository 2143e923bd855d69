/** "7" and "7 %" mean 0.07; "0.07" stays. Digits only move, nothing is computed in floats. */
export function rateOf(text: string): string | null {
  const clean = text.replace('%', '').trim();
  if (!/^\d+(\.\d+)?$/.test(clean)) return null;
  if (!text.includes('%') && clean.startsWith('0.')) return clean;
  const [whole = '0', fraction = ''] = clean.split('.');
  const digits = whole.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`
    .replace(/^0+(?=\d)/, '')
    .replace(/0+$/, '')
    .replace(/\.$/, '');
}

/** "0.07" as a person types it: "7"; below one the sign says what it is, since "0.5" alone is read as a share. */
export function percentOf(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = fraction.padEnd(2, '0');
  const left = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const right = digits.slice(2).replace(/0+$/, '');
  if (!right) return left;
  return `${left}.${right}${left === '0' ? ' %' : ''}`;
}
/** "0.07" as it is read: 7 %. */
export const percentSign = (rate: string): string => `${percentOf(rate).replace(' %', '')} %`;
