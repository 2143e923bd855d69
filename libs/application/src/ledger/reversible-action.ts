import type { Day, JournalEntry } from '@travobooks/domain';
import type { Check } from '../booking/sale-checks';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredEntry } from '../ports/journal-writer.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { ManualCheck } from './post-manual-entry';

export interface ReversalOutcome {
  readonly entries: readonly JournalEntry[];
  /** Shown by a dry run. */
  readonly checks: readonly (Check | ManualCheck)[];
  readonly approvalId: string | null;
  readonly creditNoteId: string | null;
  readonly invoiceId: string | null;
}

export interface Reversal {
  readonly stored: StoredEntry;
  readonly on: Day;
  readonly reason: string;
}

/** Takes a business action back with its entry (api.md, Reversal): one for each type of source that posts. */
export interface ReversibleAction {
  /** `source.type` of its entries. */
  readonly sourceType: string;
  /** Only of entries of this event; absent: of every other of the source. */
  readonly event?: string;
  reverse(tx: Tx, ids: IdGenerator, reversal: Reversal): Promise<ReversalOutcome>;
}
