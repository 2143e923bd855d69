import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class JournalLineResponse {
  @ApiProperty({ example: '1101' }) account!: string;
  @ApiProperty() account_name!: string;
  @ApiProperty({ enum: ['DEBIT', 'CREDIT'] }) side!: string;
  @ApiProperty() amount!: string;
  @ApiProperty() currency!: string;
  @ApiProperty() functional_amount!: string;
  @ApiProperty() fx_rate!: string;
  @ApiProperty() fx_source!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) dimensions!: Record<string, string>;
}

export class EntrySourceResponse {
  @ApiProperty() type!: string;
  @ApiProperty() id!: string;
  @ApiProperty() reference!: string;
}

export class JournalEntryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ nullable: true, type: Number, description: 'Null until sealed, seconds later.' }) number!: number | null;
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
  @ApiProperty({ nullable: true, type: String }) reversed_by_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) hash!: string | null;
  @ApiProperty() total!: string;
  @ApiProperty({ type: [JournalLineResponse] }) lines!: JournalLineResponse[];
}

export class JournalEntryListResponse {
  @ApiProperty({ type: [JournalEntryResponse] }) data!: JournalEntryResponse[];
  @ApiProperty({ nullable: true, type: String }) next_cursor!: string | null;
}

export class PostedEntriesResponse {
  @ApiProperty({ type: [String] }) journal_entries!: string[];
  @ApiPropertyOptional({ type: String }) approval_id?: string;
  @ApiPropertyOptional({ nullable: true, type: String }) credit_note_id?: string | null;
  @ApiPropertyOptional({ nullable: true, type: String }) invoice_id?: string | null;
  @ApiPropertyOptional({ type: 'array', items: { type: 'object', additionalProperties: true } }) checks?: unknown[];
  @ApiPropertyOptional({ type: 'array', items: { type: 'object', additionalProperties: true } }) journal_preview?: unknown[];
}
