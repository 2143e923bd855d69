import {
  Money,
  commissionAccounts,
  impliedRate,
  takeDeferred,
  type DeferredTake,
  type JournalEntry,
  type MemoCommission,
} from '@travobooks/domain';
import type { RevenueSchedule, StoredSchedule } from '../ports/schedule-store.port';
import type { MemoWork } from './memo-step';

/** Commission that a memo moves, with the deferral behind it. */
export interface CommissionMove {
  readonly posting: MemoCommission;
  readonly open: readonly StoredSchedule[];
  readonly take: DeferredTake | null;
}

/**
 * L while the document's deferral is open, else E (ledger.md, "L or E"). An ADM takes it at its historic rate, an ACM adds to
 * it at the day's. Without a link, or in another currency than the sale's, nothing of it is deferred.
 */
export async function commissionOf({ tx, memo }: MemoWork, amount: Money, way: 'TAKE' | 'ADD'): Promise<CommissionMove> {
  const { functionalCurrency } = tx.scope.partner;
  const sold = memo.link ? await tx.memos.document(memo.link.documentNumber) : null;
  const accounts = commissionAccounts(sold?.itemKind ?? 'AIR_TICKET');
  const rows = sold ? await tx.schedules.lockOfItems([sold.itemId]) : [];
  const open = rows.filter((row) => row.state === 'OPEN' && row.part === 'COMMISSION' && row.amount.currency === amount.currency && !row.amount.isZero);
  const base = { deferredAccount: open[0]?.deferredAccount ?? accounts.deferred, earnedAccount: open[0]?.revenueAccount ?? accounts.earned, itemId: sold?.itemId ?? null };
  if (way === 'ADD') return { posting: { ...base, deferred: open.length > 0 ? amount : Money.zero(amount.currency) }, open, take: null };
  const take = takeDeferred(open, amount, functionalCurrency);
  const carried = take.taken.isZero ? {} : { carried: { functional: take.functional, rate: impliedRate(take.taken, take.functional), source: 'CARRIED' } };
  return { posting: { ...base, deferred: take.taken, ...carried }, open, take };
}

/** The schedules follow the entry: what was taken ends its rows and what is left opens again; what was added is spread over the open dates. */
export function moveDeferral({ tx, ids }: Pick<MemoWork, 'tx' | 'ids'>, entry: JournalEntry, { open, take, posting }: CommissionMove): void {
  const id = entry.head.id;
  if (take) {
    tx.schedules.end(take.rows.map((row) => row.id), 'RECALLED', id);
    const rests = take.rows.flatMap(({ id: rowId, rest, functionalRest }): RevenueSchedule[] => {
      const row = open.find((candidate) => candidate.id === rowId);
      return row && !rest.isZero ? [{ ...plain(row), id: ids.next(), amount: rest, functional: functionalRest }] : [];
    });
    tx.schedules.open(id, rests);
    return;
  }
  const line = entry.lines.find(({ account }) => account === posting.deferredAccount);
  if (!line || open.length === 0) return;
  const weights = open.map((row) => row.amount.minor);
  const [amounts, functionals] = [line.amount.allocate(weights), line.functional.allocate(weights)];
  const added = open.map((row, index): RevenueSchedule => ({
    ...plain(row),
    id: ids.next(),
    amount: amounts[index] ?? Money.zero(line.amount.currency),
    functional: functionals[index] ?? Money.zero(line.functional.currency),
  }));
  tx.schedules.open(id, added.filter(({ amount }) => !amount.isZero));
}

const plain = ({ id, itemId, part, serviceDate, deferredAccount, revenueAccount, amount, functional }: RevenueSchedule): RevenueSchedule => ({
  id, itemId, part, serviceDate, deferredAccount, revenueAccount, amount, functional,
}); // prettier-ignore
