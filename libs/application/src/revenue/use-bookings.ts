import { bookingUse, documentUse, needsDocument, nextServiceOn, type Day, type TicketState } from '@travobooks/domain';
import type { UsedBooking } from '../ports/revenue-store.port';
import type { Tx } from '../ports/unit-of-work.port';

export interface Used {
  readonly completed: number;
  readonly partiallyUsed: number;
}

/** What is served by the day moves documents and bookings on: PARTIALLY_USED, USED, EXPIRED, COMPLETED (product.md, states). */
export async function useBookings(tx: Tx, bookingIds: readonly string[], through: Day): Promise<Used> {
  const bookings = await tx.revenue.lockUsed(bookingIds, through);
  const uses = bookings.map((booking) => ({
    booking,
    id: booking.id,
    state: bookingUse(booking.state, booking.items, through),
    nextServiceOn: nextServiceOn(booking.items, through),
  }));
  tx.revenue.saveUse(uses);
  for (const [state, itemIds] of documentsBy(bookings, through)) tx.revenue.useTickets(itemIds, state);
  for (const { booking, state } of uses) {
    if (!state) continue;
    tx.bookings.history(booking.id, state, booking.state, state, { through });
    if (state === 'COMPLETED') tx.outbox.add('booking.completed', { booking_id: booking.id, reference: booking.reference });
  }
  const count = (wanted: string): number => uses.filter(({ state }) => state === wanted).length;
  return { completed: count('COMPLETED'), partiallyUsed: count('PARTIALLY_USED') };
}

type Use = Extract<TicketState, 'PARTIALLY_USED' | 'USED' | 'EXPIRED'>;

function documentsBy(bookings: readonly UsedBooking[], through: Day): Map<Use, string[]> {
  const byUse = new Map<Use, string[]>();
  for (const item of bookings.flatMap(({ items }) => items)) {
    const use = item.state === 'ISSUED' && needsDocument(item.kind) ? documentUse(item, through) : null;
    if (use) byUse.set(use, [...(byUse.get(use) ?? []), item.id]);
  }
  return byUse;
}
