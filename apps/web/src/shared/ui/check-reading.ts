import type { Check } from '@/api/types';

/** `asks`: nothing stops the action, but a second person decides; the API marks it by this code on a passed check. */
export type Verdict = 'failed' | 'asks' | 'passed';
const ORDER: readonly Verdict[] = ['failed', 'asks', 'passed'];
export interface CheckGroup { readonly name: string; readonly verdict: Verdict; readonly checks: readonly Check[] }

export const verdictOf = (check: Check): Verdict => (!check.passed ? 'failed' : check.code === 'APPROVAL_PENDING' ? 'asks' : 'passed');
/** What a second person is asked for, in the words of the rule; null when nobody is. */
export const askedBy = (checks: readonly Check[] | undefined): string | null => checks?.find((check) => verdictOf(check) === 'asks')?.detail ?? null;

/** One line a rule, however many items it was asked for; what fails or waits comes first, and only that is said of its rule. */
export function groupsOf(checks: readonly Check[]): CheckGroup[] {
  const names = [...new Set(checks.map((check) => check.name))];
  return names.map((name): CheckGroup => {
    const all = checks.filter((check) => check.name === name);
    const verdict = ORDER.find((one) => all.some((check) => verdictOf(check) === one)) ?? 'passed';
    const said = new Map(all.filter((check) => verdictOf(check) === verdict).map((check) => [check.detail, check]));
    return { name, verdict, checks: [...said.values()] };
  }).sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

/** The API groups its amounts and sets a true minus: "−1,45,000.00" is -145000.00. */
const plain = (text: string): string =>
  text.replace(/\u2212(?=\d)/g, '-').replace(/\d{1,3}(?:,\d{2,3})+(?=\.\d{2,3}(?!\d)| [A-Z]{3}\b)/g, (grouped) => grouped.replaceAll(',', ''));
/** A sentence of the API with its amounts as this person writes them, and a period by its name: "2026-11" is November 2026. */
export function asWritten(text: string, currency: string, write: { money: (amount: string, currency: string) => string; month: (day: string) => string }): string {
  return plain(text)
    .replace(/(?<![\d.-])-?\d+\.\d{2,3}(?![\d.])( [A-Z]{3}\b)?/g, (found, code: string | undefined) => `${write.money(code ? found.slice(0, -4) : found, code?.trim() ?? currency)}${code ?? ''}`)
    .replace(/(?<![\d-])(\d{4}-\d{2})(?![\d-])/g, (_, month: string) => write.month(`${month}-01`));
}
/** Amounts that a sentence of the API names, with their currency: "145000.00 BDT". */
export const amountsIn = (text: string): { amount: string; currency: string }[] =>
  [...plain(text).matchAll(/(-?\d+\.\d{1,3}|-?\d+) ([A-Z]{3})\b/g)].map((found) => ({ amount: found[1] ?? '', currency: found[2] ?? '' }));
