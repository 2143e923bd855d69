import {
  UNDECIDED_MEMO,
  admAcceptLines,
  requireKind,
  requireMemoState,
  type JournalEntry,
  type Memo,
  type MemoParts,
} from '@travobooks/domain';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { acceptCredit, type CreditAs } from './credit-memo';
import { commissionOf, moveDeferral } from './memo-commission';
import { NOTHING_ELSE, changeMemo, memoChecks, memoEntry, openMemo, type MemoCommand, type MemoOutcome, type MemoWork } from './memo-step';

export interface AcceptMemoCommand extends MemoCommand {
  /** Where an ACM's credit belongs; absent: its cause says. */
  readonly as?: CreditAs | null | undefined;
}

/** ADM: the agency owes it (C20). ACM: the airline's credit goes where it belongs (C24). */
export class AcceptMemo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: AcceptMemoCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-accept', (tx) => acceptMemo(tx, this.ids, command));
  }
}

export async function acceptMemo(tx: Tx, ids: IdGenerator, command: AcceptMemoCommand): Promise<MemoOutcome> {
  const work = await openMemo(tx, ids, command, { permission: 'memo.accept' });
  requireMemoState(work.memo.state, UNDECIDED_MEMO, 'MEMO_NOT_IN_UNDER_REVIEW_STATE');
  if (work.memo.kind === 'ACM') return await acceptCredit(work, command.as ?? null);
  const checks = memoChecks(work);
  const { memo, entry } = await acceptDebit(work, {});
  return { memo, entries: [entry], checks, ...NOTHING_ELSE };
}

/**
 * Posts an undecided ADM as owed and moves it to ACCEPTED.
 * @param also what else happens with it: its window is over, it was billed, it is written off
 */
export async function acceptDebit(
  work: MemoWork,
  also: { readonly change?: Partial<Memo>; readonly detail?: object },
): Promise<{ memo: Memo; entry: JournalEntry }> {
  requireKind(work.memo, 'ADM');
  const entry = await postAccepted(work, 'ACCEPT', work.memo);
  const memo = changeMemo(work, { event: 'ACCEPT', to: 'ACCEPTED', entry, ...also });
  return { memo, entry };
}

/** Dr 5041 · 5042, or L and E for commission, Cr 2011 for a part of the memo. */
export async function postAccepted(work: MemoWork, event: 'ACCEPT' | 'DISPUTE' | 'OUTCOME' | 'BILL', part: MemoParts): Promise<JournalEntry> {
  const { tx, ids, memo } = work;
  const commission = memo.cause === 'COMMISSION' && !part.amount.isZero ? await commissionOf(work, part.amount, 'TAKE') : null;
  const entry = memoEntry(work, event, admAcceptLines(memo, work.payable, part, commission?.posting ?? null));
  postEntries(tx, ids, [entry]);
  if (commission) moveDeferral(work, entry, commission);
  return entry;
}
