import { DomainError } from '@travobooks/domain';
import { defaultSettings } from '../identity/settings';
import type { IdGenerator } from '../ports/clock.port';
import type { ContractRecord, SupplierRecord, TaxRuleRecord } from '../ports/directory-store.port';
import type { ApprovalRecord } from '../ports/records.port';
import type { PartnerSettings, RequestScope } from '../ports/request-scope.port';
import { SecretSealer } from '../ports/secret-sealer.port';
import type { DrawerRecord, GatewayRecord, SupplierBank } from '../ports/set-up-store.port';
import { UnitOfWork, type Tx } from '../ports/unit-of-work.port';

/** The set-up of one partner in memory, for specs of use cases: locks, keys and SQL are tested on MariaDB. */
export class MemorySetUp extends UnitOfWork {
  now = new Date('2026-05-01T06:00:00.000Z');
  supplier: SupplierRecord = {
    id: 'supplier', name: 'Emirates', kind: 'AIRLINE', settlement: 'BSP', treatment: 'AGENT', iataNumeric: '176', state: 'ACTIVE', externalRef: null,
    metadata: null, version: 1, createdAt: '', updatedAt: '',
  }; // prettier-ignore
  bank: SupplierBank = {
    supplierId: 'supplier',
    supplierName: 'Emirates',
    version: 1,
    details: null,
    changedAt: null,
    holdUntil: null,
  };
  contracts: ContractRecord[] = [];
  taxRules: TaxRuleRecord[] = [];
  drawers: DrawerRecord[] = [];
  gateways: GatewayRecord[] = [];
  /** By gateway; null: none. */
  sealed = new Map<string, string | null>();
  approvals: ApprovalRecord[] = [];
  settings: PartnerSettings = defaultSettings('BDT');
  /** Action and states of each audit line, in order. */
  audit: { action: string; before: unknown; after: unknown }[] = [];
  events: { type: string; payload: unknown }[] = [];
  private minted = 0;
  readonly ids: IdGenerator = { next: () => `id-${String(++this.minted)}` };

  readonly scope: RequestScope = {
    partnerId: 1, userId: 'maker', branchId: null, permissions: { 'settings.write': 'partner' }, requestId: 'request',
    partner: { slug: 'p', name: 'P', country: 'BD', functionalCurrency: 'BDT', timeZone: 'UTC', settings: defaultSettings('BDT') },
  }; // prettier-ignore

  override run<T>(scope: RequestScope, _name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.tx(scope));
  }

  tx(scope: RequestScope = this.scope): Tx {
    const refs = { drawers: this.drawers, gateways: this.gateways } as Record<
      string,
      { id: string; externalRef: string | null }[]
    >;
    const pending = (kind: string): Promise<string | null> =>
      Promise.resolve(this.approvals.find((one) => one.kind === kind && one.state === 'PENDING')?.id ?? null);
    const directory: Partial<Tx['directory']> = {
      lockSupplier: () => Promise.resolve(this.supplier),
      contractOn: (_supplier, day) =>
        Promise.resolve(this.contracts.find((one) => one.validFrom === day)?.id ?? null),
      insertContract: (record) => void this.contracts.push(record),
      findByRef: (kind, ref) =>
        Promise.resolve(refs[kind]?.find((one) => one.externalRef === ref)?.id ?? null),
      hasBranch: (id) => Promise.resolve(id === 'GUL'),
    };
    const setUp: Partial<Tx['setUp']> = {
      lockTaxRule: (code, day) =>
        Promise.resolve(this.taxRules.find((one) => one.code === code && one.validFrom === day)?.id ?? null),
      insertTaxRule: (record) => void this.taxRules.push(record),
      insertDrawer: (record) => void this.drawers.push(record),
      insertGateway: (record, sealed) =>
        void (this.gateways.push(record), this.sealed.set(record.id, sealed)),
      lockGateway: (id) => {
        const found = this.gateways.find((one) => one.id === id);
        return found ? Promise.resolve(found) : Promise.reject(new DomainError('NOT_FOUND'));
      },
      setGatewaySecrets: (gateway, sealed) => void this.sealed.set(gateway.id, sealed),
      lockSupplierBank: () => Promise.resolve(this.bank),
      pendingBankApproval: () => pending('SUPPLIER_BANK'),
      putSupplierBank: (bank) => void (this.bank = { ...bank, version: bank.version + 1 }),
    };
    const identity: Partial<Tx['identity']> = {
      lockSettings: () => Promise.resolve(this.settings),
      putSettings: (settings) => void (this.settings = settings),
      pendingApproval: (kind) => pending(kind),
    };
    return {
      scope, now: this.now, directory, setUp, identity,
      approvals: { insert: (record: ApprovalRecord) => void this.approvals.push(record) },
      audit: { add: (action: string, _type: string, _id: string, before?: unknown, after?: unknown) => void this.audit.push({ action, before, after }) },
      outbox: { add: (type: string, payload: unknown) => void this.events.push({ type, payload }) },
    } as unknown as Tx; // prettier-ignore
  }
}

/** Seals so that a spec can read it: never what a database holds. */
export class PlainSealer extends SecretSealer {
  override seal(plain: string, owner: string): string {
    return `${owner}|${Buffer.from(plain).toString('base64')}`;
  }

  override open(sealed: string, owner: string): string {
    const [sealedFor, text = ''] = sealed.split('|');
    if (sealedFor !== owner) throw new Error('sealed for another');
    return Buffer.from(text, 'base64').toString();
  }
}
