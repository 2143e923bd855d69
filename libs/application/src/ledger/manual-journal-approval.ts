import type { ApprovedAction } from '../approval/approved-action.port';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { Tx } from '../ports/unit-of-work.port';
import { composeManual, postManual, type KeptManualEntry } from './post-manual-entry';
import { reverseEntry, type ReverseEntryCommand } from './reverse-entry';

type Kept = KeptManualEntry | { readonly reversal: ReverseEntryCommand };

/** A granted entry posts as its maker asked, or reverses what they named. */
export class ManualJournalApproval implements ApprovedAction {
  readonly kind = 'MANUAL_JOURNAL';

  constructor(private readonly ids: IdGenerator) {}

  async run(tx: Tx, approval: ApprovalRecord): Promise<unknown> {
    const kept = approval.command as Kept;
    if ('reversal' in kept) return await reverseEntry(tx, this.ids, kept.reversal, true);
    const entry = await composeManual(tx, this.ids, kept);
    postManual(tx, this.ids, entry);
    return { entries: [entry] };
  }
}
