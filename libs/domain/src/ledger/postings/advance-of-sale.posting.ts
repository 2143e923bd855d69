import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { LineDraft, Translation } from '../journal-entry';
import { impliedRate } from '../../revenue/deferred-part';

/**
 * A principal sale that takes the customer's advances (ledger.md, "foreign advance applied by a principal sale"; C44): Dr 2041 at
 * what the books hold it · Dr 1101 the rest at the day's rate · Cr L or E the sum. An advance is not revalued (IFRIC 22), so
 * the revenue is worth what came in, not the day's rate.
 * @param lines of the sale
 * @param advances settling lines of the advances, together not more than the receivable
 * @param accounts L and E of the sale
 */
export function withAdvances(
  lines: readonly LineDraft[],
  advances: readonly LineDraft[],
  accounts: readonly string[],
  translation: Translation,
): LineDraft[] {
  const currency = advances[0]?.amount.currency;
  if (!currency) return [...lines];
  const { functionalCurrency, rate } = translation;
  const worth = (line: LineDraft): Money =>
    line.carried?.functional ??
    (line.amount.currency === functionalCurrency
      ? line.amount
      : line.amount.convert(rate, functionalCurrency));
  const paid = Money.sum(
    advances.map(({ amount }) => amount),
    currency,
  );
  const rest = lines
    .map((line) =>
      line.account === ACCOUNT.receivable ? { ...line, amount: line.amount.minus(paid) } : line,
    )
    .filter(({ amount }) => !amount.isZero);
  const isOwn = (line: LineDraft): boolean => line.side === 'CREDIT' && accounts.includes(line.account);
  const signed = (line: LineDraft): Money => (line.side === 'DEBIT' ? worth(line) : worth(line).negate());
  const pool = Money.sum([...advances, ...rest.filter((line) => !isOwn(line))].map(signed), functionalCurrency);
  const own = rest.filter(isOwn);
  if (own.length === 0) return [...advances, ...rest];
  const parts = pool.allocate(own.map(({ amount }) => amount.minor));
  return [
    ...advances,
    ...rest.map((line) => {
      const functional = parts[own.indexOf(line)];
      if (!functional) return line;
      return { ...line, carried: { functional, rate: impliedRate(line.amount, functional), source: 'CARRIED' } };
    }),
  ];
}
