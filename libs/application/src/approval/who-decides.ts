import { DomainError } from '@travobooks/domain';
import type { ApprovalKind, ApprovalRecord } from '../ports/records.port';
import type { RequestScope } from '../ports/request-scope.port';

/** permissions.md, "Who decides": the permission opens the door, the role decides the kind. */
const DECIDERS: Readonly<Record<ApprovalKind, readonly string[]>> = {
  BOOKING: ['SUPERVISOR'],
  MANUAL_JOURNAL: ['SENIOR_ACCOUNTANT', 'CONTROLLER'],
  OPENING_BALANCES: ['SENIOR_ACCOUNTANT', 'CONTROLLER'],
  CREDIT_LIMIT: ['CONTROLLER'],
  THRESHOLDS: ['PARTNER_ADMIN', 'CONTROLLER'],
  BANK_ACCOUNT: ['PARTNER_ADMIN', 'CONTROLLER'],
  MONEY_PERMISSION: ['PARTNER_ADMIN', 'CONTROLLER'],
  REFUND: ['SUPERVISOR'],
  WAIVER: ['SUPERVISOR'],
  GOODWILL: ['SUPERVISOR'],
  CREDIT_NOTE: ['SUPERVISOR'],
  WRITE_OFF: ['CONTROLLER'],
  PAYOUT: ['CONTROLLER'],
  SUPPLIER_BANK: ['CONTROLLER'],
  REOPENING: ['CONTROLLER'],
};

/** Kinds that the caller may decide when another person asks. */
export function decidableKinds(scope: Pick<RequestScope, 'permissions' | 'roles'>): readonly ApprovalKind[] {
  if (!scope.permissions['approval.decide']) return [];
  const roles = scope.roles ?? [];
  return (Object.keys(DECIDERS) as ApprovalKind[]).filter((kind) =>
    DECIDERS[kind].some((role) => roles.includes(role)),
  );
}

export const canDecide = (
  scope: Pick<RequestScope, 'permissions' | 'roles' | 'userId'>,
  approval: Pick<ApprovalRecord, 'kind' | 'makerId' | 'state'>,
): boolean =>
  approval.state === 'PENDING' &&
  approval.makerId !== scope.userId &&
  decidableKinds(scope).includes(approval.kind);

/** Maker and checker differ, always; whose role does not decide this kind is refused. */
export function requireChecker(scope: RequestScope, approval: ApprovalRecord): void {
  if (approval.makerId === scope.userId) throw new DomainError('APPROVAL_OWN_REQUEST');
  if (decidableKinds(scope).includes(approval.kind)) return;
  const who = DECIDERS[approval.kind].map((role) => role.toLowerCase().replaceAll('_', ' ')).join(' or ');
  throw new DomainError('PERMISSION_DENIED', { detail: `A ${who} decides requests of this kind.` });
}
