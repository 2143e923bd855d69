import { type Agency, AYESHA, bookingOf, done, newAgency, nextDocument } from '../../proofs/agency.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let agency: Agency;

beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
  const agent = agency.as('TRAVEL_AGENT');
  for (const markup of ['0.00', '100.00']) {
    const ticket = {
      kind: 'AIR_TICKET', supplier_id: agency.airlineId, description: 'DAC-DXB-DAC', traveller: AYESHA, markup, base_fare: '50000.00', commission: { rate: '0.07' },
      service_dates: [{ date: '2026-05-28' }, { date: '2026-06-10' }],
    };
    const booking = done(await agent.post('/v1/bookings', bookingOf(agency, 'BDT', ticket)));
    done(await agent.post(`/v1/bookings/${booking.id}/issue`, { documents: [{ item_id: booking.items[0].id, document_number: nextDocument() }] }));
    if (markup === '100.00') done(await agent.post(`/v1/bookings/${booking.id}/void`, { reason: 'Wrong name' }));
  }
  api.clock.set(new Date('2026-05-31T06:00:00Z'));
  done(await agency.as('ACCOUNTANT').post('/v1/runs/recognition', { through: '2026-05-31' }, { headers: { prefer: 'wait=30' } }));
  api.clock.set(new Date('2026-06-30T06:00:00Z'));
}, 60_000);
afterAll(() => api.close());

describe('GET /v1/reports/deferred-revenue', () => {
  it('rolls each account forward by month and shows what is coming; it sums to the sub-ledger', async () => {
    const report = done(await agency.as('ACCOUNTANT').get('/v1/reports/deferred-revenue?from=2026-05-01&to=2026-06-30'));
    expect(report.rows).toEqual([
      { account: '2031', name: expect.any(String), month: '2026-05', opening: '0.00', deferred: '7000.00', taken_back: '3500.00', recognised: '1750.00', closing: '1750.00' },
      { account: '2031', name: expect.any(String), month: '2026-06', opening: '1750.00', deferred: '0.00', taken_back: '0.00', recognised: '0.00', closing: '1750.00' },
      { account: '2034', name: expect.any(String), month: '2026-05', opening: '0.00', deferred: '100.00', taken_back: '100.00', recognised: '0.00', closing: '0.00' },
    ]);
    expect(report.totals).toEqual({ opening: '0.00', deferred: '7100.00', taken_back: '3600.00', recognised: '1750.00', closing: '1750.00' });
    expect(report.coming).toEqual([{ account: '2031', month: '2026-06', amount: '1750.00' }]);
    expect(report.as_of_entry).toEqual({ number: expect.any(Number), unsealed: expect.any(Number) });
    const control = done(await agency.as('ACCOUNTANT').get('/v1/reports/control-accounts'));
    expect(control.rows.find(({ account }: { account: string }) => account === '2031')).toMatchObject({ ledger_balance: '-1750.00', difference: '0.00' });
  });

  it('a cell is the lines of the journal in its month', async () => {
    const { data } = done(await agency.as('ACCOUNTANT').get('/v1/journal-lines?account=2031&from=2026-05-01&to=2026-05-31'));
    const net = (data as { side: string; functional_amount: string }[]).reduce((sum, line) => sum + (line.side === 'CREDIT' ? 1 : -1) * Math.round(Number(line.functional_amount) * 100), 0);
    expect(net).toBe(175_000);
  });

  it('one office has its own, and a file has the total; cashiers have no report', async () => {
    const other = done(await agency.as('ACCOUNTANT').get(`/v1/reports/deferred-revenue?from=2026-05-01&to=2026-06-30&branch_id=${agency.branches.BAN}`));
    expect([other.rows, other.coming]).toEqual([[], []]);
    const file = await agency.as('ACCOUNTANT').get('/v1/reports/deferred-revenue?from=2026-05-01&to=2026-05-31', { headers: { accept: 'text/csv' } });
    expect(String(file.body)).toContain(',Total,,0.00,7100.00,3600.00,1750.00,1750.00');
    expect((await agency.as('CASHIER').get('/v1/reports/deferred-revenue')).status).toBe(403);
  });
});

describe('GET /v1/reports/commission', () => {
  it('claims, settlement and what is earned by supplier', async () => {
    const report = done(await agency.as('ACCOUNTANT').get('/v1/reports/commission?from=2026-05-01&to=2026-06-30'));
    expect(report.rows).toEqual([
      {
        supplier_id: agency.airlineId, name: 'Emirates', opening: '0.00', claimed: '7000.00', settled: '3500.00', open: '3500.00', commission: '1750.00', override: '0.00', deferred: '1750.00',
      },
    ]);
    const later = done(await agency.as('ACCOUNTANT').get('/v1/reports/commission?from=2026-06-01&to=2026-06-30'));
    expect(later.totals).toEqual({ opening: '3500.00', claimed: '0.00', settled: '0.00', open: '3500.00', commission: '0.00', override: '0.00', deferred: '1750.00' });
  });
});
