import {
  ACCOUNT,
  DomainError,
  Money,
  addDays,
  dayInZone,
  parseDay,
  type Booking,
  type BookingItem,
} from '@travobooks/domain';
import { postEntries } from '../ledger/sub-ledger';
import { takeFromStock } from './allotment-stock';
import type { IdGenerator } from '../ports/clock.port';
import type { InvoiceLine, StoredInvoice } from '../ports/invoice-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import type { Posting } from './posting';
import { creditCheck, enforce, periodCheck, type Check, type PostingOutcome } from './sale-checks';
import { billOf } from './sale-invoice';
import { mirrorOf } from './sale-mirror';
import { totalAfter } from './sale-total';

export interface RestoreCommand {
  readonly bookingId: string;
  readonly itemIds: readonly string[];
  readonly restoredOn?: string | null;
  readonly reason: string;
  /** The airline's own word (a RESTORE record) is not stopped by the credit limit: the ticket is valid again. */
  readonly by: 'AIRLINE' | 'REVERSAL';
}

/** A void undone: the sale posts once more with a new invoice (api.md, RESTORE; product.md, CANCELLED_AFTER_ISSUE → ISSUED). */
export class RestoreItems {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: RestoreCommand): Promise<PostingOutcome> {
    return this.uow.run(scope, 'restore', (tx) => restoreItems(tx, this.ids, command));
  }
}

export async function restoreItems(
  tx: Tx,
  ids: IdGenerator,
  command: RestoreCommand,
): Promise<PostingOutcome> {
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const on = parseDay(command.restoredOn ?? today, '/restored_on');
  if (on > today)
    throw new DomainError('DATE_INVALID', {
      pointer: '/restored_on',
      detail: 'A void is not undone in the future.',
    });
  const context = await tx.bookings.lockForSale(
    command.bookingId,
    on,
    command.by === 'AIRLINE' ? 'import.run' : 'journal.reverse',
  );
  const { booking } = context;
  const items = booking.items.filter((item) => command.itemIds.includes(item.id));
  if (items.length === 0 || items.some((item) => item.state !== 'VOIDED'))
    throw new DomainError('TICKET_NOT_IN_VOIDED_STATE');
  const voids = await tx.journal.latest(
    'BOOKING_ITEM',
    items.map((item) => item.id),
    'VOID',
  );
  const invoices = await tx.invoices.creditedOfItems(items.map((item) => item.id));
  const posting: Posting = { tx, ids, context, on };
  const invoiceId = ids.next();
  const entries = items.flatMap((item) => {
    const undone = voids.get(item.id);
    return undone ? [mirrorOf(posting, undone.entry, item, { event: 'ISSUE', invoiceId })] : [];
  });
  const functional = Money.sum(
    entries.map((entry) => entry.netOf(ACCOUNT.receivable)),
    tx.scope.partner.functionalCurrency,
  );
  const checks: Check[] = [
    periodCheck(context, on, tx),
    creditCheck(context.credit, functional, command.by === 'AIRLINE', tx.scope),
  ];
  enforce(checks, tx.scope);
  await takeFromStock(tx, items);
  const open = await tx.subLedger.lockItems({ itemIds: items.map((item) => item.id) });
  postEntries(tx, ids, entries, open);
  const schedules = await tx.schedules.lockOfItems(items.map((item) => item.id));
  // What another entry has taken back (a bounced deposit) is none of the void's.
  tx.schedules.reopen(schedules.filter(({ state, endedBy }) => state === 'VOIDED' && endedBy === null).map(({ id }) => id));
  const planned = items.filter((item) => (item.terms?.paymentPlan.length ?? 0) > 0).map(({ id }) => id);
  if (planned.length > 0)
    for (const row of await tx.principal.lockInstalments({ itemIds: planned }))
      if (row.state === 'CANCELLED') tx.principal.saveInstalment({ ...row, state: 'PLANNED' });
  const again = { id: invoiceId, functional, entryId: entries[0]?.head.id ?? invoiceId };
  const billed = issueInvoiceAgain(posting, again, items, invoices);
  return finish(posting, items, { entries, checks, invoiceId: billed ? invoiceId : null }, command);
}

/** Bills the lines of the items' last invoices once more; false when they were never billed. */
function issueInvoiceAgain(
  { tx, context, on }: Posting,
  { id, functional, entryId }: { id: string; functional: Money; entryId: string },
  items: readonly BookingItem[],
  invoices: readonly StoredInvoice[],
): boolean {
  const lines = items.flatMap((item): InvoiceLine[] => {
    const last = billOf(invoices, item.id);
    return last ? last.lines.filter((line) => line.itemId === item.id) : [];
  });
  if (lines.length === 0) return false;
  const { booking } = context;
  const total = Money.sum(
    lines.map((line) => Money.parse(line.amount, booking.currency)),
    booking.currency,
  ).toDecimal();
  tx.invoices.issue({
    id,
    kind: 'INVOICE',
    branchId: booking.branchId,
    branchCode: context.branchCode,
    customerId: booking.customerId,
    bookingId: booking.id,
    creditsId: null,
    currency: booking.currency,
    total,
    openAmount: total,
    functionalTotal: functional.toDecimal(),
    functionalOpen: functional.toDecimal(),
    fxRate: invoices.at(-1)?.fxRate ?? '1',
    issuedOn: on,
    dueOn: addDays(on, context.credit.paymentTermsDays),
    reason: 'Void undone',
    entryId,
    lines,
  });
  tx.outbox.add('invoice.generated', { invoice_id: id, booking_id: booking.id });
  return true;
}

function finish(
  { tx, context }: Posting,
  items: readonly BookingItem[],
  posted: Pick<PostingOutcome, 'entries' | 'checks' | 'invoiceId'>,
  command: RestoreCommand,
): PostingOutcome {
  const { booking } = context;
  tx.bookings.setItemStates(
    items.map((item) => item.id),
    'ISSUED',
  );
  tx.bookings.setTicketStates(
    items.flatMap((item) => (item.documentNumber ? [item.documentNumber] : [])),
    'OPEN',
  );
  const restored: BookingItem[] = booking.items.map((item) =>
    command.itemIds.includes(item.id) ? { ...item, state: 'ISSUED' } : item,
  );
  const after: Booking = {
    ...booking,
    state: 'ISSUED',
    version: booking.version + 1,
    updatedAt: tx.now.toISOString(),
    items: restored,
    saleTotal: totalAfter(booking, restored),
  };
  tx.bookings.update(after);
  tx.bookings.history(booking.id, 'RESTORED', booking.state, 'ISSUED', {
    documents: items.map((item) => item.documentNumber),
    reason: command.reason,
    invoice_id: posted.invoiceId,
    journal_entries: posted.entries.map((entry) => entry.head.id),
  });
  tx.audit.add(
    'booking.restore',
    'BOOKING',
    booking.id,
    { state: booking.state },
    { state: 'ISSUED', reason: command.reason },
  );
  return { booking: after, creditNoteId: null, approvalId: null, ...posted };
}
