import {
  DomainError,
  LIVE_AFTER_ISSUE,
  movedParts,
  needsDocument,
  requireState,
  validUntil,
  waitingDates,
  type Booking,
  type BookingItem,
  type BookingState,
  type Day,
  type ServiceDate,
} from '@travobooks/domain';
import { requireVersion } from '../booking/booking-version';
import { serviceDates } from '../booking/draft-item';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { StoredSchedule } from '../ports/schedule-store.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';

export interface ServiceDatesCommand {
  readonly bookingId: string;
  readonly itemId: string;
  /** All dates of the item; none: a document that is left open, used when its holder likes. */
  readonly serviceDates: readonly { readonly date: string; readonly weight?: string | undefined }[];
  readonly reason: string;
  readonly version: number | null;
}

/**
 * A schedule change after the issue: what is still deferred moves to the new dates, nothing is posted (ledger.md, "dates
 * moved"). What was earned stays on its date. An open document keeps its deferral until its validity is over.
 */
export class ChangeServiceDates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ServiceDatesCommand): Promise<Booking> {
    return this.uow.run(scope, 'service-dates', async (tx) => {
      if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
      const booking = await tx.bookings.lock(command.bookingId, 'booking.write');
      requireVersion(booking, command.version);
      const item = issuedItem(booking, command.itemId);
      const dates = serviceDates(command, '');
      const schedules = await tx.schedules.lockOfItems([item.id]);
      requireNotBefore(item, dates);
      moveSchedules(tx, this.ids, item, schedules, dates);
      tx.bookings.setServiceDates(item.id, dates);
      const after: Booking = {
        ...booking,
        version: booking.version + 1,
        updatedAt: tx.now.toISOString(),
        items: booking.items.map((one) => (one.id === item.id ? { ...one, serviceDates: dates } : one)),
      };
      tx.bookings.update(after);
      tell(tx, booking, item, dates, command.reason);
      return after;
    });
  }
}

/** @param also further states of the booking in which its item may still be touched */
export function issuedItem(booking: Booking, itemId: string, also: readonly BookingState[] = []): BookingItem {
  requireState(booking.state, [...LIVE_AFTER_ISSUE, ...also], 'BOOKING_NOT_IN_ISSUED_STATE');
  const item = booking.items.find(({ id }) => id === itemId);
  if (!item) throw new DomainError('NOT_FOUND');
  if (item.state !== 'ISSUED') throw new DomainError('ITEM_NOT_IN_ISSUED_STATE', { detail: `The item is ${item.state}.` });
  return item;
}

function requireNotBefore(item: BookingItem, dates: readonly ServiceDate[]): void {
  if (dates.length === 0 && !needsDocument(item.kind))
    throw new DomainError('SERVICE_DATE_MISSING', { pointer: '/service_dates', detail: 'Only a ticket or EMD can be left open.' });
  const known = new Set(item.serviceDates.map(({ date }) => date));
  const early = dates.findIndex(({ date }) => item.documentIssuedOn !== null && date < item.documentIssuedOn && !known.has(date));
  if (early >= 0)
    throw new DomainError('DATE_INVALID', {
      pointer: `/service_dates/${early}/date`,
      detail: 'Nothing is served before its document is issued.',
    });
}

/** Rows are never changed: the open ones end as MOVED, and their sums open again on the new dates under the same entry. */
function moveSchedules(
  tx: Tx,
  ids: IdGenerator,
  item: BookingItem,
  schedules: readonly StoredSchedule[],
  dates: readonly ServiceDate[],
): void {
  const open = schedules.filter(({ state }) => state === 'OPEN');
  if (open.length === 0) return;
  const issuedOn = item.documentIssuedOn ?? '';
  const earnedOn = new Set(schedules.filter(({ state }) => state === 'RECOGNISED').map(({ serviceDate }) => serviceDate));
  const targets = dates.length > 0 ? waitingDates(dates, issuedOn, earnedOn) : [{ date: openUntil(issuedOn), weight: '1' }];
  tx.schedules.end(open.map(({ id }) => id), 'MOVED', null);
  const alike = Map.groupBy(open, (row) => `${row.entryId} ${row.part} ${row.deferredAccount} ${row.revenueAccount} ${row.amount.currency}`);
  for (const rows of alike.values()) {
    const [of] = rows;
    if (!of) continue;
    const { part, deferredAccount, revenueAccount, itemId, entryId } = of;
    tx.schedules.open(
      entryId,
      movedParts(rows, targets).map((moved) => ({ id: ids.next(), itemId, part, deferredAccount, revenueAccount, ...moved })),
    );
  }
}

const openUntil = (issuedOn: Day): Day => validUntil(issuedOn);

function tell(tx: Tx, booking: Booking, item: BookingItem, dates: readonly ServiceDate[], reason: string): void {
  const change = {
    item_id: item.id,
    before: item.serviceDates.map(({ date }) => date),
    after: dates.map(({ date }) => date),
    reason,
  };
  tx.bookings.history(booking.id, 'SCHEDULE_CHANGED', booking.state, booking.state, change);
  tx.audit.add(
    'booking.service_dates',
    'BOOKING',
    booking.id,
    { item_id: item.id, service_dates: item.serviceDates },
    { item_id: item.id, service_dates: dates, reason },
  );
  tx.outbox.add('booking.schedule_changed', { booking_id: booking.id, item_id: item.id, service_dates: change.after });
}
