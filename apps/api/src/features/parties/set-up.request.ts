import { ITEM_KINDS } from '@travobooks/domain';
import { PageQuery } from '../../http/cursor';
import {
  CurrencyField,
  DayField,
  EnumField,
  EnumListField,
  ExternalRefField,
  FlagField,
  IdField,
  NestedMany,
  RateField,
  TextField,
} from '../../http/fields';

export const TAX_BASES = ['FEE', 'MARKUP', 'COMMISSION', 'DEEMED_FARE', 'PRICE', 'MARGIN'] as const;
export const FX_KINDS = ['SPOT', 'CLOSING', 'BSP'] as const;
export const BANK_KINDS = ['BANK', 'TRUST', 'CASH'] as const;

export class CreateTaxRuleRequest {
  @TextField({ max: 40, pattern: /^[A-Z0-9][A-Z0-9_-]{0,39}$/ }) code!: string;
  @EnumField(TAX_BASES, {
    description: 'FEE, MARKUP and COMMISSION can be posted; the others answer 422 SALE_NOT_POSSIBLE_YET.',
  })
  base!: string;
  @RateField({ description: '0.15 is 15 %.' }) rate!: string;
  @FlagField({ optional: true, description: 'The tax is inside the amount.' }) inclusive?: boolean;
  @EnumField(['OPERATION', 'PROVISIONAL'], { optional: true, description: 'Of a margin tax only.' })
  method?: string;
  @EnumListField(ITEM_KINDS, {
    min: 1,
    max: 12,
    optional: true,
    description: 'Item kinds; absent: every kind.',
  })
  applies_to?: string[];
  @DayField() valid_from!: string;
}

export class FxRateRequest {
  @DayField() date!: string;
  @CurrencyField() from!: string;
  @CurrencyField() to!: string;
  @RateField({ description: '1 from = rate to.' }) rate!: string;
  @EnumField(FX_KINDS) kind!: (typeof FX_KINDS)[number];
}

export class PutFxRatesRequest {
  @NestedMany(() => FxRateRequest, { min: 1, max: 1000 }) rates!: FxRateRequest[];
}

export class FxRateListQuery extends PageQuery {
  @CurrencyField({ optional: true }) from?: string;
  @CurrencyField({ optional: true }) to?: string;
  @EnumField(FX_KINDS, { optional: true }) kind?: string;
  @DayField({ optional: true }) date?: string;
}

export class CreateBankAccountRequest {
  @TextField({ max: 100, pattern: /\S/ }) name!: string;
  @EnumField(BANK_KINDS) kind!: (typeof BANK_KINDS)[number];
  @CurrencyField() currency!: string;
  @IdField({ optional: true }) branch_id?: string;
  @ExternalRefField() external_ref?: string;
}
