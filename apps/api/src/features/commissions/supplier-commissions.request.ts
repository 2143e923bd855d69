import { PageQuery } from '../../http/cursor';
import { DayField, EnumField, FlagField, IdField, MoneyField, NestedMany, TextField } from '../../http/fields';

export class CommissionLineRequest {
  @EnumField(['1110', '1111'], { optional: true, description: '1111: commission of a sale (default); 1110: override.' }) account?: '1110' | '1111';
  @IdField({ optional: true, description: 'The booking item of the sale; absent: all that is open of the supplier on the account.' }) item_id?: string;
  @MoneyField({ description: 'What the bank got.' }) amount!: string;
  @MoneyField({ optional: true, description: 'Tax that the supplier withheld, against its certificate.' }) withheld?: string;
  @FlagField({ optional: true, description: 'The rest stays open; without it what lacks or is too much is commission less or more.' }) keeps_rest?: boolean;
}

export class SupplierCommissionRequest {
  @IdField() supplier_id!: string;
  @IdField({ description: 'Its currency is that of the claims that are paid.' }) bank_account_id!: string;
  @DayField({ optional: true }) received_on?: string;
  @NestedMany(() => CommissionLineRequest, { min: 1, max: 200 }) lines!: CommissionLineRequest[];
}

export class OverrideTaxRequest {
  @TextField({ max: 40 }) code!: string;
  @MoneyField() amount!: string;
}

export class OverrideInvoiceRequest {
  @IdField() supplier_id!: string;
  @TextField({ max: 60, description: 'The number of the invoice to the supplier.' }) number!: string;
  @DayField({ optional: true }) invoiced_on?: string;
  @NestedMany(() => OverrideTaxRequest, { min: 1, max: 10 }) taxes!: OverrideTaxRequest[];
}

export class SupplierCommissionListQuery extends PageQuery {
  @IdField({ optional: true }) supplier_id?: string;
}
