import type { BookingItem, ItemSale, JournalEntry } from '@travobooks/domain';
import type { SupplierFacts } from '../ports/booking-store.port';

/** An item with the figures it is sold at. */
export interface SoldItem {
  readonly item: BookingItem;
  /** Null: the agency's own fee. */
  readonly supplier: SupplierFacts | null;
  readonly sale: ItemSale;
}

export interface IssuedItem extends SoldItem {
  /** Null: nothing moved (a ticket wholly on the customer's card without commission or fee). */
  readonly entry: JournalEntry | null;
}
