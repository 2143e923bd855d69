import { DomainError, startOfDay } from '@travobooks/domain';
import { requireUnchanged } from '../approval/ask-approval';
import type { ApprovedAction } from '../approval/approved-action.port';
import type { IdGenerator } from '../ports/clock.port';
import type { CustomerRecord } from '../ports/directory-store.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { askForLimit, creditLimit, type CreditLimitRequest, limitNeedsApproval } from './credit-limit';
import { type CustomerOutcome, saveCustomer } from './customers';
import { requireReason, requireVersion } from './directory-rules';

export interface ChangeCreditLimitCommand {
  readonly customerId: string;
  readonly version: number | undefined;
  /** Null: no credit any more. */
  readonly limit: string | null;
  readonly reason?: string | null | undefined;
}

export class ChangeCreditLimit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ChangeCreditLimitCommand): Promise<CustomerOutcome> {
    return this.uow.run(scope, 'credit-limit', async (tx) => {
      const limit = creditLimit(scope, command.limit, '/limit');
      const customer = await tx.directory.lockCustomer(command.customerId);
      requireVersion(customer.version, command.version);
      const reason = command.reason?.trim() || null;
      const midnight = startOfDay(tx.now, scope.partner.timeZone);
      const before = await tx.directory.limitBefore(customer.id, midnight);
      if (!limitNeedsApproval(scope, before === undefined ? customer.creditLimit : before, limit))
        return { customer: setLimit(tx, customer, limit, reason), approvalId: null };
      const pending = await tx.directory.pendingCreditApproval(customer.id);
      if (pending) throw new DomainError('APPROVAL_PENDING', { extra: { approval_id: pending } });
      return { customer, approvalId: askForLimit(tx, this.ids, customer, limit ?? '0', reason) };
    });
  }
}

/** Registered for approvals of kind CREDIT_LIMIT. */
export class RaiseCreditLimit implements ApprovedAction {
  readonly kind = 'CREDIT_LIMIT' as const;

  async run(tx: Tx, approval: ApprovalRecord): Promise<CustomerRecord> {
    const { limit } = approval.command as CreditLimitRequest;
    const customer = await tx.directory.lockCustomer(approval.objectId);
    requireUnchanged(approval, customer.version);
    return setLimit(tx, customer, limit, approval.makerReason);
  }
}

function setLimit(
  tx: Tx,
  customer: CustomerRecord,
  limit: string | null,
  reason: string | null,
): CustomerRecord {
  tx.directory.setCreditLimit(customer.id, limit);
  return saveCustomer(
    tx,
    customer,
    { ...customer, creditLimit: limit },
    { action: 'customer.credit_limit', event: 'customer.credit_limit_changed', reason },
  );
}

export interface HoldCommand {
  readonly customerId: string;
  readonly version?: number | undefined;
  readonly reason: string | null | undefined;
}

/** No sale on credit or otherwise until somebody releases it. */
export class PlaceHold {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, command: HoldCommand): Promise<CustomerRecord> {
    return this.uow.run(scope, 'credit-hold', (tx) => move(tx, command, 'ACTIVE', 'CREDIT_HOLD', 'placed'));
  }
}

export class ReleaseHold {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, command: HoldCommand): Promise<CustomerRecord> {
    return this.uow.run(scope, 'credit-release', (tx) =>
      move(tx, command, 'CREDIT_HOLD', 'ACTIVE', 'released'),
    );
  }
}

async function move(
  tx: Tx,
  command: HoldCommand,
  from: string,
  to: string,
  verb: 'placed' | 'released',
): Promise<CustomerRecord> {
  const reason = requireReason(command.reason);
  const customer = await tx.directory.lockCustomer(command.customerId);
  requireVersion(customer.version, command.version);
  if (customer.state !== from)
    throw new DomainError('CUSTOMER_STATE_INVALID', { detail: `${customer.name} is ${customer.state}.` });
  return saveCustomer(
    tx,
    customer,
    { ...customer, state: to },
    { action: `customer.hold_${verb}`, event: `customer.credit_hold_${verb}`, reason },
  );
}
