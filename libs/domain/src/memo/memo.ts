import { DomainError } from '../shared/domain-error';
import { addDays, type Day } from '../shared/day';
import type { Money } from '../shared/money';
import { UNDECIDED_MEMO, type MemoState } from './memo-state';

export const MEMO_KINDS = ['ADM', 'ACM'] as const;
export type MemoKind = (typeof MEMO_KINDS)[number];

export const MEMO_CAUSES = ['FARE', 'COMMISSION', 'TAX', 'REFUND', 'CHURN', 'OVERRIDE', 'UNDOES_ADM', 'OTHER'] as const;
export type MemoCause = (typeof MEMO_CAUSES)[number];

export type DisputeOutcome = 'WON' | 'LOST' | 'PARTLY';

/** The sale that a memo is about: found by its related document number, never by a PNR (decision 16). */
export interface MemoLink {
  readonly documentNumber: string;
  readonly bookingId: string;
  readonly itemId: string;
  readonly customerId: string;
}

/** What a contested memo stands at. */
export interface MemoDispute {
  /** The contested part of amount and charge; the rest is accepted. */
  readonly amount: Money;
  readonly reason: string;
  /** IAS 37: probable is provided for, not probable is disclosed alone. */
  readonly lossProbable: boolean;
  /** It was accepted before: expense and debt stand, a win comes as an ACM. */
  readonly afterBilling: boolean;
  readonly outcome: DisputeOutcome | null;
  /** What the outcome leaves to pay of it. */
  readonly payable: Money | null;
}

/** An airline's debit or credit memo. */
export interface Memo {
  readonly id: string;
  readonly kind: MemoKind;
  /** The airline's number: the document number of its lines in settlement. */
  readonly number: string;
  readonly supplierId: string;
  /** Without the issue charge. */
  readonly amount: Money;
  /** What the airline charges for issuing it (5042). */
  readonly charge: Money;
  readonly cause: MemoCause;
  readonly relatedDocumentNumber: string | null;
  readonly undoesMemoId: string | null;
  readonly receivedOn: Day;
  /** Last day of the review before billing; an ACM has none. */
  readonly reviewBy: Day | null;
  readonly billedOn: Day | null;
  /** Last day of a dispute after billing. */
  readonly disputeBy: Day | null;
  readonly state: MemoState;
  readonly link: MemoLink | null;
  /** The office whose document it is about, or that recorded it. */
  readonly branchId: string | null;
  readonly dispute: MemoDispute | null;
  /** Charged to customers so far. */
  readonly recharged: Money;
  /** The agency bears what is not recharged, for good. */
  readonly writtenOff: boolean;
  /** A second person is asked to let it be written off. */
  readonly approvalId: string | null;
  readonly externalRef: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What the airline bills: amount and issue charge. */
export const memoTotal = (memo: Pick<Memo, 'amount' | 'charge'>): Money => memo.amount.plus(memo.charge);

/** A part of a memo as fare difference and charge: the amount comes first, the charge takes what is beyond it. */
export interface MemoParts {
  readonly amount: Money;
  readonly charge: Money;
}

export function memoParts(whole: MemoParts, part: Money): MemoParts {
  const amount = part.isGreaterThan(whole.amount) ? whole.amount : part;
  return { amount, charge: part.minus(amount) };
}

/** Windows of the scheme (decision 9): review before billing from receipt, dispute from billing. */
export const reviewDeadline = (receivedOn: Day, reviewDays: number): Day => addDays(receivedOn, reviewDays);
export const disputeDeadline = (billedOn: Day, disputeDays: number): Day => addDays(billedOn, disputeDays);

/** Until when somebody may still decide; null: nothing runs out. */
export function memoDeadline(memo: Memo): Day | null {
  if (UNDECIDED_MEMO.includes(memo.state)) return memo.reviewBy;
  return memo.state === 'ACCEPTED' ? memo.disputeBy : null;
}

/** Throws `MEMO_KIND_INVALID`. */
export function requireKind(memo: Memo, kind: MemoKind): void {
  if (memo.kind !== kind)
    throw new DomainError('MEMO_KIND_INVALID', { detail: `${memo.number} is an ${memo.kind}.` });
}

/** Throws `MEMO_WINDOW_OVER` after the last day of the window that counts for its state. */
export function requireWindow(memo: Memo, on: Day): void {
  const last = memoDeadline(memo);
  if (last !== null && on > last)
    throw new DomainError('MEMO_WINDOW_OVER', { detail: `${memo.number} could be disputed until ${last}.`, extra: { deadline_on: last } });
}
