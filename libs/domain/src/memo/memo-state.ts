import { DomainError } from '../shared/domain-error';

export type MemoState =
  | 'RECEIVED'
  | 'LINKED'
  | 'UNLINKED'
  | 'UNDER_REVIEW'
  | 'ACCEPTED'
  | 'DISPUTED'
  | 'DISPUTE_ACCEPTED'
  | 'DISPUTE_REJECTED'
  | 'SETTLED_IN_BSP'
  | 'CLOSED';

/** The only list of allowed moves (product.md, states); what is not here answers 409. */
const MOVES: Readonly<Record<MemoState, readonly MemoState[]>> = {
  RECEIVED: ['LINKED', 'UNLINKED'],
  LINKED: ['LINKED', 'UNDER_REVIEW'],
  UNLINKED: ['LINKED', 'UNDER_REVIEW'],
  UNDER_REVIEW: ['ACCEPTED', 'DISPUTED'],
  ACCEPTED: ['DISPUTED', 'SETTLED_IN_BSP'],
  DISPUTED: ['DISPUTE_ACCEPTED', 'DISPUTE_REJECTED'],
  DISPUTE_ACCEPTED: ['CLOSED'],
  DISPUTE_REJECTED: ['SETTLED_IN_BSP'],
  SETTLED_IN_BSP: [],
  CLOSED: [],
};

export const MEMO_STATES = Object.keys(MOVES) as readonly MemoState[];
export const canMemoMove = (from: MemoState, to: MemoState): boolean => MOVES[from].includes(to);

/** Nobody has decided it yet: it may be linked, accepted, disputed. */
export const UNDECIDED_MEMO: readonly MemoState[] = ['LINKED', 'UNLINKED', 'UNDER_REVIEW'];
/** The agency owes it, whoever bears it in the end. */
export const OWED_MEMO: readonly MemoState[] = ['ACCEPTED', 'DISPUTE_REJECTED', 'SETTLED_IN_BSP'];

type MemoStateCode =
  | 'MEMO_NOT_IN_UNLINKED_STATE'
  | 'MEMO_NOT_IN_UNDER_REVIEW_STATE'
  | 'MEMO_NOT_IN_ACCEPTED_STATE'
  | 'MEMO_NOT_IN_DISPUTED_STATE';

/** Throws `MEMO_NOT_IN_<chief state>_STATE` (api.md: a move that several states allow names the chief one). */
export function requireMemoState(actual: MemoState, allowed: readonly MemoState[], code: MemoStateCode): void {
  if (!allowed.includes(actual))
    throw new DomainError(code, { detail: `The memo is ${actual}.`, extra: { state: actual } });
}

/**
 * The states that a memo passes on its way, each a row of its history: what is decided at once was under review too.
 * Throws when there is no way.
 */
export function memoPath(from: MemoState, to: MemoState): readonly MemoState[] {
  if (canMemoMove(from, to)) return [to];
  const next = MOVES[from].find((state) => state !== from && canMemoMove(state, to));
  if (next) return [next, to];
  throw new DomainError('MEMO_NOT_IN_UNDER_REVIEW_STATE', { detail: `The memo is ${from}.`, extra: { state: from } });
}
