import { canMoveRefund, invariant, type RefundState } from '@travobooks/domain';
import type { StoredRefund } from '../ports/refund-store.port';
import type { Tx } from '../ports/unit-of-work.port';

/** Who hears of a state. */
const EVENTS: Readonly<Partial<Record<RefundState, string>>> = {
  APPROVED: 'refund.approved',
  REJECTED: 'refund.rejected',
  SUPPLIER_REJECTED: 'refund.rejected',
  COMPLETED: 'refund.completed',
  PAYBACK_FAILED: 'refund.payback_failed',
};

/** One step of the table in the domain: the row, its history, the event. */
export function moveRefund(tx: Tx, refund: StoredRefund, to: RefundState, detail?: Readonly<Record<string, unknown>>): StoredRefund {
  invariant(canMoveRefund(refund.state, to), `a refund does not go from ${refund.state} to ${to}`);
  const moved = { ...refund, state: to, version: refund.version + 1 };
  tx.refunds.update(moved);
  tx.refunds.history(refund.id, refund.state, to, detail);
  const event = EVENTS[to];
  if (event) tx.outbox.add(event, eventOf(moved));
  return moved;
}

/** What an event of a refund carries: who made it, where, and what a text says of it. */
export const eventOf = (refund: StoredRefund) => ({
  refund_id: refund.id,
  booking_id: refund.bookingId,
  branch_id: refund.branchId,
  made_by: refund.madeBy,
  state: refund.state,
  reference: refund.reference,
  amount: refund.toCustomer.toDecimal(),
  currency: refund.currency,
  reason: refund.reason,
});
