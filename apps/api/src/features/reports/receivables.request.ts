import { CurrencyField, DayField, IdField } from '../../http/fields';

export class AgeingQuery {
  @DayField({ optional: true, description: 'Absent: today.' }) as_of?: string;
  @IdField({ optional: true, description: 'One office.' }) branch_id?: string;
  @IdField({ optional: true }) customer_id?: string;
}

export class StatementQuery {
  @IdField() customer_id!: string;
  @DayField({ optional: true, description: 'Absent: the begin of the fiscal year.' }) from?: string;
  @DayField({ optional: true, description: 'Absent: today.' }) to?: string;
  @CurrencyField({ optional: true, description: 'Only what is in this currency.' }) currency?: string;
}
