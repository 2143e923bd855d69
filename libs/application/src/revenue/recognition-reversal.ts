import { invariant } from '@travobooks/domain';
import { openPeriodCheck } from '../booking/sale-checks';
import type { ReversibleAction } from '../ledger/reversible-action';
import { takeBack } from '../ledger/take-back';

/**
 * What was recognised is deferred again. The service date has passed all the same: the next run recognises it anew, unless
 * its service dates are changed meanwhile.
 */
export const RECOGNITION_REVERSAL: ReversibleAction = {
  sourceType: 'BOOKING_ITEM',
  event: 'RECOGNITION',
  reverse: async (tx, ids, { stored, on, reason }) => {
    const { head } = stored.entry;
    invariant(head.bookingId, 'a recognition names its booking');
    await tx.bookings.lock(head.bookingId, 'journal.reverse');
    await tx.journal.requireOpenPeriod(on);
    const mirror = await takeBack(tx, ids, stored, { on, event: 'RECOGNITION_REVERSED' });
    tx.bookings.history(head.bookingId, 'RECOGNITION_REVERSED', null, null, { reason, journal_entries: [mirror.head.id] });
    tx.audit.add('recognition.reverse', 'BOOKING_ITEM', head.source.id, { journal_entry_id: head.id }, { journal_entry_id: mirror.head.id, reason });
    return { entries: [mirror], checks: [openPeriodCheck(on, tx)], approvalId: null, creditNoteId: null, invoiceId: null };
  },
};
