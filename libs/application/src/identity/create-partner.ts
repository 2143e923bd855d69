import { DomainError, isCurrency, permissionsOf, refuseConflicts, type Role } from '@travobooks/domain';
import type { Clock, IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import { branchRecord, type CreateBranchCommand } from './branches';
import type { Credentials } from './credentials.port';
import type { BranchRecord, NewUser, PartnerStore } from './identity-store.port';
import { defaultSettings, type SettingsChange } from './settings';
import { hashPassword } from './users';

/** Opens the ledger of a new partner: chart of accounts and periods. Implemented by the ledger context. */
export abstract class BooksOpener {
  /** @param fiscalYearStart `MM-DD` */
  abstract open(scope: RequestScope, fiscalYearStart: string): Promise<void>;
}

export interface CreatePartnerCommand {
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly functionalCurrency: string;
  readonly timeZone: string;
  /** `MM-DD` */
  readonly fiscalYearStart: string;
  readonly address?: string;
  readonly settings?: SettingsChange;
  readonly branches: readonly CreateBranchCommand[];
  /** At least one PARTNER_ADMIN. */
  readonly users: readonly NewPartnerUser[];
}

export interface NewPartnerUser {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly branchCode?: string;
  readonly password?: string;
  readonly externalRef?: string;
}

export interface CreatedPartner {
  readonly partnerId: number;
  readonly branchIds: Readonly<Record<string, string>>;
  readonly userIds: Readonly<Record<string, string>>;
  /** Acts as the first admin with all permissions: for what is set up next. */
  readonly scope: RequestScope;
}

const SET_UP_ROLES = ['SENIOR_ACCOUNTANT', 'CONTROLLER', 'PARTNER_ADMIN'] as const;

export class CreatePartner {
  constructor(
    private readonly store: PartnerStore,
    private readonly credentials: Credentials,
    private readonly books: BooksOpener,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {}

  async execute(requestId: string, command: CreatePartnerCommand): Promise<CreatedPartner> {
    refuseUnusable(command);
    if (await this.store.find(command.slug))
      throw new DomainError('EXTERNAL_REF_TAKEN', { detail: `The slug ${command.slug} is taken.` });
    const branches = command.branches.map((branch) => branchRecord(this.ids.next(), branch));
    const users = await Promise.all(command.users.map((user) => this.newUser(user, branches)));
    const facts = {
      slug: command.slug,
      name: command.name,
      country: command.country,
      functionalCurrency: command.functionalCurrency,
      timeZone: command.timeZone,
      settings: defaultSettings(command.functionalCurrency, command.settings),
    };
    const partnerId = await this.store.insert(
      { ...facts, address: command.address ?? '', fiscalYearStart: command.fiscalYearStart, branches, users },
      this.clock.now(),
    );
    const admin = users.find((user) => user.roles.includes('PARTNER_ADMIN'));
    const scope: RequestScope = {
      partnerId,
      userId: admin?.id ?? '',
      branchId: null,
      requestId,
      partner: facts,
      roles: SET_UP_ROLES,
      permissions: permissionsOf(SET_UP_ROLES),
    };
    await this.books.open(scope, command.fiscalYearStart);
    return {
      partnerId,
      scope,
      branchIds: Object.fromEntries(branches.map((branch) => [branch.code, branch.id])),
      userIds: Object.fromEntries(users.map((user) => [user.email, user.id])),
    };
  }

  private async newUser(user: NewPartnerUser, branches: readonly BranchRecord[]): Promise<NewUser> {
    refuseConflicts(user.roles);
    return {
      id: this.ids.next(),
      email: user.email.trim().toLowerCase(),
      name: user.name,
      roles: user.roles,
      state: 'ACTIVE',
      branchId: branches.find((branch) => branch.code === user.branchCode)?.id ?? null,
      passwordHash: user.password === undefined ? null : await hashPassword(this.credentials, user.password),
      externalRef: user.externalRef ?? null,
      createdAt: this.clock.now(),
    };
  }
}

function refuseUnusable(command: CreatePartnerCommand): void {
  if (!isCurrency(command.functionalCurrency))
    throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/functional_currency' });
  const problems = [
    ...(/^[a-z0-9-]{2,40}$/.test(command.slug) ? [] : ['/slug']),
    ...(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(command.fiscalYearStart)
      ? []
      : ['/fiscal_year_start']),
    ...(isTimeZone(command.timeZone) ? [] : ['/time_zone']),
    ...(command.users.some((user) => user.roles.includes('PARTNER_ADMIN')) ? [] : ['/users']),
    ...(command.branches.length > 0 ? [] : ['/branches']),
  ];
  if (problems.length === 0) return;
  throw new DomainError('VALIDATION_FAILED', {
    errors: problems.map((pointer) => ({
      pointer,
      code: 'INVALID',
      detail: `${pointer.slice(1)} is not usable.`,
    })),
  });
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
