import type { BookingItem, ItemSale, JournalEntry, Money } from '@travobooks/domain';
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
  /** What of it the customer has paid ahead: the invoice asks for the rest. */
  readonly advance?: Money;
}
