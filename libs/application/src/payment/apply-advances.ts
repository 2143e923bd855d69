import {
  ACCOUNT,
  JournalEntry,
  Money,
  Rate,
  carriedPart,
  documentLine,
  settleLines,
  takeOldest,
  type Day,
  type OpenItem,
  type TakenItem,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import { postEntries, sourceOf } from '../ledger/sub-ledger';
import type { NewInvoice } from '../ports/invoice-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { applicationEntry } from './apply-receipt';

/** The customer's money that a sale may take: oldest first, what was paid for this booking before all else; of other bookings' deposits none. */
export async function advancesForSale(tx: Tx, customerId: string, currency: string, bookingReference: string): Promise<OpenItem[]> {
  const items = await tx.subLedger.lockItems({ partyIds: [customerId], accounts: [ACCOUNT.advances] });
  return items.filter(
    ({ open, side, reference }) => side === 'CREDIT' && open.currency === currency && (reference === null || reference === bookingReference),
  );
}

export function takeForSale(items: readonly OpenItem[], upTo: Money, bookingReference: string): TakenItem[] {
  const own = takeOldest(items.filter(({ reference }) => reference === bookingReference), upTo);
  const free = takeOldest(items.filter(({ reference }) => reference !== bookingReference), own.left);
  return [...own.taken, ...free.taken];
}

interface SaleToPay {
  readonly invoice: NewInvoice;
  readonly bookingReference: string;
  readonly on: Day;
}

/**
 * ledger.md, "advance applied … by an agent's sale or an issued invoice": the advances pay the new invoice, one entry for
 * each receipt that they came with, at what the books hold them; the difference is realised (4101). Answers the invoice as
 * it is issued then: its number is taken with the commit, so what pays it goes with it. Case C27.
 */
export async function applyAdvances(tx: Tx, ids: IdGenerator, items: readonly OpenItem[], { invoice, bookingReference, on }: SaleToPay): Promise<{ invoice: NewInvoice; entries: JournalEntry[] }> {
  const functionalCurrency = tx.scope.partner.functionalCurrency;
  const taken = takeForSale(items, Money.parse(invoice.openAmount, invoice.currency), bookingReference);
  if (taken.length === 0) return { invoice, entries: [] };
  const receipts = await tx.receipts.receiptsOfEntries(taken.map(({ item }) => item.entryId));
  const sources = Map.groupBy(taken, ({ item }) => receipts.get(item.entryId) ?? item.id);
  let balance = {
    open: Money.parse(invoice.openAmount, invoice.currency),
    functionalOpen: Money.parse(invoice.functionalOpen, functionalCurrency),
    rate: Rate.parse(invoice.fxRate),
  };
  const entries: JournalEntry[] = [];
  const applied: NonNullable<NewInvoice['applied']>[number][] = [];
  for (const [sourceId, own] of sources) {
    const amount = Money.sum(own.map(({ part }) => part), invoice.currency);
    const carried = carriedPart(balance, amount);
    const paid = { invoiceId: invoice.id, customerId: invoice.customerId, branchId: invoice.branchId, balance, part: amount, worth: amount };
    const type = own[0] && receipts.has(own[0].item.entryId) ? ('RECEIPT' as const) : ('ADVANCE' as const);
    const sequence = await tx.receipts.nextSequence(type, sourceId, 'APPLICATION');
    const entry = applicationEntry(tx, ids, { source: { type, id: sourceId }, branchId: invoice.branchId, on, sequence, bookingId: invoice.bookingId }, [
      ...settleLines(own, invoice.branchId),
      documentLine('CREDIT', paid),
    ]);
    entries.push(entry);
    applied.push({ source: sourceOf(entry), amount, functional: carried.functional });
    balance = { ...balance, open: balance.open.minus(amount), functionalOpen: balance.functionalOpen.minus(carried.functional) };
  }
  postEntries(tx, ids, entries);
  if (balance.open.isZero) tx.outbox.add('invoice.paid', { invoice_id: invoice.id });
  return { invoice: { ...invoice, applied, openAmount: balance.open.toDecimal(), functionalOpen: balance.functionalOpen.toDecimal() }, entries };
}
