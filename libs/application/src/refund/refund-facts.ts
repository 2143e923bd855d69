import {
  DomainError,
  REFUND_POSTED,
  invariant,
  type Booking,
  type BookingItem,
  type Day,
  type RefundFigures,
  type RefundSubject,
  type SaleFigures,
  type Translation,
} from '@travobooks/domain';
import { translationFor } from '../booking/translation';
import type { SaleContext, SupplierFacts } from '../ports/booking-store.port';
import type { IssueTerms, StoredRefund } from '../ports/refund-store.port';
import type { Tx } from '../ports/unit-of-work.port';

/** A booking locked for a refund, with its other refunds and the day's rates. */
export interface RefundContext {
  readonly context: SaleContext;
  readonly on: Day;
  readonly refunds: readonly StoredRefund[];
  readonly translation: Translation;
}

/** In lock order: booking, period, the customer's credit row, then its refunds. */
export async function lockForRefund(tx: Tx, bookingId: string, on: Day, permission: string): Promise<RefundContext> {
  const context = await tx.bookings.lockForSale(bookingId, on, permission);
  const refunds = await tx.refunds.lockOfBooking(bookingId);
  const { settings, functionalCurrency } = tx.scope.partner;
  const isBspDocument = context.booking.items.some(({ supplierId }) => supplierOf(context, supplierId)?.settlement === 'BSP');
  const translation = translationFor(
    { currency: context.booking.currency, functionalCurrency, on, isBspDocument },
    context.rates,
    settings.fx_stale_days,
  );
  return { context, on, refunds, translation };
}

/** The refund among those of its locked booking. */
export function refundIn({ refunds }: RefundContext, id: string): StoredRefund {
  const refund = refunds.find((candidate) => candidate.id === id);
  if (!refund) throw new DomainError('NOT_FOUND');
  return refund;
}

export const supplierOf = (context: SaleContext, supplierId: string | null): SupplierFacts | null =>
  supplierId ? (context.suppliers.get(supplierId) ?? null) : null;

/** An issued item, and with it what rules its refund. */
export interface RefundableItem {
  readonly item: BookingItem;
  readonly sold: SaleFigures;
  readonly supplier: SupplierFacts | null;
  readonly terms: IssueTerms;
}

const OWN_FEE: IssueTerms = { recall: 'NONE', commissionPaid: 'NETTED' };

/** Throws where an item is not of the booking, not issued, or not an agent's sale. */
export async function refundableItems(
  tx: Tx,
  { context }: RefundContext,
  itemIds: readonly string[],
): Promise<readonly RefundableItem[]> {
  const items = itemIds.map((id, index) => issuedItem(context.booking, id, `/items/${index}/item_id`));
  const asked = items.flatMap(({ supplierId, documentIssuedOn }) =>
    supplierId && documentIssuedOn ? [{ supplierId, on: documentIssuedOn }] : [],
  );
  const terms = [...(asked.length > 0 ? await tx.refunds.issueTerms(asked) : [])];
  return items.map((item, index) => {
    const supplier = supplierOf(context, item.supplierId);
    if (supplier?.treatment === 'PRINCIPAL')
      throw new DomainError('REFUND_NOT_POSSIBLE', {
        pointer: `/items/${index}/item_id`,
        detail: 'The item was sold as principal: cancelling it is not a refund from a supplier.',
      });
    invariant(item.sold, 'an issued item keeps its figures');
    const own = item.supplierId && item.documentIssuedOn ? terms.shift() : undefined;
    return { item, sold: item.sold, supplier, terms: own ?? OWN_FEE };
  });
}

function issuedItem(booking: Booking, id: string, pointer: string): BookingItem {
  const item = booking.items.find((candidate) => candidate.id === id);
  if (!item) throw new DomainError('VALIDATION_FAILED', { pointer, detail: 'There is no such item in the booking.' });
  if (item.state !== 'ISSUED')
    throw new DomainError('ITEM_NOT_IN_ISSUED_STATE', { pointer, detail: `The item is ${item.state}.` });
  return item;
}

/** What posted refunds have taken of an item already. */
export const figuresBefore = (refunds: readonly StoredRefund[], itemId: string): readonly RefundFigures[] =>
  refunds
    .filter(({ state }) => REFUND_POSTED.includes(state))
    .flatMap(({ items }) => items.filter((item) => item.itemId === itemId).map(({ figures }) => figures));

export function subjectOf(
  { context, refunds }: RefundContext,
  { item, sold, terms }: RefundableItem,
  index: number,
): RefundSubject {
  const ticket = context.tickets.find(({ documentNumber }) => documentNumber === item.documentNumber);
  return {
    item,
    sold,
    ticket: ticket?.state ?? null,
    before: figuresBefore(refunds, item.id),
    recallRule: terms.recall,
    taxRules: context.taxRules,
    pointer: `/items/${index}`,
  };
}
