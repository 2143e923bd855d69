import { ExecuteRun, RunWork, StartRun, SYSTEM_USER } from '@travobooks/application';
import { PartnersQuery } from '@travobooks/persistence-mysql';
import { Databases } from '../../http/handles';
import { type Agency, AYESHA, bookingOf, done, newAgency, nextDocument } from '../../proofs/agency.fixture';
import { offences } from '../../proofs/books.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.clock.set(new Date('2026-05-01T06:00:00Z')));
afterAll(() => api.close());

interface Sold {
  readonly path: string;
  readonly id: string;
  readonly item: string;
  readonly document: string;
}

async function sell(agency: Agency, dates: readonly object[]): Promise<Sold> {
  const agent = agency.as('TRAVEL_AGENT');
  const item = {
    kind: 'AIR_TICKET',
    supplier_id: agency.airlineId,
    description: 'DAC-DXB-DAC',
    traveller: AYESHA,
    service_dates: dates,
    base_fare: '100.01',
    commission: { amount: '10.01' },
    markup: '5.00',
  };
  const booking = done(await agent.post('/v1/bookings', bookingOf(agency, 'USD', item)));
  const document = nextDocument();
  done(await agent.post(`/v1/bookings/${booking.id}/issue`, { documents: [{ item_id: booking.items[0].id, document_number: document }] }));
  return { id: booking.id, item: booking.items[0].id, document, path: `/v1/bookings/${booking.id}/items/${booking.items[0].id}` };
}

const run = async (agency: Agency, through: string): Promise<Record<string, number>> => {
  api.clock.set(new Date(`${through}T12:00:00Z`));
  return done(await agency.as('ACCOUNTANT').post('/v1/runs/recognition', { through }, { headers: { prefer: 'wait=30' } })).counts;
};
/** As the worker does after midnight: nobody's token is needed, and none lives as long as a ticket. */
async function night(agency: Agency, through: string): Promise<unknown> {
  api.clock.set(new Date(`${through}T20:00:00Z`));
  const { partnerId } = agency;
  const partner = await new PartnersQuery(api.app.get(Databases).reads).facts(partnerId);
  if (!partner) throw new Error('the partner is gone');
  const scope = { partnerId, userId: SYSTEM_USER, branchId: null, permissions: {}, requestId: 'night', partner };
  const { id } = await api.app.get(StartRun).execute(scope, { kind: 'RECOGNITION', parameters: { through }, key: `RECOGNITION ${through}` });
  await api.app.get(ExecuteRun).execute(scope, id);
  return await api.app.get(RunWork).load(partnerId, id);
}
const schedules = (agency: Agency, itemId: string): Promise<string[]> =>
  api
    .rows<{ text: string }>(
      `SELECT CONCAT_WS(' ', part, service_date, CAST(amount AS DECIMAL(19,2)), CAST(functional_amount AS DECIMAL(19,2)), state) AS text FROM revenue_schedules
       WHERE partner_id = ? AND item_id = UNHEX(REPLACE(?, '-', '')) ORDER BY part, service_date, state`,
      [agency.partnerId, itemId],
    )
    .then((rows) => rows.map(({ text }) => text));

describe('POST /v1/bookings/{id}/items/{item_id}/service-dates', () => {
  it('moves what is still deferred, sums unchanged, and posts nothing', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, [{ date: '2026-05-28' }, { date: '2026-06-28' }]);
    expect(await run(agency, '2026-05-28')).toMatchObject({ posted: 1 });
    const before = await schedules(agency, sold.item);
    expect(before).toEqual([
      'COMMISSION 2026-05-28 5.00 610.00 RECOGNISED',
      'COMMISSION 2026-06-28 5.01 611.22 OPEN',
      'MARKUP 2026-05-28 2.50 305.00 RECOGNISED',
      'MARKUP 2026-06-28 2.50 305.00 OPEN',
    ]);
    const [entries] = await api.rows<{ n: string }>('SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ?', [agency.partnerId]);
    const changed = done(
      await agency.as('TRAVEL_AGENT').post(`${sold.path}/service-dates`, {
        service_dates: [{ date: '2026-05-28' }, { date: '2026-06-10', weight: '1' }, { date: '2026-06-20', weight: '2' }],
        reason: 'The airline has moved the flight',
      }),
    );
    expect(changed.items[0].service_dates.map(({ date }: { date: string }) => date)).toEqual(['2026-05-28', '2026-06-10', '2026-06-20']);
    expect(await schedules(agency, sold.item)).toEqual([
      'COMMISSION 2026-05-28 5.00 610.00 RECOGNISED',
      'COMMISSION 2026-06-10 1.67 203.74 OPEN',
      'COMMISSION 2026-06-20 3.34 407.48 OPEN',
      'COMMISSION 2026-06-28 5.01 611.22 MOVED',
      'MARKUP 2026-05-28 2.50 305.00 RECOGNISED',
      'MARKUP 2026-06-10 0.83 101.26 OPEN',
      'MARKUP 2026-06-20 1.67 203.74 OPEN',
      'MARKUP 2026-06-28 2.50 305.00 MOVED',
    ]);
    const [after] = await api.rows<{ n: string }>('SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ?', [agency.partnerId]);
    expect(after).toEqual(entries);
    const history = done(await agency.as('TRAVEL_AGENT').get(`/v1/bookings/${sold.id}/history`));
    expect(JSON.stringify(history)).toContain('SCHEDULE_CHANGED');
    expect(await run(agency, '2026-06-09')).toMatchObject({ posted: 0 });
    expect(await run(agency, '2026-06-20')).toMatchObject({ posted: 2, completed_bookings: 1 });
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });

  it('an open ticket waits until its validity is over: then the rest is earned and it is expired', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, [{ date: '2026-05-28' }]);
    done(await agency.as('TRAVEL_AGENT').post(`${sold.path}/service-dates`, { service_dates: [], reason: 'The customer flies later' }));
    expect(await schedules(agency, sold.item)).toEqual(expect.arrayContaining(['COMMISSION 2027-06-01 10.01 1221.22 OPEN']));
    expect(await run(agency, '2026-06-30')).toMatchObject({ posted: 0 });
    done(await agency.as('SENIOR_ACCOUNTANT').post('/v1/fiscal-years', { starts_on: '2026-07-01' }), 200, 201);
    expect(await night(agency, '2027-06-01')).toMatchObject({ posted: 1, counts: { completed_bookings: 1 } });
    const [ticket] = await api.rows('SELECT state FROM tickets WHERE partner_id = ? AND document_number = ?', [agency.partnerId, sold.document]);
    expect(ticket).toEqual({ state: 'EXPIRED' });
  });

  it('refuses a date before the issue, a booking that is served, another office’s and no reason', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, [{ date: '2026-05-28' }]);
    const ask = async (user: 'TRAVEL_AGENT' | 'TRAVEL_AGENT_BAN' | 'ACCOUNTANT', date: string, reason = 'Moved'): Promise<unknown[]> => {
      const { status, body } = await agency.as(user).post(`${sold.path}/service-dates`, { service_dates: [{ date }], reason });
      return [status, body.code];
    };
    expect(await ask('TRAVEL_AGENT', '2026-04-30')).toEqual([400, 'DATE_INVALID']);
    expect(await ask('TRAVEL_AGENT_BAN', '2026-06-30')).toEqual([404, 'NOT_FOUND']);
    expect(await ask('ACCOUNTANT', '2026-06-30')).toEqual([403, 'PERMISSION_DENIED']);
    expect((await ask('TRAVEL_AGENT', '2026-06-30', ' '))[1]).toBe('REASON_REQUIRED');
    await run(agency, '2026-05-28');
    expect(await ask('TRAVEL_AGENT', '2026-06-30')).toEqual([409, 'BOOKING_NOT_IN_ISSUED_STATE']);
  });
});

describe('POST /v1/bookings/{id}/items/{item_id}/no-show', () => {
  it('is earned on its date as usual; the document is not used, and expires', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, [{ date: '2026-05-28' }]);
    const early = await agency.as('TRAVEL_AGENT').post(`${sold.path}/no-show`, {});
    expect([early.status, early.body.code]).toEqual([400, 'DATE_INVALID']);
    expect(await run(agency, '2026-05-28')).toMatchObject({ posted: 1, completed_bookings: 1 });
    const marked = done(await agency.as('TRAVEL_AGENT').post(`${sold.path}/no-show`, { reason: 'Missed it' }));
    expect(marked.items[0].no_show_on).toBe('2026-05-28');
    const ticket = async (): Promise<string> => done(await agency.as('TRAVEL_AGENT').get(`/v1/tickets/${sold.document}`)).state;
    expect(await ticket()).toBe('OPEN');
    expect(await run(agency, '2026-05-29')).toMatchObject({ posted: 0 });
    expect(await ticket()).toBe('OPEN');
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });
});
