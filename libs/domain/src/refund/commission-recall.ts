import { divideRounded } from '../shared/decimal';
import { Money } from '../shared/money';

/** How an airline takes commission back (ledger.md, decision 3); RECORD: the amount that its own refund record states. */
export const RECALL_RULES = ['REFUNDED_BASE', 'UNUSED_BASE', 'NONE', 'RECORD'] as const;
export type RecallRule = (typeof RECALL_RULES)[number];

/** amount × part / whole, rounded once, half away from zero (C14: 7.875 is 7.88, 7.865 is 7.87). */
export function proportion(amount: Money, part: Money, whole: Money): Money {
  if (whole.isZero) return Money.zero(amount.currency);
  return Money.ofMinor(divideRounded(amount.minor * part.minor, whole.minor), amount.currency);
}

/** What is taken back of something that belongs to the base fare: earlier refunds have taken a part already. */
export interface BaseShare {
  /** What was sold: commission, its VAT, discount. */
  readonly sold: Money;
  /** Taken back by earlier refunds. */
  readonly before: Money;
  readonly baseFare: Money;
  /** Of the base fare, by earlier refunds and by this one. */
  readonly refundedBefore: Money;
  readonly refunded: Money;
}

/**
 * In proportion to the base that goes back. The refund that gives the last of the base back takes the last of it too, so
 * that parts never sum to more or less than what was sold. A free document (base 0.00) goes back as a whole.
 */
export function takenBack({ sold, before, baseFare, refundedBefore, refunded }: BaseShare): Money {
  const left = sold.minus(before);
  if (refundedBefore.plus(refunded).equals(baseFare)) return left;
  const share = proportion(sold, refunded, baseFare);
  return share.isGreaterThan(left) ? left : share;
}

/** The part of the base that the rule counts: after the penalty (the default), or before it. */
export function recallBase(rule: RecallRule, baseRefund: Money, penalty: Money): Money {
  return rule === 'UNUSED_BASE' ? baseRefund.plus(penalty) : baseRefund;
}
