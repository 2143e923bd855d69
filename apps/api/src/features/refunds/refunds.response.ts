import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Money, REFUND_KINDS, REFUND_STATES, chargeOf, recallTaxOf, toCustomer } from '@travobooks/domain';
import type { RefundItem, RefundOutcome, RequestScope, StoredRefund } from '@travobooks/application';
import type { RefundDetail, RefundRow } from '@travobooks/persistence-mysql';
import { CheckResponse, checkView } from '../../http/check.response';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { previewView } from '../bookings/bookings.response';

const text = { type: String, nullable: true } as const;

export class RefundTaxResponse {
  @ApiProperty({ example: 'BD' }) code!: string;
  @ApiProperty({ example: '5000.00' }) amount!: string;
}

export class RefundItemResponse {
  @ApiProperty({ format: 'uuid' }) item_id!: string;
  @ApiProperty(text) document_number!: string | null;
  @ApiProperty({ enum: ['FULL', 'PARTIAL', 'TAX_ONLY'] }) scope!: string;
  @ApiProperty({ example: '54300.00', description: 'R: base_refund and tax_refund.' }) refundable!: string;
  @ApiProperty({ example: '38900.00', description: 'After the penalty.' }) base_refund!: string;
  @ApiProperty({ example: '15400.00' }) tax_refund!: string;
  @ApiProperty({ type: [RefundTaxResponse] }) taxes!: RefundTaxResponse[];
  @ApiProperty({ example: '11100.00' }) penalty!: string;
  @ApiProperty({ example: '0.00', description: 'The published fare of what was flown.' }) flown_fare!: string;
  @ApiProperty({ type: [Number] }) coupons!: readonly number[];
  @ApiProperty({ example: '0.00', description: 'What the airline repays to the customer\u2019s card.' }) on_card!: string;
  @ApiPropertyOptional({ example: '2723.00', description: 'Left out for those who may not see commission.' }) commission_recall?: string;
  @ApiPropertyOptional({ enum: ['REFUNDED_BASE', 'UNUSED_BASE', 'NONE', 'RECORD'] }) recall_rule?: string;
  @ApiPropertyOptional({ example: '0.00', description: 'VAT on the commission that is recalled.' }) tax_recall?: string;
  @ApiProperty({ example: '0.00' }) discount_taken_back!: string;
  @ApiProperty({ example: '0.00' }) fee_back!: string;
  @ApiProperty({ example: '0.00' }) markup_back!: string;
  @ApiProperty({ example: '0.00', description: 'VAT on fee and markup given back.' }) vat_back!: string;
  @ApiProperty({ example: '0.00', description: 'The agency\u2019s own charge with its VAT.' }) agency_charge!: string;
  @ApiProperty({ example: '0.00' }) goodwill!: string;
  @ApiProperty({ example: '54300.00' }) to_customer!: string;
  @ApiProperty({ description: 'The document ends with it.' }) closes!: boolean;
}

export class PaybackResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['INITIATED', 'COMPLETED', 'FAILED'] }) state!: string;
  @ApiProperty() method!: string;
  @ApiProperty() amount!: string;
  @ApiProperty({ format: 'date' }) paid_on!: string;
  @ApiProperty(text) failure!: string | null;
  @ApiProperty(text) made_by_name!: string | null;
  @ApiPropertyOptional({ type: [String] }) journal_entries?: readonly string[];
}

export class RefundNoteResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['CREDIT_NOTE', 'DEBIT_NOTE'] }) kind!: string;
  @ApiProperty() number!: string;
  @ApiProperty() total!: string;
  @ApiProperty() open_amount!: string;
}

export class RefundStepResponse {
  @ApiProperty({ ...text, enum: REFUND_STATES }) from_state!: string | null;
  @ApiProperty({ enum: REFUND_STATES }) to_state!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty(text) user_name!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'What the step was about.' }) detail!: unknown;
}

export class RefundResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REFUND_STATES }) state!: string;
  @ApiProperty({ enum: REFUND_KINDS }) kind!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'uuid' }) booking_id!: string;
  @ApiProperty({ example: 'TVB-2026-000123' }) booking_reference!: string;
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiProperty({ format: 'uuid' }) branch_id!: string;
  @ApiProperty({ example: 'BDT' }) currency!: string;
  @ApiProperty({ type: [RefundItemResponse] }) items!: RefundItemResponse[];
  @ApiProperty({ example: '54300.00' }) to_customer!: string;
  @ApiProperty({ ...text, format: 'date' }) refunded_on!: string | null;
  @ApiProperty(text) supplier_refund_ref!: string | null;
  @ApiProperty({ ...text, format: 'uuid' }) approval_id!: string | null;
  @ApiProperty({ ...text, format: 'uuid' }) credit_note_id!: string | null;
  @ApiProperty({ type: [String] }) credit_note_ids!: readonly string[];
  @ApiProperty({ type: [String] }) debit_note_ids!: readonly string[];
  @ApiPropertyOptional({ type: [String] }) journal_entries?: readonly string[];
  @ApiProperty({ format: 'uuid' }) made_by!: string;
  @ApiProperty(text) external_ref!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true }) metadata!: Readonly<Record<string, string>> | null;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ format: 'date-time', description: 'Until when the quote stands.' }) expires_at!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Quote and dry run.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Quote and dry run.' }) journal_preview?: PreviewEntryResponse[];
}

export class RefundListItemResponse extends RefundResponse {
  @ApiProperty() customer_name!: string;
  @ApiProperty() branch_code!: string;
  @ApiProperty(text) made_by_name!: string | null;
  @ApiProperty({ format: 'date-time' }) state_since!: string;
  @ApiProperty({ format: 'date-time' }) updated_at!: string;
  @ApiProperty({ example: '54300.00', description: 'Credit that the customer has not got yet.' }) open_credit!: string;
}

export class RefundDetailResponse extends RefundListItemResponse {
  @ApiProperty({ type: [PaybackResponse] }) paybacks!: PaybackResponse[];
  @ApiProperty({ type: [RefundNoteResponse] }) notes!: RefundNoteResponse[];
  @ApiProperty({ type: [RefundStepResponse] }) history!: RefundStepResponse[];
}

const may = (scope: RequestScope, permission: string): boolean => scope.permissions[permission] !== undefined;

/** A field mask leaves fields out; it never answers 403. */
export function refundView(scope: RequestScope, refund: StoredRefund): RefundResponse {
  return {
    id: refund.id,
    state: refund.state,
    kind: refund.kind,
    reason: refund.reason,
    booking_id: refund.bookingId,
    booking_reference: refund.reference,
    customer_id: refund.customerId,
    branch_id: refund.branchId,
    currency: refund.currency,
    items: refund.items.map((item) => itemView(scope, item)),
    to_customer: refund.toCustomer.toDecimal(),
    refunded_on: refund.refundedOn,
    supplier_refund_ref: refund.supplierReference,
    approval_id: refund.approvalId,
    credit_note_id: refund.creditNoteIds[0] ?? null,
    credit_note_ids: refund.creditNoteIds,
    debit_note_ids: refund.debitNoteIds,
    ...(may(scope, 'journal.read') ? { journal_entries: scope.dryRun ? [] : refund.entryIds } : {}),
    made_by: refund.madeBy,
    external_ref: refund.externalRef,
    metadata: refund.metadata,
    created_at: refund.createdAt,
    expires_at: refund.expiresAt,
    version: refund.version,
  };
}

function itemView(scope: RequestScope, { itemId, documentNumber, figures }: RefundItem): RefundItemResponse {
  const sum = (taxes: readonly { amount: Money }[]): string =>
    Money.sum(taxes.map(({ amount }) => amount), figures.base.currency).toDecimal();
  return {
    item_id: itemId,
    document_number: documentNumber,
    scope: figures.scope,
    refundable: figures.refundable.toDecimal(),
    base_refund: figures.base.toDecimal(),
    tax_refund: sum(figures.taxes),
    taxes: figures.taxes.map(({ code, amount }) => ({ code, amount: amount.toDecimal() })),
    penalty: figures.penalty.toDecimal(),
    flown_fare: figures.flown.toDecimal(),
    coupons: figures.coupons,
    on_card: figures.onCard.toDecimal(),
    ...(may(scope, 'supplier_cost.read')
      ? { commission_recall: figures.recall.toDecimal(), recall_rule: figures.recallRule, tax_recall: recallTaxOf(figures).toDecimal() }
      : {}),
    discount_taken_back: figures.discount.toDecimal(),
    fee_back: figures.fee.toDecimal(),
    markup_back: figures.markup.toDecimal(),
    vat_back: sum(figures.vatBack),
    agency_charge: chargeOf(figures).toDecimal(),
    goodwill: figures.goodwill.toDecimal(),
    to_customer: toCustomer(figures).toDecimal(),
    closes: figures.closes,
  };
}

/** Answer of every action: the refund; a quote and a dry run add checks and the entries as they would be. */
export function refundOutcomeView(scope: RequestScope, outcome: RefundOutcome, preview = Boolean(scope.dryRun)): RefundResponse {
  const { refund, entries, checks, approvalId } = outcome;
  const view = refundView(scope, refund);
  const own = { ...view, ...(approvalId && !scope.dryRun ? { approval_id: approvalId } : {}) };
  if (!preview) return { ...own, journal_entries: entries.map(({ head }) => head.id) };
  return { ...own, checks: checks.map(checkView), journal_preview: entries.map((entry) => previewView(scope, entry) as unknown as PreviewEntryResponse) };
}

/** Whoever does not read the journal sees what was done, not its entries. */
function withoutEntries(detail: unknown): unknown {
  const { journal_entries: _hidden, ...shown } = (detail ?? {}) as Record<string, unknown>;
  return detail && shown;
}

export const refundRowView = (scope: RequestScope, row: RefundRow): RefundListItemResponse => ({
  ...refundView(scope, row.refund),
  customer_name: row.customerName,
  branch_code: row.branchCode,
  made_by_name: row.makerName,
  state_since: row.stateSince,
  updated_at: row.updatedAt,
  open_credit: row.openCredit,
});

export const refundDetailView = (scope: RequestScope, detail: RefundDetail): RefundDetailResponse => ({
  ...refundRowView(scope, detail),
  paybacks: detail.paybacks.map((payback) => ({
    id: payback.id,
    state: payback.state,
    method: payback.method,
    amount: payback.amount.toDecimal(),
    paid_on: payback.paidOn,
    failure: payback.failure,
    made_by_name: payback.makerName,
    ...(may(scope, 'journal.read') ? { journal_entries: payback.entryIds } : {}),
  })),
  notes: detail.notes.map(({ id, kind, number, total, openAmount }) => ({ id, kind, number, total, open_amount: openAmount })),
  history: detail.history.map(({ from, to, at, userName, detail: what }) => ({ from_state: from, to_state: to, at, user_name: userName, detail: may(scope, 'journal.read') ? what : withoutEntries(what) })),
});
