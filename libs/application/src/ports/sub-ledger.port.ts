import type { Day, Money, OpenItem } from '@travobooks/domain';
import type { CreditFacts, FxRate, PeriodFacts, SupplierFacts } from './booking-store.port';
import type { BankAccountRecord } from './directory-store.port';

/** Why an open amount changes: the entry and the business object behind it. */
export interface ApplicationSource {
  /** Null: nothing was posted (a credit note applied to another invoice of the same customer). */
  readonly entryId: string | null;
  readonly type: string;
  readonly id: string;
  readonly on: Day;
}

/** A part taken from an item or a document; negative: given back. */
export interface TakenPart {
  readonly target: 'INVOICE' | 'ITEM';
  readonly targetId: string;
  readonly amount: Money;
  readonly functional: Money;
}

/** Which items: those that any of the lists name. Open ones only, unless `settledToo`. */
export interface ItemFilter {
  readonly ids?: readonly string[];
  readonly entryIds?: readonly string[];
  /** Booking items. */
  readonly itemIds?: readonly string[];
  /** Customers or suppliers. */
  readonly partyIds?: readonly string[];
  readonly gatewayIds?: readonly string[];
  readonly accounts?: readonly string[];
  readonly settledToo?: true;
}

/** Whom an action moves money with, locked in one packet: period of the day, then the customers' credit rows by id. */
export interface PartyNeeds {
  readonly on: Day;
  readonly customerIds?: readonly string[];
  readonly supplierIds?: readonly string[];
  readonly bankAccountIds?: readonly string[];
  /** Rates of these to the functional currency on the day. */
  readonly currencies?: readonly string[];
  /** Decides which office's customers exist for the caller. */
  readonly permission: string;
}

export interface PartyFacts {
  readonly period: PeriodFacts | null;
  readonly customers: ReadonlyMap<string, CreditFacts & { readonly branchId: string | null }>;
  readonly suppliers: ReadonlyMap<string, SupplierFacts>;
  readonly bankAccounts: ReadonlyMap<string, BankAccountRecord>;
  readonly branchCodes: ReadonlyMap<string, string>;
  rates(currency: string): readonly FxRate[];
}

/** The items behind the control accounts. Written by `postEntries` alone; actions lock and read. */
export interface SubLedger {
  /** What is not known is absent from the maps: the action says which field named it. */
  lockParties(needs: PartyNeeds): Promise<PartyFacts>;
  /** Locks and reads, by id. */
  lockItems(filter: ItemFilter): Promise<readonly OpenItem[]>;
  /** What an entry has taken of other items and documents. */
  takenBy(entryId: string): Promise<readonly TakenPart[]>;
  /** What rests on these items or documents: entries that took a part of them, oldest first. */
  restingOn(targetIds: readonly string[]): Promise<readonly { targetId: string; entryId: string | null }[]>;
  open(items: readonly OpenItem[]): void;
  take(source: ApplicationSource, parts: readonly TakenPart[]): void;
  /** What counts against a credit limit, functional currency. */
  moveCredit(customerId: string, openInvoices: Money, unapplied: Money): void;
}
