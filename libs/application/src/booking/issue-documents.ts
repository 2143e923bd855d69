import {
  DomainError, JournalEntry, Money, Rate, computeSale, dayInZone, itemIssueLines, needsDocument, parseDay, parseDocumentNumber, requireState,
  type Booking, type BookingItem, type ItemSale,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { SaleContext, SupplierFacts } from '../ports/booking-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { requireVersion } from './change-booking';
import { askBookingApproval, approvalNeeded } from './booking-approval';
import { requireSupplier } from './draft-item';
import { invoiceOf } from './sale-invoice';
import { openItemsOf, schedulesOf } from './sale-subledger';
import { creditCheck, customerCheck, enforce, periodCheck, supplierCheck, type Check, type PostingOutcome } from './sale-checks';
import { translationFor } from './translation';

export interface IssueCommand {
  readonly bookingId: string;
  readonly documents?: readonly { readonly itemId: string; readonly documentNumber: string; readonly conjunction?: readonly string[] }[];
  readonly itemIds?: readonly string[] | null;
  readonly issuedOn?: string | null;
  readonly askApproval?: boolean;
  readonly reason?: string | null;
  /** What the caller read (If-Match). */
  readonly version?: number | null;
  /** Whose scope decides: the import's own where a record issues. */
  readonly permission?: 'booking.issue' | 'import.run';
}

/** Given when a granted approval runs the maker's command again. */
export interface GrantedApproval {
  readonly approvalId: string;
  readonly creditCovered: boolean;
}

/** Documents made outside: booking, tickets, journal, receivable and invoice in one unit of work (architecture §4.5). */
export class IssueDocuments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: IssueCommand): Promise<PostingOutcome> {
    return this.uow.run(scope, 'issue', (tx) => issueDocuments(tx, this.ids, command, null));
  }
}

export interface IssuedItem {
  readonly item: BookingItem;
  readonly supplier: SupplierFacts | null;
  readonly sale: ItemSale;
  readonly entry: JournalEntry | null;
}

export async function issueDocuments(tx: Tx, ids: IdGenerator, command: IssueCommand, granted: GrantedApproval | null): Promise<PostingOutcome> {
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const issuedOn = parseDay(command.issuedOn ?? today, '/issued_on');
  if (issuedOn > today) throw new DomainError('DATE_INVALID', { pointer: '/issued_on', detail: 'A document cannot be issued in the future.' });
  const context = await tx.bookings.lockForSale(command.bookingId, issuedOn, granted ? 'approval.decide' : (command.permission ?? 'booking.issue'));
  const { booking } = context;
  requireVersion(booking, command.version);
  requireIssuable(booking, granted);
  const items = withDocuments(chosenItems(booking, command), command, context, issuedOn);
  const sales = items.map((item) => ({ item, supplier: requireSupplier(item, context.suppliers) })).map((chosen) => ({
    ...chosen, sale: computeSale(chosen.item, chosen.supplier, context.taxRules, issuedOn),
  }));
  const functional = tx.scope.partner.functionalCurrency;
  const translation = translationFor(booking.currency, functional, context.rates, issuedOn, tx.scope.partner.settings.fx_stale_days, sales.some(({ supplier }) => supplier?.settlement === 'BSP'));
  const receivable = Money.sum(sales.map(({ sale }) => sale.receivable), booking.currency);
  const needed = booking.currency === functional ? receivable : receivable.convert(translation.rate, functional);
  const checks: Check[] = [
    customerCheck(context.credit), supplierCheck(context), periodCheck(context, issuedOn, tx.scope),
    creditCheck(context.credit, needed, granted?.creditCovered ?? false),
  ];
  const threshold = approvalNeeded(context, sales.map(({ sale }) => sale), translation, tx.scope, issuedOn);
  const overCredit = checks.some((check) => check.name === 'credit' && !check.passed);
  const wantsApproval = !granted && (threshold !== null || (overCredit && command.askApproval === true));
  if (wantsApproval) checks.push({ name: 'approval', passed: true, detail: threshold ?? 'The credit limit does not cover it: a second person must agree.' });
  enforce(wantsApproval ? checks.filter((check) => check.name !== 'credit' || command.askApproval !== true) : checks, tx.scope);
  if (wantsApproval && !tx.scope.dryRun) return askBookingApproval(tx, ids, context, command, needed, overCredit, checks, issuedOn);
  return post(tx, ids, context, sales, issuedOn, translation, checks);
}

function requireIssuable(booking: Booking, granted: GrantedApproval | null): void {
  const drafts = booking.items.some((item) => item.state === 'DRAFT');
  if (booking.approvalId && booking.approvalId !== granted?.approvalId && booking.state !== 'PENDING_APPROVAL') throw new DomainError('APPROVAL_PENDING');
  if (booking.state === 'PENDING_APPROVAL' && granted?.approvalId === booking.approvalId) return;
  if (drafts && ['ISSUED', 'PARTIALLY_USED'].includes(booking.state)) return;
  requireState(booking.state, ['DRAFT', 'HELD', 'PENDING_PAYMENT'], 'BOOKING_NOT_IN_HELD_STATE');
  if (!drafts) throw new DomainError('BOOKING_EMPTY');
}

function chosenItems(booking: Booking, command: IssueCommand): BookingItem[] {
  const wanted = command.itemIds;
  if (!wanted) return booking.items.filter((item) => item.state === 'DRAFT');
  return wanted.map((id, index) => {
    const item = booking.items.find((candidate) => candidate.id === id);
    if (!item) throw new DomainError('VALIDATION_FAILED', { pointer: `/item_ids/${index}`, detail: 'There is no such item in the booking.' });
    if (item.state !== 'DRAFT') throw new DomainError('ITEM_NOT_IN_DRAFT_STATE', { pointer: `/item_ids/${index}` });
    return item;
  });
}

function withDocuments(items: readonly BookingItem[], command: IssueCommand, context: SaleContext, issuedOn: string): BookingItem[] {
  const given = new Map((command.documents ?? []).map((document, index) => [document.itemId, { document, index }]));
  for (const [itemId, { index }] of given) {
    if (!items.some((item) => item.id === itemId)) {
      throw new DomainError('VALIDATION_FAILED', { pointer: `/documents/${index}/item_id`, detail: 'There is no such item to issue.' });
    }
  }
  const issued = items.map((item) => itemWithDocument(item, given.get(item.id), context, issuedOn));
  const numbers = issued.flatMap((item) => (needsDocument(item.kind) && item.documentNumber ? [item.documentNumber, ...item.conjunction] : []));
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice) throw new DomainError('DOCUMENT_ALREADY_SOLD', { pointer: '/documents', detail: `${twice} stands on two items.` });
  return issued;
}

function itemWithDocument(
  item: BookingItem, given: { document: { documentNumber: string; conjunction?: readonly string[] }; index: number } | undefined,
  context: SaleContext, issuedOn: string,
): BookingItem {
  const pointer = `/documents/${given?.index ?? item.position}`;
  const airline = item.supplierId ? context.suppliers.get(item.supplierId)?.iataNumeric : null;
  const text = given?.document.documentNumber ?? item.documentNumber;
  if (!needsDocument(item.kind)) return { ...item, state: 'ISSUED', documentNumber: text ?? null, documentIssuedOn: issuedOn };
  if (!text) throw new DomainError('SUPPLIER_NOT_CONNECTED', { pointer, detail: `Item ${item.position + 1} has no document number, and there is no connection to issue one.` });
  const documentNumber = parseDocumentNumber(text, `${pointer}/document_number`, airline);
  const conjunction = (given?.document.conjunction ?? item.conjunction).map((number, index) => parseDocumentNumber(number, `${pointer}/conjunction/${index}`, airline));
  return { ...item, state: 'ISSUED', documentNumber, conjunction, documentIssuedOn: issuedOn };
}

function post(
  tx: Tx, ids: IdGenerator, context: SaleContext, sales: readonly { item: BookingItem; supplier: SupplierFacts | null; sale: ItemSale }[],
  issuedOn: string, translation: { rate: Rate; functionalCurrency: string; source: string }, checks: readonly Check[],
): PostingOutcome {
  const { booking } = context;
  const billed = sales.some(({ sale }) => !sale.receivable.isZero);
  const invoiceId = billed ? ids.next() : null;
  const issued: IssuedItem[] = sales.map((sold) => ({ ...sold, entry: issueEntry(ids, context, sold, issuedOn, translation, invoiceId) }));
  for (const { item, sale, supplier, entry } of issued) {
    if (entry) {
      tx.journal.post(entry);
      tx.journal.openItems(entry.head.id, openItemsOf(ids, entry, item));
      tx.journal.schedules(entry.head.id, schedulesOf(ids, entry, item, sale));
    }
    tx.bookings.saveIssuedItem(item, sale);
    if (supplier && needsDocument(item.kind)) tx.bookings.insertTickets(ticketsOf(booking, item, supplier.id, issuedOn));
  }
  const items = booking.items.map((item) => issued.find((candidate) => candidate.item.id === item.id)?.item ?? item);
  const after: Booking = {
    ...booking, state: 'ISSUED', issuedOn: booking.issuedOn ?? issuedOn, approvalId: null, version: booking.version + 1, updatedAt: tx.now.toISOString(),
    saleTotal: totalOf(items, booking.currency, context, issuedOn), items,
  };
  tx.bookings.update(after);
  if (invoiceId) {
    const invoice = invoiceOf(invoiceId, context, issued, issuedOn, translation);
    tx.invoices.issue(invoice);
    tx.bookings.addToOpenInvoices(booking.customerId, invoice.functionalTotal);
    tx.outbox.add('invoice.generated', { invoice_id: invoiceId, booking_id: booking.id });
  }
  announce(tx, booking, issued);
  return { booking: after, invoiceId, creditNoteId: null, entries: issued.flatMap(({ entry }) => (entry ? [entry] : [])), checks, approvalId: null };
}

/** Null when nothing moves: the airline took the whole amount from the card and pays no commission. */
function issueEntry(
  ids: IdGenerator, context: SaleContext, sold: { item: BookingItem; supplier: SupplierFacts | null; sale: ItemSale }, issuedOn: string,
  translation: { rate: Rate; functionalCurrency: string; source: string }, invoiceId: string | null,
): JournalEntry | null {
  const { booking } = context;
  const lines = itemIssueLines(sold.item, sold.sale, sold.supplier, { customerId: booking.customerId, branchId: booking.branchId, invoiceId });
  if (lines.length === 0) return null;
  return JournalEntry.translate(
    {
      id: ids.next(), entryDate: issuedOn, kind: 'NORMAL', event: 'ISSUE', sequence: 0, reversesId: null, bookingId: booking.id, branchId: booking.branchId,
      source: { type: 'BOOKING_ITEM', id: sold.item.id, reference: booking.reference },
      description: `Issue ${sold.item.documentNumber ?? sold.item.description} · ${booking.reference}`.slice(0, 300),
    },
    lines, translation,
  );
}

function ticketsOf(booking: Booking, item: BookingItem, supplierId: string, issuedOn: string): Parameters<Tx['bookings']['insertTickets']>[0] {
  const base = { itemId: item.id, bookingId: booking.id, kind: item.kind === 'EMD' ? ('EMD' as const) : ('TICKET' as const), state: 'OPEN' as const, issuedOn, supplierId };
  return [item.documentNumber ?? '', ...item.conjunction].map((documentNumber, index) => ({
    ...base, documentNumber, conjunctionOf: index === 0 ? null : item.documentNumber,
  }));
}

export function totalOf(items: readonly BookingItem[], currency: string, context: Pick<SaleContext, 'suppliers' | 'taxRules'>, on: string): Money {
  return Money.sum(
    items.filter((item) => item.state === 'DRAFT' || item.state === 'ISSUED')
      .map((item) => computeSale(item, requireSupplier(item, context.suppliers), context.taxRules, item.documentIssuedOn ?? on).saleTotal),
    currency,
  );
}

function announce(tx: Tx, booking: Booking, issued: readonly IssuedItem[]): void {
  tx.bookings.history(booking.id, 'ISSUED', booking.state, 'ISSUED', { documents: issued.map(({ item }) => item.documentNumber ?? item.description) });
  tx.audit.add('booking.issue', 'BOOKING', booking.id, { state: booking.state }, { state: 'ISSUED', items: issued.map(({ item }) => item.id) });
  tx.outbox.add('booking.issued', { booking_id: booking.id, reference: booking.reference });
  for (const { item, entry } of issued) {
    if (needsDocument(item.kind)) tx.outbox.add(item.kind === 'EMD' ? 'emd.issued' : 'ticket.issued', { booking_id: booking.id, document_number: item.documentNumber });
    if (entry) tx.outbox.add('journal_entry.posted', { journal_entry_id: entry.head.id, event: entry.head.event });
  }
}
