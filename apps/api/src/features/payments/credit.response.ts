import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CREDIT_SOURCES, type ClientMoneyOutcome, type CreditMoveOutcome, type CreditNoteApplied, type RequestScope } from '@travobooks/application';
import type { UnappliedCredit } from '@travobooks/persistence-mysql';
import { CheckResponse } from '../../http/check.response';
import { MoneyResponse, moneyView } from '../../http/money-fields';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { posted, ReceiptApplicationResponse } from './receipts.response';

class PostedResponse {
  @ApiProperty({ type: [String] }) journal_entries!: string[];
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Dry run only.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Dry run only.' }) journal_preview?: unknown[];
}

export class CreditMoveResponse extends PostedResponse {
  @ApiProperty({ nullable: true, type: String, format: 'uuid' }) id!: string | null;
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiProperty({ type: MoneyResponse }) amount!: MoneyResponse;
  @ApiProperty({ format: 'date' }) on!: string;
}

export class CreditNoteApplicationResponse extends PostedResponse {
  @ApiProperty({ format: 'uuid' }) credit_note_id!: string;
  @ApiProperty({ type: MoneyResponse, description: 'Still open of the note.' }) open!: MoneyResponse;
  @ApiProperty({ type: [ReceiptApplicationResponse] }) applications!: ReceiptApplicationResponse[];
}

export class ClientMoneyResponse extends PostedResponse {
  @ApiProperty({ nullable: true, type: String, format: 'uuid' }) id!: string | null;
  @ApiProperty({ format: 'uuid' }) booking_id!: string;
  @ApiProperty({ type: MoneyResponse }) amount!: MoneyResponse;
  @ApiProperty({ format: 'date' }) on!: string;
}

export class UnappliedCreditResponse {
  @ApiProperty({ enum: CREDIT_SOURCES }) source!: string;
  @ApiProperty({ description: 'A receipt, a wallet item or a credit note.' }) reference!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: MoneyResponse }) open!: MoneyResponse;
  @ApiProperty({ format: 'date' }) since!: string;
}

export class UnappliedListResponse {
  @ApiProperty({ type: [UnappliedCreditResponse] }) data!: UnappliedCreditResponse[];
  @ApiProperty({ nullable: true, type: String }) next_cursor!: string | null;
}

export const creditMoveView = (scope: RequestScope, outcome: CreditMoveOutcome): CreditMoveResponse => ({
  id: scope.dryRun ? null : outcome.id,
  customer_id: outcome.customerId,
  amount: moneyView(outcome.amount),
  on: outcome.on,
  ...posted(scope, outcome),
});

export const clientMoneyView = (scope: RequestScope, outcome: ClientMoneyOutcome): ClientMoneyResponse => ({
  id: scope.dryRun ? null : outcome.id,
  booking_id: outcome.bookingId,
  amount: moneyView(outcome.amount),
  on: outcome.on,
  ...posted(scope, outcome),
});

export const creditNoteView = (scope: RequestScope, outcome: CreditNoteApplied): CreditNoteApplicationResponse => ({
  credit_note_id: outcome.creditNoteId,
  open: moneyView(outcome.open),
  applications: outcome.applications.map(({ invoiceId, number, amount }) => ({
    invoice_id: invoiceId, invoice_number: number, amount: amount.toDecimal(), currency: amount.currency,
  })),
  ...posted(scope, outcome),
});

export const unappliedView = (credit: UnappliedCredit): UnappliedCreditResponse => ({
  source: credit.source, reference: credit.reference, id: credit.id, open: moneyView(credit.open), since: credit.since,
});
