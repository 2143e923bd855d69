import { CANCELLABLE, requireRefundState } from '@travobooks/domain';
import { ApprovedActions } from '../approval/approved-action.port';
import { endApproval } from '../approval/decide-approval';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredRefund } from '../ports/refund-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { refundApprovals } from './refund-approval';
import { moveRefund } from './refund-moves';

export interface CancelRefundCommand {
  readonly refundId: string;
  readonly reason?: string | null;
}

/** Until the supplier has accepted; a request that waits for a second person is withdrawn with it. */
export class CancelRefund {
  private readonly actions: ApprovedActions;

  constructor(
    private readonly uow: UnitOfWork,
    ids: IdGenerator,
  ) {
    this.actions = new ApprovedActions(refundApprovals(ids));
  }

  execute(scope: RequestScope, { refundId, reason }: CancelRefundCommand): Promise<StoredRefund> {
    return this.uow.run(scope, 'refund-cancel', async (tx) => {
      const { approvalId, state } = await tx.refunds.peek(refundId);
      if (state === 'PENDING_APPROVAL' && approvalId) {
        // As every decision does: the request first, then the booking.
        const approval = await tx.approvals.lock(approvalId);
        await requireOwn(tx, refundId);
        if (approval.state === 'PENDING') await endApproval(tx, this.actions, approval, 'WITHDRAWN', reason ?? null);
        return await lockOne(tx, refundId);
      }
      const refund = await lockOne(tx, refundId);
      requireRefundState(refund.state, CANCELLABLE, 'REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE');
      const cancelled = moveRefund(tx, refund, 'CANCELLED', { reason: reason ?? null });
      tx.audit.add('refund.cancel', 'REFUND', refund.id, { state: refund.state }, { state: cancelled.state, reason: reason ?? null });
      return cancelled;
    });
  }
}

const requireOwn = async (tx: Tx, refundId: string): Promise<void> => void (await lockOne(tx, refundId));

async function lockOne(tx: Tx, refundId: string): Promise<StoredRefund> {
  const { bookingId } = await tx.refunds.peek(refundId);
  await tx.bookings.lock(bookingId, 'refund.create');
  const refunds = await tx.refunds.lockOfBooking(bookingId);
  return refunds.find(({ id }) => id === refundId) as StoredRefund;
}
