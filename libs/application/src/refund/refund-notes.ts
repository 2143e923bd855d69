import {
  ACCOUNT,
  Money,
  chargeOf,
  creditOf,
  invariant,
  type InvoiceState,
  type JournalEntry,
} from '@travobooks/domain';
import { sourceOf } from '../ledger/sub-ledger';
import type { InvoiceLine, NewInvoice, StoredInvoice } from '../ports/invoice-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { RefundContext } from './refund-facts';
import type { PlannedItem, PlannedNotes } from './refund-plan';

/** What the customer still has open of a credit note once its invoice and the charge beside it are served. */
export interface IssuedNotes {
  readonly creditNoteIds: readonly string[];
  readonly debitNoteIds: readonly string[];
  readonly open: Money;
}

/**
 * Credit on 1101 is a credit note naming its invoice, what the customer owes besides is a debit note (decision 11). The credit
 * serves the open invoice first, then the charge; the rest stays open as the customer's own.
 */
export function issueNotes(
  tx: Tx,
  of: RefundContext,
  notes: readonly PlannedNotes[],
  entry: JournalEntry,
  reason: string,
): IssuedNotes {
  const { currency } = of.context.booking;
  const issued = notes.map((pair) => issuePair(tx, of, pair, entry, reason));
  return {
    creditNoteIds: notes.flatMap(({ creditNoteId }) => creditNoteId ?? []),
    debitNoteIds: notes.flatMap(({ debitNoteId }) => debitNoteId ?? []),
    open: Money.sum(issued, currency),
  };
}

function issuePair(tx: Tx, of: RefundContext, pair: PlannedNotes, entry: JournalEntry, reason: string): Money {
  const { bill, credit, debit, onBill, creditNoteId, debitNoteId } = pair;
  const creditWorth = worthOf(entry, creditNoteId);
  const debitWorth = worthOf(entry, debitNoteId);
  const rest = { amount: credit.minus(onBill.amount), functional: creditWorth.minus(creditNoteId ? onBill.functional : Money.zero(creditWorth.currency)) };
  const served = debit.isGreaterThan(rest.amount) ? rest : { amount: debit, functional: least(debitWorth, rest.functional) };
  const open = { amount: rest.amount.minus(served.amount), functional: rest.functional.minus(served.functional) };
  const head = (id: string) => headOf(of, id, bill, entry, reason);
  if (creditNoteId) {
    tx.invoices.issue({ ...head(creditNoteId), kind: 'CREDIT_NOTE', ...amounts(credit, open.amount, creditWorth, open.functional), lines: pair.items.flatMap(creditLines) });
    if (bill && !onBill.amount.isZero) tx.invoices.apply(sourceOf(entry), bill.id, onBill, stateAfter(bill, onBill.amount));
    if (bill) tx.outbox.add('invoice.credited', { invoice_id: bill.id, credit_note_id: creditNoteId });
  }
  if (debitNoteId)
    tx.invoices.issue({
      ...head(debitNoteId),
      kind: 'DEBIT_NOTE',
      ...amounts(debit, debit.minus(served.amount), debitWorth, debitWorth.minus(served.functional)),
      lines: pair.items.flatMap(debitLines),
    });
  return open.amount;
}

const least = (a: Money, b: Money): Money => (a.isGreaterThan(b) ? b : a);

/** A document is worth what the entry moved on the receivable under its name. */
function worthOf(entry: JournalEntry, noteId: string | null): Money {
  const lines = entry.lines.filter(({ account, dimensions }) => account === ACCOUNT.receivable && dimensions.invoice_id === noteId);
  const currency = entry.lines[0]?.functional.currency;
  invariant(currency, 'an entry has lines');
  return Money.sum(noteId ? lines.map(({ functional }) => functional) : [], currency);
}

const amounts = (total: Money, open: Money, functional: Money, functionalOpen: Money) => ({
  total: total.toDecimal(),
  openAmount: open.toDecimal(),
  functionalTotal: functional.toDecimal(),
  functionalOpen: functionalOpen.toDecimal(),
});

function headOf({ context, on, translation }: RefundContext, id: string, bill: StoredInvoice | undefined, entry: JournalEntry, reason: string) {
  const { booking } = context;
  return {
    id,
    branchId: booking.branchId,
    branchCode: context.branchCode,
    customerId: booking.customerId,
    bookingId: booking.id,
    creditsId: bill?.id ?? null,
    currency: booking.currency,
    fxRate: translation.rate.toDecimal(),
    issuedOn: on,
    dueOn: on,
    reason: reason.slice(0, 300),
    entryId: entry.head.id,
  } satisfies Partial<NewInvoice>;
}

/** A credit note is no payment: what nobody has paid is unpaid until the last of it is credited. */
function stateAfter(bill: StoredInvoice, taken: Money): InvoiceState {
  const rest = Money.parse(bill.openAmount, bill.currency).minus(taken);
  if (!rest.isZero) return bill.state;
  return bill.state === 'ISSUED' ? 'CREDITED' : 'PAID';
}

const named =
  ({ item }: PlannedItem) =>
  (kind: InvoiceLine['kind'], description: string, amount: Money, taxCode: string | null = null): InvoiceLine => ({
    itemId: item.id,
    kind,
    description: description.slice(0, 300),
    documentNumber: item.documentNumber,
    taxCode,
    amount: amount.toDecimal(),
  });

const written = (lines: readonly InvoiceLine[]): InvoiceLine[] => lines.filter(({ amount }) => !/^-?0(\.0+)?$/.test(amount));

/** What goes back, part by part; it sums to the credit. */
function creditLines(planned: PlannedItem): InvoiceLine[] {
  const { figures, item } = planned;
  if (creditOf(figures).isNegative) return [];
  const line = named(planned);
  const taxes = figures.refundable.minus(figures.base);
  return written([
    line('FARE', `Refund ${item.description}`, figures.base.plus(figures.markup)),
    line('TAXES', 'Taxes and carrier charges', taxes),
    line('FARE', 'Repaid by the airline to the card', figures.onCard.negate()),
    line('FEE', 'Service fee', figures.fee),
    ...figures.vatBack.map((tax) => line('VAT', `VAT ${tax.code}`, tax.amount, tax.code)),
    line('FEE', 'Goodwill', figures.goodwill),
    line('DISCOUNT', 'Discount taken back', figures.discount.negate()),
  ]);
}

/** The agency's own charge with its VAT; and a discount that is more than what goes back. */
function debitLines(planned: PlannedItem): InvoiceLine[] {
  const { figures } = planned;
  const line = named(planned);
  const over = creditOf(figures);
  invariant(!chargeOf(figures).isNegative, 'a charge is not negative');
  return written([
    line('FEE', 'Cancellation charge', figures.charge),
    ...figures.chargeTax.map((tax) => line('VAT', `VAT ${tax.code}`, tax.amount, tax.code)),
    line('DISCOUNT', 'Discount taken back', over.isNegative ? over.negate() : Money.zero(over.currency)),
  ]);
}
