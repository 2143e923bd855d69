import { DomainError, invariant } from '../shared/domain-error';
import type { Day } from '../shared/day';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';
import { commissionOf, type CommissionLine } from '../revenue/commission-rule';
import type { BookingItem } from './booking';
import { sourceTaxes } from './source-taxes';
import type { Billing, ItemCost, Treatment } from './item-terms';

export type Settlement = 'BSP' | 'ARC' | 'DIRECT' | 'PREPAID' | 'PAY_AT_PROPERTY';

/** What the sale needs to know of its supplier on the day. */
export interface SupplierTerms {
  readonly settlement: Settlement;
  readonly treatment: Treatment;
  /** What the contract pays when no line below is closer to the journey. */
  readonly commissionRate: Rate | null;
  readonly commissionAmount: Money | null;
  /** Its lines for routes and classes; absent: none. */
  readonly commissionLines?: readonly CommissionLine[];
  readonly recognition: 'SERVICE_DATE' | 'ISSUE_DATE';
  readonly commissionPaid: 'NETTED' | 'LATER';
}

/**
 * What a tax is a part of (ledger.md, decision 6). PRICE and MARGIN are taxes of a principal sale: an agent's sale has neither.
 * The last two are no VAT: withheld on a sub-agent's share (2062), collected at source on the sale (2063).
 */
export const TAX_BASES = ['FEE', 'MARKUP', 'COMMISSION', 'DEEMED_FARE', 'PRICE', 'MARGIN', 'SUB_AGENT_SHARE', 'COLLECTED_AT_SOURCE'] as const;
export type TaxBase = (typeof TAX_BASES)[number];

export interface TaxRule {
  readonly code: string;
  readonly base: TaxBase;
  readonly rate: Rate;
  readonly inclusive: boolean;
  readonly appliesTo: readonly string[];
  /** DEEMED_FARE: the part of the basic fare that counts as the agent's service (India rule 32(3): 0.05 or 0.1). */
  readonly deemedPercent?: Rate | null;
  /** MARGIN: last year's margin, when the tax is provisional at supply and trued up yearly (C35); null: by operation. */
  readonly provisionalMargin?: Rate | null;
}

/** Part of the commission and of markup less discount that belongs to one service date. */
export interface RevenueShare {
  readonly date: Day;
  readonly served: boolean;
  readonly commission: Money;
  readonly markup: Money;
  readonly discount: Money;
  /** P less its VAT, of a principal sale that is billed on issue. */
  readonly price?: Money;
}

export interface TaxCharge {
  readonly code: string;
  readonly base: TaxBase;
  readonly amount: Money;
}

/** A tax on the margin, as the rules of the day of issue say. */
export interface MarginTax {
  readonly code: string;
  readonly rate: Rate;
  readonly provisionalMargin: Rate | null;
}

/** What a principal sale is besides: P with the VAT in it, when it is billed, what it will cost. */
export interface PrincipalFigures {
  readonly price: Money;
  readonly priceVat: readonly TaxCharge[];
  readonly billing: Billing;
  readonly costs: readonly ItemCost[];
  readonly margin: readonly MarginTax[];
}

/** The figures of one item's sale, named as in ledger.md: X, C, T, F, M, D, V. Frozen on the item when it is issued. */
export interface SaleFigures {
  /** X: owed to the supplier by the agency; what the customer pays there (the airline's card, the property) is not in it. */
  readonly payable: Money;
  readonly onCard: Money;
  readonly commission: Money;
  readonly fee: Money;
  readonly markup: Money;
  readonly discount: Money;
  readonly vat: readonly TaxCharge[];
  /** What the customer owes the agency: X + F + M + V - D. */
  readonly receivable: Money;
  /** What the customer pays in all, card part included: it counts for approval. */
  readonly saleTotal: Money;
  /** Absent: sold as agent. */
  readonly principal?: PrincipalFigures | null;
}

export interface ItemSale extends SaleFigures {
  readonly shares: readonly RevenueShare[];
}

/** Pure figures of a sale. Rounds once per product, half away from zero. */
export function computeSale(
  item: BookingItem,
  terms: SupplierTerms | null,
  rules: readonly TaxRule[],
  issuedOn: Day,
): ItemSale {
  const currency = item.baseFare.currency;
  const gross = item.baseFare.plus(
    Money.sum(
      item.taxes.map((tax) => tax.amount),
      currency,
    ),
  );
  const onCard = paidElsewhere(item, terms, gross);
  const commission = commissionOf(item, linesOf(terms));
  const applicable = rules.filter((rule) => rule.appliesTo.includes(item.kind));
  const fee = taxed(item.serviceFee, 'FEE', applicable);
  const markup = taxed(item.markup, 'MARKUP', applicable);
  const deemed = deemedTaxes(item.baseFare, applicable);
  const vat = [
    ...fee.taxes,
    ...markup.taxes,
    ...taxed(commission, 'COMMISSION', applicable).taxes,
    ...deemed,
  ];
  const charged = Money.sum(
    [...fee.taxes, ...markup.taxes, ...deemed].map((tax) => tax.amount),
    currency,
  );
  const payable = gross.minus(onCard);
  const price = payable.plus(fee.net).plus(markup.net).plus(charged).minus(item.discount);
  const atSource = price.isNegative ? [] : sourceTaxes(item.discount, price, applicable);
  const receivable = price.plus(Money.sum(atSource.map((tax) => tax.amount), currency));
  if (receivable.isNegative) {
    throw new DomainError('AMOUNT_INVALID', {
      pointer: `/items/${item.position}/discount`,
      detail: 'The discount is higher than what the customer owes.',
    });
  }
  return {
    payable,
    onCard,
    commission,
    fee: fee.net,
    markup: markup.net,
    discount: item.discount,
    vat: [...vat, ...atSource],
    receivable,
    saleTotal: receivable.plus(onCard),
    shares: sharesOf(item, terms, commission, markup.net, issuedOn),
  };
}

/** What the customer pays to somebody else: the airline by card, the hotel at the property. */
const paidElsewhere = (item: BookingItem, terms: SupplierTerms | null, gross: Money): Money =>
  terms?.settlement === 'PAY_AT_PROPERTY' ? gross : cardPart(item, gross);

function cardPart(item: BookingItem, gross: Money): Money {
  if (item.formOfPayment === 'AIRLINE_CARD') return gross;
  if (item.formOfPayment !== 'MIXED') return Money.zero(gross.currency);
  const card = item.cardAmount;
  if (!card || card.isZero || card.isNegative || !gross.isGreaterThan(card)) {
    throw new DomainError('CARD_AMOUNT_INVALID', { pointer: `/items/${item.position}/card_amount` });
  }
  return card;
}

/** The contract's lines, its own terms for all others last. */
const linesOf = (terms: SupplierTerms | null): CommissionLine[] =>
  terms === null
    ? []
    : [
        ...(terms.commissionLines ?? []),
        { route: null, bookingClass: null, rate: terms.commissionRate, amount: terms.commissionAmount },
      ];

/** V on a part of the basic fare (India rule 32(3)): the customer pays it on top; rate and part round once, together. */
function deemedTaxes(baseFare: Money, rules: readonly TaxRule[]): TaxCharge[] {
  return rules
    .flatMap(({ base, code, rate, deemedPercent }) =>
      base === 'DEEMED_FARE' && deemedPercent
        ? [{ code, base, amount: baseFare.timesBoth(rate, deemedPercent) }]
        : [],
    )
    .filter((tax) => !tax.amount.isZero);
}

/**
 * VAT on an amount. Inclusive rules take their taxes out of it together (118.00 at 9 % and 9 % holds 9.00 twice), others
 * add theirs. Commission is never changed by its tax.
 */
export function taxed(
  amount: Money,
  base: TaxBase,
  rules: readonly TaxRule[],
): { net: Money; taxes: TaxCharge[] } {
  const own = rules.filter((rule) => rule.base === base);
  const inclusive = own.filter((rule) => rule.inclusive);
  const [net, ...inside] = amount.allocate([Rate.UNIT, ...inclusive.map((rule) => rule.rate.scaled)]);
  invariant(net, 'the net part');
  const taxes = own.map((rule) => ({
    code: rule.code,
    base,
    amount: inside[inclusive.indexOf(rule)] ?? amount.times(rule.rate),
  }));
  return { net: base === 'COMMISSION' ? amount : net, taxes: taxes.filter((tax) => !tax.amount.isZero) };
}

/** Service dates of an item with their weights; none: the day of issue. */
export function datesOf(
  item: Pick<BookingItem, 'serviceDates'>,
  issuedOn: Day,
): { readonly date: Day; readonly weight: bigint }[] {
  const dates = item.serviceDates.length > 0 ? item.serviceDates : [{ date: issuedOn, weight: '1' }];
  return dates.map(({ date, weight }) => ({ date, weight: Rate.parse(weight).scaled }));
}

/** Service dates by weight; none: the day of issue. A date on or before the issue date is served (its revenue is earned). */
function sharesOf(
  item: BookingItem,
  terms: SupplierTerms | null,
  commission: Money,
  markup: Money,
  issuedOn: Day,
): RevenueShare[] {
  const dates = datesOf(item, issuedOn);
  const weights = dates.map(({ weight }) => weight);
  const parts = [commission, markup, item.discount].map((amount) => amount.allocate(weights));
  const atOnce = terms === null || terms.recognition === 'ISSUE_DATE';
  const zero = Money.zero(commission.currency);
  return dates.map((date, index) => ({
    date: date.date,
    served: atOnce || date.date <= issuedOn,
    commission: parts[0]?.[index] ?? zero,
    markup: parts[1]?.[index] ?? zero,
    discount: parts[2]?.[index] ?? zero,
  }));
}
