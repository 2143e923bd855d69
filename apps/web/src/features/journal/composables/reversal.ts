import type { JournalEntry } from '@/api/types';

/** What reversing an entry takes back with it: a sale's entry its tickets, a void's entry the void, any other only its lines. */
export type Reversal = 'void' | 'restore' | 'lines';
export function reversalOf(entry: Pick<JournalEntry, 'event' | 'source'>): Reversal {
  if (entry.source.type !== 'BOOKING_ITEM') return 'lines';
  return entry.event.toUpperCase() === 'ISSUE' ? 'void' : 'restore';
}
