/** Customers and suppliers: records whose shape is the row's; rules live in the use cases. */
export interface CustomerRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: 'INDIVIDUAL' | 'CORPORATE' | 'SUB_AGENT';
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly taxNumber: string | null;
  readonly paymentTermsDays: number;
  readonly state: string;
  readonly branchId: string | null;
  readonly externalRef: string | null;
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly version: number;
  /** Decimal strings, functional currency. */
  readonly creditLimit: string | null;
  readonly openInvoices: string;
  readonly unapplied: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface SupplierRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly settlement: string;
  readonly treatment: 'AGENT' | 'PRINCIPAL';
  readonly iataNumeric: string | null;
  readonly state: string;
  readonly externalRef: string | null;
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ContractRecord {
  readonly id: string;
  readonly supplierId: string;
  readonly validFrom: string;
  readonly commissionRate: string | null;
  readonly commissionAmount: string | null;
  readonly commissionCurrency: string | null;
  /** Closer to a journey than the commission above (domain: `commissionLineFor`). */
  readonly commissionLines: readonly ContractLineRecord[];
  readonly recognition: 'SERVICE_DATE' | 'ISSUE_DATE';
  readonly recall: string;
  readonly commissionPaid: 'NETTED' | 'LATER';
  readonly withholding: WithholdingTerms | null;
  readonly override: OverrideTerms | null;
}

/** A rate or an amount for a route, a class or both. */
export interface ContractLineRecord {
  readonly route: string | null;
  readonly bookingClass: string | null;
  readonly rate: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
}

/** Tax that the payer withholds from the commission: of the commission or of the ticket's value without taxes (decision 6). */
export interface WithholdingTerms {
  readonly base: 'COMMISSION' | 'TICKET_VALUE';
  readonly rate: string;
}

/** Paid on the sales of a period: from each amount on the rate of its tier, retroactive for all sales of the period. */
export interface OverrideTerms {
  readonly period: 'MONTH' | 'QUARTER' | 'YEAR';
  /** In order; the first is from zero. `from` is in functional currency. */
  readonly tiers: readonly { readonly from: string; readonly rate: string }[];
  readonly retroactive: boolean;
}

export interface TaxRuleRecord {
  readonly id: string;
  readonly code: string;
  readonly base: string;
  readonly rate: string;
  readonly inclusive: boolean;
  readonly appliesTo: readonly string[];
  /** MARGIN: per supply, or provisionally at last year's margin with an annual true-up. */
  readonly method: 'OPERATION' | 'PROVISIONAL' | null;
  readonly provisionalMargin: string | null;
  readonly deemedPercent: string | null;
  readonly validFrom: string;
  /** The last day; null: until another rule of the code begins. */
  readonly validTo: string | null;
}

export interface FxRateRecord {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  /** 1 `from` = rate `to`. */
  readonly rate: string;
  readonly kind: 'SPOT' | 'CLOSING' | 'BSP';
}

export interface BankAccountRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: 'BANK' | 'TRUST' | 'CASH';
  readonly currency: string;
  readonly branchId: string | null;
  readonly externalRef: string | null;
}

export type DirectoryKind = 'customers' | 'suppliers' | 'bank_accounts' | 'drawers' | 'gateways';

export interface DirectoryStore {
  /** Locks the customer with its credit row. Throws `NOT_FOUND`, also for another office's when the caller's scope is the branch. */
  lockCustomer(id: string): Promise<CustomerRecord>;
  insertCustomer(record: CustomerRecord): void;
  /** Writes the head, version + 1. The row is locked, so the version cannot be stale. */
  updateCustomer(record: CustomerRecord): void;
  setCreditLimit(customerId: string, limit: string | null): void;
  /** The request to raise this customer's limit that nobody has decided yet. */
  pendingCreditApproval(customerId: string): Promise<string | null>;
  /**
   * The limit that stood before the first change since `since`, or since a controller last agreed to one: what the
   * increases of a day are counted from. The customer is locked; `undefined`: nothing has changed since.
   */
  limitBefore(customerId: string, since: Date): Promise<string | null | undefined>;
  /** Locks the supplier. Throws `NOT_FOUND`. */
  lockSupplier(id: string): Promise<SupplierRecord>;
  insertSupplier(record: SupplierRecord): void;
  /** Writes the head, version + 1. */
  updateSupplier(record: SupplierRecord): void;
  /** The contract that begins on the day; the supplier is locked, so nobody adds one meanwhile. */
  contractOn(supplierId: string, validFrom: string): Promise<string | null>;
  insertContract(record: ContractRecord): void;
  /** The id that has taken an `external_ref`. */
  findByRef(kind: DirectoryKind, externalRef: string): Promise<string | null>;
  hasBranch(id: string): Promise<boolean>;
  /** The newest word on a day counts: a rate sent again replaces the former one. */
  putFxRates(rates: readonly FxRateRecord[]): void;
  insertBankAccount(record: BankAccountRecord): void;
}
