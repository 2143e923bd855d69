import { useQuery } from '@pinia/colada';
import { computed, type Ref } from 'vue';
import { api } from '@/api/endpoints';
import type { TrialBalanceRow } from '@/api/types';
import { equal, isZero, sum } from '@/shared/format/money';
import { useSession } from '@/shared/state/session';

export const COLUMNS = ['opening_debit', 'opening_credit', 'period_debit', 'period_credit', 'closing_debit', 'closing_credit'] as const;
export type FigureColumn = (typeof COLUMNS)[number];
export interface Group { readonly type: string; readonly rows: TrialBalanceRow[]; readonly totals: Record<FigureColumn, string> }
const ORDER = ['ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE'];

export function useTrialBalance(from: Ref<string>, to: Ref<string>, branch: Ref<string>) {
  const session = useSession();
  const { data, error, refetch, asyncStatus } = useQuery({ key: () => ['trial-balance', from.value, to.value, branch.value], query: () => api.trialBalance({ from: from.value, to: to.value, branch_id: branch.value || undefined }) });
  const shown = computed(() => (data.value?.rows ?? []).filter((row) => COLUMNS.some((column) => !isZero(row[column]))));
  const groups = computed<Group[]>(() => {
    const types = [...new Set(shown.value.map((row) => row.type))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    return types.map((type) => {
      const rows = shown.value.filter((row) => row.type === type);
      return { type, rows, totals: Object.fromEntries(COLUMNS.map((column) => [column, sum(rows.map((row) => row[column]), session.currency)])) as Record<FigureColumn, string> };
    });
  });
  const even = computed(() => Boolean(data.value) && equal(data.value?.totals.closing_debit, data.value?.totals.closing_credit) && equal(data.value?.totals.period_debit, data.value?.totals.period_credit));
  return { report: data, error, refetch, loading: computed(() => asyncStatus.value === 'loading'), groups, even };
}

/** The lines that make one cell; their sum is computed here and compared with the cell. */
export async function cellLines(account: string, column: FigureColumn, from: string, to: string, branch: string) {
  const range = column.startsWith('opening') ? { to: dayBefore(from) } : column.startsWith('period') ? { from, to } : { to };
  const rows = [];
  let cursor: string | undefined;
  for (let page = 0; page < 25; page += 1) {
    const answer = await api.lines({ account, ...range, branch_id: branch || undefined, limit: 200, cursor });
    rows.push(...answer.data);
    if (!answer.next_cursor) return { rows, complete: true };
    cursor = answer.next_cursor;
  }
  return { rows, complete: false };
}
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
