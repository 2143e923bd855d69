import type { Booking } from '@travobooks/domain';
import type { ApprovedAction } from '../approval/approved-action.port';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { Tx } from '../ports/unit-of-work.port';
import { moveBooking } from './change-booking';
import { issueDocuments, type IssueCommand } from './issue-documents';
import type { PostingOutcome } from './sale-checks';

type Kept = IssueCommand & { readonly creditCovered: boolean; readonly previousState: Booking['state'] };

/** A granted sale is issued as its maker asked, with all other checks again; otherwise the booking goes back. */
export class BookingApproval implements ApprovedAction {
  readonly kind = 'BOOKING';

  constructor(private readonly ids: IdGenerator) {}

  async run(tx: Tx, approval: ApprovalRecord): Promise<PostingOutcome> {
    const command = approval.command as Kept;
    const outcome = await issueDocuments(tx, this.ids, command, { approvalId: approval.id, creditCovered: command.creditCovered });
    tx.imports.settleApproval(approval.objectId, null);
    return outcome;
  }

  async release(tx: Tx, approval: ApprovalRecord): Promise<void> {
    const booking = await tx.bookings.lock(approval.objectId, 'approval.decide');
    if (booking.state !== 'PENDING_APPROVAL' || booking.approvalId !== approval.id) return;
    moveBooking(tx, { ...booking, approvalId: null }, (approval.command as Kept).previousState, 'APPROVAL_ENDED', null);
    tx.imports.settleApproval(booking.id, 'The approval was not granted: the booking is a draft for a person to decide.');
  }
}
