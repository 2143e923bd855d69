import { DomainError, isCurrency } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { SecretSealer } from '../ports/secret-sealer.port';
import type { DrawerRecord, GatewayRecord } from '../ports/set-up-store.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import { namingTheFirst, officeOf, requireFreeRef, requireVersion } from './directory-rules';

export const GATEWAY_PROVIDERS = ['SSLCOMMERZ', 'BKASH', 'NAGAD', 'RAZORPAY', 'STRIPE', 'OTHER'] as const;
export type GatewayProvider = (typeof GATEWAY_PROVIDERS)[number];

export interface CreateDrawerCommand {
  readonly name: string;
  readonly currency: string;
  readonly branchId: string;
  readonly externalRef?: string | null | undefined;
}

/** A till of an office. It takes cash, so it belongs to one office and has one currency. */
export class CreateDrawer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: CreateDrawerCommand): Promise<DrawerRecord> {
    if (!isCurrency(command.currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/currency' });
    const ref = command.externalRef ?? null;
    return namingTheFirst(this.uow, scope, 'drawers', ref, () =>
      this.uow.run(scope, 'drawer', async (tx) => {
        await requireFreeRef(tx, 'drawers', ref);
        const branchId = (await officeOf(tx, 'settings.write', command.branchId)) ?? command.branchId;
        const { name, currency } = command;
        const drawer: DrawerRecord = { id: this.ids.next(), name, currency, branchId, externalRef: ref };
        tx.setUp.insertDrawer(drawer);
        tx.audit.add('drawer.create', 'DRAWER', drawer.id, undefined, drawer);
        return drawer;
      }),
    );
  }
}

/** By name; they are sealed before they reach the unit of work, and only their names are told to anybody. */
export type GatewaySecrets = Readonly<Record<string, string>>;

/** What seals a gateway's secrets: another gateway's row does not open them. */
export const gatewayOwner = (gatewayId: string): string => `gateway:${gatewayId}:secrets`;

export interface CreateGatewayCommand {
  readonly provider: GatewayProvider;
  readonly name?: string | null | undefined;
  readonly currency: string;
  readonly secrets?: GatewaySecrets | null | undefined;
  readonly externalRef?: string | null | undefined;
}

export class CreateGateway {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly sealer: SecretSealer,
  ) {}

  execute(scope: RequestScope, command: CreateGatewayCommand): Promise<GatewayRecord> {
    if (!isCurrency(command.currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/currency' });
    const ref = command.externalRef ?? null;
    return namingTheFirst(this.uow, scope, 'gateways', ref, () =>
      this.uow.run(scope, 'gateway', async (tx) => {
        await requireFreeRef(tx, 'gateways', ref);
        const now = tx.now.toISOString();
        const gateway: GatewayRecord = {
          id: this.ids.next(),
          provider: command.provider,
          name: command.name ?? command.provider,
          currency: command.currency,
          secretNames: namesOf(command.secrets),
          externalRef: ref,
          version: 1,
          createdAt: now,
          updatedAt: now,
        };
        tx.setUp.insertGateway(gateway, sealed(this.sealer, gateway.id, command.secrets));
        tx.audit.add('gateway.create', 'GATEWAY', gateway.id, undefined, gateway);
        return gateway;
      }),
    );
  }
}

export interface SetGatewaySecretsCommand {
  readonly id: string;
  readonly version: number | undefined;
  /** Replace the former ones; none: the gateway has none any more. */
  readonly secrets: GatewaySecrets;
}

export class SetGatewaySecrets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sealer: SecretSealer,
  ) {}

  execute(scope: RequestScope, { id, version, secrets }: SetGatewaySecretsCommand): Promise<GatewayRecord> {
    return this.uow.run(scope, 'gateway-secrets', async (tx) => {
      const before = await tx.setUp.lockGateway(id);
      requireVersion(before.version, version);
      const after = { ...before, secretNames: namesOf(secrets) };
      tx.setUp.setGatewaySecrets(after, sealed(this.sealer, id, secrets));
      const names = ({ secretNames }: GatewayRecord) => ({ secret_names: secretNames });
      tx.audit.add('gateway.secrets', 'GATEWAY', id, names(before), names(after));
      return { ...after, version: before.version + 1, updatedAt: tx.now.toISOString() };
    });
  }
}

const namesOf = (secrets: GatewaySecrets | null | undefined): string[] => Object.keys(secrets ?? {}).sort();

const sealed = (
  sealer: SecretSealer,
  id: string,
  secrets: GatewaySecrets | null | undefined,
): string | null =>
  namesOf(secrets).length > 0 ? sealer.seal(JSON.stringify(secrets), gatewayOwner(id)) : null;
