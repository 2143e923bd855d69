import type { JournalLine, JournalPreview } from '@/api/types';
import { compare, isZero, negate, sum } from '../format/money';

export interface Trio {
  readonly owes: string;
  readonly remit: string;
  readonly earn: string;
}
const signed = (line: JournalLine, positive: 'DEBIT' | 'CREDIT'): string =>
  line.side === positive ? line.amount : negate(line.amount);
const total = (
  lines: readonly JournalLine[],
  currency: string,
  accounts: RegExp,
  positive: 'DEBIT' | 'CREDIT',
): string =>
  sum(
    lines.filter((line) => accounts.test(line.account)).map((line) => signed(line, positive)),
    currency,
  );

/** What the customer owes, what we owe to suppliers net of their commission, what we earn (revenue, also deferred, less cost). */
export function trioOf(lines: readonly JournalLine[], currency: string): Trio {
  return {
    owes: total(lines, currency, /^(1101|2041)/, 'DEBIT'),
    remit: total(lines, currency, /^(2011|2021|1109|1131)/, 'CREDIT'),
    earn: total(lines, currency, /^(203|4|5)/, 'CREDIT'),
  };
}
export const sideTotal = (
  lines: readonly JournalLine[],
  side: 'DEBIT' | 'CREDIT',
  currency: string,
): string =>
  sum(
    lines.filter((line) => line.side === side).map((line) => line.amount),
    currency,
  );
export const balances = (lines: readonly JournalLine[], currency: string): boolean =>
  compare(sideTotal(lines, 'DEBIT', currency), sideTotal(lines, 'CREDIT', currency)) === 0;

/**
 * Lines of one currency as they are. Where two meet, or a difference of rates is realised, only the books' own currency adds
 * up: each line is shown in it, with what it moved in its own beside it.
 */
export function inOneCurrency(lines: readonly JournalLine[], own: string): readonly (JournalLine & { readonly moved?: { readonly amount: string; readonly currency: string } })[] {
  const several = new Set(lines.map((line) => line.currency)).size > 1;
  const difference = lines.some((line) => isZero(line.amount));
  if ((!several && !difference) || lines.some((line) => line.functional_amount === undefined)) return lines;
  return lines.map((line) => ({
    ...line, amount: line.functional_amount ?? line.amount, currency: own,
    ...(line.currency === own || isZero(line.amount) ? {} : { moved: { amount: line.amount, currency: line.currency } }),
  }));
}

/** Preview against what was posted: the lines that differ, by account, side and amount. Empty: the promise was kept. */
export function differences(previewed: readonly JournalLine[], posted: readonly JournalLine[]): string[] {
  const totals = (lines: readonly JournalLine[]): Map<string, string> => {
    const map = new Map<string, string>();
    for (const line of lines) {
      const key = `${line.account} ${line.currency}`;
      map.set(key, sum([map.get(key), signed(line, 'DEBIT')], line.currency));
    }
    return map;
  };
  const [before, after] = [totals(previewed), totals(posted)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => !isZero(sum([before.get(key), negate(after.get(key) ?? '0')], key.slice(-3))))
    .sort();
}
export const linesOf = (previews: readonly JournalPreview[] | undefined): JournalLine[] =>
  (previews ?? []).flatMap((preview) => preview.lines ?? []);
