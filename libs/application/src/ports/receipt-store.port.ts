import type { Day, Money, OpenItem, ReceiptMethod, ReceiptState } from '@travobooks/domain';
import type { DrawerRecord } from './set-up-store.port';

/** Money as a request says it: a decimal in the currency that it must have, or with its own currency beside it. */
export type SaidMoney = string | { readonly amount: string; readonly currency: string };

/** What was asked of a receipt: kept, because a cheque posts it on its date. */
export interface ReceiptCommand {
  readonly customerId: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly method: ReceiptMethod;
  readonly receivedOn?: string | null | undefined;
  readonly applications?: readonly { readonly invoiceId: string; readonly amount: SaidMoney; readonly settles?: SaidMoney | undefined }[] | undefined;
  readonly bankAccountId?: string | null | undefined;
  readonly drawerId?: string | null | undefined;
  readonly gatewayId?: string | null | undefined;
  readonly gatewayTransactionId?: string | null | undefined;
  readonly received?: { readonly amount: string; readonly currency: string } | null | undefined;
  readonly bankCharge?: SaidMoney | null | undefined;
  readonly withheld?: readonly { readonly taxCode: string; readonly amount: SaidMoney }[] | undefined;
  readonly cheque?: { readonly number: string; readonly datedOn: string } | null | undefined;
  readonly bookingId?: string | null | undefined;
  readonly branchId?: string | null | undefined;
  readonly externalRef?: string | null | undefined;
  readonly metadata?: Readonly<Record<string, string>> | null | undefined;
}

export interface ReceiptRecord {
  readonly id: string;
  readonly state: ReceiptState;
  readonly customerId: string;
  readonly branchId: string | null;
  readonly amount: Money;
  /** What the customer is credited: the amount with the tax that was withheld. */
  readonly credited: Money;
  /** What the books gave for that on the day; zero before a cheque's date. */
  readonly functional: Money;
  readonly receivedOn: Day;
  readonly command: ReceiptCommand;
  /** Null: nothing is posted yet. */
  readonly entryId: string | null;
  readonly madeBy: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a receipt has paid of a document and has not been given back. */
export interface PaidDocument {
  readonly invoiceId: string;
  readonly amount: Money;
  readonly functional: Money;
}

export interface TillFacts {
  readonly drawer: DrawerRecord | null;
  readonly gateway: { readonly id: string; readonly name: string; readonly currency: string } | null;
}

export interface ReceiptStore {
  insert(receipt: ReceiptRecord): void;
  /** Locks it. Throws `NOT_FOUND`, also for another office's when the caller's scope is the branch. */
  lock(id: string, permission: string): Promise<ReceiptRecord>;
  /** A gateway tells of a transaction more than once: the receipt that has it already. */
  findByGateway(gatewayId: string, transactionId: string): Promise<ReceiptRecord | null>;
  findByRef(externalRef: string): Promise<string | null>;
  /** State and entry, version + 1, with its history row. */
  move(receipt: ReceiptRecord, to: ReceiptState, event: string, change?: Partial<Pick<ReceiptRecord, 'entryId' | 'functional' | 'receivedOn'>>, detail?: unknown): ReceiptRecord;
  /** Documents that the receipt pays now, by id. */
  paidBy(receiptId: string): Promise<readonly PaidDocument[]>;
  /** Entries of the receipt that nothing has reversed, newest first. */
  liveEntries(receiptId: string): Promise<readonly string[]>;
  /** Advances that the receipt's entries opened and that are still open, locked. */
  advancesOf(receiptId: string): Promise<readonly OpenItem[]>;
  /** Whose entry opened these items: entry id to receipt id. */
  receiptsOfEntries(entryIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whose document it is; read without a lock, the customer is locked before it. */
  customerOfDocument(invoiceId: string): Promise<string | null>;
  /** The next sequence of an event of a source (invariant 4). */
  nextSequence(sourceType: string, sourceId: string, event: string): Promise<number>;
  tills(named: { readonly drawerId?: string | null; readonly gatewayId?: string | null }): Promise<TillFacts>;
  /** Of these codes, those that the partner has VAT rules for. */
  vatCodes(codes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Cheques whose date has come and that nobody has taken yet. */
  dueCheques(on: Day, limit: number): Promise<readonly string[]>;
}
