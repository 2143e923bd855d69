import type { Day } from '@travobooks/domain';

export interface InvoiceLine {
  readonly itemId: string | null;
  readonly kind: 'FARE' | 'TAXES' | 'FEE' | 'DISCOUNT' | 'VAT';
  readonly description: string;
  readonly documentNumber: string | null;
  readonly taxCode: string | null;
  readonly amount: string;
}

/** A document whose number is allocated with the commit, gap-free per branch, kind and calendar year (decision 8). */
export interface NewInvoice {
  readonly id: string;
  readonly kind: 'INVOICE' | 'CREDIT_NOTE' | 'DEBIT_NOTE';
  readonly branchId: string;
  readonly branchCode: string;
  readonly customerId: string;
  readonly bookingId: string | null;
  readonly creditsId: string | null;
  readonly currency: string;
  readonly total: string;
  readonly openAmount: string;
  readonly functionalTotal: string;
  readonly functionalOpen: string;
  readonly fxRate: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly reason: string | null;
  readonly entryId: string;
  readonly lines: readonly InvoiceLine[];
}

export interface StoredInvoice extends Omit<NewInvoice, 'branchCode'> {
  readonly number: string;
  readonly state: InvoiceState;
}

export type InvoiceState = 'ISSUED' | 'PARTIALLY_PAID' | 'PAID' | 'CREDITED' | 'WRITTEN_OFF';

export interface InvoiceStore {
  issue(invoice: NewInvoice): void;
  /** Locks the invoices of the items that are not wholly credited (no credit notes), with their lines, oldest first. */
  lockOfItems(itemIds: readonly string[]): Promise<readonly StoredInvoice[]>;
  /** All invoices of the items, credited ones too, oldest first: what a restored sale bills again. */
  creditedOfItems(itemIds: readonly string[]): Promise<readonly StoredInvoice[]>;
  /** Lowers the open amount of an invoice by what a credit note takes; its state follows. */
  credit(invoiceId: string, openAmount: string, functionalOpen: string, state: InvoiceState): void;
}
