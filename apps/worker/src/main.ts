import {
  ApprovedActions, ExpireApprovals, ExpireTimeLimit, standardActions,
} from '@travobooks/application'; // prettier-ignore
import {
  BookingsQuery, closeDatabase, connectDatabase, DueApprovalsQuery, OutboxQuery, PartnersQuery, Sealer, SqlUnitOfWork, UuidV7Generator,
} from '@travobooks/persistence-mysql'; // prettier-ignore
import { closeQueues, createLogger, createQueue, createWorker, Metrics, shutdownTracing } from '@travobooks/platform';
import { configFromEnv, testLevers } from './config';
import { buildImports } from './imports/build-imports';
import { OutboxRelay, type OutboxEvent } from './outbox-relay';
import { serveProbes } from './probes';
import { type Duty, Schedules } from './schedules';
import { approvals, sealing, type SweepParts, timeLimits } from './sweeps';

const EVENTS = 'tvb-events';
const CLOSE_TIMEOUT_MS = 15_000;

/** Composition root of the worker: what runs by time and by queue. Everything it does is safe to do twice. */
async function main(): Promise<void> {
  const config = configFromEnv(process.env);
  const { clock, faults } = testLevers(process.env);
  const log = createLogger({ service: 'worker', level: config.logLevel });
  const metrics = new Metrics();
  const ids = new UuidV7Generator();
  const sources = await connectDatabase(config.databaseUrl, 12);
  const uow = new SqlUnitOfWork(sources.writes, clock, ids, faults);
  const imports = buildImports({ uow, reads: sources.reads, clock, ids, log, inbox: config.inbox });
  const actions = new ApprovedActions(standardActions(ids));
  const dueApprovals = new DueApprovalsQuery(sources.reads);
  const parts: SweepParts = {
    sealer: new Sealer(sources.reads), bookings: new BookingsQuery(sources.reads), partners: new PartnersQuery(sources.reads), clock, metrics, log, actions, dueApprovals,
    expireTimeLimit: new ExpireTimeLimit(uow), expireApprovals: new ExpireApprovals(uow, dueApprovals, actions),
  };
  const onError = (error: Error): void => log.debug({ err: error.message }, 'queue');
  const queue = createQueue<OutboxEvent>(EVENTS, config.redisUrl, config.redisPrefix, onError);
  const worker = createWorker<OutboxEvent, void>(EVENTS, config.redisUrl, config.redisPrefix, (job) => handle(job.data), { concurrency: 4, onError });

  async function handle(event: OutboxEvent): Promise<void> {
    log.debug({ partner_id: event.partner_id, event: event.type, event_id: event.id }, 'event');
    const runId = event.data['import_run_id'];
    if (event.type === 'import_run.queued' && typeof runId === 'string') await imports.runs.handle({ partnerId: event.partner_id, runId });
  }

  const importPoll: Duty = { name: 'imports', everyMs: 2_000, run: async () => { await imports.runs.recover(); await imports.runs.retryOverdue(); } };
  const duties = [sealing(parts), new OutboxRelay(new OutboxQuery(sources.reads), queue, metrics), timeLimits(parts), approvals(parts), importPoll];
  const { watcher } = imports;
  if (watcher) duties.push({ name: 'inbox', everyMs: 2_000, run: async () => void (await watcher.poll()) });
  const schedules = new Schedules(duties, log);
  const probes = await serveProbes(config.port, sources, metrics);
  schedules.start();
  log.info({ port: config.port }, 'working');

  let closing = false;
  const close = async (signal: string): Promise<void> => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), CLOSE_TIMEOUT_MS).unref();
    await schedules.stop();
    await closeQueues({ workers: [worker], queues: [queue] });
    probes.close();
    await closeDatabase(sources);
    await shutdownTracing();
    process.exit(0);
  };
  process.on('SIGTERM', () => void close('SIGTERM'));
  process.on('SIGINT', () => void close('SIGINT'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
