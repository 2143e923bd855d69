import { type Agency, AYESHA, bookingOf, done, newAgency, nextDocument } from '../../proofs/agency.fixture';
import { offences } from '../../proofs/books.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let agency: Agency;
beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
  const rule = (body: object) => agency.as('SENIOR_ACCOUNTANT').post('/v1/tax-rules', { valid_from: '2026-01-01', ...body });
  done(await rule({ code: 'TDS-SHARE', base: 'SUB_AGENT_SHARE', rate: '0.05' }));
  done(await rule({ code: 'TCS-TOUR', base: 'COLLECTED_AT_SOURCE', rate: '0.05', applies_to: ['TOUR'] }));
});
afterAll(() => api.close());

async function sold(customerId: string, item: object): Promise<{ lines: string[]; bookingId: string }> {
  const agent = agency.as('TRAVEL_AGENT');
  const booking = done(await agent.post('/v1/bookings', bookingOf({ ...agency, customerId }, 'BDT', { description: 'A trip', ...item })));
  const isTicket = booking.items[0].kind === 'AIR_TICKET';
  const issued = done(await agent.post(`/v1/bookings/${booking.id}/issue`, isTicket ? { documents: [{ item_id: booking.items[0].id, document_number: nextDocument() }] } : {}));
  const [entry] = done(await agency.as('ACCOUNTANT').get(`/v1/journal-entries?booking_id=${booking.id}&event=ISSUE`)).data;
  const { lines } = done(await agency.as('ACCOUNTANT').get(`/v1/journal-entries/${entry.id}`));
  const invoice = done(await agency.as('ACCOUNTANT').get(`/v1/invoices/${issued.invoice_id}`));
  const text = (lines as { account: string; side: string; amount: string }[]).map(({ account, side, amount }) => `${account} ${side} ${amount}`).sort();
  return { lines: [...text, `invoice ${invoice.total}`], bookingId: booking.id };
}
const ticket = () => ({
  kind: 'AIR_TICKET', supplier_id: agency.airlineId, traveller: AYESHA, service_dates: [{ date: '2026-05-28' }], base_fare: '10000.00', commission: { amount: '700.00' }, discount: '500.00',
});

describe('taxes taken at source', () => {
  it('a sub-agent’s share has tax withheld on it, another customer’s discount has none; a void takes it back', async () => {
    const subAgent = done(await agency.as('SENIOR_ACCOUNTANT').post('/v1/customers', { name: 'Corner Travels', kind: 'SUB_AGENT', credit_limit: '1000000.00' }));
    const { lines, bookingId } = await sold(subAgent.id, ticket());
    expect(lines).toEqual(['1101 DEBIT 9525.00', '1109 DEBIT 700.00', '2011 CREDIT 10000.00', '2031 CREDIT 700.00', '2034 DEBIT 500.00', '2062 CREDIT 25.00', 'invoice 9525.00']);
    expect((await sold(agency.customerId, ticket())).lines).not.toContain('2062 CREDIT 25.00');
    done(await agency.as('TRAVEL_AGENT').post(`/v1/bookings/${bookingId}/void`, { reason: 'Wrong name' }));
    const [row] = await api.rows("SELECT CAST(SUM(IF(side = 'C', amount, -amount)) AS DECIMAL(19,2)) AS n FROM journal_lines WHERE partner_id = ? AND account = '2062'", [agency.partnerId]);
    expect(row).toEqual({ n: '0.00' });
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });

  it('a tour has tax collected on what the customer pays for it', async () => {
    const operator = done(await agency.as('SENIOR_ACCOUNTANT').post('/v1/suppliers', { name: 'Delta Tours', kind: 'TOUR', settlement: 'DIRECT', treatment: 'AGENT' }));
    const { lines } = await sold(agency.customerId, { kind: 'TOUR', supplier_id: operator.id, price: '20000.00', commission: { amount: '2000.00' }, service_dates: [{ date: '2026-05-28' }], service_fee: '1000.00' });
    // Price 20,000.00, fee 1,000.00 and its VAT 150.00: 5 % of 21,150.00.
    expect(lines).toEqual(['1101 DEBIT 22207.50', '2021 CREDIT 18000.00', '2035 CREDIT 2000.00', '2061 CREDIT 150.00', '2063 CREDIT 1057.50', '4031 CREDIT 1000.00', 'invoice 22207.50']);
    const inside = await agency.as('SENIOR_ACCOUNTANT').post('/v1/tax-rules', { valid_from: '2026-01-01', code: 'X', base: 'COLLECTED_AT_SOURCE', rate: '0.05', inclusive: true });
    expect([inside.status, inside.body.errors[0].pointer]).toEqual([400, '/inclusive']);
  });
});
