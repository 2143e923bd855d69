import { Money, type Day } from '@travobooks/domain';
import { stateAfterCredit, type CreditNote } from '../booking/sale-credit-note';
import type { InvoiceLine, StoredInvoice } from '../ports/invoice-store.port';

/** A credit note over a part of an invoice, as its posting says. */
export interface PartialCredit {
  readonly id: string;
  readonly branchCode: string;
  readonly entryId: string;
  readonly on: Day;
  readonly reason: string;
  readonly total: Money;
  /** What the entry takes off the receivable. */
  readonly functional: Money;
  /** What it takes of what is open; the rest stays open as the customer's credit. */
  readonly taken: { readonly amount: Money; readonly functional: Money };
  readonly lines: readonly InvoiceLine[];
}

/** Names the invoice that it credits (decision 11); what was paid already stays the customer's on the note. */
export function creditNoteOver(invoice: StoredInvoice, credit: PartialCredit): CreditNote {
  const { taken, total, functional } = credit;
  const rest = total.minus(taken.amount);
  const openAfter = Money.parse(invoice.openAmount, invoice.currency).minus(taken.amount);
  const wholly = !invoice.total.startsWith('-') && total.toDecimal() === invoice.total;
  return {
    document: {
      id: credit.id,
      kind: 'CREDIT_NOTE',
      branchId: invoice.branchId,
      branchCode: credit.branchCode,
      customerId: invoice.customerId,
      bookingId: invoice.bookingId,
      creditsId: invoice.id,
      currency: invoice.currency,
      total: total.toDecimal(),
      openAmount: rest.toDecimal(),
      functionalTotal: functional.toDecimal(),
      functionalOpen: functional.minus(taken.functional).toDecimal(),
      fxRate: invoice.fxRate,
      issuedOn: credit.on,
      dueOn: credit.on,
      reason: credit.reason.slice(0, 300),
      entryId: credit.entryId,
      lines: credit.lines,
    },
    taken,
    invoiceState: stateAfterCredit(invoice.state, wholly, openAfter),
  };
}
