import type { ApprovalEnd, ApprovedAction } from '../approval/approved-action.port';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { KeptIssue } from './booking-approval';
import { moveBooking } from './change-booking';
import { issueDocuments } from './issue-documents';
import type { PostingOutcome } from './sale-checks';

/** A granted sale is issued as its maker asked, with all other checks again; otherwise the booking goes back. */
export class BookingApproval implements ApprovedAction {
  readonly kind = 'BOOKING';

  constructor(private readonly ids: IdGenerator) {}

  async run(tx: Tx, approval: ApprovalRecord): Promise<PostingOutcome> {
    const command = approval.command as KeptIssue;
    const granted = {
      approvalId: approval.id,
      askedBy: approval.makerId,
      creditCovered: command.creditCovered,
    };
    tx.bookings.history(approval.objectId, 'APPROVED', null, null, {
      approval_id: approval.id,
      reason: approval.checkerReason,
    });
    const outcome = await issueDocuments(tx, this.ids, command, granted);
    tx.imports.settleApproval(approval.objectId, null);
    return outcome;
  }

  async release(tx: Tx, approval: ApprovalRecord, end: ApprovalEnd): Promise<void> {
    const booking = await tx.bookings.lock(approval.objectId, 'approval.decide');
    if (booking.approvalId !== approval.id) return;
    // New items of an issued booking wait without a state of their own: what it has become meanwhile stays.
    const state =
      booking.state === 'PENDING_APPROVAL' ? (approval.command as KeptIssue).previousState : booking.state;
    moveBooking(
      tx,
      { ...booking, approvalId: null },
      {
        to: state,
        event: 'APPROVAL_ENDED',
        detail: { approval_id: approval.id, outcome: end },
        ...(approval.checkerReason ? { reason: approval.checkerReason } : {}),
      },
    );
    tx.imports.settleApproval(
      booking.id,
      'The approval was not granted: the items are drafts for a person to decide.',
    );
  }
}
