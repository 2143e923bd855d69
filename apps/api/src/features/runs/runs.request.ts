import { RUN_KINDS } from '@travobooks/application';
import { PageQuery } from '../../http/cursor';
import { DayField, EnumField, IdField, MoneyField, TextField } from '../../http/fields';

export const RUN_STATES = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED'] as const;

export class RecognitionRunRequest {
  @DayField({ description: 'Service dates up to this day; today at the latest.' }) through!: string;
}

export class OverrideRunRequest {
  @TextField({ max: 7, pattern: /^\d{4}-(0[1-9]|1[0-2])$/, description: 'The month, such as 2026-05; one that is not over yet counts up to today.' }) period!: string;
  @MoneyField({ optional: true, description: 'The `from` of a higher tier that is highly probable (IFRS 15.56); without it only what is reached counts.' }) probable_tier?: string;
  @IdField({ optional: true, description: 'Of this supplier alone.' }) supplier_id?: string;
}

export class RunListQuery extends PageQuery {
  @EnumField(RUN_KINDS, { optional: true }) kind?: string;
  @EnumField(RUN_STATES, { optional: true }) state?: string;
}
