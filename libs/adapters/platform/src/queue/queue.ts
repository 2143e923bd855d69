import { type Job, type JobsOptions, Queue, Worker } from 'bullmq';
import { BullMQOtel } from 'bullmq-otel';
import { tracingEnabled } from '../telemetry/tracing-state';

/** Outlasts a failover of Redis and a restart of the database; the dead-letter view shows what is left. */
export const DEFAULT_JOB_OPTIONS = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { age: 24 * 3600, count: 1_000 },
  removeOnFail: { age: 14 * 24 * 3600, count: 10_000 },
} as const satisfies JobsOptions;

const DEFAULT_ENQUEUE_WAIT_MS = 2_000;
const DEFAULT_CLOSE_TIMEOUT_MS = 10_000;
/** For hanging up itself, which needs no more than one answer of Redis. */
const CUT_OFF_MS = 1_000;

export type QueueErrorListener = (error: Error, source: string) => void;
export type JobHandler<Payload, Result> = (job: Job<Payload, Result>) => Promise<Result>;

export interface WorkerOptions {
  concurrency: number;
  onError?: QueueErrorListener;
  /** Called for each failed attempt; `last` when no further one follows. */
  onFailed?: (job: Job, error: Error, last: boolean) => void;
}

/**
 * The sending side; send by `enqueue`. While Redis is away jobs are refused instead of piling up in memory:
 * the outbox in the database is the record, and its relay tries again.
 */
export function createQueue<Payload = unknown, Result = unknown>(
  name: string,
  redisUrl: string,
  prefix: string,
  onError: QueueErrorListener = () => undefined,
): Queue<Payload, Result, string, Payload, Result, string> {
  const queue = new Queue<Payload, Result, string, Payload, Result, string>(name, {
    connection: { url: redisUrl, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
    prefix,
    defaultJobOptions: DEFAULT_JOB_OPTIONS,
    ...telemetry(),
  });
  queue.on('error', (error) => onError(error, `queue ${name}`));
  return queue;
}

export class QueueUnavailableError extends Error {
  override readonly name = 'QueueUnavailableError';
}

/**
 * Adds a job, or is refused within `waitMs`: a bare `add` on a queue that has never reached Redis waits for
 * ever. Give a `jobId` (the event's id), and sending twice makes one job.
 */
export async function enqueue<Payload>(
  queue: Queue<Payload, unknown, string, Payload, unknown, string>,
  name: string,
  payload: Payload,
  options: JobsOptions = {},
  waitMs = DEFAULT_ENQUEUE_WAIT_MS,
): Promise<void> {
  if (!(await settlesWithin(queue.waitUntilReady(), waitMs))) {
    throw new QueueUnavailableError(`The queue ${queue.name} is not reachable.`);
  }
  await queue.add(name, payload, options);
}

/** The processing side: waits for Redis as long as it takes. Handlers must stand being run twice. */
export function createWorker<Payload = unknown, Result = unknown>(
  name: string,
  redisUrl: string,
  prefix: string,
  handler: JobHandler<Payload, Result>,
  options: WorkerOptions,
): Worker<Payload, Result> {
  const worker = new Worker<Payload, Result>(name, handler, {
    connection: { url: redisUrl, maxRetriesPerRequest: null },
    prefix,
    concurrency: options.concurrency,
    ...telemetry(),
  });
  worker.on('error', (error) => options.onError?.(error, `worker ${name}`));
  worker.on('failed', (job, error) => {
    if (job === undefined) return;
    options.onFailed?.(job, error, job.attemptsMade >= (job.opts.attempts ?? 1));
  });
  return worker;
}

/** What closing needs of a worker or a queue, whatever its payload. */
export interface ClosableWorker {
  pause(doNotWaitActive?: boolean): Promise<void>;
  close(force?: boolean): Promise<void>;
}
export interface ClosableQueue {
  close(): Promise<void>;
}

/**
 * Workers first, so that running jobs may still send; they get `timeoutMs` to finish, then are cut off and
 * another process takes their jobs over when the lock runs out. Returns in bounded time, with Redis or
 * without.
 */
export async function closeQueues(
  parts: { workers: readonly ClosableWorker[]; queues: readonly ClosableQueue[] },
  timeoutMs = DEFAULT_CLOSE_TIMEOUT_MS,
): Promise<void> {
  await Promise.all(
    parts.workers.map(async (worker) => {
      const idle = await settlesWithin(worker.pause(), timeoutMs);
      await settlesWithin(worker.close(!idle), CUT_OFF_MS);
    }),
  );
  await Promise.all(parts.queues.map((queue) => settlesWithin(queue.close(), CUT_OFF_MS)));
}

async function settlesWithin(work: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const settled = work.then(
    () => true,
    () => true,
  );
  const inTime = await Promise.race([settled, late]);
  clearTimeout(timer);
  return inTime;
}

function telemetry(): { telemetry?: BullMQOtel } {
  return tracingEnabled() ? { telemetry: new BullMQOtel({ tracerName: 'travobooks' }) } : {};
}
