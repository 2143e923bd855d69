import { Money, type Day, type InvoiceState } from '@travobooks/domain';
import type { NewInvoice, StoredInvoice } from '../ports/invoice-store.port';

export interface CreditNote {
  readonly document: NewInvoice;
  /** What it takes of the invoice. */
  readonly taken: { readonly amount: Money; readonly functional: Money };
  readonly invoiceState: InvoiceState;
}

/** The facts of the note that its invoice does not tell. */
export interface CreditNoteHead {
  readonly id: string;
  readonly branchCode: string;
  /** What the mirrors take off the receivable, functional currency. */
  readonly functional: Money;
  readonly entryId: string;
  readonly on: Day;
  readonly reason: string;
}

/** Credits the items' lines of an invoice: first what is still open on it; the rest stays open as the customer's credit. */
export function creditNoteFor(
  invoice: StoredInvoice,
  itemIds: readonly string[],
  head: CreditNoteHead,
): CreditNote {
  const { functional, on } = head;
  const { currency } = invoice;
  const lines = invoice.lines.filter((line) => line.itemId !== null && itemIds.includes(line.itemId));
  const total = Money.sum(
    lines.map((line) => Money.parse(line.amount, currency)),
    currency,
  );
  const open = Money.parse(invoice.openAmount, currency);
  const applied = total.isGreaterThan(open) ? open : total;
  const functionalOpen = Money.parse(invoice.functionalOpen, functional.currency);
  const functionalApplied = functional.isGreaterThan(functionalOpen) ? functionalOpen : functional;
  const wholly = lines.length === invoice.lines.length;
  const rest = open.minus(applied);
  return {
    document: {
      id: head.id,
      kind: 'CREDIT_NOTE',
      branchId: invoice.branchId,
      branchCode: head.branchCode,
      customerId: invoice.customerId,
      bookingId: invoice.bookingId,
      creditsId: invoice.id,
      currency,
      total: total.toDecimal(),
      openAmount: total.minus(applied).toDecimal(),
      functionalTotal: functional.toDecimal(),
      functionalOpen: functional.minus(functionalApplied).toDecimal(),
      fxRate: invoice.fxRate,
      issuedOn: on,
      dueOn: on,
      reason: head.reason.slice(0, 300),
      entryId: head.entryId,
      lines,
    },
    taken: { amount: applied, functional: functionalApplied },
    invoiceState: stateAfterCredit(invoice.state, wholly, rest),
  };
}

/** A credit note is no payment: what nobody has paid is unpaid until the last of it is credited. */
export function stateAfterCredit(before: InvoiceState, wholly: boolean, rest: Money): InvoiceState {
  if (wholly || (rest.isZero && before === 'ISSUED')) return 'CREDITED';
  return rest.isZero ? 'PAID' : before;
}
