import { DomainError } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { Tx } from '../ports/unit-of-work.port';

const APPROVAL_DAYS = 7;

export type ApprovalRequest = Pick<
  ApprovalRecord,
  | 'kind'
  | 'objectType'
  | 'objectId'
  | 'objectVersion'
  | 'amount'
  | 'currency'
  | 'command'
  | 'summary'
  | 'branchId'
  | 'makerReason'
>;

/** Keeps what the maker asks until a second person decides; answers the approval's id. Nothing of it is done yet. */
export function askApproval(tx: Tx, ids: IdGenerator, request: ApprovalRequest): string {
  const id = ids.next();
  tx.approvals.insert({
    ...request,
    id,
    state: 'PENDING',
    summary: request.summary.slice(0, 300),
    makerId: tx.scope.userId,
    checkerId: null,
    checkerReason: null,
    createdAt: tx.now.toISOString(),
    expiresAt: new Date(tx.now.getTime() + APPROVAL_DAYS * 86_400_000).toISOString(),
    decidedAt: null,
    version: 1,
  });
  tx.audit.add('approval.request', request.objectType, request.objectId, undefined, {
    approval_id: id,
    kind: request.kind,
    summary: request.summary,
  });
  tx.outbox.add('approval.requested', { approval_id: id, kind: request.kind });
  return id;
}

/** For an action: what it acts on must be as its maker saw it. */
export function requireUnchanged(approval: ApprovalRecord, version: number): void {
  if (approval.objectVersion !== version)
    throw new DomainError('VERSION_STALE', { detail: 'It was changed after the request was made.' });
}
