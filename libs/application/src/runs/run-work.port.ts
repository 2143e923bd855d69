import type { RequestScope } from '../ports/request-scope.port';
import type { RunRecord } from '../ports/run-store.port';

/** The worker acts as nobody in particular: history and audit rows of what it does by itself carry this id. */
export const SYSTEM_USER = '00000000-0000-7000-8000-000000000000';

/** What the processing of runs reads outside any transaction. */
export abstract class RunWork {
  /** Null: there is no such run of the partner. */
  abstract load(partnerId: number, runId: string): Promise<RunRecord | null>;
  /** Over all partners: runs that nobody has finished and that are older than the instant. */
  abstract unfinished(before: Date, limit: number): Promise<readonly { readonly partnerId: number; readonly runId: string }[]>;
  /** What its starter still may, and no more than at the start; null: they may no longer run anything. */
  abstract scopeOfRun(partnerId: number, runId: string): Promise<RequestScope | null>;
}
