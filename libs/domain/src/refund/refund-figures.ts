import type { BookingItem, TaxAmount } from '../booking/booking';
import type { TicketState } from '../booking/booking-state';
import { taxed, type SaleFigures, type TaxCharge, type TaxRule } from '../booking/item-sale';
import { DomainError } from '../shared/domain-error';
import { Money } from '../shared/money';
import { proportion, recallBase, takenBack, type RecallRule } from './commission-recall';
import { refundTerms, type AskedRefund, type RefundScope, type RefundedBefore, type RefundTerms } from './refund-terms';

/** What a refund of one document moves, named as in ledger.md: R, c, t, m, f, v, d, K. Kept with the refund. */
export interface RefundFigures {
  readonly scope: RefundScope;
  readonly base: Money;
  readonly penalty: Money;
  readonly flown: Money;
  readonly taxes: readonly TaxAmount[];
  /** R: fare after the penalty, and taxes. */
  readonly refundable: Money;
  /** The part of R that the airline repays to the customer's card: neither supplier nor customer account see it. */
  readonly onCard: Money;
  readonly recallRule: RecallRule;
  /** c, and t by tax code. */
  readonly recall: Money;
  readonly recallTax: readonly TaxCharge[];
  readonly markup: Money;
  readonly fee: Money;
  /** v, on the markup and the fee that are given back. */
  readonly vatBack: readonly TaxCharge[];
  readonly discount: Money;
  /** K and its VAT. */
  readonly charge: Money;
  readonly chargeTax: readonly TaxCharge[];
  readonly goodwill: Money;
  /** The document ends with it: what is still deferred is earned. */
  readonly closes: boolean;
  readonly coupons: readonly number[];
}

/** The document as sold, what is left of it, and the rules of the day. */
export interface RefundSubject {
  readonly item: BookingItem;
  readonly sold: SaleFigures;
  readonly ticket: TicketState | null;
  readonly before: readonly RefundFigures[];
  /** From the contract of the day of issue. */
  readonly recallRule: RecallRule;
  readonly taxRules: readonly TaxRule[];
  /** JSON pointer of the item in the request. */
  readonly pointer: string;
}

/** Pure figures of a refund (ledger.md, Refund block; cases C09, C11, C14). Throws what is not possible, guesses nothing. */
export function refundFigures(subject: RefundSubject, asked: AskedRefund): RefundFigures {
  const { item, sold, before, pointer } = subject;
  const zero = Money.zero(item.baseFare.currency);
  const past = beforeOf(before, zero);
  const terms = refundTerms(item, asked, past, subject.ticket, pointer);
  const refundable = terms.base.plus(terms.tax);
  const recalled = recallOf(subject, asked, terms, past);
  const fee = given(asked.refundFee, sold.fee.minus(total(before, ({ fee: f }) => f, zero)), `${pointer}/refund_fee`, zero);
  const markup = given(asked.refundMarkup, sold.markup.minus(total(before, ({ markup: m }) => m, zero)), `${pointer}/refund_markup`, zero);
  const charged = taxed(asked.agencyCharge ?? zero, 'FEE', subject.taxRules.filter((rule) => rule.appliesTo.includes(item.kind)));
  return {
    scope: asked.scope,
    base: terms.base,
    penalty: terms.penalty,
    flown: terms.flown,
    taxes: terms.taxes,
    refundable,
    onCard: asked.recordedOnCard ?? proportion(refundable, sold.onCard, sold.payable.plus(sold.onCard)),
    ...recalled,
    markup,
    fee,
    vatBack: [...vatShare(sold, 'FEE', fee, sold.fee), ...vatShare(sold, 'MARKUP', markup, sold.markup)],
    discount: asked.scope === 'TAX_ONLY' ? zero : takenBack({
      sold: sold.discount,
      before: total(before, ({ discount }) => discount, zero),
      baseFare: item.baseFare,
      refundedBefore: past.base,
      refunded: terms.base,
    }),
    charge: charged.net,
    chargeTax: charged.taxes,
    goodwill: asked.goodwill ?? zero,
    closes: terms.closes,
    coupons: asked.coupons,
  };
}

/** What the customer's account is credited with, before the agency's own charge. Negative: the discount is more. */
export function creditOf(figures: RefundFigures): Money {
  const { refundable, onCard, markup, fee, vatBack, discount, goodwill } = figures;
  return refundable.minus(onCard).plus(markup).plus(fee).plus(sumOf(vatBack, fee)).plus(goodwill).minus(discount);
}

/** The agency's own charge with its VAT. */
export const chargeOf = ({ charge, chargeTax }: RefundFigures): Money => charge.plus(sumOf(chargeTax, charge));

/** What the customer gets in all: on the account, less the charge; the airline repays a card itself. */
export const toCustomer = (figures: RefundFigures): Money => creditOf(figures).minus(chargeOf(figures));

/** What counts for approval: all that is given, whoever pays it. */
export const refundValue = (figures: RefundFigures): Money =>
  figures.refundable.plus(figures.markup).plus(figures.fee).plus(sumOf(figures.vatBack, figures.fee)).plus(figures.goodwill);

/** t in one sum. */
export const recallTaxOf = ({ recallTax, recall }: RefundFigures): Money => sumOf(recallTax, recall);

const sumOf = (taxes: readonly TaxCharge[], like: Money): Money =>
  Money.sum(taxes.map(({ amount }) => amount), like.currency);

const total = (before: readonly RefundFigures[], part: (figures: RefundFigures) => Money, zero: Money): Money =>
  Money.sum(before.map(part), zero.currency);

const beforeOf = (before: readonly RefundFigures[], zero: Money): RefundedBefore => ({
  base: total(before, ({ base }) => base, zero),
  penalty: total(before, ({ penalty }) => penalty, zero),
  taxes: before.flatMap(({ taxes }) => taxes),
  coupons: before.flatMap(({ coupons }) => coupons),
});

/** Decision 3: commission × refunded base / base, or as the contract says; its VAT in the same proportion. */
function recallOf(
  { item, sold, before, recallRule, pointer }: RefundSubject,
  asked: AskedRefund,
  terms: RefundTerms,
  past: RefundedBefore,
): Pick<RefundFigures, 'recallRule' | 'recall' | 'recallTax'> {
  const zero = Money.zero(item.baseFare.currency);
  const recorded = asked.recordedRecall ?? null;
  const rule: RecallRule = recorded ? 'RECORD' : recallRule;
  const recalledBefore = total(before, ({ recall }) => recall, zero);
  const left = sold.commission.minus(recalledBefore);
  const byRule =
    rule === 'NONE' || asked.scope === 'TAX_ONLY'
      ? zero
      : takenBack({
          sold: sold.commission,
          before: recalledBefore,
          baseFare: item.baseFare,
          refundedBefore: recallBase(rule, past.base, past.penalty),
          refunded: recallBase(rule, terms.base, terms.penalty),
        });
  const recall = recorded ?? byRule;
  if (recall.isGreaterThan(left))
    throw new DomainError('REFUND_EXCEEDS_DOCUMENT', { pointer, detail: `Of the commission ${left.toDecimal()} is left, not ${recall.toDecimal()}.` });
  const whole = recall.equals(left);
  const recallTax = sold.vat
    .filter(({ base }) => base === 'COMMISSION')
    .map((tax) => {
      const gone = Money.sum(before.flatMap(({ recallTax: t }) => t.filter(({ code }) => code === tax.code).map(({ amount }) => amount)), zero.currency);
      return { ...tax, amount: whole ? tax.amount.minus(gone) : proportion(tax.amount, recall, sold.commission) };
    })
    .filter(({ amount }) => !amount.isZero);
  return { recallRule: rule, recall, recallTax };
}

/** A part of a fee or markup; never more than is left of it. */
function given(asked: Money | 'ALL' | null, left: Money, pointer: string, zero: Money): Money {
  const amount = asked === 'ALL' ? left : (asked ?? zero);
  if (amount.isGreaterThan(left))
    throw new DomainError('REFUND_EXCEEDS_DOCUMENT', { pointer, detail: `${left.toDecimal()} is left, not ${amount.toDecimal()}.` });
  return amount;
}

const vatShare = (sold: SaleFigures, base: 'FEE' | 'MARKUP', part: Money, whole: Money): TaxCharge[] =>
  sold.vat
    .filter((tax) => tax.base === base)
    .map((tax) => ({ ...tax, amount: proportion(tax.amount, part, whole) }))
    .filter(({ amount }) => !amount.isZero);
