import { dayInZone, requireRefundState } from '@travobooks/domain';
import type { ApprovalEnd, ApprovedAction } from '../approval/approved-action.port';
import { requireUnchanged } from '../approval/ask-approval';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { Tx } from '../ports/unit-of-work.port';
import { goOn, type KeptRefund } from './create-refund';
import { previewOf, type RefundOutcome } from './quote-refund';
import { lockForRefund, refundIn } from './refund-facts';
import { moveRefund } from './refund-moves';

/** A granted refund runs on as its maker asked; otherwise it ends (product.md: PENDING_APPROVAL → APPROVED, REJECTED). */
export class RefundApproval implements ApprovedAction {
  constructor(
    readonly kind: 'REFUND' | 'WAIVER' | 'GOODWILL',
    private readonly ids: IdGenerator,
  ) {}

  async run(tx: Tx, approval: ApprovalRecord): Promise<RefundOutcome> {
    const { refundId } = approval.command as KeptRefund;
    const { bookingId, refundedOn } = await tx.refunds.peek(refundId);
    const on = refundedOn ?? dayInZone(tx.now, tx.scope.partner.timeZone).day;
    const of = await lockForRefund(tx, bookingId, on, 'approval.decide');
    const refund = refundIn(of, refundId);
    requireRefundState(refund.state, ['PENDING_APPROVAL'], 'REFUND_NOT_IN_PENDING_APPROVAL_STATE');
    requireUnchanged(approval, refund.version);
    const approved = moveRefund(tx, refund, 'APPROVED', { approval_id: approval.id, reason: approval.checkerReason });
    if (tx.scope.dryRun && !refund.supplierReference) return { refund: approved, entries: await previewOf(tx, this.ids, of, refund), checks: [], approvalId: null };
    return await goOn(tx, this.ids, of, approved);
  }

  async release(tx: Tx, approval: ApprovalRecord, end: ApprovalEnd): Promise<void> {
    const { refundId } = approval.command as KeptRefund;
    const { bookingId } = await tx.refunds.peek(refundId);
    await tx.bookings.lock(bookingId, 'approval.decide');
    const refund = (await tx.refunds.lockOfBooking(bookingId)).find(({ id }) => id === refundId);
    if (refund?.state !== 'PENDING_APPROVAL') return;
    moveRefund(tx, refund, end === 'WITHDRAWN' ? 'CANCELLED' : 'REJECTED', { approval_id: approval.id, outcome: end, reason: approval.checkerReason });
  }
}

/** One for each kind of request that a refund makes. */
export const refundApprovals = (ids: IdGenerator): readonly RefundApproval[] =>
  (['REFUND', 'WAIVER', 'GOODWILL'] as const).map((kind) => new RefundApproval(kind, ids));
