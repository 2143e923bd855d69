import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { InvoiceSettings, PartnerSettings } from '@travobooks/application';

class ApprovalSettings {
  @ApiProperty({ type: String, nullable: true })
  booking!: string | null;

  @ApiProperty({ type: String, nullable: true })
  manual_journal!: string | null;

  @ApiProperty({ type: String, nullable: true })
  credit_limit!: string | null;

  @ApiProperty({ type: String, nullable: true })
  refund!: string | null;

  @ApiProperty({ type: String, nullable: true })
  payout!: string | null;

  @ApiProperty({ type: String, nullable: true })
  credit_note!: string | null;

  @ApiProperty({ type: String, nullable: true })
  write_off!: string | null;

  @ApiProperty({ type: String, nullable: true })
  goodwill!: string | null;

  @ApiProperty()
  payout_always_two!: boolean;
}

class DunningStepSettings {
  @ApiProperty({ type: 'integer', description: 'After the due date; negative: before it.' })
  days!: number;

  @ApiProperty()
  text!: string;

  @ApiProperty()
  hold!: boolean;
}

class DunningSettings {
  @ApiProperty({ type: [DunningStepSettings], description: 'In order of their days.' })
  steps!: readonly DunningStepSettings[];
}

class RoundingSettings {
  @ApiProperty({ example: '0.00' })
  small_difference!: string;
}

class DrawerSettings {
  @ApiProperty()
  blind_count!: boolean;
}

class BspSettings {
  @ApiProperty()
  tolerance!: string;

  @ApiProperty({ example: '23:30' })
  void_cut_off!: string;

  @ApiProperty({ type: 'integer' })
  adm_review_days!: number;

  @ApiProperty({ type: 'integer' })
  dispute_days!: number;
}

class CustomerRule {
  @ApiProperty({ enum: ['AI', 'RM', 'OFFICE', 'CONSULTANT'] })
  field!: 'AI' | 'RM' | 'OFFICE' | 'CONSULTANT';

  @ApiProperty()
  value!: string;

  @ApiProperty()
  customer_id!: string;
}

class ImportSettings {
  @ApiProperty({ enum: ['BY_HAND', 'AT_ONCE'] })
  gds_issue!: 'BY_HAND' | 'AT_ONCE';

  @ApiProperty({ type: CustomerRule, isArray: true })
  customer_rules!: readonly CustomerRule[];

  @ApiProperty()
  default_service_fee!: string;
}

class InvoiceSettingsResponse implements InvoiceSettings {
  @ApiProperty({ type: String, nullable: true, example: 'BIN 000123456-0101' })
  tax_number!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  bank_account_id!: string | null;
}

export class SettingsResponse implements PartnerSettings {
  @ApiProperty()
  approvals!: ApprovalSettings;

  @ApiProperty()
  bsp!: BspSettings;

  @ApiProperty()
  imports!: ImportSettings;

  @ApiProperty()
  dunning!: DunningSettings;

  @ApiProperty()
  rounding!: RoundingSettings;

  @ApiProperty()
  drawers!: DrawerSettings;

  @ApiPropertyOptional({ description: 'What a printed invoice says of the agency.' })
  invoices?: InvoiceSettingsResponse;

  @ApiProperty({ type: 'integer' })
  fx_stale_days!: number;

  @ApiProperty({ enum: ['INDIAN', 'WESTERN'] })
  grouping!: 'INDIAN' | 'WESTERN';

  @ApiProperty({ enum: ['en', 'bn'] })
  language!: 'en' | 'bn';

  @ApiProperty({ type: 'integer' })
  rate_limit_per_minute!: number;
}

export class SettingsOutcomeResponse extends SettingsResponse {
  @ApiPropertyOptional({ description: 'The thresholds wait for a second person.' })
  approval_id?: string;
}
