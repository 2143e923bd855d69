import type { Logger } from 'pino';
import type { ImportRuns } from './imports/import-runs';
import type { OutboxEvent } from './outbox-relay';

/** What the worker itself does with an event. Webhooks will be delivered from here too. Safe to run twice. */
export class EventHandler {
  constructor(
    private readonly runs: ImportRuns,
    private readonly log: Logger,
  ) {}

  async handle(event: OutboxEvent): Promise<void> {
    const runId = event.data['import_run_id'];
    if (event.type === 'import_run.queued' && typeof runId === 'string')
      await this.runs.handle({ partnerId: event.partner_id, runId });
    this.log.debug(
      { partner_id: event.partner_id, event: event.type, event_id: event.id },
      'event delivered',
    );
  }
}
