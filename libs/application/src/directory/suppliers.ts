import { DomainError, defaultTreatment } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { SupplierRecord } from '../ports/directory-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import {
  changedFields,
  merged,
  type Metadata,
  namingTheFirst,
  requireFreeRef,
  requireVersion,
} from './directory-rules';

export const SUPPLIER_KINDS = [
  'AIRLINE',
  'BEDBANK',
  'HOTEL',
  'TOUR',
  'TRANSFER',
  'INSURANCE',
  'VISA',
  'CAR',
  'RAIL',
  'ACTIVITY',
  'SETTLEMENT',
] as const;
export const SETTLEMENTS = ['BSP', 'ARC', 'DIRECT', 'PREPAID', 'PAY_AT_PROPERTY'] as const;

export interface CreateSupplierCommand {
  readonly name: string;
  readonly kind: (typeof SUPPLIER_KINDS)[number];
  readonly settlement: (typeof SETTLEMENTS)[number];
  /** Absent: the default of the kind. */
  readonly treatment?: SupplierRecord['treatment'] | undefined;
  readonly iataNumeric?: string | null | undefined;
  readonly externalRef?: string | null | undefined;
  readonly metadata?: Metadata | null | undefined;
}

export class CreateSupplier {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: CreateSupplierCommand): Promise<SupplierRecord> {
    const ref = command.externalRef ?? null;
    return namingTheFirst(this.uow, scope, 'suppliers', ref, () =>
      this.uow.run(scope, 'supplier', async (tx) => {
        await requireFreeRef(tx, 'suppliers', ref);
        const now = tx.now.toISOString();
        const supplier: SupplierRecord = {
          id: this.ids.next(),
          name: command.name,
          kind: command.kind,
          settlement: command.settlement,
          treatment: command.treatment ?? defaultTreatment(command.kind),
          iataNumeric: command.iataNumeric ?? null,
          state: 'ACTIVE',
          externalRef: ref,
          metadata: command.metadata ?? null,
          version: 1,
          createdAt: now,
          updatedAt: now,
        };
        tx.directory.insertSupplier(supplier);
        tx.audit.add('supplier.create', 'SUPPLIER', supplier.id, undefined, {
          name: supplier.name,
          kind: supplier.kind,
          settlement: supplier.settlement,
        });
        tx.outbox.add('supplier.created', { supplier_id: supplier.id });
        return supplier;
      }),
    );
  }
}

export interface ChangeSupplierCommand {
  readonly id: string;
  readonly version: number | undefined;
  readonly change: SupplierChange;
}

/** Undefined: left as it is. */
export interface SupplierChange {
  readonly name?: string | undefined;
  readonly settlement?: string | undefined;
  readonly treatment?: SupplierRecord['treatment'] | undefined;
  readonly iataNumeric?: string | null | undefined;
  readonly state?: string | undefined;
  readonly metadata?: Metadata | null | undefined;
}

const MOVES: Readonly<Record<string, readonly string[]>> = {
  ACTIVE: ['SUSPENDED', 'DORMANT'],
  SUSPENDED: ['ACTIVE'],
  DORMANT: ['ACTIVE', 'ARCHIVED'],
};

export class ChangeSupplier {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, command: ChangeSupplierCommand): Promise<SupplierRecord> {
    return this.uow.run(scope, 'supplier-change', async (tx) => {
      const before = await tx.directory.lockSupplier(command.id);
      requireVersion(before.version, command.version);
      const after = merged(before, command.change);
      if (after.state !== before.state && !MOVES[before.state]?.includes(after.state)) {
        throw new DomainError('SUPPLIER_STATE_INVALID', {
          pointer: '/state',
          detail: `A supplier cannot go from ${before.state} to ${after.state}.`,
        });
      }
      const changed = changedFields(before, after);
      tx.directory.updateSupplier(after);
      tx.audit.add('supplier.change', 'SUPPLIER', after.id, changed.before, changed.after);
      return { ...after, version: before.version + 1, updatedAt: tx.now.toISOString() };
    });
  }
}
