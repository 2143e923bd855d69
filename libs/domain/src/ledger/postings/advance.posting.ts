import { invariant } from '../../shared/domain-error';
import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { LineDraft } from '../journal-entry';
import { settlementLine, type OpenItem } from '../open-item';
import { branch } from './receipt.posting';

export interface TakenItem {
  readonly item: OpenItem;
  readonly part: Money;
}

/** Oldest first, up to an amount; `left` is what they do not cover. */
export function takeOldest(items: readonly OpenItem[], upTo: Money): { taken: TakenItem[]; left: Money } {
  const taken: TakenItem[] = [];
  let left = upTo;
  for (const item of [...items].sort(byAge)) {
    if (left.isZero || item.open.currency !== upTo.currency || item.open.isZero) continue;
    const part = item.open.isGreaterThan(left) ? left : item.open;
    taken.push({ item, part });
    left = left.minus(part);
  }
  return { taken, left };
}

const byAge = (one: OpenItem, other: OpenItem): number =>
  one.openedOn === other.openedOn ? (one.id < other.id ? -1 : 1) : one.openedOn < other.openedOn ? -1 : 1;

/**
 * Items leave at what the books hold them (cases C38, C41, C44: an advance is not revalued). Money of no office goes along
 * with the office that uses it.
 */
export const settleLines = (taken: readonly TakenItem[], branchId: string | null = null): LineDraft[] =>
  taken.map(({ item, part }) => {
    const line = settlementLine(item, part);
    return { ...line, dimensions: { ...branch(branchId), ...line.dimensions } };
  });

/** What the books hold these lines at together. */
export const carriedSum = (lines: readonly LineDraft[], functionalCurrency: string): Money =>
  Money.sum(
    lines.map(({ carried, amount }) => carried?.functional ?? amount),
    functionalCurrency,
  );

/**
 * ledger.md, "foreign advance applied by a principal sale" (C44): the advances of the customer at their rate; what the sale
 * still asks for is `left`, at the day's rate; revenue is the sum of both, so the sale's own line is carried at it.
 */
export function advancesOfSale(items: readonly OpenItem[], price: Money): { lines: LineDraft[]; left: Money } {
  const { taken, left } = takeOldest(items, price);
  return { lines: settleLines(taken), left };
}

/** ledger.md: advance to wallet (or back), expired. What the lines give up stands elsewhere as the books held it. */
export function keptLine(
  lines: readonly LineDraft[],
  to: { readonly account: string; readonly dimensions: LineDraft['dimensions'] },
  functionalCurrency: string,
): LineDraft {
  const [first] = lines;
  invariant(first?.carried, 'what moves was carried');
  const amount = Money.sum(
    lines.map((line) => line.amount),
    first.amount.currency,
  );
  const { rate, source } = first.carried;
  return { ...to, side: 'CREDIT', amount, carried: { functional: carriedSum(lines, functionalCurrency), rate, source } };
}

/** Which of the accounts of unapplied money. */
export const UNAPPLIED_OF = { ADVANCE: ACCOUNT.advances, WALLET: ACCOUNT.wallet } as const;
