import { ApiProperty } from '@nestjs/swagger';
import { TAX_BASES } from '@travobooks/domain';
import type { BankAccountRecord, FxRateRecord, TaxRuleRecord } from '@travobooks/application';
import { BANK_KINDS, FX_KINDS, MARGIN_METHODS } from './set-up.request';

const text = { type: String, nullable: true } as const;

export class TaxRuleResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: TAX_BASES }) base!: string;
  @ApiProperty({ example: '0.15' }) rate!: string;
  @ApiProperty() inclusive!: boolean;
  @ApiProperty({ type: [String] }) applies_to!: readonly string[];
  @ApiProperty({ ...text, enum: MARGIN_METHODS, description: 'Of a tax on the margin.' })
  method!: string | null;
  @ApiProperty({ ...text, description: 'Of a provisional tax on the margin.' })
  provisional_margin!: string | null;
  @ApiProperty({ ...text, description: 'Of a tax on a deemed part of the fare.' })
  deemed_percent!: string | null;
  @ApiProperty({ format: 'date' }) valid_from!: string;
  @ApiProperty({ ...text, format: 'date', description: 'The last day; null: until the next one begins.' })
  valid_to!: string | null;
}

export class FxRateResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty({ example: '122' }) rate!: string;
  @ApiProperty({ enum: FX_KINDS }) kind!: string;
}

export class FxRatesResponse {
  @ApiProperty({ type: [FxRateResponse] }) rates!: FxRateResponse[];
}

export class BankAccountResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: BANK_KINDS }) kind!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ ...text, format: 'uuid' }) branch_id!: string | null;
  @ApiProperty(text) external_ref!: string | null;
}

export class BankAccountOutcomeResponse extends BankAccountResponse {
  @ApiProperty({ enum: ['PENDING_APPROVAL'] }) state!: string;
  @ApiProperty({ format: 'uuid' }) approval_id!: string;
}

export const taxRuleView = (rule: TaxRuleRecord): TaxRuleResponse => ({
  id: rule.id,
  code: rule.code,
  base: rule.base,
  rate: rule.rate,
  inclusive: rule.inclusive,
  applies_to: rule.appliesTo,
  method: rule.method,
  provisional_margin: rule.provisionalMargin,
  deemed_percent: rule.deemedPercent,
  valid_from: rule.validFrom,
  valid_to: rule.validTo,
});

export const fxRateView = (rate: FxRateRecord): FxRateResponse => ({
  date: rate.date,
  from: rate.from,
  to: rate.to,
  rate: rate.rate,
  kind: rate.kind,
});

export const bankAccountView = (account: BankAccountRecord): BankAccountResponse => ({
  id: account.id,
  name: account.name,
  kind: account.kind,
  currency: account.currency,
  branch_id: account.branchId,
  external_ref: account.externalRef,
});
