import { Money, invariant, saleOf, type Booking, type BookingItem, type Day } from '@travobooks/domain';
import type { DraftFacts } from '../ports/booking-store.port';
import { requireSupplier } from './draft-item';

/** What the customer pays for the live items: as sold for what is issued; a draft by the contracts and tax rules of the day. */
export function totalOf(
  items: readonly BookingItem[],
  currency: string,
  facts: Pick<DraftFacts, 'suppliers' | 'taxRules'>,
  on: Day,
): Money {
  const drafts = items
    .filter((item) => item.state === 'DRAFT')
    .map((item) => saleOf(item, requireSupplier(item, facts.suppliers), facts.taxRules, on).saleTotal);
  return Money.sum(drafts, currency).plus(soldTotal(items, currency));
}

/** The total after a void or its undoing: drafts count as last priced, so what has become of their suppliers stops neither. */
export function totalAfter(before: Booking, items: readonly BookingItem[]): Money {
  const sold = soldTotal(items, before.currency);
  if (!items.some((item) => item.state === 'DRAFT')) return sold;
  return sold.plus(before.saleTotal.minus(soldTotal(before.items, before.currency)));
}

/** What is issued, as it was sold. */
export function soldTotal(items: readonly BookingItem[], currency: string): Money {
  const issued = items
    .filter((item) => item.state === 'ISSUED')
    .map((item) => {
      invariant(item.sold, 'an issued item keeps its figures');
      return item.sold.saleTotal;
    });
  return Money.sum(issued, currency);
}
