import { Money } from '@travobooks/domain';
import type { InvoiceLine, RequestScope } from '@travobooks/application';
import type { InvoiceDetail, PrintedParties } from '@travobooks/persistence-mysql';
import type { InvoiceDocument } from '@travobooks/platform';

/** The document as the customer gets it: sale lines, then VAT by code; language and grouping are the partner's. */
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
  const byLabel = Map.groupBy(taxes, (line) => line.description);
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
      taxNo: null,
    },
    customer: {
      name: invoice.customerName,
      addressLines: [
        ...printedLines(parties.customerAddress ?? ''),
        ...(parties.customerTaxNumber ? [parties.customerTaxNumber] : []),
      ],
    },
    currency,
    lines: sold.map((line) => ({
      // The fare line bears the name in the data too; on paper it stands in its own column.
      description: line.traveller ? line.description.replace(` · ${line.traveller}`, '') : line.description,
      traveller: line.traveller,
      documentNumber: printedNumber(line.documentNumber),
      amount: line.amount,
    })),
    subtotal: sum(sold).toDecimal(),
    taxes: [...byLabel].map(([label, lines]) => ({ label, amount: sum(lines).toDecimal() })),
    total: invoice.total,
    creditOf: invoice.creditsNumber,
    bookingReference: invoice.bookingReference,
    notes: invoice.reason,
    grouping: scope.partner.settings.grouping,
    language: scope.partner.settings.language,
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
