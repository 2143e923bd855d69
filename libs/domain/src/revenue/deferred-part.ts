import { currencyExponent } from '../shared/currency';
import { divideRounded, formatScaled } from '../shared/decimal';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';

/** A part of deferred revenue as it stands: in its own currency and at its historic rate. */
export interface DeferredRow {
  readonly id: string;
  readonly amount: Money;
  readonly functional: Money;
}

export interface DeferredTake {
  /** What of the amount is still deferred; the rest is beyond it (L first, then E: C15). */
  readonly taken: Money;
  readonly functional: Money;
  /** Rows that end, each with what is left of it. */
  readonly rows: readonly { readonly id: string; readonly rest: Money; readonly functionalRest: Money }[];
}

/**
 * Takes an amount out of open deferral: each row gives in proportion to what it holds, at its historic rate (ledger.md, FX:
 * L at its historic rate). The parts sum exactly; a row that gives all of it ends with nothing left.
 */
export function takeDeferred(rows: readonly DeferredRow[], amount: Money, functionalCurrency: string): DeferredTake {
  const { currency } = amount;
  const held = Money.sum(rows.map((row) => row.amount), currency);
  const taken = amount.isGreaterThan(held) ? held : amount;
  if (taken.isZero) return { taken, functional: Money.zero(functionalCurrency), rows: [] };
  const shares = capped(taken.allocate(rows.map((row) => row.amount.minor)), rows);
  const after = rows.map((row, index) => {
    const share = shares[index] ?? Money.zero(currency);
    const rest = row.amount.minus(share);
    const [, functionalRest] = row.functional.allocate([share.minor, rest.minor]);
    return { id: row.id, share, rest, functionalRest: rest.isZero || !functionalRest ? Money.zero(functionalCurrency) : functionalRest, row };
  });
  return {
    taken,
    functional: Money.sum(after.map(({ row, functionalRest }) => row.functional.minus(functionalRest)), functionalCurrency),
    rows: after.filter(({ share }) => !share.isZero).map(({ id, rest, functionalRest }) => ({ id, rest, functionalRest })),
  };
}

/** The residue of the split goes to the first row: what it does not hold the next ones give. */
function capped(shares: readonly Money[], rows: readonly DeferredRow[]): Money[] {
  let over = Money.zero(shares[0]?.currency ?? '');
  const once = shares.map((share, index) => {
    const holds = rows[index]?.amount ?? share;
    const wanted = share.plus(over);
    const given = wanted.isGreaterThan(holds) ? holds : wanted;
    over = wanted.minus(given);
    return given;
  });
  return once.map((given, index) => {
    const free = (rows[index]?.amount ?? given).minus(given);
    const more = over.isGreaterThan(free) ? free : over;
    over = over.minus(more);
    return given.plus(more);
  });
}

/** What a functional amount says of the rate that an amount stands in the books at. */
export function impliedRate(amount: Money, functional: Money): Rate {
  const unit = (money: Money): bigint => 10n ** BigInt(currencyExponent(money.currency));
  const scaled = divideRounded(functional.minor * Rate.UNIT * unit(amount), amount.minor * unit(functional));
  return Rate.parse(formatScaled(scaled, 10));
}
