import { DomainError, refuseConflicts, type Role } from '@travobooks/domain';
import type { Clock, IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Credentials } from './credentials.port';
import type { IdentityStore, UserRecord, UserState } from './identity-store.port';

const MIN_PASSWORD_LENGTH = 12;

export interface CreateUserCommand {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly branchId?: string | undefined;
  /** Absent: signs in with nothing but access tokens (service users). */
  readonly password?: string | undefined;
  readonly externalRef?: string | undefined;
}

export class CreateUser {
  constructor(
    private readonly store: IdentityStore,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, command: CreateUserCommand): Promise<UserRecord> {
    refuseConflicts(command.roles, '/roles');
    if (command.branchId) await requireBranch(this.store, scope, command.branchId);
    const user = {
      id: this.ids.next(),
      email: command.email.trim().toLowerCase(),
      name: command.name,
      roles: command.roles,
      branchId: command.branchId ?? null,
      state: 'ACTIVE' as const,
      totpConfirmed: false,
      externalRef: command.externalRef ?? null,
      createdAt: this.clock.now(),
    };
    const passwordHash =
      command.password === undefined ? null : await hashPassword(this.credentials, command.password);
    await this.store.insertUser(scope, { ...user, passwordHash });
    return user;
  }
}

export interface ChangeUserCommand {
  readonly id: string;
  readonly name?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly state?: UserState | undefined;
  readonly branchId?: string | undefined;
  readonly password?: string | undefined;
}

export class ChangeUser {
  constructor(
    private readonly store: IdentityStore,
    private readonly credentials: Credentials,
  ) {}

  /** @param check sees the user as it stands under the lock: the place for `If-Match` */
  async execute(
    scope: RequestScope,
    command: ChangeUserCommand,
    check: (user: UserRecord) => void,
  ): Promise<UserRecord> {
    if (command.id === scope.userId && (command.roles || command.state)) {
      throw new DomainError('PERMISSION_DENIED', {
        detail: 'Another administrator must change your own roles and state.',
      });
    }
    if (command.roles) refuseConflicts(command.roles, '/roles');
    if (command.branchId) await requireBranch(this.store, scope, command.branchId);
    const passwordHash =
      command.password === undefined ? undefined : await hashPassword(this.credentials, command.password);
    const changed = await this.store.changeUser(scope, command.id, (user) => {
      check(user);
      return {
        user: {
          ...user,
          name: command.name ?? user.name,
          roles: command.roles ?? user.roles,
          state: command.state ?? user.state,
          branchId: command.branchId ?? user.branchId,
        },
        ...(passwordHash === undefined ? {} : { passwordHash }),
        endSessions: passwordHash !== undefined || command.state === 'DISABLED',
      };
    });
    if (!changed) throw new DomainError('NOT_FOUND');
    return changed;
  }
}

/** NIST SP 800-63B: length, no composition rules. */
export function hashPassword(credentials: Credentials, password: string): Promise<string> {
  if (password.length < MIN_PASSWORD_LENGTH)
    throw new DomainError('PASSWORD_TOO_WEAK', { pointer: '/password' });
  return credentials.hash(password);
}

async function requireBranch(store: IdentityStore, scope: RequestScope, branchId: string): Promise<void> {
  const branches = await store.branches(scope.partnerId);
  if (!branches.some((branch) => branch.id === branchId)) {
    throw new DomainError('VALIDATION_FAILED', {
      errors: [{ pointer: '/branch_id', code: 'UNKNOWN', detail: 'There is no such branch.' }],
    });
  }
}
