import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { RunActions } from './run-action';
import type { RunWork } from './run-work.port';

/**
 * Works a run to its end from wherever it stands. Two at once, of the same run or of two runs over the same rows, share the
 * work: each row is taken under its booking's lock.
 */
export class ExecuteRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: RunWork,
    private readonly actions: RunActions,
  ) {}

  async execute(scope: RequestScope, runId: string): Promise<void> {
    const run = await this.work.load(scope.partnerId, runId);
    if (!run || (run.state !== 'QUEUED' && run.state !== 'RUNNING')) return;
    const { idempotency: _key, dryRun: _dry, ...plain } = scope;
    const action = this.actions.of(run.kind);
    if (run.state === 'QUEUED') {
      const total = await action.total(plain, run.parameters);
      await this.uow.run(plain, 'run-begin', async (tx) => {
        const { state } = await tx.runs.lock(runId);
        if (state === 'QUEUED') tx.runs.begin(runId, total);
      });
    }
    await action.execute(plain, run);
    await this.finish(plain, runId);
  }

  private finish(scope: RequestScope, runId: string): Promise<void> {
    return this.uow.run(scope, 'run-finish', async (tx) => {
      const { state, kind, posted } = await tx.runs.lock(runId);
      if (state !== 'RUNNING') return;
      tx.runs.finish(runId, 'COMPLETED', null);
      tx.outbox.add('run.completed', { run_id: runId, kind, state: 'COMPLETED', posted });
    });
  }
}

/** The run cannot go on: its starter is gone, or every try of the worker failed. */
export class FailRun {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, runId: string, problem: string): Promise<void> {
    return this.uow.run(scope, 'run-fail', async (tx) => {
      const { state, kind, posted } = await tx.runs.lock(runId);
      if (state !== 'QUEUED' && state !== 'RUNNING') return;
      tx.runs.finish(runId, 'FAILED', problem.slice(0, 500));
      tx.audit.add('run.fail', 'RUN', runId, { state }, { state: 'FAILED', problem });
      tx.outbox.add('run.completed', { run_id: runId, kind, state: 'FAILED', posted });
    });
  }
}
