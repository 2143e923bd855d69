import { DomainError, dayInZone, invariant } from '@travobooks/domain';
import type { Reversal, ReversalOutcome, ReversibleAction } from '../ledger/reversible-action';
import type { IdGenerator } from '../ports/clock.port';
import type { Tx } from '../ports/unit-of-work.port';
import { restoreItems } from './restore-items';
import type { PostingOutcome } from './sale-checks';
import { voidItems } from './void-items';

/** A sale's entry makes its tickets VOIDED with a credit note, whatever the void window; a void's restores them. */
export const SALE_REVERSAL: ReversibleAction = { sourceType: 'BOOKING_ITEM', reverse: reverseSale };

async function reverseSale(
  tx: Tx,
  ids: IdGenerator,
  { stored, on, reason }: Reversal,
): Promise<ReversalOutcome> {
  if (on > dayInZone(tx.now, tx.scope.partner.timeZone).day) {
    throw new DomainError('DATE_INVALID', {
      pointer: '/entry_date',
      detail: 'A sale is not taken back in the future: its documents change state today.',
    });
  }
  const { source, bookingId, event } = stored.entry.head;
  invariant(bookingId, 'a sale entry names its booking');
  const of = { bookingId, itemIds: [source.id], reason, by: 'REVERSAL' as const };
  const outcome: PostingOutcome =
    event === 'ISSUE'
      ? await voidItems(tx, ids, { ...of, voidedOn: on })
      : await restoreItems(tx, ids, { ...of, restoredOn: on });
  const { entries, checks, creditNoteId, invoiceId } = outcome;
  return { entries, checks, approvalId: null, creditNoteId, invoiceId };
}
