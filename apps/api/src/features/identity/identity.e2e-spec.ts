import { ApiClient } from '@travobooks/testing';
import { startApi, type StartedApi } from '../../testing/start-api';
import type { TestPartner } from '../../testing/new-partner';

let api: StartedApi;
let partner: TestPartner;
let other: TestPartner;

beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  other = await api.newPartner();
});
afterAll(() => api.close());

const bearer = (token: string): ApiClient => new ApiClient(api.url, { authorization: `Bearer ${token}` });

describe('access tokens', () => {
  it('narrow what their user may, are shown once, and die at once', async () => {
    const agent = partner.as('TRAVEL_AGENT');
    const made = await agent.post('/v1/access-tokens', { name: 'reader', permissions: ['booking.read'] });
    expect(made.status).toBe(201);
    expect(made.body.token).toMatch(/^tvb_live_\w{59}$/);
    const reader = bearer(made.body.token as string);
    expect((await reader.get('/v1/auth/session')).body.permissions).toEqual({ 'booking.read': 'branch' });
    expect(
      (await reader.post('/v1/access-tokens', { name: 'wider', permissions: ['booking.issue'] })).body.code,
    ).toBe('TOKEN_SCOPE_INVALID');
    const child = await reader.post('/v1/access-tokens', { name: 'child' });
    expect(child.body.permissions).toEqual(['booking.read']);
    expect(JSON.stringify((await agent.get('/v1/access-tokens')).body)).not.toContain('tvb_live_');
    expect((await agent.delete(`/v1/access-tokens/${made.body.id}`)).status).toBe(204);
    expect((await reader.get('/v1/auth/session')).status).toBe(401);
  });

  it('are made once under one key, whose kept answer has no secret', async () => {
    const agent = partner.as('TRAVEL_AGENT');
    const make = () => agent.post('/v1/access-tokens', { name: 'once' }, { key: 'one-token' });
    const [first, again] = [await make(), await make()];
    expect([first.body.token, again.body]).toEqual([
      expect.stringMatching(/^tvb_live_/),
      { ...first.body, token: null },
    ]);
    const { data } = (await agent.get('/v1/access-tokens?limit=200')).body;
    expect(data.filter((token: { name: string }) => token.name === 'once')).toHaveLength(1);
  });

  it('may name a scope, which narrows too, and is not grown back by a child', async () => {
    const supervisor = partner.as('SUPERVISOR');
    const make = (permissions: string[]) =>
      supervisor.post('/v1/access-tokens', { name: 'scoped', permissions });
    const made = await make(['booking.read.branch', 'journal.read']);
    expect([made.status, made.body.permissions]).toEqual([201, ['booking.read.branch', 'journal.read']]);
    const scoped = bearer(made.body.token as string);
    expect((await scoped.get('/v1/auth/session')).body.permissions).toEqual({
      'booking.read': 'branch',
      'journal.read': 'partner',
    });
    const child = await scoped.post('/v1/access-tokens', { name: 'child', permissions: ['booking.read'] });
    expect(child.body.permissions).toEqual(['booking.read.branch']);
    const wider = await scoped.post('/v1/access-tokens', {
      name: 'x',
      permissions: ['booking.read.partner'],
    });
    expect([wider.status, wider.body.code]).toEqual([422, 'TOKEN_SCOPE_INVALID']);
    expect((await make(['journal.read.branch'])).body.errors[0].pointer).toBe('/permissions/0');
    const nowhere = await partner
      .as('ACCOUNTANT')
      .post('/v1/access-tokens', { name: 'x', permissions: ['booking.read.branch'] });
    expect(nowhere.body.code).toBe('TOKEN_SCOPE_INVALID');
  });

  it('never live longer than 365 days, and a JWT dies with its token', async () => {
    const agent = partner.as('TRAVEL_AGENT');
    const late = await agent.post('/v1/access-tokens', { name: 'late', expires_at: '2028-01-01T00:00:00Z' });
    expect(late.body.errors).toEqual([
      expect.objectContaining({ pointer: '/expires_at', code: 'OUT_OF_RANGE' }),
    ]);
    const made = await agent.post('/v1/access-tokens', { name: 'for JWT' });
    const jwt = bearer((await bearer(made.body.token as string).post('/v1/auth/token')).body.token as string);
    expect((await jwt.get('/v1/auth/session')).body.user.id).toBe(partner.idOf('TRAVEL_AGENT'));
    await agent.delete(`/v1/access-tokens/${made.body.id}`);
    expect((await jwt.get('/v1/auth/session')).body.code).toBe('UNAUTHENTICATED');
  });
});

describe('users', () => {
  const nadia = { name: 'Nadia', roles: ['AUDITOR'] };

  it('are made and changed by an administrator, with If-Match, without pairs that must be apart', async () => {
    const admin = partner.as('PARTNER_ADMIN');
    const made = await admin.post('/v1/users', {
      ...nadia,
      email: `Nadia@${partner.slug}.example`,
      branch_id: partner.branches.GUL,
    });
    expect(made).toMatchObject({
      status: 201,
      body: { email: `nadia@${partner.slug}.example`, state: 'ACTIVE', roles: ['AUDITOR'] },
    });
    const path = `/v1/users/${made.body.id}`;
    expect((await admin.patch(path, { state: 'DISABLED' })).body.code).toBe('IF_MATCH_REQUIRED');
    expect(
      (await admin.patch(path, { state: 'DISABLED' }, { headers: { 'if-match': '"stale"' } })).status,
    ).toBe(412);
    const headers = { 'if-match': made.headers.get('etag') ?? '' };
    expect((await admin.patch(path, { roles: ['REFUND_DESK', 'CASHIER'] }, { headers })).body.code).toBe(
      'SEPARATION_OF_DUTIES',
    );
    expect((await admin.patch(path, { state: 'DISABLED' }, { headers })).body.state).toBe('DISABLED');
    expect((await admin.get('/v1/users?limit=1')).body).toMatchObject({
      data: [{}],
      next_cursor: expect.any(String),
    });
    const [audit] = await api.rows(
      'SELECT COUNT(*) AS n FROM audit_log WHERE partner_id = ? AND action LIKE ?',
      [partner.partnerId, 'user.%'],
    );
    expect(Number(audit?.['n'])).toBe(2);
  });

  it('are not seen by others: 403 without the permission, 404 from another partner', async () => {
    const path = `/v1/users/${partner.idOf('CASHIER')}`;
    expect((await partner.as('CONTROLLER').get(path)).body.code).toBe('PERMISSION_DENIED');
    expect((await other.as('PARTNER_ADMIN').get(path)).body.code).toBe('NOT_FOUND');
    expect(
      (await other.as('PARTNER_ADMIN').patch(path, { name: 'x' }, { headers: { 'if-match': '*' } })).status,
    ).toBe(404);
    expect((await other.as('PARTNER_ADMIN').get('/v1/users/7')).status).toBe(404);
  });

  it('get roles whose permissions are listed, and whether a second person must agree', async () => {
    const { data } = (await partner.as('PARTNER_ADMIN').get('/v1/roles')).body;
    expect(data).toHaveLength(9);
    expect(data.filter((role: { needs_approval: boolean }) => !role.needs_approval)).toMatchObject([
      { name: 'AUDITOR', permissions: { 'period.lock': 'partner', 'journal.read': 'partner' } },
    ]);
    expect((await partner.as('CONTROLLER').get('/v1/roles')).status).toBe(403);
  });

  it('cannot raise themselves', async () => {
    const answer = await partner
      .as('PARTNER_ADMIN')
      .patch(`/v1/users/${partner.idOf('PARTNER_ADMIN')}`, { roles: [] }, { headers: { 'if-match': '*' } });
    expect(answer.body.code).toBe('PERMISSION_DENIED');
  });
});

describe('settings', () => {
  it('are read by everybody and changed field by field', async () => {
    const read = await partner.as('CASHIER').get('/v1/settings');
    expect(read.body).toMatchObject({
      approvals: { booking: '200000.00' },
      bsp: { tolerance: '0.00', void_cut_off: '23:30' },
    });
    expect((await partner.as('CASHIER').patch('/v1/settings', {})).status).toBe(403);
    const headers = { 'if-match': read.headers.get('etag') ?? '' };
    const admin = partner.as('PARTNER_ADMIN');
    const bad = await admin.patch('/v1/settings', { approvals: { booking: '1.234' } }, { headers });
    expect(bad.body.errors[0].pointer).toBe('/approvals/booking');
    const changed = await admin.patch(
      '/v1/settings',
      { fx_stale_days: 3, bsp: { dispute_days: 45 } },
      { headers },
    );
    expect(changed.body).toMatchObject({
      fx_stale_days: 3,
      approvals: { booking: '200000.00', manual_journal: '50000.00' },
      bsp: { dispute_days: 45, adm_review_days: 14 },
    });
    expect((await admin.patch('/v1/settings', { language: 'bn' }, { headers })).body.code).toBe(
      'VERSION_STALE',
    );
  });

  it('hold the branches, which a retry does not make twice', async () => {
    const admin = partner.as('PARTNER_ADMIN');
    expect(
      (await admin.post('/v1/branches', { code: 'SYL', name: 'Sylhet', iata_numeric: '42300039' })).status,
    ).toBe(201);
    expect((await admin.post('/v1/branches', { code: 'SYL', name: 'Again' })).body.code).toBe(
      'BRANCH_CODE_TAKEN',
    );
    const one = { code: 'CTG', name: 'Chattogram' };
    const [first, again] = [
      await admin.post('/v1/branches', one, { key: 'ctg' }),
      await admin.post('/v1/branches', one, { key: 'ctg' }),
    ];
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([
      201,
      first.body,
      'true',
    ]);
    expect((await admin.post('/v1/branches', one, { key: null })).body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    const { body } = await partner.as('AUDITOR').get('/v1/branches');
    expect(body.data.map((branch: { code: string }) => branch.code)).toEqual(['BAN', 'CTG', 'GUL', 'SYL']);
  });

  it('keep what a person prefers', async () => {
    const me = partner.as('AUDITOR');
    await me.put('/v1/me/preferences', { preferences: { density: 'compact' } });
    expect((await me.get('/v1/me/preferences')).body).toEqual({ preferences: { density: 'compact' } });
  });
});
