import { ExpireApprovals } from '@travobooks/application';
import { startApi, type StartedApi } from '../../testing/start-api';
import type { TestPartner, TestUser } from '../../testing/new-partner';

let api: StartedApi;
let partner: TestPartner;
let stranger: TestPartner;
let customerId: string;
let supplierId: string;
let serial = 2400000123;

beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  stranger = await api.newPartner();
  const made = await as('SENIOR_ACCOUNTANT').post('/v1/customers', {
    name: 'Padma Textiles',
    kind: 'CORPORATE',
    credit_limit: '500000.00',
  });
  customerId = made.body.id;
  supplierId = (
    await as('SUPERVISOR').post('/v1/suppliers', {
      name: 'Emirates',
      kind: 'AIRLINE',
      settlement: 'BSP',
      treatment: 'AGENT',
      iata_numeric: '176',
    })
  ).body.id;
}, 60_000);
afterAll(() => api.close());

const as = (user: TestUser) => partner.as(user);
const reason = { reason: 'As agreed' };

async function draft(user: TestUser, fare: string, of = customerId) {
  const { body } = await as(user).post('/v1/bookings', {
    customer_id: of,
    currency: 'BDT',
    time_limit: '2026-05-01T18:00:00+06:00',
    record_locator: 'ABC123',
    items: [
      {
        kind: 'AIR_TICKET',
        supplier_id: supplierId,
        description: 'DAC-DXB-DAC',
        traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
        service_dates: [{ date: '2026-05-28', weight: '1' }],
        base_fare: fare,
        taxes: [],
        form_of_payment: 'CASH',
      },
    ],
  });
  return body;
}

/** A sale above the threshold of 200,000: it waits. */
async function ask(user: TestUser = 'TRAVEL_AGENT', of = customerId, fare = '200000.01') {
  const booking = await draft(user, fare, of);
  serial += 1;
  const issued = await as(user).post(`/v1/bookings/${booking.id}/issue`, {
    documents: [{ item_id: booking.items[0].id, document_number: `176${serial}` }],
    issued_on: '2026-05-01',
    reason: 'Group',
  });
  return {
    status: issued.status,
    bookingId: booking.id as string,
    approvalId: issued.body.approval_id as string,
    path: `/v1/approvals/${issued.body.approval_id}`,
  };
}

const bookingState = async (id: string): Promise<string> =>
  (await as('SUPERVISOR').get(`/v1/bookings/${id}`)).body.state;

describe('approvals', () => {
  it('issue the booking as its maker asked when a supervisor agrees, once under one key', async () => {
    const asked = await ask();
    expect([asked.status, await bookingState(asked.bookingId)]).toEqual([202, 'PENDING_APPROVAL']);
    expect((await as('SUPERVISOR').get(asked.path)).body).toMatchObject({
      kind: 'BOOKING',
      amount: '200000.01',
      maker_reason: 'Group',
      can_decide: true,
      can_withdraw: false,
    });
    const granted = await as('SUPERVISOR').post(`${asked.path}/approve`, reason, { key: 'grant' });
    expect(granted.body).toMatchObject({
      state: 'APPROVED',
      checker_id: partner.idOf('SUPERVISOR'),
      result: { journal_entries: [expect.any(String)], invoice_id: expect.any(String) },
    });
    const replay = await as('SUPERVISOR').post(`${asked.path}/approve`, reason, { key: 'grant' });
    expect([replay.status, replay.body.id, replay.headers.get('idempotent-replayed')]).toEqual([
      200,
      asked.approvalId,
      'true',
    ]);
    expect((await as('SUPERVISOR').post(`${asked.path}/approve`, reason)).body.code).toBe(
      'APPROVAL_NOT_PENDING',
    );
    expect(await bookingState(asked.bookingId)).toBe('ISSUED');
  });

  it('stand in the history of the booking: who asked, who agreed and why, whose sale it is', async () => {
    const theirs = (
      await as('SENIOR_ACCOUNTANT').post('/v1/customers', {
        name: 'Jamuna Tours',
        kind: 'CORPORATE',
        credit_limit: '500000.00',
      })
    ).body.id;
    const asked = await ask('TRAVEL_AGENT', theirs);
    const { result } = (await as('SUPERVISOR').post(`${asked.path}/approve`, reason)).body;
    const path = `/v1/bookings/${asked.bookingId}/history`;
    const told = async (user: TestUser) => {
      const rows = (await as(user).get(path)).body.data as {
        event: string;
        user_id: string;
        detail: Record<string, unknown>;
      }[];
      return rows.slice(-3).map((row) => [row.event, row.user_id, row.detail] as const);
    };
    const [maker, checker] = [partner.idOf('TRAVEL_AGENT'), partner.idOf('SUPERVISOR')];
    expect(await told('SUPERVISOR')).toEqual([
      ['APPROVAL_REQUESTED', maker, { approval_id: asked.approvalId, reason: 'Group' }],
      ['APPROVED', checker, { approval_id: asked.approvalId, ...reason }],
      [
        'ISSUED',
        maker,
        {
          approval_id: asked.approvalId,
          asked_by: maker,
          invoice_id: result.invoice_id,
          journal_entries: result.journal_entries,
          documents: [expect.stringMatching(/^176/)],
        },
      ],
    ]);
    expect((await told('TRAVEL_AGENT'))[2]?.[2]).not.toHaveProperty('journal_entries');
    const refused = await ask('TRAVEL_AGENT', theirs);
    await as('SUPERVISOR').post(`${refused.path}/reject`, reason);
    const rows = (await as('SUPERVISOR').get(`/v1/bookings/${refused.bookingId}/history`)).body.data;
    expect(rows.at(-1)).toMatchObject({
      event: 'APPROVAL_ENDED',
      user_id: checker,
      detail: { approval_id: refused.approvalId, outcome: 'REJECTED', ...reason },
    });
  });

  it('show what granting would post, without a reason and without deciding', async () => {
    const asked = await ask('TRAVEL_AGENT');
    const dry = await as('SUPERVISOR').post(`${asked.path}/approve?dry_run=true`, {});
    expect(dry).toMatchObject({ status: 200, body: { id: asked.approvalId, state: 'PENDING' } });
    expect(dry.body.checks.map((check: { name: string }) => check.name)).toContain('credit');
    expect(dry.body.journal_preview).toHaveLength(1);
    expect(dry.body.result).toBeUndefined();
    expect(await bookingState(asked.bookingId)).toBe('PENDING_APPROVAL');
    expect((await as('SUPERVISOR').post(`${asked.path}/reject`, reason)).body.state).toBe('REJECTED');
  });

  it('are never decided by their maker, nor by a role that does not decide their kind', async () => {
    const own = await ask('SUPERVISOR');
    const self = await as('SUPERVISOR').post(`${own.path}/approve`, reason);
    expect([self.status, self.body.code]).toEqual([403, 'APPROVAL_OWN_REQUEST']);
    for (const user of [
      'CONTROLLER',
      'SENIOR_ACCOUNTANT',
      'PARTNER_ADMIN',
      'TRAVEL_AGENT',
      'AUDITOR',
    ] as const) {
      for (const verb of ['approve', 'reject'])
        expect((await as(user).post(`${own.path}/${verb}`, reason)).body.code).toBe('PERMISSION_DENIED');
    }
    expect((await as('SUPERVISOR_2').post(`${own.path}/reject`, {})).body.code).toBe('REASON_REQUIRED');
    expect((await as('SUPERVISOR_2').post(`${own.path}/reject`, reason)).body).toMatchObject({
      state: 'REJECTED',
      checker_reason: 'As agreed',
    });
    expect(await bookingState(own.bookingId)).toBe('DRAFT');
    const raise = await as('SENIOR_ACCOUNTANT').post('/v1/customers', {
      name: 'Raised',
      kind: 'CORPORATE',
      credit_limit: '900000.00',
    });
    for (const user of ['SUPERVISOR', 'PARTNER_ADMIN'] as const) {
      expect((await as(user).post(`/v1/approvals/${raise.body.approval_id}/approve`, reason)).body.code).toBe(
        'PERMISSION_DENIED',
      );
    }
    const byController = await as('CONTROLLER').post('/v1/customers', {
      name: 'Mine',
      kind: 'CORPORATE',
      credit_limit: '900000.00',
    });
    expect(byController.status).toBe(403);
  });

  it('are withdrawn by their maker alone, and are not there for strangers', async () => {
    const asked = await ask();
    expect((await as('SUPERVISOR').post(`${asked.path}/withdraw`)).body.code).toBe('PERMISSION_DENIED');
    expect((await as('CASHIER').post(`${asked.path}/withdraw`)).status).toBe(404);
    expect((await as('CASHIER').get(asked.path)).status).toBe(404);
    for (const verb of ['approve', 'reject', 'withdraw'])
      expect((await stranger.as('SUPERVISOR').post(`${asked.path}/${verb}`, reason)).status).toBe(404);
    expect((await stranger.as('CONTROLLER').get(asked.path)).status).toBe(404);
    const mine = (await as('TRAVEL_AGENT').get('/v1/approvals?state=PENDING')).body.data;
    expect(mine.map((row: { id: string }) => row.id)).toEqual([asked.approvalId]);
    expect(mine[0]).toMatchObject({ can_decide: false, can_withdraw: true, maker_name: 'TRAVEL_AGENT' });
    expect((await as('CASHIER').get('/v1/approvals')).body.data).toEqual([]);
    const withdrawn = await as('TRAVEL_AGENT').post(`${asked.path}/withdraw`);
    expect(withdrawn.body).toMatchObject({ state: 'WITHDRAWN', checker_id: null });
    expect(await bookingState(asked.bookingId)).toBe('DRAFT');
  });

  it('go stale when a check fails meanwhile: nothing is posted, the booking goes back', async () => {
    const { body } = await as('SENIOR_ACCOUNTANT').post('/v1/customers', {
      name: 'Held',
      kind: 'CORPORATE',
      credit_limit: '500000.00',
    });
    const asked = await ask('TRAVEL_AGENT', body.id);
    await as('SUPERVISOR').post(`/v1/customers/${body.id}/hold`, { reason: 'Overdue' });
    const stale = await as('SUPERVISOR').post(`${asked.path}/approve`, reason);
    expect(stale.body).toMatchObject({
      status: 409,
      code: 'APPROVAL_STALE',
      cause: 'CUSTOMER_ON_CREDIT_HOLD',
    });
    expect((await as('SUPERVISOR').get(asked.path)).body).toMatchObject({
      state: 'STALE',
      can_decide: false,
    });
    expect(await bookingState(asked.bookingId)).toBe('DRAFT');
    expect(
      await api.rows('SELECT id FROM journal_entries WHERE partner_id = ? AND booking_id = UNHEX(?)', [
        partner.partnerId,
        asked.bookingId.replaceAll('-', ''),
      ]),
    ).toEqual([]);
  });

  it('are granted once when two supervisors agree at the same moment', async () => {
    const asked = await ask();
    const answers = await Promise.all(
      (['SUPERVISOR', 'SUPERVISOR_2'] as const).map((user) => as(user).post(`${asked.path}/approve`, reason)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('APPROVAL_NOT_PENDING');
    expect(await bookingState(asked.bookingId)).toBe('ISSUED');
  });

  it('expire after seven days: nobody can grant them, the sweep gives the booking back', async () => {
    const made = await as('SENIOR_ACCOUNTANT').post('/v1/customers', {
      name: 'Slow',
      kind: 'CORPORATE',
      credit_limit: '900000.00',
    });
    const before = api.clock.now();
    const sweep = () => api.app.get(ExpireApprovals).execute(partner.scope, api.clock.now());
    try {
      expect(await sweep()).toBe(0);
      api.clock.set(new Date(before.getTime() + 7 * 86_400_000));
      const late = await as('CONTROLLER').post(`/v1/approvals/${made.body.approval_id}/approve`, reason);
      expect([late.status, late.body.code]).toEqual([409, 'APPROVAL_NOT_PENDING']);
      expect(await sweep()).toBeGreaterThan(0);
      expect(await sweep()).toBe(0);
      expect((await as('CONTROLLER').get(`/v1/approvals/${made.body.approval_id}`)).body.state).toBe(
        'EXPIRED',
      );
    } finally {
      api.clock.set(before);
    }
  });
});

describe('home', () => {
  it('shows each person what waits for them, and leaves out what they may not read', async () => {
    const open = await draft('TRAVEL_AGENT', '1000.00');
    const { body } = await as('SENIOR_ACCOUNTANT').post('/v1/customers', {
      name: 'Fresh',
      kind: 'CORPORATE',
      credit_limit: '500000.00',
    });
    const asked = await ask('TRAVEL_AGENT', body.id);
    const agent = (await as('TRAVEL_AGENT').get('/v1/home')).body;
    expect(agent.drafts.map((row: { id: string }) => row.id)).toContain(open.id);
    expect(agent.time_limits.map((row: { id: string }) => row.id)).toEqual(
      expect.arrayContaining([open.id, asked.bookingId]),
    );
    expect(agent.approvals_asked.map((row: { id: string }) => row.id)).toEqual([asked.approvalId]);
    expect(agent.waiting_records).toEqual({ count: 0, first: [] });
    expect([agent.approvals_to_decide, agent.unsealed]).toEqual([undefined, undefined]);
    const supervisor = (await as('SUPERVISOR').get('/v1/home')).body;
    expect(supervisor.approvals_to_decide).toMatchObject([
      { id: asked.approvalId, kind: 'BOOKING', maker_name: 'TRAVEL_AGENT', amount: '200000.01' },
    ]);
    expect(supervisor.unsealed).toBeGreaterThan(0);
    expect((await as('TRAVEL_AGENT_BAN').get('/v1/home')).body).toMatchObject({
      drafts: [],
      time_limits: [],
    });
    expect((await as('PARTNER_ADMIN').get('/v1/home')).body).toEqual({
      approvals_to_decide: [],
      approvals_asked: [],
    });
  });
});

describe('audit log', () => {
  it('is read by those who audit, page by page', async () => {
    expect((await as('SUPERVISOR').get('/v1/audit-log')).status).toBe(403);
    const first = (await as('AUDITOR').get('/v1/audit-log?limit=2')).body;
    const second = (await as('AUDITOR').get(`/v1/audit-log?limit=2&cursor=${first.next_cursor}`)).body;
    const ids = [...first.data, ...second.data].map((line: { id: string }) => line.id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(4);
    const asked = (await as('CONTROLLER').get('/v1/audit-log?action=approval.approve')).body.data;
    expect(asked[0]).toMatchObject({
      object_type: 'BOOKING',
      before: { state: 'PENDING' },
      after: { state: 'APPROVED', reason: 'As agreed' },
    });
    expect((await stranger.as('AUDITOR').get('/v1/audit-log?action=approval.approve')).body.data).toEqual([]);
  });
});
