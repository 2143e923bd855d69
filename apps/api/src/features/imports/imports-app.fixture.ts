import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CreateAccessToken, CreatePartner, IdGenerator, type SettingsChange } from '@travobooks/application';
import { permissionsOf, type Role } from '@travobooks/domain';
import { toBin } from '@travobooks/persistence-mysql';
import supertest from 'supertest';
import { Databases } from '../../http/handles';
import { type StartedApi, startApi, type StartOptions } from '../../testing/start-api';

export const SAMPLES = join(
  process.env['TRAVOBOOKS_SAMPLES'] ?? resolve(process.cwd(), '../shared/samples'),
  'air',
);
export const sample = (name: string): Buffer => readFileSync(join(SAMPLES, name));

export type Json = Record<string, unknown>;

export interface ImportsApp extends StartedApi {
  readonly db: Databases['reads'];
}

/** The whole API on the schema of this jest worker. */
export async function openImportsApp(options: StartOptions = {}): Promise<ImportsApp> {
  const api = await startApi(options);
  return { ...api, db: api.app.get(Databases).reads };
}

export interface Agency {
  readonly partnerId: number;
  readonly slug: string;
  readonly customerId: string;
  readonly tokens: Readonly<Record<string, string>>;
  readonly upload: (
    file: Buffer | string,
    fields?: Record<string, string>,
    options?: { key?: string; wait?: boolean; token?: string },
  ) => Promise<supertest.Response>;
  readonly get: (path: string, token?: string) => Promise<supertest.Response>;
  readonly post: (
    path: string,
    body: object,
    options?: { key?: string; token?: string },
  ) => Promise<supertest.Response>;
  readonly number: (sql: string) => Promise<number>;
}

let serial = 0;
const newKey = (): string => `key-${process.pid}-${Date.now()}-${(serial += 1)}`;

type Change = {
  settings?: Pick<SettingsChange, 'approvals' | 'imports'>;
  suppliers?: readonly string[];
  creditLimit?: string;
};

/**
 * samples/air on a fresh partner (sample-agency.md, "What runs where"); AT_ONCE and no thresholds
 * unless changed.
 */
export async function newAgency(stack: ImportsApp, change: Change = {}): Promise<Agency> {
  const slug = `imp-${process.pid}-${(serial += 1)}-${Date.now() % 1_000_000}`;
  // The supervisor brings the records of all offices, as the watched folder's user does.
  const roles: Record<string, readonly Role[]> = {
    supervisor: ['SUPERVISOR', 'IMPORTS'],
    checker: ['SUPERVISOR', 'IMPORTS'],
    agent: ['TRAVEL_AGENT'],
    accountant: ['ACCOUNTANT'],
    admin: ['PARTNER_ADMIN'],
  };
  const made = await stack.app.get(CreatePartner).execute('fixture', {
    slug,
    name: 'Sample agency',
    country: 'BD',
    functionalCurrency: 'BDT',
    timeZone: 'Asia/Dhaka',
    fiscalYearStart: '07-01',
    settings: {
      approvals: { booking: null, manual_journal: null, credit_limit: null },
      imports: { gds_issue: 'AT_ONCE', customer_rules: [], default_service_fee: '0.00' },
      ...change.settings,
    },
    branches: [
      { code: 'GUL', name: 'Gulshan', iataNumeric: '42300017', gdsOffices: ['DAC1S2100'] },
      { code: 'EWR', name: 'Newark', iataNumeric: '33999984', gdsOffices: ['EWR1S2X00'] },
    ],
    users: Object.entries(roles).map(([name, held]) => ({
      email: `${name}@${slug}.example`,
      name,
      roles: held,
      ...(name === 'agent' ? { branchCode: 'GUL' } : {}),
    })),
  });
  const customerId = await fillDirectory(stack, made.partnerId, change);
  const tokens: Record<string, string> = {};
  for (const [name, held] of Object.entries(roles)) {
    const scope = {
      ...made.scope,
      userId: made.userIds[`${name}@${slug}.example`] ?? '',
      permissions: permissionsOf(held),
    };
    tokens[name] =
      (await stack.app.get(CreateAccessToken).execute(scope, { name, parent: null })).token ?? '';
  }
  return { partnerId: made.partnerId, slug, customerId, tokens, ...clientOf(stack, made.partnerId, tokens) };
}

async function fillDirectory(stack: ImportsApp, partnerId: number, change: Change): Promise<string> {
  const ids = stack.app.get(IdGenerator);
  const customerId = ids.next();
  const now = '2025-07-01 00:00:00';
  const run = (sql: string, values: unknown[]): Promise<unknown> => stack.db.query(sql, values);
  await run(
    "INSERT INTO customers (partner_id, id, name, kind, payment_terms_days, created_at, updated_at) VALUES (?, ?, 'Walk-in', 'CORPORATE', 30, ?, ?)",
    [partnerId, toBin(customerId), now, now],
  );
  await run('INSERT INTO customer_credit (partner_id, customer_id, credit_limit) VALUES (?, ?, ?)', [
    partnerId,
    toBin(customerId),
    change.creditLimit ?? '900000000.00',
  ]);
  for (const numeric of change.suppliers ?? ['176', '114', '157', '997']) {
    await run(
      "INSERT INTO suppliers (partner_id, id, name, kind, settlement, treatment, iata_numeric, created_at, updated_at) VALUES (?, ?, ?, 'AIRLINE', 'BSP', 'AGENT', ?, ?, ?)",
      [partnerId, toBin(ids.next()), `Airline ${numeric}`, numeric, now, now],
    );
  }
  for (let day = Date.UTC(2025, 5, 30); day < Date.UTC(2026, 11, 1); day += 7 * 86_400_000) {
    await run("INSERT INTO fx_rates VALUES (?, 'USD', 'BDT', 'SPOT', ?, '122')", [
      partnerId,
      new Date(day).toISOString().slice(0, 10),
    ]);
  }
  return customerId;
}

function clientOf(
  stack: ImportsApp,
  partnerId: number,
  tokens: Readonly<Record<string, string>>,
): Pick<Agency, 'upload' | 'get' | 'post' | 'number'> {
  const server = stack.app.getHttpServer();
  const bearer = (token: string | undefined): string => `Bearer ${token ?? tokens['supervisor'] ?? ''}`;
  return {
    upload: (file, fields = {}, options = {}) => {
      const call = supertest(server)
        .post('/v1/imports')
        .set('authorization', bearer(options.token))
        .set('idempotency-key', options.key ?? newKey());
      if (options.wait !== false) void call.set('prefer', 'wait=30');
      for (const [name, value] of Object.entries({ kind: 'GDS_AIR', ...fields }))
        void call.field(name, value);
      return Promise.resolve(call.attach('file', Buffer.from(file as Buffer), 'upload.air'));
    },
    get: (path, token) => Promise.resolve(supertest(server).get(path).set('authorization', bearer(token))),
    post: (path, body, options = {}) =>
      Promise.resolve(
        supertest(server)
          .post(path)
          .set('authorization', bearer(options.token))
          .set('idempotency-key', options.key ?? newKey())
          .send(body),
      ),
    number: async (sql) =>
      Number(
        (await stack.db.query<{ n: string | null }[]>(sql.replaceAll(':partner', String(partnerId))))[0]?.n ??
          0,
      ),
  };
}
