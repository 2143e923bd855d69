import {
  DomainError,
  Money,
  OWED_MEMO,
  UNDECIDED_MEMO,
  memoTotal,
  requireKind,
  requireMemoState,
  type JournalEntry,
} from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import { asksCheck, saidAmount } from '../booking/sale-checks';
import { translationFor } from '../booking/translation';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { acceptDebit } from './accept-memo';
import { NOTHING_ELSE, changeMemo, memoChecks, openMemo, type MemoCommand, type MemoOutcome, type MemoWork } from './memo-step';

export interface WriteOffMemoCommand extends MemoCommand {
  readonly reason: string;
}

/**
 * The agency bears what nobody was charged with, for good: an undecided ADM is accepted with it, an accepted one is not
 * charged on any more. Above the threshold a controller agrees first (product.md, approvals).
 */
export class WriteOffMemo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: WriteOffMemoCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-write-off', (tx) => writeOffMemo(tx, this.ids, command, false));
  }
}

export async function writeOffMemo(tx: Tx, ids: IdGenerator, command: WriteOffMemoCommand, granted: boolean): Promise<MemoOutcome> {
  const work = await openMemo(tx, ids, command, { permission: 'memo.accept', ...(granted ? { granted } : {}) });
  const { memo } = work;
  requireKind(memo, 'ADM');
  requireMemoState(memo.state, [...UNDECIDED_MEMO, ...OWED_MEMO], 'MEMO_NOT_IN_ACCEPTED_STATE');
  if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
  const left = memoTotal(memo).minus(memo.recharged);
  if (memo.writtenOff || left.isZero)
    throw new DomainError('MEMO_NOT_IN_ACCEPTED_STATE', { detail: 'Nothing is left to write off.', extra: { state: memo.state } });
  const { amount, above, limit } = threshold(work, left);
  const checks = memoChecks(work);
  if (above && !granted) {
    const asks = asksCheck(`${saidAmount(amount, tx.scope)} is above ${saidAmount(limit, tx.scope)}: a second person must agree.`, {
      amount: amount.toDecimal(),
      currency: amount.currency,
      limit: limit.toDecimal(),
    });
    if (!tx.scope.dryRun) return askToWriteOff(work, command, amount);
    checks.push(asks);
  }
  const detail = { reason: command.reason, written_off: left.toDecimal() };
  const change = { writtenOff: true, approvalId: null };
  let entries: JournalEntry[] = [];
  let after = memo;
  if (UNDECIDED_MEMO.includes(memo.state)) {
    const accepted = await acceptDebit(work, { change, detail });
    [after, entries] = [accepted.memo, [accepted.entry]];
  } else after = changeMemo(work, { event: 'WRITE_OFF', change, detail });
  return { memo: after, entries, checks, ...NOTHING_ELSE };
}

/** In functional currency at the day's rate (product.md: another currency counts at the day's rate). */
function threshold({ tx, on, parties, supplier }: MemoWork, left: Money): { amount: Money; above: boolean; limit: Money } {
  const { functionalCurrency, settings } = tx.scope.partner;
  const { currency } = left;
  const { rate } = translationFor(
    { currency, functionalCurrency, on, isBspDocument: supplier.settlement === 'BSP' },
    parties.rates(currency),
    settings.fx_stale_days,
  );
  const amount = currency === functionalCurrency ? left : left.convert(rate, functionalCurrency);
  const limit = Money.parse(settings.approvals.write_off ?? '0', functionalCurrency);
  return { amount, limit, above: settings.approvals.write_off !== null && amount.isGreaterThan(limit) };
}

function askToWriteOff(work: MemoWork, command: WriteOffMemoCommand, amount: Money): MemoOutcome {
  const { tx, ids, memo, supplier } = work;
  const approvalId = askApproval(tx, ids, {
    kind: 'WRITE_OFF',
    objectType: 'MEMO',
    objectId: memo.id,
    objectVersion: memo.version + 1,
    amount: amount.toDecimal(),
    currency: amount.currency,
    command: { memo: { memoId: memo.id, on: work.on, reason: command.reason } },
    summary: `Write off ADM ${memo.number} of ${supplier.name}`,
    branchId: memo.branchId,
    makerReason: command.reason,
  });
  const after = { ...memo, approvalId, version: memo.version + 1, updatedAt: tx.now.toISOString() };
  tx.memos.update(after);
  return { memo: after, entries: [], checks: [], ...NOTHING_ELSE, approvalId };
}

/** The request ended otherwise: the memo is free again. */
export async function releaseMemo(tx: Tx, approval: ApprovalRecord): Promise<void> {
  const memo = await tx.memos.lock(approval.objectId, 'approval.read');
  if (memo.approvalId !== approval.id) return;
  tx.memos.update({ ...memo, approvalId: null, version: memo.version + 1, updatedAt: tx.now.toISOString() });
}
