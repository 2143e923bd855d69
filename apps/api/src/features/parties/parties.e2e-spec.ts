import { startApi, type StartedApi } from '../../testing/start-api';
import type { TestPartner, TestUser } from '../../testing/new-partner';

let api: StartedApi;
let partner: TestPartner;
let stranger: TestPartner;

beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  stranger = await api.newPartner();
}, 60_000);
afterAll(() => api.close());

const customer = (change: object = {}): object => ({
  name: 'Rahman Corporation',
  kind: 'CORPORATE',
  payment_terms_days: 30,
  ...change,
});
const supplier = (change: object = {}): object => ({
  name: 'Emirates',
  kind: 'AIRLINE',
  settlement: 'BSP',
  treatment: 'AGENT',
  iata_numeric: '176',
  ...change,
});
const match = (version: number): { headers: Record<string, string> } => ({
  headers: { 'if-match': `"${version}"` },
});
const as = (user: TestUser) => partner.as(user);
const newCustomer = async (change: object = {}) =>
  (await as('SENIOR_ACCOUNTANT').post('/v1/customers', customer(change))).body;

describe('customers', () => {
  it('are created with a limit up to the threshold at once, and shown with what is left of it', async () => {
    const made = await as('SENIOR_ACCOUNTANT').post(
      '/v1/customers',
      customer({ credit_limit: '500000', external_ref: 'crm-1', metadata: { tier: 'gold' } }),
    );
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(made.body).toMatchObject({
      name: 'Rahman Corporation',
      state: 'ACTIVE',
      currency: 'BDT',
      credit_limit: '500000.00',
      free_credit: '500000.00',
      open_invoices: '0.00',
      branch_id: null,
      external_ref: 'crm-1',
      metadata: { tier: 'gold' },
      version: 1,
    });
    expect(made.body.approval_id).toBeUndefined();
    const read = await as('TRAVEL_AGENT').get(`/v1/customers/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    const events = await api.rows("SELECT type FROM outbox WHERE partner_id = ? AND type LIKE 'customer.%'", [
      partner.partnerId,
    ]);
    expect(events).toEqual([{ type: 'customer.created' }]);
  });

  it('wait with a limit above the threshold, and get it when a controller agrees', async () => {
    const made = await as('SENIOR_ACCOUNTANT').post(
      '/v1/customers',
      customer({ credit_limit: '500000.01', reason: 'A new group' }),
    );
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ credit_limit: null, free_credit: '0.00' });
    const path = `/v1/approvals/${made.body.approval_id}`;
    expect((await as('CONTROLLER').get(path)).body).toMatchObject({
      kind: 'CREDIT_LIMIT',
      state: 'PENDING',
      object_id: made.body.id,
      amount: '500000.01',
      currency: 'BDT',
      maker_reason: 'A new group',
      can_decide: true,
    });
    const granted = await as('CONTROLLER').post(`${path}/approve`, { reason: 'Agreed with the board' });
    expect(granted.body).toMatchObject({
      state: 'APPROVED',
      checker_id: partner.idOf('CONTROLLER'),
      checker_reason: 'Agreed with the board',
      can_decide: false,
    });
    expect((await as('SENIOR_ACCOUNTANT').get(`/v1/customers/${made.body.id}`)).body).toMatchObject({
      credit_limit: '500000.01',
      version: 2,
    });
  });

  it('refuse a limit from those who may not set one, and names the fields that are wrong', async () => {
    const agent = await as('TRAVEL_AGENT').post('/v1/customers', customer({ credit_limit: '1.00' }));
    expect([agent.status, agent.body.code]).toEqual([403, 'PERMISSION_DENIED']);
    const own = await as('TRAVEL_AGENT').post('/v1/customers', customer());
    expect(own.body).toMatchObject({ branch_id: partner.branches.GUL, credit_limit: null });
    const finer = await as('CONTROLLER').patch(
      `/v1/customers/${own.body.id}/credit`,
      { limit: '1.001' },
      match(1),
    );
    expect([finer.status, finer.body.code]).toEqual([400, 'AMOUNT_INVALID']);
    const bad = await as('TRAVEL_AGENT').post('/v1/customers', {
      name: ' ',
      kind: 'SOMEBODY',
      colour: 'red',
      payment_terms_days: -1,
    });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/colour',
      '/kind',
      '/name',
      '/payment_terms_days',
    ]);
  });

  it('name the first one when an external_ref comes again, also when two come at once', async () => {
    const both = await Promise.all(
      [0, 1, 2].map(() => as('SUPERVISOR').post('/v1/customers', customer({ external_ref: 'twice' }))),
    );
    const made = both.filter(({ status }) => status === 201);
    const refused = both.filter(({ status }) => status === 409);
    expect([made.length, refused.length]).toEqual([1, 2]);
    for (const { body } of refused)
      expect(body).toMatchObject({ code: 'EXTERNAL_REF_TAKEN', existing_id: made[0]?.body.id });
    expect(
      (await stranger.as('SUPERVISOR').post('/v1/customers', customer({ external_ref: 'twice' }))).status,
    ).toBe(201);
  });

  it('keep the answer under the key', async () => {
    const [first, again] = [
      await as('SUPERVISOR').post('/v1/customers', customer(), { key: 'k-1' }),
      await as('SUPERVISOR').post('/v1/customers', customer(), { key: 'k-1' }),
    ];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await as('SUPERVISOR').post('/v1/customers', customer(), { key: null })).body.code).toBe(
      'IDEMPOTENCY_KEY_REQUIRED',
    );
  });

  it('change under If-Match, go dormant, and are listed by what is asked', async () => {
    const { id } = await newCustomer({ name: '100% Cotton_Mills', email: 'a@b.example' });
    expect((await as('SUPERVISOR').patch(`/v1/customers/${id}`, { name: 'X' })).status).toBe(428);
    expect((await as('SUPERVISOR').patch(`/v1/customers/${id}`, { name: 'X' }, match(9))).status).toBe(412);
    const changed = await as('SUPERVISOR').patch(
      `/v1/customers/${id}`,
      { email: '', state: 'DORMANT' },
      match(1),
    );
    expect(changed.body).toMatchObject({ email: null, state: 'DORMANT', version: 2 });
    expect(
      (await as('SUPERVISOR').patch(`/v1/customers/${id}`, { state: 'ARCHIVED' }, match(2))).body.version,
    ).toBe(3);
    expect(
      (await as('SUPERVISOR').patch(`/v1/customers/${id}`, { state: 'ACTIVE' }, match(3))).body.code,
    ).toBe('CUSTOMER_STATE_INVALID');
    const found = await as('ACCOUNTANT').get(
      `/v1/customers?q=${encodeURIComponent('% cotton_')}&state=ARCHIVED`,
    );
    expect(found.body.data.map((row: { id: string }) => row.id)).toEqual([id]);
  });

  it('are listed page by page in a stable order', async () => {
    const all = (await as('ACCOUNTANT').get('/v1/customers?limit=200')).body.data.map(
      (row: { id: string }) => row.id,
    );
    const paged: string[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page += 1) {
      const { body } = await as('ACCOUNTANT').get(`/v1/customers?limit=3${cursor}`);
      paged.push(...body.data.map((row: { id: string }) => row.id));
      if (!body.next_cursor) break;
      cursor = `&cursor=${body.next_cursor}`;
    }
    expect(all.length).toBeGreaterThan(3);
    expect(paged).toEqual(all);
  });

  it('of an office are not there for another, and of a partner not for anybody else', async () => {
    const { id } = await newCustomer({ branch_id: partner.branches.BAN });
    expect((await as('TRAVEL_AGENT').get(`/v1/customers/${id}`)).status).toBe(404);
    expect((await as('TRAVEL_AGENT').patch(`/v1/customers/${id}`, { name: 'X' }, match(1))).status).toBe(404);
    expect((await as('TRAVEL_AGENT_BAN').get(`/v1/customers/${id}`)).status).toBe(200);
    expect(
      (await as('TRAVEL_AGENT').post('/v1/customers', customer({ branch_id: partner.branches.BAN }))).status,
    ).toBe(403);
    for (const path of [`/v1/customers/${id}`, `/v1/customers/${id}/exposure`])
      expect((await stranger.as('CONTROLLER').get(path)).status).toBe(404);
    expect(
      (await stranger.as('SUPERVISOR').patch(`/v1/customers/${id}`, { name: 'X' }, match(1))).status,
    ).toBe(404);
    expect(
      (await stranger.as('CONTROLLER').patch(`/v1/customers/${id}/credit`, { limit: '1' }, match(1))).status,
    ).toBe(404);
    expect((await stranger.as('CONTROLLER').post(`/v1/customers/${id}/hold`, { reason: 'x' })).status).toBe(
      404,
    );
    expect(
      (await stranger.as('CONTROLLER').post('/v1/customers/not-an-id/hold', { reason: 'x' })).status,
    ).toBe(404);
    expect((await newCustomer({ branch_id: stranger.branches.GUL })).code).toBe('VALIDATION_FAILED');
  });
});

describe('credit', () => {
  it('goes down and up within the threshold at once, above it through a second person', async () => {
    const { id } = await newCustomer({ credit_limit: '100000.00' });
    const path = `/v1/customers/${id}/credit`;
    const raised = await as('SUPERVISOR').patch(path, { limit: '500000.00' }, match(1));
    expect([raised.status, raised.body.credit_limit, raised.body.version]).toEqual([200, '500000.00', 2]);
    const asked = await as('SUPERVISOR').patch(path, { limit: '1100000.01', reason: 'Tender won' }, match(2));
    expect([asked.status, asked.body.credit_limit, asked.body.version]).toEqual([202, '500000.00', 2]);
    const again = await as('SUPERVISOR').patch(path, { limit: '2000000.00' }, match(2));
    expect([again.status, again.body.code, again.body.approval_id]).toEqual([
      409,
      'APPROVAL_PENDING',
      asked.body.approval_id,
    ]);
    const exposure = await as('CASHIER').get(`/v1/customers/${id}/exposure`);
    expect(exposure.body).toEqual({
      customer_id: id,
      state: 'ACTIVE',
      currency: 'BDT',
      credit_limit: '500000.00',
      open_invoices: '0.00',
      unapplied: '0.00',
      free_credit: '500000.00',
      overdue: '0.00',
      oldest_due_on: null,
      pending_approval_id: asked.body.approval_id,
    });
    const lowered = await as('CONTROLLER').patch(path, { limit: '0' }, match(2));
    expect([lowered.status, lowered.body.credit_limit]).toEqual([200, '0.00']);
    const stale = await as('CONTROLLER').post(`/v1/approvals/${asked.body.approval_id}/approve`, {
      reason: 'ok',
    });
    expect([stale.status, stale.body.code, stale.body.cause]).toEqual([
      409,
      'APPROVAL_STALE',
      'VERSION_STALE',
    ]);
    expect((await as('CONTROLLER').get(`/v1/approvals/${asked.body.approval_id}`)).body.state).toBe('STALE');
    expect((await as('CONTROLLER').get(`/v1/customers/${id}`)).body.credit_limit).toBe('0.00');
  });

  it('counts the raises of a day together, from where it stood before them or since a controller agreed', async () => {
    const { id } = await newCustomer({ credit_limit: '300000.00' });
    const raise = (limit: string, version: number) =>
      as('SUPERVISOR').patch(`/v1/customers/${id}/credit`, { limit }, match(version));
    expect((await raise('500000.00', 1)).status).toBe(200);
    const asked = await raise('500000.01', 2);
    expect(asked.status).toBe(202);
    await as('CONTROLLER').post(`/v1/approvals/${asked.body.approval_id}/approve`, { reason: 'ok' });
    const today = api.clock.now();
    api.clock.set(new Date(today.getTime() + 60_000));
    expect((await raise('1000000.00', 3)).status).toBe(200);
    expect((await raise('1000000.02', 4)).status).toBe(202);
    const { id: other } = await newCustomer({ credit_limit: '500000.00' });
    api.clock.set(new Date(today.getTime() + 86_400_000));
    const tomorrow = await as('SUPERVISOR').patch(
      `/v1/customers/${other}/credit`,
      { limit: '1000000.00' },
      match(1),
    );
    api.clock.set(today);
    expect(tomorrow.status).toBe(200);
  });

  it('is held and released with a reason, each told to the audit log and the webhooks', async () => {
    const { id } = await newCustomer();
    expect((await as('SUPERVISOR').post(`/v1/customers/${id}/hold`, {})).body.code).toBe('REASON_REQUIRED');
    expect((await as('TRAVEL_AGENT').post(`/v1/customers/${id}/hold`, { reason: 'x' })).status).toBe(403);
    const held = await as('SUPERVISOR').post(`/v1/customers/${id}/hold`, { reason: 'Overdue since March' });
    expect([held.status, held.body.state]).toEqual([200, 'CREDIT_HOLD']);
    expect((await as('SUPERVISOR').post(`/v1/customers/${id}/hold`, { reason: 'again' })).body.code).toBe(
      'CUSTOMER_STATE_INVALID',
    );
    const stale = await as('CONTROLLER').post(`/v1/customers/${id}/release`, { reason: 'Paid' }, match(1));
    expect(stale.body.code).toBe('VERSION_STALE');
    expect((await as('CONTROLLER').post(`/v1/customers/${id}/release`, { reason: 'Paid' })).body.state).toBe(
      'ACTIVE',
    );
    const log = await as('AUDITOR').get(`/v1/audit-log?object_id=${id}`);
    expect(log.body.data.map((line: { action: string }) => line.action)).toEqual([
      'customer.hold_released',
      'customer.hold_placed',
      'customer.create',
    ]);
    expect(log.body.data[1]).toMatchObject({
      user_name: 'SUPERVISOR',
      before: { state: 'ACTIVE' },
      after: { state: 'CREDIT_HOLD', reason: 'Overdue since March' },
    });
    const events = await api.rows<{ type: string }>(
      "SELECT type FROM outbox WHERE partner_id = ? AND JSON_VALUE(payload, '$.customer_id') = ? ORDER BY id",
      [partner.partnerId, id],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'customer.created',
      'customer.credit_hold_placed',
      'customer.credit_hold_released',
    ]);
  });
});

describe('suppliers', () => {
  it('have contracts whose commission only those see who may see cost', async () => {
    const made = await as('SENIOR_ACCOUNTANT').post('/v1/suppliers', supplier({ external_ref: 'ek' }));
    expect([made.status, made.body.state]).toEqual([201, 'ACTIVE']);
    const path = `/v1/suppliers/${made.body.id}`;
    const contract = { valid_from: '2025-07-01', commission: { rate: '0.07' } };
    const added = await as('SENIOR_ACCOUNTANT').post(`${path}/contracts`, contract);
    expect(added.body).toMatchObject({
      commission: { rate: '0.07' },
      recognition: 'SERVICE_DATE',
      recall: 'REFUNDED_BASE',
      commission_paid: 'NETTED',
    });
    const twice = await as('SENIOR_ACCOUNTANT').post(`${path}/contracts`, contract);
    expect(twice.body).toMatchObject({ status: 409, code: 'ALREADY_EXISTS', existing_id: added.body.id });
    await as('SENIOR_ACCOUNTANT').post(`${path}/contracts`, {
      valid_from: '2026-01-01',
      commission: { amount: '10.50', currency: 'USD' },
      recognition: 'ISSUE_DATE',
    });
    const seen = (await as('ACCOUNTANT').get(path)).body.contracts;
    expect(seen.map((one: { commission: object }) => one.commission)).toEqual([
      { amount: '10.50', currency: 'USD' },
      { rate: '0.07' },
    ]);
    const masked = (await as('TRAVEL_AGENT').get(path)).body;
    expect(masked.contracts.map((one: object) => 'commission' in one)).toEqual([false, false]);
    expect(
      (
        await as('SENIOR_ACCOUNTANT').post(`${path}/contracts`, {
          valid_from: '2026-02-01',
          commission: { rate: '0.07', amount: '1' },
        })
      ).status,
    ).toBe(400);
    expect(
      (
        await as('SENIOR_ACCOUNTANT').post(`${path}/contracts`, {
          valid_from: '2026-02-30',
          commission: { rate: '0.07' },
        })
      ).status,
    ).toBe(400);
    expect((await as('ACCOUNTANT').post(`${path}/contracts`, contract)).status).toBe(403);
    expect((await stranger.as('SENIOR_ACCOUNTANT').post(`${path}/contracts`, contract)).status).toBe(404);
    expect((await stranger.as('SENIOR_ACCOUNTANT').get(path)).status).toBe(404);
  });

  it('share a numeric prefix, are suspended and resumed, and refuse a second external_ref', async () => {
    const made = await as('SUPERVISOR').post('/v1/suppliers', supplier({ settlement: 'DIRECT' }));
    const again = await as('SUPERVISOR').post('/v1/suppliers', supplier({ external_ref: 'ek' }));
    expect(again.body).toMatchObject({
      code: 'EXTERNAL_REF_TAKEN',
      existing_id: expect.any(String) as string,
    });
    const path = `/v1/suppliers/${made.body.id}`;
    expect((await as('SUPERVISOR').patch(path, { state: 'SUSPENDED' }, match(1))).body.state).toBe(
      'SUSPENDED',
    );
    expect((await as('SUPERVISOR').patch(path, { state: 'ARCHIVED' }, match(2))).body.code).toBe(
      'SUPPLIER_STATE_INVALID',
    );
    expect((await stranger.as('SUPERVISOR').patch(path, { name: 'X' }, match(2))).status).toBe(404);
    const found = await as('TRAVEL_AGENT').get('/v1/suppliers?iata_numeric=176&kind=AIRLINE');
    expect(found.body.data).toHaveLength(2);
    expect((await as('CASHIER').get('/v1/suppliers')).status).toBe(403);
  });
});

describe('set-up', () => {
  it('takes tax rules, each code once a day', async () => {
    const rule = { code: 'BD-VAT-FEE', base: 'FEE', rate: '0.15', valid_from: '2025-07-01' };
    const made = await as('CONTROLLER').post('/v1/tax-rules', rule);
    expect(made.status).toBe(201);
    expect(made.body.applies_to).toContain('SERVICE_FEE');
    expect((await as('CONTROLLER').post('/v1/tax-rules', rule)).body).toMatchObject({
      code: 'ALREADY_EXISTS',
      existing_id: made.body.id,
    });
    expect((await as('ACCOUNTANT').get('/v1/tax-rules')).body.data).toEqual([made.body]);
    expect((await stranger.as('ACCOUNTANT').get('/v1/tax-rules')).body.data).toEqual([]);
    expect((await as('SUPERVISOR').post('/v1/tax-rules', rule)).status).toBe(403);
  });

  it('takes rates of many days, the newest word on a day counts', async () => {
    const rate = (date: string, value: string, from = 'USD') => ({
      date,
      from,
      to: 'BDT',
      rate: value,
      kind: 'SPOT',
    });
    const made = await as('SENIOR_ACCOUNTANT').post('/v1/fx-rates', {
      rates: [rate('2026-04-20', '121.5'), rate('2026-04-27', '122'), rate('2026-04-27', '138', 'EUR')],
    });
    expect([made.status, made.body.rates.length]).toEqual([201, 3]);
    await as('SENIOR_ACCOUNTANT').post('/v1/fx-rates', { rates: [rate('2026-04-27', '122.25')] });
    const first = (await as('ACCOUNTANT').get('/v1/fx-rates?limit=2')).body;
    expect(first.data).toEqual([rate('2026-04-27', '138', 'EUR'), rate('2026-04-27', '122.25')]);
    const rest = (await as('ACCOUNTANT').get(`/v1/fx-rates?limit=2&cursor=${first.next_cursor}`)).body;
    expect(rest).toEqual({ data: [rate('2026-04-20', '121.5')], next_cursor: null });
    const wrong = await as('CONTROLLER').post('/v1/fx-rates', {
      rates: [{ ...rate('2026-04-27', '0'), to: 'USD' }],
    });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/rates/0/to']);
  });

  it('takes bank accounts from an admin when a controller agrees, and shows them to everybody of the partner', async () => {
    const made = await as('PARTNER_ADMIN').post('/v1/bank-accounts', {
      name: 'City Bank 4471',
      kind: 'BANK',
      currency: 'BDT',
      external_ref: 'city',
    });
    const { approval_id: approval, state, ...account } = made.body;
    expect([made.status, state]).toEqual([202, 'PENDING_APPROVAL']);
    expect((await as('CASHIER').get('/v1/bank-accounts')).body.data).toEqual([]);
    await as('CONTROLLER').post(`/v1/approvals/${approval}/approve`, { reason: 'Seen' });
    expect(
      (
        await as('PARTNER_ADMIN').post('/v1/bank-accounts', {
          name: 'X',
          kind: 'BANK',
          currency: 'BDT',
          external_ref: 'city',
        })
      ).body.existing_id,
    ).toBe(made.body.id);
    expect((await as('CASHIER').get('/v1/bank-accounts')).body.data).toEqual([account]);
    expect((await stranger.as('CASHIER').get('/v1/bank-accounts')).body.data).toEqual([]);
    expect(
      (await as('CONTROLLER').post('/v1/bank-accounts', { name: 'X', kind: 'BANK', currency: 'BDT' })).status,
    ).toBe(403);
  });
});

describe('search', () => {
  it('finds parties by name and shows nobody what they may not read', async () => {
    await newCustomer({ name: 'Padma Textiles Ltd' });
    await as('SUPERVISOR').post(
      '/v1/suppliers',
      supplier({ name: 'Padma Rail', kind: 'RAIL', settlement: 'DIRECT' }),
    );
    const types = async (user: TestUser, of = partner) =>
      (await of.as(user).get('/v1/search?q=padma')).body.data.map((hit: { type: string }) => hit.type);
    expect(await types('ACCOUNTANT')).toEqual(['CUSTOMER', 'SUPPLIER']);
    expect(await types('CASHIER')).toEqual(['CUSTOMER']);
    expect(await types('PARTNER_ADMIN')).toEqual([]);
    expect(await types('ACCOUNTANT', stranger)).toEqual([]);
    expect((await as('ACCOUNTANT').get('/v1/search?q=p')).status).toBe(400);
    const exact = (await as('ACCOUNTANT').get('/v1/search?q=PADMA%20RAIL')).body.data;
    expect(exact).toMatchObject([{ type: 'SUPPLIER', title: 'Padma Rail', exact: true }]);
  });
});
