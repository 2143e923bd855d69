import {
  ACCOUNT,
  DomainError,
  LIVE_AFTER_ISSUE,
  Money,
  dayInZone,
  invariant,
  parseDay,
  requireState,
  type Booking,
  type BookingItem,
  type JournalEntry,
  type OpenItem,
} from '@travobooks/domain';
import { takeFromStock } from './allotment-stock';
import { postEntries, sourceOf } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { SaleContext } from '../ports/booking-store.port';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { StoredEntry } from '../ports/journal-writer.port';
import type { InstalmentRecord } from '../ports/principal-store.port';
import type { StoredSchedule } from '../ports/schedule-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { requireVersion } from './booking-version';
import type { Posting } from './posting';
import { enforce, periodCheck, voidWindowCheck, type Check, type PostingOutcome } from './sale-checks';
import { creditNoteFor } from './sale-credit-note';
import { billOf } from './sale-invoice';
import { mirrorOf } from './sale-mirror';
import { totalAfter } from './sale-total';

export interface VoidCommand {
  readonly bookingId: string;
  readonly itemIds?: readonly string[] | null;
  readonly reason: string;
  /** What the caller read (If-Match). */
  readonly version?: number | null;
  readonly voidedOn?: string | null;
  /** AGENCY: inside the window only. AIRLINE (a GDS record) and REVERSAL (of the posted entry): no window. */
  readonly by: 'AGENCY' | 'AIRLINE' | 'REVERSAL';
}

const VOID_PERMISSION = {
  AGENCY: 'ticket.void',
  AIRLINE: 'import.run',
  REVERSAL: 'journal.reverse',
} as const;

/** The exact mirror of the issue entries, a credit note naming the invoice, tickets VOIDED (ledger.md; case C08). */
export class VoidItems {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: VoidCommand): Promise<PostingOutcome> {
    return this.uow.run(scope, 'void', (tx) => voidItems(tx, this.ids, command));
  }
}

export async function voidItems(tx: Tx, ids: IdGenerator, command: VoidCommand): Promise<PostingOutcome> {
  if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
  const today = dayInZone(tx.now, tx.scope.partner.timeZone);
  const voidedOn = parseDay(command.voidedOn ?? today.day, '/voided_on');
  const context = await tx.bookings.lockForSale(command.bookingId, voidedOn, VOID_PERMISSION[command.by]);
  const { booking } = context;
  requireVersion(booking, command.version);
  requireState(booking.state, LIVE_AFTER_ISSUE, 'BOOKING_NOT_IN_ISSUED_STATE');
  const items = issuedItems(booking, command.itemIds);
  requireVoidDay(items, voidedOn, today.day);
  requireOpenTickets(items, context);
  const issues = await tx.journal.latest(
    'BOOKING_ITEM',
    items.map((item) => item.id),
    'ISSUE',
  );
  const invoices = await tx.invoices.lockOfItems(items.map((item) => item.id));
  const open = await tx.subLedger.lockItems({ itemIds: items.map((item) => item.id) });
  const schedules = await tx.schedules.lockOfItems(items.map((item) => item.id));
  requireNothingEarned(schedules);
  requireNothingPaid(items, schedules);
  await takeFromStock(tx, [], items);
  const plan = await planOf(tx, items);
  const checks: Check[] = [
    ...(command.by === 'AGENCY' ? [windowCheck(items, voidedOn, today, tx.scope)] : []),
    periodCheck(context, voidedOn, tx),
  ];
  enforce(checks, tx.scope);
  return postVoid({ tx, ids, context, on: voidedOn }, { items, issues, invoices, open, schedules, plan }, command, checks);
}

function issuedItems(booking: Booking, wanted: readonly string[] | null | undefined): BookingItem[] {
  if (!wanted) return booking.items.filter((item) => item.state === 'ISSUED');
  return wanted.map((id, index) => {
    const item = booking.items.find((candidate) => candidate.id === id);
    if (!item)
      throw new DomainError('VALIDATION_FAILED', {
        pointer: `/item_ids/${index}`,
        detail: 'There is no such item in the booking.',
      });
    if (item.state !== 'ISSUED')
      throw new DomainError('ITEM_NOT_IN_ISSUED_STATE', { pointer: `/item_ids/${index}` });
    return item;
  });
}

/** A void lies between the document's day and today: neither before what it mirrors nor in the future. */
function requireVoidDay(items: readonly BookingItem[], voidedOn: string, today: string): void {
  const early = items.some((item) => item.documentIssuedOn !== null && voidedOn < item.documentIssuedOn);
  if (voidedOn > today || early)
    throw new DomainError('DATE_INVALID', {
      pointer: '/voided_on',
      detail: 'A void is dated from the day of issue up to today.',
    });
}

function requireOpenTickets(items: readonly BookingItem[], context: SaleContext): void {
  const touched = context.tickets.find(
    (ticket) => items.some((item) => item.id === ticket.itemId) && ticket.state !== 'OPEN',
  );
  if (touched)
    throw new DomainError('TICKET_NOT_IN_OPEN_STATE', {
      detail: `${touched.documentNumber} is ${touched.state}.`,
    });
}

/** api.md: the day of issue, today up to the cut-off. */
function windowCheck(
  items: readonly BookingItem[],
  voidedOn: string,
  today: { day: string; time: string },
  scope: RequestScope,
): Check {
  const isToday = voidedOn === today.day;
  const late =
    items.some((item) => item.documentIssuedOn !== voidedOn) ||
    (isToday && today.time >= scope.partner.settings.bsp.void_cut_off);
  return voidWindowCheck({ late, backdated: isToday ? null : voidedOn }, scope);
}

/** What is voided, with what was posted and billed for it. */
interface Voiding {
  readonly items: readonly BookingItem[];
  readonly issues: ReadonlyMap<string, StoredEntry>;
  readonly invoices: readonly StoredInvoice[];
  /** What suppliers are still owed and owe for them. */
  readonly open: readonly OpenItem[];
  readonly schedules: readonly StoredSchedule[];
  /** Instalments that will never be billed. */
  readonly plan: readonly InstalmentRecord[];
}

/** Deposits and billed instalments of a sale that is due later rest on it: they are taken back first. */
function requireNothingPaid(items: readonly BookingItem[], schedules: readonly StoredSchedule[]): void {
  const later = items.filter((item) => item.sold?.principal?.billing === 'ON_DUE_DATE').map(({ id }) => id);
  const paid = schedules.filter(({ itemId, part, amount, state }) => later.includes(itemId) && part === 'PRICE' && state === 'OPEN' && !amount.isZero);
  const blocking = [...new Set(paid.flatMap(({ entryId }) => entryId ?? []))].map((id) => ({ journal_entry_id: id }));
  if (blocking.length > 0)
    throw new DomainError('JE_HAS_LATER_EVENTS', {
      detail: 'The customer has paid for it or was billed: take that back first, or cancel the sale.',
      extra: { blocking },
    });
}

const planOf = async (tx: Tx, items: readonly BookingItem[]): Promise<readonly InstalmentRecord[]> => {
  const itemIds = items.filter((item) => (item.terms?.paymentPlan.length ?? 0) > 0).map(({ id }) => id);
  if (itemIds.length === 0) return [];
  return (await tx.principal.lockInstalments({ itemIds })).filter(({ state }) => state !== 'BILLED');
};

/** What is recognised, recalled or moved rests on the sale: those entries are taken back first. */
function requireNothingEarned(schedules: readonly StoredSchedule[]): void {
  const later = schedules.flatMap(({ endedBy, state }) => (state === 'VOIDED' ? [] : (endedBy ?? [])));
  const blocking = [...new Set(later)].map((id) => ({ journal_entry_id: id }));
  if (blocking.length > 0) throw new DomainError('JE_HAS_LATER_EVENTS', { extra: { blocking } });
}

function postVoid(
  posting: Posting,
  voiding: Voiding,
  command: VoidCommand,
  checks: readonly Check[],
): PostingOutcome {
  const { tx, context } = posting;
  const { items, issues, schedules } = voiding;
  const { booking } = context;
  const entries = items.flatMap((item) => {
    const issue = issues.get(item.id);
    return issue ? [mirrorOf(posting, issue.entry, item, { event: 'VOID' })] : [];
  });
  postEntries(tx, posting.ids, entries, voiding.open);
  tx.schedules.end(
    schedules.filter(({ state }) => state === 'OPEN').map(({ id }) => id),
    'VOIDED',
    null,
  );
  for (const row of voiding.plan) tx.principal.saveInstalment({ ...row, state: 'CANCELLED' });
  tx.bookings.setItemStates(
    items.map((item) => item.id),
    'VOIDED',
  );
  tx.bookings.setTicketStates(
    items.flatMap((item) => (item.documentNumber ? [item.documentNumber] : [])),
    'VOIDED',
  );
  const creditNoteId = creditNotes(posting, voiding, entries, command.reason);
  const voided: BookingItem[] = booking.items.map((item) =>
    items.some((chosen) => chosen.id === item.id) ? { ...item, state: 'VOIDED' } : item,
  );
  const live = voided.some((item) => item.state === 'ISSUED');
  const after: Booking = {
    ...booking,
    items: voided,
    state: live ? booking.state : 'CANCELLED_AFTER_ISSUE',
    version: booking.version + 1,
    updatedAt: tx.now.toISOString(),
    saleTotal: totalAfter(booking, voided),
  };
  tx.bookings.update(after);
  announce(posting, { after, items, entries, creditNoteId }, command.reason);
  return { booking: after, invoiceId: null, creditNoteId, entries, checks, approvalId: null };
}

/** One credit note for each invoice that bills the items now; answers the first. */
function creditNotes(
  { tx, ids, context, on }: Posting,
  { items, invoices }: Voiding,
  entries: readonly JournalEntry[],
  reason: string,
): string | null {
  let first: string | null = null;
  for (const invoice of invoices) {
    const itemIds = items.filter((item) => billOf(invoices, item.id) === invoice).map((item) => item.id);
    if (itemIds.length === 0) continue;
    const mirrors = entries.filter((entry) => itemIds.includes(entry.head.source.id));
    const functional = Money.sum(
      mirrors.map((entry) => entry.netOf(ACCOUNT.receivable).negate()),
      tx.scope.partner.functionalCurrency,
    );
    invariant(mirrors[0], 'an invoiced item has an entry');
    const note = creditNoteFor(invoice, itemIds, {
      id: ids.next(),
      branchCode: context.branchCode,
      functional,
      entryId: mirrors[0].head.id,
      on,
      reason,
    });
    tx.invoices.issue(note.document);
    tx.invoices.apply(sourceOf(mirrors[0]), invoice.id, note.taken, note.invoiceState);
    tx.outbox.add('invoice.credited', { invoice_id: invoice.id, credit_note_id: note.document.id });
    first ??= note.document.id;
  }
  return first;
}

interface Voided {
  readonly after: Booking;
  readonly items: readonly BookingItem[];
  readonly entries: readonly JournalEntry[];
  readonly creditNoteId: string | null;
}

function announce(
  { tx, context }: Posting,
  { after, items, entries, creditNoteId }: Voided,
  reason: string,
): void {
  const before = context.booking;
  tx.bookings.history(before.id, 'VOIDED', before.state, after.state, {
    documents: items.map((item) => item.documentNumber),
    reason,
    credit_note_id: creditNoteId,
    journal_entries: entries.map((entry) => entry.head.id),
  });
  tx.audit.add(
    'booking.void',
    'BOOKING',
    before.id,
    { state: before.state },
    { state: after.state, items: items.map((item) => item.id), reason },
  );
  for (const item of items)
    if (item.documentNumber)
      tx.outbox.add('ticket.voided', { booking_id: before.id, document_number: item.documentNumber });
  if (after.state === 'CANCELLED_AFTER_ISSUE')
    tx.outbox.add('booking.cancelled_after_issue', { booking_id: before.id });
}
