import {
  ACCOUNT,
  Money,
  addDays,
  needsDocument,
  type BookingItem,
  type ItemSale,
  isAtSource,
  type Translation,
} from '@travobooks/domain';
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
    issued.map(({ sale, advance }) => (advance ? sale.receivable.minus(advance) : sale.receivable)),
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

/** VAT inside the price of a principal sale stands in its own line. */
const fareOf = (item: BookingItem, { principal }: ItemSale): Money =>
  principal
    ? principal.price
        .minus(
          Money.sum(
            [...principal.priceVat, ...item.taxes].map(({ amount }) => amount),
            principal.price.currency,
          ),
        )
    : item.baseFare;

/** The customer sees a fare with the agency's markup in it. Amounts may be negative: a discount, or what the airline takes from the customer's card. */
function itemLines({ item, sale, advance }: IssuedItem): InvoiceLine[] {
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
    ...(sale.principal?.billing === 'ON_DUE_DATE'
      ? []
      : [
          line('FARE', name, fareOf(item, sale).plus(sale.markup)),
          line('TAXES', 'Taxes and carrier charges', taxes),
          line(
            'FARE',
            needsDocument(item.kind) ? 'Paid to the airline by card' : 'Paid at the property',
            sale.onCard.negate(),
          ),
        ]),
    line('FEE', 'Service fee', sale.fee),
    line('DISCOUNT', 'Discount', sale.discount.negate()),
    ...sale.vat
      .filter((tax) => tax.base !== 'COMMISSION')
      .map((tax) => line('VAT', isAtSource(tax.base) ? `Tax ${tax.code}` : `VAT ${tax.code}`, tax.amount, tax.code)),
    ...(advance ? [line('FARE', 'Paid in advance', advance.negate())] : []),
  ].filter((candidate) => !/^-?0(\.0+)?$/.test(candidate.amount));
}
