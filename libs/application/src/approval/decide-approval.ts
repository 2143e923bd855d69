import { DomainError, errorEntry, type ErrorKind } from '@travobooks/domain';
import type { ApprovalRecord } from '../ports/records.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import type { ApprovalEnd, ApprovedActions } from './approved-action.port';
import { scopeWithoutKey } from './scope-without-key';
import { requireChecker } from './who-decides';

export interface DecideCommand {
  readonly approvalId: string;
  readonly reason?: string | null | undefined;
  /** From `If-Match`; absent: as it stands. */
  readonly version?: number | undefined;
}

export interface Decision {
  readonly approval: ApprovalRecord;
  /** What the granted action answered; null when nothing ran. */
  readonly outcome: unknown;
}

/** Refusals that say "it can no longer be done so": the request is stale. Others (server busy) leave it pending. */
const MAKES_STALE: ReadonlySet<ErrorKind> = new Set([
  'rule',
  'conflict',
  'stale',
  'not_found',
  'forbidden',
  'malformed',
]);

/** Grants a request and runs its action in one unit of work. */
export class Approve {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actions: ApprovedActions,
  ) {}

  async execute(scope: RequestScope, command: DecideCommand): Promise<Decision> {
    const running: { approval: ApprovalRecord | null } = { approval: null };
    try {
      return await this.uow.run(scope, 'approve', async (tx) => {
        running.approval = null;
        const approval = await lockPending(tx, command);
        requireChecker(scope, approval);
        const reason = scope.dryRun ? null : requireReason(command.reason);
        running.approval = approval;
        const outcome = await this.actions
          .of(approval.kind)
          .run(tx, { ...approval, checkerReason: reason }, scope);
        // A dry run shows what would be done, and the request as it still stands.
        if (scope.dryRun) return { approval, outcome };
        return { approval: settle(tx, approval, 'APPROVED', reason), outcome };
      });
    } catch (error) {
      if (
        scope.dryRun ||
        !running.approval ||
        !(error instanceof DomainError) ||
        !MAKES_STALE.has(errorEntry(error.code).kind)
      )
        throw error;
      return await this.makeStale(scope, running.approval, error, command.reason ?? null);
    }
  }

  /** The grant was rolled back with everything else, so its end is a unit of work of its own. */
  private async makeStale(
    scope: RequestScope,
    asked: ApprovalRecord,
    cause: DomainError,
    reason: string | null,
  ): Promise<never> {
    await this.uow.run(scopeWithoutKey(scope), 'approval-stale', async (tx) => {
      const approval = await tx.approvals.lock(asked.id);
      if (approval.state === 'PENDING') await endApproval(tx, this.actions, approval, 'STALE', reason);
    });
    throw new DomainError('APPROVAL_STALE', {
      detail: `${cause.code}: ${cause.details.detail ?? errorEntry(cause.code).title} Nothing was done; ask again.`,
      extra: { cause: cause.code, approval_id: asked.id },
    });
  }
}

export class Reject {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actions: ApprovedActions,
  ) {}

  execute(scope: RequestScope, command: DecideCommand): Promise<Decision> {
    return this.uow.run(scope, 'reject', async (tx) => {
      const approval = await lockPending(tx, command);
      requireChecker(scope, approval);
      return {
        approval: await endApproval(tx, this.actions, approval, 'REJECTED', requireReason(command.reason)),
        outcome: null,
      };
    });
  }
}

/** The maker takes the request back. */
export class Withdraw {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actions: ApprovedActions,
  ) {}

  execute(scope: RequestScope, command: DecideCommand): Promise<Decision> {
    return this.uow.run(scope, 'withdraw', async (tx) => {
      const approval = await lockPending(tx, command);
      if (approval.makerId !== scope.userId)
        throw new DomainError('PERMISSION_DENIED', {
          detail: 'Only the person who asked can withdraw a request.',
        });
      return {
        approval: await endApproval(tx, this.actions, approval, 'WITHDRAWN', command.reason?.trim() || null),
        outcome: null,
      };
    });
  }
}

async function lockPending(tx: Tx, command: DecideCommand): Promise<ApprovalRecord> {
  const approval = await tx.approvals.lock(command.approvalId);
  const { permissions, userId } = tx.scope;
  const seesAll = permissions['approval.read'] === 'partner' || permissions['approval.read'] === 'branch';
  if (approval.makerId !== userId && !seesAll) throw new DomainError('NOT_FOUND');
  if (command.version !== undefined && command.version !== approval.version)
    throw new DomainError('VERSION_STALE');
  if (approval.state !== 'PENDING')
    throw new DomainError('APPROVAL_NOT_PENDING', { detail: `The request is ${approval.state}.` });
  if (new Date(approval.expiresAt) <= tx.now)
    throw new DomainError('APPROVAL_NOT_PENDING', { detail: 'The request has expired.' });
  return approval;
}

function requireReason(reason: string | null | undefined): string {
  const text = reason?.trim();
  if (!text) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
  return text;
}

/** Ends a request that is not granted and gives its object back. The row is locked. */
export async function endApproval(
  tx: Tx,
  actions: ApprovedActions,
  approval: ApprovalRecord,
  state: ApprovalEnd,
  reason: string | null,
): Promise<ApprovalRecord> {
  await actions.of(approval.kind).release?.(tx, { ...approval, checkerReason: reason }, state);
  return settle(tx, approval, state, reason);
}

function settle(
  tx: Tx,
  approval: ApprovalRecord,
  state: 'APPROVED' | ApprovalEnd,
  reason: string | null,
): ApprovalRecord {
  const checkerId =
    state === 'APPROVED' || state === 'REJECTED' || state === 'STALE' ? tx.scope.userId : null;
  tx.approvals.decide(approval.id, { state, checkerId, checkerReason: reason });
  tx.audit.add(
    `approval.${VERBS[state]}`,
    approval.objectType,
    approval.objectId,
    { state: 'PENDING' },
    { state, approval_id: approval.id, reason },
  );
  if (state === 'EXPIRED')
    tx.outbox.add('approval.expired', { approval_id: approval.id, kind: approval.kind });
  else tx.outbox.add('approval.decided', { approval_id: approval.id, kind: approval.kind, state });
  return {
    ...approval,
    state,
    checkerId,
    checkerReason: reason,
    decidedAt: tx.now.toISOString(),
    version: approval.version + 1,
  };
}

const VERBS = {
  APPROVED: 'approve',
  REJECTED: 'reject',
  WITHDRAWN: 'withdraw',
  EXPIRED: 'expire',
  STALE: 'stale',
} as const;
