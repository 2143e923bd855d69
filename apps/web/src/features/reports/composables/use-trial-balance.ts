import { useQuery } from '@pinia/colada';
import { computed, type Ref } from 'vue';
import { api } from '@/api/endpoints';
import type { TrialBalanceRow } from '@/api/types';
import { equal, isZero, subtract, sum } from '@/shared/format/money';
import { addMonths, monthEnd } from '@/shared/format/date';
import { useSession } from '@/shared/state/session';

export const COLUMNS = [
  'opening_debit',
  'opening_credit',
  'period_debit',
  'period_credit',
  'closing_debit',
  'closing_credit',
] as const;
export type FigureColumn = (typeof COLUMNS)[number];
export interface Group {
  readonly type: string;
  readonly rows: TrialBalanceRow[];
  readonly totals: Record<FigureColumn, string>;
}
const ORDER = ['ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE'];

export function useTrialBalance(from: Ref<string>, to: Ref<string>, branch: Ref<string>) {
  const session = useSession();
  const { data, error, refetch, asyncStatus } = useQuery({
    key: () => ['trial-balance', from.value, to.value, branch.value],
    query: () => api.trialBalance({ from: from.value, to: to.value, branch_id: branch.value || undefined }),
  });
  const shown = computed(() =>
    (data.value?.rows ?? []).filter((row) => COLUMNS.some((column) => !isZero(row[column]))),
  );
  const groups = computed<Group[]>(() => {
    const types = [...new Set(shown.value.map((row) => row.type))].sort(
      (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
    );
    return types.map((type) => {
      const rows = shown.value.filter((row) => row.type === type);
      return {
        type,
        rows,
        totals: Object.fromEntries(
          COLUMNS.map((column) => [
            column,
            sum(
              rows.map((row) => row[column]),
              session.currency,
            ),
          ]),
        ) as Record<FigureColumn, string>,
      };
    });
  });
  const even = computed(
    () =>
      Boolean(data.value) &&
      equal(data.value?.totals.closing_debit, data.value?.totals.closing_credit) &&
      equal(data.value?.totals.period_debit, data.value?.totals.period_credit),
  );
  return {
    report: data,
    error,
    refetch,
    loading: computed(() => asyncStatus.value === 'loading'),
    groups,
    even,
  };
}

export const COMPARISONS = ['', 'month', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];
export interface Compared {
  readonly before: string;
  readonly change: string;
}
/** An asset or expense counts its debit, everything else its credit: more is plus in both. */
export const closingOf = (
  row: { type: string; closing_debit: string; closing_credit: string },
  currency: string,
): string =>
  ['ASSET', 'EXPENSE'].includes(row.type)
    ? subtract(row.closing_debit, row.closing_credit, currency)
    : subtract(row.closing_credit, row.closing_debit, currency);

/** The same report of the month before, or of the month a year before, beside this one. */
export function useComparison(
  from: Ref<string>,
  branch: Ref<string>,
  how: Ref<Comparison>,
  rows: Ref<readonly TrialBalanceRow[]>,
) {
  const session = useSession();
  const start = computed(() => addMonths(from.value, how.value === 'year' ? -12 : -1));
  const { data, error } = useQuery({
    key: () => ['trial-balance', start.value, monthEnd(start.value), branch.value],
    enabled: () => how.value !== '',
    query: () =>
      api.trialBalance({
        from: start.value,
        to: monthEnd(start.value),
        branch_id: branch.value || undefined,
      }),
  });
  const compared = computed<ReadonlyMap<string, Compared> | null>(() => {
    if (!how.value || !data.value) return null;
    const then = new Map(data.value.rows.map((row) => [row.account, closingOf(row, session.currency)]));
    return new Map(
      rows.value.map((row) => {
        const before = then.get(row.account) ?? '0';
        return [
          row.account,
          { before, change: subtract(closingOf(row, session.currency), before, session.currency) },
        ];
      }),
    );
  });
  return { compared, start, comparisonError: error };
}

/** The lines that make one cell; their sum is computed here and compared with the cell. */
export async function cellLines(
  account: string,
  column: FigureColumn,
  from: string,
  to: string,
  branch: string,
) {
  const range = column.startsWith('opening')
    ? { to: dayBefore(from) }
    : column.startsWith('period')
      ? { from, to }
      : { to };
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
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
