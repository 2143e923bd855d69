import type { FaultPoints } from '@travobooks/application';
import type { OutboxQuery } from '@travobooks/persistence-mysql';
import { enqueue, type Metrics } from '@travobooks/platform';
import type { Queue } from 'bullmq';
import type { Duty } from './schedules';

const AT_ONCE = 500;
/** A turn ends under full load too: metrics are told and a stopping worker is not held up. */
const MOST_PAGES = 20;

export interface OutboxEvent {
  readonly id: number;
  readonly partner_id: number;
  readonly type: string;
  readonly created_at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Hands events to the queue, then marks them sent: a crash in between sends them again, so handlers are safe to repeat
 * (the job id is the event's). While Redis is away the events wait in the database.
 */
export class OutboxRelay implements Duty {
  readonly name = 'outbox';
  readonly everyMs = 500;

  constructor(
    private readonly outbox: OutboxQuery,
    private readonly queue: Queue<OutboxEvent>,
    private readonly metrics: Metrics,
    private readonly faults: FaultPoints,
  ) {}

  async run(): Promise<void> {
    const { pending, lagSeconds } = await this.outbox.lag();
    this.metrics.outboxPending.set(pending);
    this.metrics.outboxLagSeconds.set(lagSeconds);
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const events = await this.outbox.next(AT_ONCE);
      await this.send(events);
      this.faults.reach('relay.enqueued');
      await this.outbox.markSent(events.map((event) => event.id));
      if (events.length < AT_ONCE) return;
    }
  }

  /** The first one by `enqueue`, which refuses in bounded time while Redis is away; the rest in one trip. */
  private async send([first, ...rest]: readonly OutboxEvent[]): Promise<void> {
    if (!first) return;
    await enqueue(this.queue, first.type, first, { jobId: jobIdOf(first) });
    if (rest.length > 0)
      await this.queue.addBulk(
        rest.map((event) => ({ name: event.type, data: event, opts: { jobId: jobIdOf(event) } })),
      );
  }
}

const jobIdOf = (event: OutboxEvent): string => `event-${event.id}`;
