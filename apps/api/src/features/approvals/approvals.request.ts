import { APPROVAL_KINDS } from '@travobooks/application';
import { ListQuery, PageQuery } from '../../http/cursor';
import { DayField, EnumField, IdField, TextField } from '../../http/fields';

export const APPROVAL_STATES = ['PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'STALE'] as const;

export class DecideRequest {
  @TextField({
    max: 500,
    optional: true,
    description: 'The checker\u2019s is required (422 REASON_REQUIRED), the maker\u2019s is not.',
  })
  reason?: string;
}

export class ApprovalListQuery extends PageQuery {
  @EnumField(APPROVAL_STATES, { optional: true }) state?: string;
  @EnumField(APPROVAL_KINDS, { optional: true }) kind?: string;
  @IdField({ optional: true }) object_id?: string;
}

export class AuditListQuery extends ListQuery {
  @TextField({
    max: 60,
    optional: true,
    description: 'Such as customer.credit_limit; with a dot at its end all of a kind: customer.',
  })
  action?: string;
  @TextField({ max: 30, optional: true }) object_type?: string;
  @IdField({ optional: true }) object_id?: string;
  @IdField({ optional: true }) user_id?: string;
  @DayField({ optional: true, description: 'First day, of the partner.' }) from?: string;
  @DayField({ optional: true, description: 'Last day.' }) to?: string;
  @TextField({
    min: 2,
    max: 100,
    optional: true,
    description:
      'In what was done, to what kind of object, by whom, and in values that the caller may see; or a whole id.',
  })
  q?: string;
}
