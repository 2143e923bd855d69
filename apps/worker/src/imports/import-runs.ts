import { DomainError, errorEntry } from '@travobooks/domain';
import type {
  Clock,
  FailImportRun,
  ImportWork,
  ProcessImportRun,
  RequestScope,
  RetryWaiting,
} from '@travobooks/application';
import type { Logger } from 'pino';

/** Whoever took the upload in may process it at once: the poll leaves young runs to it. */
const GRACE_MS = 3_000;
const AT_ONCE = 20;
const OVERDUE_AT_ONCE = 50;
const MOST_FAILURES = 5;

export interface QueuedRun {
  readonly partnerId: number;
  readonly runId: string;
}

/**
 * Processes queued runs by job, and by a poll what no job has brought to its end (Redis away, a killed
 * process).
 */
export class ImportRuns {
  private readonly running = new Set<string>();
  private readonly failures = new Map<string, number>();
  private overdueAfter: string | null = null;

  constructor(
    private readonly work: ImportWork,
    private readonly process: ProcessImportRun,
    private readonly retry: RetryWaiting,
    private readonly fail: FailImportRun,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Handler of the job that the outbox sends for `import_run.queued`; safe to run twice. */
  async handle({ partnerId, runId }: QueuedRun): Promise<void> {
    const loaded = await this.work.load(partnerId, runId);
    if (loaded) await this.one(partnerId, runId, loaded.run.userId);
  }

  /** Answers how many runs it has taken up. */
  async recover(): Promise<number> {
    const pending = await this.work.unfinished(new Date(this.clock.now().getTime() - GRACE_MS), AT_ONCE);
    for (const { partnerId, runId, userId } of pending) {
      try {
        await this.one(partnerId, runId, userId);
      } catch (error) {
        this.log.warn({ err: error, run_id: runId }, 'an import run stopped; it is tried again');
      }
    }
    return pending.length;
  }

  /** Waiting records whose document or decision has come while nobody tried them: a page a poll, then from the start again. */
  async retryOverdue(): Promise<number> {
    let moved = 0;
    const page = await this.work.overdue(OVERDUE_AT_ONCE, this.overdueAfter);
    this.overdueAfter = page.length < OVERDUE_AT_ONCE ? null : (page.at(-1)?.recordId ?? null);
    for (const { partnerId, recordId, runId } of page) {
      try {
        const scope = await this.work.scopeOfRun(partnerId, runId, `import-record-${recordId}`);
        if (scope && (await this.retry.one(scope, recordId))) moved += 1;
      } catch (error) {
        this.log.warn(
          { err: error, record_id: recordId },
          'a waiting import record could not be tried; it is tried again',
        );
      }
    }
    return moved;
  }

  private async one(partnerId: number, runId: string, userId: string): Promise<void> {
    if (this.running.has(runId)) return;
    this.running.add(runId);
    try {
      const scope = await this.work.scopeOfRun(partnerId, runId, `import-run-${runId}`);
      if (!scope)
        return await this.fail.execute(
          nobody(partnerId, userId, runId),
          runId,
          'The person who uploaded it may no longer import.',
        );
      await this.process.execute(scope, runId);
      this.failures.delete(runId);
    } catch (error) {
      await this.count(error, partnerId, runId, userId);
      throw error;
    } finally {
      this.running.delete(runId);
    }
  }

  /** A server that is away is no reason to give a run up; a defect is, after some tries. */
  private async count(error: unknown, partnerId: number, runId: string, userId: string): Promise<void> {
    if (error instanceof DomainError && errorEntry(error.code).kind === 'unavailable') return;
    const failures = (this.failures.get(runId) ?? 0) + 1;
    this.failures.set(runId, failures);
    if (failures < MOST_FAILURES) return;
    this.failures.delete(runId);
    await this.fail.execute(nobody(partnerId, userId, runId), runId, 'It could not be processed; retry it.');
  }
}

/** Enough to write down that the run has failed, and for nothing else. */
function nobody(partnerId: number, userId: string, runId: string): RequestScope {
  const partner = {
    slug: '',
    name: '',
    country: '',
    functionalCurrency: '',
    timeZone: 'UTC',
  } as RequestScope['partner'];
  return { partnerId, userId, branchId: null, permissions: {}, requestId: `import-run-${runId}`, partner };
}
