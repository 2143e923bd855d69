import { BEFORE_ISSUE, Money, computeSale, type ItemSale, type Translation } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { SaleContext } from '../ports/booking-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx } from '../ports/unit-of-work.port';
import { requireSupplier } from './draft-item';
import type { IssueCommand } from './issue-documents';
import type { Check, PostingOutcome } from './sale-checks';

const APPROVAL_DAYS = 7;

/** Why a second person must agree; null below the threshold. A sale counts by its total, parts of one booking within a day together. */
export function approvalNeeded(context: SaleContext, sales: readonly ItemSale[], translation: Translation, scope: RequestScope, on: string): string | null {
  const limit = scope.partner.settings.approvals.booking;
  if (limit === null) return null;
  const { booking } = context;
  const earlier = booking.items.filter((item) => item.state === 'ISSUED' && item.documentIssuedOn === on)
    .map((item) => computeSale(item, requireSupplier(item, context.suppliers), context.taxRules, on));
  const total = Money.sum([...sales, ...earlier].map((sale) => sale.saleTotal), booking.currency);
  const functional = scope.partner.functionalCurrency;
  const counted = booking.currency === functional ? total : total.convert(translation.rate, functional);
  if (!counted.isGreaterThan(Money.parse(limit, functional))) return null;
  return `The sale of ${counted.toDecimal()} ${functional} is above ${Money.parse(limit, functional).toDecimal()}: a second person must agree.`;
}

/** Nothing is posted: the booking waits, the approval keeps what its maker asked. */
export function askBookingApproval(
  tx: Tx, ids: IdGenerator, context: SaleContext, command: IssueCommand, needed: Money, creditCovered: boolean, checks: readonly Check[], issuedOn: string,
): PostingOutcome {
  const { booking } = context;
  const id = ids.next();
  const state = BEFORE_ISSUE.includes(booking.state) ? ('PENDING_APPROVAL' as const) : booking.state;
  const waiting = { ...booking, state, approvalId: id, version: booking.version + 1, updatedAt: tx.now.toISOString() };
  tx.approvals.insert({
    id, kind: 'BOOKING', state: 'PENDING', objectType: 'BOOKING', objectId: booking.id, objectVersion: waiting.version, amount: needed.toDecimal(),
    currency: needed.currency, command: { ...command, issuedOn, creditCovered, previousState: booking.state },
    summary: `Issue ${booking.reference} for ${context.credit.name}`, makerId: tx.scope.userId, branchId: booking.branchId, makerReason: command.reason ?? null,
    checkerId: null, checkerReason: null, createdAt: tx.now.toISOString(),
    expiresAt: new Date(tx.now.getTime() + APPROVAL_DAYS * 86_400_000).toISOString(), decidedAt: null, version: 1,
  });
  tx.bookings.update(waiting);
  tx.bookings.history(booking.id, 'APPROVAL_REQUESTED', booking.state, state, { approval_id: id });
  tx.audit.add('approval.request', 'BOOKING', booking.id, { state: booking.state }, { state, approval_id: id });
  tx.outbox.add('booking.pending_approval', { booking_id: booking.id, approval_id: id });
  tx.outbox.add('approval.requested', { approval_id: id, kind: 'BOOKING' });
  return { booking: waiting, invoiceId: null, creditNoteId: null, entries: [], checks, approvalId: id };
}
