import type { BookingItem, TaxAmount } from '../booking/booking';
import type { TicketState } from '../booking/booking-state';
import { DomainError } from '../shared/domain-error';
import { Money } from '../shared/money';

export const REFUND_KINDS = ['VOLUNTARY', 'INVOLUNTARY', 'NO_SHOW', 'SCHEDULE_CHANGE', 'WAIVER'] as const;
export type RefundKind = (typeof REFUND_KINDS)[number];
export const REFUND_SCOPES = ['FULL', 'PARTIAL', 'TAX_ONLY'] as const;
export type RefundScope = (typeof REFUND_SCOPES)[number];

/** What is asked for one document. Absent amounts follow from the document, where they can (api.md, refunds/quote). */
export interface AskedRefund {
  readonly scope: RefundScope;
  /** After the penalty. */
  readonly baseRefund: Money | null;
  readonly taxRefund: Money | null;
  readonly penalty: Money | null;
  readonly taxes: readonly TaxAmount[] | null;
  readonly coupons: readonly number[];
  /** The published fare of what was flown. */
  readonly flownFare: Money | null;
  /** ALL: what is left of it. */
  readonly refundFee: Money | 'ALL' | null;
  readonly refundMarkup: Money | 'ALL' | null;
  readonly agencyCharge: Money | null;
  readonly goodwill: Money | null;
  /** The airline's own record states what it recalls, and what it repays to a card. */
  readonly recordedRecall?: Money | null;
  readonly recordedOnCard?: Money | null;
}

/** What earlier refunds of the same document have taken. */
export interface RefundedBefore {
  readonly base: Money;
  readonly penalty: Money;
  readonly taxes: readonly TaxAmount[];
  readonly coupons: readonly number[];
}

/** Fare and taxes that go back, checked against the document. */
export interface RefundTerms {
  readonly base: Money;
  readonly penalty: Money;
  readonly flown: Money;
  readonly taxes: readonly TaxAmount[];
  readonly tax: Money;
  /** Nothing is left of the document afterwards. */
  readonly closes: boolean;
}

const exceeds = (pointer: string, detail: string): DomainError =>
  new DomainError('REFUND_EXCEEDS_DOCUMENT', { pointer, detail });
const missing = (pointer: string, detail: string): DomainError =>
  new DomainError('REFUND_AMOUNT_MISSING', { pointer, detail });

/**
 * Live for a whole refund; used or expired for one of taxes alone (product.md, states of a ticket). USED says that its dates
 * have passed: a supplier that gives the whole fare back knows that nothing was flown (C15).
 */
export function requireRefundable(ticket: TicketState | null, asked: AskedRefund, pointer: string): void {
  if (ticket === null || ticket === 'OPEN' || ticket === 'PARTIALLY_REFUNDED') return;
  if (asked.scope === 'TAX_ONLY' && ['PARTIALLY_USED', 'USED', 'EXPIRED'].includes(ticket)) return;
  if (asked.scope === 'FULL' && ticket === 'USED') return;
  if (ticket !== 'PARTIALLY_USED')
    throw new DomainError('TICKET_NOT_IN_OPEN_STATE', { pointer, detail: `The document is ${ticket}.` });
  // Never by the ratio of coupons (decision 5).
  if (asked.flownFare === null)
    throw new DomainError('REFUND_VALUATION_MISSING', {
      pointer: `${pointer}/valuation`,
      detail: 'The document is partly used: give the published fare of what was flown.',
    });
}

/** Throws `REFUND_EXCEEDS_DOCUMENT` or `REFUND_AMOUNT_MISSING`; nothing is guessed. */
export function refundTerms(
  item: BookingItem,
  asked: AskedRefund,
  before: RefundedBefore,
  ticket: TicketState | null,
  pointer: string,
): RefundTerms {
  requireRefundable(ticket, asked, pointer);
  const { base, penalty, flown } = baseParts(item, asked, before, pointer);
  const taxes = taxParts(item, asked, before, ticket, pointer);
  const tax = sum(taxes, item.baseFare.currency);
  return { base, penalty, flown, taxes, tax, closes: closesDocument(item, asked, before, { base, penalty, flown, tax }) };
}

const sum = (taxes: readonly TaxAmount[], currency: string): Money =>
  Money.sum(taxes.map(({ amount }) => amount), currency);

function baseParts(item: BookingItem, asked: AskedRefund, before: RefundedBefore, pointer: string) {
  const zero = Money.zero(item.baseFare.currency);
  const flown = asked.flownFare ?? zero;
  if (asked.scope === 'TAX_ONLY') {
    if ((asked.baseRefund ?? zero).isGreaterThan(zero))
      throw exceeds(`${pointer}/base_refund`, 'A refund of taxes alone gives no fare back.');
    return { base: zero, penalty: zero, flown };
  }
  const left = item.baseFare.minus(before.base).minus(before.penalty).minus(flown);
  if (left.isNegative)
    throw exceeds(`${pointer}/valuation/flown_fare`, `${flown.toDecimal()} is more than the fare that is left.`);
  const given = asked.baseRefund;
  if (given === null && asked.scope === 'PARTIAL' && asked.flownFare === null)
    throw missing(`${pointer}/base_refund`, 'There is no fare rule to ask: give what is refunded of the fare.');
  const base = given ?? left.minus(asked.penalty ?? zero);
  const penalty = asked.penalty ?? (asked.scope === 'FULL' ? left.minus(base) : zero);
  if (base.isNegative || penalty.isNegative || base.plus(penalty).isGreaterThan(left))
    throw exceeds(
      `${pointer}/${given === null ? 'penalty' : 'base_refund'}`,
      `Of the fare ${left.toDecimal()} is left, not ${base.plus(penalty).toDecimal()}.`,
    );
  return { base, penalty, flown };
}

/** By code; several of one code count together. */
function taxParts(
  item: BookingItem,
  asked: AskedRefund,
  before: RefundedBefore,
  ticket: TicketState | null,
  pointer: string,
): readonly TaxAmount[] {
  const { currency } = item.baseFare;
  const paid = byCode(item.taxes, currency);
  const taken = byCode(before.taxes, currency);
  const leftOf = (code: string): Money =>
    (paid.get(code) ?? Money.zero(currency)).minus(taken.get(code) ?? Money.zero(currency));
  const left = sum(item.taxes, currency).minus(sum(before.taxes, currency));
  const { taxes, taxRefund } = asked;
  if (taxes) {
    for (const [code, amount] of byCode(taxes, currency))
      if (amount.isGreaterThan(leftOf(code)))
        throw exceeds(`${pointer}/taxes`, `Of ${code} ${leftOf(code).toDecimal()} is left, not ${amount.toDecimal()}.`);
    if (taxRefund && !taxRefund.equals(sum(taxes, currency)))
      throw new DomainError('AMOUNT_INVALID', {
        pointer: `${pointer}/tax_refund`,
        detail: `The taxes sum to ${sum(taxes, currency).toDecimal()}.`,
      });
    return taxes.filter(({ amount }) => !amount.isZero);
  }
  if (taxRefund?.isGreaterThan(left))
    throw exceeds(`${pointer}/tax_refund`, `Of the taxes ${left.toDecimal()} is left, not ${taxRefund.toDecimal()}.`);
  const whole = [...paid.keys()].map((code) => ({ code, amount: leftOf(code) })).filter(({ amount }) => !amount.isZero);
  if (taxRefund) {
    if (taxRefund.isZero) return [];
    // A sum without its codes stays one: XT, as on a document.
    return taxRefund.equals(left) ? whole : [{ code: 'XT', amount: taxRefund }];
  }
  if (asked.scope === 'PARTIAL') return [];
  if (ticket !== null && (asked.scope === 'TAX_ONLY' || ticket !== 'USED') && ticket !== 'OPEN' && ticket !== 'PARTIALLY_REFUNDED')
    throw missing(`${pointer}/taxes`, 'The document was used: say which taxes go back.');
  return whole;
}

function byCode(taxes: readonly TaxAmount[], currency: string): Map<string, Money> {
  const sums = new Map<string, Money>();
  for (const { code, amount } of taxes) sums.set(code, (sums.get(code) ?? Money.zero(currency)).plus(amount));
  return sums;
}

/** How many coupons the document has, as far as the books know: its legs, or its days of service. */
export const couponCount = (item: BookingItem): number =>
  Math.max(item.route ? item.route.split('-').length - 1 : 0, item.serviceDates.length);

function closesDocument(
  item: BookingItem,
  asked: AskedRefund,
  before: RefundedBefore,
  now: { base: Money; penalty: Money; flown: Money; tax: Money },
): boolean {
  if (asked.scope !== 'PARTIAL' || asked.flownFare !== null) return true;
  const coupons = new Set([...before.coupons, ...asked.coupons]);
  if (coupons.size > 0 && coupons.size >= couponCount(item)) return true;
  const { currency } = item.baseFare;
  const baseLeft = item.baseFare.minus(before.base).minus(before.penalty).minus(now.base).minus(now.penalty);
  const taxLeft = sum(item.taxes, currency).minus(sum(before.taxes, currency)).minus(now.tax);
  return baseLeft.isZero && taxLeft.isZero;
}
