import { DomainError, type JournalEntry } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { RunRecord } from '../ports/run-store.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { RunActions, RunKind, RunParameters } from './run-action';
import { SYSTEM_USER } from './run-work.port';

export interface StartCommand {
  readonly kind: RunKind;
  readonly parameters: RunParameters;
  /** May run only once; a second start answers the first run. */
  readonly key?: string;
}

/** Takes a run in: refused at once or kept with its job; who works on it is the worker, or the caller who waits. */
export class StartRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly actions: RunActions,
  ) {}

  async execute(scope: RequestScope, command: StartCommand): Promise<RunRecord> {
    try {
      return await this.take(scope, command);
    } catch (error) {
      // Two workers had the same thought at once: the second one finds the first one's run.
      if (command.key && error instanceof DomainError && error.code === 'ALREADY_EXISTS') return await this.take(scope, command);
      throw error;
    }
  }

  private take(scope: RequestScope, { kind, parameters, key }: StartCommand): Promise<RunRecord> {
    return this.uow.run(scope, 'run-start', async (tx) => {
      const known = key ? await tx.runs.byKey(key) : null;
      if (known) return known;
      await this.actions.of(kind).check(tx, parameters);
      const run: RunRecord = {
        id: this.ids.next(),
        kind,
        state: 'QUEUED',
        parameters,
        key: key ?? null,
        userId: scope.userId,
        permissions: scope.userId === SYSTEM_USER ? null : scope.permissions,
        total: 0,
        done: 0,
        posted: 0,
        counts: {},
        problem: null,
        createdAt: tx.now.toISOString(),
        finishedAt: null,
      };
      tx.runs.insert(run);
      tx.audit.add('run.start', 'RUN', run.id, undefined, { kind, parameters });
      tx.outbox.add('run.queued', { run_id: run.id, kind });
      return run;
    });
  }

  /** What the run would post first; nothing is kept. */
  preview(scope: RequestScope, { kind, parameters }: StartCommand): Promise<readonly JournalEntry[]> {
    return this.actions.of(kind).preview(scope, parameters);
  }
}
