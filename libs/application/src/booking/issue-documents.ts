import {
  DomainError, JournalEntry, Money, addDays, dayInZone, needsDocument, parseDay, OPEN_BEFORE_ISSUE, parseDocumentNumber, requireConsecutive, requireState, saleOf, TAKES_MORE_ITEMS,
  type Booking, type BookingItem, type OpenItem, type Translation,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { askBookingApproval, approvalNeeded, stateWhileAsked } from './booking-approval';
import { requireVersion } from './booking-version';
import { requireSupplier } from './draft-item';
import type { GrantedApproval, IssueCommand } from './issue-command';
import type { Posting } from './posting';
import { advanceOf, prepareSales, saleLines, type SaleExtras } from './principal-issue';
import { openPlan } from './principal-plan';
import { invoiceOf } from './sale-invoice';
import { schedulesOf } from './sale-subledger';
import { postEntries } from '../ledger/sub-ledger';
import { advancesForSale, applyAdvances } from '../payment/apply-advances';
import { asksCheck, creditCheck, customerCheck, dueDateCheck, enforce, periodCheck, supplierCheck, type Check, type PostingOutcome } from './sale-checks';
import { totalOf } from './sale-total';
import type { IssuedItem, SoldItem } from './sold-item';
import { translationFor } from './translation';

export type { GrantedApproval, IssueCommand } from './issue-command';

/** Documents made outside: booking, tickets, journal, receivable and invoice in one unit of work (architecture §4.5). */
export class IssueDocuments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: IssueCommand): Promise<PostingOutcome> {
    let issued: readonly BookingItem[] = [];
    const run = this.uow.run(scope, 'issue', async (tx) => {
      const outcome = await issueDocuments(tx, this.ids, command, null);
      issued = outcome.booking.items;
      return outcome;
    });
    return run.catch((error: unknown) => {
      throw namingTheDocument(error, command, issued);
    });
  }
}

/** Issues inside a unit of work that is already under way: an import's, or a granted approval's. */
export async function issueDocuments(tx: Tx, ids: IdGenerator, command: IssueCommand, granted: GrantedApproval | null): Promise<PostingOutcome> {
  const { settings, functionalCurrency, timeZone } = tx.scope.partner;
  const today = dayInZone(tx.now, timeZone).day;
  const issuedOn = parseDay(command.issuedOn ?? today, '/issued_on');
  if (issuedOn > today) throw new DomainError('DATE_INVALID', { pointer: '/issued_on', detail: 'A document cannot be issued in the future.' });
  const context = await tx.bookings.lockForSale(command.bookingId, issuedOn, granted ? 'approval.decide' : (command.permission ?? 'booking.issue'));
  const posting: Posting = { tx, ids, context, on: issuedOn };
  const { booking } = context;
  requireVersion(booking, command.version);
  requireIssuable(booking, granted);
  const priced = withDocuments(chosenItems(booking, command), command, posting).map((item): SoldItem => {
    const supplier = requireSupplier(item, context.suppliers);
    return { item, supplier, sale: saleOf(item, supplier, context.taxRules, issuedOn) };
  });
  const isBsp = priced.some(({ supplier }) => supplier?.settlement === 'BSP');
  const translation = translationFor({ currency: booking.currency, functionalCurrency, on: issuedOn, isBspDocument: isBsp }, context.rates, settings.fx_stale_days);
  const advances = command.applyAdvances ? await advancesForSale(tx, booking.customerId, booking.currency, booking.reference) : [];
  const { sales, extras, left } = await prepareSales(posting, priced, translation, advances);
  const receivable = Money.sum(sales.map(({ sale }) => sale.receivable), booking.currency);
  const needed = booking.currency === functionalCurrency ? receivable : receivable.convert(translation.rate, functionalCurrency);
  const checks: Check[] = [
    customerCheck(context.credit), supplierCheck(sales.map(({ supplier }) => supplier)), periodCheck(context, issuedOn, tx),
    creditCheck(context.credit, needed, granted?.creditCovered ?? false, tx.scope),
  ];
  const late = receivable.isZero ? null : dueDateCheck(addDays(issuedOn, context.credit.paymentTermsDays), tx);
  if (late) checks.push(late);
  const threshold = approvalNeeded(posting, sales.map(({ sale }) => sale), translation);
  const overCredit = checks.some((check) => check.name === 'credit' && !check.passed);
  const wantsApproval = !granted && (threshold !== null || (overCredit && command.askApproval === true));
  if (wantsApproval) checks.push(threshold ?? asksCheck('The credit limit does not cover it: a second person must agree.'));
  enforce(wantsApproval ? checks.filter((check) => check.name !== 'credit' || command.askApproval !== true) : checks, tx.scope);
  if (wantsApproval && !tx.scope.dryRun) return askBookingApproval(posting, command, { itemIds: sales.map(({ item }) => item.id), needed, overCredit, checks });
  const outcome = await post(posting, { sales, extras }, translation, checks, { granted, advances: left });
  // Only a dry run comes here with a sale that needs a second person: it shows the state that the booking would have.
  return wantsApproval ? { ...outcome, booking: { ...outcome.booking, state: stateWhileAsked(booking) } } : outcome;
}

/** The commit knows only the number that is taken: the answer names its field and its item too. */
function namingTheDocument(error: unknown, command: IssueCommand, items: readonly BookingItem[]): unknown {
  const number = error instanceof DomainError && error.code === 'DOCUMENT_ALREADY_SOLD' && error.details.extra?.['document_number'];
  if (typeof number !== 'string' || !(error instanceof DomainError) || error.details.errors) return error;
  return soldTwice(command, number, items, 'It is sold already.');
}

function soldTwice(command: IssueCommand, number: string, items: readonly BookingItem[], detail: string): DomainError {
  const holds = (item: BookingItem): boolean => [item.documentNumber, ...item.conjunction].includes(number);
  const item = items.findLast(holds);
  const given = (command.documents ?? []).findIndex((document) => document.itemId === item?.id);
  const place = item && given < 0 ? `/items/${item.position}` : `/documents/${Math.max(given, 0)}`;
  const inSet = item?.conjunction.indexOf(number) ?? -1;
  const pointer = inSet < 0 ? `${place}/document_number` : `${place}/conjunction/${inSet}`;
  return new DomainError('DOCUMENT_ALREADY_SOLD', {
    detail: `${number}: ${detail}`,
    errors: [{ pointer, code: 'DOCUMENT_ALREADY_SOLD', detail: `${number} of item ${item?.id ?? '-'}. ${detail}` }],
    extra: { document_number: number, ...(item ? { item_id: item.id } : {}) },
  });
}

function requireIssuable(booking: Booking, granted: GrantedApproval | null): void {
  const drafts = booking.items.some((item) => item.state === 'DRAFT');
  if (booking.approvalId && booking.approvalId !== granted?.approvalId && booking.state !== 'PENDING_APPROVAL') throw new DomainError('APPROVAL_PENDING');
  if (booking.state === 'PENDING_APPROVAL' && granted?.approvalId === booking.approvalId) return;
  if (drafts && TAKES_MORE_ITEMS.includes(booking.state)) return;
  requireState(booking.state, OPEN_BEFORE_ISSUE, 'BOOKING_NOT_IN_HELD_STATE');
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

function withDocuments(items: readonly BookingItem[], command: IssueCommand, posting: Posting): BookingItem[] {
  const given = new Map((command.documents ?? []).map((document, index) => [document.itemId, { document, index }]));
  for (const [itemId, { index }] of given) {
    if (!items.some((item) => item.id === itemId)) {
      throw new DomainError('VALIDATION_FAILED', { pointer: `/documents/${index}/item_id`, detail: 'There is no such item to issue.' });
    }
  }
  const issued = items.map((item) => itemWithDocument(item, given.get(item.id), posting));
  const numbers = issued.flatMap((item) => (needsDocument(item.kind) && item.documentNumber ? [item.documentNumber, ...item.conjunction] : []));
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice) throw soldTwice(command, twice, issued, 'It stands on two items.');
  return issued;
}

function itemWithDocument(
  item: BookingItem, given: { document: { documentNumber: string; conjunction?: readonly string[] }; index: number } | undefined,
  { context, on: issuedOn }: Posting,
): BookingItem {
  const pointer = `/documents/${given?.index ?? item.position}`;
  const airline = item.supplierId ? context.suppliers.get(item.supplierId)?.iataNumeric : null;
  const text = given?.document.documentNumber ?? item.documentNumber;
  if (!needsDocument(item.kind)) return { ...item, state: 'ISSUED', documentNumber: text ?? null, documentIssuedOn: issuedOn };
  if (!text) throw new DomainError('SUPPLIER_NOT_CONNECTED', { pointer, detail: `Item ${item.position + 1} has no document number, and there is no connection to issue one.` });
  const documentNumber = parseDocumentNumber(text, `${pointer}/document_number`, airline);
  const conjunction = (given?.document.conjunction ?? item.conjunction).map((number, index) => parseDocumentNumber(number, `${pointer}/conjunction/${index}`, airline));
  requireConsecutive(documentNumber, conjunction, `${pointer}/conjunction`);
  return { ...item, state: 'ISSUED', documentNumber, conjunction, documentIssuedOn: issuedOn };
}

interface PostAs {
  readonly granted: GrantedApproval | null;
  /** Money of the customer that pays the new invoice first. */
  readonly advances: readonly OpenItem[];
}

async function post(posting: Posting, { sales, extras }: { sales: readonly SoldItem[]; extras: ReadonlyMap<string, SaleExtras> }, translation: Translation, checks: readonly Check[], { granted, advances }: PostAs): Promise<PostingOutcome> {
  const { tx, ids, context, on } = posting;
  const { booking } = context;
  const billed = sales.some((sold) => sold.sale.receivable.isGreaterThan(advanceOf(sold, extras.get(sold.item.id))));
  const invoiceId = billed ? ids.next() : null;
  const issued = sales.map(({ item, supplier, sale }): IssuedItem => {
    const sold = { item: { ...item, sold: sale }, supplier, sale };
    const more = extras.get(item.id);
    return { ...sold, entry: issueEntry(posting, sold, more, translation, invoiceId), advance: advanceOf(sold, more) };
  });
  const entries = issued.flatMap(({ entry }) => (entry ? [entry] : []));
  postEntries(tx, ids, entries);
  for (const sold of issued) {
    const { item, sale, supplier, entry } = sold;
    openPlan(posting, sold);
    if (entry) tx.schedules.open(entry.head.id, schedulesOf(ids, entry, item, sale));
    tx.bookings.saveIssuedItem(item);
    if (supplier && needsDocument(item.kind)) tx.bookings.insertTickets(ticketsOf(booking, item, supplier.id, on));
  }
  const items = booking.items.map((item) => issued.find((candidate) => candidate.item.id === item.id)?.item ?? item);
  const after: Booking = {
    ...booking, state: 'ISSUED', issuedOn: booking.issuedOn ?? on, approvalId: null, version: booking.version + 1, updatedAt: tx.now.toISOString(),
    saleTotal: totalOf(items, booking.currency, context, on), items,
  };
  tx.bookings.update(after);
  if (invoiceId) {
    const paid = await applyAdvances(tx, ids, advances, { invoice: invoiceOf(invoiceId, posting, issued, translation), bookingReference: booking.reference, on });
    entries.push(...paid.entries);
    tx.invoices.issue(paid.invoice);
    tx.outbox.add('invoice.generated', { invoice_id: invoiceId, booking_id: booking.id });
  }
  announce(tx, booking, issued, { invoiceId, granted });
  return { booking: after, invoiceId, creditNoteId: null, entries, checks, approvalId: null };
}

function issueEntry({ ids, context, on }: Posting, sold: SoldItem, extras: SaleExtras | undefined, translation: Translation, invoiceId: string | null): JournalEntry | null {
  const { booking } = context;
  const lines = saleLines(sold, extras, { customerId: booking.customerId, branchId: booking.branchId, invoiceId }, translation);
  if (lines.length === 0) return null;
  return JournalEntry.translate(
    {
      id: ids.next(), entryDate: on, kind: 'NORMAL', event: 'ISSUE', sequence: 0, reversesId: null, bookingId: booking.id, branchId: booking.branchId,
      source: { type: 'BOOKING_ITEM', id: sold.item.id, reference: booking.reference },
      description: `Issue ${sold.item.documentNumber ?? sold.item.description} · ${booking.reference}`.slice(0, 300),
    },
    lines, translation, extras?.owed ? { exchange: true } : {},
  );
}

function ticketsOf(booking: Booking, item: BookingItem, supplierId: string, issuedOn: string): Parameters<Tx['bookings']['insertTickets']>[0] {
  const base = { itemId: item.id, bookingId: booking.id, kind: item.kind === 'EMD' ? ('EMD' as const) : ('TICKET' as const), state: 'OPEN' as const, issuedOn, supplierId };
  return [item.documentNumber ?? '', ...item.conjunction].map((documentNumber, index) => ({
    ...base, documentNumber, conjunctionOf: index === 0 ? null : item.documentNumber,
  }));
}

function announce(tx: Tx, booking: Booking, issued: readonly IssuedItem[], { invoiceId, granted }: { invoiceId: string | null; granted: GrantedApproval | null }): void {
  tx.bookings.history(booking.id, 'ISSUED', booking.state, 'ISSUED', {
    documents: issued.map(({ item }) => item.documentNumber ?? item.description), invoice_id: invoiceId,
    journal_entries: issued.flatMap(({ entry }) => (entry ? [entry.head.id] : [])), ...(granted ? { approval_id: granted.approvalId, asked_by: granted.askedBy } : {}),
  });
  tx.audit.add('booking.issue', 'BOOKING', booking.id, { state: booking.state }, { state: 'ISSUED', items: issued.map(({ item }) => item.id) });
  tx.outbox.add('booking.issued', { booking_id: booking.id, reference: booking.reference });
  for (const { item } of issued)
    if (needsDocument(item.kind)) tx.outbox.add(item.kind === 'EMD' ? 'emd.issued' : 'ticket.issued', { booking_id: booking.id, document_number: item.documentNumber });
}
