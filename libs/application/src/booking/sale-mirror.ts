import type { BookingItem, JournalEntry } from '@travobooks/domain';
import type { Posting } from './posting';

/** The mirror of an item's entry under the next sequence of the event; a restored sale names its new invoice. */
export function mirrorOf(
  { ids, context, on }: Posting,
  entry: JournalEntry,
  item: BookingItem,
  as: { event: 'VOID' } | { event: 'ISSUE'; invoiceId: string },
): JournalEntry {
  const verb = as.event === 'VOID' ? 'Void' : 'Restore';
  return entry.mirrored(
    {
      id: ids.next(),
      entryDate: on,
      event: as.event,
      sequence: entry.head.sequence + (as.event === 'ISSUE' ? 1 : 0),
      source: entry.head.source,
      description: `${verb} ${item.documentNumber ?? item.description} · ${context.booking.reference}`.slice(
        0,
        300,
      ),
    },
    as.event === 'ISSUE' ? { invoice_id: as.invoiceId } : {},
  );
}
