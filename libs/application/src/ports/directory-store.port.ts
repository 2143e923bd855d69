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
  readonly recognition: 'SERVICE_DATE' | 'ISSUE_DATE';
  readonly recall: string;
  readonly commissionPaid: 'NETTED' | 'LATER';
}

export interface DirectoryStore {
  lockCustomer(id: string): Promise<CustomerRecord>;
  insertCustomer(record: CustomerRecord): void;
  updateCustomer(record: CustomerRecord): void;
  setCreditLimit(customerId: string, limit: string | null): void;
  lockSupplier(id: string): Promise<SupplierRecord>;
  insertSupplier(record: SupplierRecord): void;
  updateSupplier(record: SupplierRecord): void;
  insertContract(record: ContractRecord): void;
}
