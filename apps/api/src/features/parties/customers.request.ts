import {
  ExternalRefField,
  EnumField,
  IdField,
  IntField,
  MetadataField,
  MetadataFilterField,
  MoneyField,
  TextField,
} from '../../http/fields';
import { ListQuery } from '../../http/cursor';

export const CUSTOMER_KINDS = ['INDIVIDUAL', 'CORPORATE', 'SUB_AGENT'] as const;
export const CUSTOMER_STATES = [
  'ACTIVE',
  'CREDIT_HOLD',
  'DORMANT',
  'ARCHIVED',
  'PENDING_SCREENING',
  'BLOCKED',
] as const;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,120}$/;
const EMAIL_OR_NOTHING = /^([^\s@]{1,64}@[^\s@]{1,120})?$/;

export class CreateCustomerRequest {
  @TextField({ max: 200, pattern: /\S/ }) name!: string;
  @EnumField(CUSTOMER_KINDS) kind!: (typeof CUSTOMER_KINDS)[number];
  @TextField({ max: 190, optional: true, pattern: EMAIL }) email?: string;
  @TextField({ max: 40, optional: true }) phone?: string;
  @TextField({ max: 500, optional: true, description: 'Lines as they are printed.' }) address?: string;
  @TextField({ max: 60, optional: true }) tax_number?: string;
  @IntField({
    min: 0,
    max: 365,
    optional: true,
    description: 'Days from invoice to due date; 0 when absent.',
  })
  payment_terms_days?: number;
  @MoneyField({
    optional: true,
    description:
      'Functional currency; absent: no credit. Needs customer.credit; above the threshold a second person agrees first.',
  })
  credit_limit?: string;

  @IdField({ optional: true, description: 'The office it belongs to; absent: every office.' })
  branch_id?: string;
  @ExternalRefField() external_ref?: string;
  @MetadataField() metadata?: Record<string, string>;
  @TextField({ max: 500, optional: true, description: 'For the approval of the limit.' }) reason?: string;
}

/** An empty text clears a field. */
export class ChangeCustomerRequest {
  @TextField({ max: 200, optional: true, pattern: /\S/ }) name?: string;
  @TextField({ max: 190, min: 0, optional: true, pattern: EMAIL_OR_NOTHING }) email?: string;
  @TextField({ max: 40, min: 0, optional: true }) phone?: string;
  @TextField({ max: 500, min: 0, optional: true }) address?: string;
  @TextField({ max: 60, min: 0, optional: true }) tax_number?: string;
  @IntField({ min: 0, max: 365, optional: true }) payment_terms_days?: number;
  @EnumField(['ACTIVE', 'DORMANT', 'ARCHIVED'], {
    optional: true,
    description: 'A hold has its own actions.',
  })
  state?: string;
  @MetadataField() metadata?: Record<string, string>;
}

export class ChangeCreditRequest {
  @MoneyField({ description: 'Functional currency; 0 takes the credit away.' }) limit!: string;
  @TextField({ max: 500, optional: true }) reason?: string;
}

export class HoldCustomerRequest {
  @TextField({ max: 500, optional: true, description: 'Required: 422 REASON_REQUIRED without.' })
  reason?: string;
}

export class CustomerListQuery extends ListQuery {
  @TextField({ max: 200, optional: true, description: 'Part of the name.' }) q?: string;
  @TextField({ max: 200, optional: true, description: 'Part of the name.' }) name?: string;
  @EnumField(CUSTOMER_KINDS, { optional: true }) kind?: string;
  @EnumField(CUSTOMER_STATES, { optional: true }) state?: string;
  @ExternalRefField() external_ref?: string;
  @MetadataFilterField() metadata?: Record<string, string>;
}
