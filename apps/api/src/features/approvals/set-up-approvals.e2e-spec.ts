import type { TestPartner, TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let partner: TestPartner;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  partner = await api.newPartner();
});
afterAll(() => api.close());

const as = (user: TestUser) => partner.as(user);
const approve = (user: TestUser, id: string) =>
  as(user).post(`/v1/approvals/${id}/approve`, { reason: 'Agreed' });
const read = async (user: TestUser, path: string) => (await as(user).get(path)).body;
const any = { headers: { 'if-match': '*' } };

describe('thresholds', () => {
  it('change when another administrator or a controller agrees, never by their maker', async () => {
    const asked = await as('PARTNER_ADMIN').patch(
      '/v1/settings',
      { approvals: { booking: null }, fx_stale_days: 2 },
      any,
    );
    expect(asked).toMatchObject({
      status: 202,
      body: { approvals: { booking: '200000.00' }, fx_stale_days: 7 },
    });
    const id = asked.body.approval_id as string;
    expect((await approve('PARTNER_ADMIN', id)).body.code).toBe('APPROVAL_OWN_REQUEST');
    for (const user of ['SUPERVISOR', 'SENIOR_ACCOUNTANT'] as const)
      expect((await approve(user, id)).body.code).toBe('PERMISSION_DENIED');
    const twice = await as('PARTNER_ADMIN_2').patch('/v1/settings', { approvals: { booking: '1.00' } }, any);
    expect([twice.status, twice.body.approval_id]).toEqual([409, id]);
    expect((await read('CONTROLLER', `/v1/approvals/${id}`)).summary).toBe(
      'Approval thresholds: booking from 200000.00 BDT to off',
    );
    expect((await approve('PARTNER_ADMIN_2', id)).body).toMatchObject({
      state: 'APPROVED',
      kind: 'THRESHOLDS',
    });
    expect(await read('CASHIER', '/v1/settings')).toMatchObject({
      approvals: { booking: null },
      fx_stale_days: 2,
    });
  });

  it('stay as they were when refused; one given as it stands needs nobody', async () => {
    const asked = await as('PARTNER_ADMIN').patch(
      '/v1/settings',
      { approvals: { credit_limit: '1.00' } },
      any,
    );
    const refuse = (key: string | null) =>
      as('CONTROLLER').post(`/v1/approvals/${asked.body.approval_id}/reject`, { reason: 'No' }, { key });
    expect((await refuse(null)).body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    const [first, again] = [await refuse('no'), await refuse('no')];
    expect([first.body.state, again.body, again.headers.get('idempotent-replayed')]).toEqual([
      'REJECTED',
      first.body,
      'true',
    ]);
    const same = await as('PARTNER_ADMIN').patch(
      '/v1/settings',
      { approvals: { credit_limit: '500000' }, language: 'bn' },
      any,
    );
    expect([same.status, same.body.approvals.credit_limit]).toEqual([200, '500000.00']);
  });
});

describe('people', () => {
  const person = (more: object) => ({
    email: `p-${Math.random()}@${partner.slug}.example`,
    name: 'Nadia',
    ...more,
  });

  it('get at once what moves no money; the rest when a second person agrees', async () => {
    const made = await as('PARTNER_ADMIN').post('/v1/users', person({ roles: ['AUDITOR', 'ACCOUNTANT'] }));
    expect([made.status, made.body.roles]).toEqual([202, ['AUDITOR']]);
    const path = `/v1/users/${made.body.id}`;
    expect((await approve('PARTNER_ADMIN', made.body.approval_id)).body.code).toBe('APPROVAL_OWN_REQUEST');
    expect((await approve('CONTROLLER', made.body.approval_id)).status).toBe(200);
    expect((await read('PARTNER_ADMIN', path)).roles).toEqual(['ACCOUNTANT', 'AUDITOR']);
    const less = await as('PARTNER_ADMIN').patch(path, { roles: ['AUDITOR'] }, any);
    expect([less.status, less.body.roles]).toEqual([200, ['AUDITOR']]);
    const [line] = await api.rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM audit_log WHERE partner_id = ? AND action = 'user.access_granted'",
      [partner.partnerId],
    );
    expect(Number(line?.n)).toBe(1);
  });

  it('are not made decisive by one administrator: a second one waits too', async () => {
    const made = await as('PARTNER_ADMIN').post('/v1/users', person({ roles: ['PARTNER_ADMIN'] }));
    expect([made.status, made.body.roles]).toEqual([202, []]);
    const again = await as('PARTNER_ADMIN').patch(`/v1/users/${made.body.id}`, { roles: ['CASHIER'] }, any);
    expect([again.status, again.body.code]).toEqual([409, 'APPROVAL_PENDING']);
  });

  it('who move money keep their office until a second person agrees to another', async () => {
    const path = `/v1/users/${partner.idOf('CASHIER')}`;
    const asked = await as('PARTNER_ADMIN').patch(
      path,
      { name: 'Rima', branch_id: partner.branches.BAN },
      any,
    );
    expect(asked).toMatchObject({ status: 202, body: { name: 'Rima', branch_id: partner.branches.GUL } });
    await approve('PARTNER_ADMIN_2', asked.body.approval_id);
    expect((await read('PARTNER_ADMIN', path)).branch_id).toBe(partner.branches.BAN);
  });

  it('never hold a refused pair, but a small partner says why and a second person agrees', async () => {
    const both = person({ roles: ['REFUND_DESK', 'CASHIER'] });
    expect((await as('PARTNER_ADMIN').post('/v1/users', both)).body.code).toBe('SEPARATION_OF_DUTIES');
    const made = await as('PARTNER_ADMIN').post('/v1/users', { ...both, pair_reason: 'Two people in all' });
    expect([made.status, made.body.roles]).toEqual([202, []]);
    await approve('CONTROLLER', made.body.approval_id);
    expect((await read('PARTNER_ADMIN', `/v1/users/${made.body.id}`)).roles).toEqual([
      'CASHIER',
      'REFUND_DESK',
    ]);
    const { data } = await read('AUDITOR', '/v1/audit-log?action=user.access_granted');
    expect(data[0].after).toMatchObject({
      reason: 'Two people in all',
      allowed_pairs: 'refund.create + refund.payback',
    });
  });

  it('do not get back with a grant what was taken from them meanwhile', async () => {
    const made = await as('PARTNER_ADMIN').post('/v1/users', person({ roles: ['AUDITOR', 'ACCOUNTANT'] }));
    const path = `/v1/users/${made.body.id}`;
    expect((await as('PARTNER_ADMIN').patch(path, { roles: [] }, any)).status).toBe(200);
    expect((await approve('CONTROLLER', made.body.approval_id)).body.code).toBe('APPROVAL_STALE');
    expect((await read('PARTNER_ADMIN', path)).roles).toEqual([]);
  });

  it('who were disabled meanwhile get nothing any more', async () => {
    const made = await as('PARTNER_ADMIN').post('/v1/users', person({ roles: ['CASHIER'] }));
    await as('PARTNER_ADMIN').patch(`/v1/users/${made.body.id}`, { state: 'DISABLED' }, any);
    expect((await approve('CONTROLLER', made.body.approval_id)).body.code).toBe('APPROVAL_STALE');
  });
});
