import type { DigitGrouping } from '@travobooks/domain';

export type InvoiceKind = 'INVOICE' | 'CREDIT_NOTE' | 'DEBIT_NOTE';
export type DocumentLanguage = 'en' | 'bn';
/** Dates are `YYYY-MM-DD`; amounts are decimal strings with the currency's own number of decimals. */
export interface InvoiceDocument {
  kind: InvoiceKind;
  number: string;
  issuedOn: string;
  dueOn: string | null;
  seller: {
    name: string;
    addressLines: readonly string[];
    branch: string | null;
    iata: string | null;
    taxNo: string | null;
  };
  customer: { name: string; addressLines: readonly string[] };
  currency: string;
  lines: readonly InvoiceLine[];
  subtotal: string;
  taxes: readonly InvoiceTax[];
  total: string;
  /** The notes that take an invoice back, and what is still due of it then. */
  credits?: { readonly notes: readonly { number: string; issuedOn: string; amount: string }[]; readonly due: string } | null;
  /** The number of the invoice that a credit or debit note belongs to. */
  creditOf?: string | null;
  /** The agency's account, as customers know it. */
  payTo?: string | null;
  bookingReference: string | null;
  notes: string | null;
  grouping: DigitGrouping;
  language: DocumentLanguage;
}

/** A VAT is named by its rate (`0.15`), anything else by its label. */
export interface InvoiceTax {
  label: string;
  rate?: string | null;
  amount: string;
}

export interface InvoiceLine {
  description: string;
  /** Travel days, oldest first. */
  travelDays?: readonly string[];
  traveller: string | null;
  documentNumber: string | null;
  amount: string;
}

/** A longer document is a statement, not an invoice; rendering is CPU work on the event loop. */
export const MAX_INVOICE_LINES = 2_000;
