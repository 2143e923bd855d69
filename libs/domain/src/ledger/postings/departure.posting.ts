import { datesOf, type PrincipalFigures } from '../../booking/item-sale';
import type { BookingItem } from '../../booking/booking';
import { marginTaxes, pickedShare } from '../../booking/principal-sale';
import type { Day } from '../../shared/day';
import { Money } from '../../shared/money';
import { impliedRate } from '../../revenue/deferred-part';
import { Rate } from '../../shared/rate';
import { ACCOUNT } from '../accounts';
import type { Carrying, Dimensions, LineDraft, Side } from '../journal-entry';
import { itemDimensions, type IssueDimensions } from './item-issue.posting';
import { principalAccounts } from './principal-sale.posting';

/** What L holds of an item for one service date. */
export interface HeldRow {
  readonly id: string;
  readonly date: Day;
  readonly amount: Money;
  readonly functional: Money;
}

export interface DepartureFacts {
  readonly item: BookingItem;
  readonly figures: PrincipalFigures;
  /** The day from which an item without service dates counts. */
  readonly issuedOn: Day;
  readonly through: Day;
  /** Open rows of the item. */
  readonly held: readonly HeldRow[];
  /** All that was billed or paid in so far: rows that ever counted and the VAT posted with them; null: nothing is billed any more (it departed already). */
  readonly covered: { readonly amount: Money; readonly vat: Money } | null;
  /** The item's whole cost in the currency of the price: what its margin is computed from. */
  readonly cost: Money;
}

/** What a departure does: its lines, what is billed with it and what L holds afterwards for later days. */
export interface Departure {
  readonly lines: readonly LineDraft[];
  /** The unpaid rest, with its VAT: it needs an invoice. */
  readonly billed: Money;
  readonly billedVat: readonly { readonly code: string; readonly amount: Money }[];
  readonly revenue: Money;
  /** Own entries of a tax that is provisional at supply (C35). */
  readonly provisional: readonly LineDraft[];
  readonly ended: readonly string[];
  /** Rows of later days that go because what they should hold is something else now; null: they stay. */
  readonly later: readonly { readonly date: Day; readonly amount: Money; readonly functional: Money }[] | null;
  readonly moved: readonly string[];
}

/**
 * Departure (ledger.md, C34; decision 12): what L holds for the days that have passed becomes revenue, less the VAT of the
 * price that was not billed yet and the VAT of the margin; the unpaid rest of the whole price is billed at the first of them.
 * Of several days each has its share of price, VAT and margin, so a night is earned when it has passed.
 * @param at what an amount in the currency of the price is worth on the day
 */
export function departure(
  facts: DepartureFacts,
  dims: IssueDimensions,
  at: (amount: Money) => Carrying,
): Departure {
  const { item, figures, held, covered, through } = facts;
  const { customer } = itemDimensions(item, dims);
  const { deferred, earned } = principalAccounts(item.kind);
  const currency = figures.price.currency;
  const dates = datesOf(item, facts.issuedOn);
  const vat = Money.sum(
    figures.priceVat.map(({ amount }) => amount),
    currency,
  );
  const net = figures.price.minus(vat);
  const targets = net.allocate(dates.map(({ weight }) => weight));
  const due = held.filter(({ date }) => date <= through);
  const ahead = held.filter(({ date }) => date > through);
  const dueDates = new Set(due.map(({ date }) => date));
  const days = dates.map(({ date, weight }) => ({ weight, picked: dueDates.has(date) }));
  const heldDue = sumOf(due, currency);
  const billed = covered ? figures.price.minus(covered.amount).minus(covered.vat) : Money.zero(currency);
  const restVat = covered ? shareOfVat(figures, vat.minus(covered.vat), currency) : [];
  const settles = covered !== null && !(billed.isZero && restVat.length === 0);
  const revenue = settles ? pickedShare(net, days) : heldDue;
  const after = settles
    ? dates.flatMap(({ date }, index) => (date > through ? [{ date, amount: targets[index] ?? revenue }] : []))
    : [];
  const topUp = Money.sum(
    after.map(({ amount }) => amount),
    currency,
  ).minus(settles ? sumOf(ahead, currency) : Money.zero(currency));
  const taxes = marginTaxes(figures, facts.cost, days);
  const operation = taxes.filter(({ provisional }) => !provisional);
  const ownTax = Money.sum(
    operation.map(({ amount }) => amount),
    currency,
  );
  const line = (account: string, side: Side, amount: Money, dimensions: Dimensions = customer): LineDraft => ({
    account,
    side,
    amount,
    dimensions,
  });
  const rest = at(billed);
  const vatLines = restVat.map((tax): LineDraft => ({
    ...line(ACCOUNT.vatOutput, 'CREDIT', tax.amount, { ...customer, tax_code: tax.code }),
    carried: at(tax.amount),
  }));
  const marginLines = operation.map((tax): LineDraft => ({
    ...line(ACCOUNT.vatOutput, 'CREDIT', tax.amount, { ...customer, tax_code: tax.code }),
    carried: at(tax.amount),
  }));
  const functional = rest.functional.currency;
  const values = (lines: readonly LineDraft[]): Money =>
    Money.sum(
      lines.map((one) => one.carried?.functional ?? Money.zero(functional)),
      functional,
    );
  const dueFunctional = functionalOf(due, functional);
  const aheadFunctional = functionalOf(ahead, functional);
  // What came in is worth what it was worth on its day (IFRIC 22): revenue and what is still deferred share that.
  const pool = dueFunctional
    .plus(settles ? aheadFunctional : Money.zero(functional))
    .plus(rest.functional)
    .minus(values(vatLines));
  const pieces = [revenue, ...after.map(({ amount }) => amount)];
  const shares = pieces.every(({ isZero }) => isZero)
    ? pieces.map(() => Money.zero(functional))
    : pool.allocate(pieces.map(({ minor }) => minor));
  const earnedValue = shares[0] ?? Money.zero(functional);
  const later = after.map(({ date, amount }, index) => ({
    date,
    amount,
    functional: shares[index + 1] ?? Money.zero(functional),
  }));
  const laterValue = Money.sum(
    later.map((row) => row.functional),
    functional,
  );
  const topUpValue = settles ? laterValue.minus(aheadFunctional) : Money.zero(functional);
  return {
    lines: [
      carry(line(deferred, 'DEBIT', heldDue), dueFunctional),
      { ...line(ACCOUNT.receivable, 'DEBIT', billed), carried: rest },
      carry(line(earned, 'CREDIT', revenue.minus(ownTax)), earnedValue.minus(values(marginLines))),
      ...vatLines,
      ...marginLines,
      signed(line(deferred, 'CREDIT', topUp), topUpValue),
    ].filter(({ amount, carried }) => !amount.isZero || carried?.functional.isZero === false),
    billed,
    billedVat: restVat,
    revenue,
    provisional: taxes
      .filter(({ provisional }) => provisional)
      .flatMap((tax) => [
        { ...line(earned, 'DEBIT', tax.amount), carried: at(tax.amount) },
        {
          ...line(ACCOUNT.vatOutput, 'CREDIT', tax.amount, { ...customer, tax_code: tax.code }),
          carried: at(tax.amount),
        },
      ]),
    ended: due.map(({ id }) => id),
    later: settles ? later : null,
    moved: settles ? ahead.map(({ id }) => id) : [],
  };
}

const sumOf = (rows: readonly HeldRow[], currency: string): Money =>
  Money.sum(
    rows.map(({ amount }) => amount),
    currency,
  );
const functionalOf = (rows: readonly HeldRow[], currency: string): Money =>
  Money.sum(
    rows.map(({ functional }) => functional),
    currency,
  );

const carry = (draft: LineDraft, functional: Money): LineDraft => ({
  ...draft,
  carried: {
    functional,
    rate: draft.amount.isZero ? Rate.ONE : impliedRate(draft.amount, functional),
    source: 'CARRIED',
  },
});

/** A line whose side follows its sign. */
function signed(draft: LineDraft, functional: Money): LineDraft {
  const negative = draft.amount.isNegative || (draft.amount.isZero && functional.isNegative);
  if (!negative) return carry(draft, functional);
  return carry({ ...draft, side: 'DEBIT', amount: draft.amount.negate() }, functional.negate());
}

/** VAT of the price that is not posted yet, over its codes. */
function shareOfVat(
  figures: PrincipalFigures,
  rest: Money,
  currency: string,
): { readonly code: string; readonly amount: Money }[] {
  if (rest.isZero || figures.priceVat.length === 0) return [];
  const parts = rest.allocate(figures.priceVat.map(({ amount }) => amount.minor));
  return figures.priceVat
    .map(({ code }, index) => ({ code, amount: parts[index] ?? Money.zero(currency) }))
    .filter(({ amount }) => !amount.isZero);
}
