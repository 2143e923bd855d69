import { randomUUID } from 'node:crypto';
import { type Agency, bookingOf, done, newAgency, nextDocument, ticketC01 } from '../../proofs/agency.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let agency: Agency;
let invoiceId: string;

beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
  const sell = async (currency: string): Promise<string> => {
    const booking = done(await agency.as('TRAVEL_AGENT').post('/v1/bookings', bookingOf(agency, currency, ticketC01(agency))));
    const documents = [{ item_id: booking.items[0].id, document_number: nextDocument() }];
    return done(await agency.as('TRAVEL_AGENT').post(`/v1/bookings/${booking.id}/issue`, { documents, issued_on: '2026-05-01' })).invoice_id;
  };
  invoiceId = await sell('BDT');
  await sell('USD');
  api.clock.set(new Date('2026-06-10T06:00:00Z'));
  const invoice = (await agency.as('ACCOUNTANT').get(`/v1/invoices/${invoiceId}`)).body;
  const fare = invoice.lines.find(({ kind }: { kind: string }) => kind === 'FARE').id;
  const note = { invoice_id: invoiceId, reason: 'PRICE_CUT', lines: [{ invoice_line_id: fare, amount: '6550.00' }] };
  done(await agency.as('ACCOUNTANT').post('/v1/credit-notes', note, { key: randomUUID() }), 201);
}, 60_000);
afterAll(() => api.close());

const get = async (path: string, user: 'ACCOUNTANT' | 'TRAVEL_AGENT' = 'ACCOUNTANT') => agency.as(user).get(`/v1/reports/${path}`);

describe('ageing of receivables', () => {
  it('puts what is open into its bucket by the due day, and sums to 1101', async () => {
    const { body } = await get('ar-ageing');
    // Due on 31 May, ten days ago: 60,000.00 of the one, 66,550.00 at 122 of the other.
    expect(body).toMatchObject({ as_of: '2026-06-10', currency: 'BDT', totals: { not_due: '0.00', days_1_30: '8179100.00', receivable: '8179100.00' } });
    expect(body.rows).toMatchObject([{ customer: 'Rahman Corporation', days_1_30: '8179100.00' }]);
    const balance = (await get('trial-balance?as_of=2026-06-10')).body.rows.find(({ account }: { account: string }) => account === '1101');
    expect(balance.closing_debit).toBe(body.totals.receivable);
  });

  it('tells of a past day what was open then', async () => {
    const { body } = await get('ar-ageing?as_of=2026-05-20');
    expect(body.totals).toMatchObject({ not_due: '8185650.00', days_1_30: '0.00', receivable: '8185650.00' });
    expect((await get('ar-ageing?as_of=2026-04-30')).body).toMatchObject({ rows: [], totals: { receivable: '0.00' } });
    const late = (await get('ar-ageing?as_of=2026-09-01')).body.totals;
    expect([late.over_90, late.days_61_90]).toEqual(['8179100.00', '0.00']);
  });

  it('narrows by office and customer; others may not read it', async () => {
    expect((await get(`ar-ageing?branch_id=${agency.branches.BAN}`)).body.rows).toEqual([]);
    expect((await get(`ar-ageing?customer_id=${agency.customerId}`)).body.totals.receivable).toBe('8179100.00');
    expect((await get('ar-ageing', 'TRAVEL_AGENT')).status).toBe(403);
  });
});

describe('a customer\u2019s statement', () => {
  it('runs by currency from the opening balance to what is owed, each row an entry with its documents', async () => {
    const { body } = await get(`customer-statement?customer_id=${agency.customerId}&from=2026-05-01&to=2026-06-10`);
    expect(body.parts.map(({ currency, closing_balance }: Record<string, string>) => [currency, closing_balance])).toEqual([['BDT', '60000.00'], ['USD', '66550.00']]);
    expect(body.parts[0]).toMatchObject({
      opening_balance: '0.00',
      rows: [
        { entry_date: '2026-05-01', event: 'ISSUE', debit: '66550.00', credit: '0.00', balance: '66550.00', documents: expect.stringMatching(/^INV-GUL-2026-/) },
        { entry_date: '2026-06-10', event: 'CREDIT_NOTE', debit: '0.00', credit: '6550.00', balance: '60000.00', documents: 'CN-GUL-2026-000001' },
      ],
    });
    const later = (await get(`customer-statement?customer_id=${agency.customerId}&from=2026-06-01&to=2026-06-10&currency=BDT`)).body;
    expect(later.parts).toMatchObject([{ currency: 'BDT', opening_balance: '66550.00', closing_balance: '60000.00' }]);
    expect((await get(`customer-statement?customer_id=${randomUUID()}`)).status).toBe(404);
  });
});

describe('on paper and in files', () => {
  it.each(['ar-ageing?', 'customer-statement?customer_id='])('%s is a CSV and a PDF too', async (path) => {
    const url = `${api.url}/v1/reports/${path}${path.endsWith('=') ? agency.customerId : ''}`;
    const read = (accept: string) => fetch(url, { headers: { accept, authorization: `Bearer ${agency.tokenOf('ACCOUNTANT')}` } });
    const csv = await (await read('text/csv')).text();
    expect(csv.split('\r\n')[0]).toMatch(/^(customer,not_due|currency,entry_date)/);
    expect(csv).toMatch(/Total,0.00,8179100.00|Closing balance,,,,60000.00/);
    const pdf = Buffer.from(await (await read('application/pdf')).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
