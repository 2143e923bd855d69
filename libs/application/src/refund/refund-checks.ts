import { Money, REFUND_POSTED, REFUND_UNDER_WAY, dayInZone, refundValue, type Day, type RefundFigures } from '@travobooks/domain';
import { asksCheck, saidAmount, type Check } from '../booking/sale-checks';
import type { ApprovalKind } from '../ports/records.port';
import type { StoredRefund } from '../ports/refund-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { RefundContext } from './refund-facts';

export interface ApprovalNeed {
  readonly kind: Extract<ApprovalKind, 'REFUND' | 'WAIVER' | 'GOODWILL'>;
  /** Functional currency. */
  readonly amount: Money;
  readonly check: Check;
}

/**
 * Why a second person must agree; null below the thresholds (product.md, approvals): a waiver always, a refund by all that it
 * gives, goodwill by itself. Parts of one booking within a day count together, other currencies at the day's rate.
 */
export function refundApproval(tx: Tx, of: RefundContext, refund: StoredRefund): ApprovalNeed | null {
  const { approvals } = tx.scope.partner.settings;
  const value = counted(tx, of, refund, refundValue);
  if (refund.kind === 'WAIVER')
    return { kind: 'WAIVER', amount: value, check: asksCheck('A waiver always needs a second person.', { amount: value.toDecimal(), currency: value.currency }) };
  const above = (kind: ApprovalNeed['kind'], amount: Money, limit: string | null, what: string): ApprovalNeed | null => {
    if (limit === null) return null;
    const most = Money.parse(limit, amount.currency);
    if (!amount.isGreaterThan(most)) return null;
    const detail = `${what} of ${saidAmount(amount, tx.scope)} is above ${saidAmount(most, tx.scope)}: a second person must agree.`;
    return { kind, amount, check: asksCheck(detail, { amount: amount.toDecimal(), currency: amount.currency, limit: most.toDecimal() }) };
  };
  return (
    above('REFUND', value, approvals.refund, 'The refund') ??
    above('GOODWILL', counted(tx, of, refund, ({ goodwill }) => goodwill), approvals.goodwill, 'Goodwill')
  );
}

/** This refund and the others of its booking on the same day. */
function counted(tx: Tx, { refunds, translation, on }: RefundContext, refund: StoredRefund, part: (figures: RefundFigures) => Money): Money {
  const { functionalCurrency, timeZone } = tx.scope.partner;
  const dayOf = (other: StoredRefund): Day => other.refundedOn ?? dayInZone(new Date(other.createdAt), timeZone).day;
  const others = refunds.filter(
    (other) => other.id !== refund.id && dayOf(other) === on && (REFUND_POSTED.includes(other.state) || REFUND_UNDER_WAY.includes(other.state)),
  );
  const sum = Money.sum([refund, ...others].flatMap(({ items }) => items.map(({ figures }) => part(figures))), refund.currency);
  return refund.currency === functionalCurrency ? sum : sum.convert(translation.rate, functionalCurrency);
}
