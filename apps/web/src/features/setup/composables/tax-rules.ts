import type { TaxRule } from '@/api/types';

export interface CodeOfRules {
  readonly code: string;
  /** In force today; null: not yet, or no more. */
  readonly current: TaxRule | null;
  /** The next dated change. */
  readonly next: TaxRule | null;
  /** Newest first. */
  readonly former: readonly TaxRule[];
}

/** Rules by code: what holds today, what comes next, what was before. */
export function rulesByCode(rules: readonly TaxRule[], today: string): CodeOfRules[] {
  const codes = [...new Set(rules.map(({ code }) => code))].sort();
  return codes.map((code) => {
    const own = rules
      .filter((rule) => rule.code === code)
      .sort((a, b) => (a.valid_from < b.valid_from ? 1 : -1));
    const begun = own.filter((rule) => rule.valid_from <= today);
    const newest = begun[0] ?? null;
    const over = newest?.valid_to != null && newest.valid_to < today;
    const later = own.filter((rule) => rule.valid_from > today);
    return {
      code,
      current: over ? null : newest,
      next: later.at(-1) ?? null,
      former: [...later.slice(0, -1), ...(over ? begun : begun.slice(1))],
    };
  });
}
