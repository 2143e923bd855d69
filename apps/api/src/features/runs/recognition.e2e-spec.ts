import { randomUUID } from 'node:crypto';
import type { ApiAnswer } from '@travobooks/testing';
import { type Agency, AYESHA, bookingOf, done, newAgency, nextDocument } from '../../proofs/agency.fixture';
import { offences } from '../../proofs/books.fixture';
import cases from '../../proofs/cases/revenue-cases.json';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.clock.set(new Date('2026-05-01T06:00:00Z')));
afterAll(() => api.close());

interface Line {
  readonly account: string;
  readonly side: string;
  readonly amount: string;
  readonly functional_amount?: string;
}
const linesOf = (lines: readonly Line[]): string[] => lines.map(({ account, side, amount }) => `${account} ${side} ${amount}`).sort();
const expected = (id: string): string[] => linesOf(cases.find((one) => one.id === id)?.entries[0]?.lines ?? []);

const ticket = (agency: Agency, change: object = {}): Readonly<Record<string, unknown>> => ({
  kind: 'AIR_TICKET',
  supplier_id: agency.airlineId,
  description: 'DAC-DXB',
  traveller: AYESHA,
  service_dates: [{ date: '2026-05-28' }],
  base_fare: '50000.00',
  commission: { rate: '0.07' },
  ...change,
});

interface Sold {
  readonly id: string;
  readonly itemId: string;
  readonly document: string;
}

async function sell(agency: Agency, currency: string, change: object = {}): Promise<Sold> {
  const booking = done(await agency.as('TRAVEL_AGENT').post('/v1/bookings', bookingOf(agency, currency, ticket(agency, change))));
  const itemId = booking.items[0].id as string;
  const document = nextDocument();
  done(
    await agency.as('TRAVEL_AGENT').post(`/v1/bookings/${booking.id}/issue`, {
      documents: [{ item_id: itemId, document_number: document }],
    }),
  );
  return { id: booking.id, itemId, document };
}

const run = (agency: Agency, through: string, key: string = randomUUID(), wait = true): Promise<ApiAnswer> =>
  agency
    .as('ACCOUNTANT')
    .post('/v1/runs/recognition', { through }, { key, headers: wait ? { prefer: 'wait=30' } : {} });

const entriesOf = async (agency: Agency, bookingId: string, event: string): Promise<ApiAnswer['body'][]> =>
  done(await agency.as('ACCOUNTANT').get(`/v1/journal-entries?booking_id=${bookingId}&event=${event}`)).data;
const detailOf = async (agency: Agency, id: string): Promise<ApiAnswer['body']> =>
  done(await agency.as('ACCOUNTANT').get(`/v1/journal-entries/${id}`));
const stateOf = async (agency: Agency, bookingId: string): Promise<string> =>
  done(await agency.as('TRAVEL_AGENT').get(`/v1/bookings/${bookingId}`)).state;
const ticketState = async (agency: Agency, document: string): Promise<string> =>
  done(await agency.as('TRAVEL_AGENT').get(`/v1/tickets/${document}`)).state;
const closePeriod = (agency: Agency, startsOn: string, state: string): Promise<unknown> =>
  api.rows('UPDATE periods SET state = ? WHERE partner_id = ? AND starts_on = ?', [state, agency.partnerId, startsOn]);

describe('POST /v1/runs/recognition', () => {
  it('C02: recognises the commission on the service date, once, and the booking is completed', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, 'BDT');
    expect([await stateOf(agency, sold.id), await ticketState(agency, sold.document)]).toEqual(['ISSUED', 'OPEN']);
    api.clock.set(new Date('2026-05-28T18:30:00Z'));
    const first = done(await run(agency, '2026-05-28'));
    expect(first).toMatchObject({ kind: 'RECOGNITION', state: 'COMPLETED', counts: { posted: 1, completed_bookings: 1 }, progress: { done: 1, total: 1 } });
    const entry = await detailOf(agency, first.journal_entries[0]);
    expect(linesOf(entry.lines)).toEqual(expected('C02'));
    expect(entry).toMatchObject({ entry_date: '2026-05-28', event: 'RECOGNITION', source: { type: 'BOOKING_ITEM', id: sold.itemId } });
    expect([await stateOf(agency, sold.id), await ticketState(agency, sold.document)]).toEqual(['COMPLETED', 'USED']);
    const second = done(await run(agency, '2026-05-28'));
    expect(second).toMatchObject({ state: 'COMPLETED', counts: { posted: 0 }, journal_entries: [] });
    expect(await entriesOf(agency, sold.id, 'RECOGNITION')).toHaveLength(1);
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });

  it('C02: a run through a closed period refuses; its dates are recognised in the first open one after', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, 'BDT');
    api.clock.set(new Date('2026-06-10T06:00:00Z'));
    await closePeriod(agency, '2026-05-01', 'CLOSED');
    const refused = await run(agency, '2026-05-31');
    expect([refused.status, refused.body.code]).toEqual([422, 'PERIOD_CLOSED']);
    const future = await run(agency, '2026-06-11');
    expect([future.status, future.body.code]).toEqual([400, 'DATE_INVALID']);
    const ended = done(await run(agency, '2026-06-10'));
    expect(await detailOf(agency, ended.journal_entries[0])).toMatchObject({ entry_date: '2026-06-01' });
    expect(await entriesOf(agency, sold.id, 'RECOGNITION')).toHaveLength(1);
  });

  it('posts one entry a day of a round trip; half-way the ticket is partly used', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, 'BDT', { service_dates: [{ date: '2026-05-28' }, { date: '2026-08-10' }] });
    api.clock.set(new Date('2026-05-29T06:00:00Z'));
    expect(done(await run(agency, '2026-05-28'))).toMatchObject({ counts: { posted: 1, partially_used_bookings: 1 } });
    expect([await stateOf(agency, sold.id), await ticketState(agency, sold.document)]).toEqual(['PARTIALLY_USED', 'PARTIALLY_USED']);
    api.clock.set(new Date('2026-06-29T06:00:00Z'));
    expect(done(await run(agency, '2026-06-28'))).toMatchObject({ counts: { posted: 0 } });
    const posted = await entriesOf(agency, sold.id, 'RECOGNITION');
    expect(linesOf(posted[0]?.lines ?? (await detailOf(agency, posted[0]?.id)).lines)).toEqual(['2031 DEBIT 1750.00', '4011 CREDIT 1750.00']);
  });

  it('recognises markup and discount with the date, in a foreign currency at the rate of the sale', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, 'USD', { base_fare: '1000.00', markup: '50.00', discount: '80.00' });
    done(
      await agency.as('SENIOR_ACCOUNTANT').post('/v1/fx-rates', {
        rates: [{ date: '2026-05-28', from: 'USD', to: 'BDT', rate: '130.00', kind: 'SPOT' }],
      }),
    );
    api.clock.set(new Date('2026-05-29T06:00:00Z'));
    const ended = done(await run(agency, '2026-05-28'));
    const { lines } = await detailOf(agency, ended.journal_entries[0]);
    expect((lines as Line[]).map(({ account, side, amount, functional_amount }) => `${account} ${side} ${amount} ${functional_amount}`).sort()).toEqual([
      '2031 DEBIT 70.00 8540.00',
      '2034 CREDIT 30.00 3660.00',
      '4011 CREDIT 70.00 8540.00',
      '4032 CREDIT 50.00 6100.00',
      '4071 DEBIT 80.00 9760.00',
    ]);
    expect((lines as { fx_rate: string }[]).every(({ fx_rate: rate }) => rate === '122')).toBe(true);
    expect(sold.id).toBeTruthy();
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });

  it('taken back, it is deferred again, and the next run recognises it anew', async () => {
    const agency = await newAgency(api);
    const sold = await sell(agency, 'BDT');
    api.clock.set(new Date('2026-05-29T06:00:00Z'));
    const first = done(await run(agency, '2026-05-28'));
    const reversal = done(
      await agency.as('SENIOR_ACCOUNTANT').post(`/v1/journal-entries/${first.journal_entries[0]}/reverse`, { reason: 'Did not fly', entry_date: '2026-05-29' }),
    );
    expect(reversal).toBeTruthy();
    const [reversed] = await entriesOf(agency, sold.id, 'RECOGNITION_REVERSED');
    expect(linesOf((await detailOf(agency, reversed?.id)).lines)).toEqual(['2031 CREDIT 3500.00', '4011 DEBIT 3500.00']);
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
    expect(done(await run(agency, '2026-05-29'))).toMatchObject({ counts: { posted: 1 } });
    const again = await run(agency, '2026-05-29');
    expect(done(again)).toMatchObject({ counts: { posted: 0 } });
    expect(await entriesOf(agency, sold.id, 'RECOGNITION')).toHaveLength(2);
  });

  it('two at once share the work: each row is posted once', async () => {
    const agency = await newAgency(api);
    const sales: Sold[] = [];
    for (let n = 0; n < 12; n += 1) sales.push(await sell(agency, 'BDT'));
    api.clock.set(new Date('2026-05-29T06:00:00Z'));
    const runs = await Promise.all([run(agency, '2026-05-28'), run(agency, '2026-05-28'), run(agency, '2026-05-28')]);
    const posted = runs.map((one) => Number(done(one).counts.posted));
    expect(posted.reduce((sum, n) => sum + n, 0)).toBe(12);
    for (const { id } of sales) expect(await entriesOf(agency, id, 'RECOGNITION')).toHaveLength(1);
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });

  it('answers 202 with its operation, keeps the answer of its key, and shows what it would post first', async () => {
    const agency = await newAgency(api);
    await sell(agency, 'BDT');
    api.clock.set(new Date('2026-05-29T06:00:00Z'));
    const preview = await agency.as('ACCOUNTANT').post('/v1/runs/recognition?dry_run=true', { through: '2026-05-28' });
    expect(preview.status).toBe(200);
    expect(linesOf(preview.body.journal_preview[0].lines)).toEqual(expected('C02'));
    const key = randomUUID();
    const accepted = await run(agency, '2026-05-28', key, false);
    expect([accepted.status, accepted.headers.get('location')]).toEqual([202, `/v1/operations/${accepted.body.id}`]);
    const replayed = await run(agency, '2026-05-28', key, false);
    expect([replayed.status, replayed.body.id, replayed.headers.get('idempotent-replayed')]).toEqual([202, accepted.body.id, 'true']);
    const pending = done(await agency.as('ACCOUNTANT').get(`/v1/operations/${accepted.body.id}`));
    expect(pending).toMatchObject({ kind: 'RECOGNITION', state: 'PENDING', result: null });
    const list = done(await agency.as('AUDITOR').get('/v1/runs?kind=RECOGNITION'));
    expect(list.data).toHaveLength(1);
    expect((await agency.as('TRAVEL_AGENT').get('/v1/runs')).status).toBe(403);
    expect((await agency.as('TRAVEL_AGENT').get(`/v1/operations/${accepted.body.id}`)).status).toBe(404);
    expect((await agency.as('SUPERVISOR').post('/v1/runs/recognition', { through: '2026-05-28' })).status).toBe(403);
  });
});
