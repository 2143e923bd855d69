declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]?: Name };

/** Lower-case UUIDv7 text; BINARY(16) in the database. */
export type BookingId = Id<'Booking'>;
export type ItemId = Id<'Item'>;
export type CustomerId = Id<'Customer'>;
export type SupplierId = Id<'Supplier'>;
export type BranchId = Id<'Branch'>;
export type UserId = Id<'User'>;
export type EntryId = Id<'Entry'>;
export type InvoiceId = Id<'Invoice'>;

/** A partner's calendar day, `YYYY-MM-DD`. */
export type Day = string;
