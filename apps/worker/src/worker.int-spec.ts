import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SYSTEM_USER } from '@travobooks/application';
import { closeDatabase, connectDatabase, type DataSources, migrate } from '@travobooks/persistence-mysql';
import { closeQueues, createQueue, NoFaults, SystemClock } from '@travobooks/platform';
import { eventually, testStack } from '@travobooks/testing';
import { buildWorker, type RunningWorker } from './build-worker';

let db: DataSources;
let redisUrl: string;
let started: string;
const workers: RunningWorker[] = [];
const prefix = `tvb:w${randomBytes(4).toString('hex')}:`;

beforeAll(async () => {
  const stack = await testStack(migrate);
  redisUrl = stack.redisUrl;
  db = await connectDatabase(stack.databaseUrl, 4);
  const config = {
    databaseUrl: stack.databaseUrl,
    redisUrl: stack.redisUrl,
    redisPrefix: prefix,
    host: '127.0.0.1',
    port: 0,
    inbox: null,
    mail: null,
    appUrl: null,
    logLevel: 'silent',
  };
  started = new Date().toISOString().slice(0, 23).replace('T', ' ');
  for (let count = 0; count < 2; count += 1)
    workers.push(await buildWorker(config, { clock: new SystemClock(), faults: new NoFaults() }));
}, 60_000);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await closeDatabase(db);
}, 30_000);

const page = async (
  worker: RunningWorker | undefined,
  path: string,
): Promise<{ status: number; text: string }> => {
  const { port } = worker?.probes.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: answer.status, text: await answer.text() };
};

describe('two workers', () => {
  it('answer their probes', async () => {
    for (const worker of workers) {
      expect((await page(worker, '/health/live')).status).toBe(200);
      expect((await page(worker, '/health/ready')).status).toBe(200);
      expect((await page(worker, '/metrics')).text).toContain('travobooks_unsealed_entries');
    }
  });

  it('send every event and mark it; what was posted was counted where it was posted, not where it is told', async () => {
    const events = Array.from({ length: 50 }, () => [
      0,
      'journal_entry.posted',
      '{}',
      new Date().toISOString().slice(0, 23).replace('T', ' '),
    ]);
    await db.reads.query('INSERT INTO outbox (partner_id, type, payload, created_at) VALUES ?', [events]);
    const queue = createQueue('tvb-events', redisUrl, prefix, () => undefined);
    await eventually(async () => {
      const [row] = await db.reads.query<{ waiting: string }[]>(
        'SELECT COUNT(*) AS waiting FROM outbox WHERE partner_id = 0 AND sent_at IS NULL',
      );
      expect(Number(row?.waiting)).toBe(0);
      const { waiting, active } = await queue.getJobCounts('waiting', 'active');
      expect([waiting, active]).toEqual([0, 0]);
      const counts = await Promise.all(workers.map((worker) => page(worker, '/metrics')));
      const posted = counts.map(({ text }) =>
        Number(/travobooks_journal_entries_posted_total (\d+)/.exec(text)?.[1] ?? 0),
      );
      // What the workers post by themselves: the nightly runs of whatever partners are there.
      const [own] = await db.reads.query<{ entries: string }[]>(
        'SELECT COUNT(*) AS entries FROM journal_entries WHERE posted_by = ? AND posted_at >= ?',
        [Buffer.from(SYSTEM_USER.replaceAll('-', ''), 'hex'), started],
      );
      expect(posted.reduce((sum, count) => sum + count, 0)).toBe(Number(own?.entries));
    }, 20_000);
    await closeQueues({ workers: [], queues: [queue] });
  }, 30_000);

  it('one of them is elected, and its election stands in the database', async () => {
    await eventually(async () => {
      const rows = await db.reads.query<{ fence: string }[]>(
        "SELECT fence FROM leader_fence WHERE name = 'worker'",
      );
      expect(Number(rows[0]?.fence ?? 0)).toBeGreaterThan(0);
    }, 20_000);
  }, 30_000);
});
