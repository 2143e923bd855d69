import { Money } from '../shared/money';
import { ACCOUNT } from './accounts';
import type { JournalLine } from './journal-entry';

/**
 * An entry that touches several branches, or some and none, balances in each of them through 1171, so that the books of
 * one branch balance by themselves (ledger.md, Close). What one is owed another owes: 1171 is zero for the partner.
 */
export function balanceBranches(lines: readonly JournalLine[]): readonly JournalLine[] {
  const byBranch = Map.groupBy(lines, (line) => line.dimensions.branch_id ?? null);
  if (byBranch.size < 2) return lines;
  const clearing = [...byBranch].flatMap(([branchId, own]) =>
    [...Map.groupBy(own, (line) => line.amount.currency).values()].flatMap((same) => clearingOf(branchId, same)),
  );
  return [...lines, ...clearing];
}

/** What brings one branch to zero in one currency. Its amount and its translation may differ in sign by a residue: then two lines. */
function clearingOf(branchId: string | null, own: readonly JournalLine[]): JournalLine[] {
  const [first] = own;
  if (!first) return [];
  const amount = net(own, 'amount');
  const functional = net(own, 'functional');
  const line = (moved: Money, translated: Money): JournalLine[] => {
    if (moved.isZero && translated.isZero) return [];
    const side = moved.isNegative || translated.isNegative ? ('DEBIT' as const) : ('CREDIT' as const);
    const positive = (money: Money): Money => (money.isNegative ? money.negate() : money);
    return [
      {
        account: ACCOUNT.interBranch,
        side,
        amount: positive(moved),
        functional: positive(translated),
        rate: first.rate,
        rateSource: first.rateSource,
        dimensions: branchId ? { branch_id: branchId } : {},
      },
    ];
  };
  const zero = (money: Money): Money => Money.zero(money.currency);
  const apart = amount.isNegative !== functional.isNegative && !amount.isZero && !functional.isZero;
  return apart
    ? [...line(amount, zero(functional)), ...line(zero(amount), functional)]
    : line(amount, functional);
}

/** Debits less credits. */
function net(lines: readonly JournalLine[], of: 'amount' | 'functional'): Money {
  const currency = lines[0]?.[of].currency ?? '';
  return lines.reduce(
    (sum, line) => (line.side === 'DEBIT' ? sum.plus(line[of]) : sum.minus(line[of])),
    Money.zero(currency),
  );
}
