import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RequestScope, SupplierBank } from '@travobooks/application';
import { type BankDetails, maskedBankDetails } from '@travobooks/domain';

const text = { type: String, nullable: true } as const;

export class BankDetailsResponse implements BankDetails {
  @ApiProperty() account_name!: string;
  @ApiProperty() bank_name!: string;
  @ApiProperty({ ...text, description: 'Whole with supplier.bank, else its last digits.' }) iban!:
    string | null;
  @ApiProperty({ ...text, description: 'Whole with supplier.bank, else its last digits.' }) account_number!:
    string | null;
  @ApiProperty(text) bic!: string | null;
  @ApiProperty(text) routing_number!: string | null;
  @ApiProperty(text) country!: string | null;
  @ApiProperty(text) currency!: string | null;
}

export class SupplierBankResponse {
  @ApiProperty({ format: 'uuid' }) supplier_id!: string;
  @ApiProperty({ type: BankDetailsResponse, nullable: true }) bank_details!: BankDetailsResponse | null;
  @ApiProperty({ ...text, format: 'date-time' }) changed_at!: string | null;
  @ApiProperty({
    ...text,
    format: 'date-time',
    description: 'Nothing is paid out to the supplier until then.',
  })
  bank_hold_until!: string | null;
  @ApiProperty({ type: 'integer', description: 'Of the supplier, for If-Match.' }) version!: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'A change that waits for a controller.' })
  approval_id?: string;
}

export class SupplierBankOutcomeResponse extends SupplierBankResponse {
  @ApiProperty({ enum: ['PENDING_APPROVAL'] }) state!: string;
}

export const supplierBankView = (
  scope: RequestScope,
  bank: SupplierBank,
  approvalId: string | null,
): SupplierBankResponse => {
  const shown = scope.permissions['supplier.bank'] ? (details: BankDetails) => details : maskedBankDetails;
  return {
    supplier_id: bank.supplierId,
    bank_details: bank.details && shown(bank.details),
    changed_at: bank.changedAt,
    bank_hold_until: bank.holdUntil,
    version: bank.version,
    ...(approvalId ? { approval_id: approvalId } : {}),
  };
};
