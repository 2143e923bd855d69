import type { Day, InvoiceState, Money } from '@travobooks/domain';
import type { ApplicationSource } from './sub-ledger.port';

export interface InvoiceLine {
  readonly itemId: string | null;
  readonly kind: 'FARE' | 'TAXES' | 'FEE' | 'DISCOUNT' | 'VAT' | 'ADJUSTMENT';
  readonly description: string;
  readonly documentNumber: string | null;
  readonly taxCode: string | null;
  readonly amount: string;
  /** Absent on a document that is being made. */
  readonly id?: string;
  /** The line of the invoice that this line of a note takes back. */
  readonly creditsLineId?: string | null;
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
  /** What has paid it before it has a number: the open amounts are less by it. */
  readonly applied?: readonly { readonly source: ApplicationSource; readonly amount: Money; readonly functional: Money }[];
}

export interface StoredInvoice extends Omit<NewInvoice, 'branchCode' | 'applied'> {
  readonly number: string;
  readonly state: InvoiceState;
}

export interface InvoiceStore {
  issue(invoice: NewInvoice): void;
  /** Locks the invoices of the items that are not wholly credited (no credit notes), with their lines, oldest first. */
  lockOfItems(itemIds: readonly string[]): Promise<readonly StoredInvoice[]>;
  /** All invoices of the items, credited ones too, oldest first: what a restored sale bills again. */
  creditedOfItems(itemIds: readonly string[]): Promise<readonly StoredInvoice[]>;
  /** Locks these documents, or what a customer has open (credit notes too), by id. Lines are not read. */
  lock(filter: { readonly ids?: readonly string[]; readonly openOf?: string }): Promise<readonly StoredInvoice[]>;
  /** The lines of these documents. */
  linesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly InvoiceLine[]>>;
  /** Without a lock: whose it is and what it is. Null for another office's when the caller's scope is the branch. */
  find(id: string, permission: string): Promise<Pick<StoredInvoice, 'id' | 'kind' | 'customerId' | 'currency'> | null>;
  /** What its credit notes that still stand take of it. */
  creditedTotal(invoiceId: string): Promise<string>;
  /** Of each line of an invoice, what notes have taken back. */
  creditedLines(invoiceId: string): Promise<ReadonlyMap<string, string>>;
  /** What 2071 holds for a customer in a currency; negative: more was credited than accrued. The customer is locked. */
  accruedRebate(customerId: string, currency: string): Promise<{ readonly amount: Money; readonly functional: Money }>;
  /** Takes a part of a document (negative: gives it back) and moves its state. */
  apply(source: ApplicationSource, invoiceId: string, part: { readonly amount: Money; readonly functional: Money }, state: InvoiceState): void;
}
