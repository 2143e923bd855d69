import type { Check } from '@/api/types';

const ORDER = ['FAILED', 'ASKS', 'ATTENTION', 'PASSED'] as const;
export type Verdict = (typeof ORDER)[number];
export interface CheckGroup {
  readonly name: string;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
}

/** What a second person is asked for, in the words of the rule; null when nobody is. */
export const askedBy = (checks: readonly Check[] | undefined): Check | null =>
  checks?.find((check) => check.state === 'ASKS') ?? null;

/** One line a rule, however many items it was asked for; what fails or waits comes first, and only that is said of its rule. */
export function groupsOf(checks: readonly Check[]): CheckGroup[] {
  const names = [...new Set(checks.map((check) => check.name))];
  return names
    .map((name): CheckGroup => {
      const all = checks.filter((check) => check.name === name);
      const verdict = ORDER.find((one) => all.some((check) => check.state === one)) ?? 'PASSED';
      const said = new Map(
        all.filter((check) => check.state === verdict).map((check) => [check.detail, check]),
      );
      return { name, verdict, checks: [...said.values()] };
    })
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

interface Writer {
  readonly money: (amount: string, currency: string) => string;
  readonly month: (day: string) => string;
  readonly day: (day: string) => string;
}
/** What a check measured, as this person writes it: the parameters of its sentence in another language. */
export function figuresOf(
  { facts }: Pick<Check, 'facts'>,
  currency: string,
  write: Writer,
): Record<string, string> {
  const money = (amount: string | undefined): string =>
    amount === undefined
      ? ''
      : `${write.money(amount.replace(/^-/, ''), facts?.currency ?? currency)} ${facts?.currency ?? currency}`;
  return {
    name: facts?.name ?? '',
    amount: money(facts?.amount),
    limit: money(facts?.limit),
    before: money(facts?.free_before),
    after: money(facts?.free_after),
    period: facts?.period ? write.month(`${facts.period}-01`) : '',
    day: facts?.due_on ? write.day(facts.due_on) : '',
    voided_on: facts?.voided_on ? write.day(facts.voided_on) : '',
  };
}

/** A sentence of the API with its bare amounts as this person writes them, and a period by its name: "2026-11" is November 2026. */
export function asWritten(text: string, currency: string, write: Pick<Writer, 'money' | 'month'>): string {
  return text
    .replace(
      /(?<![\d.,-])-?\d+\.\d{2,3}(?![\d.])( [A-Z]{3}\b)?/g,
      (found, code: string | undefined) =>
        `${write.money(code ? found.slice(0, -4) : found, code?.trim() ?? currency)}${code ?? ''}`,
    )
    .replace(/(?<![\d-])(\d{4}-\d{2})(?![\d-])/g, (_, month: string) => write.month(`${month}-01`));
}
