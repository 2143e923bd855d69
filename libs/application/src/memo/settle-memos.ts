import { canMemoMove, type Day } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { Tx } from '../ports/unit-of-work.port';
import { changeMemo, memoFacts, openMemo } from './memo-step';

/**
 * For settlement: a remittance has paid (or credited) the memos of these airline and number pairs. What is owed becomes
 * SETTLED_IN_BSP; a dispute won in part whose rest is paid has nothing left to wait for.
 * @param entryId the remittance's entry
 */
export async function settleMemos(
  tx: Tx,
  ids: IdGenerator,
  documents: readonly { readonly supplierId: string; readonly documentNumber: string }[],
  of: { readonly on: Day; readonly entryId: string },
): Promise<void> {
  const locked = await tx.memos.lockByNumber(documents.map(({ documentNumber }) => documentNumber));
  const paid = locked.filter((memo) => documents.some((one) => one.supplierId === memo.supplierId && one.documentNumber === memo.number));
  for (const memo of paid) {
    const to = memo.state === 'DISPUTE_ACCEPTED' ? 'CLOSED' : 'SETTLED_IN_BSP';
    if (!canMemoMove(memo.state, to)) continue;
    const work = await openMemo(tx, ids, { memoId: memo.id, on: of.on }, { permission: 'settlement.post', granted: true });
    const after = changeMemo(work, { event: 'SETTLE', to, detail: { remittance_entry_id: of.entryId } });
    tx.outbox.add('memo.settled', memoFacts(after, work.supplier.name));
  }
}
