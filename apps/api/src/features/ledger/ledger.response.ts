import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PreviewEntryResponse } from '../bookings/booking-parts.response';
import { CheckResponse } from '../../http/check.response';

export class CounterResponse {
  @ApiProperty() amount!: string;
  @ApiProperty() currency!: string;
}

export class JournalLineResponse {
  @ApiProperty({ example: '1101' }) account!: string;
  @ApiProperty() account_name!: string;
  @ApiProperty({ enum: ['DEBIT', 'CREDIT'] }) side!: string;
  @ApiProperty() amount!: string;
  @ApiProperty() currency!: string;
  @ApiProperty() functional_amount!: string;
  @ApiProperty() fx_rate!: string;
  @ApiProperty() fx_source!: string;
  @ApiPropertyOptional({
    type: CounterResponse,
    description: 'Of an entry with two currencies: what the line is worth in the other one.',
  })
  counter?: CounterResponse;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) dimensions!: Record<
    string,
    string
  >;
}

export class EntrySourceResponse {
  @ApiProperty() type!: string;
  @ApiProperty() id!: string;
  @ApiProperty() reference!: string;
}

export class JournalEntryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ nullable: true, type: Number, description: 'Null until sealed, seconds later.' }) number!:
    number | null;
  @ApiProperty({ format: 'date-time' }) posted_at!: string;
  @ApiProperty() posted_by!: string;
  @ApiProperty({ nullable: true, type: String }) posted_by_name!: string | null;
  @ApiProperty({ format: 'date' }) entry_date!: string;
  @ApiProperty() period!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() event!: string;
  @ApiProperty({ type: EntrySourceResponse }) source!: EntrySourceResponse;
  @ApiProperty() description!: string;
  @ApiProperty({ nullable: true, type: String }) booking_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) branch_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) reverses_id!: string | null;
  @ApiProperty({ nullable: true, type: String, description: 'The entry that it follows without being its mirror: a refund\u2019s sale.' })
  original_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) reversed_by_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) hash!: string | null;
  @ApiProperty() total!: string;
  @ApiProperty({ type: [JournalLineResponse] }) lines!: JournalLineResponse[];
}

export class JournalLineRowResponse extends JournalLineResponse {
  @ApiProperty({ format: 'uuid' }) entry_id!: string;
  @ApiProperty() line_no!: number;
  @ApiProperty({ format: 'date' }) entry_date!: string;
  @ApiProperty() description!: string;
  @ApiProperty() event!: string;
  @ApiProperty({ nullable: true, type: Number }) number!: number | null;
  @ApiProperty({ nullable: true, type: String }) booking_id!: string | null;
}

export class AccountResponse {
  @ApiProperty({ example: '1101' }) code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE'] }) type!: string;
  @ApiProperty({ description: 'Equals its sub-ledger: manual lines need journal.control.' })
  is_control!: boolean;
  @ApiProperty() active!: boolean;
  @ApiProperty({ type: [String] }) required_dimensions!: readonly string[];
}

export class AccountListResponse {
  @ApiProperty({ type: [AccountResponse] }) data!: AccountResponse[];
  @ApiProperty({ nullable: true, type: String }) next_cursor!: string | null;
}

export class PeriodResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '2025-26' }) fiscal_year!: string;
  @ApiProperty({ example: '2026-05' }) name!: string;
  @ApiProperty({ format: 'date' }) starts_on!: string;
  @ApiProperty({ format: 'date' }) ends_on!: string;
  @ApiProperty({ example: 'OPEN' }) state!: string;
}

export class PeriodListResponse {
  @ApiProperty({ type: [PeriodResponse] }) data!: PeriodResponse[];
  @ApiProperty({ nullable: true, type: String }) next_cursor!: string | null;
}

export class PostedEntriesResponse {
  @ApiProperty({ nullable: true, type: String, description: 'The first entry; null until it is posted.' })
  id!: string | null;
  @ApiProperty({ enum: ['POSTED', 'PENDING_APPROVAL', 'DRY_RUN'] }) state!: string;
  @ApiProperty({ type: [String] }) journal_entries!: string[];
  @ApiPropertyOptional({ type: String }) approval_id?: string;
  @ApiPropertyOptional({ nullable: true, type: String }) credit_note_id?: string | null;
  @ApiPropertyOptional({ nullable: true, type: String }) invoice_id?: string | null;
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Dry run only.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Dry run only.' })
  journal_preview?: unknown[];
}
