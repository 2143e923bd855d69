import { CREDIT_REASONS, DEBIT_AS, type CreditReason, type DebitAs } from '@travobooks/domain';
import { CurrencyField, DayField, EnumField, IdField, MoneyField, NestedMany, TextField } from '../../http/fields';

export class CreditNoteLineRequest {
  @IdField({ description: 'Of a line of the invoice.' }) invoice_line_id!: string;
  @MoneyField() amount!: string;
}

export class CreditNoteRequest {
  @IdField({ description: 'An invoice or a debit note.' }) invoice_id!: string;
  @NestedMany(() => CreditNoteLineRequest, { min: 1, max: 200, once: 'invoice_line_id' }) lines!: CreditNoteLineRequest[];
  @EnumField(CREDIT_REASONS, { description: 'GOODWILL keeps the VAT; REBATE takes what is accrued first; ERROR takes the revenue back.' }) reason!: CreditReason;
  @TextField({ max: 300, optional: true, description: 'Printed on the note.' }) note?: string;
  @DayField({ optional: true }) issued_on?: string;
}

export class DebitNoteLineRequest {
  @TextField({ max: 300 }) description!: string;
  @EnumField(DEBIT_AS, { description: 'What it is: 4031, 4032, 4051, or an expense of 5061 passed on.' }) as!: DebitAs;
  @MoneyField({ description: 'Without VAT.' }) amount!: string;
  @TextField({ max: 40, optional: true, description: 'VAT by this rule on top.' }) tax_code?: string;
}

export class DebitNoteRequest {
  @IdField() customer_id!: string;
  @CurrencyField() currency!: string;
  @NestedMany(() => DebitNoteLineRequest, { min: 1, max: 100 }) lines!: DebitNoteLineRequest[];
  @TextField({ max: 300 }) reason!: string;
  @IdField({ optional: true }) branch_id?: string;
  @DayField({ optional: true }) issued_on?: string;
}

export class WriteOffRequest {
  @MoneyField() amount!: string;
  @TextField({ max: 300 }) reason!: string;
  @MoneyField({ optional: true, description: 'VAT that the law gives back of it.' }) vat_relief?: string;
  @DayField({ optional: true }) written_off_on?: string;
}

export class RebateRequest {
  @MoneyField() amount!: string;
  @CurrencyField() currency!: string;
  @TextField({ max: 300 }) reason!: string;
  @IdField({ optional: true }) branch_id?: string;
  @DayField({ optional: true }) accrued_on?: string;
}
