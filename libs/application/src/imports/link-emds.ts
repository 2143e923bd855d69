import type { Booking, BookingItem } from '@travobooks/domain';
import type { ImportRecordRow } from '../ports/import-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { GdsSaleDocument } from './gds-record';
import type { KeptRecord } from './record-outcome';

/**
 * An EMD names the ticket that it goes with, which may come in the same record, or later than the EMD: whichever comes
 * last makes the link. What is linked already stays.
 */
export function linkEmds(
  tx: Tx,
  booking: Booking,
  documents: readonly GdsSaleDocument[],
  history: readonly ImportRecordRow[],
): void {
  const earlier = history
    .filter((row) => row.outcome === 'CREATED')
    .flatMap((row) => (row.parsed as KeptRecord | null)?.documents ?? [])
    .filter((document): document is GdsSaleDocument => 'baseFare' in document);
  for (const emd of [...earlier, ...documents]) {
    if (emd.event !== 'EMD_ISSUE' || !emd.inConnectionWith) continue;
    const ticket = booking.items.find((item) => carries(item, emd.inConnectionWith ?? ''));
    if (
      ticket &&
      documents.some(
        (one) => one.documentNumber === emd.documentNumber || carries(ticket, one.documentNumber),
      )
    )
      tx.bookings.relateEmd(emd.documentNumber, ticket.id);
  }
}

const carries = (item: BookingItem, number: string): boolean =>
  item.kind === 'AIR_TICKET' && (item.documentNumber === number || item.conjunction.includes(number));
