import type { ReceiveCheque } from '@travobooks/application';
import type { PartnersQuery } from '@travobooks/persistence-mysql';
import type { Logger } from 'pino';
import type { Duty } from './schedules';
import { systemScope } from './system-scope';

export interface ChequeParts {
  readonly partners: PartnersQuery;
  readonly receiveCheque: ReceiveCheque;
  readonly log: Logger;
}

/** Cheques whose date has come are in the books from that day (ledger.md, cheque); what cannot be taken stays and is told. */
export const cheques = ({ partners, receiveCheque, log }: ChequeParts): Duty => ({
  name: 'cheques',
  everyMs: 60_000,
  run: async () => {
    for (const partnerId of await partners.all()) {
      const scope = await systemScope(partners, partnerId);
      if (!scope) continue;
      const { taken, refused } = await receiveCheque.due(scope);
      if (taken > 0) log.info({ partner_id: partnerId, taken }, 'cheques taken on their date');
      if (refused.length > 0) log.warn({ partner_id: partnerId, refused }, 'cheques could not be taken');
    }
  },
});
