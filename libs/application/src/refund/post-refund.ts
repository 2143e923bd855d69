import {
  LIVE_AFTER_ISSUE,
  canMove,
  invariant,
  requireState,
  type Booking,
  type BookingItem,
  type BookingState,
  type JournalEntry,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { totalAfter } from '../booking/sale-total';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredRefund } from '../ports/refund-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { refundableItems, type RefundContext } from './refund-facts';
import { moveRefund } from './refund-moves';
import { issueNotes } from './refund-notes';
import { planRefund, type PlannedItem, type RefundPlan } from './refund-plan';

export interface PostedRefund {
  readonly refund: StoredRefund;
  readonly booking: Booking;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
}

/** Issued bookings, used ones too; one that is archived wakes. */
export const REFUNDABLE_BOOKINGS: readonly BookingState[] = [...LIVE_AFTER_ISSUE, 'COMPLETED', 'ARCHIVED'];

/**
 * The supplier has accepted: the refund is in the books, its documents and the booking change state, all in this unit of work
 * (ledger.md, Refund block; product.md: posted where PAYBACK_PENDING begins). Nothing to pay back: COMPLETED at once.
 */
export async function postRefund(tx: Tx, ids: IdGenerator, of: RefundContext, refund: StoredRefund): Promise<PostedRefund> {
  const { context, on } = of;
  requireState(context.booking.state, REFUNDABLE_BOOKINGS, 'BOOKING_NOT_IN_ISSUED_STATE');
  const checks = [periodCheck(context, on, tx)];
  enforce(checks, tx.scope);
  const found = await refundableItems(tx, of, refund.items.map(({ itemId }) => itemId));
  const items = found.map((item, index): PlannedItem => ({ ...item, figures: (refund.items[index] as StoredRefund['items'][number]).figures }));
  const plan = await planRefund(tx, ids, of, { id: refund.id, reference: refund.supplierReference, items });
  const entries = [plan.entry, plan.release].flatMap((entry) => entry ?? []);
  postEntries(tx, ids, entries);
  moveSchedules(tx, ids, plan);
  const notes = plan.entry ? issueNotes(tx, of, plan.notes, plan.entry, refund.reason) : { creditNoteIds: [], debitNoteIds: [], open: null };
  const posted: StoredRefund = {
    ...refund,
    refundedOn: on,
    before: statesBefore(of, items),
    creditNoteIds: notes.creditNoteIds,
    debitNoteIds: notes.debitNoteIds,
    entryIds: entries.map(({ head }) => head.id),
  };
  const booking = closeDocuments(tx, of, posted, items);
  const nothing = notes.open === null || notes.open.isZero;
  const moved = moveRefund(tx, posted, nothing ? 'COMPLETED' : 'PAYBACK_PENDING', {
    journal_entries: posted.entryIds,
    ...(refund.supplierReference ? { supplier_refund_ref: refund.supplierReference } : {}),
  });
  announce(tx, moved, items, booking);
  return { refund: moved, booking, entries, checks };
}

function statesBefore({ context }: RefundContext, items: readonly PlannedItem[]): StoredRefund['before'] {
  const stateOf = (number: string | null) => context.tickets.find(({ documentNumber }) => documentNumber === number)?.state;
  const tickets = items.flatMap(({ item }) => {
    const state = stateOf(item.documentNumber);
    return state ? [[item.id, state] as const] : [];
  });
  return { booking: context.booking.state, tickets: Object.fromEntries(tickets) };
}

/** Rows are never changed: what is recalled or given back ends its row, the rest of it opens another; a closed document's is earned. */
function moveSchedules(tx: Tx, ids: IdGenerator, { entry, release, deferrals, schedules, closing }: RefundPlan): void {
  const still = new Map(schedules.map((row) => [row.id, row]));
  if (entry)
    for (const { id, rest, functionalRest } of deferrals.flatMap(({ recall, markup, discount }) => [...recall.rows, ...markup.rows, ...discount.rows])) {
      const row = still.get(id);
      invariant(row, 'what is taken was deferred');
      still.delete(id);
      tx.schedules.end([id], 'RECALLED', entry.head.id);
      if (rest.isZero) continue;
      const kept = { ...row, id: ids.next(), amount: rest, functional: functionalRest };
      tx.schedules.open(entry.head.id, [kept]);
      still.set(kept.id, kept);
    }
  if (!release) return;
  const earned = [...still.values()].filter(({ itemId }) => closing.includes(itemId));
  tx.schedules.end(earned.map(({ id }) => id), 'RECOGNISED', release.head.id);
}

/** Items, tickets and the booking follow (product.md, states); an ended booking wakes. */
function closeDocuments(tx: Tx, { context }: RefundContext, refund: StoredRefund, items: readonly PlannedItem[]): Booking {
  const before = context.booking;
  const numbers = (closed: boolean): string[] =>
    items.filter(({ figures }) => figures.closes === closed).flatMap(({ item }) => item.documentNumber ?? []);
  const closedIds = items.filter(({ figures }) => figures.closes).map(({ item }) => item.id);
  tx.bookings.setItemStates(closedIds, 'REFUNDED');
  tx.bookings.setTicketStates(numbers(true), 'REFUNDED');
  tx.bookings.setTicketStates(numbers(false), 'PARTIALLY_REFUNDED');
  const after = before.items.map((item): BookingItem => (closedIds.includes(item.id) ? { ...item, state: 'REFUNDED' } : item));
  const state = stateAfter(before, after);
  const booking: Booking = {
    ...before,
    items: after,
    state,
    version: before.version + 1,
    updatedAt: tx.now.toISOString(),
    saleTotal: totalAfter(before, after),
  };
  tx.bookings.update(booking);
  tx.bookings.history(before.id, 'REFUNDED', before.state, state, {
    refund_id: refund.id,
    documents: items.map(({ item }) => item.documentNumber ?? item.description),
    reason: refund.reason,
    credit_note_ids: refund.creditNoteIds,
    journal_entries: refund.entryIds,
  });
  return booking;
}

/** Nothing live is left: CANCELLED_AFTER_ISSUE; else PARTIALLY_REFUNDED, from where a booking goes on. */
function stateAfter(before: Booking, items: readonly BookingItem[]): BookingState {
  const live = items.some(({ state }) => state === 'ISSUED' || state === 'DRAFT' || state === 'EXCHANGED');
  const to: BookingState = live ? 'PARTIALLY_REFUNDED' : 'CANCELLED_AFTER_ISSUE';
  return canMove(before.state, to) ? to : before.state;
}

function announce(tx: Tx, refund: StoredRefund, items: readonly PlannedItem[], booking: Booking): void {
  tx.audit.add('refund.post', 'REFUND', refund.id, { state: 'SUPPLIER_PROCESSING' }, { state: refund.state, journal_entries: refund.entryIds });
  for (const { item } of items)
    if (item.documentNumber)
      tx.outbox.add(item.kind === 'EMD' ? 'emd.refunded' : 'ticket.refunded', { booking_id: booking.id, document_number: item.documentNumber, refund_id: refund.id });
  if (booking.state === 'CANCELLED_AFTER_ISSUE') tx.outbox.add('booking.cancelled_after_issue', { booking_id: booking.id });
  else tx.outbox.add('booking.partially_refunded', { booking_id: booking.id, refund_id: refund.id });
}
