import { ListQuery } from '../../http/cursor';
import { DayField, IdField, IntField, TextField } from '../../http/fields';

export class ReportQuery {
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @DayField({ optional: true, description: 'Balances on this day: the fiscal year up to it.' }) as_of?: string;
  @IdField({ optional: true }) branch_id?: string;
}

export class GeneralLedgerQuery extends ListQuery {
  @TextField({ max: 10, pattern: /^\d{4,10}$/ }) account!: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @DayField({ optional: true, description: 'Balances on this day: the fiscal year up to it.' }) as_of?: string;
  @IdField({ optional: true }) branch_id?: string;
}

export class DoctorQuery {
  @IntField({ min: 0, max: 999_999_999, optional: true, description: 'Only what was sealed after this number, and the tail.' }) since?: number;
}
