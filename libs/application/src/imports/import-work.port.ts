import type { ImportRunRecord } from '../ports/import-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { GdsReadResult } from './gds-record';

export interface LoadedRun {
  readonly run: ImportRunRecord;
  readonly results: readonly GdsReadResult[];
}

export interface PendingRun {
  readonly partnerId: number;
  readonly runId: string;
  readonly userId: string;
}

/** What the processing of imports reads outside any transaction. */
export abstract class ImportWork {
  /** Null: there is no such run of the partner. */
  abstract load(partnerId: number, runId: string): Promise<LoadedRun | null>;
  /**
   * Records that wait for a document of one of these numbers or for the locator, oldest first, a
   * bounded number.
   */
  abstract waitingFor(
    partnerId: number,
    locator: string | null,
    documentNumbers: readonly string[],
  ): Promise<readonly string[]>;
  /** Over all partners: runs that nobody has finished and that are older than the instant. */
  abstract unfinished(before: Date, limit: number): Promise<readonly PendingRun[]>;
  /**
   * Over all partners, by id: waiting records whose document is there by now (their own try was lost with its process).
   * @param after the last record of the page before, so that those that go on waiting stand in nobody's way
   */
  abstract overdue(
    limit: number,
    after: string | null,
  ): Promise<readonly { readonly partnerId: number; readonly recordId: string; readonly runId: string }[]>;
  /** The user's own scope; null when the user is gone or may no longer import. */
  abstract scopeOf(partnerId: number, userId: string, requestId: string): Promise<RequestScope | null>;
  /** The scope under which the run goes on: what its uploader still may, and no more than they might at the upload. */
  abstract scopeOfRun(partnerId: number, runId: string, requestId: string): Promise<RequestScope | null>;
  /** Slugs of the partners that have a user of the watched folder: those that get a folder. */
  abstract watchedSlugs(): Promise<readonly string[]>;
  /** The partner's user of the watched folder; null when the slug or the user is unknown. */
  abstract importUser(slug: string): Promise<{ readonly partnerId: number; readonly userId: string } | null>;
}

/** Told of a defect that kept a record, or what waited for it, from being processed; it waits, its neighbours go on. */
export abstract class ImportAlarm {
  abstract unexpected(error: unknown, runId: string, position: number): void;
}
