import { REFUND_POSTED, type Day } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredRefund } from '../ports/refund-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { goOn } from './create-refund';
import { postRefund } from './post-refund';
import { quoteRefund, type AskedItem } from './quote-refund';
import { lockForRefund } from './refund-facts';
import { eventOf, moveRefund } from './refund-moves';

export interface AirlineRefundCommand {
  readonly bookingId: string;
  readonly on: Day;
  readonly items: readonly AskedItem[];
  /** What the airline calls it. */
  readonly reference: string;
  readonly reason: string;
}

/**
 * The airline's own word (a GDS refund record): agreed already, so it posts at once with the amounts that the record states
 * and asks nobody. One that the desk has asked for and that comes to the same is thereby accepted; one that stands in the
 * books with the same amount is the same.
 */
export async function airlineRefund(tx: Tx, ids: IdGenerator, command: AirlineRefundCommand): Promise<{ refund: StoredRefund; isNew: boolean }> {
  const of = await lockForRefund(tx, command.bookingId, command.on, 'import.run');
  const own = (refund: StoredRefund): boolean =>
    refund.items.length === command.items.length && refund.items.every(({ itemId }) => command.items.some((item) => item.itemId === itemId));
  const known = of.refunds.filter(own);
  const same = (refund: StoredRefund): boolean =>
    refund.items.every(({ itemId, figures }) => {
      const asked = command.items.find((item) => item.itemId === itemId)?.asked(refund.currency, '');
      return asked?.baseRefund?.equals(figures.base) === true && (asked.taxes ?? []).length === figures.taxes.length;
    });
  const done = known.find((refund) => REFUND_POSTED.includes(refund.state) && same(refund));
  if (done) return { refund: done, isNew: false };
  const waiting = known.find(({ state }) => state === 'SUPPLIER_PROCESSING');
  if (waiting && same(waiting)) {
    const { refund } = await postRefund(tx, ids, of, { ...waiting, supplierReference: command.reference });
    return { refund, isNew: true };
  }
  const quote = await quoteRefund(tx, ids, of, { bookingId: command.bookingId, items: command.items, kind: 'VOLUNTARY', reason: command.reason });
  const refund = { ...quote, supplierReference: command.reference };
  tx.refunds.insert(refund);
  tx.refunds.history(refund.id, null, 'QUOTED', { by: 'AIRLINE' });
  tx.outbox.add('refund.requested', eventOf(refund));
  const outcome = await goOn(tx, ids, of, moveRefund(tx, refund, 'APPROVED', { by: 'AIRLINE' }));
  return { refund: outcome.refund, isNew: true };
}

/** The posted refund of an item that a REFUND_VOID takes back: the newest; and whether one was taken back before. */
export async function postedRefundOf(tx: Tx, bookingId: string, itemId: string): Promise<{ refund: StoredRefund | null; takenBack: boolean }> {
  await tx.bookings.lock(bookingId, 'import.run');
  const refunds = await tx.refunds.lockOfBooking(bookingId);
  const own = refunds.filter(({ items }) => items.some((item) => item.itemId === itemId));
  return {
    refund: own.findLast(({ state }) => REFUND_POSTED.includes(state)) ?? null,
    takenBack: own.some(({ state, entryIds }) => state === 'CANCELLED' && entryIds.length > 0),
  };
}
