import type { JournalEntry } from '@travobooks/domain';
import type { RequestScope } from '../ports/request-scope.port';
import type { RunRecord } from '../ports/run-store.port';
import type { Tx } from '../ports/unit-of-work.port';

export const RUN_KINDS = ['RECOGNITION', 'OVERRIDE_ACCRUAL'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export type RunParameters = Readonly<Record<string, unknown>>;

/** What a kind of run does. Each step is a unit of work that also calls `tx.runs.advance`, so a killed run goes on. */
export interface RunAction {
  readonly kind: RunKind;
  /** Refuses what cannot be run as asked, before the run is kept. */
  check(tx: Tx, parameters: RunParameters): Promise<void>;
  /** How much there is to do now: its progress is shown against it. */
  total(scope: RequestScope, parameters: RunParameters): Promise<number>;
  /** Works until nothing is left to do; safe to call again after any stop, and beside another one. */
  execute(scope: RequestScope, run: RunRecord): Promise<void>;
  /** The entries of its first step, of which a dry run keeps nothing. */
  preview(scope: RequestScope, parameters: RunParameters): Promise<readonly JournalEntry[]>;
}

/** The kinds of run there are. */
export class RunActions {
  private readonly byKind: ReadonlyMap<string, RunAction>;

  constructor(actions: readonly RunAction[]) {
    this.byKind = new Map(actions.map((action) => [action.kind, action]));
  }

  of(kind: string): RunAction {
    const action = this.byKind.get(kind);
    if (!action) throw new Error(`there is no run of kind ${kind}`);
    return action;
  }
}
