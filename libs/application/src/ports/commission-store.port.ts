import type { Day, ItemKind, Money, OverridePeriod, OverrideTier } from '@travobooks/domain';

/** A contract with override terms. */
export interface OverrideContract {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly validFrom: Day;
  readonly period: OverridePeriod;
  readonly tiers: readonly OverrideTier[];
  readonly retroactive: boolean;
}

export interface OverrideAccrual {
  readonly id: string;
  readonly contractId: string;
  readonly supplierId: string;
  readonly periodFrom: Day;
  readonly through: Day;
  readonly volume: Money;
  readonly due: Money;
  /** Posted with it; negative: clawed back. */
  readonly amount: Money;
  readonly probableTier: Money | null;
  readonly entryId: string;
}

/** Commission received, or an override invoiced. */
export interface SupplierCommissionRecord {
  readonly id: string;
  readonly kind: 'RECEIVED' | 'INVOICED';
  readonly state: 'POSTED' | 'REVERSED';
  readonly supplierId: string;
  readonly bankAccountId: string | null;
  readonly number: string | null;
  readonly receivedOn: Day;
  readonly currency: string;
  readonly amount: Money;
  readonly withheld: Money;
  readonly difference: Money;
  readonly entryId: string;
}

export interface CommissionStore {
  /** In force on the day, with override terms. */
  overrideContracts(on: Day): Promise<readonly OverrideContract[]>;
  /** One accrual of a contract at a time. */
  lockContract(id: string): Promise<void>;
  /** Base fares issued in the days, less what of them was refunded in the days; functional currency. */
  volume(supplierId: string, from: Day, through: Day): Promise<Money>;
  /** Accrued in the contract period up to the day. */
  accrued(contractId: string, periodFrom: Day, through: Day): Promise<Money>;
  insertAccrual(accrual: OverrideAccrual): void;
  reverseAccrual(entryId: string): void;
  itemKinds(itemIds: readonly string[]): Promise<ReadonlyMap<string, ItemKind>>;
  insert(record: SupplierCommissionRecord): void;
  /** Throws `NOT_FOUND`. */
  lock(id: string): Promise<SupplierCommissionRecord>;
  setReversed(id: string): void;
}
