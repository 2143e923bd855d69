import { IdGenerator, UnitOfWork } from '@travobooks/application';
import type { TestPartner, TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let partner: TestPartner;
let stranger: TestPartner;
let customerId: string;

interface Line {
  readonly id: string;
  readonly action: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly changes: { field: string; before: string | null; after: string | null; masked: boolean }[];
}

beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  stranger = await api.newPartner();
  customerId = (
    await as('SENIOR_ACCOUNTANT').post('/v1/customers', {
      name: 'Padma',
      kind: 'INDIVIDUAL',
      email: 'old@padma.example',
    })
  ).body.id;
}, 60_000);
afterAll(() => api.close());

const as = (user: TestUser) => partner.as(user);
const read = async (user: TestUser, query = ''): Promise<Line[]> =>
  (await as(user).get(`/v1/audit-log${query}`)).body.data;
const csv = (user: TestUser, query = '') =>
  as(user).get(`/v1/audit-log${query}`, { headers: { accept: 'text/csv' } });
const change = (user: TestUser, path: string, body: unknown, version: unknown) =>
  as(user).call('PATCH', path, body, {
    headers: { 'if-match': typeof version === 'number' ? `"${version}"` : String(version) },
  });
/** A line of a time of our choosing. */
async function lineAt(
  at: string,
  action: string,
  user: TestUser,
  states: [unknown, unknown] = [undefined, undefined],
  type = 'SETTINGS',
): Promise<void> {
  const before = api.clock.now();
  api.clock.set(new Date(at));
  const scope = { ...partner.scope, userId: partner.idOf(user) };
  const id = api.app.get(IdGenerator).next();
  await api.app
    .get(UnitOfWork)
    .run(scope, 'test', (tx) => Promise.resolve(tx.audit.add(action, type, id, ...states)));
  api.clock.set(before);
}

describe('the audit log', () => {
  it('tells field by field what a change was, and leaves out what stayed', async () => {
    const { version } = (await as('SENIOR_ACCOUNTANT').get(`/v1/customers/${customerId}`)).body;
    await change(
      'SENIOR_ACCOUNTANT',
      `/v1/customers/${customerId}`,
      { email: 'new@padma.example', payment_terms_days: 30 },
      version,
    );
    const [line] = await read('CONTROLLER', '?action=customer.change');
    expect(line!.changes).toEqual([
      { field: 'email', before: 'old@padma.example', after: 'new@padma.example', masked: false },
      { field: expect.stringMatching(/^payment_?terms_?days$/i), before: '0', after: '30', masked: false },
    ]);
  });

  it('masks a person’s data from an auditor who may not read it where it stands, in the file too', async () => {
    const [line] = await read('PARTNER_ADMIN', '?action=customer.change');
    expect(line!.changes[0]).toEqual({ field: 'email', before: '•••', after: '•••', masked: true });
    expect(line!.changes[1]).toMatchObject({ before: '0', after: '30', masked: false });
    expect(line!.after).toMatchObject({ email: '•••' });
    const text = String((await csv('PARTNER_ADMIN', '?action=customer.change')).body);
    expect(text).toContain('•••');
    expect(text).not.toContain('padma.example');
    expect(String((await csv('CONTROLLER', '?action=customer.change')).body)).toContain('new@padma.example');
  });

  it('is searched in words and values, never in those that are masked', async () => {
    const found = async (user: TestUser, q: string) =>
      (await read(user, `?q=${encodeURIComponent(q)}`)).map(({ action }) => action);
    expect(await found('CONTROLLER', 'new@padma')).toEqual(['customer.change']);
    expect(await found('PARTNER_ADMIN', 'new@padma')).toEqual([]);
    expect(await found('PARTNER_ADMIN', 'customer.ch')).toEqual(['customer.change']);
    expect(await found('CONTROLLER', 'SENIOR_ACC')).toEqual(['customer.change', 'customer.create']);
    expect(await found('CONTROLLER', '%%')).toEqual([]);
    expect(await found('CONTROLLER', customerId)).toEqual(['customer.change', 'customer.create']);
    expect((await as('CONTROLLER').get('/v1/audit-log?q=a')).status).toBe(400);
  });

  it('is filtered by days of the partner, by kind of action, by person and object', async () => {
    // Midnight in Dhaka is 18:00 UTC of the day before.
    await lineAt('2026-03-09T17:59:59.999Z', 'settings.changed', 'PARTNER_ADMIN');
    await lineAt('2026-03-09T18:00:00.000Z', 'settings.opened', 'PARTNER_ADMIN');
    await lineAt('2026-03-10T17:59:59.999Z', 'settings.changed', 'PARTNER_ADMIN_2');
    await lineAt('2026-03-10T18:00:00.000Z', 'settings.changed', 'PARTNER_ADMIN');
    const count = async (query: string): Promise<number> => (await read('AUDITOR', query)).length;
    expect(await count('?from=2026-03-10&to=2026-03-10')).toBe(2);
    expect(await count('?to=2026-03-09')).toBe(1);
    expect(await count('?from=2026-03-11&to=2026-03-11')).toBe(1);
    expect(await count('?action=settings.&to=2026-03-31')).toBe(4);
    expect(await count('?action=settings.changed&to=2026-03-31')).toBe(3);
    expect(await count(`?user_id=${partner.idOf('PARTNER_ADMIN_2')}&from=2026-03-01`)).toBe(1);
    expect(await count(`?object_id=${customerId}`)).toBe(2);
    expect(await count('?object_type=CUSTOMER&from=2026-04-30')).toBe(2);
    expect((await as('AUDITOR').get('/v1/audit-log?from=2026-02-30')).status).toBe(400);
  });

  it('is a file of the whole filter: a row a changed field, no formula, no pages', async () => {
    await lineAt('2026-02-01T06:00:00Z', 'settings.changed', 'PARTNER_ADMIN', [
      { name: '=1+1', on: true },
      { name: 'Plain, "quoted"', on: true },
    ]);
    await lineAt('2026-02-01T06:00:00Z', 'settings.looked', 'PARTNER_ADMIN');
    const { body, headers, status } = await csv('AUDITOR', '?to=2026-02-28');
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="audit-log.csv"',
    ]);
    const rows = String(body).trimEnd().split('\r\n');
    expect(rows[0]).toBe('at,user,action,object_type,object_id,field,before,after,request_id,id');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^2026-02-01T06:00:00\.000Z,PARTNER_ADMIN,settings\.looked,SETTINGS,[^,]+,,,,/);
    expect(rows[2]).toMatch(/,name,'=1\+1,"Plain, ""quoted""",/);
    expect((await csv('AUDITOR', '?limit=5')).body.errors[0]).toMatchObject({
      pointer: '/limit',
      code: 'NOT_SUPPORTED',
    });
    expect((await csv('SUPERVISOR')).status).toBe(403);
    expect(
      String(
        (await stranger.as('AUDITOR').get('/v1/audit-log?q=settings', { headers: { accept: 'text/csv' } }))
          .body,
      ).split('\r\n'),
    ).toHaveLength(2);
  });
});

describe('each action that changes something', () => {
  it('leaves its line', async () => {
    const made = async (user: TestUser, path: string, body: unknown) => {
      const answered = await as(user).post(path, body);
      if (answered.status >= 300) throw new Error(`${path}: ${JSON.stringify(answered.body)}`);
      return answered.body;
    };
    const supplier = await made('SUPERVISOR', '/v1/suppliers', {
      name: 'Emirates',
      kind: 'AIRLINE',
      settlement: 'BSP',
      treatment: 'AGENT',
      iata_numeric: '176',
    });
    await change(
      'SUPERVISOR',
      `/v1/suppliers/${supplier.id}`,
      { name: 'Emirates Airline' },
      supplier.version,
    );
    await made('SENIOR_ACCOUNTANT', `/v1/suppliers/${supplier.id}/contracts`, {
      valid_from: '2026-01-01',
      commission: { rate: '0.07' },
      recognition: 'SERVICE_DATE',
    });
    await made('SENIOR_ACCOUNTANT', '/v1/tax-rules', {
      code: 'BD-VAT-FEE',
      base: 'FEE',
      rate: '0.15',
      valid_from: '2026-01-01',
    });
    await made('SENIOR_ACCOUNTANT', '/v1/fx-rates', {
      rates: [{ date: '2026-04-27', from: 'USD', to: 'BDT', rate: '122.00', kind: 'SPOT' }],
    });
    await made('PARTNER_ADMIN', '/v1/branches', { code: 'CTG', name: 'Chattogram' });
    const user = await made('PARTNER_ADMIN', '/v1/users', {
      email: `new@${partner.slug}.example`,
      name: 'New',
      roles: ['AUDITOR'],
    });
    await change('PARTNER_ADMIN', `/v1/users/${user.id}`, { name: 'Newer' }, user.version ?? '*');
    const token = await made('AUDITOR', '/v1/access-tokens', { name: 'report' });
    await as('AUDITOR').delete(`/v1/access-tokens/${token.id}`);
    const settings = await as('PARTNER_ADMIN').get('/v1/settings');
    await change('PARTNER_ADMIN', '/v1/settings', { fx_stale_days: 6 }, settings.headers.get('etag'));
    const customer = (await as('SENIOR_ACCOUNTANT').get(`/v1/customers/${customerId}`)).body;
    await change(
      'SENIOR_ACCOUNTANT',
      `/v1/customers/${customerId}/credit`,
      { limit: '400000.00', reason: 'Asked' },
      customer.version,
    );
    await made('SENIOR_ACCOUNTANT', `/v1/customers/${customerId}/hold`, { reason: 'Late' });
    await made('SENIOR_ACCOUNTANT', `/v1/customers/${customerId}/release`, { reason: 'Paid' });
    const item = {
      kind: 'AIR_TICKET',
      supplier_id: supplier.id,
      description: 'DAC-DXB',
      traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
      service_dates: [{ date: '2026-05-28', weight: '1' }],
      base_fare: '50000.00',
      taxes: [],
      form_of_payment: 'CASH',
    };
    const head = {
      customer_id: customerId,
      currency: 'BDT',
      record_locator: 'ABC123',
      time_limit: '2026-05-01T18:00:00+06:00',
      items: [item],
    };
    const booking = await made('TRAVEL_AGENT', '/v1/bookings', head);
    await change('TRAVEL_AGENT', `/v1/bookings/${booking.id}`, { notes: 'Calls back' }, booking.version);
    await made('TRAVEL_AGENT', `/v1/bookings/${booking.id}/hold`, {
      time_limit: '2026-05-01T18:00:00+06:00',
    });
    await made('TRAVEL_AGENT', `/v1/bookings/${booking.id}/issue`, {
      documents: [{ item_id: booking.items[0].id, document_number: '1762500000001' }],
      issued_on: '2026-05-01',
    });
    await made('TRAVEL_AGENT', `/v1/bookings/${booking.id}/void`, { reason: 'Wrong date' });
    const other = await made('TRAVEL_AGENT', '/v1/bookings', head);
    await made('TRAVEL_AGENT', `/v1/bookings/${other.id}/cancel`, { reason: 'Stays' });
    const lines = [
      { account: '1001', side: 'DEBIT', amount: '1000.00' },
      { account: '3001', side: 'CREDIT', amount: '1000.00' },
    ];
    const entry = await made('ACCOUNTANT', '/v1/journal-entries', {
      entry_date: '2026-05-01',
      description: 'Cash paid in',
      lines,
    });
    await made('SENIOR_ACCOUNTANT', `/v1/journal-entries/${entry.id}/reverse`, {
      entry_date: '2026-05-01',
      reason: 'Twice',
    });
    await made('CONTROLLER', '/v1/fiscal-years', { starts_on: '2026-07-01' });
    const big = await made('ACCOUNTANT', '/v1/journal-entries', {
      entry_date: '2026-05-01',
      description: 'Much',
      lines: lines.map((line) => ({ ...line, amount: '90000.00' })),
    });
    await made('CONTROLLER', `/v1/approvals/${big.approval_id}/approve`, { reason: 'Seen' });
    const actions = new Set(
      (await read('AUDITOR', '?limit=200&from=2026-04-30')).map(({ action }) => action),
    );
    const expected = [
      'supplier.create', 'supplier.change', 'supplier.contract', 'tax_rule.create', 'fx_rates.put', 'branch.created', 'user.created', 'user.changed', 'access_token.created',
      'access_token.revoked', 'settings.changed', 'customer.credit_limit', 'customer.hold_placed', 'customer.hold_released', 'booking.create', 'booking.change', 'booking.held', 'booking.issue',
      'booking.void', 'booking.cancelled', 'journal.post', 'fiscal_year.open', 'approval.request', 'approval.approve',
    ]; // prettier-ignore
    expect(expected.filter((action) => !actions.has(action))).toEqual([]);
  });
});
