import {
  DomainError,
  Money,
  datesOf,
  itemIssueLines,
  marginTaxes,
  owedInCurrency,
  principalAccounts,
  principalIssueLines,
  settleLines,
  takeOldest,
  withAdvances,
  type BookingItem,
  type IssueDimensions,
  type LineDraft,
  type OpenItem,
  type ServedPart,
  type Translation,
} from '@travobooks/domain';
import { takeFromStock } from './allotment-stock';
import type { Posting } from './posting';
import { costInPrice, costLinesOf, costsOf, prepaidFor, ratesOf } from './principal-costs';
import type { SoldItem } from './sold-item';
import { translationFor } from './translation';

/** What the sale of an item brings beside its own figures. */
export interface SaleExtras {
  /** Of a principal sale that is served already. */
  readonly served?: ServedPart;
  /** Settling lines of the customer's advances. */
  readonly advances?: readonly LineDraft[];
  /** Of an agent's sale whose supplier is owed in another currency. */
  readonly owed?: { readonly currency: string; readonly translation: Translation };
}

/**
 * Reads and locks what principal sales, stock and other currencies need, in lock order after the customer's credit row.
 * Answers the sales with the costs of their stock, and what each brings along.
 */
export async function prepareSales(
  posting: Posting,
  sales: readonly SoldItem[],
  translation: Translation,
  advances: readonly OpenItem[],
): Promise<{ sales: readonly SoldItem[]; extras: ReadonlyMap<string, SaleExtras>; left: readonly OpenItem[] }> {
  const { tx, on } = posting;
  const stock = await takeFromStock(
    tx,
    sales.map(({ item }) => item),
  );
  const known = sales.map((sold): SoldItem => {
    const row = stock.get(sold.item.terms?.allotmentId ?? '');
    const { principal } = sold.sale;
    if (!row || !principal || principal.costs.length > 0) return sold;
    const costs = [{ supplierId: row.supplierId, amount: row.unitCost }];
    return { ...sold, sale: { ...sold.sale, principal: { ...principal, costs } } };
  });
  const extras = new Map<string, SaleExtras>();
  for (const { item, sale } of known) {
    const currency = item.terms?.supplierCurrency;
    if (sale.principal) {
      if (item.serviceDates.length === 0)
        throw new DomainError('SERVICE_DATE_MISSING', {
          pointer: `/items/${item.position}/service_dates`,
          detail: `Item ${item.position + 1} is sold as principal: its revenue needs a date.`,
        });
      if (sale.shares.some(({ served }) => served))
        extras.set(item.id, { served: await servedPart(posting, item, sale.principal, translation) });
    } else if (currency) {
      const { functionalCurrency, settings } = tx.scope.partner;
      const rates = currency === functionalCurrency ? [] : await tx.journal.rates(currency, on);
      const owed = translationFor({ currency, functionalCurrency, on, isBspDocument: false }, rates, settings.fx_stale_days);
      extras.set(item.id, { owed: { currency, translation: owed } });
    }
  }
  const left = addAdvances(posting, known, extras, advances);
  return { sales: known, extras, left };
}

/** Cost and tax of the margin of the days that have passed when the sale is made. */
async function servedPart(
  { tx, context, on }: Posting,
  item: BookingItem,
  figures: NonNullable<SoldItem['sale']['principal']>,
  translation: Translation,
): Promise<ServedPart> {
  const costs = costsOf(figures.costs, await prepaidFor(tx, item));
  const rates = await ratesOf(tx, costs, on);
  const days = datesOf(item, on).map(({ date, weight }) => ({ weight, picked: date <= on }));
  const cost = costInPrice(costs, { ...translation, currency: figures.price.currency }, rates);
  return {
    margin: marginTaxes(figures, cost, days),
    cost: costLinesOf(item, costs, days, { branchId: context.booking.branchId, rates }),
  };
}

/**
 * What a principal sale takes of the customer's advances, what was paid for this booking before all else (C44): they are its
 * revenue, not paid to an invoice. Answers what is left for the invoice of the others.
 */
function addAdvances(
  { context }: Posting,
  sales: readonly SoldItem[],
  extras: Map<string, SaleExtras>,
  advances: readonly OpenItem[],
): readonly OpenItem[] {
  const { branchId, reference } = context.booking;
  let open = advances;
  for (const { item, sale } of sales) {
    const { principal } = sale;
    if (principal?.billing !== 'ON_ISSUE') continue;
    const wanted = sale.receivable;
    const own = takeOldest(open.filter((advance) => advance.reference === reference), wanted);
    const free = takeOldest(open.filter((advance) => advance.reference !== reference), own.left);
    const taken = [...own.taken, ...free.taken];
    if (taken.length === 0) continue;
    const lines = settleLines(taken, branchId);
    extras.set(item.id, { ...extras.get(item.id), advances: lines });
    open = open.map((advance) => {
      const index = taken.findIndex((one) => one.item.id === advance.id);
      const part = taken[index]?.part;
      if (!part) return advance;
      const functional = lines[index]?.carried?.functional ?? part;
      return { ...advance, open: advance.open.minus(part), functionalOpen: advance.functionalOpen.minus(functional) };
    });
  }
  return open;
}

/** The lines of one item's sale by its treatment, with what it brings along. */
export function saleLines(
  { item, sale, supplier }: SoldItem,
  extras: SaleExtras | undefined,
  dims: IssueDimensions,
  translation: Translation,
): LineDraft[] {
  if (sale.principal) {
    const lines = principalIssueLines(item, sale, dims, extras?.served);
    const { deferred, earned } = principalAccounts(item.kind);
    return extras?.advances ? withAdvances(lines, extras.advances, [deferred, earned], translation) : lines;
  }
  const lines = itemIssueLines(item, sale, supplier, dims);
  return extras?.owed ? owedInCurrency(lines, extras.owed.currency, translation, extras.owed.translation) : lines;
}

/** What of a sale that is billed now its customer has paid ahead. */
export const advanceOf = ({ sale }: Pick<SoldItem, 'sale'>, extras: SaleExtras | undefined): Money =>
  Money.sum(
    sale.principal ? (extras?.advances ?? []).map(({ amount }) => amount) : [],
    sale.receivable.currency,
  );
