import { RUN_KINDS } from '@travobooks/application';
import { PageQuery } from '../../http/cursor';
import { DayField, EnumField } from '../../http/fields';

export const RUN_STATES = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED'] as const;

export class RecognitionRunRequest {
  @DayField({ description: 'Service dates up to this day; today at the latest.' }) through!: string;
}

export class RunListQuery extends PageQuery {
  @EnumField(RUN_KINDS, { optional: true }) kind?: string;
  @EnumField(RUN_STATES, { optional: true }) state?: string;
}
