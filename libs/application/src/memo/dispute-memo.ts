import {
  ACCOUNT,
  DomainError,
  Money,
  UNDECIDED_MEMO,
  admAcceptLines,
  admProvisionEndLines,
  admProvisionLines,
  disputeDeadline,
  invariant,
  memoParts,
  memoTotal,
  requireKind,
  requireMemoState,
  requireWindow,
  type DisputeOutcome,
  type JournalEntry,
  type Memo,
  type MemoDispute,
  type OpenItem,
} from '@travobooks/domain';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { acceptDebit, postAccepted } from './accept-memo';
import { NOTHING_ELSE, changeMemo, memoChecks, memoEntry, memoFacts, openMemo, type MemoCommand, type MemoOutcome, type MemoWork } from './memo-step';

export interface DisputeMemoCommand extends MemoCommand {
  readonly reason: string;
  readonly lossProbable: boolean;
  /** The contested part of amount and charge; absent: all of it. The rest is accepted. */
  readonly amount?: string | null | undefined;
}

/**
 * Before billing: a probable loss is provided for (C22), one that is not probable is disclosed alone (IAS 37.86). After
 * billing the debt stands and nothing posts: a win comes as an ACM.
 */
export class DisputeMemo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: DisputeMemoCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-dispute', (tx) => disputeMemo(tx, this.ids, command));
  }
}

async function disputeMemo(tx: Tx, ids: IdGenerator, command: DisputeMemoCommand): Promise<MemoOutcome> {
  const work = await openMemo(tx, ids, command, { permission: 'memo.write' });
  const { memo } = work;
  requireKind(memo, 'ADM');
  requireMemoState(memo.state, [...UNDECIDED_MEMO, 'ACCEPTED'], 'MEMO_NOT_IN_UNDER_REVIEW_STATE');
  if (memo.writtenOff)
    throw new DomainError('MEMO_NOT_IN_UNDER_REVIEW_STATE', { detail: 'It is written off.', extra: { state: memo.state } });
  requireWindow(memo, work.on);
  if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
  const amount = partOf(memo, command.amount, memoTotal(memo), '/amount');
  const afterBilling = memo.state === 'ACCEPTED';
  const dispute: MemoDispute = { amount, reason: command.reason, lossProbable: command.lossProbable, afterBilling, outcome: null, payable: null };
  const checks = memoChecks(work);
  const entry = afterBilling ? null : await postDispute(work, dispute);
  const after = changeMemo(work, {
    event: 'DISPUTE',
    to: 'DISPUTED',
    change: { dispute },
    entry,
    detail: { amount: amount.toDecimal(), reason: command.reason, loss_probable: command.lossProbable, after_billing: afterBilling },
  });
  tx.outbox.add('memo.disputed', { ...memoFacts(after, work.supplier.name), reason: command.reason });
  return { memo: after, entries: entry ? [entry] : [], checks, ...NOTHING_ELSE };
}

/** More than nothing, at most `most`. */
function partOf(memo: Memo, text: string | null | undefined, most: Money, pointer: string): Money {
  const amount = text ? Money.parse(text, memo.amount.currency, pointer) : most;
  if (amount.isZero) throw new DomainError('AMOUNT_INVALID', { pointer, detail: 'It is more than nothing.' });
  if (amount.isGreaterThan(most))
    throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer, detail: `At most ${most.toDecimal()} ${most.currency}.` });
  return amount;
}

const contestedParts = (memo: Memo, amount: Money) => memoParts({ amount: memo.amount, charge: memo.charge }, amount);

/** What is not contested is accepted in the same entry. */
async function postDispute(work: MemoWork, { amount, lossProbable }: MemoDispute): Promise<JournalEntry | null> {
  const { tx, ids, memo, payable } = work;
  const contested = contestedParts(memo, amount);
  const rest = { amount: memo.amount.minus(contested.amount), charge: memo.charge.minus(contested.charge) };
  const accepted = !rest.amount.isZero || !rest.charge.isZero;
  if (!lossProbable) return accepted ? await postAccepted(work, 'DISPUTE', rest) : null;
  const entry = memoEntry(work, 'DISPUTE', [
    ...(accepted ? admAcceptLines(memo, payable, rest, null) : []),
    ...admProvisionLines(memo, contested),
  ]);
  postEntries(tx, ids, [entry]);
  return entry;
}

export interface DisputeOutcomeCommand extends MemoCommand {
  readonly outcome: DisputeOutcome;
  /** With PARTLY: what is left to pay of the contested part. */
  readonly payable?: string | null | undefined;
}

/** Lost: 2051 (or the expense) becomes a debt. Won: the provision goes back. Partly: each for its part. */
export class DecideDispute {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: DisputeOutcomeCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-outcome', (tx) => decideDispute(tx, this.ids, command));
  }
}

async function decideDispute(tx: Tx, ids: IdGenerator, command: DisputeOutcomeCommand): Promise<MemoOutcome> {
  const work = await openMemo(tx, ids, command, { permission: 'memo.accept' });
  const { memo } = work;
  requireMemoState(memo.state, ['DISPUTED'], 'MEMO_NOT_IN_DISPUTED_STATE');
  invariant(memo.dispute, 'a disputed memo has its dispute');
  const payable = payableOf(memo, memo.dispute, command);
  const checks = memoChecks(work);
  const entry = memo.dispute.afterBilling ? null : await endDispute(work, 'OUTCOME', payable);
  const after = changeMemo(work, {
    event: 'OUTCOME',
    to: command.outcome === 'LOST' ? 'DISPUTE_REJECTED' : 'DISPUTE_ACCEPTED',
    change: { dispute: { ...memo.dispute, outcome: command.outcome, payable } },
    entry,
    detail: { outcome: command.outcome, payable: payable.toDecimal() },
  });
  return { memo: after, entries: entry ? [entry] : [], checks, ...NOTHING_ELSE };
}

function payableOf(memo: Memo, dispute: MemoDispute, { outcome, payable }: DisputeOutcomeCommand): Money {
  if (outcome === 'LOST') return dispute.amount;
  if (outcome === 'WON') return Money.zero(memo.amount.currency);
  if (!payable)
    throw new DomainError('VALIDATION_FAILED', { pointer: '/payable', detail: 'PARTLY says what is left to pay.' });
  const amount = partOf(memo, payable, dispute.amount, '/payable');
  if (amount.equals(dispute.amount))
    throw new DomainError('AMOUNT_INVALID', { pointer: '/payable', detail: 'All of it to pay is LOST.' });
  return amount;
}

/** The provision goes where it belongs; without one, what is payable becomes an expense now. Null: nothing moves. */
async function endDispute(work: MemoWork, event: 'OUTCOME' | 'BILL', payable: Money): Promise<JournalEntry | null> {
  const { tx, ids, memo } = work;
  const provision = await provisionOf(work);
  if (!provision) return payable.isZero ? null : await postAccepted(work, event, contestedParts(memo, payable));
  const entry = memoEntry(work, event, admProvisionEndLines(memo, provision, payable, work.payable));
  postEntries(tx, ids, [entry]);
  return entry;
}

async function provisionOf({ tx, memo }: MemoWork): Promise<OpenItem | null> {
  const items = await tx.subLedger.lockItems({ partyIds: [memo.supplierId], accounts: [ACCOUNT.memoProvision] });
  return items.find((item) => item.dimensions.memo_id === memo.id) ?? null;
}

/** The memo stands in a billing of the scheme: an undecided one is accepted by it, a contested one is owed all the same. */
export class BillMemo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: MemoCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-bill', (tx) => billMemo(tx, this.ids, command));
  }
}

/** For settlement too. From here counts the time of a dispute after billing (decision 9): it does not stop the payment. */
export async function billMemo(tx: Tx, ids: IdGenerator, command: MemoCommand): Promise<MemoOutcome> {
  const work = await openMemo(tx, ids, command, { permission: 'memo.write' });
  const { memo, on } = work;
  requireKind(memo, 'ADM');
  if (memo.billedOn)
    throw new DomainError('MEMO_NOT_IN_UNDER_REVIEW_STATE', { detail: `It was billed on ${memo.billedOn}.`, extra: { state: memo.state } });
  requireMemoState(memo.state, [...UNDECIDED_MEMO, 'ACCEPTED', 'DISPUTED', 'DISPUTE_REJECTED'], 'MEMO_NOT_IN_UNDER_REVIEW_STATE');
  const checks = memoChecks(work);
  const billed = { billedOn: on, disputeBy: disputeDeadline(on, tx.scope.partner.settings.bsp.dispute_days) };
  if (UNDECIDED_MEMO.includes(memo.state)) {
    const { memo: after, entry } = await acceptDebit(work, { change: billed, detail: { billed_on: on } });
    tx.outbox.add('memo.window_over', { ...memoFacts(after, work.supplier.name), due_on: billed.disputeBy });
    return { memo: after, entries: [entry], checks, ...NOTHING_ELSE };
  }
  const contested = memo.state === 'DISPUTED' && memo.dispute && !memo.dispute.afterBilling ? memo.dispute : null;
  const entry = contested ? await endDispute(work, 'BILL', contested.amount) : null;
  const after = changeMemo(work, {
    event: 'BILL',
    change: { ...billed, ...(contested ? { dispute: { ...contested, afterBilling: true } } : {}) },
    entry,
    detail: { billed_on: on },
  });
  return { memo: after, entries: entry ? [entry] : [], checks, ...NOTHING_ELSE };
}
