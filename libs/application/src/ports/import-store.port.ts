/** Import runs and their records: the inbox. Filled by the import use cases. */
export interface ImportRunRecord {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED';
  readonly userId: string;
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

export interface ImportStore {
  insertRun(run: ImportRunRecord, content: Uint8Array): void;
  updateRun(id: string, change: Partial<Pick<ImportRunRecord, 'state' | 'problem' | 'totalRecords' | 'doneRecords' | 'finishedAt'>>): void;
  insertRecord(row: ImportRecordRow): void;
  /** Locks the record. Throws `NOT_FOUND`. */
  lockRecord(id: string): Promise<ImportRecordRow>;
  updateRecord(row: ImportRecordRow): void;
  dismissRecord(id: string, reason: string): void;
  /** Serialises the work on one locator of the partner until the commit. */
  lockLocator(locator: string): Promise<void>;
  recordsByKey(recordKeys: readonly string[]): Promise<readonly ImportRecordRow[]>;
  waitingOf(where: { locator?: string; documentNumber?: string }): Promise<readonly ImportRecordRow[]>;
  /** The booking of (GDS, locator, PNR creation day); null when none. */
  bookingOf(gds: string, locator: string, pnrCreated: string | null): Promise<string | null>;
}
