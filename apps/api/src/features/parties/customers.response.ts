import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Money } from '@travobooks/domain';
import type { CustomerOutcome, CustomerRecord, RequestScope } from '@travobooks/application';
import type { Exposure } from '@travobooks/persistence-mysql';
import { CUSTOMER_KINDS, CUSTOMER_STATES } from './customers.request';

const text = { type: String, nullable: true } as const;

export class CustomerResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: CUSTOMER_KINDS }) kind!: string;
  @ApiProperty({ enum: CUSTOMER_STATES }) state!: string;
  @ApiProperty(text) email!: string | null;
  @ApiProperty(text) phone!: string | null;
  @ApiProperty(text) address!: string | null;
  @ApiProperty(text) tax_number!: string | null;
  @ApiProperty({ type: 'integer' }) payment_terms_days!: number;
  @ApiProperty({ ...text, format: 'uuid' }) branch_id!: string | null;
  @ApiProperty({ description: 'Of the amounts below: the functional currency.' }) currency!: string;
  @ApiProperty({ ...text, description: 'Null: no credit.' }) credit_limit!: string | null;
  @ApiProperty() open_invoices!: string;
  @ApiProperty({ description: 'Money received and not yet applied.' }) unapplied!: string;
  @ApiProperty({ description: 'Limit + unapplied money − open invoices.' }) free_credit!: string;
  @ApiProperty(text) external_ref!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  metadata!: Readonly<Record<string, string>> | null;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({ format: 'date-time' }) updated_at!: string;
}

export class CustomerOutcomeResponse extends CustomerResponse {
  @ApiPropertyOptional({ format: 'uuid', description: 'The limit waits for a second person.' })
  approval_id?: string;
}

export class ExposureResponse {
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiProperty({ enum: CUSTOMER_STATES }) state!: string;
  @ApiProperty() currency!: string;
  @ApiProperty(text) credit_limit!: string | null;
  @ApiProperty() open_invoices!: string;
  @ApiProperty() unapplied!: string;
  @ApiProperty({ description: 'Negative: over the limit.' }) free_credit!: string;
  @ApiProperty({ description: 'Part of open_invoices whose due date has passed.' }) overdue!: string;
  @ApiProperty({ ...text, format: 'date' }) oldest_due_on!: string | null;
  @ApiProperty({ ...text, format: 'uuid', description: 'A raise of the limit that nobody has decided.' })
  pending_approval_id!: string | null;
}

export function customerView(scope: RequestScope, customer: CustomerRecord): CustomerResponse {
  const currency = scope.partner.functionalCurrency;
  const money = (amount: string | null): Money => Money.parse(amount ?? '0', currency);
  return {
    id: customer.id,
    name: customer.name,
    kind: customer.kind,
    state: customer.state,
    email: customer.email,
    phone: customer.phone,
    address: customer.address,
    tax_number: customer.taxNumber,
    payment_terms_days: customer.paymentTermsDays,
    branch_id: customer.branchId,
    currency,
    credit_limit: customer.creditLimit,
    open_invoices: customer.openInvoices,
    unapplied: customer.unapplied,
    free_credit: money(customer.creditLimit)
      .plus(money(customer.unapplied))
      .minus(money(customer.openInvoices))
      .toDecimal(),
    external_ref: customer.externalRef,
    metadata: customer.metadata,
    version: customer.version,
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
  };
}

export const customerOutcomeView = (
  scope: RequestScope,
  { customer, approvalId }: CustomerOutcome,
): CustomerOutcomeResponse => ({
  ...customerView(scope, customer),
  ...(approvalId ? { approval_id: approvalId } : {}),
});

export const exposureView = (exposure: Exposure): ExposureResponse => ({
  customer_id: exposure.customerId,
  state: exposure.state,
  currency: exposure.currency,
  credit_limit: exposure.creditLimit,
  open_invoices: exposure.openInvoices,
  unapplied: exposure.unapplied,
  free_credit: exposure.freeCredit,
  overdue: exposure.overdue,
  oldest_due_on: exposure.oldestDueOn,
  pending_approval_id: exposure.pendingApprovalId,
});
