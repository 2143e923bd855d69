import { NotifyPeople } from '@travobooks/application';
import type { PartnersQuery } from '@travobooks/persistence-mysql';
import type { Logger } from 'pino';
import type { ImportRuns } from './imports/import-runs';
import type { Mails } from './mails';
import type { Runs } from './runs';
import type { OutboxEvent } from './outbox-relay';
import { systemScope } from './system-scope';

export interface EventParts {
  readonly runs: ImportRuns;
  readonly postingRuns: Runs;
  readonly mails: Mails;
  readonly notify: NotifyPeople;
  readonly partners: PartnersQuery;
  readonly log: Logger;
}

/** What the worker itself does with an event. Webhooks will be delivered from here too. Safe to run twice. */
export class EventHandler {
  constructor(private readonly parts: EventParts) {}

  async handle(event: OutboxEvent): Promise<void> {
    const { runs, mails, log } = this.parts;
    const { import_run_id: runId, mail_id: mailId, run_id: postingRunId } = event.data;
    if (event.type === 'import_run.queued' && typeof runId === 'string')
      await runs.handle({ partnerId: event.partner_id, runId });
    if (event.type === 'run.queued' && typeof postingRunId === 'string')
      await this.parts.postingRuns.handle(event.partner_id, postingRunId);
    if (event.type === 'mail.queued' && typeof mailId === 'string')
      await mails.enqueue({ partnerId: event.partner_id, id: mailId });
    if (NotifyPeople.concerns(event)) await this.notify(event);
    log.debug({ partner_id: event.partner_id, event: event.type, event_id: event.id }, 'event delivered');
  }

  private async notify(event: OutboxEvent): Promise<void> {
    const scope = await systemScope(this.parts.partners, event.partner_id);
    if (!scope) return;
    const told = await this.parts.notify.execute(scope, event);
    if (told > 0)
      this.parts.log.debug({ partner_id: event.partner_id, event_id: event.id, told }, 'people told');
  }
}
