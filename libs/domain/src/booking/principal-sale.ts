import { DomainError } from '../shared/domain-error';
import type { Day } from '../shared/day';
import { Money } from '../shared/money';
import type { Rate } from '../shared/rate';
import type { BookingItem } from './booking';
import {
  computeSale,
  datesOf,
  taxed,
  type ItemSale,
  type MarginTax,
  type PrincipalFigures,
  type SupplierTerms,
  type TaxRule,
} from './item-sale';
import { billingOf, treatmentOf, type Billing } from './item-terms';

/** Figures of a sale by its treatment: as agent (`computeSale`) or, of the agency's own product, as principal. */
export const saleOf = (
  item: BookingItem,
  terms: SupplierTerms | null,
  rules: readonly TaxRule[],
  issuedOn: Day,
): ItemSale =>
  treatmentOf(item, terms) === 'PRINCIPAL'
    ? principalSale(item, rules, issuedOn)
    : computeSale(item, terms, rules, issuedOn);

/**
 * A principal sale (ledger.md, "Principal sale"; decision 12): P is the whole price with its VAT v. Billed on issue P is owed
 * at once; due later only the fee is. What has departed by the day of issue is due, whatever its billing says (C44).
 */
function principalSale(item: BookingItem, rules: readonly TaxRule[], issuedOn: Day): ItemSale {
  const currency = item.baseFare.currency;
  const own = rules.filter((rule) => rule.appliesTo.includes(item.kind));
  const sum = (amounts: readonly Money[]): Money => Money.sum(amounts, currency);
  const given = item.baseFare.plus(sum(item.taxes.map((tax) => tax.amount)));
  const { net, taxes: priceVat } = taxed(given, 'PRICE', own);
  const price = net.plus(sum(priceVat.map((tax) => tax.amount)));
  const fee = taxed(item.serviceFee, 'FEE', own);
  const markup = taxed(item.markup, 'MARKUP', own);
  const dates = datesOf(item, issuedOn);
  const departed = dates.some(({ date }) => date <= issuedOn);
  const billing: Billing = departed ? 'ON_ISSUE' : billingOf(item);
  requirePrincipal(item, billingOf(item), price);
  const extra = [...fee.taxes, ...markup.taxes];
  const charged = fee.net.plus(sum(extra.map((tax) => tax.amount)));
  const more = charged.plus(markup.net).minus(item.discount);
  const saleTotal = price.plus(more);
  if (saleTotal.isNegative)
    throw invalid(item, 'discount', 'The discount is higher than what the customer owes.');
  const zero = Money.zero(currency);
  const atOnce = billing === 'ON_ISSUE';
  return {
    payable: zero,
    onCard: zero,
    commission: zero,
    fee: fee.net,
    markup: markup.net,
    discount: item.discount,
    vat: [...(atOnce ? priceVat : []), ...extra],
    receivable: atOnce ? saleTotal : charged,
    saleTotal,
    shares: sharesOf(item, dates, { net, markup: markup.net, atOnce, issuedOn }),
    principal: { price, priceVat, billing, costs: item.terms?.costs ?? [], margin: own.flatMap(marginTax) },
  };
}

function sharesOf(
  item: BookingItem,
  dates: readonly { readonly date: Day; readonly weight: bigint }[],
  of: { net: Money; markup: Money; atOnce: boolean; issuedOn: Day },
): ItemSale['shares'] {
  const zero = Money.zero(of.net.currency);
  const weights = dates.map(({ weight }) => weight);
  const [price, markup, discount] = [of.net, of.markup, item.discount].map((amount) => amount.allocate(weights));
  return dates.map(({ date }, index) => ({
    date,
    served: date <= of.issuedOn,
    commission: zero,
    markup: markup?.[index] ?? zero,
    discount: discount?.[index] ?? zero,
    price: (of.atOnce ? price?.[index] : undefined) ?? zero,
  }));
}

const marginTax = ({ base, code, rate, provisionalMargin }: TaxRule): MarginTax[] =>
  base === 'MARGIN' ? [{ code, rate, provisionalMargin: provisionalMargin ?? null }] : [];

function requirePrincipal(item: BookingItem, billing: Billing, price: Money): void {
  if ((item.commission && !item.commission.isZero) || (item.commissionRate && !item.commissionRate.isZero))
    throw invalid(item, 'commission', 'A sale as principal earns its margin, no commission.');
  if (item.formOfPayment === 'AIRLINE_CARD' || item.formOfPayment === 'MIXED')
    throw new DomainError('CARD_AMOUNT_INVALID', {
      pointer: `/items/${item.position}/form_of_payment`,
      detail: 'The price of a sale as principal is the agency\u2019s own: no airline takes it by card.',
    });
  if (billing === 'ON_DUE_DATE' && !(item.markup.isZero && item.discount.isZero))
    throw invalid(
      item,
      item.markup.isZero ? 'discount' : 'markup',
      'The price of a sale as principal that is due later is the agency\u2019s own: put markup and discount into it.',
    );
  const plan = item.terms?.paymentPlan ?? [];
  const planned = Money.sum(
    plan.map(({ amount }) => amount),
    price.currency,
  );
  if (plan.length > 0 && !planned.equals(price))
    throw invalid(
      item,
      'payment_plan',
      `The instalments sum to ${planned.toDecimal()}, the price with its VAT is ${price.toDecimal()}.`,
    );
}

const invalid = (item: BookingItem, field: string, detail: string): DomainError =>
  new DomainError('AMOUNT_INVALID', { pointer: `/items/${item.position}/${field}`, detail });

/** Tax inside a VAT-inclusive margin: margin x r / (100 + r), rounded once (decision 6; C34). A margin below zero has none. */
export function marginVat(margin: Money, rate: Rate): Money {
  if (margin.isNegative || margin.isZero) return Money.zero(margin.currency);
  const unit = 10n ** 10n;
  const [, tax] = margin.allocate([unit, rate.scaled]);
  return tax ?? Money.zero(margin.currency);
}

/** Tax of the margin on some of the days: of the whole operation's margin, each day has its share (decision 6). */
export function marginTaxes(
  figures: Pick<PrincipalFigures, 'price' | 'margin'>,
  cost: Money,
  days: readonly { readonly weight: bigint; readonly picked: boolean }[],
): { readonly code: string; readonly amount: Money; readonly provisional: boolean }[] {
  return figures.margin
    .map(({ code, rate, provisionalMargin }) => {
      const base = provisionalMargin === null ? figures.price.minus(cost) : figures.price.times(provisionalMargin);
      const amount = pickedShare(marginVat(base, rate), days);
      return { code, amount, provisional: provisionalMargin !== null };
    })
    .filter(({ amount }) => !amount.isZero);
}

/** What some of the days have of an amount that is split over all of them (decision 4). */
export const pickedShare = (
  whole: Money,
  days: readonly { readonly weight: bigint; readonly picked: boolean }[],
): Money =>
  Money.sum(
    whole.allocate(days.map(({ weight }) => weight)).filter((_, index) => days[index]?.picked),
    whole.currency,
  );

/** VAT of the price in a part of it: by proportion, the whole price has the whole VAT. */
export function priceVatIn(figures: Pick<PrincipalFigures, 'price' | 'priceVat'>, part: Money): Money[] {
  const rest = figures.price.minus(part);
  if (rest.isNegative) throw new RangeError('a part is not more than the price');
  return figures.priceVat.map(({ amount }) =>
    figures.price.isZero ? amount : (amount.allocate([part.minor, rest.minor])[0] ?? amount),
  );
}
