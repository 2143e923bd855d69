import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  ChargebackOutcome,
  ChargebackRecord,
  DrawerOutcome,
  DrawerSession,
  GatewayPayoutOutcome,
  GatewayPayoutRecord,
  RequestScope,
} from '@travobooks/application';
import type { GatewayTransaction } from '@travobooks/persistence-mysql';
import { CheckResponse } from '../../http/check.response';
import { MoneyResponse, moneyView } from '../../http/money-fields';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { posted } from './receipts.response';

class PostedParts {
  @ApiPropertyOptional({ type: [String] }) journal_entries?: string[];
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Dry run only.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Dry run only.' }) journal_preview?: unknown[];
}

class PaidTransactionResponse {
  @ApiProperty({ nullable: true, type: String }) reference!: string | null;
  @ApiProperty({ description: 'Negative: kept back for a chargeback.' }) amount!: string;
}

export class GatewayPayoutResponse extends PostedParts {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['POSTED', 'REVERSED'] }) state!: string;
  @ApiProperty({ format: 'uuid' }) gateway_id!: string;
  @ApiProperty({ format: 'uuid' }) bank_account_id!: string;
  @ApiProperty({ format: 'date' }) paid_on!: string;
  @ApiProperty() currency!: string;
  @ApiProperty() gross!: string;
  @ApiProperty() fee!: string;
  @ApiProperty() fee_tax!: string;
  @ApiProperty() net!: string;
  @ApiProperty({ nullable: true, type: String }) external_ref!: string | null;
  @ApiProperty() created_at!: string;
  @ApiPropertyOptional({ type: [PaidTransactionResponse], description: 'What it is made of.' }) transactions?: PaidTransactionResponse[];
}

export class ChargebackResponse extends PostedParts {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['OPEN', 'WON', 'LOST'] }) state!: string;
  @ApiProperty({ format: 'uuid' }) gateway_id!: string;
  @ApiProperty() gateway_transaction_id!: string;
  @ApiProperty({ format: 'uuid' }) receipt_id!: string;
  @ApiProperty({ type: MoneyResponse }) amount!: MoneyResponse;
  @ApiProperty() charge!: string;
  @ApiProperty({ format: 'date' }) received_on!: string;
  @ApiProperty({ nullable: true, type: String, format: 'date' }) decided_on!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() created_at!: string;
  @ApiProperty() updated_at!: string;
}

export class GatewayTransactionResponse {
  @ApiProperty({ nullable: true, type: String }) receipt_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) reference!: string | null;
  @ApiProperty({ enum: ['CAPTURE', 'CHARGEBACK'] }) kind!: string;
  @ApiProperty({ type: MoneyResponse }) open!: MoneyResponse;
  @ApiProperty({ format: 'date' }) since!: string;
  @ApiProperty({ nullable: true, type: String }) customer_name!: string | null;
}

export class GatewayTransactionListResponse {
  @ApiProperty({ type: [GatewayTransactionResponse] }) data!: GatewayTransactionResponse[];
  @ApiProperty({ nullable: true, type: String }) next_cursor!: string | null;
}

class CountedResponse {
  @ApiProperty() denomination!: string;
  @ApiProperty({ type: 'integer' }) pieces!: number;
}

export class DrawerSessionResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) drawer_id!: string;
  @ApiProperty({ enum: ['OPEN', 'COUNTED'] }) state!: string;
  @ApiProperty({ format: 'date-time' }) opened_at!: string;
  @ApiProperty({ format: 'uuid' }) opened_by!: string;
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) counted_at!: string | null;
  @ApiProperty({ nullable: true, type: String }) counted_by!: string | null;
  @ApiProperty({ type: [CountedResponse] }) counted!: CountedResponse[];
  @ApiProperty({ nullable: true, type: String }) counted_total!: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'What the books said; told only when it is counted.' }) expected!: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'Negative: short.' }) difference!: string | null;
}

export class DrawerActionResponse extends PostedParts {
  @ApiProperty({ format: 'uuid' }) drawer_id!: string;
  @ApiProperty({ enum: ['OPEN', 'CLOSED'] }) state!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ nullable: true, type: DrawerSessionResponse }) session!: DrawerSessionResponse | null;
  @ApiPropertyOptional({ type: MoneyResponse, description: 'What was banked.' }) amount?: MoneyResponse;
}

export const payoutView = (payout: GatewayPayoutRecord): GatewayPayoutResponse => ({
  id: payout.id, state: payout.state, gateway_id: payout.gatewayId, bank_account_id: payout.bankAccountId, paid_on: payout.paidOn, currency: payout.gross.currency,
  gross: payout.gross.toDecimal(), fee: payout.fee.toDecimal(), fee_tax: payout.feeTax.toDecimal(), net: payout.net.toDecimal(), external_ref: payout.externalRef,
  created_at: payout.createdAt,
});

export const payoutOutcome = (scope: RequestScope, outcome: GatewayPayoutOutcome): GatewayPayoutResponse => ({
  ...payoutView(outcome.payout),
  transactions: outcome.transactions.map(({ reference, amount }) => ({ reference, amount: amount.toDecimal() })),
  ...posted(scope, outcome),
});

export const chargebackView = (chargeback: ChargebackRecord): ChargebackResponse => ({
  id: chargeback.id, state: chargeback.state, gateway_id: chargeback.gatewayId, gateway_transaction_id: chargeback.gatewayTransactionId, receipt_id: chargeback.receiptId,
  amount: moneyView(chargeback.amount), charge: chargeback.charge.toDecimal(), received_on: chargeback.receivedOn, decided_on: chargeback.decidedOn,
  version: chargeback.version, created_at: chargeback.createdAt, updated_at: chargeback.updatedAt,
});

export const chargebackOutcome = (scope: RequestScope, outcome: ChargebackOutcome): ChargebackResponse => ({
  ...chargebackView(outcome.chargeback), ...posted(scope, outcome),
});

export const transactionView = (transaction: GatewayTransaction): GatewayTransactionResponse => ({
  receipt_id: transaction.receiptId, reference: transaction.reference, kind: transaction.side === 'DEBIT' ? 'CAPTURE' : 'CHARGEBACK',
  open: moneyView(transaction.open), since: transaction.openedOn, customer_name: transaction.customerName,
});

export const sessionView = (session: DrawerSession): DrawerSessionResponse => ({
  id: session.id, drawer_id: session.drawerId, state: session.state, opened_at: session.openedAt, opened_by: session.openedBy, counted_at: session.countedAt,
  counted_by: session.countedBy, counted: (session.counted ?? []).map(({ denomination, pieces }) => ({ denomination, pieces })),
  counted_total: session.countedTotal?.toDecimal() ?? null, expected: session.expected?.toDecimal() ?? null,
  difference: session.countedTotal && session.expected ? session.countedTotal.minus(session.expected).toDecimal() : null,
});

/** A blind count is said once: a dry run of it tells nobody what was expected. */
export function drawerOutcome(scope: RequestScope, outcome: DrawerOutcome): DrawerActionResponse {
  const { drawer, session, amount } = outcome;
  const blind = scope.dryRun === true && session?.state === 'COUNTED' && scope.partner.settings.drawers.blind_count;
  const shown = session ? sessionView(session) : null;
  return {
    drawer_id: drawer.id, state: session?.state === 'OPEN' ? 'OPEN' : 'CLOSED', currency: drawer.currency,
    session: shown && blind ? { ...shown, expected: null, difference: null } : shown,
    ...(amount ? { amount: moneyView(amount) } : {}),
    ...posted(scope, blind ? { ...outcome, entries: [] } : outcome),
  };
}
