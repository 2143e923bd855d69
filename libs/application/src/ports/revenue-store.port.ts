import type { Booking, BookingItem, BookingState, Day, DueRevenue, ItemKind, PostingPeriod, TicketState } from '@travobooks/domain';

/** A booking item with deferred revenue whose day has come. */
export interface DueItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly description: string;
  readonly documentNumber: string | null;
  readonly supplierId: string | null;
  readonly bookingId: string;
  readonly reference: string;
  readonly branchId: string;
  readonly customerId: string;
  readonly rows: readonly DueRevenue[];
  /** Of its next RECOGNITION entry. */
  readonly nextSequence: number;
}

export interface DueBatch {
  readonly periods: readonly PostingPeriod[];
  readonly items: readonly DueItem[];
}

/** An issued booking as the run of a day's use sees it. */
export interface UsedBooking extends Pick<Booking, 'id' | 'reference' | 'state'> {
  readonly items: readonly Pick<BookingItem, 'id' | 'kind' | 'state' | 'serviceDates' | 'documentIssuedOn' | 'documentNumber' | 'noShowOn'>[];
}

/** What the nights do with many bookings at once: a packet that locks and one that writes, whatever their number. */
export interface RevenueStore {
  /** Locks bookings, periods and what is due of these items, in this order; what was ended meanwhile is not there. */
  lockDue(bookingIds: readonly string[], itemIds: readonly string[], through: Day): Promise<DueBatch>;
  /** Rows that these entries recognise. */
  recognise(rows: readonly { readonly id: string; readonly entryId: string }[]): void;
  /** Locks the bookings of which something is served by the day. */
  lockUsed(bookingIds: readonly string[], through: Day): Promise<readonly UsedBooking[]>;
  /** State and next day of each; a booking whose state stays only gets its next day. */
  saveUse(uses: readonly { readonly id: string; readonly state: BookingState | null; readonly nextServiceOn: Day | null }[]): void;
  /** Documents of the items that are open or partly used. */
  useTickets(itemIds: readonly string[], state: Extract<TicketState, 'PARTIALLY_USED' | 'USED' | 'EXPIRED'>): void;
}
