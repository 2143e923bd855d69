import { ApiProperty } from '@nestjs/swagger';
import type { BankAccountRecord, FxRateRecord, TaxRuleRecord } from '@travobooks/application';
import { BANK_KINDS, FX_KINDS, TAX_BASES } from './set-up.request';

const text = { type: String, nullable: true } as const;

export class TaxRuleResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: TAX_BASES }) base!: string;
  @ApiProperty({ example: '0.15' }) rate!: string;
  @ApiProperty() inclusive!: boolean;
  @ApiProperty({ type: [String] }) applies_to!: readonly string[];
  @ApiProperty({ format: 'date' }) valid_from!: string;
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
  valid_from: rule.validFrom,
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
