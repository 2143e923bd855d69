import { OutboxQuery } from '@travobooks/persistence-mysql';
import { enqueue, type Metrics } from '@travobooks/platform';
import type { Queue } from 'bullmq';
import type { Duty } from './schedules';

const AT_ONCE = 200;

export interface OutboxEvent {
  readonly id: number;
  readonly partner_id: number;
  readonly type: string;
  readonly created_at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Hands events to the queue, then marks them sent: a crash in between sends one again, so handlers are safe to repeat
 * (the job id is the event's). While Redis is away the events wait in the database.
 */
export class OutboxRelay implements Duty {
  readonly name = 'outbox';
  readonly everyMs = 500;

  constructor(
    private readonly outbox: OutboxQuery,
    private readonly queue: Queue<OutboxEvent>,
    private readonly metrics: Metrics,
  ) {}

  async run(): Promise<void> {
    const { pending, lagSeconds } = await this.outbox.lag();
    this.metrics.outboxPending.set(pending);
    this.metrics.outboxLagSeconds.set(lagSeconds);
    for (;;) {
      const events = await this.outbox.next(AT_ONCE);
      for (const event of events) await enqueue(this.queue, event.type, event, { jobId: `event-${event.id}` });
      await this.outbox.markSent(events.map((event) => event.id));
      if (events.length < AT_ONCE) return;
    }
  }
}
