import { DomainError, type Role } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import type { Credentials } from './credentials.port';
import type { UserRecord, UserState } from './identity-store.port';
import { askAccess, splitAccess } from './user-access';

const MIN_PASSWORD_LENGTH = 12;

export interface CreateUserCommand {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly branchId?: string | undefined;
  /** Absent: signs in with nothing but access tokens (service users). */
  readonly password?: string | undefined;
  readonly externalRef?: string | undefined;
  /** Why two permissions that should be apart may stand in one hand. */
  readonly pairReason?: string | undefined;
}

export interface UserOutcome {
  readonly user: UserRecord;
  /** Set when a second person must agree to the roles or the office first. */
  readonly approvalId: string | null;
}

/** The person is there at once, with the roles that move no money; the others wait for a second person. */
export class CreateUser {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, command: CreateUserCommand): Promise<UserOutcome> {
    const asked = {
      roles: [...new Set(command.roles)],
      branchId: command.branchId ?? null,
      pairReason: command.pairReason?.trim() || null,
    };
    const { now, waiting } = splitAccess({ roles: [], branchId: asked.branchId }, asked);
    const passwordHash =
      command.password === undefined ? null : await hashPassword(this.credentials, command.password);
    return await this.uow.run(scope, 'user', async (tx) => {
      await requireBranch(tx, asked.branchId);
      const user: UserRecord = {
        id: this.ids.next(),
        email: command.email.trim().toLowerCase(),
        name: command.name,
        ...now,
        state: 'ACTIVE',
        totpConfirmed: false,
        externalRef: command.externalRef ?? null,
        createdAt: tx.now,
      };
      tx.identity.insertUser({ ...user, passwordHash });
      tx.audit.add('user.created', 'user', user.id, undefined, shown(user));
      return { user, approvalId: waiting ? await askAccess(tx, this.ids, user, waiting) : null };
    });
  }
}

export interface ChangeUserCommand {
  readonly id: string;
  readonly name?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly state?: UserState | undefined;
  readonly branchId?: string | undefined;
  readonly password?: string | undefined;
  readonly pairReason?: string | undefined;
}

export class ChangeUser {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly ids: IdGenerator,
  ) {}

  /** @param check sees the user as it stands under the lock: the place for `If-Match` */
  async execute(
    scope: RequestScope,
    command: ChangeUserCommand,
    check: (user: UserRecord) => void,
  ): Promise<UserOutcome> {
    if (command.id === scope.userId && (command.roles || command.state)) {
      throw new DomainError('PERMISSION_DENIED', {
        detail: 'Another administrator must change your own roles and state.',
      });
    }
    const passwordHash =
      command.password === undefined ? undefined : await hashPassword(this.credentials, command.password);
    return await this.uow.run(scope, 'user-change', async (tx) => {
      const before = await tx.identity.lockUser(command.id);
      check(before);
      await requireBranch(tx, command.branchId ?? null);
      const pairReason = command.pairReason?.trim() || null;
      const asked = {
        roles: command.roles ?? before.roles,
        branchId: command.branchId ?? before.branchId,
        pairReason,
      };
      const touched = command.roles !== undefined || command.branchId !== undefined;
      const { now, waiting } = touched ? splitAccess(before, asked) : { now: {}, waiting: null };
      const user = {
        ...before,
        ...now,
        name: command.name ?? before.name,
        state: command.state ?? before.state,
      };
      tx.identity.updateUser(user, passwordHash);
      if (passwordHash !== undefined || command.state === 'DISABLED') tx.identity.endSessions(user.id);
      tx.audit.add('user.changed', 'user', user.id, shown(before), {
        ...shown(user),
        password_changed: passwordHash !== undefined,
      });
      return { user, approvalId: waiting ? await askAccess(tx, this.ids, user, waiting) : null };
    });
  }
}

/** NIST SP 800-63B: length, no composition rules. */
export function hashPassword(credentials: Credentials, password: string): Promise<string> {
  if (password.length < MIN_PASSWORD_LENGTH)
    throw new DomainError('PASSWORD_TOO_WEAK', { pointer: '/password' });
  return credentials.hash(password);
}

async function requireBranch(tx: Tx, branchId: string | null): Promise<void> {
  if (branchId === null || (await tx.identity.hasBranch(branchId))) return;
  throw new DomainError('VALIDATION_FAILED', {
    errors: [{ pointer: '/branch_id', code: 'UNKNOWN', detail: 'There is no such branch.' }],
  });
}

const shown = (
  user: Pick<UserRecord, 'email' | 'name' | 'roles' | 'state' | 'branchId'>,
): Record<string, unknown> => ({
  email: user.email,
  name: user.name,
  roles: user.roles,
  state: user.state,
  branch_id: user.branchId,
});
