import { RECEIPT_METHODS, RECEIPT_STATES, type ReceiptMethod } from '@travobooks/domain';
import { REVERSE_REASONS, type SaidMoney } from '@travobooks/application';
import { ListQuery } from '../../http/cursor';
import {
  ChoicesField, CurrencyField, DayField, EnumField, ExternalRefField, IdField, MetadataField, NestedMany, NestedOne, TextField,
} from '../../http/fields'; // prettier-ignore
import { MoneyRequest, SaidMoneyField } from '../../http/money-fields';

export class ApplicationRequest {
  @IdField() invoice_id!: string;
  @SaidMoneyField({ description: 'Of the money that came, in its currency.' }) amount!: SaidMoney;
  @SaidMoneyField({ optional: true, description: 'How much of an invoice in another currency it pays.' }) settles?: SaidMoney;
}

export class WithheldRequest {
  @TextField({ max: 40 }) tax_code!: string;
  @SaidMoneyField({ description: 'Beside the amount: the customer paid it to the tax office.' }) amount!: SaidMoney;
}

export class ChequeRequest {
  @TextField({ max: 40 }) number!: string;
  @DayField({ description: 'Nothing is posted before it.' }) dated_on!: string;
}

export class ReceiptRequest {
  @IdField() customer_id!: string;
  @NestedOne(() => MoneyRequest, { description: 'What the customer paid; the bank may have kept its charge of it.' }) amount!: MoneyRequest;
  @EnumField(RECEIPT_METHODS) method!: ReceiptMethod;
  @DayField({ optional: true }) received_on?: string;
  @NestedMany(() => ApplicationRequest, { max: 200, once: 'invoice_id', optional: true, description: 'What is left is the customer\u2019s advance.' })
  applications?: ApplicationRequest[];
  @IdField({ optional: true }) bank_account_id?: string;
  @IdField({ optional: true }) drawer_id?: string;
  @IdField({ optional: true }) gateway_id?: string;
  @TextField({ max: 60, optional: true, description: 'Told a second time it posts nothing and answers the first receipt.' })
  gateway_transaction_id?: string;
  @NestedOne(() => MoneyRequest, { optional: true, description: 'What arrived, where that is another currency than the amount.' }) received?: MoneyRequest;
  @SaidMoneyField({ optional: true, description: 'What the bank kept, in the currency that arrived.' }) bank_charge?: SaidMoney;
  @NestedMany(() => WithheldRequest, { max: 10, optional: true }) withheld?: WithheldRequest[];
  @NestedOne(() => ChequeRequest, { optional: true }) cheque?: ChequeRequest;
  @IdField({ optional: true, description: 'A deposit for this booking.' }) booking_id?: string;
  @IdField({ optional: true }) branch_id?: string;
  @ExternalRefField() external_ref?: string;
  @MetadataField() metadata?: Record<string, string>;
}

export class ReceiptListQuery extends ListQuery {
  @IdField({ optional: true }) customer_id?: string;
  @ChoicesField(RECEIPT_STATES) state?: string;
  @ChoicesField(RECEIPT_METHODS) method?: string;
  @IdField({ optional: true }) invoice_id?: string;
  @IdField({ optional: true }) booking_id?: string;
  @IdField({ optional: true }) bank_account_id?: string;
  @IdField({ optional: true }) drawer_id?: string;
  @IdField({ optional: true }) gateway_id?: string;
  @CurrencyField({ optional: true }) currency?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @TextField({ max: 100, optional: true }) external_ref?: string;
  @TextField({ max: 60, optional: true, description: 'Customer, transaction or cheque number.' }) q?: string;
}

export class ApplyReceiptRequest {
  @NestedMany(() => ApplicationRequest, { min: 1, max: 200, once: 'invoice_id' }) applications!: ApplicationRequest[];
  @DayField({ optional: true }) on?: string;
}

export class UnapplicationRequest {
  @IdField() invoice_id!: string;
  @SaidMoneyField({ optional: true, description: 'Absent: all that the receipt pays of it.' }) amount?: SaidMoney;
}

export class UnapplyReceiptRequest {
  @NestedMany(() => UnapplicationRequest, { min: 1, max: 200, once: 'invoice_id', optional: true, description: 'Absent: all.' })
  applications?: UnapplicationRequest[];
  @DayField({ optional: true }) on?: string;
}

export class ReverseReceiptRequest {
  @EnumField(REVERSE_REASONS) reason!: (typeof REVERSE_REASONS)[number];
  @SaidMoneyField({ optional: true, description: 'What the bank or the gateway asks for it.' }) charge?: SaidMoney;
  @DayField({ optional: true }) on?: string;
}

export class ReceiveChequeRequest {
  @DayField({ optional: true, description: 'From its date up to today; absent: today.' }) on?: string;
}
