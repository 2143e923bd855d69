import {
  ACCOUNT,
  DomainError,
  Money,
  REFUND_POSTED,
  dayInZone,
  invariant,
  requireRefundState,
  type Booking,
  type BookingItem,
  type Day,
  type JournalEntry,
  type TicketState,
} from '@travobooks/domain';
import { enforce, periodCheck } from '../booking/sale-checks';
import { totalAfter } from '../booking/sale-total';
import type { Reversal, ReversalOutcome, ReversibleAction } from '../ledger/reversible-action';
import { sourceOf } from '../ledger/sub-ledger';
import { requireNothingRests, takeBack } from '../ledger/take-back';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { SaleContext } from '../ports/booking-store.port';
import type { StoredRefund } from '../ports/refund-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { failPayback } from './payback-result';
import { moveRefund } from './refund-moves';

/** A refund's entry takes the refund back: documents live again, its notes answered; a payback's makes it fail. */
export const REFUND_REVERSAL: ReversibleAction = { sourceType: 'REFUND', reverse };

async function reverse(tx: Tx, ids: IdGenerator, { stored, on, reason }: Reversal): Promise<ReversalOutcome> {
  const { head } = stored.entry;
  if (head.kind === 'REVERSAL') throw new DomainError('JE_HAS_LATER_EVENTS', { detail: 'A refund that was taken back is quoted again.' });
  if (on > dayInZone(tx.now, tx.scope.partner.timeZone).day)
    throw new DomainError('DATE_INVALID', { pointer: '/entry_date', detail: 'A refund is not taken back in the future: its documents change state today.' });
  if (head.event !== 'PAYBACK') {
    const undone = await reverseRefund(tx, ids, { refundId: head.source.id, on, reason, permission: 'journal.reverse' });
    return { ...undone, approvalId: null };
  }
  invariant(head.bookingId, 'a refund names its booking');
  const context = await tx.bookings.lockForSale(head.bookingId, on, 'journal.reverse');
  const checks = [periodCheck(context, on, tx)];
  enforce(checks, tx.scope);
  const refund = (await tx.refunds.lockOfBooking(head.bookingId)).find(({ id }) => id === head.source.id);
  invariant(refund, 'an entry of a refund has its refund');
  const payback = (await tx.refunds.lockPaybacks(refund.id)).find(({ entryIds }) => entryIds.includes(head.id));
  invariant(payback, 'an entry of a payback has its payback');
  const { entry } = await failPayback(tx, ids, { refund, payback, on, failure: reason });
  return { entries: [entry], checks, approvalId: null, creditNoteId: null, invoiceId: null };
}

export interface ReverseRefundCommand {
  readonly refundId: string;
  readonly on: Day;
  readonly reason: string;
  readonly permission: 'journal.reverse' | 'import.run';
}

/** Both entries mirrored, newest first; refused while a payback or a later refund rests on it. */
export async function reverseRefund(tx: Tx, ids: IdGenerator, command: ReverseRefundCommand): Promise<Omit<ReversalOutcome, 'approvalId'>> {
  const { refundId, on, reason } = command;
  const { bookingId } = await tx.refunds.peek(refundId);
  const context = await tx.bookings.lockForSale(bookingId, on, command.permission);
  const refunds = await tx.refunds.lockOfBooking(bookingId);
  const refund = refunds.find(({ id }) => id === refundId);
  invariant(refund, 'the refund is of its booking');
  requireRefundState(refund.state, REFUND_POSTED, 'REFUND_NOT_IN_PAYBACK_PENDING_STATE');
  const checks = [periodCheck(context, on, tx)];
  enforce(checks, tx.scope);
  requireNewest(refunds, refund);
  const noteIds = [...refund.creditNoteIds, ...refund.debitNoteIds];
  await requireUnpaid(tx, refund, noteIds);
  const answers = new Map(noteIds.map((id) => [id, ids.next()]));
  const mirrors: JournalEntry[] = [];
  for (const [event, as] of [['REFUND_RELEASE', 'RELEASE_REVERSED'], ['REFUND', 'REFUND_REVERSED']] as const) {
    const entry = (await tx.journal.latest('REFUND', [refundId], event)).get(refundId);
    if (entry) mirrors.push(await takeBack(tx, ids, entry, { on, event: as, billedAs: answers }));
  }
  const mirror = mirrors.at(-1);
  if (mirror && noteIds.length > 0) await answerNotes(tx, { context, on, reason }, mirror, answers);
  giveDocumentsBack(tx, context, refund, refunds);
  moveRefund(tx, refund, 'CANCELLED', { reversed: true, reason, journal_entries: mirrors.map(({ head }) => head.id) });
  tx.audit.add('refund.reverse', 'REFUND', refund.id, { state: refund.state }, { state: 'CANCELLED', reason });
  const answerOf = (id: string | undefined): string | null => (id ? (answers.get(id) ?? null) : null);
  return { entries: mirrors, checks, creditNoteId: answerOf(refund.debitNoteIds[0]), invoiceId: answerOf(refund.creditNoteIds[0]) };
}

/** A later refund of the same document counts on what this one has left. */
function requireNewest(refunds: readonly StoredRefund[], refund: StoredRefund): void {
  const own = new Set(refund.items.map(({ itemId }) => itemId));
  const later = refunds.filter(
    ({ id, state, items, entryIds }) =>
      id !== refund.id && REFUND_POSTED.includes(state) && items.some(({ itemId }) => own.has(itemId)) && (entryIds[0] ?? '') > (refund.entryIds[0] ?? ''),
  );
  if (later.length === 0) return;
  throw new DomainError('JE_HAS_LATER_EVENTS', {
    detail: 'A later refund of the same document rests on it.',
    extra: { blocking: later.flatMap(({ entryIds }) => entryIds.map((id) => ({ journal_entry_id: id }))) },
  });
}

/** Credit that was paid back or used elsewhere is gone: that is reversed first. */
async function requireUnpaid(tx: Tx, refund: StoredRefund, noteIds: readonly string[]): Promise<void> {
  if (noteIds.length === 0) return;
  await requireNothingRests(tx, noteIds, refund.entryIds);
  const resting = await tx.subLedger.restingOn(noteIds);
  if (resting.some(({ entryId }) => entryId === null))
    throw new DomainError('JE_HAS_LATER_EVENTS', { detail: 'The credit was applied to another document: take that back first.' });
}

/** Each note is answered by the opposite document, which uses it up (decision 11). */
async function answerNotes(
  tx: Tx,
  { context, on, reason }: { context: SaleContext; on: Day; reason: string },
  mirror: JournalEntry,
  answers: ReadonlyMap<string, string>,
): Promise<void> {
  const lines = await tx.invoices.linesOf([...answers.keys()]);
  for (const note of await tx.invoices.lock({ ids: [...answers.keys()] })) {
    const functional = tx.scope.partner.functionalCurrency;
    const whole = { amount: Money.parse(note.total, note.currency), functional: Money.parse(note.functionalTotal, functional) };
    tx.invoices.issue({
      id: answers.get(note.id) as string,
      kind: opposite(note),
      branchId: note.branchId,
      branchCode: context.branchCode,
      customerId: note.customerId,
      bookingId: note.bookingId,
      creditsId: note.id,
      currency: note.currency,
      total: note.total,
      openAmount: Money.zero(note.currency).toDecimal(),
      functionalTotal: worth(mirror, answers.get(note.id)).toDecimal(),
      functionalOpen: Money.zero(functional).toDecimal(),
      fxRate: note.fxRate,
      issuedOn: on,
      dueOn: on,
      reason: reason.slice(0, 300),
      entryId: mirror.head.id,
      lines: lines.get(note.id) ?? [],
    });
    tx.invoices.apply(sourceOf(mirror), note.id, whole, 'CREDITED');
  }
}

const opposite = ({ kind }: StoredInvoice) => (kind === 'CREDIT_NOTE' ? 'DEBIT_NOTE' : 'CREDIT_NOTE');

function worth(mirror: JournalEntry, id: string | undefined): Money {
  const own = mirror.lines.filter(({ account, dimensions }) => account === ACCOUNT.receivable && dimensions.invoice_id === id);
  return Money.sum(own.map(({ functional }) => functional), mirror.lines[0]?.functional.currency ?? '');
}

/** Items, tickets and the booking as they were, unless another refund still stands. */
function giveDocumentsBack(tx: Tx, context: SaleContext, refund: StoredRefund, refunds: readonly StoredRefund[]): Booking {
  const { booking } = context;
  const closed = refund.items.filter(({ figures }) => figures.closes).map(({ itemId }) => itemId);
  tx.bookings.setItemStates(closed, 'ISSUED');
  const back = refund.items.flatMap(({ itemId, documentNumber }) => {
    const state = refund.before?.tickets[itemId];
    return documentNumber && state ? [{ documentNumber, state }] : [];
  });
  for (const [state, tickets] of Map.groupBy(back, ({ state: to }): TicketState => to))
    tx.bookings.setTicketStates(tickets.map(({ documentNumber }) => documentNumber), state);
  const items = booking.items.map((item): BookingItem => (closed.includes(item.id) ? { ...item, state: 'ISSUED' } : item));
  const others = refunds.some(({ id, state }) => id !== refund.id && REFUND_POSTED.includes(state));
  const after: Booking = {
    ...booking,
    items,
    state: others ? 'PARTIALLY_REFUNDED' : (refund.before?.booking ?? 'ISSUED'),
    version: booking.version + 1,
    updatedAt: tx.now.toISOString(),
    saleTotal: totalAfter(booking, items),
  };
  tx.bookings.update(after);
  tx.bookings.history(booking.id, 'REFUND_REVERSED', booking.state, after.state, { refund_id: refund.id });
  return after;
}
