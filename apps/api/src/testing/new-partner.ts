import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import {
  type Clock,
  type CreatedPartner,
  CreatePartner,
  type CreatePartnerCommand,
  Credentials,
  IdGenerator,
  type MintedToken,
  mintToken,
  UnitOfWork,
} from '@travobooks/application';
import { ROLES, type RoleTemplate } from '@travobooks/domain';
import { ApiClient } from '@travobooks/testing';

/**
 * One person of each role, and the second ones that a check by another person needs. BAN: works in the
 * other branch.
 */
export type TestUser =
  RoleTemplate | 'CONTROLLER_2' | 'SUPERVISOR_2' | 'PARTNER_ADMIN_2' | 'TRAVEL_AGENT_BAN';

export type PartnerOverrides = Partial<Omit<CreatePartnerCommand, 'users' | 'branches'>> & {
  /** Gives everybody this password; without it people have tokens only (a password costs 80 ms each). */
  readonly password?: string;
};

export interface TestPartner extends CreatedPartner {
  readonly slug: string;
  readonly branches: { readonly GUL: string; readonly BAN: string };
  /** Calls the API with the person's access token. */
  as(user: TestUser): ApiClient;
  idOf(user: TestUser): string;
  emailOf(user: TestUser): string;
  tokenOf(user: TestUser): string;
}

const IN_A_BRANCH: readonly RoleTemplate[] = ['TRAVEL_AGENT', 'REFUND_DESK', 'CASHIER', 'SUPERVISOR'];

const PEOPLE: readonly { user: TestUser; role: RoleTemplate; branchCode?: string }[] = [
  ...ROLES.map((role) => ({
    user: role,
    role,
    ...(IN_A_BRANCH.includes(role) ? { branchCode: 'GUL' } : {}),
  })),
  { user: 'CONTROLLER_2', role: 'CONTROLLER' },
  { user: 'SUPERVISOR_2', role: 'SUPERVISOR', branchCode: 'GUL' },
  { user: 'PARTNER_ADMIN_2', role: 'PARTNER_ADMIN' },
  { user: 'TRAVEL_AGENT_BAN', role: 'TRAVEL_AGENT', branchCode: 'BAN' },
];

export async function newPartner(
  app: INestApplicationContext,
  url: string,
  clock: Clock,
  overrides: PartnerOverrides,
): Promise<TestPartner> {
  const { password, ...facts } = overrides;
  const slug = facts.slug ?? `t-${randomBytes(6).toString('hex')}`;
  const emailOf = (user: TestUser): string => `${user.toLowerCase().replaceAll('_', '-')}@${slug}.example`;
  const created = await app.get(CreatePartner).execute('test', {
    slug,
    name: 'Test Travels',
    country: 'BD',
    functionalCurrency: 'BDT',
    timeZone: 'Asia/Dhaka',
    fiscalYearStart: '07-01',
    ...facts,
    branches: [
      { code: 'GUL', name: 'Gulshan', iataNumeric: '42300017', gdsOffices: ['DAC1S2100'] },
      { code: 'BAN', name: 'Banani', iataNumeric: '42300028', gdsOffices: ['DAC1S2101'] },
    ],
    users: PEOPLE.map(({ user, role, branchCode }) => ({
      email: emailOf(user),
      name: user,
      roles: [role],
      ...(branchCode ? { branchCode } : {}),
      ...(password ? { password } : {}),
    })),
  });
  const idOf = (user: TestUser): string => created.userIds[emailOf(user)] ?? '';
  const tokens = await mintTokens(
    app,
    created,
    clock,
    PEOPLE.map(({ user }) => ({ user, id: idOf(user) })),
  );
  const tokenOf = (user: TestUser): string => tokens.get(user) ?? '';
  return {
    ...created,
    slug,
    emailOf,
    idOf,
    tokenOf,
    branches: { GUL: created.branchIds['GUL'] ?? '', BAN: created.branchIds['BAN'] ?? '' },
    as: (user) => new ApiClient(url, { authorization: `Bearer ${tokenOf(user)}` }),
  };
}

/** One Argon2 hash a process for all test tokens: they differ in the part by which the row is found. */
let sharedSecret: Promise<MintedToken> | null = null;

async function mintTokens(
  app: INestApplicationContext,
  { partnerId, scope }: CreatedPartner,
  clock: Clock,
  people: readonly { user: TestUser; id: string }[],
): Promise<Map<TestUser, string>> {
  const ids = app.get(IdGenerator);
  sharedSecret ??= mintToken(app.get(Credentials));
  const shared = await sharedSecret;
  const now = clock.now();
  const minted = people.map(({ user, id }) => ({ user, id, lookup: randomBytes(8).toString('hex') }));
  await app.get(UnitOfWork).run({ ...scope, partnerId }, 'test-tokens', (tx) => {
    for (const { id, lookup } of minted) {
      tx.identity.insertToken({
        id: ids.next(),
        userId: id,
        name: 'test',
        lookup,
        secretHash: shared.secretHash,
        permissions: null,
        createdAt: now,
        expiresAt: new Date(now.getTime() + 365 * 24 * 3_600_000),
        revokedAt: null,
        usedAt: now,
      });
    }
    return Promise.resolve();
  });
  return new Map(minted.map(({ user, lookup }) => [user, shared.token.replace(shared.lookup, lookup)]));
}
