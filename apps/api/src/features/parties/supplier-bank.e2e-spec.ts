import type { TestPartner, TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let partner: TestPartner;

beforeAll(async () => {
  api = await startApi();
}, 60_000);
beforeEach(async () => {
  api.clock.set(new Date('2026-05-01T06:00:00Z'));
  partner = await api.newPartner();
});
afterAll(() => api.close());

const as = (user: TestUser) => partner.as(user);
const IBAN = 'GB29NWBK60161331926819';
const details = {
  account_name: 'Surma Ground Ltd',
  bank_name: 'City Bank',
  account_number: '1102 4471 8820',
  bic: 'CIBLBDDH',
  routing_number: '225261732',
};
const supplier = async (): Promise<string> => {
  const made = await as('SENIOR_ACCOUNTANT').post('/v1/suppliers', {
    name: 'Surma Ground',
    kind: 'TOUR',
    settlement: 'DIRECT',
    treatment: 'AGENT',
  });
  return made.body.id as string;
};
const put = (user: TestUser, id: string, body: object, version: string | null = '"1"') =>
  as(user).put(`/v1/suppliers/${id}/bank-details`, body, { headers: version ? { 'if-match': version } : {} });
const read = async (user: TestUser, id: string) =>
  (await as(user).get(`/v1/suppliers/${id}/bank-details`)).body;
const decide = (user: TestUser, id: string, verdict = 'approve') =>
  as(user).post(`/v1/approvals/${id}/${verdict}`, { reason: 'Agrees with the supplier\u2019s letter' });

describe('where a supplier is paid', () => {
  it('changes when a controller agrees, and nothing is paid out for half an hour', async () => {
    const id = await supplier();
    expect(await read('ACCOUNTANT', id)).toEqual({
      supplier_id: id,
      bank_details: null,
      changed_at: null,
      bank_hold_until: null,
      version: 1,
    });
    const asked = await put('ACCOUNTANT', id, { ...details, reason: 'New bank' });
    expect(asked).toMatchObject({ status: 202, body: { state: 'PENDING_APPROVAL', bank_details: null } });
    const approval = asked.body.approval_id as string;
    expect((await read('ACCOUNTANT', id)).approval_id).toBe(approval);
    const request = (await as('CONTROLLER').get(`/v1/approvals/${approval}`)).body;
    expect(request).toMatchObject({
      kind: 'SUPPLIER_BANK',
      can_decide: true,
      maker_reason: 'New bank',
      summary: 'Bank details of Surma Ground: Surma Ground Ltd, City Bank, account ••••8820; so far none',
    });
    expect((await decide('ACCOUNTANT', approval)).status).toBe(403);
    expect((await decide('SENIOR_ACCOUNTANT', approval)).body.code).toBe('PERMISSION_DENIED');
    expect((await decide('PARTNER_ADMIN', approval)).body.code).toBe('PERMISSION_DENIED');
    expect((await put('SENIOR_ACCOUNTANT', id, details)).body).toMatchObject({
      code: 'APPROVAL_PENDING',
      approval_id: approval,
    });
    expect((await decide('CONTROLLER', approval)).body.state).toBe('APPROVED');
    expect(await read('ACCOUNTANT', id)).toEqual({
      supplier_id: id,
      bank_details: { ...details, account_number: '110244718820', iban: null, country: null, currency: null },
      changed_at: '2026-05-01T06:00:00.000Z',
      bank_hold_until: '2026-05-01T06:30:00.000Z',
      version: 2,
    });
  });

  it('is masked for who may not keep it, in audit lines and in webhooks', async () => {
    const id = await supplier();
    const first = await put('ACCOUNTANT', id, details);
    await decide('CONTROLLER', first.body.approval_id);
    api.clock.set(new Date('2026-05-02T06:00:00Z'));
    const second = await put(
      'SENIOR_ACCOUNTANT',
      id,
      { account_name: 'Surma', bank_name: 'NatWest', iban: IBAN },
      '"2"',
    );
    await decide('CONTROLLER_2', second.body.approval_id);
    expect((await read('SENIOR_ACCOUNTANT', id)).bank_details.iban).toBe(IBAN);
    for (const user of ['TRAVEL_AGENT', 'CONTROLLER', 'AUDITOR'] as const)
      expect(await read(user, id)).toMatchObject({
        bank_details: { iban: '••••6819', account_number: null, bank_name: 'NatWest' },
        bank_hold_until: '2026-05-02T06:30:00.000Z',
      });
    const audit = await as('AUDITOR').get('/v1/audit-log?action=supplier.bank_details');
    expect(audit.body.data[0]).toMatchObject({
      before: { account_number: '••••8820', bank_name: 'City Bank' },
      after: { iban: '••••6819', bank_name: 'NatWest' },
    });
    const kept = await api.rows('SELECT before_state, after_state FROM audit_log WHERE partner_id = ?', [
      partner.partnerId,
    ]);
    const events = await api.rows<{ type: string; payload: string }>(
      'SELECT type, payload FROM outbox WHERE partner_id = ?',
      [partner.partnerId],
    );
    expect(JSON.stringify([kept, events])).not.toMatch(/110244718820|60161331926819/);
    const told = events.filter(({ type }) => type === 'supplier.bank_details_changed');
    expect(told.map(({ payload }) => JSON.parse(String(payload)))).toEqual([
      { supplier_id: id, payouts_held_until: '2026-05-01T06:30:00.000Z' },
      { supplier_id: id, payouts_held_until: '2026-05-02T06:30:00.000Z' },
    ]);
  });

  it('stays when the request is refused, or when the supplier has changed meanwhile', async () => {
    const id = await supplier();
    const refused = await put('ACCOUNTANT', id, details);
    await decide('CONTROLLER', refused.body.approval_id, 'reject');
    const asked = await put('ACCOUNTANT', id, details);
    await as('SENIOR_ACCOUNTANT').patch(
      `/v1/suppliers/${id}`,
      { name: 'Surma' },
      { headers: { 'if-match': '"1"' } },
    );
    expect((await decide('CONTROLLER', asked.body.approval_id)).body.code).toBe('APPROVAL_STALE');
    expect(await read('ACCOUNTANT', id)).toMatchObject({
      bank_details: null,
      bank_hold_until: null,
      version: 2,
    });
  });

  it('asks for the version read, an account that can be one, and a person who may', async () => {
    const id = await supplier();
    expect((await put('ACCOUNTANT', id, details, null)).status).toBe(428);
    expect((await put('ACCOUNTANT', id, details, '"7"')).body.code).toBe('VERSION_STALE');
    const wrong = await put('ACCOUNTANT', id, {
      ...details,
      account_number: undefined,
      iban: 'GB29NWBK60161331926818',
    });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/iban']);
    for (const user of ['SUPERVISOR', 'CONTROLLER', 'PARTNER_ADMIN', 'CASHIER'] as const)
      expect((await put(user, id, details)).status).toBe(403);
    const stranger = await api.newPartner();
    const other = await stranger
      .as('ACCOUNTANT')
      .put(`/v1/suppliers/${id}/bank-details`, details, { headers: { 'if-match': '*' } });
    expect(other.status).toBe(404);
    expect((await stranger.as('ACCOUNTANT').get(`/v1/suppliers/${id}/bank-details`)).status).toBe(404);
  });
});
