import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueEvents } from 'bullmq';
import { QueueUnavailableError, closeQueues, createQueue, createWorker, enqueue } from './queue';
import { testRedisUrl } from '../test-redis-url.fixture';

const url = testRedisUrl();
const prefix = `tvb:test-${randomUUID()}`;

async function until(condition: () => boolean, timeoutMs = 10_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error('The condition did not come true.');
    await sleep(20);
  }
}

describe('queue and worker', () => {
  it('carries a payload and its result, once for each job id', async () => {
    const queue = createQueue<{ n: number }, number>('sums', url, prefix);
    const events = new QueueEvents('sums', { connection: { url }, prefix });
    const worker = createWorker<{ n: number }, number>(
      'sums',
      url,
      prefix,
      (job) => Promise.resolve(job.data.n * 2),
      {
        concurrency: 2,
      },
    );
    await events.waitUntilReady();
    const job = await queue.add('double', { n: 21 }, { jobId: 'event-1' });
    expect(await job.waitUntilFinished(events, 10_000)).toBe(42);
    await enqueue(queue, 'double', { n: 99 }, { jobId: 'event-1' });
    expect((await queue.getJob('event-1'))!.data).toEqual({ n: 21 });
    await events.close();
    await closeQueues({ workers: [worker], queues: [queue] });
  });

  it('tries again and reports each failure', async () => {
    const failures: boolean[] = [];
    const queue = createQueue('shaky', url, prefix);
    const worker = createWorker('shaky', url, prefix, () => Promise.reject(new Error('no')), {
      concurrency: 1,
      onFailed: (_job, _error, last) => failures.push(last),
    });
    await queue.add('x', {}, { attempts: 2, backoff: { type: 'fixed', delay: 10 } });
    await until(() => failures.length === 2);
    expect(failures).toEqual([false, true]);
    await closeQueues({ workers: [worker], queues: [queue] });
  });

  it('lets a running job finish before it closes, but not for ever', async () => {
    let finished = false;
    let started = 0;
    const queue = createQueue<{ ms: number }>('slow', url, prefix);
    const handler = async (job: { data: { ms: number } }): Promise<null> => {
      started += 1;
      await sleep(job.data.ms, undefined, { ref: false });
      finished = true;
      return null;
    };
    const worker = createWorker<{ ms: number }, null>('slow', url, prefix, handler, { concurrency: 1 });
    await queue.add('x', { ms: 400 });
    await until(() => started === 1);
    await closeQueues({ workers: [worker], queues: [] });
    expect(finished).toBe(true);

    const stuck = createWorker<{ ms: number }, null>('slow', url, prefix, handler, { concurrency: 1 });
    await queue.add('x', { ms: 30_000 });
    await until(() => started === 2);
    const asked = performance.now();
    await closeQueues({ workers: [stuck], queues: [queue] }, 300);
    expect(performance.now() - asked).toBeLessThan(3_000);
  });

  it('reports a Redis that is away instead of ending the process', async () => {
    const errors: string[] = [];
    const listener = (_error: Error, source: string): void => void errors.push(source);
    const queue = createQueue('gone', 'redis://127.0.0.1:9', prefix, listener);
    const worker = createWorker('gone', 'redis://127.0.0.1:9', prefix, () => Promise.resolve(null), {
      concurrency: 1,
      onError: listener,
    });
    await until(() => errors.includes('queue gone') && errors.includes('worker gone'));
    await expect(enqueue(queue, 'x', {}, {}, 200)).rejects.toThrow(QueueUnavailableError);
    const asked = performance.now();
    await closeQueues({ workers: [worker], queues: [queue] }, 500);
    expect(performance.now() - asked).toBeLessThan(3_500);
  });
});
