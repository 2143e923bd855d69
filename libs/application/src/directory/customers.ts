import { DomainError } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { CustomerRecord } from '../ports/directory-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { askForLimit, creditLimit, limitNeedsApproval, noMoney } from './credit-limit';
import {
  changedFields,
  merged,
  type Metadata,
  namingTheFirst,
  officeOf,
  requireFreeRef,
  requireVersion,
} from './directory-rules';

export interface CreateCustomerCommand {
  readonly name: string;
  readonly kind: CustomerRecord['kind'];
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly taxNumber?: string | null | undefined;
  readonly paymentTermsDays?: number | null | undefined;
  /** Functional currency; absent: no credit. */
  readonly creditLimit?: string | null | undefined;
  readonly branchId?: string | null | undefined;
  readonly externalRef?: string | null | undefined;
  readonly metadata?: Metadata | null | undefined;
  readonly reason?: string | null | undefined;
}

export interface CustomerOutcome {
  readonly customer: CustomerRecord;
  /** Set when a second person must agree to the limit first: it is not raised yet. */
  readonly approvalId: string | null;
}

/** The customer is made at once; a limit above the threshold waits for the controller. */
export class CreateCustomer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: CreateCustomerCommand): Promise<CustomerOutcome> {
    const ref = command.externalRef ?? null;
    return namingTheFirst(this.uow, scope, 'customers', ref, () =>
      this.uow.run(scope, 'customer', (tx) => this.create(tx, command)),
    );
  }

  private async create(tx: Tx, command: CreateCustomerCommand): Promise<CustomerOutcome> {
    const asked = creditLimit(tx.scope, command.creditLimit, '/credit_limit');
    await requireFreeRef(tx, 'customers', command.externalRef ?? null);
    const waits = limitNeedsApproval(tx.scope, null, asked);
    const now = tx.now.toISOString();
    const customer: CustomerRecord = {
      id: this.ids.next(),
      name: command.name,
      kind: command.kind,
      email: command.email ?? null,
      phone: command.phone ?? null,
      address: command.address ?? null,
      taxNumber: command.taxNumber ?? null,
      paymentTermsDays: command.paymentTermsDays ?? 0,
      state: 'ACTIVE',
      branchId: await officeOf(tx, 'customer.write', command.branchId),
      externalRef: command.externalRef ?? null,
      metadata: command.metadata ?? null,
      version: 1,
      creditLimit: waits ? null : asked,
      openInvoices: noMoney(tx.scope),
      unapplied: noMoney(tx.scope),
      createdAt: now,
      updatedAt: now,
    };
    tx.directory.insertCustomer(customer);
    tx.audit.add('customer.create', 'CUSTOMER', customer.id, undefined, {
      name: customer.name,
      kind: customer.kind,
      credit_limit: customer.creditLimit,
    });
    tx.outbox.add('customer.created', { customer_id: customer.id });
    return {
      customer,
      approvalId: waits && asked ? askForLimit(tx, this.ids, customer, asked, command.reason ?? null) : null,
    };
  }
}

export interface ChangeCustomerCommand {
  readonly id: string;
  readonly version: number | undefined;
  readonly change: CustomerChange;
}

/** Undefined: left as it is. */
export interface CustomerChange {
  readonly name?: string | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly taxNumber?: string | null | undefined;
  readonly paymentTermsDays?: number | undefined;
  readonly state?: string | undefined;
  readonly metadata?: Metadata | null | undefined;
}

/** ACTIVE ⇄ DORMANT → ARCHIVED; a hold is placed and released by its own actions. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  ACTIVE: ['DORMANT'],
  DORMANT: ['ACTIVE', 'ARCHIVED'],
};

export class ChangeCustomer {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, command: ChangeCustomerCommand): Promise<CustomerRecord> {
    return this.uow.run(scope, 'customer-change', async (tx) => {
      const before = await tx.directory.lockCustomer(command.id);
      requireVersion(before.version, command.version);
      const after = merged(before, command.change);
      if (after.state !== before.state && !MOVES[before.state]?.includes(after.state)) {
        throw new DomainError('CUSTOMER_STATE_INVALID', {
          pointer: '/state',
          detail: `A customer cannot go from ${before.state} to ${after.state}.`,
        });
      }
      return saveCustomer(tx, before, after, { action: 'customer.change', event: 'customer.updated' });
    });
  }
}

/** What an auditor and a webhook are told of a change. */
export interface Told {
  readonly action: string;
  readonly event: string;
  readonly reason?: string | null;
}

/** Head, audit line and event of one change. */
export function saveCustomer(
  tx: Tx,
  before: CustomerRecord,
  after: CustomerRecord,
  { action, event, reason }: Told,
): CustomerRecord {
  const changed = changedFields(before, after);
  const why = reason ? { reason } : {};
  tx.directory.updateCustomer(after);
  tx.audit.add(action, 'CUSTOMER', after.id, changed.before, { ...changed.after, ...why });
  tx.outbox.add(event, { customer_id: after.id, ...why });
  return { ...after, version: before.version + 1, updatedAt: tx.now.toISOString() };
}
