import { DomainError } from '../shared/domain-error';

export type BookingState =
  | 'DRAFT'
  | 'HELD'
  | 'PENDING_PAYMENT'
  | 'PENDING_APPROVAL'
  | 'ISSUED'
  | 'PARTIALLY_USED'
  | 'COMPLETED'
  | 'PARTIALLY_REFUNDED'
  | 'CANCELLED_BEFORE_ISSUE'
  | 'CANCELLED_AFTER_ISSUE'
  | 'EXPIRED'
  | 'ARCHIVED';

export type ItemState = 'DRAFT' | 'ISSUED' | 'VOIDED' | 'CANCELLED' | 'REFUNDED' | 'EXCHANGED';
export type TicketState =
  | 'OPEN'
  | 'PARTIALLY_USED'
  | 'USED'
  | 'EXCHANGED'
  | 'REFUNDED'
  | 'PARTIALLY_REFUNDED'
  | 'EXPIRED'
  | 'VOIDED'
  | 'SUSPENDED';

/** The only list of allowed moves (product.md, states); what is not here answers 409. */
const MOVES: Readonly<Record<BookingState, readonly BookingState[]>> = {
  DRAFT: ['HELD', 'PENDING_PAYMENT', 'PENDING_APPROVAL', 'ISSUED', 'CANCELLED_BEFORE_ISSUE', 'EXPIRED'],
  HELD: ['PENDING_PAYMENT', 'PENDING_APPROVAL', 'ISSUED', 'CANCELLED_BEFORE_ISSUE', 'EXPIRED'],
  PENDING_PAYMENT: ['ISSUED', 'PENDING_APPROVAL', 'CANCELLED_BEFORE_ISSUE', 'EXPIRED'],
  PENDING_APPROVAL: ['ISSUED', 'DRAFT', 'HELD', 'PENDING_PAYMENT', 'CANCELLED_BEFORE_ISSUE', 'EXPIRED'],
  ISSUED: ['ISSUED', 'PARTIALLY_USED', 'COMPLETED', 'PARTIALLY_REFUNDED', 'CANCELLED_AFTER_ISSUE'],
  PARTIALLY_USED: ['COMPLETED', 'PARTIALLY_REFUNDED', 'CANCELLED_AFTER_ISSUE'],
  COMPLETED: ['PARTIALLY_REFUNDED', 'CANCELLED_AFTER_ISSUE', 'ARCHIVED'],
  PARTIALLY_REFUNDED: ['PARTIALLY_USED', 'COMPLETED', 'CANCELLED_AFTER_ISSUE', 'ARCHIVED'],
  CANCELLED_BEFORE_ISSUE: ['ARCHIVED'],
  CANCELLED_AFTER_ISSUE: ['ISSUED', 'ARCHIVED'],
  EXPIRED: ['ARCHIVED'],
  ARCHIVED: ['COMPLETED', 'PARTIALLY_REFUNDED', 'CANCELLED_AFTER_ISSUE'],
};

export const BOOKING_STATES = Object.keys(MOVES) as readonly BookingState[];
export const canMove = (from: BookingState, to: BookingState): boolean => MOVES[from].includes(to);

export const BEFORE_ISSUE: readonly BookingState[] = ['DRAFT', 'HELD', 'PENDING_PAYMENT', 'PENDING_APPROVAL'];
/** Before issue, and nobody has been asked to decide: what a person may still change, hold, issue. */
export const OPEN_BEFORE_ISSUE: readonly BookingState[] = BEFORE_ISSUE.filter(
  (state) => state !== 'PENDING_APPROVAL',
);
/** Issued, and further items may be sold in it. */
export const TAKES_MORE_ITEMS: readonly BookingState[] = ['ISSUED', 'PARTIALLY_USED'];
export const LIVE_AFTER_ISSUE: readonly BookingState[] = ['ISSUED', 'PARTIALLY_USED', 'PARTIALLY_REFUNDED'];

type StateCode = 'BOOKING_NOT_IN_HELD_STATE' | 'BOOKING_NOT_IN_DRAFT_STATE' | 'BOOKING_NOT_IN_ISSUED_STATE';

/** Throws `code` where the table has no such move. */
export function requireMove(from: BookingState, to: BookingState, code: StateCode): void {
  if (!canMove(from, to))
    throw new DomainError(code, { detail: `The booking is ${from}.`, extra: { state: from } });
}

/** Throws `BOOKING_NOT_IN_<chief state>_STATE` (api.md: a move that several states allow names the chief one). */
export function requireState(actual: BookingState, allowed: readonly BookingState[], code: StateCode): void {
  if (!allowed.includes(actual))
    throw new DomainError(code, { detail: `The booking is ${actual}.`, extra: { state: actual } });
}
