import type {
  Booking,
  BookingItem,
  BookingState,
  Day,
  ItemState,
  Rate,
  ServiceDate,
  Settlement,
  SupplierTerms,
  TaxRule,
  TicketState,
} from '@travobooks/domain';

export interface SupplierFacts extends SupplierTerms {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly iataNumeric: string | null;
  readonly settlement: Settlement;
}

export interface PeriodFacts {
  readonly startsOn: Day;
  readonly name: string;
  readonly state: 'OPEN' | 'SOFT_CLOSED' | 'CLOSED' | 'LOCKED';
}

export interface FxRate {
  readonly rate: Rate;
  readonly kind: string;
  readonly date: Day;
}

export interface CreditFacts {
  readonly customerId: string;
  readonly name: string;
  readonly state: string;
  readonly paymentTermsDays: number;
  /** Decimal strings in functional currency; null: no credit. */
  readonly limit: string | null;
  readonly openInvoices: string;
  readonly unapplied: string;
}

export interface TicketFacts {
  readonly documentNumber: string;
  readonly itemId: string;
  readonly bookingId: string;
  readonly kind: 'TICKET' | 'EMD';
  readonly state: TicketState;
  readonly issuedOn: Day;
  readonly conjunctionOf: string | null;
}

/** All that the decision to issue (or to void) needs, read and locked in one packet. */
export interface SaleContext {
  readonly booking: Booking;
  readonly period: PeriodFacts | null;
  readonly credit: CreditFacts;
  readonly branchCode: string;
  readonly suppliers: ReadonlyMap<string, SupplierFacts>;
  readonly taxRules: readonly TaxRule[];
  /** Newest SPOT and BSP rates from the booking's currency to the functional one, on or before the day. */
  readonly rates: readonly FxRate[];
  readonly tickets: readonly TicketFacts[];
}

/** What a draft needs: who buys, where, from whom, taxed how. Null: unknown to the partner. */
export interface DraftFacts {
  readonly customer: CreditFacts | null;
  readonly branchCode: string | null;
  readonly suppliers: ReadonlyMap<string, SupplierFacts>;
  readonly taxRules: readonly TaxRule[];
}

export interface NewTicket extends TicketFacts {
  readonly supplierId: string;
}

export interface BookingStore {
  /** Locks the booking, shares the period of `on`, locks the customer's credit row. Throws `NOT_FOUND`. */
  lockForSale(bookingId: string, on: Day, permission: string): Promise<SaleContext>;
  /** Locks the booking alone; the scope of the action's own permission decides which offices' bookings exist. Throws `NOT_FOUND`, also for another branch's when the caller's scope is the branch. */
  lock(bookingId: string, permission: string): Promise<Booking>;
  /** The item that holds a document, whatever its booking's branch; null when unknown. */
  findDocument(
    documentNumber: string,
  ): Promise<{ bookingId: string; itemId: string; ticket: TicketFacts | null } | null>;
  /** Id of the booking with this external_ref; null: free. */
  findByRef(externalRef: string): Promise<string | null>;
  draftFacts(
    customerId: string,
    branchId: string,
    supplierIds: readonly string[],
    on: Day,
  ): Promise<DraftFacts>;
  /** Takes the next reference `TVB-<year>-<6 digits>` (dense per partner). */
  nextReference(year: string): Promise<string>;
  insert(booking: Booking): void;
  insertItems(bookingId: string, items: readonly BookingItem[]): void;
  /** Writes head fields, version + 1. The row is locked, so the version cannot be stale. */
  update(booking: Booking): void;
  replaceItems(bookingId: string, items: readonly BookingItem[]): void;
  /** Its state, its document and the figures it was sold at. */
  saveIssuedItem(item: BookingItem): void;
  /** Ties an EMD to the item of its ticket; one that is tied already stays. */
  relateEmd(documentNumber: string, relatedItemId: string): void;
  /** Of an issued item; its schedule moves with it. */
  setServiceDates(itemId: string, dates: readonly ServiceDate[]): void;
  /** Its document is not used: it is open again. */
  markNoShow(itemId: string, on: Day): void;
  setItemStates(itemIds: readonly string[], state: ItemState): void;
  insertTickets(tickets: readonly NewTicket[]): void;
  setTicketStates(documentNumbers: readonly string[], state: TicketState): void;
  history(
    bookingId: string,
    event: string,
    from: BookingState | null,
    to: BookingState | null,
    detail?: unknown,
  ): void;
}
