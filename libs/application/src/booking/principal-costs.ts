import {
  ACCOUNT,
  Money,
  amountWorth,
  costLines,
  pickedShare,
  principalAccounts,
  settlementLine,
  type BookingItem,
  type Carrying,
  type Day,
  type Dimensions,
  type ItemCost,
  type LineDraft,
  type OpenItem,
  type Translation,
} from '@travobooks/domain';
import type { Tx } from '../ports/unit-of-work.port';
import { translationFor } from './translation';

/** A supplier's cost of one item, with what was prepaid for it and is still open. */
export interface KnownCost extends ItemCost {
  readonly prepaid: readonly OpenItem[];
}

/** What is prepaid for an item or for the stock that it is sold from, locked. */
export function prepaidFor(tx: Tx, item: BookingItem): Promise<readonly OpenItem[]> {
  return tx.subLedger.lockItems({ itemIds: [item.id], accounts: [ACCOUNT.prepayment] });
}

/**
 * The whole cost of an item by supplier and currency: as planned, or what was prepaid for it where that is more (money paid for
 * this item alone is its cost).
 */
export function costsOf(planned: readonly ItemCost[], prepaid: readonly OpenItem[]): KnownCost[] {
  const keyOf = (supplierId: string | undefined, currency: string): string => `${supplierId ?? ''} ${currency}`;
  const debits = prepaid.filter((item) => item.side === 'DEBIT' && !item.open.isZero);
  const plannedBy = Map.groupBy(planned, (cost) => keyOf(cost.supplierId, cost.amount.currency));
  const paidBy = Map.groupBy(debits, (item) => keyOf(item.dimensions.supplier_id, item.open.currency));
  return [...new Set([...plannedBy.keys(), ...paidBy.keys()])].map((key) => {
    const items = paidBy.get(key) ?? [];
    const [supplierId = '', currency = ''] = key.split(' ');
    const plan = Money.sum((plannedBy.get(key) ?? []).map(({ amount }) => amount), currency);
    const paid = Money.sum(items.map(({ amount }) => amount), currency);
    return { supplierId, amount: paid.isGreaterThan(plan) ? paid : plan, prepaid: items };
  });
}

/** Day's rates of the currencies of some costs. */
export async function ratesOf(tx: Tx, costs: readonly KnownCost[], on: Day): Promise<ReadonlyMap<string, Translation>> {
  const { functionalCurrency, settings } = tx.scope.partner;
  const rates = new Map<string, Translation>();
  for (const currency of new Set(costs.map(({ amount }) => amount.currency))) {
    const known = currency === functionalCurrency ? [] : await tx.journal.rates(currency, on);
    rates.set(currency, translationFor({ currency, functionalCurrency, on, isBspDocument: false }, known, settings.fx_stale_days));
  }
  return rates;
}

/** What an amount is worth on the day. */
export const worthOf =
  (translation: Translation) =>
  (amount: Money): Carrying => ({
    functional:
      amount.currency === translation.functionalCurrency
        ? amount
        : amount.convert(translation.rate, translation.functionalCurrency),
    rate: translation.rate,
    source: translation.source,
  });

/** All costs of an item in the currency of its price: what the margin is computed from. What was prepaid counts at what the books hold. */
export function costInPrice(
  costs: readonly KnownCost[],
  price: Translation & { readonly currency: string },
  rates: ReadonlyMap<string, Translation>,
): Money {
  const own = costs.filter(({ amount }) => amount.currency === price.currency).map(({ amount }) => amount);
  const foreign = costs
    .filter(({ amount }) => amount.currency !== price.currency)
    .map(({ amount }) => {
      const rate = rates.get(amount.currency);
      return rate ? amountWorth(worthOf(rate)(amount).functional, price.rate, price.currency) : Money.zero(price.currency);
    });
  return Money.sum([...own, ...foreign], price.currency);
}

/** Lines of the costs that fall on some of the days: prepaid first, the oldest before the newer ones, the rest accrued. */
export function costLinesOf(
  item: BookingItem,
  costs: readonly KnownCost[],
  days: readonly { readonly weight: bigint; readonly picked: boolean }[],
  of: { readonly branchId: string; readonly rates: ReadonlyMap<string, Translation> },
): LineDraft[] {
  const account = principalAccounts(item.kind).cost;
  return costs.flatMap((cost) => {
    const due = pickedShare(cost.amount, days);
    const rate = of.rates.get(cost.amount.currency);
    const dimensions: Dimensions = { branch_id: of.branchId, item_id: item.id, supplier_id: cost.supplierId };
    return costLines(account, due, prepaidLines(cost.prepaid, due), dimensions, rate && worthOf(rate));
  });
}

/** Settles open prepayments up to an amount. */
export function prepaidLines(prepaid: readonly OpenItem[], upTo: Money): LineDraft[] {
  const lines: LineDraft[] = [];
  let left = upTo;
  for (const item of prepaid) {
    if (left.isZero || item.open.isZero || item.open.currency !== upTo.currency) continue;
    const part = item.open.isGreaterThan(left) ? left : item.open;
    lines.push(settlementLine(item, part));
    left = left.minus(part);
  }
  return lines;
}
