import type { Memo } from '@/api/types';

export type Column = 'near' | 'soon' | 'later' | 'answered' | 'settled';
export const COLUMNS: readonly Column[] = ['near', 'soon', 'later', 'answered', 'settled'];
/** Nobody has decided these. */
export const UNDECIDED: readonly string[] = ['RECEIVED', 'LINKED', 'UNLINKED', 'UNDER_REVIEW', 'PENDING_APPROVAL'];
const SETTLED: readonly string[] = ['SETTLED_IN_BSP', 'CLOSED', 'DISPUTE_ACCEPTED'];

const DAY = 86_400_000;
/** Days from today to the last day; below zero: it is over. */
export const daysLeft = (deadline: string, today: string): number =>
  Math.round((Date.parse(`${deadline}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY);

/** Where a memo stands on the board: by its time while nobody has decided it, then by what became of it. */
export function columnOf(memo: Pick<Memo, 'state' | 'deadline_on'>, today: string): Column {
  if (SETTLED.includes(memo.state)) return 'settled';
  if (!UNDECIDED.includes(memo.state)) return 'answered';
  if (!memo.deadline_on) return 'later';
  const left = daysLeft(memo.deadline_on, today);
  return left <= 3 ? 'near' : left <= 10 ? 'soon' : 'later';
}

/** The next to run out comes first; what has no time comes last, newest first. */
export function boardOf(memos: readonly Memo[], today: string): Readonly<Record<Column, readonly Memo[]>> {
  const board: Record<Column, Memo[]> = { near: [], soon: [], later: [], answered: [], settled: [] };
  for (const memo of memos) board[columnOf(memo, today)].push(memo);
  const byTime = (a: Memo, b: Memo): number =>
    (a.deadline_on ?? '9999').localeCompare(b.deadline_on ?? '9999') || b.received_on.localeCompare(a.received_on);
  for (const column of COLUMNS) board[column].sort(byTime);
  return board;
}
