import type { SaidMoney } from '@travobooks/application';
import { PageQuery } from '../../http/cursor';
import { DayField, EnumField, ExternalRefField, FlagField, IdField, IntField, MoneyField, NestedMany, TextField, TextListField } from '../../http/fields';
import { SaidMoneyField } from '../../http/money-fields';

export class GatewayPayoutRequest {
  @IdField() gateway_id!: string;
  @IdField() bank_account_id!: string;
  @DayField({ optional: true }) paid_on?: string;
  @SaidMoneyField({ description: 'Net, fee and tax together. What was charged back comes off the transactions first.' }) gross!: SaidMoney;
  @SaidMoneyField() fee!: SaidMoney;
  @SaidMoneyField({ optional: true }) fee_tax?: SaidMoney;
  @SaidMoneyField({ description: 'What arrived at the bank.' }) net!: SaidMoney;
  @TextListField({ max: 2000, maxLength: 60, optional: true, description: 'Ids of receipts or of the gateway; absent: oldest first. What is not reached stays: the reserve.' })
  transactions?: string[];
  @ExternalRefField() external_ref?: string;
}

export class GatewayPayoutListQuery extends PageQuery {
  @IdField({ optional: true }) gateway_id?: string;
  @EnumField(['POSTED', 'REVERSED'], { optional: true }) state?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
}

export class ReversePayoutRequest {
  @DayField({ optional: true }) on?: string;
  @TextField({ max: 300 }) reason!: string;
}

export class ChargebackRequest {
  @IdField() gateway_id!: string;
  @TextField({ max: 60 }) gateway_transaction_id!: string;
  @SaidMoneyField() amount!: SaidMoney;
  @SaidMoneyField({ optional: true, description: 'What the gateway asks for it.' }) charge?: SaidMoney;
  @DayField({ optional: true }) received_on?: string;
}

export class ChargebackListQuery extends PageQuery {
  @IdField({ optional: true }) gateway_id?: string;
  @EnumField(['OPEN', 'WON', 'LOST'], { optional: true }) state?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
}

export class ChargebackOutcomeRequest {
  @FlagField() won!: boolean;
  @DayField({ optional: true }) on?: string;
}

export class CountedRequest {
  @MoneyField({ description: 'Worth of one note or coin.' }) denomination!: string;
  @IntField({ min: 0, max: 1_000_000 }) pieces!: number;
}

export class CountDrawerRequest {
  @NestedMany(() => CountedRequest, { max: 60, once: 'denomination', description: 'An empty drawer has an empty list.' }) counted!: CountedRequest[];
}

export class BankDrawerRequest {
  @IdField() bank_account_id!: string;
  @SaidMoneyField() amount!: SaidMoney;
  @DayField({ optional: true }) on?: string;
}
