import {
  BEFORE_ISSUE,
  Money,
  type Booking,
  type ItemSale,
  type Translation,
  type BookingState,
} from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import type { IssueCommand } from './issue-command';
import type { Posting } from './posting';
import { asksCheck, saidAmount, type Check, type PostingOutcome } from './sale-checks';
import { soldTotal } from './sale-total';

/** The maker's request as the approval keeps it. */
export type KeptIssue = IssueCommand & {
  readonly creditCovered: boolean;
  readonly previousState: Booking['state'];
};

/** Why a second person must agree; null below the threshold. A sale counts by its total, parts of one booking within a day together. */
export function approvalNeeded(
  { tx, context, on }: Posting,
  sales: readonly Pick<ItemSale, 'saleTotal'>[],
  translation: Translation,
): Check | null {
  const limit = tx.scope.partner.settings.approvals.booking;
  if (limit === null) return null;
  const { booking } = context;
  const earlier = soldTotal(
    booking.items.filter((item) => item.documentIssuedOn === on),
    booking.currency,
  );
  const total = Money.sum(
    sales.map((sale) => sale.saleTotal),
    booking.currency,
  ).plus(earlier);
  const functional = tx.scope.partner.functionalCurrency;
  const counted = booking.currency === functional ? total : total.convert(translation.rate, functional);
  const most = Money.parse(limit, functional);
  if (!counted.isGreaterThan(most)) return null;
  return asksCheck(
    `The sale of ${saidAmount(counted, tx.scope)} is above ${saidAmount(most, tx.scope)}: a second person must agree.`,
    {
      amount: counted.toDecimal(),
      currency: functional,
      limit: most.toDecimal(),
    },
  );
}

/** What the maker sees when the request is made. */
export interface SaleRequest {
  /** Exactly these are issued when it is granted. */
  readonly itemIds: readonly string[];
  /** Functional currency. */
  readonly needed: Money;
  /** The credit limit does not cover it: the grant does. */
  readonly overCredit: boolean;
  readonly checks: readonly Check[];
}

/** Where a booking stands while somebody decides: one that is issued already stays so. */
export const stateWhileAsked = ({ state }: Booking): BookingState =>
  BEFORE_ISSUE.includes(state) ? 'PENDING_APPROVAL' : state;

/**
 * Nothing is posted: the booking waits, the approval keeps what its maker asked. The kept command names the items and
 * the version that the checker is shown, so whatever changes meanwhile makes the request STALE instead of larger.
 */
export function askBookingApproval(
  { tx, ids, context, on }: Posting,
  command: IssueCommand,
  request: SaleRequest,
): PostingOutcome {
  const { booking } = context;
  const state = stateWhileAsked(booking);
  const version = booking.version + 1;
  const kept: KeptIssue = {
    ...command,
    itemIds: request.itemIds,
    version,
    issuedOn: on,
    creditCovered: request.overCredit,
    previousState: booking.state,
  };
  const id = askApproval(tx, ids, {
    kind: 'BOOKING',
    objectType: 'BOOKING',
    objectId: booking.id,
    objectVersion: version,
    amount: request.needed.toDecimal(),
    currency: request.needed.currency,
    command: kept,
    summary: `Issue ${booking.reference} for ${context.credit.name}`,
    branchId: booking.branchId,
    makerReason: command.reason ?? null,
  });
  const waiting = { ...booking, state, approvalId: id, version, updatedAt: tx.now.toISOString() };
  tx.bookings.update(waiting);
  tx.bookings.history(booking.id, 'APPROVAL_REQUESTED', booking.state, state, {
    approval_id: id,
    ...(command.reason ? { reason: command.reason } : {}),
  });
  tx.outbox.add('booking.pending_approval', { booking_id: booking.id, approval_id: id });
  return {
    booking: waiting,
    invoiceId: null,
    creditNoteId: null,
    entries: [],
    checks: request.checks,
    approvalId: id,
  };
}
