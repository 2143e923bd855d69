import { type Clock, type MailOutbox, MailWaits, type SendMail } from '@travobooks/application';
import type { PartnersQuery } from '@travobooks/persistence-mysql';
import { createQueue, createWorker, enqueue, type Metrics } from '@travobooks/platform';
import type { Job, Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Duty } from './schedules';

const MAILS = 'tvb-mails';
/** 5 s, 10 s, 20 s … : a server may be away for an hour and a half. */
const TRIES = { attempts: 11, backoff: { type: 'exponential', delay: 5_000 } } as const;
/** By then its event has been told and its job is in the queue, unless Redis has lost it. */
const LOST_AFTER_MS = 60_000;
const AT_ONCE = 200;

export interface MailJob {
  readonly partnerId: number;
  readonly id: string;
}

export interface MailParts {
  readonly sendMail: SendMail;
  readonly outbox: MailOutbox;
  readonly partners: PartnersQuery;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** The queue of mails, who takes from it, and the sweep over those whose job was lost. */
export class Mails {
  readonly queue: Queue<MailJob>;
  readonly worker: ReturnType<typeof createWorker<MailJob, void>>;

  constructor(
    redis: { readonly redisUrl: string; readonly redisPrefix: string },
    private readonly parts: MailParts,
  ) {
    const onError = (error: Error, source: string): void =>
      parts.log.debug({ err: error.message, source }, 'queue');
    this.queue = createQueue<MailJob>(MAILS, redis.redisUrl, redis.redisPrefix, onError);
    this.worker = createWorker<MailJob, void>(
      MAILS,
      redis.redisUrl,
      redis.redisPrefix,
      (job) => this.send(job),
      { concurrency: 2, onError, onFailed: (job, error, last) => this.told(job, error, last) },
    );
  }

  /** Twice is once: the job has the mail's id. */
  enqueue(mail: MailJob): Promise<void> {
    return enqueue(this.queue, 'mail', mail, { jobId: `mail-${mail.id}`, ...TRIES });
  }

  get duty(): Duty {
    return {
      name: 'mails',
      everyMs: 30_000,
      run: async () => {
        const before = new Date(this.parts.clock.now().getTime() - LOST_AFTER_MS);
        for (const mail of await this.parts.outbox.waiting(before, AT_ONCE)) await this.enqueue(mail);
      },
    };
  }

  private async send({ data, attemptsMade, opts }: Job<MailJob, void>): Promise<void> {
    const facts = await this.parts.partners.facts(data.partnerId);
    if (!facts) return;
    const lastTry = attemptsMade + 1 >= (opts.attempts ?? 1);
    const end = await this.parts.sendMail.execute({ id: data.partnerId, facts }, data.id, lastTry);
    if (end === 'NONE') return;
    this.parts.metrics.mails.inc({ state: end });
    this.parts.log[end === 'FAILED' ? 'error' : 'info'](
      { partner_id: data.partnerId, mail_id: data.id },
      end === 'FAILED' ? 'a mail was given up; its row says why' : 'mail sent',
    );
  }

  private told(job: Job, error: Error, last: boolean): void {
    const level = last && !(error instanceof MailWaits) ? 'error' : 'warn';
    this.parts.log[level](
      { err: error.message, mail_id: (job.data as MailJob).id },
      'a mail waits for another try',
    );
  }
}
