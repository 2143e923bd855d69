import type { RequestScope } from './request-scope.port';

export type RunState = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED';

/** What works through many rows and posts: it can be killed at any point and goes on, and a second one posts nothing. */
export interface RunRecord {
  readonly id: string;
  readonly kind: string;
  readonly state: RunState;
  /** As asked for, `{through: "2026-05-31"}`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What may run only once (a night); null: started by a person. */
  readonly key: string | null;
  readonly userId: string;
  /** What its starter might do then: whoever goes on with it may no more. Null: the system's own. */
  readonly permissions: RequestScope['permissions'] | null;
  /** Progress, in what the kind counts (booking items, contracts). */
  readonly total: number;
  readonly done: number;
  /** Entries that it has posted. */
  readonly posted: number;
  /** By name, beside the entries. */
  readonly counts: Readonly<Record<string, number>>;
  readonly problem: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** What one unit of work of a run has done. */
export interface RunStep {
  readonly done: number;
  readonly entryIds: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
}

export interface RunStore {
  insert(run: RunRecord): void;
  /** Null: no run has this key. */
  byKey(key: string): Promise<RunRecord | null>;
  /** Locks the run. Throws `NOT_FOUND`. */
  lock(id: string): Promise<RunRecord>;
  begin(id: string, total: number): void;
  /** Adds what the unit of work has done, in the same transaction. */
  advance(id: string, step: RunStep): void;
  finish(id: string, state: 'COMPLETED' | 'FAILED', problem: string | null): void;
}
