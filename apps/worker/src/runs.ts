import { DomainError, addDays, dayInZone, errorEntry } from '@travobooks/domain';
import { type Clock, type ExecuteRun, type FailRun, type RequestScope, type RunWork, type StartRun } from '@travobooks/application';
import type { PartnersQuery } from '@travobooks/persistence-mysql';
import type { Logger } from 'pino';
import type { Duty } from './schedules';
import { systemScope } from './system-scope';

/** Whoever started a run may work on it at once: the poll leaves young ones to them. */
const GRACE_MS = 3_000;
const AT_ONCE = 20;
const MOST_FAILURES = 5;

export interface RunParts {
  readonly work: RunWork;
  readonly start: StartRun;
  readonly execute: ExecuteRun;
  readonly fail: FailRun;
  readonly partners: PartnersQuery;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Works on runs by job, and by a poll on what no job has brought to its end (Redis away, a killed process). */
export class Runs {
  private readonly running = new Set<string>();
  private readonly failures = new Map<string, number>();
  /** The last night of each partner that this process has seen to: the database decides, this spares it the question. */
  private readonly nights = new Map<number, string>();

  constructor(private readonly parts: RunParts) {}

  /** Handler of the job that the outbox sends for `run.queued`; safe to run twice. */
  async handle(partnerId: number, runId: string): Promise<void> {
    if (this.running.has(runId)) return;
    this.running.add(runId);
    try {
      await this.one(partnerId, runId);
    } finally {
      this.running.delete(runId);
    }
  }

  get duties(): Duty[] {
    return [
      { name: 'runs', everyMs: 2_000, run: () => this.recover() },
      { name: 'nightly recognition', everyMs: 30_000, run: () => this.nightly() },
    ];
  }

  private async recover(): Promise<void> {
    const before = new Date(this.parts.clock.now().getTime() - GRACE_MS);
    for (const { partnerId, runId } of await this.parts.work.unfinished(before, AT_ONCE)) {
      try {
        await this.handle(partnerId, runId);
      } catch (error) {
        this.parts.log.warn({ err: error, run_id: runId }, 'a run stopped; it is tried again');
      }
    }
  }

  /** After each partner's midnight: what was served yesterday. One run a night, whoever asks. */
  private async nightly(): Promise<void> {
    const { partners, clock, start, log } = this.parts;
    for (const partnerId of await partners.all()) {
      const scope = await systemScope(partners, partnerId);
      if (!scope) continue;
      const through = addDays(dayInZone(clock.now(), scope.partner.timeZone).day, -1);
      if (this.nights.get(partnerId) === through) continue;
      await start.execute(scope, { kind: 'RECOGNITION', parameters: { through }, key: `RECOGNITION ${through}` });
      this.nights.set(partnerId, through);
      log.debug({ partner_id: partnerId, through }, 'nightly recognition');
    }
  }

  private async one(partnerId: number, runId: string): Promise<void> {
    const { work, execute, fail, partners } = this.parts;
    try {
      const scope = await work.scopeOfRun(partnerId, runId);
      if (scope) await execute.execute(scope, runId);
      else await this.giveUp(partners, partnerId, runId, 'The person who started it may no longer run anything.');
      this.failures.delete(runId);
    } catch (error) {
      // A server that is away is no reason to give a run up; a defect is, after some tries.
      if (error instanceof DomainError && errorEntry(error.code).kind === 'unavailable') throw error;
      const failures = (this.failures.get(runId) ?? 0) + 1;
      this.failures.set(runId, failures);
      if (failures >= MOST_FAILURES) {
        this.failures.delete(runId);
        const scope: RequestScope | null = await systemScope(partners, partnerId);
        if (scope) await fail.execute(scope, runId, 'It could not be finished; start it again.');
      }
      throw error;
    }
  }

  private async giveUp(partners: PartnersQuery, partnerId: number, runId: string, problem: string): Promise<void> {
    const scope = await systemScope(partners, partnerId);
    if (scope) await this.parts.fail.execute(scope, runId, problem);
  }
}
