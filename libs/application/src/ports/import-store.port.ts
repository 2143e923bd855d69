import type { GdsReadResult } from '../imports/gds-record';
import type { RequestScope } from './request-scope.port';

/** Import runs and their records: the inbox. Filled by the import use cases. */
export interface ImportRunRecord {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED';
  readonly userId: string;
  /** What the uploader might do: whoever goes on with the run may no more. Null: a run from before this was kept. */
  readonly permissions: RequestScope['permissions'] | null;
  readonly customerId: string | null;
  readonly branchId: string | null;
  readonly problem: string | null;
  readonly totalRecords: number;
  readonly doneRecords: number;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface ImportRecordRow {
  readonly id: string;
  readonly runId: string;
  readonly position: number;
  readonly line: number;
  readonly outcome: 'CREATED' | 'UNCHANGED' | 'WAITING' | 'REFUSED' | 'DISMISSED';
  readonly needs: string | null;
  readonly code: string | null;
  readonly detail: string | null;
  readonly bookingId: string | null;
  readonly recordKey: string | null;
  readonly contentHash: string | null;
  readonly recordType: string | null;
  readonly locator: string | null;
  readonly documentNumbers: readonly string[];
  readonly parsed: unknown;
  readonly rawText: string | null;
  readonly completion: unknown;
  readonly version: number;
}

export interface ImportBranch {
  readonly id: string;
  readonly code: string;
  readonly iataNumeric: string | null;
  readonly gdsOffices: readonly string[];
}

export interface ImportSupplier {
  readonly id: string;
  readonly iataNumeric: string;
  readonly settlement: string;
  readonly hasContract: boolean;
}

/** Whom a record may belong to. */
export interface ImportFacts {
  readonly branches: readonly ImportBranch[];
  /** Airlines with one of the prefixes, oldest first. */
  readonly suppliers: readonly ImportSupplier[];
}

export interface ImportStore {
  /** Keeps the run with what its file says; card numbers are masked in it. */
  insertRun(run: ImportRunRecord, results: readonly GdsReadResult[]): void;
  /**
   * Locks the run: its records are processed one after the other, by whoever comes first. Throws
   * `NOT_FOUND`.
   */
  lockRun(id: string): Promise<ImportRunRecord>;
  /** Without a lock. Throws `NOT_FOUND`. */
  run(id: string): Promise<ImportRunRecord>;
  updateRun(
    id: string,
    change: Partial<
      Pick<ImportRunRecord, 'state' | 'problem' | 'totalRecords' | 'doneRecords' | 'finishedAt'>
    >,
  ): void;
  hasRefused(runId: string): Promise<boolean>;
  insertRecord(row: ImportRecordRow): void;
  /** Without a lock. Throws `NOT_FOUND`, also for another office's when the caller's scope is the branch. */
  record(id: string): Promise<ImportRecordRow>;
  /** Locks the record; take its locator first. Throws `NOT_FOUND`. */
  lockRecord(id: string): Promise<ImportRecordRow>;
  updateRecord(row: ImportRecordRow): void;
  dismissRecord(id: string, reason: string): void;
  /** Serialises the work on one locator of the partner until the commit. */
  lockLocator(locator: string): Promise<void>;
  /**
   * Takes, in the order of a sale, what selling a booking that is not yet made will wait for. Its reference is the row of
   * all bookings, and is taken after them: nobody waits for it longer than the booking takes.
   */
  lockForNewSale(customerId: string, on: string): Promise<void>;
  recordsByKey(recordKeys: readonly string[]): Promise<readonly ImportRecordRow[]>;
  /** What has come for the locator, oldest first, a bounded number of the newest. */
  recordsOfLocator(locator: string): Promise<readonly ImportRecordRow[]>;
  /** The booking of (GDS, locator, PNR creation day); null when none. */
  bookingOf(gds: string, locator: string, pnrCreated: string | null): Promise<string | null>;
  facts(prefixes: readonly string[], on: string): Promise<ImportFacts>;
  /** The approval of a booking is decided: the records that waited for it are CREATED. */
  settleApproval(bookingId: string, detail: string | null): void;
}
