import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CommissionOutcome, RequestScope, SupplierCommissionRecord } from '@travobooks/application';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { previewView } from '../bookings/bookings.response';

export class SupplierCommissionResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['RECEIVED', 'INVOICED'] }) kind!: string;
  @ApiProperty({ enum: ['POSTED', 'REVERSED'] }) state!: string;
  @ApiProperty({ format: 'uuid' }) supplier_id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bank_account_id!: string | null;
  @ApiProperty({ type: String, nullable: true }) number!: string | null;
  @ApiProperty({ format: 'date' }) received_on!: string;
  @ApiProperty({ example: 'BDT' }) currency!: string;
  @ApiProperty({ example: '9500.00', description: 'What the bank got; of an invoice its VAT.' }) amount!: string;
  @ApiProperty({ example: '500.00' }) withheld!: string;
  @ApiProperty({ example: '-12.00', description: 'Received more than was claimed; negative: less.' }) difference!: string;
  @ApiProperty({ type: [String] }) journal_entries!: readonly string[];
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Of a dry run.' }) journal_preview?: readonly object[];
}

export const commissionRow = (record: SupplierCommissionRecord): SupplierCommissionResponse => ({
  id: record.id,
  kind: record.kind,
  state: record.state,
  supplier_id: record.supplierId,
  bank_account_id: record.bankAccountId,
  number: record.number,
  received_on: record.receivedOn,
  currency: record.currency,
  amount: record.amount.toDecimal(),
  withheld: record.withheld.toDecimal(),
  difference: record.difference.toDecimal(),
  journal_entries: [record.entryId],
});

export const commissionView = (scope: RequestScope, { record, entry }: CommissionOutcome): SupplierCommissionResponse =>
  scope.dryRun
    ? { ...commissionRow(record), journal_entries: [], journal_preview: [previewView(scope, entry)] }
    : commissionRow(record);
