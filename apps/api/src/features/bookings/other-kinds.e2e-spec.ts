import type { ApiAnswer } from '@travobooks/testing';
import { type Agency, AYESHA, bookingOf, done, newAgency } from '../../proofs/agency.fixture';
import { offences } from '../../proofs/books.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let agency: Agency;
beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
}, 60_000);
afterAll(() => api.close());

type Json = Readonly<Record<string, unknown>>;
const senior = () => agency.as('SENIOR_ACCOUNTANT');
const agent = () => agency.as('SUPERVISOR');

async function supplier(kind: string, settlement: string, change: Json = {}, contract?: Json): Promise<string> {
  const { id } = done(await senior().post('/v1/suppliers', { name: `${kind} ${settlement}`, kind, settlement, ...change }));
  if (contract) done(await senior().post(`/v1/suppliers/${id}/contracts`, { valid_from: '2025-07-01', ...contract }));
  return String(id);
}
const rule = (body: Json) => senior().post('/v1/tax-rules', { valid_from: '2025-07-01', ...body });
const draft = (item: Json, currency = 'BDT') =>
  agent().post('/v1/bookings', bookingOf(agency, currency, { traveller: AYESHA, ...item }));
const issue = async (booking: ApiAnswer['body'], more: Json = {}) =>
  agent().post(`/v1/bookings/${booking.id}/issue`, { issued_on: '2026-05-01', ...more });
const linesOf = async (entryIds: readonly string[], of: 'amount' | 'functional_amount' = 'amount'): Promise<string[]> => {
  const all: string[] = [];
  for (const id of entryIds) {
    const entry = done(await senior().get(`/v1/journal-entries/${id}`));
    for (const line of entry.lines) all.push(`${line.side === 'DEBIT' ? 'Dr' : 'Cr'} ${line.account} ${line[of]}`);
  }
  return all;
};
async function sell(item: Json, currency = 'BDT', more: Json = {}): Promise<ApiAnswer['body']> {
  return done(await issue(done(await draft(item, currency)), more));
}

describe('as agent', () => {
  it('C28: bill-back hotel, commission with its VAT netted, recognised at issue', async () => {
    done(await rule({ code: 'VAT-C', base: 'COMMISSION', rate: '0.15', applies_to: ['HOTEL'] }));
    const hotel = await supplier('HOTEL', 'DIRECT', {}, { commission: { rate: '0.1' }, recognition: 'ISSUE_DATE' });
    const sold = await sell({ kind: 'HOTEL', supplier_id: hotel, description: 'Sea Pearl', price: '1000.00', service_dates: [{ date: '2026-05-20' }, { date: '2026-05-21' }] });
    expect(await linesOf(sold.journal_entries)).toEqual(['Dr 1101 1000.00', 'Cr 2021 885.00', 'Cr 4013 100.00', 'Cr 2061 15.00']);
    expect(sold.items[0].treatment).toBe('AGENT');
    const voided = done(await agent().post(`/v1/bookings/${sold.id}/void`, { reason: 'Not wanted' }));
    expect(await linesOf(voided.journal_entries)).toEqual(['Cr 1101 1000.00', 'Dr 2021 885.00', 'Dr 4013 100.00', 'Dr 2061 15.00']);
  });

  it('the guest pays at the property: the agency claims its commission, the invoice has the fee alone', async () => {
    const hotel = await supplier('HOTEL', 'PAY_AT_PROPERTY', {}, { commission: { rate: '0.1' } });
    const sold = await sell({ kind: 'HOTEL', supplier_id: hotel, price: '2000.00', service_fee: '100.00', service_dates: [{ date: '2026-05-20' }] });
    expect(await linesOf(sold.journal_entries)).toEqual(['Dr 1101 115.00', 'Dr 1111 230.00', 'Cr 2032 200.00', 'Cr 4031 100.00', 'Cr 2061 15.00', 'Cr 2061 30.00']);
    expect(done(await senior().get(`/v1/invoices/${sold.invoice_id}`)).total).toBe('115.00');
  });

  it.each([
    ['INSURANCE', '4014', '2035'],
    ['VISA', '4014', '2035'],
    ['TRANSFER', '4014', '2035'],
    ['CAR', '4014', '2035'],
    ['RAIL', '4014', '2035'],
  ])('%s defers its commission', async (kind, _earned, deferred) => {
    const id = await supplier(kind, 'DIRECT', {}, { commission: { rate: '0.2' } });
    const sold = await sell({ kind, supplier_id: id, price: '500.00', service_dates: [{ date: '2026-06-01' }] });
    expect(await linesOf(sold.journal_entries)).toEqual(['Dr 1101 500.00', 'Cr 2021 400.00', `Cr ${deferred} 100.00`]);
  });

  it('owed in another currency: two currencies in one entry, no FX result', async () => {
    const id = await supplier('BEDBANK', 'DIRECT');
    const sold = await sell({ kind: 'HOTEL', supplier_id: id, price: '1220.00', supplier_currency: 'USD', service_dates: [{ date: '2026-06-01' }] });
    expect(await linesOf(sold.journal_entries)).toEqual(['Dr 1101 1220.00', 'Cr 2021 10.00']);
    expect(await linesOf(sold.journal_entries, 'functional_amount')).toEqual(['Dr 1101 1220.00', 'Cr 2021 1220.00']);
  });
});

describe('as principal', () => {
  it('the supplier\u2019s flag decides, by kind where nobody has set it; the item overrides it with a reason', async () => {
    const tour = await supplier('TOUR', 'DIRECT');
    expect(done(await senior().get(`/v1/suppliers/${tour}`)).treatment).toBe('PRINCIPAL');
    const item = { kind: 'TOUR', supplier_id: tour, price: '1000.00', treatment: 'AGENT', service_dates: [{ date: '2026-06-01' }] };
    expect((await draft(item)).body.code).toBe('REASON_REQUIRED');
    const sold = await sell({ ...item, treatment_reason: 'Sold in the operator\u2019s name' });
    expect(await linesOf(sold.journal_entries)).toEqual(['Dr 1101 1000.00', 'Cr 2021 1000.00']);
  });

  it('billed on issue: the price is owed, revenue waits; voided to the cent', async () => {
    done(await rule({ code: 'VAT-P', base: 'PRICE', rate: '0.15', inclusive: true, applies_to: ['TRANSFER'] }));
    const id = await supplier('TRANSFER', 'DIRECT', { treatment: 'PRINCIPAL' });
    const item = { kind: 'TRANSFER', supplier_id: id, price: '1150.00', costs: [{ supplier_id: id, amount: '700.00', currency: 'BDT' }], service_dates: [{ date: '2026-06-01' }] };
    const sold = await sell(item);
    expect(await linesOf(sold.journal_entries)).toEqual(['Dr 1101 1150.00', 'Cr 2035 1000.00', 'Cr 2061 150.00']);
    const invoice = done(await senior().get(`/v1/invoices/${sold.invoice_id}`));
    expect([invoice.total, invoice.lines.map((line: { kind: string; amount: string }) => `${line.kind} ${line.amount}`)]).toEqual(['1150.00', ['FARE 1000.00', 'VAT 150.00']]);
    expect(done(await agency.as('TRAVEL_AGENT').get(`/v1/bookings/${sold.id}`)).items[0]).not.toHaveProperty('costs');
    const voided = done(await agent().post(`/v1/bookings/${sold.id}/void`, { reason: 'Wrong day' }));
    expect(await linesOf(voided.journal_entries)).toEqual(['Cr 1101 1150.00', 'Dr 2035 1000.00', 'Dr 2061 150.00']);
  });

  it('served already: revenue at once, with the cost and the tax of the margin', async () => {
    done(await rule({ code: 'VAT-M', base: 'MARGIN', rate: '0.2', applies_to: ['ACTIVITY'] }));
    const id = await supplier('ACTIVITY', 'DIRECT');
    const sold = await sell({ kind: 'ACTIVITY', supplier_id: id, price: '3000.00', costs: [{ supplier_id: id, amount: '2400.00', currency: 'BDT' }], service_dates: [{ date: '2026-05-01' }] });
    expect(await linesOf(sold.journal_entries)).toEqual(['Dr 1101 3000.00', 'Cr 4022 2900.00', 'Cr 2061 100.00', 'Dr 5011 2400.00', 'Cr 2071 2400.00']);
  });

  it('needs a date, a plan that sums, suppliers that exist, and nothing of an agent\u2019s sale', async () => {
    const id = await supplier('TOUR', 'DIRECT');
    const item = { kind: 'TOUR', supplier_id: id, price: '1000.00' };
    expect((await issue(done(await draft(item)))).body.code).toBe('SERVICE_DATE_MISSING');
    const plan = await draft({ ...item, payment_plan: [{ due_on: '2026-05-10', amount: '400.00' }] });
    expect([plan.body.code, plan.body.errors[0].pointer]).toEqual(['AMOUNT_INVALID', '/items/0/payment_plan']);
    const stranger = await draft({ ...item, costs: [{ supplier_id: agency.customerId, amount: '1.00', currency: 'BDT' }] });
    expect([stranger.body.code, stranger.body.errors[0].pointer]).toEqual(['VALIDATION_FAILED', '/items/0/costs/0/supplier_id']);
    const hotel = await supplier('HOTEL', 'DIRECT');
    const agents = await draft({ kind: 'HOTEL', supplier_id: hotel, price: '10.00', billing: 'ON_DUE_DATE' });
    expect(agents.body.errors[0].pointer).toBe('/items/0/billing');
  });

  it('a package of several suppliers is the agency\u2019s own product: due later, nothing posts at issue', async () => {
    const [one, two] = [await supplier('HOTEL', 'DIRECT'), await supplier('TRANSFER', 'DIRECT')];
    const sold = await sell({
      kind: 'PACKAGE', description: 'Cox\u2019s Bazar', price: '3000.00', service_dates: [{ date: '2026-06-10' }],
      costs: [{ supplier_id: one, amount: '2000.00', currency: 'BDT' }, { supplier_id: two, amount: '400.00', currency: 'BDT' }],
      payment_plan: [{ due_on: '2026-05-10', amount: '900.00' }, { due_on: '2026-06-01', amount: '2100.00' }],
    }); // prettier-ignore
    expect([sold.state, sold.journal_entries, sold.invoice_id, sold.totals.total]).toEqual(['ISSUED', [], null, '3000.00']);
    expect(sold.items[0]).toMatchObject({ treatment: 'PRINCIPAL', billing: 'ON_DUE_DATE' });
    const rows = await api.rows("SELECT state FROM instalments WHERE partner_id = ? AND state = 'PLANNED'", [agency.partnerId]);
    expect(rows).toHaveLength(2);
    const voided = done(await agent().post(`/v1/bookings/${sold.id}/void`, { reason: 'Not wanted' }));
    expect([voided.state, voided.journal_entries]).toEqual(['CANCELLED_AFTER_ISSUE', []]);
    expect(await api.rows("SELECT state FROM instalments WHERE partner_id = ? AND state = 'PLANNED'", [agency.partnerId])).toEqual([]);
  });
});

it('leaves whole books', async () => {
  expect(await offences(api.rows, agency.partnerId)).toEqual([]);
});
