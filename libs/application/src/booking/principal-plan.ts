import { Money, datesOf, principalAccounts, type Day } from '@travobooks/domain';
import type { InstalmentRecord } from '../ports/principal-store.port';
import type { RevenueSchedule } from '../ports/schedule-store.port';
import type { Posting } from './posting';
import type { IssuedItem } from './sold-item';

/**
 * A price that is due later leaves nothing in the journal at issue (decision 12): a row of each service date says that its day
 * will come, and the plan waits to be billed.
 */
export function openPlan({ tx, ids, context, on }: Posting, { item, sale }: IssuedItem): void {
  if (sale.principal?.billing !== 'ON_DUE_DATE') return;
  const { deferred, earned } = principalAccounts(item.kind);
  const zero = Money.zero(sale.principal.price.currency);
  const rows = datesOf(item, on).map(({ date }): RevenueSchedule => ({
    id: ids.next(), itemId: item.id, part: 'PRICE', serviceDate: date, deferredAccount: deferred, revenueAccount: earned, amount: zero,
    functional: Money.zero(tx.scope.partner.functionalCurrency),
  })); // prettier-ignore
  tx.schedules.open(null, rows);
  const plan = (item.terms?.paymentPlan ?? []).map(({ dueOn, amount }): InstalmentRecord => ({
    id: ids.next(), itemId: item.id, bookingId: context.booking.id, dueOn, amount, state: 'PLANNED', billed: null, vat: null, invoiceId: null, entryId: null,
  })); // prettier-ignore
  tx.principal.insertInstalments(plan);
}

/** The day from which an item without service dates counts. */
export const countsFrom = (item: { readonly documentIssuedOn: Day | null }, today: Day): Day =>
  item.documentIssuedOn ?? today;
