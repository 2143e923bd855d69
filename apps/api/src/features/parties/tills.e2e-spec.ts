import { Credentials, gatewayOwner } from '@travobooks/application';
import type { TestPartner, TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let partner: TestPartner;
let stranger: TestPartner;

beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  stranger = await api.newPartner();
}, 60_000);
afterAll(() => api.close());
const as = (user: TestUser) => partner.as(user);

describe('drawers', () => {
  const drawer = (change: object = {}) => ({
    name: 'Gulshan till',
    currency: 'BDT',
    branch_id: partner.branches.GUL,
    external_ref: 'till-gul',
    ...change,
  });

  it('belong to one office, are made by an administrator and known to everybody of the partner', async () => {
    const made = await as('PARTNER_ADMIN').post('/v1/drawers', drawer());
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String), ...drawer() }]);
    const banani = await as('PARTNER_ADMIN').post(
      '/v1/drawers',
      drawer({ name: 'Banani till', branch_id: partner.branches.BAN, external_ref: null }),
    );
    expect((await as('TRAVEL_AGENT').get('/v1/drawers')).body.data).toEqual([made.body, banani.body]);
    expect((await as('AUDITOR').get(`/v1/drawers?branch_id=${partner.branches.BAN}`)).body.data).toEqual([
      banani.body,
    ]);
    expect((await as('CASHIER').get(`/v1/drawers/${made.body.id}`)).body).toEqual(made.body);
    expect((await as('CASHIER').get(`/v1/drawers/${banani.body.id}`)).status).toBe(404);
    expect((await as('ACCOUNTANT').get(`/v1/drawers/${banani.body.id}`)).status).toBe(200);
    expect((await as('TRAVEL_AGENT').get(`/v1/drawers/${made.body.id}`)).status).toBe(403);
    expect((await stranger.as('ACCOUNTANT').get(`/v1/drawers/${made.body.id}`)).status).toBe(404);
    expect((await stranger.as('CASHIER').get('/v1/drawers')).body.data).toEqual([]);
    const [line] = await api.rows<{ after_state: string }>(
      "SELECT after_state FROM audit_log WHERE partner_id = ? AND action = 'drawer.create' ORDER BY id LIMIT 1",
      [partner.partnerId],
    );
    expect(JSON.parse(String(line?.after_state))).toMatchObject({ name: 'Gulshan till', currency: 'BDT' });
  });

  it('refuse another office, another person and a reference that is taken', async () => {
    const unknown = await as('PARTNER_ADMIN').post(
      '/v1/drawers',
      drawer({ branch_id: stranger.branches.GUL, external_ref: 'other' }),
    );
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/branch_id']);
    const twice = await as('PARTNER_ADMIN').post('/v1/drawers', drawer());
    expect([twice.status, twice.body.code, twice.body.existing_id]).toEqual([
      409,
      'EXTERNAL_REF_TAKEN',
      expect.any(String),
    ]);
    for (const user of ['CASHIER', 'SENIOR_ACCOUNTANT', 'CONTROLLER'] as const)
      expect((await as(user).post('/v1/drawers', drawer({ external_ref: 'x' }))).status).toBe(403);
    expect((await as('PARTNER_ADMIN').post('/v1/drawers', drawer({ currency: 'XXX' }))).status).toBe(400);
  });

  it('are named in the journal: a cash line without its drawer, or with a stranger\u2019s, is refused', async () => {
    const own = (await as('ACCOUNTANT').get('/v1/drawers')).body.data[0].id as string;
    const theirs = await stranger
      .as('PARTNER_ADMIN')
      .post('/v1/drawers', { name: 'T', currency: 'BDT', branch_id: stranger.branches.GUL });
    const entry = (dimensions: object) =>
      as('SENIOR_ACCOUNTANT').post('/v1/journal-entries', {
        entry_date: '2026-05-01',
        description: 'Cash brought in',
        lines: [
          { account: '1002', side: 'DEBIT', amount: '100.00', dimensions },
          { account: '3001', side: 'CREDIT', amount: '100.00' },
        ],
      });
    expect((await entry({ drawer_id: theirs.body.id })).body.errors[0].pointer).toBe(
      '/lines/0/dimensions/drawer_id',
    );
    expect((await entry({})).body.code).toBe('DIMENSION_MISSING');
    const posted = await entry({ drawer_id: own });
    expect(posted.status).toBe(201);
  });
});

describe('gateways', () => {
  const SECRET = 'pa55-of-the-store';
  const secretsOf = async (id: string): Promise<unknown> => {
    const [row] = await api.rows<{ sealed_secrets: string | null }>(
      'SELECT sealed_secrets FROM gateways WHERE partner_id = ? AND id = UNHEX(?)',
      [partner.partnerId, id.replaceAll('-', '')],
    );
    if (!row?.sealed_secrets) return null;
    expect(row.sealed_secrets).not.toContain(SECRET);
    return JSON.parse(api.app.get(Credentials).open(row.sealed_secrets, gatewayOwner(id)));
  };

  it('keep their secrets sealed: they stand in no answer, no audit line, no event and no kept reply', async () => {
    const body = {
      provider: 'SSLCOMMERZ',
      currency: 'BDT',
      secrets: { store_id: 'skyline-1', store_password: SECRET },
    };
    const made = await as('PARTNER_ADMIN').post('/v1/gateways', body, { key: 'gateway-1' });
    expect([made.status, made.body]).toMatchObject([
      201,
      {
        provider: 'SSLCOMMERZ',
        name: 'SSLCOMMERZ',
        currency: 'BDT',
        secret_names: ['store_id', 'store_password'],
        version: 1,
      },
    ]);
    const replayed = await as('PARTNER_ADMIN').post('/v1/gateways', body, { key: 'gateway-1' });
    expect([replayed.body, replayed.headers.get('idempotent-replayed')]).toEqual([made.body, 'true']);
    const read = await as('CASHIER').get(`/v1/gateways/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    expect(await secretsOf(made.body.id)).toEqual(body.secrets);
    for (const table of ['audit_log', 'outbox', 'idempotency_keys']) {
      const rows = await api.rows(`SELECT * FROM ${table} WHERE partner_id = ?`, [partner.partnerId]);
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(SECRET);
    }
    const log = await as('PARTNER_ADMIN').get(`/v1/audit-log?object_id=${made.body.id}`);
    expect(JSON.stringify(log.body)).not.toContain(SECRET);
    expect((await stranger.as('CASHIER').get(`/v1/gateways/${made.body.id}`)).status).toBe(404);
  });

  it('get new secrets from an administrator who has read them as they are', async () => {
    const made = await as('PARTNER_ADMIN').post('/v1/gateways', {
      provider: 'STRIPE',
      name: 'Cards in dollars',
      currency: 'USD',
    });
    expect([made.body.secret_names, await secretsOf(made.body.id)]).toEqual([[], null]);
    const path = `/v1/gateways/${made.body.id}/secrets`;
    const put = (user: TestUser, secrets: object, version: string | null) =>
      as(user).put(path, { secrets }, { headers: version ? { 'if-match': version } : {} });
    expect((await put('PARTNER_ADMIN', { key: SECRET }, null)).status).toBe(428);
    expect((await put('CONTROLLER', { key: SECRET }, '"1"')).status).toBe(403);
    const set = await put('PARTNER_ADMIN', { api_key: SECRET }, '"1"');
    expect([set.status, set.body.secret_names, set.body.version]).toEqual([200, ['api_key'], 2]);
    expect(await secretsOf(made.body.id)).toEqual({ api_key: SECRET });
    expect((await put('PARTNER_ADMIN', { api_key: 'y' }, '"1"')).body.code).toBe('VERSION_STALE');
    expect((await put('PARTNER_ADMIN', {}, '"2"')).body.secret_names).toEqual([]);
    expect(await secretsOf(made.body.id)).toBeNull();
    expect((await put('PARTNER_ADMIN', { 'a b': 'x' }, '"3"')).status).toBe(400);
  });

  it('seal for themselves: the row of another gateway does not open', async () => {
    const [one, other] = (await as('PARTNER_ADMIN').get('/v1/gateways')).body.data as { id: string }[];
    const [row] = await api.rows<{ sealed_secrets: string }>(
      'SELECT sealed_secrets FROM gateways WHERE partner_id = ? AND id = UNHEX(?)',
      [partner.partnerId, String(one?.id).replaceAll('-', '')],
    );
    expect(() =>
      api.app.get(Credentials).open(String(row?.sealed_secrets), gatewayOwner(String(other?.id))),
    ).toThrow();
  });
});
