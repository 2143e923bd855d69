import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type ContractRecord,
  type RequestScope,
  SETTLEMENTS,
  SUPPLIER_KINDS,
  type SupplierRecord,
} from '@travobooks/application';
import {
  COMMISSION_PAID,
  OVERRIDE_PERIODS,
  RECOGNITIONS,
  SUPPLIER_STATES,
  TREATMENTS,
  WITHHOLDING_BASES,
} from './suppliers.request';

const text = { type: String, nullable: true } as const;

export class SupplierResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: SUPPLIER_KINDS }) kind!: string;
  @ApiProperty({ enum: SETTLEMENTS }) settlement!: string;
  @ApiProperty({ enum: TREATMENTS }) treatment!: string;
  @ApiProperty(text) iata_numeric!: string | null;
  @ApiProperty({ enum: SUPPLIER_STATES }) state!: string;
  @ApiProperty(text) external_ref!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  metadata!: Readonly<Record<string, string>> | null;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ format: 'date-time' }) updated_at!: string;
}

export class ContractCommission {
  @ApiPropertyOptional() rate?: string;
  @ApiPropertyOptional() amount?: string;
  @ApiPropertyOptional() currency?: string;
}

export class ContractLineResponse extends ContractCommission {
  @ApiPropertyOptional({ example: 'DAC-DXB' }) route?: string;
  @ApiPropertyOptional({ example: 'Y' }) class?: string;
}

export class WithholdingResponse {
  @ApiProperty({ enum: WITHHOLDING_BASES }) base!: string;
  @ApiProperty() rate!: string;
}

export class OverrideTierResponse {
  @ApiProperty({ example: '0.00' }) from!: string;
  @ApiProperty() rate!: string;
}

export class OverrideResponse {
  @ApiProperty({ enum: OVERRIDE_PERIODS }) period!: string;
  @ApiProperty({ type: [OverrideTierResponse] }) tiers!: readonly OverrideTierResponse[];
  @ApiProperty() retroactive!: boolean;
}

export class ContractResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) supplier_id!: string;
  @ApiProperty({ format: 'date' }) valid_from!: string;
  @ApiPropertyOptional({
    type: ContractCommission,
    nullable: true,
    description: 'Left out without supplier_cost.read; null: none.',
  })
  commission?: ContractCommission | null;
  @ApiPropertyOptional({
    type: [ContractLineResponse],
    description: 'For routes and classes; left out without supplier_cost.read.',
  })
  commission_lines?: ContractLineResponse[];

  @ApiProperty({ enum: RECOGNITIONS }) recognition!: string;
  @ApiProperty() recall!: string;
  @ApiProperty({ enum: COMMISSION_PAID }) commission_paid!: string;
  @ApiPropertyOptional({
    type: WithholdingResponse,
    nullable: true,
    description: 'Left out without supplier_cost.read.',
  })
  withholding?: WithholdingResponse | null;
  @ApiPropertyOptional({
    type: OverrideResponse,
    nullable: true,
    description: 'Left out without supplier_cost.read.',
  })
  override?: OverrideResponse | null;
}

export class SupplierDetailResponse extends SupplierResponse {
  @ApiProperty({ type: [ContractResponse], description: 'Newest first.' }) contracts!: ContractResponse[];
}

export const supplierView = (supplier: SupplierRecord): SupplierResponse => ({
  id: supplier.id,
  name: supplier.name,
  kind: supplier.kind,
  settlement: supplier.settlement,
  treatment: supplier.treatment,
  iata_numeric: supplier.iataNumeric,
  state: supplier.state,
  external_ref: supplier.externalRef,
  metadata: supplier.metadata,
  version: supplier.version,
  created_at: supplier.createdAt,
  updated_at: supplier.updatedAt,
});

/** Without supplier_cost.read the commission is left out, never refused. */
export const contractView = (scope: RequestScope, contract: ContractRecord): ContractResponse => ({
  id: contract.id,
  supplier_id: contract.supplierId,
  valid_from: contract.validFrom,
  ...(scope.permissions['supplier_cost.read'] ? costOf(contract) : {}),
  recognition: contract.recognition,
  recall: contract.recall,
  commission_paid: contract.commissionPaid,
});

const costOf = (contract: ContractRecord) => ({
  commission: commissionOf(contract),
  commission_lines: contract.commissionLines.map(({ route, bookingClass, rate, amount, currency }) => ({
    ...(route === null ? {} : { route }),
    ...(bookingClass === null ? {} : { class: bookingClass }),
    ...(rate === null ? {} : { rate }),
    ...(amount === null ? {} : { amount }),
    ...(currency === null ? {} : { currency }),
  })),
  withholding: contract.withholding,
  override: contract.override,
});

function commissionOf(contract: ContractRecord): ContractCommission | null {
  if (contract.commissionRate !== null) return { rate: contract.commissionRate };
  if (contract.commissionAmount === null) return null;
  return {
    amount: contract.commissionAmount,
    ...(contract.commissionCurrency ? { currency: contract.commissionCurrency } : {}),
  };
}
