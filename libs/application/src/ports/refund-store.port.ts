import type { AskedRefund, BookingState, Day, MoneyPlace, Money, RecallRule, RefundFigures, RefundKind, RefundState, TicketState } from '@travobooks/domain';

/** One document of a refund: what was asked, and what it comes to. */
export interface RefundItem {
  readonly itemId: string;
  readonly documentNumber: string | null;
  readonly asked: AskedRefund;
  readonly figures: RefundFigures;
}

/** What the books made of it. All empty until it is posted. */
export interface RefundDocuments {
  readonly creditNoteIds: readonly string[];
  readonly debitNoteIds: readonly string[];
  readonly entryIds: readonly string[];
}

/** What the booking and its documents were before the refund was posted: what a reversal gives back. */
export interface StatesBefore {
  readonly booking: BookingState;
  /** By item. */
  readonly tickets: Readonly<Record<string, TicketState>>;
}

/** A refund from its quote to its payback: one object, the quote's id is its id (product.md, states). */
export interface StoredRefund extends RefundDocuments {
  readonly id: string;
  readonly bookingId: string;
  /** Of the booking. */
  readonly reference: string;
  readonly branchId: string;
  readonly customerId: string;
  readonly kind: RefundKind;
  readonly state: RefundState;
  readonly currency: string;
  readonly reason: string;
  readonly items: readonly RefundItem[];
  readonly toCustomer: Money;
  /** The day it is posted on; null: the day on which the supplier accepts. */
  readonly refundedOn: Day | null;
  readonly supplierReference: string | null;
  readonly before: StatesBefore | null;
  readonly approvalId: string | null;
  readonly madeBy: string;
  readonly externalRef: string | null;
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly version: number;
}

export type PaybackState = 'INITIATED' | 'COMPLETED' | 'FAILED';

/** Money on its way to the customer; a cash payment or one to the wallet has arrived at once. */
export interface Payback {
  readonly id: string;
  readonly refundId: string;
  /** 0, 1, 2, …: the sequence of its entry. */
  readonly sequence: number;
  readonly state: PaybackState;
  readonly method: string;
  readonly place: MoneyPlace;
  readonly amount: Money;
  readonly entryIds: readonly string[];
  readonly failure: string | null;
  readonly paidOn: Day;
}

/** Terms of the contract in force when the document was issued: they rule its refund. */
export interface IssueTerms {
  readonly recall: RecallRule;
  readonly commissionPaid: 'NETTED' | 'LATER';
}

export interface RefundStore {
  insert(refund: StoredRefund): void;
  /** Writes state, documents, figures; version + 1. The row is locked. */
  update(refund: StoredRefund): void;
  /** Every transition is a row. */
  history(refundId: string, from: RefundState | null, to: RefundState, detail?: unknown): void;
  /** Which booking it is of, and what it waits for; not locked. Throws `NOT_FOUND`. */
  peek(refundId: string): Promise<Pick<StoredRefund, 'bookingId' | 'state' | 'approvalId' | 'refundedOn'>>;
  /** Locks the refunds of a booking, oldest first. The booking is locked. */
  lockOfBooking(bookingId: string): Promise<readonly StoredRefund[]>;
  /** By the item's supplier and its day of issue; none: the defaults. */
  issueTerms(items: readonly { readonly supplierId: string; readonly on: Day }[]): Promise<readonly IssueTerms[]>;
  /** Id of the refund with this external_ref; null: free. */
  findByRef(externalRef: string): Promise<string | null>;
  /** Locks, by sequence. */
  lockPaybacks(refundId: string): Promise<readonly Payback[]>;
  insertPayback(payback: Payback): void;
  updatePayback(payback: Payback): void;
}
