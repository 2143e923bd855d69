import { DomainError, isCurrency, Money, parseDay, Rate } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { ContractRecord, SupplierRecord } from '../ports/directory-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
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
export const RECALL_RULES = ['REFUNDED_BASE', 'UNUSED_BASE', 'NONE'] as const;

export interface CreateSupplierCommand {
  readonly name: string;
  readonly kind: (typeof SUPPLIER_KINDS)[number];
  readonly settlement: (typeof SETTLEMENTS)[number];
  readonly treatment: SupplierRecord['treatment'];
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
          treatment: command.treatment,
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

export interface AddContractCommand {
  readonly supplierId: string;
  readonly validFrom: string;
  readonly commissionRate?: string | null | undefined;
  readonly commissionAmount?: string | null | undefined;
  readonly commissionCurrency?: string | null | undefined;
  readonly recognition?: ContractRecord['recognition'] | undefined;
  readonly recall?: (typeof RECALL_RULES)[number] | undefined;
  readonly commissionPaid?: ContractRecord['commissionPaid'] | undefined;
}

/** Terms from a day on. A contract is never edited: the next one begins on its own day. */
export class AddContract {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: AddContractCommand): Promise<ContractRecord> {
    return this.uow.run(scope, 'contract', async (tx) => {
      const supplier = await tx.directory.lockSupplier(command.supplierId);
      const contract = contractOf(tx, this.ids.next(), command);
      const existing = await tx.directory.contractOn(supplier.id, contract.validFrom);
      if (existing) {
        throw new DomainError('ALREADY_EXISTS', {
          pointer: '/valid_from',
          detail: `A contract with ${supplier.name} already begins on ${contract.validFrom}.`,
          extra: { existing_id: existing },
        });
      }
      tx.directory.insertContract(contract);
      tx.audit.add('supplier.contract', 'SUPPLIER', supplier.id, undefined, contract);
      return contract;
    });
  }
}

function contractOf(tx: Tx, id: string, command: AddContractCommand): ContractRecord {
  return {
    id,
    supplierId: command.supplierId,
    validFrom: parseDay(command.validFrom, '/valid_from'),
    ...commissionOf(tx, command),
    recognition: command.recognition ?? 'SERVICE_DATE',
    recall: command.recall ?? 'REFUNDED_BASE',
    commissionPaid: command.commissionPaid ?? 'NETTED',
  };
}

type Commission = Pick<ContractRecord, 'commissionRate' | 'commissionAmount' | 'commissionCurrency'>;

/** A rate of the base fare, or a fixed amount a document, or none. */
function commissionOf(tx: Tx, command: AddContractCommand): Commission {
  const rate = command.commissionRate ?? null;
  const amount = command.commissionAmount ?? null;
  if (rate !== null && amount !== null) {
    const detail = 'Give a rate or an amount.';
    throw new DomainError('VALIDATION_FAILED', {
      errors: [{ pointer: '/commission', code: 'INVALID', detail }],
    });
  }
  if (rate !== null)
    return { commissionRate: commissionRate(rate), commissionAmount: null, commissionCurrency: null };
  if (amount === null) return { commissionRate: null, commissionAmount: null, commissionCurrency: null };
  const currency = command.commissionCurrency ?? tx.scope.partner.functionalCurrency;
  if (!isCurrency(currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/commission/currency' });
  const money = Money.parse(amount, currency, '/commission/amount');
  if (money.isNegative) {
    throw new DomainError('AMOUNT_INVALID', {
      pointer: '/commission/amount',
      detail: 'A commission is zero or more.',
    });
  }
  return { commissionRate: null, commissionAmount: money.toDecimal(), commissionCurrency: currency };
}

function commissionRate(text: string): string {
  const rate = Rate.parse(text, '/commission/rate');
  if (rate.scaled <= Rate.UNIT) return rate.toDecimal();
  const detail = 'A commission is at most 1, the whole fare.';
  throw new DomainError('RATE_INVALID', { pointer: '/commission/rate', detail });
}
