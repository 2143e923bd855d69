import { ACCOUNT, Money, addDays, type Translation, isAtSource } from '@travobooks/domain';
import type { InvoiceLine, NewInvoice, StoredInvoice } from '../ports/invoice-store.port';
import type { Posting } from './posting';
import type { IssuedItem } from './sold-item';

/** Every debit of 1101 has an invoice (decision 11): one for what is issued together, equal to the posted lines. */
export function invoiceOf(
  id: string,
  { context, on: issuedOn }: Posting,
  issued: readonly IssuedItem[],
  translation: Translation,
): NewInvoice {
  const { booking } = context;
  const entries = issued.flatMap(({ entry }) => (entry ? [entry] : []));
  const total = Money.sum(
    issued.map(({ sale }) => sale.receivable),
    booking.currency,
  ).toDecimal();
  const functional = Money.sum(
    entries.map((entry) => entry.netOf(ACCOUNT.receivable)),
    translation.functionalCurrency,
  ).toDecimal();
  return {
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
    functionalTotal: functional,
    functionalOpen: functional,
    fxRate: translation.rate.toDecimal(),
    issuedOn,
    dueOn: addDays(issuedOn, context.credit.paymentTermsDays),
    reason: null,
    entryId: entries[0]?.head.id ?? id,
    lines: issued.flatMap(itemLines),
  };
}

/** The invoice that bills the item now: voided and restored, an item stands on several. `invoices` are oldest first. */
export const billOf = (invoices: readonly StoredInvoice[], itemId: string): StoredInvoice | undefined =>
  invoices.findLast((invoice) => invoice.lines.some((line) => line.itemId === itemId));

/** The customer sees a fare with the agency's markup in it. Amounts may be negative: a discount, or what the airline takes from the customer's card. */
function itemLines({ item, sale }: IssuedItem): InvoiceLine[] {
  const currency = sale.receivable.currency;
  const line = (
    kind: InvoiceLine['kind'],
    description: string,
    amount: Money,
    taxCode: string | null = null,
  ): InvoiceLine => ({
    itemId: item.id,
    kind,
    description: description.slice(0, 300),
    documentNumber: item.documentNumber,
    taxCode,
    amount: amount.toDecimal(),
  });
  const name = item.traveller
    ? `${item.description} · ${item.traveller.family_name}/${item.traveller.given_name}`
    : item.description;
  const taxes = Money.sum(
    item.taxes.map((tax) => tax.amount),
    currency,
  );
  return [
    line('FARE', name, item.baseFare.plus(sale.markup)),
    line('TAXES', 'Taxes and carrier charges', taxes),
    line('FARE', 'Paid to the airline by card', sale.onCard.negate()),
    line('FEE', 'Service fee', sale.fee),
    line('DISCOUNT', 'Discount', sale.discount.negate()),
    ...sale.vat
      .filter((tax) => tax.base !== 'COMMISSION')
      .map((tax) => line('VAT', isAtSource(tax.base) ? `Tax ${tax.code}` : `VAT ${tax.code}`, tax.amount, tax.code)),
  ].filter((candidate) => !/^-?0(\.0+)?$/.test(candidate.amount));
}
