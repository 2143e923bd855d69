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
  const { item, held, through } = facts;
  const { customer } = itemDimensions(item, dims);
  const { deferred, earned } = principalAccounts(item.kind);
  const due = held.filter(({ date }) => date <= through);
  const ahead = held.filter(({ date }) => date > through);
  const parts = partsOf(facts, due, ahead);
  const { billed, restVat, revenue, settles, topUp } = parts;
  const taxes = marginTaxes(facts.figures, facts.cost, parts.days);
  const [operation, provisional] = [taxes.filter((tax) => !tax.provisional), taxes.filter((tax) => tax.provisional)];
  const line = (account: string, side: Side, amount: Money, dimensions: Dimensions = customer): LineDraft => ({ account, side, amount, dimensions });
  const taxLine = (tax: { readonly code: string; readonly amount: Money }): LineDraft => ({
    ...line(ACCOUNT.vatOutput, 'CREDIT', tax.amount, { ...customer, tax_code: tax.code }),
    carried: at(tax.amount),
  });
  const [vatLines, marginLines] = [restVat.map(taxLine), operation.map(taxLine)];
  const rest = at(billed);
  const worth = worthOf(parts, { due, ahead, rest, vat: valueOf(vatLines, rest) });
  const ownTax = Money.sum(operation.map(({ amount }) => amount), revenue.currency); // prettier-ignore
  return {
    lines: [
      carry(line(deferred, 'DEBIT', sumOf(due, revenue.currency)), worth.due),
      { ...line(ACCOUNT.receivable, 'DEBIT', billed), carried: rest },
      carry(line(earned, 'CREDIT', revenue.minus(ownTax)), worth.earned.minus(valueOf(marginLines, rest))),
      ...vatLines,
      ...marginLines,
      signed(line(deferred, 'CREDIT', topUp), worth.topUp),
    ].filter(({ amount, carried }) => !amount.isZero || carried?.functional.isZero === false),
    billed,
    billedVat: restVat,
    revenue,
    provisional: provisional.flatMap((tax) => [{ ...line(earned, 'DEBIT', tax.amount), carried: at(tax.amount) }, taxLine(tax)]),
    ended: due.map(({ id }) => id),
    later: settles ? worth.later : null,
    moved: settles ? ahead.map(({ id }) => id) : [],
  };
}

interface DepartureParts {
  readonly days: readonly { readonly weight: bigint; readonly picked: boolean }[];
  readonly billed: Money;
  readonly restVat: readonly { readonly code: string; readonly amount: Money }[];
  /** Whether the rest of the whole price is billed now, so that later days get their shares anew. */
  readonly settles: boolean;
  readonly revenue: Money;
  readonly after: readonly { readonly date: Day; readonly amount: Money }[];
  readonly topUp: Money;
}

/** Amounts in the currency of the price. */
function partsOf(facts: DepartureFacts, due: readonly HeldRow[], ahead: readonly HeldRow[]): DepartureParts {
  const { item, figures, covered, through } = facts;
  const currency = figures.price.currency;
  const none = Money.zero(currency);
  const dates = datesOf(item, facts.issuedOn);
  const vat = Money.sum(figures.priceVat.map(({ amount }) => amount), currency); // prettier-ignore
  const net = figures.price.minus(vat);
  const targets = net.allocate(dates.map(({ weight }) => weight));
  const dueDates = new Set(due.map(({ date }) => date));
  const days = dates.map(({ date, weight }) => ({ weight, picked: dueDates.has(date) }));
  const billed = covered ? figures.price.minus(covered.amount).minus(covered.vat) : none;
  const restVat = covered ? shareOfVat(figures, vat.minus(covered.vat), currency) : [];
  const settles = covered !== null && !(billed.isZero && restVat.length === 0);
  const revenue = settles ? pickedShare(net, days) : sumOf(due, currency);
  const after = settles ? dates.flatMap(({ date }, index) => (date > through ? [{ date, amount: targets[index] ?? none }] : [])) : [];
  const topUp = Money.sum(after.map(({ amount }) => amount), currency).minus(settles ? sumOf(ahead, currency) : none); // prettier-ignore
  return { days, billed, restVat, settles, revenue, after, topUp };
}

interface DepartureWorth {
  readonly due: Money;
  readonly earned: Money;
  readonly topUp: Money;
  readonly later: readonly { readonly date: Day; readonly amount: Money; readonly functional: Money }[];
}

/** In functional currency: what came in is worth what it was worth on its day (IFRIC 22); revenue and what is still deferred share that. */
function worthOf(
  { revenue, after, settles }: DepartureParts,
  { due, ahead, rest, vat }: { due: readonly HeldRow[]; ahead: readonly HeldRow[]; rest: Carrying; vat: Money },
): DepartureWorth {
  const functional = rest.functional.currency;
  const none = Money.zero(functional);
  const [dueWorth, aheadWorth] = [functionalOf(due, functional), functionalOf(ahead, functional)];
  const pool = dueWorth.plus(settles ? aheadWorth : none).plus(rest.functional).minus(vat);
  const pieces = [revenue, ...after.map(({ amount }) => amount)];
  const shares = pieces.every(({ isZero }) => isZero) ? pieces.map(() => none) : pool.allocate(pieces.map(({ minor }) => minor));
  const later = after.map((row, index) => ({ ...row, functional: shares[index + 1] ?? none }));
  const laterWorth = Money.sum(later.map((row) => row.functional), functional); // prettier-ignore
  return { due: dueWorth, earned: shares[0] ?? none, topUp: settles ? laterWorth.minus(aheadWorth) : none, later };
}

const valueOf = (lines: readonly LineDraft[], { functional }: Carrying): Money =>
  Money.sum(
    lines.map((one) => one.carried?.functional ?? Money.zero(functional.currency)),
    functional.currency,
  );

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
