import type { Day, Money } from '@travobooks/domain';

/** A part of deferred revenue that belongs to one service date: the items of 2031-2035 (invariant 8). */
export interface RevenueSchedule {
  readonly id: string;
  readonly itemId: string;
  readonly part: 'COMMISSION' | 'MARKUP' | 'DISCOUNT' | 'PRICE';
  readonly serviceDate: Day;
  readonly deferredAccount: string;
  readonly revenueAccount: string;
  readonly amount: Money;
  readonly functional: Money;
}

/** Why a row holds nothing any more: earned, recalled by the supplier, moved to another document, or never was. */
export type ScheduleEnd = 'RECOGNISED' | 'RECALLED' | 'MOVED' | 'VOIDED';

export interface StoredSchedule extends RevenueSchedule {
  readonly state: 'OPEN' | ScheduleEnd;
  /** The entry that deferred it; null: nothing is deferred yet, the row says that its day is due (amount 0). */
  readonly entryId: string | null;
  /** The entry that ended it. */
  readonly endedBy: string | null;
}

/** Rows are never changed: a part that goes ends its row, and what is left of it opens another. */
export interface ScheduleStore {
  open(entryId: string | null, rows: readonly RevenueSchedule[]): void;
  /** Locks the rows of these booking items, ended ones too, by service date. */
  lockOfItems(itemIds: readonly string[]): Promise<readonly StoredSchedule[]>;
  /** Rows that an entry opened or ended, locked. */
  lockOfEntry(entryId: string): Promise<readonly StoredSchedule[]>;
  /** @param entryId the entry that ends them; null: nothing was posted for it (a void's mirror names its item) */
  end(ids: readonly string[], as: ScheduleEnd, entryId: string | null): void;
  /** What ended them was taken back. */
  reopen(ids: readonly string[]): void;
}
