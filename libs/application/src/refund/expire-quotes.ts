import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import { moveRefund } from './refund-moves';

/** Quotes whose time is over, read without a lock: a few at a time. */
export abstract class DueQuotes {
  abstract due(partnerId: number, now: Date, limit: number): Promise<readonly string[]>;
}

const AT_ONCE = 200;

/** The worker's sweep, one partner a call: nobody made a refund of them in time. */
export class ExpireQuotes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly due: DueQuotes,
  ) {}

  /** @param scope the worker's own, for this partner; answers how many have expired */
  async execute(scope: RequestScope, now: Date): Promise<number> {
    let expired = 0;
    for (const id of await this.due.due(scope.partnerId, now, AT_ONCE)) {
      expired += await this.uow.run(scope, 'refund-expire', async (tx) => {
        const { bookingId } = await tx.refunds.peek(id);
        await tx.bookings.lock(bookingId, 'refund.quote');
        const refund = (await tx.refunds.lockOfBooking(bookingId)).find((one) => one.id === id);
        if (refund?.state !== 'QUOTED' || new Date(refund.expiresAt) > tx.now) return 0;
        moveRefund(tx, refund, 'EXPIRED');
        return 1;
      });
    }
    return expired;
  }
}
