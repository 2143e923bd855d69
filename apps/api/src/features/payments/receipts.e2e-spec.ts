import { ReceiveCheque } from '@travobooks/application';
import { type Agency, newAgency } from '../../proofs/agency.fixture';
import { ailments, bankOf, counters, drawerOf, emd, gatewayOf, invoice, lines, post, sell } from '../../proofs/payments.fixture';
import cases from '../../proofs/cases/posting-cases.json';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const expected = (id: string, step: string): string[] =>
  (cases.find((one) => one.id === id)?.entries.find((entry) => entry.step === step)?.lines ?? [])
    .map(({ account, side, amount }) => `${account} ${side} ${amount}`)
    .sort();

const bdt = (amount: string) => ({ amount, currency: 'BDT' });

describe('a receipt', () => {
  let agency: Agency;
  let bank: string;
  beforeAll(async () => {
    agency = await newAgency(api);
    bank = await bankOf(agency);
  });
  afterEach(async () => expect(await ailments(agency)).toEqual([]));

  const take = (body: Record<string, unknown>, ...statuses: number[]) =>
    post(agency, 'ACCOUNTANT', '/v1/receipts', { customer_id: agency.customerId, method: 'BANK_TRANSFER', bank_account_id: bank, ...body }, ...statuses);

  it('pays invoices, and the rest is the customer\u2019s advance', async () => {
    const [one, two] = [await sell(agency, { item: emd(agency, '1000.00') }), await sell(agency, { item: emd(agency, '500.00') })];
    const before = await counters(api, agency);
    const receipt = await take({
      amount: bdt('1500.00'),
      applications: [{ invoice_id: one.invoiceId, amount: '1000.00' }, { invoice_id: two.invoiceId, amount: { amount: '200.00', currency: 'BDT' } }],
    });
    expect([receipt.state, receipt.unapplied, receipt.amount, receipt.applications.map((row: { amount: string }) => row.amount)]).toEqual(['RECEIVED', '300.00', bdt('1500.00'), ['1000.00', '200.00']]);
    expect(await lines(agency, receipt.journal_entries[0])).toEqual(['1011 DEBIT 1500.00', '1101 CREDIT 1000.00', '1101 CREDIT 200.00', '2041 CREDIT 300.00']);
    expect([await invoice(agency, one.invoiceId), await invoice(agency, two.invoiceId)]).toEqual(['PAID 0.00', 'PARTIALLY_PAID 300.00']);
    expect([before, await counters(api, agency)]).toEqual(['1500 0', '300 300']);
    const read = (await agency.as('ACCOUNTANT').get(`/v1/receipts/${receipt.id}`)).body;
    expect([read.unapplied, read.applications.length, read.customer_name, read.history.map((row: { to_state: string }) => row.to_state)]).toEqual(['300.00', 2, 'Rahman Corporation', ['RECEIVED']]);
    const list = (await agency.as('ACCOUNTANT').get(`/v1/receipts?invoice_id=${two.invoiceId}`)).body.data;
    expect(list.map((row: { id: string }) => row.id)).toEqual([receipt.id]);
    const applied = await post(agency, 'CASHIER', `/v1/receipts/${receipt.id}/applications`, { applications: [{ invoice_id: two.invoiceId, amount: '300.00' }] }, 200, 404);
    // The cashier sees the receipts of the own office alone; this one is of the invoices' office.
    expect(applied.unapplied).toBe('0.00');
    expect(await lines(agency, applied.journal_entries?.[0] ?? (await agency.as('ACCOUNTANT').get(`/v1/receipts/${receipt.id}`)).body.journal_entries[1])).toEqual(['1101 CREDIT 300.00', '2041 DEBIT 300.00']);
    expect([await invoice(agency, two.invoiceId), await counters(api, agency)]).toEqual(['PAID 0.00', '0 0']);
    const unapplied = await post(agency, 'ACCOUNTANT', `/v1/receipts/${receipt.id}/unapply`, { applications: [{ invoice_id: one.invoiceId, amount: '400.00' }] });
    expect(await lines(agency, unapplied.journal_entries[0])).toEqual(['1101 DEBIT 400.00', '2041 CREDIT 400.00']);
    expect([await invoice(agency, one.invoiceId), await counters(api, agency)]).toEqual(['PARTIALLY_PAID 400.00', '400 400']);
    const reversed = await post(agency, 'ACCOUNTANT', `/v1/receipts/${receipt.id}/reverse`, { reason: 'ERROR' });
    expect([reversed.state, reversed.journal_entries.length]).toEqual(['REVERSED', 3]);
    expect([await invoice(agency, one.invoiceId), await invoice(agency, two.invoiceId), await counters(api, agency)]).toEqual(['ISSUED 1000.00', 'ISSUED 500.00', '1500 0']);
    const again = await agency.as('ACCOUNTANT').post(`/v1/receipts/${receipt.id}/reverse`, { reason: 'ERROR' });
    expect([again.status, again.body.code]).toEqual([409, 'RECEIPT_NOT_IN_RECEIVED_STATE']);
  });

  it('shows what it would post and keeps nothing of it', async () => {
    const tried = (await agency.as('ACCOUNTANT').post('/v1/receipts?dry_run=true', { customer_id: agency.customerId, method: 'BANK_TRANSFER', bank_account_id: bank, amount: bdt('10.00') })).body;
    expect(tried.journal_preview[0].lines.map((line: { account: string }) => line.account)).toEqual(['1011', '2041']);
    expect([tried.journal_entries, tried.checks.map((check: { name: string }) => check.name)]).toEqual([[], ['period']]);
    expect((await agency.as('ACCOUNTANT').get(`/v1/receipts/${tried.id}`)).status).toBe(404);
  });

  it('the bank\u2019s cut and what the customer withheld stand beside it', async () => {
    const sale = await sell(agency, { item: emd(agency, '10000.00') });
    const receipt = await take({
      amount: bdt('9300.00'), bank_charge: '50.00', withheld: [{ tax_code: 'AIT', amount: '500.00' }, { tax_code: 'VDS', amount: '200.00' }],
      applications: [{ invoice_id: sale.invoiceId, amount: '10000.00' }],
    });
    expect(await lines(agency, receipt.journal_entries[0])).toEqual([
      '1011 DEBIT 9250.00', '1101 CREDIT 10000.00', '1141 DEBIT 500.00', '2065 DEBIT 200.00', '5032 DEBIT 50.00',
    ]);
  });

  it('forgives a small difference inside the limit of the settings, none by default', async () => {
    const sale = await sell(agency, { item: emd(agency, '100.00') });
    const body = { customer_id: agency.customerId, method: 'BANK_TRANSFER', bank_account_id: bank, amount: bdt('99.50'), applications: [{ invoice_id: sale.invoiceId, amount: '100.00' }] };
    const refused = await agency.as('ACCOUNTANT').post('/v1/receipts', body);
    expect([refused.status, refused.body.code]).toEqual([422, 'APPLICATIONS_ABOVE_RECEIPT']);
    const other = await newAgency(api, { partner: { settings: { approvals: { booking: null, credit_limit: null }, rounding: { small_difference: '0.50' } } } });
    const [otherBank, otherSale] = [await bankOf(other), await sell(other, { item: emd(other, '100.00') })];
    const forgiven = await post(other, 'ACCOUNTANT', '/v1/receipts', {
      ...body, customer_id: other.customerId, bank_account_id: otherBank, applications: [{ invoice_id: otherSale.invoiceId, amount: '100.00' }],
    });
    expect(await lines(other, forgiven.journal_entries[0])).toEqual(['1011 DEBIT 99.50', '1101 CREDIT 100.00', '5081 DEBIT 0.50']);
    expect([await invoice(other, otherSale.invoiceId), await ailments(other)]).toEqual(['PAID 0.00', []]);
  });

  it('refuses what does not fit', async () => {
    const sale = await sell(agency, { item: emd(agency, '100.00') });
    const stranger = await post(agency, 'SENIOR_ACCOUNTANT', '/v1/customers', { name: 'Other', kind: 'INDIVIDUAL' });
    const refused = async (body: Record<string, unknown>) => {
      const answer = await agency.as('ACCOUNTANT').post('/v1/receipts', { customer_id: agency.customerId, method: 'BANK_TRANSFER', bank_account_id: bank, amount: bdt('100.00'), ...body });
      return `${answer.status} ${answer.body.code} ${answer.body.errors?.[0]?.pointer ?? ''}`;
    };
    expect([
      await refused({ applications: [{ invoice_id: sale.invoiceId, amount: '100.01' }] }),
      await refused({ customer_id: stranger.id, applications: [{ invoice_id: sale.invoiceId, amount: '10.00' }] }),
      await refused({ method: 'CASH', bank_account_id: undefined, gateway_id: bank }),
      await refused({ method: 'GATEWAY', bank_account_id: undefined }),
      await refused({ amount: { amount: '10.00', currency: 'USD' } }),
      await refused({ received_on: '2026-05-02' }),
      await refused({ amount: bdt('0.00') }),
      await refused({ method: 'CHEQUE' }),
      await refused({ customer_id: bank }),
      await refused({ bank_charge: '100.01' }),
    ]).toEqual([
      '422 AMOUNT_ABOVE_OPEN /applications/0/amount', '422 INVOICE_OF_OTHER_CUSTOMER /applications/0/invoice_id', '422 RECEIPT_PLACE_INVALID /gateway_id',
      '422 RECEIPT_PLACE_INVALID /gateway_id', '422 CURRENCY_MIX /bank_account_id', '400 DATE_INVALID /received_on', '400 AMOUNT_INVALID /amount/amount',
      '400 VALIDATION_FAILED /cheque', '400 VALIDATION_FAILED /customer_id', '400 AMOUNT_INVALID /bank_charge',
    ]);
  });

  it('a cheque is in the books from its date, and out of them when the bank returns it', async () => {
    const sale = await sell(agency, { item: emd(agency, '700.00') });
    const cheque = await take({
      method: 'CHEQUE', amount: bdt('700.00'), cheque: { number: '004711', dated_on: '2026-05-10' }, applications: [{ invoice_id: sale.invoiceId, amount: '700.00' }],
    });
    expect([cheque.state, cheque.journal_entries, await invoice(agency, sale.invoiceId)]).toEqual(['REGISTERED', [], 'ISSUED 700.00']);
    const early = await agency.as('ACCOUNTANT').post(`/v1/receipts/${cheque.id}/receive`);
    expect([early.status, early.body.code]).toEqual([400, 'DATE_INVALID']);
    api.clock.set(new Date('2026-05-10T06:00:00Z'));
    const received = await post(agency, 'ACCOUNTANT', `/v1/receipts/${cheque.id}/receive`, {});
    expect([received.state, received.received_on, await invoice(agency, sale.invoiceId)]).toEqual(['RECEIVED', '2026-05-10', 'PAID 0.00']);
    expect(await lines(agency, received.journal_entries[0])).toEqual(['1011 DEBIT 700.00', '1101 CREDIT 700.00']);
    const bounced = await post(agency, 'ACCOUNTANT', `/v1/receipts/${cheque.id}/reverse`, { reason: 'BOUNCED', charge: '15.00' });
    expect([bounced.state, await invoice(agency, sale.invoiceId)]).toEqual(['BOUNCED', 'ISSUED 700.00']);
    expect([await lines(agency, bounced.journal_entries[0]), await lines(agency, bounced.journal_entries[1])]).toEqual([
      ['1011 CREDIT 700.00', '1101 DEBIT 700.00'], ['1011 CREDIT 15.00', '5032 DEBIT 15.00'],
    ]);
    const second = await take({ method: 'CHEQUE', amount: bdt('5.00'), cheque: { number: '004712', dated_on: '2026-06-10' } });
    expect([(await post(agency, 'ACCOUNTANT', `/v1/receipts/${second.id}/reverse`, { reason: 'BOUNCED' })).state]).toEqual(['BOUNCED']);
    const third = await take({ method: 'CHEQUE', amount: bdt('6.00'), cheque: { number: '004713', dated_on: '2026-05-12' } });
    const due = () => api.app.get(ReceiveCheque).due({ ...agency.scope, partnerId: agency.partnerId });
    expect(await due()).toEqual({ taken: 0, refused: [] });
    api.clock.set(new Date('2026-05-12T06:00:00Z'));
    expect([await due(), await due()]).toEqual([{ taken: 1, refused: [] }, { taken: 0, refused: [] }]);
    expect((await agency.as('ACCOUNTANT').get(`/v1/receipts/${third.id}`)).body.state).toBe('RECEIVED');
    await post(agency, 'ACCOUNTANT', `/v1/receipts/${third.id}/reverse`, { reason: 'ERROR' });
    api.clock.set(new Date('2026-05-01T06:00:00Z'));
  });

  it('wallet, pay-out, expiry: at what the books hold it', async () => {
    await take({ amount: bdt('1000.00') });
    const wallet = await post(agency, 'CASHIER', '/v1/wallet-transfers', { customer_id: agency.customerId, direction: 'TO_WALLET', amount: bdt('600.00') });
    expect(await lines(agency, wallet.journal_entries[0])).toEqual(['2041 DEBIT 600.00', '2042 CREDIT 600.00']);
    const sale = await sell(agency, { item: emd(agency, '250.00') });
    const paid = await take({ method: 'WALLET', bank_account_id: undefined, amount: bdt('250.00'), applications: [{ invoice_id: sale.invoiceId, amount: '250.00' }] });
    expect(await lines(agency, paid.journal_entries[0])).toEqual(['1101 CREDIT 250.00', '2042 DEBIT 250.00']);
    const back = await post(agency, 'CASHIER', '/v1/wallet-transfers', { customer_id: agency.customerId, direction: 'FROM_WALLET', amount: bdt('50.00') });
    expect(await lines(agency, back.journal_entries[0])).toEqual(['2041 CREDIT 50.00', '2042 DEBIT 50.00']);
    const out = (from: string, amount: string) =>
      post(agency, 'ACCOUNTANT', `/v1/customers/${agency.customerId}/pay-out-credit`, { amount: bdt(amount), from, bank_account_id: bank });
    expect(await lines(agency, (await out('WALLET', '300.00')).journal_entries[0])).toEqual(['1011 CREDIT 300.00', '2042 DEBIT 300.00']);
    expect(await lines(agency, (await out('ADVANCE', '400.00')).journal_entries[0])).toEqual(['1011 CREDIT 400.00', '2041 DEBIT 400.00']);
    const expired = await post(agency, 'ACCOUNTANT', `/v1/customers/${agency.customerId}/expire-credit`, { amount: bdt('50.00'), from: 'ADVANCE', reason: 'Terms, clause 9' });
    expect(await lines(agency, expired.journal_entries[0])).toEqual(['2041 DEBIT 50.00', '4061 CREDIT 50.00']);
    const more = await agency.as('ACCOUNTANT').post(`/v1/customers/${agency.customerId}/pay-out-credit`, { amount: bdt('0.01'), from: 'WALLET', bank_account_id: bank });
    expect([more.status, more.body.code]).toEqual([422, 'AMOUNT_ABOVE_OPEN']);
    expect((await agency.as('ACCOUNTANT').get(`/v1/customers/${agency.customerId}/unapplied`)).body.data).toEqual([]);
  });

  it('a credit note pays another invoice without an entry, or is paid out', async () => {
    const [void1, other] = [await sell(agency, { item: emd(agency, '300.00') }), await sell(agency, { item: emd(agency, '120.00') })];
    await take({ amount: bdt('300.00'), applications: [{ invoice_id: void1.invoiceId, amount: '300.00' }] });
    const voided = await post(agency, 'TRAVEL_AGENT', `/v1/bookings/${void1.bookingId}/void`, { reason: 'Wrong seat' });
    const noteId = voided.credit_note_id as string;
    const applied = await post(agency, 'ACCOUNTANT', `/v1/credit-notes/${noteId}/applications`, { applications: [{ invoice_id: other.invoiceId, amount: '120.00' }] });
    expect([applied.open, applied.journal_entries, await invoice(agency, other.invoiceId)]).toEqual([bdt('180.00'), [], 'PAID 0.00']);
    const out = await post(agency, 'ACCOUNTANT', `/v1/customers/${agency.customerId}/pay-out-credit`, { amount: bdt('180.00'), from: 'CREDIT_NOTE', bank_account_id: bank });
    expect(await lines(agency, out.journal_entries[0])).toEqual(['1011 CREDIT 180.00', '1101 DEBIT 180.00']);
  });

  it('a deposit names its booking and pays its invoice before all else', async () => {
    const agent = agency.as('TRAVEL_AGENT');
    await take({ amount: bdt('40.00') });
    const booking = (await agent.post('/v1/bookings', { customer_id: agency.customerId, currency: 'BDT', items: [emd(agency, '900.00')] })).body;
    const deposit = await take({ amount: bdt('500.00'), booking_id: booking.id });
    expect(await lines(agency, deposit.journal_entries[0])).toEqual(['1011 DEBIT 500.00', '2041 CREDIT 500.00']);
    const stolen = await sell(agency, { item: emd(agency, '30.00'), issue: { apply_advances: true } });
    // Another booking takes what is free and leaves the deposit.
    expect(await invoice(agency, stolen.invoiceId)).toBe('PAID 0.00');
    const issued = await post(agency, 'TRAVEL_AGENT', `/v1/bookings/${booking.id}/issue`, {
      documents: [{ item_id: booking.items[0].id, document_number: '1769999999001' }], issued_on: '2026-05-01', apply_advances: true,
    });
    expect(issued.journal_entries.length).toBe(3);
    expect([await lines(agency, issued.journal_entries[1]), await lines(agency, issued.journal_entries[2])]).toEqual([
      ['1101 CREDIT 500.00', '2041 DEBIT 500.00'], ['1101 CREDIT 10.00', '2041 DEBIT 10.00'],
    ]);
    expect(await invoice(agency, issued.invoice_id)).toBe('PARTIALLY_PAID 390.00');
    const reversed = await post(agency, 'ACCOUNTANT', `/v1/receipts/${deposit.id}/reverse`, { reason: 'BOUNCED' });
    expect([reversed.state, await invoice(agency, issued.invoice_id)]).toEqual(['REVERSED', 'PARTIALLY_PAID 890.00']);
  });

  it('cash comes into a drawer or the house\u2019s box, client money onto its trust account', async () => {
    const [drawer, trust] = [await drawerOf(agency), await bankOf(agency, 'BDT', 'TRUST')];
    const inDrawer = await post(agency, 'CASHIER', '/v1/receipts', { customer_id: agency.customerId, method: 'CASH', drawer_id: drawer, amount: bdt('10.00') });
    const inBox = await take({ method: 'CASH', bank_account_id: undefined, amount: bdt('20.00') });
    const onTrust = await take({ bank_account_id: trust, amount: bdt('30.00') });
    const all = await Promise.all([inDrawer, inBox, onTrust].map(({ id }) => agency.as('ACCOUNTANT').get(`/v1/receipts/${id}`)));
    const first = await Promise.all(all.map(({ body }) => lines(agency, body.journal_entries[0])));
    expect(first).toEqual([['1002 DEBIT 10.00', '2041 CREDIT 10.00'], ['1001 DEBIT 20.00', '2041 CREDIT 20.00'], ['1012 DEBIT 30.00', '2041 CREDIT 30.00']]);
  });

  it('client money is released when the journey is over', async () => {
    const [trust] = [await bankOf(agency, 'BDT', 'TRUST', 'Clients')];
    const sale = await sell(agency, { item: emd(agency, '400.00') });
    await take({ bank_account_id: trust, amount: bdt('400.00'), applications: [{ invoice_id: sale.invoiceId, amount: '400.00' }] });
    const release = (amount: string, from = trust) =>
      agency.as('ACCOUNTANT').post('/v1/client-money-releases', { booking_id: sale.bookingId, from_bank_account_id: from, to_bank_account_id: bank, amount });
    const early = await release('400.00');
    expect([early.status, early.body.code]).toEqual([422, 'CLIENT_MONEY_NOT_SERVED']);
    api.clock.set(new Date('2026-05-29T06:00:00Z'));
    const [more, own] = [await release('400.01'), await release('1.00', bank)];
    expect([more.body.code, own.body.code]).toEqual(['AMOUNT_ABOVE_OPEN', 'RECEIPT_PLACE_INVALID']);
    const released = await release('400.00');
    expect(released.status).toBe(201);
    expect(await lines(agency, released.body.journal_entries[0])).toEqual(['1011 DEBIT 400.00', '1012 CREDIT 400.00']);
    api.clock.set(new Date('2026-05-01T06:00:00Z'));
  });

  it('the journal\u2019s own reversal takes the whole receipt back', async () => {
    const sale = await sell(agency, { item: emd(agency, '80.00') });
    const receipt = await take({ amount: bdt('80.00'), applications: [{ invoice_id: sale.invoiceId, amount: '80.00' }] });
    await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${receipt.journal_entries[0]}/reverse`, { reason: 'Booked twice' });
    expect([(await agency.as('ACCOUNTANT').get(`/v1/receipts/${receipt.id}`)).body.state, await invoice(agency, sale.invoiceId)]).toEqual(['REVERSED', 'ISSUED 80.00']);
  });
});

describe('worked cases', () => {
  it('C26: a capture at the gateway; told again it posts nothing', async () => {
    const agency = await newAgency(api);
    const [gateway, sale] = [await gatewayOf(agency), await sell(agency)];
    const body = {
      customer_id: agency.customerId, method: 'GATEWAY', gateway_id: gateway, gateway_transaction_id: 'tx-1', amount: bdt('66550.00'),
      applications: [{ invoice_id: sale.invoiceId, amount: '66550.00' }],
    };
    const [one, two] = await Promise.all([agency.as('ACCOUNTANT').post('/v1/receipts', body), agency.as('ACCOUNTANT').post('/v1/receipts', body)]);
    const again = await agency.as('ACCOUNTANT').post('/v1/receipts', body);
    expect([[one.status, two.status].sort(), again.status, one.body.id === two.body.id, again.body.id === one.body.id]).toEqual([[200, 201], 200, true, true]);
    const first = one.status === 201 ? one.body : two.body;
    expect(await lines(agency, first.journal_entries[0])).toEqual(expected('C26', 'capture'));
    const [count] = await api.rows<{ n: string }>("SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ? AND event = 'RECEIPT'", [agency.partnerId]);
    expect(Number(count?.n)).toBe(1);
    const other = await agency.as('ACCOUNTANT').post('/v1/receipts', { ...body, amount: bdt('1.00'), applications: [] });
    expect([other.status, other.body.code, other.body.existing_id]).toEqual([409, 'ALREADY_EXISTS', first.id]);
    expect(await ailments(agency)).toEqual([]);
  });

  it('C27: an advance, then the sale of a DIRECT supplier under an ISSUE_DATE contract takes it', async () => {
    const agency = await newAgency(api, { creditLimit: '0.00' });
    const bank = await bankOf(agency);
    const direct = await post(agency, 'SENIOR_ACCOUNTANT', '/v1/suppliers', { name: 'Air Direct', kind: 'AIRLINE', settlement: 'DIRECT', treatment: 'AGENT', iata_numeric: '997' });
    await post(agency, 'SENIOR_ACCOUNTANT', `/v1/suppliers/${direct.id}/contracts`, { valid_from: '2025-07-01', commission: { rate: '0.2' }, recognition: 'ISSUE_DATE' });
    const receipt = await post(agency, 'ACCOUNTANT', '/v1/receipts', { customer_id: agency.customerId, method: 'BANK_TRANSFER', bank_account_id: bank, amount: bdt('100000.00') });
    expect(await lines(agency, receipt.journal_entries[0])).toEqual(expected('C27', 'receipt'));
    const item = {
      kind: 'AIR_TICKET', supplier_id: direct.id, description: 'DAC-DXB', traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' }, service_dates: [{ date: '2026-05-28' }],
      base_fare: '100000.00', taxes: [], form_of_payment: 'CASH',
    };
    const booking = await post(agency, 'TRAVEL_AGENT', '/v1/bookings', { customer_id: agency.customerId, currency: 'BDT', items: [item] });
    const issued = await post(agency, 'TRAVEL_AGENT', `/v1/bookings/${booking.id}/issue`, {
      documents: [{ item_id: booking.items[0].id, document_number: '9972400000777' }], issued_on: '2026-05-01', apply_advances: true,
    });
    expect(await lines(agency, issued.journal_entries[0])).toEqual(expected('C27', 'issue'));
    expect(await lines(agency, issued.journal_entries[1])).toEqual(expected('C27', 'apply the advance'));
    expect([await invoice(agency, issued.invoice_id), await counters(api, agency), await ailments(agency)]).toEqual(['PAID 0.00', '0 0', []]);
  });

  it('C38: a foreign receivable paid at a better rate realises the gain, in parts too', async () => {
    const agency = await newAgency(api, { partner: { functionalCurrency: 'GBP', country: 'GB' } });
    const bank = await bankOf(agency, 'USD');
    const rate = (date: string, value: string) => ({ date, from: 'USD', to: 'GBP', rate: value, kind: 'SPOT' });
    await post(agency, 'SENIOR_ACCOUNTANT', '/v1/fx-rates', { rates: [rate('2026-04-28', '0.6072')] });
    const sale = await sell(agency, { item: emd(agency, '500.00'), currency: 'USD' });
    await post(agency, 'SENIOR_ACCOUNTANT', '/v1/fx-rates', { rates: [rate('2026-05-01', '0.6081')] });
    const receipt = await post(agency, 'ACCOUNTANT', '/v1/receipts', {
      customer_id: agency.customerId, method: 'BANK_TRANSFER', bank_account_id: bank, amount: { amount: '500.00', currency: 'USD' }, applications: [{ invoice_id: sale.invoiceId, amount: '500.00' }],
    });
    expect(await lines(agency, receipt.journal_entries[0])).toEqual(expected('C38', 'receipt'));
    expect([await invoice(agency, sale.invoiceId), await ailments(agency)]).toEqual(['PAID 0.00', []]);
  });

  it('C41: the receivable is settled at the new rate; nothing is left in either currency', async () => {
    const agency = await newAgency(api);
    const [usd, home] = [await bankOf(agency, 'USD'), await bankOf(agency)];
    const rate = (date: string, value: string) => ({ date, from: 'USD', to: 'BDT', rate: value, kind: 'SPOT' });
    await post(agency, 'SENIOR_ACCOUNTANT', '/v1/fx-rates', { rates: [rate('2026-04-28', '80.00')] });
    const sale = await sell(agency, { item: emd(agency, '100.00'), currency: 'USD' });
    const parts = await sell(agency, { item: emd(agency, '100.01'), currency: 'USD' });
    await post(agency, 'SENIOR_ACCOUNTANT', '/v1/fx-rates', { rates: [rate('2026-05-01', '85.00')] });
    const take = (body: Record<string, unknown>) => post(agency, 'ACCOUNTANT', '/v1/receipts', { customer_id: agency.customerId, method: 'BANK_TRANSFER', bank_account_id: usd, ...body });
    const receipt = await take({ amount: { amount: '100.00', currency: 'USD' }, applications: [{ invoice_id: sale.invoiceId, amount: '100.00' }] });
    expect(await lines(agency, receipt.journal_entries[0])).toEqual(expected('C41', 'receipt'));
    expect(await counters(api, agency)).toBe('8000.8 0');
    // A part in proportion, in the bank's own currency; the rest of what came is an advance worth what came for it.
    const third = await take({ bank_account_id: home, amount: { amount: '33.33', currency: 'USD' }, received: bdt('2850.00'), applications: [{ invoice_id: parts.invoiceId, amount: '33.33' }] });
    expect(await lines(agency, third.journal_entries[0])).toEqual(['1011 DEBIT 2850.00', '1101 CREDIT 2666.40', '4101 CREDIT 183.60']);
    const rest = await take({ amount: { amount: '100.00', currency: 'USD' }, applications: [{ invoice_id: parts.invoiceId, amount: '66.68' }] });
    expect(await lines(agency, rest.journal_entries[0])).toEqual(['1011 DEBIT 8500.00', '1101 CREDIT 5334.40', '2041 CREDIT 2832.20', '4101 CREDIT 333.40']);
    // BDT that pays an invoice in dollars, a part to an invoice in BDT and the rest ahead.
    const [dollars, taka] = [await sell(agency, { item: emd(agency, '10.00'), currency: 'USD' }), await sell(agency, { item: emd(agency, '50.00') })];
    const mixed = await take({
      bank_account_id: home, amount: bdt('1000.00'),
      applications: [{ invoice_id: dollars.invoiceId, amount: '840.00', settles: { amount: '10.00', currency: 'USD' } }, { invoice_id: taka.invoiceId, amount: '50.00' }],
    });
    expect(await lines(agency, mixed.journal_entries[0])).toEqual(['1011 DEBIT 1000.00', '1101 CREDIT 50.00', '1101 CREDIT 850.00', '2041 CREDIT 110.00', '4101 DEBIT 10.00']);
    // The foreign advance pays a sale at the day's rate: it leaves at its own, the difference is realised.
    await post(agency, 'SENIOR_ACCOUNTANT', '/v1/fx-rates', { rates: [rate('2026-05-01', '90.00')] });
    const applied = await sell(agency, { item: emd(agency, '33.32'), currency: 'USD', issue: { apply_advances: true } });
    expect(await lines(agency, applied.entries[1] ?? '')).toEqual(['1101 CREDIT 2998.80', '2041 DEBIT 2832.20', '4101 DEBIT 166.60']);
    const unapplied = await post(agency, 'ACCOUNTANT', `/v1/receipts/${receipt.id}/unapply`, {});
    expect(await lines(agency, unapplied.journal_entries[0])).toEqual(['1101 DEBIT 8000.00', '2041 CREDIT 8500.00', '4101 DEBIT 500.00']);
    await post(agency, 'ACCOUNTANT', `/v1/receipts/${third.id}/reverse`, { reason: 'ERROR' });
    expect([await invoice(agency, sale.invoiceId), await invoice(agency, parts.invoiceId), await ailments(agency)]).toEqual(['ISSUED 100.00', 'PARTIALLY_PAID 33.33', []]);
  });
});
