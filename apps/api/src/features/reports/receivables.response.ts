import { ApiProperty } from '@nestjs/swagger';
import { AsOfEntryResponse } from './reports.response';

export class AgeingFiguresResponse {
  @ApiProperty() not_due!: string;
  @ApiProperty() days_1_30!: string;
  @ApiProperty() days_31_60!: string;
  @ApiProperty() days_61_90!: string;
  @ApiProperty() over_90!: string;
  @ApiProperty({ description: 'Credit notes not used up yet; positive.' }) credits!: string;
  @ApiProperty({ description: 'The buckets less the credits: the balance of 1101.' }) receivable!: string;
}

export class AgeingRowResponse extends AgeingFiguresResponse {
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiProperty() customer!: string;
}

export class AgeingResponse {
  @ApiProperty({ format: 'date' }) as_of!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ type: [AgeingRowResponse] }) rows!: readonly AgeingRowResponse[];
  @ApiProperty({ type: AgeingFiguresResponse }) totals!: AgeingFiguresResponse;
  @ApiProperty({ type: AsOfEntryResponse }) as_of_entry!: AsOfEntryResponse;
}

export class StatementRowResponse {
  @ApiProperty({ format: 'uuid' }) entry_id!: string;
  @ApiProperty({ format: 'date' }) entry_date!: string;
  @ApiProperty() event!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ description: 'Numbers of the invoices and notes that it names.' }) documents!: string;
  @ApiProperty() debit!: string;
  @ApiProperty() credit!: string;
  @ApiProperty({ description: 'Owed after it; negative: the customer has money with us.' }) balance!: string;
}

export class StatementPartResponse {
  @ApiProperty() currency!: string;
  @ApiProperty() opening_balance!: string;
  @ApiProperty({ type: [StatementRowResponse] }) rows!: readonly StatementRowResponse[];
  @ApiProperty() closing_balance!: string;
}

export class StatementResponse {
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiProperty() customer!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [StatementPartResponse], description: 'One for each currency.' }) parts!: readonly StatementPartResponse[];
}
