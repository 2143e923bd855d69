import type { BookingItem } from '../booking/booking';
import { needsDocument } from '../booking/booking';
import type { BookingState, TicketState } from '../booking/booking-state';
import type { Day } from '../shared/day';

/** How long a ticket that names no date can be used (IATA: a year from issue, refundable a month longer). */
const VALIDITY_MONTHS = 13;

type Dated = Pick<BookingItem, 'kind' | 'state' | 'serviceDates' | 'documentIssuedOn' | 'noShowOn'>;

/** The last day on which an open ticket can be used: 13 months after its issue, the month's last day at most. */
export function validUntil(issuedOn: Day): Day {
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  const months = month - 1 + VALIDITY_MONTHS;
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Days on which something of an issued item is served; an open document has one on which it expires instead. */
function servedDays(item: Dated): readonly Day[] {
  if (item.serviceDates.length > 0) return item.serviceDates.map(({ date }) => date);
  if (item.documentIssuedOn === null) return [];
  return [needsDocument(item.kind) ? validUntil(item.documentIssuedOn) : item.documentIssuedOn];
}

/** Nobody has used it, or ever will on its dates: it is good until its validity is over. */
const isUnused = (item: Dated): boolean => needsDocument(item.kind) && (item.serviceDates.length === 0 || Boolean(item.noShowOn));

/** What the state of an item's document is once the day `through` is over; null: nothing of it is served yet. */
export function documentUse(item: Dated, through: Day): Extract<TicketState, 'PARTIALLY_USED' | 'USED' | 'EXPIRED'> | null {
  if (isUnused(item)) return item.documentIssuedOn !== null && validUntil(item.documentIssuedOn) <= through ? 'EXPIRED' : null;
  return served(item, through);
}

function served(item: Dated, through: Day): 'PARTIALLY_USED' | 'USED' | null {
  const days = servedDays(item);
  const passed = days.filter((day) => day <= through).length;
  if (passed === 0) return null;
  return passed === days.length ? 'USED' : 'PARTIALLY_USED';
}

/**
 * The booking's state once the day `through` is over (product.md, states): a part of it served, or all. An undated EMD goes
 * with what it was bought for. Null: it stays as it is.
 */
export function bookingUse(
  state: BookingState,
  items: readonly Dated[],
  through: Day,
): Extract<BookingState, 'PARTIALLY_USED' | 'COMPLETED'> | null {
  const live = items.filter((item) => item.state === 'ISSUED');
  const dated = live.filter((item) => item.kind !== 'EMD' || item.serviceDates.length > 0);
  const counted = dated.length > 0 ? dated : live;
  const uses = counted.map((item) => served(item, through));
  if (counted.length === 0 || uses.every((use) => use === null)) return null;
  if (uses.every((use) => use === 'USED')) return state === 'COMPLETED' ? null : 'COMPLETED';
  return state === 'ISSUED' ? 'PARTIALLY_USED' : null;
}

/** The next day after `after` on which something of a booking is served or expires; null: nothing is left. */
export function nextServiceOn(items: readonly Dated[], after: Day | null): Day | null {
  const days = items
    .filter((item) => item.state === 'ISSUED')
    .flatMap((item) => (isUnused(item) && item.documentIssuedOn !== null ? [...servedDays(item), validUntil(item.documentIssuedOn)] : servedDays(item)))
    .filter((day) => after === null || day > after);
  return days.reduce<Day | null>((next, day) => (next === null || day < next ? day : next), null);
}
