import type { Clock, ExpireApprovals, ExpireQuotes, ExpireTimeLimit, SettleRefunds, WatchMemos } from '@travobooks/application';
import type {
  BookingsQuery,
  NotificationsQuery,
  OutboxQuery,
  PartnersQuery,
  Sealer,
} from '@travobooks/persistence-mysql';
import type { Metrics } from '@travobooks/platform';
import type { Logger } from 'pino';
import type { Duty } from './schedules';
import { systemScope } from './system-scope';

const OVERDUE_AT_ONCE = 200;
const DAY_MS = 86_400_000;
const READ_KEPT_DAYS = 90;

export interface SweepParts {
  readonly sealer: Sealer;
  readonly bookings: BookingsQuery;
  readonly partners: PartnersQuery;
  readonly expireTimeLimit: ExpireTimeLimit;
  readonly expireApprovals: ExpireApprovals;
  readonly watchMemos: WatchMemos;
  readonly expireQuotes: ExpireQuotes;
  readonly settleRefunds: SettleRefunds;
  readonly outbox: OutboxQuery;
  readonly notifications: NotificationsQuery;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Told once a process, not at every turn. */
const alerted = new Set<string>();

/** Chains, numbers and rolls up what was posted since the last turn. The database lock decides between two workers. */
export const sealing = ({ sealer, partners, metrics, log }: SweepParts): Duty => ({
  name: 'sealing',
  everyMs: 400,
  run: async () => {
    for (const partnerId of await sealer.waiting()) {
      const { sealed, unbalanced } = await sealer.sealAll(partnerId);
      const fresh = unbalanced.filter((entryId) => !alerted.has(entryId));
      if (fresh.length > 0)
        log.error(
          { partner_id: partnerId, entries: fresh },
          'entries do not balance and are not sealed: run doctor',
        );
      fresh.forEach((entryId) => alerted.add(entryId));
      if (sealed > 0) log.debug({ partner_id: partnerId, sealed }, 'sealed');
    }
    metrics.unsealedEntries.set(await partners.unsealed());
  },
});

export const timeLimits = ({ bookings, partners, expireTimeLimit, clock, log }: SweepParts): Duty => ({
  name: 'time limits',
  everyMs: 5_000,
  run: async () => {
    const now = clock.now().toISOString().slice(0, 23).replace('T', ' ');
    for (const { partnerId, bookingId } of await bookings.overdue(now, OVERDUE_AT_ONCE)) {
      const scope = await systemScope(partners, partnerId);
      if (scope && (await expireTimeLimit.execute(scope, bookingId)))
        log.info({ partner_id: partnerId, booking_id: bookingId }, 'time limit passed: expired');
    }
  },
});

export const approvals = ({ partners, expireApprovals, clock }: SweepParts): Duty => ({
  name: 'approvals',
  everyMs: 60_000,
  run: async () => {
    for (const partnerId of await partners.all()) {
      const scope = await systemScope(partners, partnerId);
      if (scope) await expireApprovals.execute(scope, clock.now());
    }
  },
});

/** Reviews that have ended undecided, and those that are about to. */
export const memoWindows = ({ partners, watchMemos, clock, log }: SweepParts): Duty => ({
  name: 'memo windows',
  everyMs: 60_000,
  run: async () => {
    for (const partnerId of await partners.all()) {
      const scope = await systemScope(partners, partnerId);
      if (!scope) continue;
      const { accepted, problems } = await watchMemos.execute(scope, clock.now());
      if (accepted > 0) log.info({ partner_id: partnerId, accepted }, 'memo windows over: accepted');
      if (problems.length > 0) log.warn({ partner_id: partnerId, problems }, 'memos could not be accepted');
    }
  },
});

/** Quotes of refunds that nobody used in time; refunds whose credit has left by another way. */
export const refunds = ({ partners, expireQuotes, settleRefunds, clock }: SweepParts): Duty => ({
  name: 'refunds',
  everyMs: 60_000,
  run: async () => {
    for (const partnerId of await partners.all()) {
      const scope = await systemScope(partners, partnerId);
      if (!scope) continue;
      await expireQuotes.execute(scope, clock.now());
      await settleRefunds.execute(scope);
    }
  },
});

/** Keys older than two days, events older than what can be caught up (api.md: 24 hours, 30 days), what was read long ago. */
export const housekeeping = ({ outbox, notifications, clock }: SweepParts): Duty => ({
  name: 'housekeeping',
  everyMs: 60_000,
  run: async () => {
    await outbox.forget(
      new Date(clock.now().getTime() - 2 * DAY_MS),
      new Date(clock.now().getTime() - 30 * DAY_MS),
    );
    await notifications.forget(new Date(clock.now().getTime() - READ_KEPT_DAYS * DAY_MS));
  },
});
