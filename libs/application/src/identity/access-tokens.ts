import { DomainError, isRole, isWithin, namedPermission, permissionsOf } from '@travobooks/domain';
import type { Clock, IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { Credentials } from './credentials.port';
import { TOKEN_LOOKUP_LENGTH, TOKEN_PREFIX } from './identify-caller';
import type { IdentityStore, TokenRecord } from './identity-store.port';

const MAX_LIFE_MS = 365 * 24 * 3_600_000;

export interface CreateAccessTokenCommand {
  readonly name: string;
  readonly permissions?: readonly string[] | undefined;
  readonly expiresAt?: Date | undefined;
  /** The token that asks, when one does: its child may neither do more nor live longer. */
  readonly parent: { readonly permissions: readonly string[] | null; readonly expiresAt: Date } | null;
}

export interface MadeToken {
  readonly record: TokenRecord;
  /** Null in the answer that is kept for a retry: no secret stands in the database. */
  readonly token: string | null;
}

export class CreateAccessToken {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, command: CreateAccessTokenCommand): Promise<MadeToken> {
    const permissions = command.permissions && narrowed(scope, command.permissions);
    const now = this.clock.now();
    const minted = await mintToken(this.credentials);
    const record: TokenRecord = {
      id: this.ids.next(),
      userId: scope.userId,
      name: command.name,
      lookup: minted.lookup,
      secretHash: minted.secretHash,
      permissions: permissions ?? command.parent?.permissions ?? null,
      createdAt: now,
      expiresAt: expiryOf(command, now),
      revokedAt: null,
      usedAt: null,
    };
    const made = await this.uow.run<MadeToken>(scope, 'access-token', (tx) => {
      tx.identity.insertToken(record);
      const { name, permissions: allowed, expiresAt } = record;
      tx.audit.add('access_token.created', 'access_token', record.id, undefined, {
        name,
        permissions: allowed,
        expires_at: expiresAt,
      });
      return Promise.resolve({ record, token: null });
    });
    return { ...made, token: minted.token };
  }
}

export interface MintedToken {
  readonly token: string;
  readonly lookup: string;
  readonly secretHash: string;
}

/** `tvb_live_` + 16 signs to find the row by + 43 secret ones; only the secret's hash is kept. */
export async function mintToken(credentials: Credentials): Promise<MintedToken> {
  const lookup = credentials.newToken('').slice(0, TOKEN_LOOKUP_LENGTH);
  const secret = credentials.newToken('');
  return { token: `${TOKEN_PREFIX}${lookup}${secret}`, lookup, secretHash: await credentials.hash(secret) };
}

/**
 * What the token may, each with the scope of the one who asks where that is narrower than the roles': a child of a
 * narrowed token must not grow back.
 */
function narrowed(scope: RequestScope, permissions: readonly string[]): string[] {
  const ofRoles = permissionsOf((scope.roles ?? []).filter(isRole));
  return permissions.map((text, index) => {
    const pointer = `/permissions/${index}`;
    const asked = namedPermission(text);
    if (!asked) {
      throw new DomainError('VALIDATION_FAILED', {
        errors: [{ pointer, code: 'UNKNOWN', detail: `${text} is no permission.` }],
      });
    }
    const held = scope.permissions[asked.permission];
    if (!held || (asked.scope && !isWithin(asked.scope, held)))
      throw new DomainError('TOKEN_SCOPE_INVALID', { pointer, detail: `You do not have ${text} yourself.` });
    if (asked.scope === 'branch' && !scope.branchId)
      throw new DomainError('TOKEN_SCOPE_INVALID', {
        pointer,
        detail: 'You belong to no branch to which it could narrow.',
      });
    return asked.scope || held === ofRoles[asked.permission] ? text : `${asked.permission}.${held}`;
  });
}

function expiryOf(command: CreateAccessTokenCommand, now: Date): Date {
  const latest = Math.min(now.getTime() + MAX_LIFE_MS, command.parent?.expiresAt.getTime() ?? Infinity);
  if (!command.expiresAt) return new Date(latest);
  const asked = command.expiresAt.getTime();
  if (asked > now.getTime() && asked <= latest) return command.expiresAt;
  const detail = `The token must expire between now and ${new Date(latest).toISOString()}.`;
  throw new DomainError('VALIDATION_FAILED', {
    errors: [{ pointer: '/expires_at', code: 'OUT_OF_RANGE', detail }],
  });
}

export class RevokeAccessToken {
  constructor(
    private readonly store: IdentityStore,
    private readonly clock: Clock,
  ) {}

  async execute(scope: RequestScope, id: string): Promise<void> {
    if (!(await this.store.revokeToken(scope, id, this.clock.now()))) throw new DomainError('NOT_FOUND');
  }
}
