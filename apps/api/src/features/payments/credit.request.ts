import { CREDIT_SOURCES, type CreditSource, type SaidMoney } from '@travobooks/application';
import { DayField, EnumField, IdField, NestedMany, NestedOne, TextField } from '../../http/fields';
import { MoneyRequest, SaidMoneyField } from '../../http/money-fields';

export class WalletTransferRequest {
  @IdField() customer_id!: string;
  @EnumField(['TO_WALLET', 'FROM_WALLET'], { description: 'From the advances to the wallet, or back.' }) direction!: 'TO_WALLET' | 'FROM_WALLET';
  @NestedOne(() => MoneyRequest) amount!: MoneyRequest;
  @DayField({ optional: true }) on?: string;
}

export class PayOutCreditRequest {
  @NestedOne(() => MoneyRequest) amount!: MoneyRequest;
  @EnumField(CREDIT_SOURCES) from!: CreditSource;
  @IdField() bank_account_id!: string;
  @DayField({ optional: true }) on?: string;
}

export class ExpireCreditRequest {
  @NestedOne(() => MoneyRequest) amount!: MoneyRequest;
  @EnumField(['ADVANCE', 'WALLET']) from!: 'ADVANCE' | 'WALLET';
  @TextField({ max: 200, description: 'The law or the terms by which it expires.' }) reason!: string;
  @DayField({ optional: true }) on?: string;
}

export class ReleaseClientMoneyRequest {
  @IdField({ description: 'Its last service date has passed.' }) booking_id!: string;
  @IdField({ description: 'A TRUST account.' }) from_bank_account_id!: string;
  @IdField() to_bank_account_id!: string;
  @SaidMoneyField() amount!: SaidMoney;
  @DayField({ optional: true }) on?: string;
}

export class CreditNoteApplicationRequest {
  @IdField() invoice_id!: string;
  @SaidMoneyField() amount!: SaidMoney;
}

export class ApplyCreditNoteRequest {
  @NestedMany(() => CreditNoteApplicationRequest, { min: 1, max: 200, once: 'invoice_id' }) applications!: CreditNoteApplicationRequest[];
  @DayField({ optional: true }) on?: string;
}
