import { ITEM_KINDS, TAX_BASES, type TaxBase } from '@travobooks/domain';
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

export const MARGIN_METHODS = ['OPERATION', 'PROVISIONAL'] as const;
export const FX_KINDS = ['SPOT', 'CLOSING', 'BSP'] as const;
export const BANK_KINDS = ['BANK', 'TRUST', 'CASH'] as const;

export class CreateTaxRuleRequest {
  @TextField({ max: 40, pattern: /^[A-Z0-9][A-Z0-9_-]{0,39}$/ }) code!: string;
  @EnumField(TAX_BASES, {
    description:
      'What it is a part of. PRICE and MARGIN are taxes of a principal sale; an agent\u2019s sale has neither.',
  })
  base!: TaxBase;
  @RateField({ description: '0.15 is 15 %.' }) rate!: string;
  @FlagField({ optional: true, description: 'The tax is inside the amount.' }) inclusive?: boolean;
  @EnumField(MARGIN_METHODS, {
    optional: true,
    description: 'Of a tax on the margin; OPERATION when absent.',
  })
  method?: (typeof MARGIN_METHODS)[number];
  @RateField({
    optional: true,
    description: 'Last year\u2019s margin, for PROVISIONAL alone: 0.18 is 18 % of the price.',
  })
  provisional_margin?: string;
  @RateField({
    optional: true,
    description: 'The part of the basic fare that counts, for DEEMED_FARE alone: 0.05 is 5 %.',
  })
  deemed_percent?: string;
  @EnumListField(ITEM_KINDS, {
    min: 1,
    max: 12,
    optional: true,
    description: 'Item kinds; absent: every kind.',
  })
  applies_to?: string[];
  @DayField() valid_from!: string;
  @DayField({ optional: true, description: 'The last day; absent: until the code\u2019s next rule begins.' })
  valid_to?: string;
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
