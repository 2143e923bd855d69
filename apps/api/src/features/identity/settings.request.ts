import {
  EnumField,
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
