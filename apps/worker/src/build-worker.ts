import type { Server } from 'node:http';
import {
  ApprovedActions,
  type Clock,
  ExecuteRun,
  ExpireApprovals,
  ExpireQuotes,
  SettleRefunds,
  ExpireTimeLimit,
  FailRun,
  type FaultPoints,
  NotifyPeople,
  OverrideAccrualRun,
  ReceiveCheque,
  RecognitionRun,
  RunActions,
  SendMail,
  standardActions,
  WatchMemos,
  StartRun,
} from '@travobooks/application';
import {
  BookingsQuery,
  closeDatabase,
  connectPatiently,
  DueApprovalsQuery,
  DueMemosQuery,
  DueQuotesQuery,
  PartedRefundsQuery,
  LeaderFence,
  MailSqlOutbox,
  NotificationsQuery,
  OutboxQuery,
  PartnersQuery,
  PeopleQuery,
  RevenueWorkSqlQuery,
  RunWorkSqlQuery,
  Sealer,
  SqlUnitOfWork,
  SubjectsQuery,
  UuidV7Generator,
} from '@travobooks/persistence-mysql';
import {
  closeQueues,
  connectRedis,
  createLogger,
  createQueue,
  createWorker,
  LeaderLock,
  Metrics,
  SmtpMailer,
} from '@travobooks/platform';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { cheques } from './cheques';
import type { WorkerConfig } from './config';
import { EventHandler } from './event-handler';
import { buildImports, type Imports } from './imports/build-imports';
import { Leadership } from './leadership';
import { type MailParts, Mails } from './mails';
import { type OutboxEvent, OutboxRelay } from './outbox-relay';
import { serveProbes } from './probes';
import { Runs } from './runs';
import { type Duty, Schedules } from './schedules';
import { approvals, housekeeping, memoWindows, refunds, sealing, type SweepParts, timeLimits } from './sweeps';

const EVENTS = 'tvb-events';
const LEASE_MS = 6_000;
const POOL_SIZE = 12;

export interface RunningWorker {
  readonly log: Logger;
  readonly probes: Server;
  stop(): Promise<void>;
}

/** What differs between a program that is shipped and one that a test starts. */
export interface Levers {
  readonly clock: Clock;
  readonly faults: FaultPoints;
}

/** Composition root of the worker: what runs by time and by queue. Everything it does is safe to do twice. */
export async function buildWorker(config: WorkerConfig, { clock, faults }: Levers): Promise<RunningWorker> {
  const log = createLogger({ service: 'worker', level: config.logLevel });
  const metrics = new Metrics();
  const ids = new UuidV7Generator();
  const sources = await connectPatiently(config.databaseUrl, POOL_SIZE, (attempt, code) =>
    log.warn({ attempt, code }, 'the database is not there yet'),
  );
  const uow = new SqlUnitOfWork(sources.writes, clock, ids, faults, (done) => metrics.observeWork(done));
  const imports = buildImports({ uow, reads: sources.reads, clock, ids, log, inbox: config.inbox });
  const actions = new ApprovedActions(standardActions(ids));
  const dueApprovals = new DueApprovalsQuery(sources.reads);
  const outbox = new OutboxQuery(sources.reads);
  const partners = new PartnersQuery(sources.reads);
  const parts: SweepParts = {
    sealer: new Sealer(sources.reads, faults),
    bookings: new BookingsQuery(sources.reads),
    partners,
    expireTimeLimit: new ExpireTimeLimit(uow),
    expireApprovals: new ExpireApprovals(uow, dueApprovals, actions),
    watchMemos: new WatchMemos(uow, ids, new DueMemosQuery(sources.reads)),
    expireQuotes: new ExpireQuotes(uow, new DueQuotesQuery(sources.reads)),
    settleRefunds: new SettleRefunds(uow, new PartedRefundsQuery(sources.reads)),
    outbox,
    notifications: new NotificationsQuery(sources.reads),
    clock,
    metrics,
    log,
  };
  const mails = mailsOf(config, { partners, clock, metrics, log }, sources.reads);
  const notify = new NotifyPeople(uow, ids, new PeopleQuery(sources.reads), new SubjectsQuery(sources.reads), config.mail !== null);
  const postingRuns = runsOf({ uow, ids, partners, clock, log }, sources.reads);
  const handler = new EventHandler({ runs: imports.runs, postingRuns, mails, notify, partners, log });
  const { queue, queued } = eventQueue(config, handler, log);
  const redis = connectRedis(config.redisUrl, config.redisPrefix, (state) => log.warn({ state }, 'redis'));
  const leadership = new Leadership(
    new LeaderLock(redis, 'worker', LEASE_MS),
    redis,
    new LeaderFence(sources.reads),
    log,
  );
  const ofLeader = [
    new OutboxRelay(outbox, queue, metrics, faults),
    ...sweepsOf(parts),
    cheques({ partners, receiveCheque: new ReceiveCheque(uow, ids), log }),
    mails.duty,
    ...postingRuns.duties,
    ...importDuties(imports),
  ];
  // Sealing asks nobody: the partner's lock in the database decides, with Redis or without.
  const schedules = new Schedules([sealing(parts), ...ofLeader.map((duty) => leadership.only(duty))], log);
  const probes = await serveProbes(config, sources, metrics);
  leadership.start();
  schedules.start();
  log.info({ host: config.host, port: config.port }, 'working');
  return {
    log,
    probes,
    stop: async () => {
      await schedules.stop();
      await leadership.stop();
      await closeQueues({ workers: [queued, mails.worker], queues: [queue, mails.queue] });
      redis.disconnect();
      probes.close();
      await closeDatabase(sources);
    },
  };
}

const sweepsOf = (parts: SweepParts): Duty[] => [timeLimits(parts), approvals(parts), memoWindows(parts), refunds(parts), housekeeping(parts)];

/** Mails leave by the configured server; without one what was asked for is given up, and says so. */
function mailsOf(
  config: WorkerConfig,
  parts: Omit<MailParts, 'sendMail' | 'outbox'>,
  reads: DataSource,
): Mails {
  const outbox = new MailSqlOutbox(reads);
  const mailer = config.mail && new SmtpMailer(config.mail);
  const frame = { appUrl: config.appUrl, domain: config.mail?.domain ?? 'travobooks.invalid' };
  return new Mails(config, { ...parts, outbox, sendMail: new SendMail(outbox, parts.clock, mailer, frame) });
}

interface RunsParts extends Pick<SweepParts, 'partners' | 'clock' | 'log'> {
  readonly uow: SqlUnitOfWork;
  readonly ids: UuidV7Generator;
}

/** Runs of every kind that the worker works on. */
function runsOf({ uow, ids, ...parts }: RunsParts, reads: DataSource): Runs {
  const work = new RunWorkSqlQuery(reads);
  const actions = new RunActions([
    new RecognitionRun(uow, ids, new RevenueWorkSqlQuery(reads)),
    new OverrideAccrualRun(uow, ids),
  ]);
  return new Runs({
    ...parts,
    work,
    start: new StartRun(uow, ids, actions),
    execute: new ExecuteRun(uow, work, actions),
    fail: new FailRun(uow),
  });
}

/** The queue that the outbox is relayed to, and who takes from it. */
function eventQueue(config: WorkerConfig, handler: EventHandler, log: Logger) {
  const onError = (error: Error, source: string): void => log.debug({ err: error.message, source }, 'queue');
  const queue = createQueue<OutboxEvent>(EVENTS, config.redisUrl, config.redisPrefix, onError);
  const queued = createWorker<OutboxEvent, void>(
    EVENTS,
    config.redisUrl,
    config.redisPrefix,
    (job) => handler.handle(job.data),
    {
      concurrency: 4,
      onError,
      onFailed: (job, error, last) =>
        log[last ? 'error' : 'warn'](
          { err: error, event_id: job.id },
          last ? 'an event failed for good' : 'an event failed; it is tried again',
        ),
    },
  );
  return { queue, queued };
}

function importDuties({ runs, watcher }: Imports): Duty[] {
  const poll: Duty = {
    name: 'imports',
    everyMs: 2_000,
    run: async () => {
      await runs.recover();
      await runs.retryOverdue();
    },
  };
  return watcher
    ? [poll, { name: 'inbox', everyMs: 2_000, run: async () => void (await watcher.poll()) }]
    : [poll];
}
