import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MEMO_CAUSES, MEMO_KINDS, MEMO_STATES, memoDeadline, type Memo } from '@travobooks/domain';
import type { MemoOutcome, RequestScope } from '@travobooks/application';
import type { MemoDetail, MemoStepView, MemoView } from '@travobooks/persistence-mysql';
import { CheckResponse, checkView } from '../../http/check.response';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { previewView } from '../bookings/bookings.response';

const text = { type: String, nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;
const id = { type: String, format: 'uuid', nullable: true } as const;

export class MemoDisputeResponse {
  @ApiProperty({ description: 'The contested part of amount and charge.' }) amount!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() loss_probable!: boolean;
  @ApiProperty({ description: 'The debt stands; a win comes as an ACM.' }) after_billing!: boolean;
  @ApiProperty({ enum: ['WON', 'LOST', 'PARTLY'], nullable: true, type: String }) outcome!: string | null;
  @ApiProperty(text) payable!: string | null;
}

export class MemoResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: MEMO_KINDS }) kind!: string;
  @ApiProperty({ example: '1256666000001' }) number!: string;
  @ApiProperty({ enum: [...MEMO_STATES, 'PENDING_APPROVAL'], description: 'PENDING_APPROVAL: a second person is asked to let it be written off.' })
  state!: string;
  @ApiProperty({ format: 'uuid' }) supplier_id!: string;
  @ApiPropertyOptional() supplier_name?: string;
  @ApiProperty() currency!: string;
  @ApiProperty() amount!: string;
  @ApiProperty() charge!: string;
  @ApiProperty({ enum: MEMO_CAUSES }) cause!: string;
  @ApiProperty(text) related_document_number!: string | null;
  @ApiProperty({ ...text, description: 'The sale that it is linked to; of a conjunction its first number.' }) document_number!: string | null;
  @ApiProperty(id) booking_id!: string | null;
  @ApiPropertyOptional(text) booking_reference?: string | null;
  @ApiProperty(id) item_id!: string | null;
  @ApiProperty(id) customer_id!: string | null;
  @ApiPropertyOptional(text) customer_name?: string | null;
  @ApiPropertyOptional({ ...text, description: 'Who sold what it is about.' }) agent_name?: string | null;
  @ApiProperty(id) branch_id!: string | null;
  @ApiProperty(id) undoes_memo_id!: string | null;
  @ApiProperty({ format: 'date' }) received_on!: string;
  @ApiProperty({ ...day, description: 'Last day of the review before billing.' }) review_by!: string | null;
  @ApiProperty(day) billed_on!: string | null;
  @ApiProperty({ ...day, description: 'Last day of a dispute after billing.' }) dispute_by!: string | null;
  @ApiProperty({ ...day, description: 'Until when somebody may still decide; null: nothing runs out.' }) deadline_on!: string | null;
  @ApiProperty({ type: MemoDisputeResponse, nullable: true }) dispute!: MemoDisputeResponse | null;
  @ApiProperty({ description: 'Charged to customers so far.' }) recharged!: string;
  @ApiProperty({ description: 'The agency bears what is not charged on, for good.' }) written_off!: boolean;
  @ApiProperty(id) approval_id!: string | null;
  @ApiProperty(text) external_ref!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) metadata!: Readonly<Record<string, string>>;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ format: 'date-time' }) updated_at!: string;
}

export class MemoStepResponse {
  @ApiProperty() event!: string;
  @ApiProperty(text) from!: string | null;
  @ApiProperty() to!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ ...text, description: 'Null: done by the program itself.' }) user_name!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'What the step was told and made, as it came.' }) detail!: unknown;
  @ApiPropertyOptional({ ...id, description: 'Left out without journal.read.' }) journal_entry_id?: string | null;
}

export class MemoDetailResponse extends MemoResponse {
  @ApiProperty({ type: [MemoStepResponse] }) history!: MemoStepResponse[];
  @ApiPropertyOptional({ type: [String], description: 'Left out without journal.read.' }) journal_entries?: readonly string[];
}

/** What an action answers: the memo, and what it made. */
export class MemoOutcomeResponse extends MemoResponse {
  @ApiProperty({ type: [String] }) journal_entries!: readonly string[];
  @ApiPropertyOptional(id) credit_note_id?: string | null;
  @ApiPropertyOptional(id) debit_note_id?: string | null;
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Of a dry run.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Of a dry run.' }) journal_preview?: unknown[];
}

export const memoView = (memo: Memo): MemoResponse => ({
  id: memo.id,
  kind: memo.kind,
  number: memo.number,
  state: memo.approvalId ? 'PENDING_APPROVAL' : memo.state,
  supplier_id: memo.supplierId,
  currency: memo.amount.currency,
  amount: memo.amount.toDecimal(),
  charge: memo.charge.toDecimal(),
  cause: memo.cause,
  related_document_number: memo.relatedDocumentNumber,
  document_number: memo.link?.documentNumber ?? null,
  booking_id: memo.link?.bookingId ?? null,
  item_id: memo.link?.itemId ?? null,
  customer_id: memo.link?.customerId ?? null,
  branch_id: memo.branchId,
  undoes_memo_id: memo.undoesMemoId,
  received_on: memo.receivedOn,
  review_by: memo.reviewBy,
  billed_on: memo.billedOn,
  dispute_by: memo.disputeBy,
  deadline_on: memoDeadline(memo),
  dispute: memo.dispute && {
    amount: memo.dispute.amount.toDecimal(),
    reason: memo.dispute.reason,
    loss_probable: memo.dispute.lossProbable,
    after_billing: memo.dispute.afterBilling,
    outcome: memo.dispute.outcome,
    payable: memo.dispute.payable?.toDecimal() ?? null,
  },
  recharged: memo.recharged.toDecimal(),
  written_off: memo.writtenOff,
  approval_id: memo.approvalId,
  external_ref: memo.externalRef,
  metadata: memo.metadata,
  version: memo.version,
  created_at: memo.createdAt,
  updated_at: memo.updatedAt,
});

export const memoRow = (memo: MemoView): MemoResponse => ({
  ...memoView(memo),
  supplier_name: memo.supplierName,
  booking_reference: memo.bookingReference,
  customer_name: memo.customerName,
  agent_name: memo.agentName,
});

const stepView = (scope: RequestScope, step: MemoStepView): MemoStepResponse => ({
  event: step.event,
  from: step.from,
  to: step.to,
  on: step.on,
  at: step.at,
  user_name: step.userName,
  detail: step.detail,
  ...(scope.permissions['journal.read'] ? { journal_entry_id: step.entryId } : {}),
});

export const memoDetailView = (scope: RequestScope, memo: MemoDetail): MemoDetailResponse => ({
  ...memoRow(memo),
  history: memo.steps.map((step) => stepView(scope, step)),
  ...(scope.permissions['journal.read'] ? { journal_entries: memo.entryIds } : {}),
});

export const memoOutcomeView = (scope: RequestScope, outcome: MemoOutcome): MemoOutcomeResponse => ({
  ...memoView(outcome.memo),
  ...(scope.dryRun
    ? {
        journal_entries: [],
        checks: outcome.checks.map(checkView),
        journal_preview: outcome.entries.map((entry) => previewView(scope, entry)),
      }
    : {
        journal_entries: outcome.entries.map((entry) => entry.head.id),
        credit_note_id: outcome.creditNoteId,
        debit_note_id: outcome.debitNoteId,
      }),
});
