import type { Day, Dimension, JournalEntry } from '@travobooks/domain';
import type { FxRate } from './booking-store.port';

export interface StoredEntry {
  readonly entry: JournalEntry;
  readonly reversedById: string | null;
}

/** The only writer of the journal (ledger.md, invariants 2 to 4). */
export interface JournalWriter {
  /** For `postEntries` alone, which keeps the sub-ledger with it. */
  post(...entries: readonly JournalEntry[]): void;
  /** Entries posted in this unit of work, in order: the preview of a dry run. */
  readonly posted: readonly JournalEntry[];
  /** Newest entry of the event for each source, with what reversed it. */
  latest(
    sourceType: string,
    sourceIds: readonly string[],
    event: string,
  ): Promise<ReadonlyMap<string, StoredEntry>>;
  /** The entry as it was posted; null: there is none of this partner. */
  find(entryId: string): Promise<StoredEntry | null>;
  /** Shares the period of the day and throws `PERIOD_UNKNOWN` or `PERIOD_CLOSED` unless it takes entries. */
  requireOpenPeriod(on: Day): Promise<Day>;
  /** Of these codes, those in the chart, with whether they are active. */
  accounts(codes: readonly string[]): Promise<ReadonlyMap<string, boolean>>;
  /** Of ids that a line names, those that are not the partner's. */
  foreignTo(named: ReadonlyMap<Dimension, readonly string[]>): Promise<ReadonlySet<string>>;
  /** The source id that stands for a caller's own key: the unique event of the source keeps the key unique. */
  sourceOfRef(externalRef: string): string;
  /** The newest rate of each kind to the functional currency on or before the day. */
  rates(currency: string, on: Day): Promise<readonly FxRate[]>;
}
