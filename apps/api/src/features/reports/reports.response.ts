import { ApiProperty } from '@nestjs/swagger';
import { JournalLineRowResponse } from '../ledger/ledger.response';

export class AsOfEntryResponse {
  @ApiProperty({ description: 'The last number of the hash chain that is in the report.' }) number!: number;
  @ApiProperty({ description: 'Entries posted since, not numbered yet; they are in the report too.' })
  unsealed!: number;
}

export class TrialBalanceTotals {
  @ApiProperty() opening_debit!: string;
  @ApiProperty() opening_credit!: string;
  @ApiProperty() period_debit!: string;
  @ApiProperty() period_credit!: string;
  @ApiProperty() closing_debit!: string;
  @ApiProperty() closing_credit!: string;
}

export class TrialBalanceRowResponse extends TrialBalanceTotals {
  @ApiProperty({ example: '1101' }) account!: string;
  @ApiProperty() name!: string;
  @ApiProperty() type!: string;
}

export class TrialBalanceResponse {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ type: [TrialBalanceRowResponse] }) rows!: readonly TrialBalanceRowResponse[];
  @ApiProperty({ type: TrialBalanceTotals }) totals!: TrialBalanceTotals;
  @ApiProperty({ type: AsOfEntryResponse }) as_of_entry!: AsOfEntryResponse;
  @ApiProperty({ nullable: true, type: String }) snapshot!: string | null;
}

export class GeneralLedgerLineResponse extends JournalLineRowResponse {
  @ApiProperty() debit!: string;
  @ApiProperty() credit!: string;
  @ApiProperty({ description: 'Debit less credit after this line; negative: a credit balance.' })
  balance!: string;
}

export class GeneralLedgerResponse {
  @ApiProperty() account!: string;
  @ApiProperty() name!: string;
  @ApiProperty() type!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ description: 'Debit less credit; negative: a credit balance.' }) opening_balance!: string;
  @ApiProperty() closing_balance!: string;
  @ApiProperty({ type: [GeneralLedgerLineResponse] }) data!: readonly GeneralLedgerLineResponse[];
  @ApiProperty({ nullable: true, type: String }) next_cursor!: string | null;
  @ApiProperty({ type: AsOfEntryResponse }) as_of_entry!: AsOfEntryResponse;
  @ApiProperty({ nullable: true, type: String }) snapshot!: string | null;
}

export class ControlTotals {
  @ApiProperty({ description: 'Debit less credit; negative: a credit balance.' }) ledger_balance!: string;
  @ApiProperty() sub_ledger_balance!: string;
  @ApiProperty() difference!: string;
}

export class ControlAccountResponse extends ControlTotals {
  @ApiProperty({ example: '1101' }) account!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['INVOICES', 'OPEN_ITEMS', 'REVENUE_SCHEDULES'] }) sub_ledger!: string;
  @ApiProperty() open_items!: number;
}

export class ControlAccountsResponse {
  @ApiProperty() currency!: string;
  @ApiProperty({ type: [ControlAccountResponse] }) rows!: readonly ControlAccountResponse[];
  @ApiProperty({ type: ControlTotals }) totals!: ControlTotals;
  @ApiProperty({ type: AsOfEntryResponse }) as_of_entry!: AsOfEntryResponse;
  @ApiProperty({ nullable: true, type: String }) snapshot!: string | null;
}
