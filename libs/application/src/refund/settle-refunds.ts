import { Money, REFUND_POSTED } from '@travobooks/domain';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import { moveRefund } from './refund-moves';

/** Refunds whose state and open credit have parted, read without a lock: a few at a time. */
export abstract class PartedRefunds {
  abstract due(partnerId: number, limit: number): Promise<readonly string[]>;
}

const AT_ONCE = 200;

/**
 * The worker's sweep, one partner a call. The credit of a refund may leave by another way: it pays an invoice, or is paid out
 * with other credit; then there is nothing to pay back. Taken back there, it waits again.
 */
export class SettleRefunds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parted: PartedRefunds,
  ) {}

  /** @param scope the worker's own, for this partner; answers how many have moved */
  async execute(scope: RequestScope): Promise<number> {
    let moved = 0;
    for (const id of await this.parted.due(scope.partnerId, AT_ONCE)) {
      moved += await this.uow.run(scope, 'refund-settle', async (tx) => {
        const { bookingId } = await tx.refunds.peek(id);
        await tx.bookings.lock(bookingId, 'refund.payback');
        const refund = (await tx.refunds.lockOfBooking(bookingId)).find((one) => one.id === id);
        if (!refund || !REFUND_POSTED.includes(refund.state)) return 0;
        if ((await tx.refunds.lockPaybacks(id)).some(({ state }) => state === 'INITIATED')) return 0;
        const open = (await tx.invoices.lock({ ids: refund.creditNoteIds })).some(({ openAmount, currency }) => !Money.parse(openAmount, currency).isZero);
        if (open === (refund.state !== 'COMPLETED')) return 0;
        moveRefund(tx, refund, open ? 'PAYBACK_FAILED' : 'COMPLETED', { credit: open ? 'OPEN_AGAIN' : 'USED_OTHERWISE' });
        return 1;
      });
    }
    return moved;
  }
}
