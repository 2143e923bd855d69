import { AYESHA, done, newAgency, ticketC01, type Agency } from '../../proofs/agency.fixture';
import { gatewayOf } from '../../proofs/payments.fixture';
import cases from '../../proofs/cases/refund-cases.json';
import { startApi, type StartedApi } from '../../testing/start-api';
import { linesOf, RefundBooks, type Json } from './refunds.fixture';

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.close());

/** Lines of a step of a case, as the folder of cases has them. */
const expected = (id: string, step = 0): string[] => linesOf(cases.find((one) => one.id === id)?.entries[step]?.lines ?? []);

async function books(options?: Parameters<typeof newAgency>[1]): Promise<RefundBooks> {
  return new RefundBooks(api, await newAgency(api, options));
}
const served = (agency: Agency, ...dates: string[]): Json => ({ ...ticketC01(agency), service_dates: dates.map((date) => ({ date })) });
const C09 = { base_refund: '38900.00', tax_refund: '15400.00', penalty: '11100.00' };

describe('C09 and C10: a penalty before the service date, paid back by the gateway', () => {
  let house: RefundBooks;
  let sold: Json;
  let quoted: Json;
  let posted: Json;

  beforeAll(async () => {
    house = await books();
    sold = await house.sell('BDT', [ticketC01(house.agency)]);
    await house.pay(sold);
    api.clock.set(new Date('2026-05-05T06:00:00Z'));
  }, 60_000);

  it('quotes with the entries as they would be, and keeps nothing in the books', async () => {
    const before = await api.rows('SELECT id FROM journal_entries WHERE partner_id = ?', [house.agency.partnerId]);
    const shown = done(await house.agency.as('SUPERVISOR').post('/v1/refunds/quote', { booking_id: sold['id'], kind: 'VOLUNTARY', reason: 'Ill', items: [{ item_id: sold['items'][0].id, scope: 'FULL', ...C09 }] }), 201);
    expect(shown.journal_preview.map((entry: Json) => linesOf(entry['lines']))).toEqual([expected('C09', 0), expected('C09', 1)]);
    quoted = done(await house.quote(sold, C09), 201);
    expect(quoted).toMatchObject({ state: 'QUOTED', to_customer: '54300.00', version: 1 });
    expect(quoted['items'][0]).toMatchObject({
      refundable: '54300.00', commission_recall: '2723.00', recall_rule: 'REFUNDED_BASE', tax_recall: '0.00', discount_taken_back: '0.00', penalty: '11100.00',
      taxes: [{ code: 'BD', amount: '5000.00' }, { code: 'YQ', amount: '10400.00' }],
    }); // prettier-ignore
    // The desk does not read the journal: it sees that there are entries, not their lines.
    expect(quoted['journal_preview']).toEqual([{ event: 'REFUND', entry_date: '2026-05-05' }, { event: 'REFUND_RELEASE', entry_date: '2026-05-05' }]);
    expect(await api.rows('SELECT id FROM journal_entries WHERE partner_id = ?', [house.agency.partnerId])).toEqual(before);
  });

  it('waits for the supplier, then posts every line to the cent', async () => {
    const desk = house.agency.as('REFUND_DESK');
    const asked = done(await desk.post('/v1/refunds', { quote_id: quoted['id'] }), 201);
    expect(asked).toMatchObject({ id: quoted['id'], state: 'SUPPLIER_PROCESSING', journal_entries: [] });
    const path = `/v1/refunds/${quoted['id']}/supplier-result`;
    const answer = { accepted: true, reference: 'RA176-77' };
    const dry = done(await desk.post(`${path}?dry_run=true`, answer));
    expect(dry.state).toBe('PAYBACK_PENDING');
    expect((await house.read(quoted['id']))['state']).toBe('SUPPLIER_PROCESSING');
    posted = done(await desk.post(path, answer, { key: 'c09' }));
    expect(posted).toMatchObject({ state: 'PAYBACK_PENDING', supplier_refund_ref: 'RA176-77', refunded_on: '2026-05-05' });
    expect(await house.lines(posted['journal_entries'])).toEqual([expected('C09', 0), expected('C09', 1)]);
    expect(await house.balance('2031')).toBe('0.00');
    const again = await desk.post(path, answer, { key: 'c09' });
    expect([again.status, again.body]).toEqual([200, posted]);
    expect((await desk.post(path, answer)).body.code).toBe('REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE');
  });

  it('closes ticket and item, and credits what the customer gets on a note that names the invoice', async () => {
    const booking = await house.booking(sold['id']);
    expect([booking['state'], booking['items'][0].state, booking['tickets'][0]?.state]).toEqual(['CANCELLED_AFTER_ISSUE', 'REFUNDED', 'REFUNDED']);
    const note = await house.invoice(posted['credit_note_id'], 'credit-notes');
    expect(note).toMatchObject({ credits_id: sold['invoice_id'], total: '54300.00', open_amount: '54300.00' });
    expect(await house.offences()).toEqual([]);
  });

  it('pays back through the gateway, never more than the open credit, and ends when it has arrived', async () => {
    const cashier = house.agency.as('CASHIER');
    const gateway = await gatewayOf(house.agency);
    const path = `/v1/refunds/${quoted['id']}/payback`;
    const more = await cashier.post(path, { method: 'GATEWAY', gateway_id: gateway, amount: '54300.01' });
    expect([more.status, more.body.code]).toEqual([422, 'PAYBACK_ABOVE_CREDIT']);
    expect((await house.agency.as('REFUND_DESK').post(path, { method: 'GATEWAY', gateway_id: gateway })).status).toBe(403);
    const paid = done(await cashier.post(path, { method: 'GATEWAY', gateway_id: gateway }));
    expect([paid.state, await house.lines(paid.journal_entries)]).toEqual(['PAYBACK_PENDING', [expected('C10')]]);
    expect(await house.balance('1101')).toBe('0.00');
    expect((await cashier.post(path, { method: 'GATEWAY', gateway_id: gateway })).body.code).toBe('PAYBACK_PENDING');
    const ended = done(await cashier.post(`/v1/refunds/${quoted['id']}/payback-result`, { paid: true }));
    expect(ended.state).toBe('COMPLETED');
    expect(await house.states(quoted['id'])).toEqual(['QUOTED', 'APPROVED', 'SUPPLIER_PROCESSING', 'PAYBACK_PENDING', 'COMPLETED']);
    expect(await house.offences()).toEqual([]);
  });
});

describe('C11: a whole refund without penalty', () => {
  it('gives fare and taxes back and recalls the whole commission', async () => {
    api.clock.set(new Date('2026-05-02T06:00:00Z'));
    const house = await books();
    const taxes = [{ code: 'GB', amount: '85.00' }, { code: 'US', amount: '20.00' }, { code: 'YQ', amount: '15.00' }];
    const sold = await house.sell('USD', [{
      kind: 'AIR_TICKET', supplier_id: house.agency.airlineId, description: 'DAC-LHR', traveller: AYESHA, service_dates: [{ date: '2026-08-28' }],
      base_fare: '450.00', taxes, commission: { rate: '0.07' },
    }]); // prettier-ignore
    const refund = await house.refund(sold, {});
    expect(await house.lines(refund['journal_entries'])).toEqual([expected('C11')]);
    expect(refund['items'][0]).toMatchObject({ commission_recall: '31.50', refundable: '570.00' });
    // The invoice was not paid: the note takes it off, nothing is to be paid back.
    expect([refund['state'], (await house.invoice(sold['invoice_id']))['state']]).toEqual(['COMPLETED', 'CREDITED']);
    expect(await house.offences()).toEqual([]);
  });
});

describe('C14: commission recalled is rounded half away from zero', () => {
  it.each([
    ['31.50', '112.50', expected('C14')],
    ['15.73', '225.00', ['1109 CREDIT 7.87', '2031 DEBIT 7.87']],
  ])('of %s for %s of 450.00', async (commission, base, lines) => {
    const house = await books();
    const sold = await house.sell('USD', [{
      kind: 'AIR_TICKET', supplier_id: house.agency.airlineId, description: 'DAC-LHR', traveller: AYESHA, service_dates: [{ date: '2026-08-28' }, { date: '2026-09-28' }],
      base_fare: '450.00', commission: { amount: commission },
    }]); // prettier-ignore
    const refund = await house.refund(sold, { scope: 'PARTIAL', base_refund: base, coupons: [2] });
    const [entry] = await house.lines(refund['journal_entries']);
    expect(entry?.filter((line) => /^(1109|2031)/.test(line))).toEqual(lines);
    const booking = await house.booking(sold['id']);
    expect([booking['state'], booking['items'][0].state, booking['tickets'][0].state]).toEqual(['PARTIALLY_REFUNDED', 'ISSUED', 'PARTIALLY_REFUNDED']);
    expect(await house.offences()).toEqual([]);
  });
});

describe('C15: what is recognised already is given back by revenue', () => {
  it('leaves May as it was and reduces the revenue of June', async () => {
    const house = await books();
    const sold = await house.sell('BDT', [served(house.agency, '2026-05-20', '2026-05-28')]);
    await house.pay(sold);
    api.clock.set(new Date('2026-06-10T06:00:00Z'));
    await house.recognise('2026-05-31');
    const refund = await house.refund(sold, {}, { create: { refunded_on: '2026-06-10' } });
    expect(await house.lines(refund['journal_entries'])).toEqual([expected('C15')]);
    const may = done(await house.agency.as('ACCOUNTANT').get('/v1/reports/trial-balance?from=2026-05-01&to=2026-05-31'));
    expect(may.rows.find(({ account }: Json) => account === '4011')).toMatchObject({ period_debit: '0.00', period_credit: '3500.00' });
    expect(await house.offences()).toEqual([]);
  });

  it('takes the deferral of a part-flown ticket first, then revenue', async () => {
    const house = await books();
    api.clock.set(new Date('2026-05-02T06:00:00Z'));
    const sold = await house.sell('BDT', [ticketC01(house.agency)]);
    api.clock.set(new Date('2026-06-10T06:00:00Z'));
    await house.recognise('2026-05-31');
    const refused = await house.quote(sold, {});
    expect([refused.status, refused.body.code]).toEqual([422, 'REFUND_VALUATION_MISSING']);
    const back = { base_refund: '50000.00', taxes: [{ code: 'BD', amount: '5000.00' }, { code: 'YQ', amount: '10400.00' }] };
    const refund = await house.refund(sold, { ...back, valuation: { method: 'PUBLISHED_FARE', flown_fare: '0.00' } });
    const [entry] = await house.lines(refund['journal_entries']);
    expect(entry).toEqual(['1101 CREDIT 65400.00', '1109 CREDIT 3500.00', '2011 DEBIT 65400.00', '2031 DEBIT 1750.00', '4011 DEBIT 1750.00']);
    expect(await house.offences()).toEqual([]);
  });
});

describe('C48: the sale\u2019s month is closed', () => {
  it('posts in June, is refused in May, and is linked to the sale by its booking', async () => {
    const house = await books();
    api.clock.set(new Date('2026-05-02T06:00:00Z'));
    const sold = await house.sell('BDT', [served(house.agency, '2026-08-10', '2026-08-20')]);
    await house.pay(sold);
    api.clock.set(new Date('2026-06-02T06:00:00Z'));
    await api.rows("UPDATE periods SET state = 'CLOSED' WHERE partner_id = ? AND starts_on = '2026-05-01'", [house.agency.partnerId]);
    const desk = house.agency.as('REFUND_DESK');
    const quote = done(await house.quote(sold, C09), 201);
    const may = await desk.post('/v1/refunds', { quote_id: quote.id, refunded_on: '2026-05-30', supplier_refund_ref: 'RA-9' });
    expect([may.status, may.body.code]).toEqual([422, 'PERIOD_CLOSED']);
    const refund = done(await desk.post('/v1/refunds', { quote_id: quote.id, refunded_on: '2026-06-02', supplier_refund_ref: 'RA-9' }), 201);
    expect(await house.lines(refund.journal_entries)).toEqual([expected('C48', 0), expected('C48', 1)]);
    const [entry] = refund.journal_entries;
    expect(await house.entry(entry)).toMatchObject({ entry_date: '2026-06-02', source: { type: 'REFUND', id: quote.id, reference: sold['reference'] }, original_id: sold['journal_entries'][0] });
    expect(await house.offences()).toEqual([]);
  });
});
