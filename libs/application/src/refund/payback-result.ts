import { DomainError, Money, dayInZone, invariant, requireRefundState, type Day, type JournalEntry } from '@travobooks/domain';
import { takeBack } from '../ledger/take-back';
import type { IdGenerator } from '../ports/clock.port';
import type { Payback, StoredRefund } from '../ports/refund-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { afterPayback } from './pay-back';
import type { RefundOutcome } from './quote-refund';
import { moveRefund } from './refund-moves';

export interface PaybackResultCommand {
  readonly refundId: string;
  readonly paid: boolean;
  readonly failure?: string | null;
}

/** The bank or the gateway has answered: paid, or the entry is taken back and the money waits to be paid another way. */
export class PaybackResult {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: PaybackResultCommand): Promise<RefundOutcome> {
    return this.uow.run(scope, 'refund-payback-result', async (tx) => {
      const { bookingId } = await tx.refunds.peek(command.refundId);
      const on = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      await tx.bookings.lockForSale(bookingId, on, 'refund.payback');
      const refund = (await tx.refunds.lockOfBooking(bookingId)).find(({ id }) => id === command.refundId) as StoredRefund;
      requireRefundState(refund.state, ['PAYBACK_PENDING'], 'REFUND_NOT_IN_PAYBACK_PENDING_STATE');
      const waiting = (await tx.refunds.lockPaybacks(refund.id)).find(({ state }) => state === 'INITIATED');
      if (!waiting) throw new DomainError('REFUND_NOT_IN_PAYBACK_PENDING_STATE', { detail: 'No payback waits for its result.' });
      if (!command.paid) {
        await tx.journal.requireOpenPeriod(on);
        const { refund: failed, entry } = await failPayback(tx, this.ids, { refund, payback: waiting, on, failure: command.failure ?? 'Not paid' });
        return { refund: failed, entries: [entry], checks: [], approvalId: null };
      }
      const paid: Payback = { ...waiting, state: 'COMPLETED' };
      tx.refunds.updatePayback(paid);
      tx.audit.add('refund.payback_paid', 'REFUND', refund.id, { payback: 'INITIATED' }, { payback: 'COMPLETED', amount: paid.amount.toDecimal() });
      const notes = await tx.invoices.lock({ ids: refund.creditNoteIds });
      const open = Money.sum(notes.map(({ openAmount }) => Money.parse(openAmount, refund.currency)), refund.currency);
      return { refund: afterPayback(tx, refund, paid, open), entries: [], checks: [], approvalId: null };
    });
  }
}

/** The payback's entry is mirrored, the credit is open again. */
export async function failPayback(
  tx: Tx,
  ids: IdGenerator,
  { refund, payback, on, failure }: { refund: StoredRefund; payback: Payback; on: Day; failure: string },
): Promise<{ refund: StoredRefund; entry: JournalEntry }> {
  const [entryId] = payback.entryIds;
  invariant(entryId, 'a payback has its entry');
  const stored = await tx.journal.find(entryId);
  invariant(stored, 'the entry of a payback stands in the journal');
  const entry = await takeBack(tx, ids, stored, { on, event: 'PAYBACK_REVERSED', description: `Payback failed: ${stored.entry.head.description}` });
  tx.refunds.updatePayback({ ...payback, state: 'FAILED', failure: failure.slice(0, 300), entryIds: [...payback.entryIds, entry.head.id] });
  tx.audit.add('refund.payback_failed', 'REFUND', refund.id, { payback: payback.state }, { payback: 'FAILED', failure });
  return { refund: moveRefund(tx, refund, 'PAYBACK_FAILED', { payback_id: payback.id, failure, journal_entries: [entry.head.id] }), entry };
}
