import type { BankDetails } from '@travobooks/domain';
import type { TaxRuleRecord } from './directory-store.port';

/** A till of an office: account 1002. */
export interface DrawerRecord {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly branchId: string;
  readonly externalRef: string | null;
}

/** Takes cards and wallets for the agency: account 1021. Secrets go in and never come out; of them the names alone are known. */
export interface GatewayRecord {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly currency: string;
  readonly secretNames: readonly string[];
  readonly externalRef: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Where a supplier is paid, and until when nothing is paid out because that has just changed. */
export interface SupplierBank {
  readonly supplierId: string;
  readonly supplierName: string;
  /** Of the supplier. */
  readonly version: number;
  readonly details: BankDetails | null;
  readonly changedAt: string | null;
  readonly holdUntil: string | null;
}

export interface SetUpStore {
  insertDrawer(record: DrawerRecord): void;
  insertGateway(record: GatewayRecord, sealedSecrets: string | null): void;
  /** Throws `NOT_FOUND`. */
  lockGateway(id: string): Promise<GatewayRecord>;
  /** Replaces the secrets, version + 1. */
  setGatewaySecrets(gateway: GatewayRecord, sealedSecrets: string | null): void;
  /** Locks the supplier. Throws `NOT_FOUND`. */
  lockSupplierBank(supplierId: string): Promise<SupplierBank>;
  /** The change of this supplier's bank details that nobody has decided yet. */
  pendingBankApproval(supplierId: string): Promise<string | null>;
  /** Version + 1 of the supplier. */
  putSupplierBank(bank: SupplierBank): void;
  /** The id of the rule with this code and day; the partner's set-up is locked until the commit. */
  lockTaxRule(code: string, validFrom: string): Promise<string | null>;
  insertTaxRule(record: TaxRuleRecord): void;
}
