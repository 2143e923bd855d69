import { type Agency, bookingOf, done, newAgency, nextDocument } from '../../proofs/agency.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let agency: Agency;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
beforeEach(async () => {
  agency = await newAgency(api);
});
afterAll(() => api.close());

const contract = (body: object) =>
  agency.as('SENIOR_ACCOUNTANT').post(`/v1/suppliers/${agency.airlineId}/contracts`, body);
const terms = {
  valid_from: '2026-01-01',
  commission: { rate: '0.07' },
  commission_lines: [
    { route: 'DAC-*', rate: '0.05' },
    { route: 'DAC-DXB', rate: '0.06' },
    { class: 'J', rate: '0.08' },
    { route: 'DAC-*', class: 'J', rate: '0.09' },
    { route: '*-LHR', class: 'F', amount: '250.00' },
  ],
  recognition: 'ISSUE_DATE',
  recall: 'UNUSED_BASE',
  withholding: { base: 'COMMISSION', rate: '0.05' },
  override: {
    period: 'QUARTER',
    tiers: [
      { from: '0', rate: '0.01' },
      { from: '1000000', rate: '0.03' },
    ],
    retroactive: true,
  },
};
const ticket = (change: object = {}) => ({
  kind: 'AIR_TICKET',
  supplier_id: agency.airlineId,
  traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
  service_dates: [{ date: '2026-05-28' }],
  base_fare: '1000.00',
  ...change,
});

interface Line {
  readonly account: string;
  readonly side: string;
  readonly amount: string;
}
/** Sells one ticket and answers the lines of its entry. */
async function sell(item: Readonly<Record<string, unknown>>): Promise<string[]> {
  const booking = done(await agency.as('SUPERVISOR').post('/v1/bookings', bookingOf(agency, 'BDT', item)));
  const issued = done(
    await agency.as('SUPERVISOR').post(`/v1/bookings/${booking.id}/issue`, {
      documents: [{ item_id: booking.items[0].id, document_number: nextDocument() }],
      issued_on: '2026-05-01',
    }),
  );
  const entry = done(await agency.as('ACCOUNTANT').get(`/v1/journal-entries/${issued.journal_entries[0]}`));
  return (entry.lines as Line[]).map(({ account, side, amount }) => `${account} ${side} ${amount}`).sort();
}
const earned = async (item: object): Promise<string | undefined> =>
  (await sell(ticket(item))).find((line) => line.startsWith('4011'));

describe('contracts', () => {
  it('say all their terms again, and only to who may see what suppliers cost', async () => {
    const made = await contract(terms);
    const shown = {
      ...terms,
      id: expect.any(String) as string,
      supplier_id: agency.airlineId,
      commission_lines: terms.commission_lines.map((line) =>
        'amount' in line ? { ...line, currency: 'BDT' } : line,
      ),
      commission_paid: 'NETTED',
      override: {
        ...terms.override,
        tiers: [
          { from: '0.00', rate: '0.01' },
          { from: '1000000.00', rate: '0.03' },
        ],
      },
    };
    expect([made.status, made.body]).toEqual([201, shown]);
    const listed = await agency.as('CONTROLLER').get(`/v1/suppliers/${agency.airlineId}/contracts`);
    expect(listed.body.data[0]).toEqual(shown);
    const masked = (await agency.as('TRAVEL_AGENT').get(`/v1/suppliers/${agency.airlineId}`)).body
      .contracts[0];
    expect(Object.keys(masked).sort()).toEqual(
      ['commission_paid', 'id', 'recall', 'recognition', 'supplier_id', 'valid_from'].sort(),
    );
  });

  it('pay by the line that is closest to the journey: route and class, route, class, all', async () => {
    await contract(terms);
    expect(await earned({ route: 'DAC-LHR-DAC', booking_class: 'J' })).toBe('4011 CREDIT 90.00');
    expect(await earned({ route: 'DAC-DXB-DAC', booking_class: 'Y' })).toBe('4011 CREDIT 60.00');
    expect(await earned({ route: 'DAC-JFK', booking_class: 'Y' })).toBe('4011 CREDIT 50.00');
    expect(await earned({ route: 'DEL-LHR', booking_class: 'J' })).toBe('4011 CREDIT 80.00');
    expect(await earned({ route: 'DEL-LHR', booking_class: 'F' })).toBe('4011 CREDIT 250.00');
    expect(await earned({ route: 'DXB-DAC', booking_class: 'Y' })).toBe('4011 CREDIT 70.00');
    expect(await earned({})).toBe('4011 CREDIT 70.00');
    expect(await earned({ route: 'DAC-DXB', booking_class: 'J', commission: { rate: '0.01' } })).toBe(
      '4011 CREDIT 10.00',
    );
  });

  it('of one line alone pay by it and nothing for other journeys', async () => {
    const made = await contract({
      valid_from: '2026-02-01',
      commission: { rate: '0.04', route: 'DAC-DXB' },
      recognition: 'ISSUE_DATE',
    });
    expect([made.status, made.body.commission, made.body.commission_lines]).toEqual([
      201,
      null,
      [{ route: 'DAC-DXB', rate: '0.04' }],
    ]);
    expect(await earned({ route: 'DAC-DXB' })).toBe('4011 CREDIT 40.00');
    expect(await earned({ route: 'DAC-LHR' })).toBeUndefined();
  });

  it('refuse what would leave it open which line counts', async () => {
    const refused = async (change: object): Promise<unknown> => {
      const { body, status } = await contract({ ...terms, ...change });
      return [status, body.errors?.[0]?.pointer];
    };
    const lines = (...commission_lines: object[]) => ({ commission_lines });
    expect(await refused(lines({ rate: '0.1' }))).toEqual([400, '/commission_lines/0/route']);
    expect(await refused(lines({ route: 'DAC-*' }))).toEqual([400, '/commission_lines/0/rate']);
    expect(await refused(lines({ route: 'DAC-*', rate: '0.1', amount: '1.00' }))).toEqual([
      400,
      '/commission_lines/0',
    ]);
    expect(await refused(lines({ class: 'J', rate: '0.1' }, { class: 'J', rate: '0.2' }))).toEqual([
      400,
      '/commission_lines/1',
    ]);
    expect(await refused(lines({ route: 'DAC', rate: '0.1' }))).toEqual([400, '/commission_lines/0/route']);
    const tiers = (...from: string[]) => ({
      override: { period: 'MONTH', tiers: from.map((one) => ({ from: one, rate: '0.01' })) },
    });
    expect(await refused(tiers('1'))).toEqual([400, '/override/tiers/0/from']);
    expect(await refused(tiers('0', '10', '10'))).toEqual([400, '/override/tiers/2/from']);
    const high = await contract({ ...terms, withholding: { base: 'TICKET_VALUE', rate: '1.1' } });
    expect([high.status, high.body.code]).toEqual([400, 'RATE_INVALID']);
  });

  it('the journey of an item is read back, and what is none is refused', async () => {
    const item = ticket({ route: 'DAC-DXB-DAC', booking_class: 'Y' });
    const booking = done(await agency.as('SUPERVISOR').post('/v1/bookings', bookingOf(agency, 'BDT', item)));
    expect(booking.items[0]).toMatchObject({ route: 'DAC-DXB-DAC', booking_class: 'Y' });
    const wrong = await agency
      .as('SUPERVISOR')
      .post('/v1/bookings', bookingOf(agency, 'BDT', { ...item, route: 'Dhaka' }));
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/items/0/route']);
  });
});

describe('tax rules', () => {
  const rule = (change: object) =>
    agency
      .as('SENIOR_ACCOUNTANT')
      .post('/v1/tax-rules', { code: 'T', valid_from: '2026-01-01', rate: '0.18', ...change });

  it('on a deemed part of the fare are paid by the customer on top (India rule 32(3))', async () => {
    const made = await rule({
      code: 'IN-GST-AIR',
      base: 'DEEMED_FARE',
      deemed_percent: '0.05',
      applies_to: ['AIR_TICKET'],
    });
    expect([made.status, made.body]).toMatchObject([
      201,
      { base: 'DEEMED_FARE', deemed_percent: '0.05', inclusive: false, method: null, valid_to: null },
    ]);
    // 18 % of 5 % of 12,345.67 is 111.11; commission 7 % is 864.20.
    expect(await sell(ticket({ base_fare: '12345.67', taxes: [{ code: 'IN', amount: '100.00' }] }))).toEqual([
      '1101 DEBIT 12556.78',
      '1109 DEBIT 864.20',
      '2011 CREDIT 12445.67',
      '2031 CREDIT 864.20',
      '2061 CREDIT 111.11',
    ]);
    const doctor = await agency.as('CONTROLLER').get('/v1/operations/doctor');
    expect([doctor.status, doctor.body.healthy]).toEqual([200, true]);
  });

  it('end on their last day, and the next of their code ends them too', async () => {
    await rule({ code: 'ENDED', base: 'MARKUP', valid_to: '2026-04-30' });
    await rule({ code: 'LAST-DAY', base: 'MARKUP', rate: '0.1', valid_to: '2026-05-01' });
    await rule({ code: 'CHANGED', base: 'MARKUP', rate: '0.5' });
    await rule({ code: 'CHANGED', base: 'MARKUP', rate: '0.02', valid_from: '2026-03-01' });
    const lines = await sell(ticket({ markup: '100.00' }));
    expect(lines.filter((line) => line.startsWith('2061'))).toEqual([
      '2061 CREDIT 10.00',
      '2061 CREDIT 2.00',
    ]);
  });

  it('on price and margin are kept for principal sales: an agent\u2019s sale has neither', async () => {
    const price = await rule({ code: 'VAT-PRICE', base: 'PRICE', inclusive: true });
    const margin = await rule({
      code: 'TOMS',
      base: 'MARGIN',
      method: 'PROVISIONAL',
      provisional_margin: '0.18',
    });
    expect([price.status, margin.status]).toEqual([201, 201]);
    expect(margin.body).toMatchObject({ inclusive: true, method: 'PROVISIONAL', provisional_margin: '0.18' });
    expect((await sell(ticket())).filter((line) => line.startsWith('2061'))).toEqual([]);
    const listed = await agency.as('ACCOUNTANT').get('/v1/tax-rules');
    expect(listed.body.data.slice(-2)).toEqual([price.body, margin.body]);
  });

  it.each([
    [{ base: 'FEE', method: 'OPERATION' }, '/method'],
    [{ base: 'FEE', deemed_percent: '0.05' }, '/deemed_percent'],
    [{ base: 'FEE', provisional_margin: '0.05' }, '/provisional_margin'],
    [{ base: 'DEEMED_FARE' }, '/deemed_percent'],
    [{ base: 'DEEMED_FARE', deemed_percent: '0' }, '/deemed_percent'],
    [{ base: 'DEEMED_FARE', deemed_percent: '0.05', inclusive: true }, '/inclusive'],
    [{ base: 'MARGIN', inclusive: false }, '/inclusive'],
    [{ base: 'MARGIN', method: 'PROVISIONAL' }, '/provisional_margin'],
    [{ base: 'MARGIN', provisional_margin: '0.18' }, '/provisional_margin'],
    [{ base: 'FEE', valid_to: '2025-12-31' }, '/valid_to'],
  ])('refuse %j', async (change, pointer) => {
    const { status, body } = await rule(change);
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([400, 'VALIDATION_FAILED', pointer]);
  });
});
