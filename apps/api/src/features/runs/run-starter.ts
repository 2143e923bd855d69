import { Injectable } from '@nestjs/common';
import { ExecuteRun, Replayed, StartRun, type RequestScope, type RunRecord, type StartCommand } from '@travobooks/application';
import { RunsQuery } from '@travobooks/persistence-mysql';
import { Answer } from '../../http/answer';
import { ApiLog } from '../../http/handles';
import { heldKeyOf } from '../../http/idempotency.interceptor';
import type { ApiRequest } from '../../http/request-context';
import { waitOf, within } from '../imports/prefer-wait';
import { acceptedRunView, runPreviewView, runView } from './runs.response';

/**
 * How every run is started: 202 and the worker, or with `Prefer: wait` this process works on it, and the finished run is the
 * answer where it is ready in time.
 */
@Injectable()
export class RunStarter {
  constructor(
    private readonly start: StartRun,
    private readonly run: ExecuteRun,
    private readonly query: RunsQuery,
    private readonly log: ApiLog,
  ) {}

  async answer(request: ApiRequest, scope: RequestScope, command: StartCommand): Promise<Answer> {
    if (scope.dryRun) return new Answer(200, runPreviewView(scope, await this.start.preview(scope, command)));
    const waitMs = waitOf(request.headers['prefer']);
    const run = await this.accept(scope, command, waitMs !== null);
    const location = { location: `/v1/operations/${run.id}` };
    if (waitMs === null) return new Answer(202, acceptedRunView(run), location);
    await within(this.inBackground(scope, run.id), waitMs);
    const view = await this.query.run(scope, run.id);
    return new Answer(view.run.finishedAt ? 200 : 202, runView(view), {
      ...location,
      'preference-applied': `wait=${waitMs / 1000}`,
    });
  }

  private async accept(scope: RequestScope, command: StartCommand, works: boolean): Promise<RunRecord> {
    const held = heldKeyOf(scope);
    const render = (run: unknown): { status: number; body: string } => ({
      status: 202,
      body: JSON.stringify(acceptedRunView(run as RunRecord)),
    });
    try {
      return await this.start.execute(held ? { ...scope, idempotency: { ...held, render } } : scope, command);
    } catch (error) {
      // The first request may have been killed after its run was kept: it must not wait for a worker that nobody has.
      if (works && error instanceof Replayed) void this.inBackground(scope, (JSON.parse(error.body) as { id: string }).id);
      throw error;
    }
  }

  private async inBackground(scope: RequestScope, runId: string): Promise<void> {
    try {
      await this.run.execute(scope, runId);
    } catch (error) {
      this.log.log.warn({ err: error, run_id: runId }, 'a run stopped; the worker goes on with it');
    }
  }
}
