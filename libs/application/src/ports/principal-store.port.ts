import type { Day, Money } from '@travobooks/domain';

/** A part of the price of a principal sale that is billed when it falls due. */
export interface InstalmentRecord {
  readonly id: string;
  readonly itemId: string;
  readonly bookingId: string;
  readonly dueOn: Day;
  readonly amount: Money;
  readonly state: 'PLANNED' | 'BILLED' | 'COVERED' | 'CANCELLED';
  /** Of a billed one: what was billed, with the VAT in it. */
  readonly billed: Money | null;
  readonly vat: Money | null;
  readonly invoiceId: string | null;
  readonly entryId: string | null;
}

/** Seats, rooms or places bought at one's own risk for a day. */
export interface AllotmentRecord {
  readonly id: string;
  readonly supplierId: string;
  readonly branchId: string | null;
  readonly serviceDate: Day;
  readonly description: string;
  readonly quantity: number;
  readonly sold: number;
  readonly unitCost: Money;
  readonly state: 'OPEN' | 'DEPARTED';
  readonly entryId: string | null;
  readonly externalRef: string | null;
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a principal sale keeps beside its schedules: instalments and the stock it is sold from. */
export interface PrincipalStore {
  insertInstalments(rows: readonly InstalmentRecord[]): void;
  /** Locks them, by due day. */
  lockInstalments(filter: { readonly itemIds?: readonly string[]; readonly ids?: readonly string[] }): Promise<readonly InstalmentRecord[]>;
  saveInstalment(row: InstalmentRecord): void;
  insertAllotment(allotment: AllotmentRecord): void;
  /** Locks the rows, by id: who sells from one waits for the other. */
  lockAllotments(ids: readonly string[]): Promise<readonly AllotmentRecord[]>;
  /** Id of the allotment with this external_ref; null: free. */
  findAllotmentByRef(externalRef: string): Promise<string | null>;
  saveAllotment(allotment: AllotmentRecord): void;
}
