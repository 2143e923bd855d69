import {
  conflictsOf,
  DomainError,
  newlyGuarded,
  permissionsOf,
  refuseConflicts,
  type Role,
} from '@travobooks/domain';
import type { ApprovedAction } from '../approval/approved-action.port';
import { askApproval } from '../approval/ask-approval';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { UserRecord } from './identity-store.port';

/** Roles and office that somebody should get. */
export interface AccessAsked {
  readonly roles: readonly Role[];
  readonly branchId: string | null;
  /** A small partner may leave a refused pair in one hand, with this reason; a second person agrees to it always. */
  readonly pairReason: string | null;
}

interface KeptAccess extends AccessAsked {
  readonly userId: string;
  /** What the person held when it was asked: what is taken away meanwhile must not come back with the grant. */
  readonly held: Pick<UserRecord, 'roles' | 'branchId'>;
}

/** What changes at once, and the rest that a second person must agree to; null: nothing waits. */
export interface AccessSplit {
  readonly now: Pick<UserRecord, 'roles' | 'branchId'>;
  readonly waiting: AccessAsked | null;
}

/**
 * Takes apart what is asked: a role that gives no guarded permission, and everything taken away, changes at once. A
 * move to another office waits too where the person moves money in one.
 */
export function splitAccess(held: Pick<UserRecord, 'roles' | 'branchId'>, asked: AccessAsked): AccessSplit {
  const kept = asked.roles.filter((role) => held.roles.includes(role));
  if (!asked.pairReason && kept.length < asked.roles.length) refuseConflicts(asked.roles, '/roles');
  const roles = asked.roles.filter(
    (role) => kept.includes(role) || newlyGuarded(kept, [...kept, role]).length === 0,
  );
  const permissions = permissionsOf(roles);
  const moves =
    asked.branchId !== held.branchId &&
    newlyGuarded([], roles).some((name) => permissions[name] === 'branch');
  const waits = moves || roles.length !== asked.roles.length;
  return { now: { roles, branchId: moves ? held.branchId : asked.branchId }, waiting: waits ? asked : null };
}

/** Keeps what is asked for another administrator or controller; answers the approval's id. */
export async function askAccess(
  tx: Tx,
  ids: IdGenerator,
  user: UserRecord,
  asked: AccessAsked,
): Promise<string> {
  const pending = await tx.identity.pendingApproval('MONEY_PERMISSION', user.id);
  if (pending) throw new DomainError('APPROVAL_PENDING', { extra: { approval_id: pending } });
  const added = asked.roles.filter((role) => !user.roles.includes(role));
  const what = added.length > 0 ? added.join(', ') : 'another office';
  const pairs = pairsOf(asked.roles);
  return askApproval(tx, ids, {
    kind: 'MONEY_PERMISSION',
    objectType: 'USER',
    objectId: user.id,
    objectVersion: 1,
    amount: null,
    currency: null,
    command: {
      ...asked,
      userId: user.id,
      held: { roles: user.roles, branchId: user.branchId },
    } satisfies KeptAccess,
    summary: `${user.name} <${user.email}> gets ${what}${pairs ? `; both in one hand: ${pairs}` : ''}`,
    branchId: asked.branchId,
    makerReason: asked.pairReason,
  });
}

/** Registered for approvals of kind MONEY_PERMISSION. */
export class GrantAccess implements ApprovedAction {
  readonly kind = 'MONEY_PERMISSION' as const;

  async run(tx: Tx, approval: ApprovalRecord): Promise<UserRecord> {
    const { userId, roles, branchId, pairReason, held } = approval.command as KeptAccess;
    if (userId === tx.scope.userId)
      throw new DomainError('APPROVAL_OWN_REQUEST', { detail: 'Nobody agrees to what they get themselves.' });
    if (!pairReason) refuseConflicts(roles);
    const before = await tx.identity.lockUser(userId);
    if (before.state !== 'ACTIVE')
      throw new DomainError('VERSION_STALE', {
        detail: 'The person was disabled after the request was made.',
      });
    if (!isSameAccess(before, held))
      throw new DomainError('VERSION_STALE', {
        detail: "The person's roles or office changed after the request was made.",
      });
    const after = { ...before, roles, branchId };
    tx.identity.updateUser(after);
    tx.audit.add('user.access_granted', 'user', userId, accessOf(before), {
      ...accessOf(after),
      ...(pairReason ? { allowed_pairs: pairsOf(roles), reason: pairReason } : {}),
    });
    return after;
  }
}

const isSameAccess = (one: KeptAccess['held'], other: KeptAccess['held']): boolean =>
  one.branchId === other.branchId && [...one.roles].sort().join() === [...other.roles].sort().join();

const accessOf = (user: Pick<UserRecord, 'roles' | 'branchId'>): object => ({
  roles: user.roles,
  branch_id: user.branchId,
});

const pairsOf = (roles: readonly Role[]): string =>
  conflictsOf(roles)
    .map((pair) => pair.join(' + '))
    .join(', ');
