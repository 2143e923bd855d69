import { DomainError } from '../shared/domain-error';

export const REFUND_STATES = [
  'QUOTED',
  'EXPIRED',
  'PENDING_APPROVAL',
  'APPROVED',
  'REJECTED',
  'SUPPLIER_PROCESSING',
  'SUPPLIER_REJECTED',
  'PAYBACK_PENDING',
  'PAYBACK_FAILED',
  'COMPLETED',
  'CANCELLED',
] as const;
export type RefundState = (typeof REFUND_STATES)[number];

/**
 * The only list of allowed moves (product.md, states). A posted refund goes to CANCELLED only when its entry is taken back
 * (api.md, Reversal; the airline's REFUND_VOID): a person cancels until the supplier has accepted.
 */
const MOVES: Readonly<Record<RefundState, readonly RefundState[]>> = {
  QUOTED: ['EXPIRED', 'PENDING_APPROVAL', 'APPROVED', 'CANCELLED'],
  EXPIRED: [],
  PENDING_APPROVAL: ['APPROVED', 'REJECTED', 'CANCELLED'],
  APPROVED: ['SUPPLIER_PROCESSING', 'CANCELLED'],
  REJECTED: [],
  SUPPLIER_PROCESSING: ['SUPPLIER_REJECTED', 'PAYBACK_PENDING', 'COMPLETED', 'CANCELLED'],
  SUPPLIER_REJECTED: [],
  PAYBACK_PENDING: ['COMPLETED', 'PAYBACK_FAILED', 'CANCELLED'],
  PAYBACK_FAILED: ['PAYBACK_PENDING', 'COMPLETED', 'CANCELLED'],
  COMPLETED: ['PAYBACK_FAILED', 'CANCELLED'],
  CANCELLED: [],
};

export const canMoveRefund = (from: RefundState, to: RefundState): boolean => MOVES[from].includes(to);

/** A person may still cancel: the supplier has not accepted. */
export const CANCELLABLE: readonly RefundState[] = ['QUOTED', 'PENDING_APPROVAL', 'APPROVED', 'SUPPLIER_PROCESSING'];
/** Under way and not posted: no second refund of the same document beside it. */
export const REFUND_UNDER_WAY: readonly RefundState[] = ['PENDING_APPROVAL', 'APPROVED', 'SUPPLIER_PROCESSING'];
/** In the books: its entry stands exactly in these states. */
export const REFUND_POSTED: readonly RefundState[] = ['PAYBACK_PENDING', 'PAYBACK_FAILED', 'COMPLETED'];
/** The customer may be paid from it. */
export const PAYS_BACK: readonly RefundState[] = ['PAYBACK_PENDING', 'PAYBACK_FAILED'];

type RefundStateCode =
  | 'REFUND_NOT_IN_QUOTED_STATE'
  | 'REFUND_NOT_IN_PENDING_APPROVAL_STATE'
  | 'REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE'
  | 'REFUND_NOT_IN_PAYBACK_PENDING_STATE';

/** Throws `REFUND_NOT_IN_<chief state>_STATE` (api.md: a move that several states allow names the chief one). */
export function requireRefundState(actual: RefundState, allowed: readonly RefundState[], code: RefundStateCode): void {
  if (!allowed.includes(actual))
    throw new DomainError(code, { detail: `The refund is ${actual}.`, extra: { state: actual } });
}
