import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ReceiptOutcome, ReceiptRecord, RequestScope, SaidMoney } from '@travobooks/application';
import type { JournalEntry, Money } from '@travobooks/domain';
import { RECEIPT_METHODS, RECEIPT_STATES } from '@travobooks/domain';
import type { ReceiptDetail, ReceiptView } from '@travobooks/persistence-mysql';
import { CheckResponse, checkView } from '../../http/check.response';
import { MoneyResponse, moneyView } from '../../http/money-fields';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { previewView } from '../bookings/bookings.response';

export class ReceiptApplicationResponse {
  @ApiProperty({ format: 'uuid' }) invoice_id!: string;
  @ApiProperty({ example: 'INV-GUL-2026-000012' }) invoice_number!: string;
  @ApiProperty() amount!: string;
  @ApiProperty() currency!: string;
}

class WithheldResponse {
  @ApiProperty() tax_code!: string;
  @ApiProperty() amount!: string;
}

class ChequeResponse {
  @ApiProperty() number!: string;
  @ApiProperty({ format: 'date' }) dated_on!: string;
}

class ReceiptHistoryResponse {
  @ApiProperty() event!: string;
  @ApiProperty({ nullable: true, type: String }) from_state!: string | null;
  @ApiProperty() to_state!: string;
  @ApiProperty() user_name!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ReceiptResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: RECEIPT_STATES }) state!: string;
  @ApiProperty({ enum: RECEIPT_METHODS }) method!: string;
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiPropertyOptional() customer_name?: string;
  @ApiProperty({ nullable: true, type: String }) branch_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) booking_id!: string | null;
  @ApiProperty({ type: MoneyResponse }) amount!: MoneyResponse;
  @ApiProperty({ format: 'date' }) received_on!: string;
  @ApiProperty({ nullable: true, type: String }) bank_account_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) drawer_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) gateway_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) gateway_transaction_id!: string | null;
  @ApiProperty({ nullable: true, type: MoneyResponse }) received!: MoneyResponse | null;
  @ApiProperty({ nullable: true, type: String }) bank_charge!: string | null;
  @ApiProperty({ type: [WithheldResponse] }) withheld!: WithheldResponse[];
  @ApiProperty({ nullable: true, type: ChequeResponse }) cheque!: ChequeResponse | null;
  @ApiProperty({ type: [ReceiptApplicationResponse] }) applications!: ReceiptApplicationResponse[];
  @ApiProperty({ description: 'Still the customer\u2019s advance, in the currency of the receipt.' }) unapplied!: string;
  @ApiProperty({ description: 'What the customer is credited is worth in the books.' }) functional_amount!: string;
  @ApiProperty({ nullable: true, type: String }) external_ref!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true }) metadata!: Record<string, string> | null;
  @ApiProperty({ format: 'uuid' }) made_by!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() created_at!: string;
  @ApiProperty() updated_at!: string;
  @ApiPropertyOptional({ type: [String] }) journal_entries?: string[];
}

export class ReceiptDetailResponse extends ReceiptResponse {
  @ApiProperty({ type: [ReceiptHistoryResponse] }) history!: ReceiptHistoryResponse[];
}

export class ReceiptActionResponse extends ReceiptResponse {
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Dry run only.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Dry run only.' }) journal_preview?: unknown[];
}

const decimal = (said: SaidMoney): string => (typeof said === 'string' ? said : said.amount);

interface Shown extends ReceiptRecord {
  readonly applications: readonly { readonly invoiceId: string; readonly number: string; readonly amount: Money }[];
  readonly unapplied: Money;
  readonly customerName?: string;
}

export function receiptView(shown: Shown): ReceiptResponse {
  const { command } = shown;
  return {
    id: shown.id,
    state: shown.state,
    method: command.method,
    customer_id: shown.customerId,
    ...(shown.customerName === undefined ? {} : { customer_name: shown.customerName }),
    branch_id: shown.branchId,
    booking_id: command.bookingId ?? null,
    amount: moneyView(shown.amount),
    received_on: shown.receivedOn,
    bank_account_id: command.bankAccountId ?? null,
    drawer_id: command.drawerId ?? null,
    gateway_id: command.gatewayId ?? null,
    gateway_transaction_id: command.gatewayTransactionId ?? null,
    received: command.received ?? null,
    bank_charge: command.bankCharge ? decimal(command.bankCharge) : null,
    withheld: (command.withheld ?? []).map(({ taxCode, amount }) => ({ tax_code: taxCode, amount: decimal(amount) })),
    cheque: command.cheque ? { number: command.cheque.number, dated_on: command.cheque.datedOn } : null,
    applications: shown.applications.map(({ invoiceId, number, amount }) => ({
      invoice_id: invoiceId, invoice_number: number, amount: amount.toDecimal(), currency: amount.currency,
    })),
    unapplied: shown.unapplied.toDecimal(),
    functional_amount: shown.functional.toDecimal(),
    external_ref: command.externalRef ?? null,
    metadata: command.metadata ? { ...command.metadata } : null,
    made_by: shown.madeBy,
    version: shown.version,
    created_at: shown.createdAt,
    updated_at: shown.updatedAt,
  };
}

export const receiptRow = (view: ReceiptView): ReceiptResponse => receiptView(view);

export function receiptDetail(scope: RequestScope, view: ReceiptDetail): ReceiptDetailResponse {
  return {
    ...receiptView(view),
    ...(scope.permissions['journal.read'] ? { journal_entries: [...view.entryIds] } : {}),
    history: view.history.map(({ event, from, to, userName, at }) => ({ event, from_state: from, to_state: to, user_name: userName, at })),
  };
}

/** Answer of every action on a receipt; a dry run adds checks and the preview and names no entry. */
export function receiptOutcome(scope: RequestScope, outcome: ReceiptOutcome): ReceiptActionResponse {
  return {
    ...receiptView({ ...outcome.receipt, applications: outcome.applications, unapplied: outcome.unapplied }),
    ...posted(scope, outcome),
  };
}

/** Entries of an action; of a dry run its checks and the preview. */
export function posted(
  scope: RequestScope,
  { entries, checks }: { readonly entries: readonly JournalEntry[]; readonly checks: readonly Parameters<typeof checkView>[0][] },
): { journal_entries: string[]; checks?: CheckResponse[]; journal_preview?: unknown[] } {
  if (!scope.dryRun) return { journal_entries: entries.map(({ head }) => head.id) };
  return { journal_entries: [], checks: checks.map(checkView), journal_preview: entries.map((entry) => previewView(scope, entry)) };
}
