import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  APPROVAL_KINDS,
  type ApprovalRecord,
  canDecide,
  changesOf,
  type Decision,
  type Check,
  type RequestScope,
  visibleState,
} from '@travobooks/application';
import type { ApprovalView, AuditLine } from '@travobooks/persistence-mysql';
import type { JournalEntry } from '@travobooks/domain';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { previewView } from '../bookings/bookings.response';
import { CheckResponse, checkView } from '../../http/check.response';
import { APPROVAL_STATES } from './approvals.request';

const text = { type: String, nullable: true } as const;

export class ApprovalResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: APPROVAL_KINDS }) kind!: string;
  @ApiProperty({ enum: APPROVAL_STATES }) state!: string;
  @ApiProperty() object_type!: string;
  @ApiProperty({ format: 'uuid' }) object_id!: string;
  @ApiProperty() summary!: string;
  @ApiProperty(text) amount!: string | null;
  @ApiProperty(text) currency!: string | null;
  @ApiProperty({ format: 'uuid' }) maker_id!: string;
  @ApiPropertyOptional(text) maker_name?: string | null;
  @ApiProperty(text) maker_reason!: string | null;
  @ApiProperty({ ...text, format: 'uuid' }) checker_id!: string | null;
  @ApiPropertyOptional(text) checker_name?: string | null;
  @ApiProperty(text) checker_reason!: string | null;
  @ApiProperty({ ...text, format: 'uuid' }) branch_id!: string | null;
  @ApiProperty({ description: 'The caller may approve or reject it.' }) can_decide!: boolean;
  @ApiProperty({ description: 'The caller may withdraw it.' }) can_withdraw!: boolean;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ format: 'date-time' }) expires_at!: string;
  @ApiProperty({ ...text, format: 'date-time' }) decided_at!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class DecisionResponse extends ApprovalResponse {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What the granted action made.',
  })
  result?: { invoice_id?: string | null; journal_entries?: string[] };
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Dry run only.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({
    type: [PreviewEntryResponse],
    description: 'Dry run only: the entries that it would post.',
  })
  journal_preview?: unknown[];
}

export class AuditChangeResponse {
  @ApiProperty({ example: 'approvals.booking' }) field!: string;
  @ApiProperty(text) before!: string | null;
  @ApiProperty(text) after!: string | null;
  @ApiProperty({ description: 'The values are personal and not for the caller.' }) masked!: boolean;
}

export class AuditLineResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'uuid' }) user_id!: string;
  @ApiProperty(text) user_name!: string | null;
  @ApiProperty() action!: string;
  @ApiProperty() object_type!: string;
  @ApiProperty({ format: 'uuid' }) object_id!: string;
  @ApiProperty(text) request_id!: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What was there, as far as it changed.',
  })
  before!: unknown;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What is there since.',
  })
  after!: unknown;
  @ApiProperty({ type: () => [AuditChangeResponse], description: 'The two, field by field.' })
  changes!: AuditChangeResponse[];
}

export function approvalView(scope: RequestScope, approval: ApprovalRecord | ApprovalView): ApprovalResponse {
  return {
    id: approval.id,
    kind: approval.kind,
    state: approval.state,
    object_type: approval.objectType,
    object_id: approval.objectId,
    summary: approval.summary,
    amount: approval.amount,
    currency: approval.currency,
    maker_id: approval.makerId,
    ...('makerName' in approval
      ? { maker_name: approval.makerName, checker_name: approval.checkerName }
      : {}),
    maker_reason: approval.makerReason,
    checker_id: approval.checkerId,
    checker_reason: approval.checkerReason,
    branch_id: approval.branchId,
    can_decide: canDecide(scope, approval),
    can_withdraw: approval.state === 'PENDING' && approval.makerId === scope.userId,
    created_at: approval.createdAt,
    expires_at: approval.expiresAt,
    decided_at: approval.decidedAt,
    version: approval.version,
  };
}

/** With what a posting action made: ids of its entries and its invoice; a dry run shows them as they would be. */
export function decisionView(scope: RequestScope, { approval, outcome }: Decision): DecisionResponse {
  const made = (outcome ?? {}) as {
    entries?: readonly JournalEntry[];
    checks?: readonly Check<string>[];
    invoiceId?: string | null;
  };
  const view = approvalView(scope, approval);
  if (!made.entries) return view;
  if (scope.dryRun)
    return {
      ...view,
      checks: (made.checks ?? []).map(checkView),
      journal_preview: made.entries.map((entry) => previewView(scope, entry)),
    };
  return {
    ...view,
    result: {
      invoice_id: made.invoiceId ?? null,
      journal_entries: made.entries.map((entry) => entry.head.id),
    },
  };
}

/** Personal data that the caller may not read is masked, in the states and in the changes alike. */
export const auditLineView = (scope: RequestScope, line: AuditLine): AuditLineResponse => ({
  id: line.id,
  at: line.at,
  user_id: line.userId,
  user_name: line.userName,
  action: line.action,
  object_type: line.objectType,
  object_id: line.objectId,
  request_id: line.requestId,
  before: visibleState(scope, line.objectType, line.before),
  after: visibleState(scope, line.objectType, line.after),
  changes: changesOf(scope, line.objectType, line.before, line.after),
});
