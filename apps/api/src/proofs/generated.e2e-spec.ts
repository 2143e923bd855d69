import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ERROR_CODES, isPermission, permissionsOf, ROLES, type RoleTemplate } from '@travobooks/domain';
import type { ApiAnswer, ApiClient } from '@travobooks/testing';
import { buildDocument } from '../http/openapi-document';
import { STATUS_OF_KIND } from '../http/problem';
import { startApi, type StartedApi } from '../testing/start-api';
import { offences } from './books.fixture';
import { type Inhabited, inhabit, pathFor } from './inhabited.fixture';
import {
  badBodies,
  badQueryValue,
  type Operation,
  operationsOf,
  randomOf,
  Samples,
} from './operations.fixture';

const SEED = Number(process.env['TRAVOBOOKS_SEED'] ?? Date.now() % 1_000_000);
const BODIES = 24;
const QUERIES = 12;
const NOWHERE = '0199c0de-0000-7000-8000-00000000dead';

let api: StartedApi;
let own: Inhabited;
let stranger: Inhabited;
let operations: readonly Operation[];
let samples: Samples;
let document: OpenAPIObject;

const FIELDS: Readonly<Record<string, unknown>> = {
  email: 'somebody@agency.example',
  password: 'correct horse battery staple',
  currency: 'BDT',
  from_currency: 'USD',
  account: '5061',
  record_locator: 'ABC123',
  document_number: '1762400000999',
  iata_numeric: '176',
  gds_offices: ['DAC1S2100'],
  roles: ['TRAVEL_AGENT'],
  permissions: ['booking.read'],
  applies_to: ['AIR_TICKET'],
  code: 'AB',
  totp: '123456',
  void_cut_off: '23:30',
};

beforeAll(async () => {
  api = await startApi({ signInsPerAddress: 100_000 });
  own = await inhabit(api);
  stranger = await inhabit(api);
  document = buildDocument(api.app);
  operations = operationsOf(document);
  samples = new Samples(document, (field) => own.fields[field] ?? FIELDS[field]);
}, 120_000);
afterAll(() => api.close());

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;
const isRule = ({ permission }: Operation): boolean => permission === 'any_user' || permission === 'public';

/** Somebody of the partner who may do it, for the whole partner where there is such a role. */
function personFor(partner: Inhabited, { permission }: Operation): ApiClient {
  if (!isPermission(permission)) return partner.as('SUPERVISOR');
  const allowed = ROLES.filter((role) => permissionsOf([role])[permission]);
  const widest = allowed.find((role) => permissionsOf([role])[permission] === 'partner');
  return partner.as(widest ?? allowed[0] ?? 'SUPERVISOR');
}

const bodyOf = ({ body }: Operation, whole: boolean): string | undefined =>
  body ? JSON.stringify(samples.value(body, whole)) : undefined;

interface Sent {
  readonly body?: string | undefined;
  readonly query?: string;
  readonly path: string;
}

async function send(
  client: ApiClient,
  operation: Operation,
  { path, query = '', body }: Sent,
): Promise<ApiAnswer> {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(operation.isIdempotent ? { 'idempotency-key': randomUUID() } : {}),
    ...(operation.needsIfMatch ? { 'if-match': '"1"' } : {}),
  };
  return await client.call(operation.method, `${path}${query}`, body, { headers });
}

/** What is not a proper refusal of the catalogue; null: it is one, or no refusal at all. */
function flawOf({ status, body, headers }: ApiAnswer): string | null {
  if (status < 400) return null;
  if (status >= 500) return `${status} ${JSON.stringify(body).slice(0, 200)}`;
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    return `${status} ${headers.get('content-type')}`;
  const entry = Object.hasOwn(ERROR_CODES, body.code)
    ? ERROR_CODES[body.code as keyof typeof ERROR_CODES]
    : null;
  if (!entry) return `${status} with the code ${String(body.code)}`;
  return STATUS_OF_KIND[entry.kind] === status && body.status === status
    ? null
    : `${status} for ${body.code}`;
}

/** Runs over the list, some at a time, and collects what the work complains of. */
async function complaints<T>(
  list: readonly T[],
  work: (one: T) => Promise<string | null>,
): Promise<string[]> {
  const found: string[] = [];
  const queue = [...list];
  const lane = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const complaint = await work(one);
      if (complaint) found.push(complaint);
    }
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return found.sort();
}

describe('every operation', () => {
  it('names one permission of the catalogue, or says that it needs none', () => {
    expect(operations.length).toBeGreaterThan(70);
    expect(operations.filter((one) => !isRule(one) && !isPermission(one.permission)).map(nameOf)).toEqual([]);
    const open = operations.filter(({ permission }) => permission === 'public').map(nameOf);
    expect(open.filter((name) => !/^GET \/(health|metrics|docs|openapi)/.test(name))).toEqual([
      'POST /v1/auth/login',
    ]);
  });

  it('is described whole: every reference leads to a schema', () => {
    const text = JSON.stringify(document);
    const schemas = Object.keys(document.components?.schemas ?? {});
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(references.filter((name) => !schemas.includes(name))).toEqual([]);
    expect(references.length).toBeGreaterThan(100);
  });

  it('is closed to who has not signed in', async () => {
    const closed = operations.filter(({ permission }) => permission !== 'public');
    const found = await complaints(closed, async (one) => {
      const { status, body } = await send(api.anonymous, one, {
        path: pathFor(one.path, own),
        body: one.body ? '{}' : undefined,
      });
      return status === 401 && body.code === 'UNAUTHENTICATED'
        ? null
        : `${nameOf(one)}: ${status} ${body.code}`;
    });
    expect(found).toEqual([]);
  });

  it('as every role: exactly those pass that the table of permissions lets pass', async () => {
    const cells = operations
      .filter(({ permission }) => permission !== 'public')
      .flatMap((operation) => ROLES.map((role) => ({ operation, role })));
    const found = await complaints(cells, async ({ operation, role }) => {
      const path = operation.path.replace(/\{\w+\}/, NOWHERE);
      const answer = await send(own.as(role), operation, {
        path,
        body: operation.body ? '{"no_such_field":1}' : undefined,
      });
      const denied = answer.status === 403 && answer.body.code === 'PERMISSION_DENIED';
      const flaw = flawOf(answer);
      return flaw === null && denied !== allows(role, operation)
        ? null
        : `${role} ${nameOf(operation)}: ${answer.status} ${answer.body.code} ${flaw ?? ''}`;
    });
    expect(cells.length).toBeGreaterThan(600);
    expect(found).toEqual([]);
  });
});

function allows(role: RoleTemplate, { permission }: Operation): boolean {
  return !isPermission(permission) || permissionsOf([role])[permission] !== undefined;
}

describe('another partner’s objects', () => {
  /** What the stranger owns, in rows and versions: nothing of it may move. */
  async function estate(partnerId: number): Promise<string[]> {
    const tables = await api.rows<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'partner_id' AND table_name NOT IN ('access_tokens', 'sessions', 'partners')",
    );
    const states: string[] = [];
    for (const { name } of tables) {
      const [row] = await api.rows<{ n: string }>(`SELECT COUNT(*) AS n FROM ${name} WHERE partner_id = ?`, [
        partnerId,
      ]);
      states.push(`${name} ${row?.n}`);
    }
    for (const table of ['bookings', 'customers', 'suppliers', 'approvals', 'import_records']) {
      const [row] = await api.rows<{ n: string }>(
        `SELECT SUM(version) AS n FROM ${table} WHERE partner_id = ?`,
        [partnerId],
      );
      states.push(`${table} versions ${row?.n}`);
    }
    return states;
  }

  it('are not found by their ids in any path, whatever is sent', async () => {
    const before = await estate(stranger.partnerId);
    const named = operations.filter(({ path }) => path.includes('{'));
    const found = await complaints(named, async (one) => {
      const path = pathFor(one.path, stranger);
      // The shortest body that its schema allows, else the whole one: some fields are asked for by the rules.
      let answer = await send(personFor(own, one), one, { path, body: bodyOf(one, false) });
      if (answer.status !== 404)
        answer = await send(personFor(own, one), one, { path, body: bodyOf(one, true) });
      const nothing = answer.status === 404 && answer.body.code === 'NOT_FOUND';
      return nothing ? null : `${nameOf(one)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`;
    });
    expect(found).toEqual([]);
    expect(await estate(stranger.partnerId)).toEqual(before);
    expect(named.length).toBeGreaterThan(25);
  });

  it('are there for their own people: the paths are right', async () => {
    const reads = operations.filter(
      ({ method, path }) => method === 'GET' && path.includes('{') && !path.includes('debit-notes'),
    );
    const found = await complaints(reads, async (one) => {
      const { status } = await send(personFor(stranger, one), one, { path: pathFor(one.path, stranger) });
      return status === 200 ? null : `${nameOf(one)}: ${status}`;
    });
    expect(found).toEqual([]);
  });

  it('cannot be named in a body', async () => {
    const before = await estate(stranger.partnerId);
    const foreign = new Samples(document, (field) => stranger.fields[field] ?? FIELDS[field]);
    const naming = operations.filter(
      ({ body }) => body && /_id"/.test(JSON.stringify(foreign.value(body, true))),
    );
    const found = await complaints(naming, async (one) => {
      const body = one.body ? JSON.stringify(foreign.value(one.body, true)) : undefined;
      const answer = await send(personFor(own, one), one, { path: pathFor(one.path, own), body });
      return answer.status >= 400 && flawOf(answer) === null
        ? null
        : `${nameOf(one)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`;
    });
    expect(found).toEqual([]);
    expect(await estate(stranger.partnerId)).toEqual(before);
  });

  it('cannot be named in a query: an empty page, or not found', async () => {
    const filters = operations
      .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
      .flatMap((operation) =>
        operation.query
          .filter((name) => name.endsWith('_id') && name in stranger.fields)
          .map((name) => ({ operation, name })),
      );
    const found = await complaints(filters, async ({ operation, name }) => {
      const answer = await send(personFor(own, operation), operation, {
        path: operation.path,
        query: `?${name}=${String(stranger.fields[name])}`,
      });
      const rows = (answer.body.data ?? answer.body.rows) as unknown[] | undefined;
      const nothing =
        answer.status === 200 ? rows?.length === 0 : answer.status >= 400 && flawOf(answer) === null;
      return nothing
        ? null
        : `${nameOf(operation)}?${name}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`;
    });
    expect(filters.length).toBeGreaterThan(8);
    expect(found).toEqual([]);
  });
});

describe(`bad input (seed ${SEED})`, () => {
  /** Settings come last: a limit of one request a minute would end the rest. */
  const isHarsh = ({ path }: Operation): boolean => path === '/v1/settings' || path === '/v1/auth/logout';

  it(`of ${BODIES} bodies each is answered, never with a 5xx, always with a problem of the catalogue`, async () => {
    const random = randomOf(SEED);
    const taking = operations
      .filter(({ body }) => body)
      .sort((one, other) => Number(isHarsh(one)) - Number(isHarsh(other)));
    const tries = taking.flatMap((operation) =>
      badBodies(samples, operation.body ?? {}, random, BODIES).map((body) => ({ operation, body })),
    );
    const refused = new Set<string>();
    const found = await complaints(tries, async ({ operation, body }) => {
      const answer = await send(personFor(own, operation), operation, {
        path: pathFor(operation.path, own),
        body,
      });
      if (answer.status >= 400) refused.add(nameOf(operation));
      const flaw = flawOf(answer);
      return flaw && `${nameOf(operation)}: ${flaw} for ${body.slice(0, 300)}`;
    });
    expect(found).toEqual([]);
    expect(taking.map(nameOf).filter((name) => !refused.has(name))).toEqual([]);
    expect(tries.length).toBe(taking.length * BODIES);
  }, 180_000);

  it(`of ${QUERIES} queries each is answered, never with a 5xx`, async () => {
    const random = randomOf(SEED + 1);
    const tries = operations
      .filter(({ query, method }) => method === 'GET' && query.length > 0)
      .flatMap((operation) =>
        Array.from({ length: QUERIES }, () => {
          const name = operation.query[Math.floor(random() * operation.query.length)] ?? '';
          return {
            operation,
            query: `?${new URLSearchParams({ [name]: badQueryValue(random) }).toString()}`,
          };
        }),
      );
    const found = await complaints(tries, async ({ operation, query }) => {
      const flaw = flawOf(
        await send(personFor(stranger, operation), operation, {
          path: pathFor(operation.path, stranger),
          query,
        }),
      );
      return flaw && `${nameOf(operation)}${query.slice(0, 200)}: ${flaw}`;
    });
    expect(found).toEqual([]);
  }, 120_000);

  it('in a path is not found, or refused, never a 5xx', async () => {
    const spoilt = [
      'x',
      '%00',
      '..%2f..%2f',
      '%F0%9F%98%80',
      '0199C0DE-0000-7000-8000-00000000DEAD',
      'a'.repeat(500),
      "'",
    ];
    const tries = operations
      .filter(({ path }) => path.includes('{'))
      .flatMap((operation) => spoilt.map((id) => ({ operation, id })));
    const found = await complaints(tries, async ({ operation, id }) => {
      const answer = await send(personFor(stranger, operation), operation, {
        path: operation.path.replace(/\{\w+\}/, id),
        body: bodyOf(operation, false),
      });
      return answer.status >= 400 && flawOf(answer) === null
        ? null
        : `${nameOf(operation)} ${id.slice(0, 40)}: ${answer.status} ${flawOf(answer) ?? ''}`;
    });
    expect(found).toEqual([]);
  }, 120_000);

  it('leaves whole books', async () => {
    expect(await offences(api.rows, own.partnerId)).toEqual([]);
    expect(await offences(api.rows, stranger.partnerId)).toEqual([]);
  });
});
