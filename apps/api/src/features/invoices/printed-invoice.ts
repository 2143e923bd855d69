import { Money } from '@travobooks/domain';
import type { InvoiceLine, RequestScope } from '@travobooks/application';
import type { InvoiceDetail, InvoiceLineView, PrintedParties } from '@travobooks/persistence-mysql';
import type { InvoiceDocument } from '@travobooks/platform';

/** No customer has a language of its own yet: one whose name is written in Bangla reads it. */
const BANGLA = /[\u0980-\u09ff]/;

/** The document as the customer gets it: sale lines, then VAT by rate; grouping is the partner's. */
export function printedInvoice(
  scope: RequestScope,
  invoice: InvoiceDetail,
  parties: PrintedParties,
): InvoiceDocument {
  const { currency } = invoice;
  const taxes = invoice.lines.filter((line) => line.kind === 'VAT');
  const sold = invoice.lines.filter((line) => line.kind !== 'VAT');
  const sum = (lines: readonly InvoiceLine[]): Money =>
    Money.sum(
      lines.map((line) => Money.parse(line.amount, currency)),
      currency,
    );
  const byRate = Map.groupBy(taxes, (line) => line.taxRate ?? line.description);
  return {
    kind: invoice.kind,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.kind === 'CREDIT_NOTE' ? null : invoice.dueOn,
    seller: {
      name: parties.partnerName,
      addressLines: printedLines(parties.partnerAddress),
      branch: parties.branchName,
      iata: parties.branchIata,
      taxNo: scope.partner.settings.invoices?.tax_number ?? null,
    },
    customer: {
      name: invoice.customerName,
      addressLines: [
        ...printedLines(parties.customerAddress ?? ''),
        ...(parties.customerTaxNumber ? [parties.customerTaxNumber] : []),
      ],
    },
    currency,
    lines: sold.map((line, index) => printedLine(line, sold[index - 1])),
    subtotal: sum(sold).toDecimal(),
    taxes: [...byRate.values()].map((lines) => ({ label: lines[0]?.description ?? '', rate: lines[0]?.taxRate ?? null, amount: sum(lines).toDecimal() })),
    total: invoice.total,
    credits: {
      notes: invoice.notes.filter((note) => note.kind === 'CREDIT_NOTE').map(({ number, issuedOn, total }) => ({ number, issuedOn, amount: total })),
      due: invoice.openAmount,
    },
    payTo: parties.payTo,
    creditOf: invoice.creditsNumber,
    bookingReference: invoice.bookingReference,
    notes: invoice.reason,
    grouping: scope.partner.settings.grouping,
    language: BANGLA.test(invoice.customerName) ? 'bn' : scope.partner.settings.language,
  };
}

/** The traveller and the ticket stand once, on the first line of their item; the name has its own column. */
function printedLine(line: InvoiceLineView, before: InvoiceLineView | undefined): InvoiceDocument['lines'][number] {
  const isFirst = line.itemId === null || line.itemId !== before?.itemId;
  const at = line.description.lastIndexOf(' · ');
  const name = at < 0 ? '' : line.description.slice(at + 3);
  const isNamed = name !== '' && line.traveller !== null && (line.traveller.startsWith(name) || name.startsWith(line.traveller));
  return {
    description: isNamed ? line.description.slice(0, at) : line.description,
    travelDays: isFirst ? line.travelDays : [],
    traveller: isFirst ? line.traveller : null,
    documentNumber: isFirst ? printedNumber(line.documentNumber) : null,
    amount: line.amount,
  };
}

const printedLines = (address: string): string[] =>
  address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** 176-2400000123, as on the ticket. */
const printedNumber = (number: string | null): string | null =>
  number && /^\d{13}$/.test(number) ? `${number.slice(0, 3)}-${number.slice(3)}` : number;
