import { PageQuery } from '../../http/cursor';
import { CurrencyField, DayField, EnumField, IdField, TextField } from '../../http/fields';

const RECOGNITION_VIEWS = ['SERVICE_DATE', 'ISSUE_DATE'];
const CURRENCY = 'The functional currency; another is refused until reports are translated.';
const VIEW = 'Refused until both views are there: the answer shows the books as posted, by service date.';
const AS_OF = 'Balances on this day: the fiscal year up to it.';

export class ReportQuery {
  @DayField({ optional: true, description: 'Absent: the begin of the fiscal year.' }) from?: string;
  @DayField({ optional: true, description: 'Absent: today.' }) to?: string;
  @DayField({ optional: true, description: AS_OF }) as_of?: string;
  @IdField({ optional: true, description: 'One office.' }) branch_id?: string;
  @CurrencyField({ optional: true, description: CURRENCY }) currency?: string;
  @EnumField(RECOGNITION_VIEWS, { optional: true, description: VIEW }) recognition_view?: string;
}

export class GeneralLedgerQuery extends PageQuery {
  @TextField({ max: 10, pattern: /^\d{4,10}$/ }) account!: string;
  @DayField({ optional: true, description: 'Absent: the begin of the fiscal year.' }) from?: string;
  @DayField({ optional: true, description: 'Absent: today.' }) to?: string;
  @DayField({ optional: true, description: AS_OF }) as_of?: string;
  @IdField({ optional: true, description: 'One office.' }) branch_id?: string;
  @CurrencyField({ optional: true, description: CURRENCY }) currency?: string;
  @EnumField(RECOGNITION_VIEWS, { optional: true, description: VIEW }) recognition_view?: string;
}

/** The sub-ledgers are compared as they stand now, in the functional currency. */
export class ControlAccountsRequest {
  @CurrencyField({ optional: true, description: CURRENCY }) currency?: string;
  @EnumField(RECOGNITION_VIEWS, { optional: true, description: VIEW }) recognition_view?: string;
}
