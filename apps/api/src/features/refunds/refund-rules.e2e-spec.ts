import { AYESHA, done, newAgency, ticketC01, type Agency } from '../../proofs/agency.fixture';
import { bankOf, drawerOf, gatewayOf } from '../../proofs/payments.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';
import { RefundBooks, type Json } from './refunds.fixture';

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
beforeEach(() => api.clock.set(new Date('2026-05-04T06:00:00Z')));
afterAll(() => api.close());

const BOOKS = async (options?: Parameters<typeof newAgency>[1]): Promise<RefundBooks> => new RefundBooks(api, await newAgency(api, options));

/** A supplier of its own with a contract from long ago. */
async function supplier(house: RefundBooks, change: Json, contract: Json = {}): Promise<string> {
  const senior = house.agency.as('SENIOR_ACCOUNTANT');
  const made = done(await senior.post('/v1/suppliers', { name: 'Other Air', kind: 'AIRLINE', settlement: 'BSP', treatment: 'AGENT', iata_numeric: '176', ...change }));
  done(await senior.post(`/v1/suppliers/${made.id}/contracts`, { valid_from: '2025-07-01', commission: { rate: '0.07' }, ...contract }));
  return made.id as string;
}
const ticket = (agency: Agency, change: Json = {}): Json => ({ ...ticketC01(agency), ...change });
const entryOf = async (house: RefundBooks, refund: Json, index = 0): Promise<string[]> => (await house.lines(refund['journal_entries']))[index] ?? [];

describe('the Refund block of the posting table, row by row', () => {
  let house: RefundBooks;
  beforeAll(async () => {
    house = await BOOKS();
    const senior = house.agency.as('SENIOR_ACCOUNTANT');
    for (const [code, base, rate] of [['VAT-MARKUP', 'MARKUP', '0.15'], ['VAT-COMM', 'COMMISSION', '0.05']] as const)
      done(await senior.post('/v1/tax-rules', { code, base, rate, valid_from: '2025-07-01' }));
  }, 60_000);
  afterEach(async () => expect(await house.offences()).toEqual([]));

  it('recalls the VAT on commission with it, and gives markup and fee back with theirs while the discount is taken back', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency, { markup: '2000.00', discount: '500.00' })]);
    const refund = await house.refund(sold, { refund_fee: true, refund_markup: '1000.00' });
    expect(refund['items'][0]).toMatchObject({ tax_recall: '175.00', discount_taken_back: '500.00', fee_back: '1000.00', markup_back: '1000.00', vat_back: '300.00' });
    expect(await entryOf(house, refund)).toEqual([
      '1101 CREDIT 67200.00', '1109 CREDIT 3675.00', '2011 DEBIT 65400.00', '2031 DEBIT 3500.00', '2034 CREDIT 500.00', '2034 DEBIT 1000.00',
      '2061 DEBIT 150.00', '2061 DEBIT 150.00', '2061 DEBIT 175.00', '4031 DEBIT 1000.00',
    ]); // prettier-ignore
    // What is kept of the markup is earned: the document is closed.
    expect(await entryOf(house, refund, 1)).toEqual(['2034 DEBIT 1000.00', '4032 CREDIT 1000.00']);
    expect(refund['to_customer']).toBe('67200.00');
  });

  it('earns what is kept at once, and a discount that is kept is cost (4071)', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency, { markup: '300.00', discount: '800.00' })]);
    const taxes = await house.refund(sold, { scope: 'TAX_ONLY' }, { quote: { kind: 'NO_SHOW' } });
    expect(await house.lines(taxes['journal_entries'])).toEqual([
      ['1101 CREDIT 15400.00', '2011 DEBIT 15400.00'],
      ['2031 DEBIT 3500.00', '2034 CREDIT 500.00', '4011 CREDIT 3500.00', '4032 CREDIT 300.00', '4071 DEBIT 800.00'],
    ]);
    expect((await house.booking(sold['id']))['tickets'][0].state).toBe('REFUNDED');
  });

  it('a card ticket: the airline repays the card, so neither the customer nor the BSP account sees it', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency, { form_of_payment: 'AIRLINE_CARD', service_fee: '0.00' })]);
    const refund = await house.refund(sold, {});
    expect(await entryOf(house, refund)).toEqual(['1109 CREDIT 3675.00', '2031 DEBIT 3500.00', '2061 DEBIT 175.00']);
    expect([refund['state'], refund['credit_note_id'], refund['to_customer'], refund['items'][0].on_card]).toEqual(['COMPLETED', null, '0.00', '65400.00']);
  });

  it('a mixed form splits what goes back as it was paid', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency, { form_of_payment: 'MIXED', card_amount: '32700.00' })]);
    const refund = await house.refund(sold, { base_refund: '30000.00' });
    expect((await entryOf(house, refund)).filter((line) => /^(1101|2011)/.test(line))).toEqual(['1101 CREDIT 22700.00', '2011 DEBIT 22700.00']);
  });

  it('the agency\u2019s own charge stands on a debit note, which the credit pays', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency)]);
    await house.pay(sold);
    const refund = await house.refund(sold, { agency_charge: '2000.00' });
    expect(await entryOf(house, refund)).toEqual([
      '1101 CREDIT 65400.00', '1101 DEBIT 2300.00', '1109 CREDIT 3675.00', '2011 DEBIT 65400.00', '2031 DEBIT 3500.00', '2061 CREDIT 300.00', '2061 DEBIT 175.00', '4051 CREDIT 2000.00',
    ]); // prettier-ignore
    const debit = await house.invoice(refund['debit_note_ids'][0], 'debit-notes');
    expect(debit).toMatchObject({ total: '2300.00', open_amount: '0.00', state: 'PAID', credits_id: sold['invoice_id'] });
    expect((await house.invoice(refund['credit_note_id'], 'credit-notes'))['open_amount']).toBe('63100.00');
    expect([refund['state'], refund['to_customer']]).toEqual(['PAYBACK_PENDING', '63100.00']);
  });

  it('goodwill is paid to the customer although the supplier pays nothing', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency)]);
    await house.pay(sold);
    const refund = await house.refund(sold, { base_refund: '0.00', tax_refund: '0.00', goodwill: '1500.00' });
    expect(await house.lines(refund['journal_entries'])).toEqual([
      ['1101 CREDIT 1500.00', '5043 DEBIT 1500.00'],
      ['2031 DEBIT 3500.00', '4011 CREDIT 3500.00'],
    ]);
  });

  it('a deposit or a supplier paid directly gets back what it was owed, commission netted', async () => {
    const direct = await supplier(house, { name: 'Wallet Air', settlement: 'PREPAID', iata_numeric: '177' });
    const agent = house.agency.as('TRAVEL_AGENT');
    const item = ticket(house.agency, { supplier_id: direct, commission: { rate: '0.10' }, service_fee: '0.00' });
    const booking = done(await agent.post('/v1/bookings', { customer_id: house.agency.customerId, currency: 'BDT', items: [item] }));
    const sold = done(await agent.post(`/v1/bookings/${booking.id}/issue`, { documents: [{ item_id: booking.items[0].id, document_number: '1772400000999' }], issued_on: '2026-05-01' }));
    const refund = await house.refund(sold, {});
    expect(await entryOf(house, refund)).toEqual(['1101 CREDIT 65400.00', '1131 DEBIT 60150.00', '2031 DEBIT 5000.00', '2061 DEBIT 250.00']);
  });

  it('a partly used ticket is valued by its published fare, never by coupons', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency)]);
    await api.rows("UPDATE tickets SET state = 'PARTIALLY_USED' WHERE partner_id = ? AND document_number = ?", [house.agency.partnerId, sold['items'][0].document_number]);
    const refused = await house.quote(sold, { scope: 'PARTIAL', base_refund: '20000.00' });
    expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([422, 'REFUND_VALUATION_MISSING', '/items/0/valuation']);
    const valuation = { method: 'PUBLISHED_FARE', flown_fare: '28000.00' };
    const refund = await house.refund(sold, { scope: 'PARTIAL', penalty: '2000.00', taxes: [{ code: 'YQ', amount: '5200.00' }], valuation });
    expect(refund['items'][0]).toMatchObject({ base_refund: '20000.00', penalty: '2000.00', tax_refund: '5200.00', commission_recall: '1400.00', closes: true });
  });

  it('taxes of a used ticket go back late, by code and never twice', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency)]);
    await api.rows("UPDATE tickets SET state = 'USED' WHERE partner_id = ? AND document_number = ?", [house.agency.partnerId, sold['items'][0].document_number]);
    const nothing = await house.quote(sold, { scope: 'TAX_ONLY' });
    expect([nothing.status, nothing.body.code]).toEqual([422, 'REFUND_AMOUNT_MISSING']);
    const more = await house.quote(sold, { scope: 'TAX_ONLY', taxes: [{ code: 'BD', amount: '5000.01' }] });
    expect([more.status, more.body.code]).toEqual([422, 'REFUND_EXCEEDS_DOCUMENT']);
    const refund = await house.refund(sold, { scope: 'TAX_ONLY', taxes: [{ code: 'BD', amount: '5000.00' }] });
    expect([refund['items'][0].commission_recall, (await house.booking(sold['id']))['tickets'][0].state]).toEqual(['0.00', 'REFUNDED']);
  });
});

describe('the recall is as the contract of the day of issue says', () => {
  it.each([
    ['UNUSED_BASE', '3500.00'],
    ['NONE', '0.00'],
  ])('%s', async (recall, expected) => {
    const house = await BOOKS();
    const id = await supplier(house, { name: `Air ${recall}`, iata_numeric: '178' }, { recall });
    const agent = house.agency.as('TRAVEL_AGENT');
    const booking = done(await agent.post('/v1/bookings', { customer_id: house.agency.customerId, currency: 'BDT', items: [ticket(house.agency, { supplier_id: id })] }));
    const sold = done(await agent.post(`/v1/bookings/${booking.id}/issue`, { documents: [{ item_id: booking.items[0].id, document_number: '1782400000777' }], issued_on: '2026-05-01' }));
    const refund = await house.refund(sold, { base_refund: '38900.00', penalty: '11100.00' });
    expect(refund['items'][0]).toMatchObject({ commission_recall: expected, recall_rule: recall });
    expect(await house.offences()).toEqual([]);
  });
});

describe('a foreign refund', () => {
  it('takes L at its historic rate, Q at its open item\u2019s, an open invoice at its own; the difference is 4101', async () => {
    const house = await BOOKS();
    const sold = await house.sell('USD', [{
      kind: 'AIR_TICKET', supplier_id: house.agency.airlineId, description: 'DAC-LHR', traveller: AYESHA, service_dates: [{ date: '2026-08-28' }],
      base_fare: '500.00', taxes: [{ code: 'GB', amount: '70.00' }], commission: { rate: '0.07' },
    }]); // prettier-ignore
    done(await house.agency.as('SENIOR_ACCOUNTANT').post('/v1/fx-rates', { rates: [{ date: '2026-05-04', from: 'USD', to: 'BDT', rate: '125.00', kind: 'SPOT' }] }));
    const refund = await house.refund(sold, {});
    const entry = await house.entry(refund['journal_entries'][0]);
    const functional = (entry['lines'] as Json[]).map(({ account, side, functional_amount: amount }) => `${account} ${side} ${amount}`).sort();
    expect(functional).toEqual(['1101 CREDIT 69540.00', '1109 CREDIT 4270.00', '2011 DEBIT 71250.00', '2031 DEBIT 4270.00', '4101 CREDIT 1710.00']);
    expect([refund['state'], (await house.invoice(sold['invoice_id']))['state']]).toEqual(['COMPLETED', 'CREDITED']);
    expect(await house.offences()).toEqual([]);
  });
});

describe('what is refused', () => {
  let house: RefundBooks;
  let sold: Json;
  beforeAll(async () => {
    house = await BOOKS();
    sold = await house.sell('BDT', [ticket(house.agency)]);
  }, 60_000);

  it.each([
    ['more than the fare', { base_refund: '50000.01' }, 'REFUND_EXCEEDS_DOCUMENT'],
    ['more than the taxes', { tax_refund: '15400.01' }, 'REFUND_EXCEEDS_DOCUMENT'],
    ['a penalty above the fare', { penalty: '50000.01' }, 'REFUND_EXCEEDS_DOCUMENT'],
    ['more fee than was paid', { refund_fee: '1000.01' }, 'REFUND_EXCEEDS_DOCUMENT'],
    ['a part without its fare', { scope: 'PARTIAL' }, 'REFUND_AMOUNT_MISSING'],
    ['taxes that do not sum', { taxes: [{ code: 'BD', amount: '1.00' }], tax_refund: '2.00' }, 'AMOUNT_INVALID'],
  ])('%s', async (_name, terms, code) => {
    const { status, body } = await house.quote(sold, terms);
    expect([status, body.code]).toEqual([code === 'AMOUNT_INVALID' ? 400 : 422, code]);
  });

  it('a quote that has expired, a second refund beside one under way, and one that is cancelled', async () => {
    const desk = house.agency.as('REFUND_DESK');
    const [one, two] = [done(await house.quote(sold, {}), 201), done(await house.quote(sold, {}), 201)];
    done(await desk.post('/v1/refunds', { quote_id: one.id }), 201);
    const beside = await desk.post('/v1/refunds', { quote_id: two.id });
    expect([beside.status, beside.body.code, beside.body.refund_id]).toEqual([409, 'REFUND_IN_PROGRESS', one.id]);
    const cancelled = done(await desk.post(`/v1/refunds/${one.id}/cancel`, { reason: 'Customer flies after all' }));
    expect(cancelled.state).toBe('CANCELLED');
    expect((await desk.post(`/v1/refunds/${one.id}/cancel`, {})).body.code).toBe('REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE');
    api.clock.set(new Date('2026-05-05T06:00:01Z'));
    const late = await desk.post('/v1/refunds', { quote_id: two.id });
    expect([late.status, late.body.code]).toEqual([409, 'REFUND_QUOTE_EXPIRED']);
  });

  it('a rejected refund leaves the ticket as it was, and a new quote is possible', async () => {
    const desk = house.agency.as('REFUND_DESK');
    const quote = done(await house.quote(sold, {}), 201);
    done(await desk.post('/v1/refunds', { quote_id: quote.id }), 201);
    const rejected = done(await desk.post(`/v1/refunds/${quote.id}/supplier-result`, { accepted: false, reason: 'Non-refundable' }));
    expect([rejected.state, (await house.booking(sold['id']))['state']]).toEqual(['SUPPLIER_REJECTED', 'ISSUED']);
    expect((await house.quote(sold, {})).status).toBe(201);
  });

  it('less than was asked is the supplier\u2019s penalty; more is another refund', async () => {
    const desk = house.agency.as('REFUND_DESK');
    const quote = done(await house.quote(sold, {}), 201);
    done(await desk.post('/v1/refunds', { quote_id: quote.id }), 201);
    const more = await desk.post(`/v1/refunds/${quote.id}/supplier-result`, { accepted: true, amount: '65400.01' });
    expect([more.status, more.body.code]).toEqual([422, 'REFUND_AMOUNT_DIFFERS']);
    const less = done(await desk.post(`/v1/refunds/${quote.id}/supplier-result`, { accepted: true, amount: '60400.00', reference: 'RA-2' }));
    expect(less.items[0]).toMatchObject({ refundable: '60400.00', penalty: '5000.00', commission_recall: '3150.00' });
    expect(await house.offences()).toEqual([]);
  });
});

describe('a second person', () => {
  const approvals = { booking: null, manual_journal: null, credit_limit: null, payout: null, credit_note: null, write_off: null };
  let house: RefundBooks;
  beforeAll(async () => {
    house = await BOOKS({ partner: { settings: { approvals: { ...approvals, refund: '100000', goodwill: '10000' }, rate_limit_per_minute: 1_000_000 } } });
  }, 60_000);

  it('agrees above the limit, and what was agreed outside posts with the grant', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency), ticket(house.agency)]);
    const [first, second] = sold['items'];
    const desk = house.agency.as('REFUND_DESK');
    const items = [first, second].map(({ id }: Json) => ({ item_id: id, scope: 'FULL' }));
    const quote = done(await desk.post('/v1/refunds/quote', { booking_id: sold['id'], items, kind: 'VOLUNTARY', reason: 'Trip off' }), 201);
    const dry = done(await desk.post('/v1/refunds?dry_run=true', { quote_id: quote.id }), 201);
    expect(dry.checks.find(({ name }: Json) => name === 'approval')).toMatchObject({ state: 'ASKS', facts: { amount: '130800.00', limit: '100000.00' } });
    const asked = done(await desk.post('/v1/refunds', { quote_id: quote.id, supplier_refund_ref: 'RA-7' }), 202);
    expect([asked.state, typeof asked.approval_id, asked.journal_entries]).toEqual(['PENDING_APPROVAL', 'string', []]);
    expect((await house.agency.as('CONTROLLER').post(`/v1/approvals/${asked.approval_id}/approve`, { reason: 'Yes' })).status).toBe(403);
    const granted = done(await house.agency.as('SUPERVISOR').post(`/v1/approvals/${asked.approval_id}/approve`, { reason: 'Agreed' }));
    expect(granted.result.journal_entries).toHaveLength(1);
    expect(await house.states(quote.id)).toEqual(['QUOTED', 'PENDING_APPROVAL', 'APPROVED', 'SUPPLIER_PROCESSING', 'COMPLETED']);
    expect((await house.booking(sold['id']))['state']).toBe('CANCELLED_AFTER_ISSUE');
    expect(await house.offences()).toEqual([]);
  });

  it('always for a waiver, above its own limit for goodwill; rejected it ends, withdrawn it is cancelled', async () => {
    const desk = house.agency.as('REFUND_DESK');
    const sold = await house.sell('BDT', [ticket(house.agency)]);
    const waiver = done(await house.quote(sold, {}, { kind: 'WAIVER' }), 201);
    const asked = done(await desk.post('/v1/refunds', { quote_id: waiver.id }), 202);
    done(await house.agency.as('SUPERVISOR').post(`/v1/approvals/${asked.approval_id}/reject`, { reason: 'No waiver code' }));
    expect((await house.read(waiver.id))['state']).toBe('REJECTED');
    const goodwill = done(await house.quote(sold, { base_refund: '0.00', tax_refund: '0.00', goodwill: '10000.01' }), 201);
    const second = done(await desk.post('/v1/refunds', { quote_id: goodwill.id }), 202);
    const [approval] = done(await house.agency.as('SUPERVISOR').get(`/v1/approvals?object_id=${goodwill.id}`)).data;
    expect([approval.kind, approval.id]).toEqual(['GOODWILL', second.approval_id]);
    expect(done(await desk.post(`/v1/refunds/${goodwill.id}/cancel`, { reason: 'Too much' })).state).toBe('CANCELLED');
    expect(done(await house.agency.as('SUPERVISOR').get(`/v1/approvals/${second.approval_id}`)).state).toBe('WITHDRAWN');
  });
});

describe('payback', () => {
  let house: RefundBooks;
  let refund: Json;
  let path: string;
  beforeAll(async () => {
    house = await BOOKS();
    const sold = await house.sell('BDT', [ticket(house.agency)]);
    await house.pay(sold);
    refund = await house.refund(sold, {});
    path = `/v1/refunds/${refund['id']}`;
  }, 60_000);
  afterEach(async () => expect(await house.offences()).toEqual([]));
  const lines = (amount: string, account: string): string[][] => [[`1101 DEBIT ${amount}`, `${account} CREDIT ${amount}`].sort()];

  it('goes in parts, from the drawer, the cash, the wallet, and by the bank', async () => {
    const cashier = house.agency.as('CASHIER');
    const drawer = await drawerOf(house.agency);
    for (const [way, account] of [[{ method: 'CASH', drawer_id: drawer }, '1002'], [{ method: 'CASH' }, '1001'], [{ method: 'WALLET' }, '2042']] as const) {
      const paid = done(await cashier.post(`${path}/payback`, { ...way, amount: '5000.00' }));
      expect([paid.state, await house.lines(paid.journal_entries)]).toEqual(['PAYBACK_PENDING', lines('5000.00', account)]);
    }
    const bank = await bankOf(house.agency, 'BDT', 'BANK', 'Payback bank');
    const paid = done(await cashier.post(`${path}/payback`, { method: 'BANK_TRANSFER', bank_account_id: bank, amount: '400.00' }));
    expect([paid.state, await house.lines(paid.journal_entries)]).toEqual(['PAYBACK_PENDING', lines('400.00', '1011')]);
    done(await cashier.post(`${path}/payback-result`, { paid: true }));
    expect((await house.read(refund['id']))['open_credit']).toBe('50000.00');
  });

  it('fails, is taken back, and is tried another way', async () => {
    const cashier = house.agency.as('CASHIER');
    const gateway = await gatewayOf(house.agency);
    done(await cashier.post(`${path}/payback`, { method: 'GATEWAY', gateway_id: gateway }));
    const failed = done(await cashier.post(`${path}/payback-result`, { paid: false, failure: 'Card closed' }));
    expect([failed.state, await house.lines(failed.journal_entries)]).toEqual(['PAYBACK_FAILED', [['1021 DEBIT 50000.00', '1101 CREDIT 50000.00']]]);
    const paid = done(await cashier.post(`${path}/payback`, { method: 'CASH' }));
    expect(paid.state).toBe('COMPLETED');
    expect((await house.states(refund['id'])).slice(-4)).toEqual(['PAYBACK_PENDING', 'PAYBACK_FAILED', 'PAYBACK_PENDING', 'COMPLETED']);
  });
});

describe('a refund is taken back by its entry', () => {
  let house: RefundBooks;
  beforeAll(async () => {
    house = await BOOKS();
  }, 60_000);

  it('mirrors both entries, answers the notes, and the ticket lives again; a payback on it goes first', async () => {
    const sold = await house.sell('BDT', [ticket(house.agency)]);
    await house.pay(sold);
    const before = [await house.balance('1101'), await house.balance('2031'), await house.balance('2011')];
    const refund = await house.refund(sold, { base_refund: '38900.00', penalty: '11100.00', agency_charge: '1000.00' });
    const paid = done(await house.agency.as('CASHIER').post(`/v1/refunds/${refund['id']}/payback`, { method: 'CASH', amount: '100.00' }));
    const senior = house.agency.as('SENIOR_ACCOUNTANT');
    const path = `/v1/journal-entries/${refund['journal_entries'][0]}/reverse`;
    const blocked = await senior.post(path, { reason: 'Wrong ticket' });
    expect([blocked.status, blocked.body.code, blocked.body.blocking]).toEqual([409, 'JE_HAS_LATER_EVENTS', [{ journal_entry_id: paid.journal_entries[0] }]]);
    done(await senior.post(`/v1/journal-entries/${paid.journal_entries[0]}/reverse`, { reason: 'Not handed over' }));
    expect((await house.read(refund['id']))['state']).toBe('PAYBACK_FAILED');
    const reversed = done(await senior.post(path, { reason: 'Wrong ticket' }), 201);
    expect(reversed.journal_entries).toHaveLength(2);
    const booking = await house.booking(sold['id']);
    expect([booking['state'], booking['items'][0].state, booking['tickets'][0].state]).toEqual(['ISSUED', 'ISSUED', 'OPEN']);
    expect((await house.read(refund['id']))['state']).toBe('CANCELLED');
    expect([await house.balance('1101'), await house.balance('2031'), await house.balance('2011')]).toEqual(before);
    expect(await house.offences()).toEqual([]);
    // And once more, from the start.
    const again = await house.refund(sold, {});
    expect(again['state']).toBe('PAYBACK_PENDING');
    expect(await house.offences()).toEqual([]);
  });
});
