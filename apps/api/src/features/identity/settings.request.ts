import {
  EnumField,
  FlagField,
  IdField,
  IntField,
  KeepsNulls,
  MoneyField,
  NestedMany,
  NestedOne,
  TextField,
} from '../../http/fields';

export class ApprovalSettingsRequest {
  @MoneyField({ optional: true, description: 'Functional currency; null: never asked.' })
  booking?: string | null;

  @MoneyField({ optional: true })
  manual_journal?: string | null;

  @MoneyField({ optional: true })
  credit_limit?: string | null;

  @MoneyField({ optional: true })
  refund?: string | null;

  @MoneyField({ optional: true })
  payout?: string | null;

  @MoneyField({ optional: true })
  credit_note?: string | null;

  @MoneyField({ optional: true })
  write_off?: string | null;

  @MoneyField({ optional: true })
  goodwill?: string | null;

  @FlagField({ optional: true, description: 'Two people for each payout, whatever its amount.' })
  payout_always_two?: boolean;
}

export class DunningStepRequest {
  @IntField({ min: -90, max: 365, description: 'After the due date; negative: before it.' })
  days!: number;

  @TextField({ max: 1000, pattern: /\S/ })
  text!: string;

  @FlagField({ optional: true, description: 'The customer goes on credit hold with it.' })
  hold?: boolean;
}

export class DunningSettingsRequest {
  @NestedMany(() => DunningStepRequest, {
    max: 20,
    once: 'days',
    description: 'All steps; they replace the former ones.',
  })
  steps!: DunningStepRequest[];
}

export class RoundingSettingsRequest {
  @MoneyField({
    optional: true,
    description: 'Up to here a small difference of a settlement goes to 5081, functional currency.',
  })
  small_difference?: string;
}

export class DrawerSettingsRequest {
  @FlagField({ optional: true, description: 'Who counts sees afterwards what was expected.' })
  blind_count?: boolean;
}

export class BspSettingsRequest {
  @MoneyField({ optional: true })
  tolerance?: string;

  @TextField({ max: 5, optional: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/ })
  void_cut_off?: string;

  @IntField({ min: 0, max: 365, optional: true })
  adm_review_days?: number;

  @IntField({ min: 0, max: 365, optional: true })
  dispute_days?: number;
}

export class CustomerRuleRequest {
  @EnumField(['AI', 'RM', 'OFFICE', 'CONSULTANT'])
  field!: 'AI' | 'RM' | 'OFFICE' | 'CONSULTANT';

  @TextField({ max: 100 })
  value!: string;

  @IdField()
  customer_id!: string;
}

export class ImportSettingsRequest {
  @EnumField(['BY_HAND', 'AT_ONCE'], { optional: true })
  gds_issue?: 'BY_HAND' | 'AT_ONCE';

  @NestedMany(() => CustomerRuleRequest, { optional: true, max: 500 })
  customer_rules?: CustomerRuleRequest[];

  @MoneyField({ optional: true })
  default_service_fee?: string;
}

export class InvoiceSettingsRequest {
  @TextField({ max: 60, optional: true, description: 'VAT or BIN number as it is printed; null: none.' })
  tax_number?: string | null;

  @IdField({ optional: true, description: 'The account that a printed invoice names; null: none.' })
  bank_account_id?: string | null;
}

@KeepsNulls()
export class SettingsRequest {
  @NestedOne(() => ApprovalSettingsRequest, { optional: true })
  approvals?: ApprovalSettingsRequest;

  @NestedOne(() => BspSettingsRequest, { optional: true })
  bsp?: BspSettingsRequest;

  @NestedOne(() => ImportSettingsRequest, { optional: true })
  imports?: ImportSettingsRequest;

  @NestedOne(() => DunningSettingsRequest, { optional: true })
  dunning?: DunningSettingsRequest;

  @NestedOne(() => RoundingSettingsRequest, { optional: true })
  rounding?: RoundingSettingsRequest;

  @NestedOne(() => DrawerSettingsRequest, { optional: true })
  drawers?: DrawerSettingsRequest;

  @NestedOne(() => InvoiceSettingsRequest, { optional: true })
  invoices?: InvoiceSettingsRequest;

  @IntField({ min: 1, max: 365, optional: true })
  fx_stale_days?: number;

  @EnumField(['INDIAN', 'WESTERN'], { optional: true })
  grouping?: 'INDIAN' | 'WESTERN';

  @EnumField(['en', 'bn'], { optional: true })
  language?: 'en' | 'bn';

  @IntField({ min: 1, max: 1_000_000, optional: true })
  rate_limit_per_minute?: number;
}
