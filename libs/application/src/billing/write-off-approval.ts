import type { ApprovedAction } from '../approval/approved-action.port';
import { requireUnchanged } from '../approval/ask-approval';
import { releaseMemo, writeOffMemo, type WriteOffMemoCommand } from '../memo/write-off-memo';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { Tx } from '../ports/unit-of-work.port';

type Kept = { readonly memo: WriteOffMemoCommand };

/** A granted write-off is done as its maker asked: of a memo, or of an invoice. */
export class WriteOffApproval implements ApprovedAction {
  readonly kind = 'WRITE_OFF';

  constructor(private readonly ids: IdGenerator) {}

  async run(tx: Tx, approval: ApprovalRecord): Promise<unknown> {
    const { memo } = approval.command as Kept;
    const outcome = await writeOffMemo(tx, this.ids, memo, true);
    requireUnchanged(approval, outcome.memo.version - 1);
    return outcome;
  }

  async release(tx: Tx, approval: ApprovalRecord): Promise<void> {
    await releaseMemo(tx, approval);
  }
}
