import type { DueRevenue } from '../../revenue/recognition';
import { invariant } from '../../shared/domain-error';
import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { Carrying, Dimensions, LineDraft, Side } from '../journal-entry';

export interface RecognitionDimensions {
  /** Branch, item, document. */
  readonly base: Dimensions;
  readonly customerId: string;
  readonly supplierId: string | null;
}

/** A sum of rows, with what the books hold it at. */
interface Sum {
  readonly amount: Money;
  readonly functional: Money;
  readonly of: DueRevenue;
}

/**
 * What an agent earns on a service date (ledger.md, "Service date passed"; case C02): L C · 2034 M−D · 4071 D → E C · 4032 M,
 * each at the functional amount of its rows. A discount is recognised with the revenue that it reduces (decision 13).
 */
export function agentRecognitionLines(due: readonly DueRevenue[], dims: RecognitionDimensions): LineDraft[] {
  const party: Dimensions = { ...dims.base, ...(dims.supplierId ? { supplier_id: dims.supplierId } : {}) };
  const customer: Dimensions = { ...dims.base, customer_id: dims.customerId };
  const commissions = Map.groupBy(
    due.filter(({ part }) => part === 'COMMISSION'),
    (row) => `${row.deferredAccount} ${row.revenueAccount}`,
  );
  return [
    ...[...commissions.values()].flatMap((rows) => {
      const sum = sumOf(rows);
      return sum ? [line(sum.of.deferredAccount, 'DEBIT', sum, party), line(sum.of.revenueAccount, 'CREDIT', sum, party)] : [];
    }),
    ...markupLines(
      sumOf(due.filter(({ part }) => part === 'MARKUP')),
      sumOf(due.filter(({ part }) => part === 'DISCOUNT')),
      customer,
    ),
  ];
}

function markupLines(markup: Sum | null, discount: Sum | null, dims: Dimensions): LineDraft[] {
  return [
    ...releaseLines(markup, discount, dims),
    ...(discount ? [line(ACCOUNT.discounts, 'DEBIT', discount, dims)] : []),
    ...(markup ? [line(ACCOUNT.markup, 'CREDIT', markup, dims)] : []),
  ];
}

/** 2034 gives M − D back in one line, on the credit side where the discount is higher. */
function releaseLines(markup: Sum | null, discount: Sum | null, dims: Dimensions): LineDraft[] {
  const of = markup ?? discount;
  if (!of) return [];
  if (!markup || !discount) return [line(ACCOUNT.deferredMarkup, markup ? 'DEBIT' : 'CREDIT', of, dims)];
  const net = { amount: markup.amount.minus(discount.amount), functional: markup.functional.minus(discount.functional) };
  const against = (net.amount.isNegative && net.functional.minor > 0n) || (net.amount.minor > 0n && net.functional.isNegative);
  // Their roundings may part the signs of a net of a cent: then both stand apart.
  if (against)
    return [line(ACCOUNT.deferredMarkup, 'DEBIT', markup, dims), line(ACCOUNT.deferredMarkup, 'CREDIT', discount, dims)];
  const negative = net.amount.isNegative || net.functional.isNegative;
  const shown = negative ? { amount: net.amount.negate(), functional: net.functional.negate() } : net;
  return [line(ACCOUNT.deferredMarkup, negative ? 'CREDIT' : 'DEBIT', { ...shown, of: of.of }, dims)];
}

function sumOf(rows: readonly DueRevenue[]): Sum | null {
  const [of] = rows;
  if (!of) return null;
  return {
    of,
    amount: Money.sum(rows.map(({ amount }) => amount), of.amount.currency),
    functional: Money.sum(rows.map(({ functional }) => functional), of.functional.currency),
  };
}

function line(account: string, side: Side, { amount, functional, of }: Sum, dimensions: Dimensions): LineDraft {
  invariant(amount.currency === of.amount.currency, 'rows of an item have one currency');
  const carried: Carrying = { functional, rate: of.rate, source: of.rateSource };
  return { account, side, amount, carried, dimensions };
}

/**
 * The price of a principal sale (ledger.md, "departure"): L P → E P, per account. Its cost and the VAT of the margin are lines
 * of their own, added by the principal's part of the run.
 */
export function priceRecognitionLines(due: readonly DueRevenue[], dims: RecognitionDimensions): LineDraft[] {
  const customer: Dimensions = { ...dims.base, customer_id: dims.customerId };
  const prices = Map.groupBy(
    due.filter(({ part }) => part === 'PRICE'),
    (row) => `${row.deferredAccount} ${row.revenueAccount}`,
  );
  return [...prices.values()].flatMap((rows) => {
    const sum = sumOf(rows);
    return sum ? [line(sum.of.deferredAccount, 'DEBIT', sum, customer), line(sum.of.revenueAccount, 'CREDIT', sum, customer)] : [];
  });
}
