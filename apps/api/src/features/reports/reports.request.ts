import { PageQuery } from '../../http/cursor';
import { DayField, IdField, TextField } from '../../http/fields';

export class ReportQuery {
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @DayField({ optional: true, description: 'Balances on this day: the fiscal year up to it.' }) as_of?: string;
  @IdField({ optional: true }) branch_id?: string;
}

export class GeneralLedgerQuery extends PageQuery {
  @TextField({ max: 10, pattern: /^\d{4,10}$/ }) account!: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @DayField({ optional: true, description: 'Balances on this day: the fiscal year up to it.' }) as_of?: string;
  @IdField({ optional: true }) branch_id?: string;
}
