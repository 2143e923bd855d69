import { DomainError, Money, type JournalEntry, type Memo } from '@travobooks/domain';
import { answerNote } from '../billing/answer-note';
import { requireNothingRests, takeBack } from '../ledger/take-back';
import type { Reversal, ReversalOutcome, ReversibleAction } from '../ledger/reversible-action';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredStep } from '../ports/memo-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { memoChecks, openMemo, type MemoWork } from './memo-step';

/** An entry of a memo takes its step back: the memo stands where it stood before it, its notes are answered by notes. */
export const MEMO_REVERSAL: ReversibleAction = { sourceType: 'MEMO', reverse: reverseMemo };

async function reverseMemo(tx: Tx, ids: IdGenerator, { stored, on, reason }: Reversal): Promise<ReversalOutcome> {
  const { head } = stored.entry;
  if (head.kind === 'REVERSAL')
    throw new DomainError('JE_HAS_LATER_EVENTS', { detail: 'A reversal is not reversed: do the action once more.' });
  const work = await openMemo(tx, ids, { memoId: head.source.id, on }, { permission: 'journal.reverse', customerIds: customersOf(stored.entry) });
  const step = work.steps.find(({ entryId }) => entryId === head.id);
  if (!step?.before) throw new DomainError('NOT_FOUND');
  requireLast(work, step);
  const checks = memoChecks(work);
  const noteId = noteOf(step);
  const answerId = noteId ? ids.next() : null;
  if (noteId) await requireNothingRests(tx, [noteId], [head.id]);
  const mirror = await takeBack(tx, ids, stored, {
    on,
    event: `${head.event}_REVERSED`,
    ...(answerId ? { documentId: answerId } : {}),
  });
  if (noteId && answerId) {
    const [note] = await tx.invoices.lock({ ids: [noteId] });
    await answerNote(tx, { noteId, answerId, mirror, reason, branchCode: work.parties.branchCodes.get(note?.branchId ?? '') ?? '' });
  }
  restoreMemo(work, step, mirror, reason);
  const isCredit = step.event === 'RECHARGE';
  return { entries: [mirror], checks, approvalId: null, creditNoteId: isCredit ? answerId : null, invoiceId: isCredit ? null : answerId };
}

const customersOf = (entry: JournalEntry): string[] => [
  ...new Set(entry.lines.flatMap(({ dimensions }) => dimensions.customer_id ?? [])),
];

/** What a memo was charged on stands beside its course; every other step can only be taken back as the last one. */
function requireLast({ steps, memo }: MemoWork, step: StoredStep): void {
  if (step.event === 'RECHARGE') return;
  const undone = new Set(steps.flatMap(({ event, detail }) => (event === 'REVERSE' ? [(detail as { step_id: string }).step_id] : [])));
  const later = steps
    .slice(steps.indexOf(step) + 1)
    .filter(({ id, event }) => event !== 'REVERSE' && !undone.has(id));
  const blocking = later.flatMap(({ entryId }) => (entryId ? [{ journal_entry_id: entryId }] : []));
  if (later.length > 0)
    throw new DomainError('JE_HAS_LATER_EVENTS', {
      detail: `The memo went on to ${memo.state} after it. Nothing was posted.`,
      extra: { blocking },
    });
}

const noteOf = ({ detail }: StoredStep): string | null => {
  const made = (detail ?? {}) as { debit_note_id?: string; credit_note_id?: string };
  return made.debit_note_id ?? made.credit_note_id ?? null;
};

function restoreMemo(work: MemoWork, step: StoredStep, mirror: JournalEntry, reason: string): Memo {
  const { tx, ids, memo } = work;
  const { before } = step;
  if (!before) return memo;
  const given = step.event === 'RECHARGE' ? { recharged: memo.recharged.minus(chargedBy(step, memo)) } : { ...before, recharged: memo.recharged };
  const after: Memo = { ...memo, ...given, version: memo.version + 1, updatedAt: tx.now.toISOString() };
  tx.memos.update(after);
  tx.memos.step(
    { id: ids.next(), memoId: memo.id, event: 'REVERSE', from: memo.state, to: after.state, on: mirror.head.entryDate, entryId: mirror.head.id, detail: { step_id: step.id, reason } },
    memo,
  );
  tx.audit.add('memo.reverse', 'MEMO', memo.id, { state: memo.state }, { state: after.state, event: step.event, reason, journal_entry_id: mirror.head.id });
  return after;
}

const chargedBy = ({ detail }: StoredStep, memo: Memo): Money =>
  Money.parse((detail as { amount: string }).amount, memo.amount.currency);
