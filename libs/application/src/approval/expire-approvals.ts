import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { ApprovedActions } from './approved-action.port';
import { endApproval } from './decide-approval';

/** Requests whose time is over, read without a lock: a few at a time. */
export abstract class DueApprovals {
  abstract due(partnerId: number, now: Date, limit: number): Promise<readonly string[]>;
}

const AT_ONCE = 200;

/** The worker's sweep, one partner a call: nobody decided in time, so the object goes back to where it stood. */
export class ExpireApprovals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly due: DueApprovals,
    private readonly actions: ApprovedActions,
  ) {}

  /** @param scope the worker's own, for this partner; answers how many have expired */
  async execute(scope: RequestScope, now: Date): Promise<number> {
    let expired = 0;
    for (const id of await this.due.due(scope.partnerId, now, AT_ONCE)) {
      expired += await this.uow.run(scope, 'approval-expire', async (tx) => {
        const approval = await tx.approvals.lock(id);
        if (approval.state !== 'PENDING' || new Date(approval.expiresAt) > tx.now) return 0;
        await endApproval(tx, this.actions, approval, 'EXPIRED', null);
        return 1;
      });
    }
    return expired;
  }
}
