import { sum } from '@/shared/format/money';

export interface Bar {
  readonly month: string;
  readonly amount: string;
  /** 0: held at the end of the month; 1: served in it. */
  readonly series: 0 | 1;
}
interface Report {
  readonly currency: string;
  readonly rows: readonly { readonly month: string; readonly closing: string }[];
  readonly coming: readonly { readonly month: string; readonly amount: string }[];
}
const MOST_COMING = 6;

/** What was held at the end of each month, then what is served in the next ones; amounts of all accounts together. */
export function chartOf({ currency, rows, coming }: Report): Bar[] {
  const months = (names: readonly { readonly month: string }[]): string[] => [...new Set(names.map(({ month }) => month))].sort();
  return [
    ...months(rows).map((month): Bar => ({ month, series: 0, amount: sum(rows.filter((row) => row.month === month).map(({ closing }) => closing), currency) })),
    ...months(coming).slice(0, MOST_COMING).map((month): Bar => ({ month, series: 1, amount: sum(coming.filter((row) => row.month === month).map(({ amount }) => amount), currency) })),
  ];
}
