import { DomainError, dayInZone, type Booking } from '@travobooks/domain';
import { requireVersion } from '../booking/booking-version';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import { issuedItem } from './change-service-dates';

export interface NoShowCommand {
  readonly bookingId: string;
  readonly itemId: string;
  readonly reason: string | null;
  readonly version: number | null;
}

/**
 * The traveller did not come. The date has passed all the same, so the revenue is recognised on it as usual (ledger.md,
 * "Service date passed, no-show too"); the document is not used: it can still be refunded or exchanged, or expires.
 */
export class MarkNoShow {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, command: NoShowCommand): Promise<Booking> {
    return this.uow.run(scope, 'no-show', async (tx) => {
      const booking = await tx.bookings.lock(command.bookingId, 'booking.write');
      requireVersion(booking, command.version);
      const item = issuedItem(booking, command.itemId, ['COMPLETED']);
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const first = item.serviceDates.map(({ date }) => date).sort()[0];
      if (!first || first > today)
        throw new DomainError('DATE_INVALID', {
          detail: first ? `It is served on ${first}: nobody can miss it before.` : 'It has no service date that anybody could miss.',
        });
      if (item.noShowOn) return booking;
      const marked = { ...item, noShowOn: today };
      const after: Booking = {
        ...booking,
        version: booking.version + 1,
        updatedAt: tx.now.toISOString(),
        items: booking.items.map((one) => (one.id === item.id ? marked : one)),
      };
      tx.bookings.markNoShow(item.id, today);
      tx.bookings.update(after);
      tx.bookings.history(booking.id, 'NO_SHOW', booking.state, booking.state, { item_id: item.id, reason: command.reason });
      tx.audit.add('booking.no_show', 'BOOKING', booking.id, { item_id: item.id, no_show_on: null }, { item_id: item.id, no_show_on: today, reason: command.reason });
      return after;
    });
  }
}
