import type { BookingItem, ItemKind } from '../../booking/booking';
import type { ItemSale, PrincipalFigures } from '../../booking/item-sale';
import { priceVatIn } from '../../booking/principal-sale';
import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { Carrying, Dimensions, LineDraft, Side } from '../journal-entry';
import { itemDimensions, markupLines, taxLines, type IssueDimensions } from './item-issue.posting';

/** Deferral, revenue and cost of a kind sold as principal (ledger.md, L → E). */
export function principalAccounts(kind: ItemKind): { deferred: string; earned: string; cost: string } {
  switch (kind) {
    case 'HOTEL':
      return { deferred: ACCOUNT.deferredHotel, earned: ACCOUNT.hotelRevenue, cost: ACCOUNT.costOfHotels };
    case 'TOUR':
    case 'PACKAGE':
    case 'ACTIVITY':
    // Seats bought at one's own risk are a part of a tour.
    case 'AIR_TICKET':
    case 'EMD':
      return { deferred: ACCOUNT.deferredTour, earned: ACCOUNT.tourRevenue, cost: ACCOUNT.costOfTours };
    default:
      return { deferred: ACCOUNT.deferredOther, earned: ACCOUNT.otherRevenue, cost: ACCOUNT.costOfOther };
  }
}

const line = (account: string, side: Side, amount: Money, dimensions: Dimensions): LineDraft => ({
  account,
  side,
  amount,
  dimensions,
});

/** What is served when the sale is made: the tax of its margin and the lines of its cost. */
export interface ServedPart {
  readonly margin: readonly { readonly code: string; readonly amount: Money }[];
  readonly cost: readonly LineDraft[];
}
const NOTHING_SERVED: ServedPart = { margin: [], cost: [] };

/**
 * Issue of a principal sale (ledger.md, "Principal sale" billed ON_ISSUE): Dr 1101 P · Cr L P−v (E for what is served) ·
 * Cr 2061 v, with the fee and markup of any sale. Due later: only the fee, if there is one. What is served already brings its
 * cost and the tax of its margin with it.
 */
export function principalIssueLines(
  item: BookingItem,
  sale: ItemSale,
  dims: IssueDimensions,
  served: ServedPart = NOTHING_SERVED,
): LineDraft[] {
  const { customer } = itemDimensions(item, dims);
  const accounts = principalAccounts(item.kind);
  const price = (served: boolean): Money =>
    Money.sum(
      sale.shares.flatMap((share) => (share.served === served && share.price ? [share.price] : [])),
      sale.receivable.currency,
    );
  const lines = [
    line(ACCOUNT.receivable, 'DEBIT', sale.receivable, customer),
    line(accounts.deferred, 'CREDIT', price(false), customer),
    line(accounts.earned, 'CREDIT', price(true).minus(Money.sum(served.margin.map(({ amount }) => amount), sale.receivable.currency)), customer),
    line(ACCOUNT.serviceFee, 'CREDIT', sale.fee, customer),
    ...taxLines(sale, customer),
    ...served.margin.map(({ code, amount }) =>
      line(ACCOUNT.vatOutput, 'CREDIT', amount, { ...customer, tax_code: code }),
    ),
    ...markupLines(sale, customer),
    ...served.cost,
  ];
  return lines.filter(({ amount }) => !amount.isZero);
}

/**
 * An instalment that fell due (ledger.md, "or each instalment when due"): Dr 1101 part · Cr L part less its VAT · Cr 2061.
 * @param part of the price with its VAT
 */
export function instalmentLines(
  item: BookingItem,
  figures: PrincipalFigures,
  part: Money,
  dims: IssueDimensions,
): LineDraft[] {
  const { customer } = itemDimensions(item, dims);
  const vat = priceVatIn(figures, part);
  const net = part.minus(Money.sum(vat, part.currency));
  const lines = [
    line(ACCOUNT.receivable, 'DEBIT', part, customer),
    line(principalAccounts(item.kind).deferred, 'CREDIT', net, customer),
    ...figures.priceVat.map(({ code }, index) =>
      line(ACCOUNT.vatOutput, 'CREDIT', vat[index] ?? Money.zero(part.currency), { ...customer, tax_code: code }),
    ),
  ];
  return lines.filter(({ amount }) => !amount.isZero);
}

/**
 * Money for an item that is not due yet (C34; decision 12): the other side of the receipt is L of the item.
 * @param carried what the money is worth; absent: at the entry's rate
 */
export function depositLine(
  item: BookingItem,
  amount: Money,
  dims: Omit<IssueDimensions, 'invoiceId'>,
  carried?: Carrying,
): LineDraft {
  const { customer } = itemDimensions(item, { ...dims, invoiceId: null });
  return { ...line(principalAccounts(item.kind).deferred, 'CREDIT', amount, customer), carried };
}

/** ledger.md, "unsold risk stock at departure": Dr 5011 · Cr 1131, settled against what was prepaid; not paid yet: Cr 2071. */
export function unsoldStockLines(
  unsold: Money,
  prepaid: readonly LineDraft[],
  dims: { readonly supplierId: string; readonly branchId: string | null },
): LineDraft[] {
  const dimensions: Dimensions = {
    supplier_id: dims.supplierId,
    ...(dims.branchId ? { branch_id: dims.branchId } : {}),
  };
  return costLines(ACCOUNT.costOfTours, unsold, prepaid, dimensions);
}

/**
 * A cost that is due: Dr 50xx · Cr 1131 what was prepaid (at what the books hold it) · Cr 2071 what is not billed yet.
 * @param prepaid the settling lines of the prepayments, together not more than the cost
 * @param at what the part not billed is worth; absent: at the entry's rate
 */
export function costLines(
  account: string,
  cost: Money,
  prepaid: readonly LineDraft[],
  dimensions: Dimensions,
  at?: (amount: Money) => Carrying,
): LineDraft[] {
  const currency = cost.currency;
  const paid = Money.sum(
    prepaid.map(({ amount }) => amount),
    currency,
  );
  const rest = cost.minus(paid);
  const carry = (amount: Money): Pick<LineDraft, 'carried'> => (at ? { carried: at(amount) } : {});
  const debits = prepaid.map((part): LineDraft => ({
    ...line(account, 'DEBIT', part.amount, dimensions),
    carried: part.carried,
  }));
  const open = [
    { ...line(account, 'DEBIT', rest, dimensions), ...carry(rest) },
    { ...line(ACCOUNT.accruedExpenses, 'CREDIT', rest, dimensions), ...carry(rest) },
  ];
  return [...debits, ...prepaid, ...(rest.isZero ? [] : open)];
}

/**
 * The bill for a cost that was accrued at departure (ledger.md, "its cost not billed yet / the bill comes"): Dr 2071 what was
 * accrued · Cr 2021 the bill · the difference to 50xx.
 */
export function accruedBillLines(
  kind: ItemKind,
  accrued: Money,
  billed: Money,
  dimensions: Dimensions,
): LineDraft[] {
  const gap = billed.minus(accrued);
  return [
    line(ACCOUNT.accruedExpenses, 'DEBIT', accrued, dimensions),
    line(
      principalAccounts(kind).cost,
      gap.isNegative ? 'CREDIT' : 'DEBIT',
      gap.isNegative ? gap.negate() : gap,
      dimensions,
    ),
    line(ACCOUNT.supplierPayable, 'CREDIT', billed, dimensions),
  ].filter(({ amount }) => !amount.isZero);
}

export interface CancellationFacts {
  /** All that L holds of the item, in each of its rows' worth. */
  readonly held: Money;
  readonly heldCarried?: Carrying | undefined;
  /** K with its VAT inside, by tax code; what the customer gets back is what was paid or billed less K. */
  readonly kept: Money;
  readonly keptVat: readonly { readonly code: string; readonly amount: Money }[];
  /** VAT of the price that was billed and is given back. */
  readonly billedVat: readonly { readonly code: string; readonly amount: Money }[];
  /** What the supplier charges although nobody travels, and what of it was prepaid. */
  readonly charge: Money;
  readonly prepaid: readonly LineDraft[];
}

/**
 * Cancelled, K kept (ledger.md): Dr L all it holds · Dr 2061 VAT billed · Cr 1101 what goes back · Cr 4051 K less its VAT ·
 * Cr 2061 VAT of K; the supplier's charge: Dr 5011 · Cr 1131 what was prepaid, else 2021.
 */
export function principalCancellationLines(
  item: BookingItem,
  facts: CancellationFacts,
  dims: IssueDimensions,
): LineDraft[] {
  const { customer, party } = itemDimensions(item, dims);
  const { currency } = facts.held;
  const sum = (taxes: readonly { readonly amount: Money }[]): Money =>
    Money.sum(
      taxes.map(({ amount }) => amount),
      currency,
    );
  const accounts = principalAccounts(item.kind);
  const back = facts.held.plus(sum(facts.billedVat)).minus(facts.kept);
  const net = facts.kept.minus(sum(facts.keptVat));
  const taxes = (side: Side, list: CancellationFacts['keptVat']): LineDraft[] =>
    list.map(({ code, amount }) => line(ACCOUNT.vatOutput, side, amount, { ...customer, tax_code: code }));
  const paid = facts.prepaid.map((part): LineDraft => ({
    ...line(accounts.cost, 'DEBIT', part.amount, party),
    carried: part.carried,
  }));
  const owed = facts.charge.minus(
    Money.sum(
      facts.prepaid.map(({ amount }) => amount),
      facts.charge.currency,
    ),
  );
  return [
    { ...line(accounts.deferred, 'DEBIT', facts.held, customer), carried: facts.heldCarried },
    ...taxes('DEBIT', facts.billedVat),
    line(
      ACCOUNT.receivable,
      back.isNegative ? 'DEBIT' : 'CREDIT',
      back.isNegative ? back.negate() : back,
      customer,
    ),
    line(ACCOUNT.cancellationFees, 'CREDIT', net, customer),
    ...taxes('CREDIT', facts.keptVat),
    ...paid,
    ...facts.prepaid,
    line(accounts.cost, 'DEBIT', owed, party),
    line(ACCOUNT.supplierPayable, 'CREDIT', owed, party),
  ].filter(({ amount }) => !amount.isZero);
}
