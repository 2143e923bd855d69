import { type Agency, newAgency } from '../../proofs/agency.fixture';
import { ailments, bankOf, drawerOf, emd, gatewayOf, invoice, lines, post, sell } from '../../proofs/payments.fixture';
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

describe('a gateway', () => {
  let agency: Agency;
  let bank: string;
  let gateway: string;
  beforeEach(async () => {
    agency = await newAgency(api);
    bank = await bankOf(agency);
    gateway = await gatewayOf(agency);
  });
  afterEach(async () => expect(await ailments(agency)).toEqual([]));

  const capture = (transaction: string, amount: string, invoiceId?: string, paid = amount) =>
    post(agency, 'CASHIER', '/v1/receipts', {
      customer_id: agency.customerId, method: 'GATEWAY', gateway_id: gateway, gateway_transaction_id: transaction, amount: bdt(amount),
      ...(invoiceId ? { applications: [{ invoice_id: invoiceId, amount: paid }] } : {}),
    });
  const payOut = (body: Record<string, unknown>) => agency.as('ACCOUNTANT').post('/v1/gateway-payouts', { gateway_id: gateway, bank_account_id: bank, ...body });
  const open = async () =>
    ((await agency.as('ACCOUNTANT').get(`/v1/gateways/${gateway}/transactions`)).body.data as { reference: string; kind: string; open: { amount: string } }[]).map(
      ({ reference, kind, open: { amount } }) => `${reference} ${kind} ${amount}`,
    );

  it('C26: captures are paid out net of the fee; clearing is zero afterwards', async () => {
    const sale = await sell(agency);
    await capture('tx-1', '66550.00', sale.invoiceId);
    const wrong = await payOut({ gross: '66550.00', fee: '1663.75', net: '64886.26' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'AMOUNTS_DIFFER']);
    const paid = await payOut({ gross: bdt('66550.00'), fee: bdt('1663.75'), net: bdt('64886.25') });
    expect(paid.status).toBe(201);
    expect(await lines(agency, paid.body.journal_entries[0])).toEqual(expected('C26', 'payout'));
    expect([await open(), paid.body.transactions]).toEqual([[], [{ reference: 'tx-1', amount: '66550.00' }]]);
    const more = await payOut({ gross: '1.00', fee: '0', net: '1.00' });
    expect([more.status, more.body.code]).toEqual([422, 'AMOUNT_ABOVE_OPEN']);
    const back = await post(agency, 'ACCOUNTANT', `/v1/gateway-payouts/${paid.body.id}/reverse`, { reason: 'Wrong account' });
    expect([back.state, await open()]).toEqual(['REVERSED', ['tx-1 CAPTURE 66550.00']]);
    expect((await agency.as('ACCOUNTANT').get('/v1/gateway-payouts?state=REVERSED')).body.data.map((row: { id: string }) => row.id)).toEqual([paid.body.id]);
  });

  it('pays oldest first or what is named, with the tax on its fee; what is not reached stays as the reserve', async () => {
    await capture('a', '100.00');
    const named = await capture('b', '200.00');
    await capture('c', '50.00');
    const one = await payOut({ gross: '180.00', fee: '8.00', fee_tax: '1.20', net: '170.80', transactions: [named.id] });
    expect(await lines(agency, one.body.journal_entries[0])).toEqual(['1011 DEBIT 170.80', '1021 CREDIT 180.00', '1161 DEBIT 1.20', '5031 DEBIT 8.00']);
    expect(await open()).toEqual(['a CAPTURE 100.00', 'b CAPTURE 20.00', 'c CAPTURE 50.00']);
    const two = await payOut({ gross: '110.00', fee: '0.00', net: '110.00' });
    expect([two.body.transactions, await open()]).toEqual([[{ reference: 'a', amount: '100.00' }, { reference: 'b', amount: '10.00' }], ['b CAPTURE 10.00', 'c CAPTURE 50.00']]);
    const unknown = await payOut({ gross: '1.00', fee: '0', net: '1.00', transactions: ['a'] });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'GATEWAY_TRANSACTION_UNKNOWN']);
  });

  it('a chargeback opens the invoice again with its charge; won, it is paid again', async () => {
    const sale = await sell(agency, { item: emd(agency, '900.00') });
    const receipt = await capture('tx', '1000.00', sale.invoiceId, '900.00');
    await payOut({ gross: '1000.00', fee: '25.00', net: '975.00' });
    const chargeback = await post(agency, 'ACCOUNTANT', '/v1/chargebacks', { gateway_id: gateway, gateway_transaction_id: 'tx', amount: '600.00', charge: '20.00' });
    // What nobody had applied goes first.
    expect(await lines(agency, chargeback.journal_entries[0])).toEqual(['1021 CREDIT 20.00', '1021 CREDIT 600.00', '1101 DEBIT 500.00', '2041 DEBIT 100.00', '5031 DEBIT 20.00']);
    const state = async () => (await agency.as('ACCOUNTANT').get(`/v1/receipts/${receipt.id}`)).body.state;
    expect([chargeback.state, await state(), await invoice(agency, sale.invoiceId)]).toEqual(['OPEN', 'DISPUTED', 'PARTIALLY_PAID 500.00']);
    const again = await agency.as('ACCOUNTANT').post('/v1/chargebacks', { gateway_id: gateway, gateway_transaction_id: 'tx', amount: '1.00' });
    expect([again.status, again.body.code]).toEqual([409, 'RECEIPT_NOT_IN_RECEIVED_STATE']);
    // The gateway keeps it back of the next payout.
    await capture('next', '700.00');
    const paid = await payOut({ gross: '80.00', fee: '0.00', net: '80.00' });
    expect(await lines(agency, paid.body.journal_entries[0])).toEqual(['1011 DEBIT 80.00', '1021 CREDIT 700.00', '1021 DEBIT 20.00', '1021 DEBIT 600.00']);
    const won = await post(agency, 'ACCOUNTANT', `/v1/chargebacks/${chargeback.id}/outcome`, { won: true });
    expect(await lines(agency, won.journal_entries[0])).toEqual(['1021 DEBIT 600.00', '1101 CREDIT 500.00', '2041 CREDIT 100.00']);
    expect([won.state, await state(), await invoice(agency, sale.invoiceId), await open()]).toEqual(['WON', 'RECEIVED', 'PAID 0.00', ['tx CAPTURE 600.00']]);
    const decided = await agency.as('ACCOUNTANT').post(`/v1/chargebacks/${chargeback.id}/outcome`, { won: false });
    expect([decided.status, decided.body.code]).toEqual([409, 'CHARGEBACK_NOT_IN_OPEN_STATE']);
  });

  it('reversed as charged back after its payout: one entry, the invoice is open, the gateway holds it back', async () => {
    const sale = await sell(agency, { item: emd(agency, '300.00') });
    const receipt = await capture('tx', '300.00', sale.invoiceId);
    await payOut({ gross: '300.00', fee: '5.00', net: '295.00' });
    const back = await post(agency, 'ACCOUNTANT', `/v1/receipts/${receipt.id}/reverse`, { reason: 'CHARGEBACK', charge: '15.00' });
    expect(await lines(agency, back.journal_entries[0])).toEqual(['1021 CREDIT 15.00', '1021 CREDIT 300.00', '1101 DEBIT 300.00', '5031 DEBIT 15.00']);
    expect([back.state, await invoice(agency, sale.invoiceId), await open()]).toEqual(['CHARGED_BACK', 'ISSUED 300.00', ['tx CHARGEBACK 300.00', 'tx CHARGEBACK 15.00']]);
    expect((await agency.as('ACCOUNTANT').get('/v1/chargebacks?state=LOST')).body.data.map((row: { decided_on: string }) => row.decided_on)).toEqual(['2026-05-01']);
  });

  it('lost, the invoice stays open and the receipt is charged back', async () => {
    const sale = await sell(agency, { item: emd(agency, '300.00') });
    const receipt = await capture('tx', '300.00', sale.invoiceId);
    const chargeback = await post(agency, 'ACCOUNTANT', '/v1/chargebacks', { gateway_id: gateway, gateway_transaction_id: 'tx', amount: bdt('300.00') });
    const lost = await post(agency, 'ACCOUNTANT', `/v1/chargebacks/${chargeback.id}/outcome`, { won: false });
    const read = (await agency.as('ACCOUNTANT').get(`/v1/receipts/${receipt.id}`)).body;
    expect([lost.state, lost.journal_entries, read.state, await invoice(agency, sale.invoiceId)]).toEqual(['LOST', [], 'CHARGED_BACK', 'ISSUED 300.00']);
    expect(read.history.map((row: { to_state: string }) => row.to_state)).toEqual(['RECEIVED', 'DISPUTED', 'CHARGED_BACK']);
    const unknown = await agency.as('ACCOUNTANT').post('/v1/chargebacks', { gateway_id: gateway, gateway_transaction_id: 'no', amount: '1.00' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'GATEWAY_TRANSACTION_UNKNOWN']);
  });
});

describe('a drawer', () => {
  let agency: Agency;
  let drawer: string;
  beforeEach(async () => {
    agency = await newAgency(api, { partner: { settings: { approvals: { booking: null, credit_limit: null }, drawers: { blind_count: true } } } });
    drawer = await drawerOf(agency);
  });
  afterEach(async () => expect(await ailments(agency)).toEqual([]));
  const cash = (amount: string) => post(agency, 'CASHIER', '/v1/receipts', { customer_id: agency.customerId, method: 'CASH', drawer_id: drawer, amount: bdt(amount) });
  const count = (...counted: [string, number][]) => ({ counted: counted.map(([denomination, pieces]) => ({ denomination, pieces })) });

  it('is opened once, counted blind, and what is over or short is posted', async () => {
    const closed = await agency.as('CASHIER').post(`/v1/drawers/${drawer}/count`, count());
    expect([closed.status, closed.body.code]).toEqual([409, 'DRAWER_NOT_IN_OPEN_STATE']);
    expect((await post(agency, 'CASHIER', `/v1/drawers/${drawer}/open`, {})).state).toBe('OPEN');
    const twice = await agency.as('CASHIER').post(`/v1/drawers/${drawer}/open`, {});
    expect([twice.status, twice.body.code]).toEqual([409, 'DRAWER_NOT_IN_CLOSED_STATE']);
    await cash('1523.50');
    const tried = await post(agency, 'ACCOUNTANT', `/v1/drawers/${drawer}/count?dry_run=true`, count(['1000', 1]));
    expect([tried.session.expected, tried.session.difference, tried.journal_preview]).toEqual([null, null, []]);
    const short = await post(agency, 'CASHIER', `/v1/drawers/${drawer}/count`, count(['1000', 1], ['500', 1], ['10', 2], ['0.50', 1]));
    expect([short.state, short.session.counted_total, short.session.expected, short.session.difference]).toEqual(['CLOSED', '1520.50', '1523.50', '-3.00']);
    expect(await lines(agency, short.journal_entries[0])).toEqual(['1002 CREDIT 3.00', '5046 DEBIT 3.00']);
    await post(agency, 'CASHIER', `/v1/drawers/${drawer}/open`, {});
    const over = await post(agency, 'CASHIER', `/v1/drawers/${drawer}/count`, count(['1521', 1]));
    expect(await lines(agency, over.journal_entries[0])).toEqual(['1002 DEBIT 0.50', '5046 CREDIT 0.50']);
    await post(agency, 'CASHIER', `/v1/drawers/${drawer}/open`, {});
    const right = await post(agency, 'CASHIER', `/v1/drawers/${drawer}/count`, count(['1521', 1]));
    expect([right.journal_entries, right.session.difference]).toEqual([[], '0.00']);
    const sessions = (await agency.as('CASHIER').get(`/v1/drawers/${drawer}/sessions`)).body.data;
    expect(sessions.map((row: { difference: string }) => row.difference)).toEqual(['0.00', '0.50', '-3.00']);
  });

  it('is banked up to what lies in it', async () => {
    const bank = await bankOf(agency);
    await cash('800.00');
    const banked = await post(agency, 'CASHIER', `/v1/drawers/${drawer}/bank`, { bank_account_id: bank, amount: '750.00' });
    expect(await lines(agency, banked.journal_entries[0])).toEqual(['1002 CREDIT 750.00', '1011 DEBIT 750.00']);
    const more = await agency.as('CASHIER').post(`/v1/drawers/${drawer}/bank`, { bank_account_id: bank, amount: bdt('50.01') });
    expect([more.status, more.body.code]).toEqual([422, 'AMOUNT_ABOVE_OPEN']);
    const other = await post(agency, 'PARTNER_ADMIN', '/v1/drawers', { name: 'Other', currency: 'BDT', branch_id: agency.branches.BAN });
    expect((await agency.as('CASHIER').post(`/v1/drawers/${other.id}/open`, {})).status).toBe(404);
  });
});

describe('the doctor', () => {
  const DAMAGES: readonly (readonly [string, string])[] = [
    ['receipts have entries', "UPDATE receipts SET state = 'REVERSED' WHERE partner_id = ?"],
    ['entries have receipts', 'UPDATE receipts SET customer_id = id WHERE partner_id = ?'],
    ['gateway payouts', 'UPDATE gateway_payouts SET net = net + 0.01 WHERE partner_id = ?'],
    ['drawer counts', 'UPDATE drawer_sessions SET expected = expected + 1 WHERE partner_id = ?'],
  ];

  it.each(DAMAGES)('finds damage: %s', async (name, damage) => {
    const agency = await newAgency(api);
    const [bank, gateway, drawer] = [await bankOf(agency), await gatewayOf(agency), await drawerOf(agency)];
    const money = { customer_id: agency.customerId, amount: bdt('100.00') };
    await post(agency, 'CASHIER', '/v1/receipts', { ...money, method: 'GATEWAY', gateway_id: gateway, gateway_transaction_id: 't' });
    await post(agency, 'CASHIER', '/v1/receipts', { ...money, method: 'CASH', drawer_id: drawer });
    await post(agency, 'ACCOUNTANT', '/v1/gateway-payouts', { gateway_id: gateway, bank_account_id: bank, gross: '100.00', fee: '2.00', net: '98.00' });
    await post(agency, 'CASHIER', `/v1/drawers/${drawer}/open`, {});
    await post(agency, 'CASHIER', `/v1/drawers/${drawer}/count`, { counted: [{ denomination: '99', pieces: 1 }] });
    expect(await ailments(agency)).toEqual([]);
    await api.rows(damage, [agency.partnerId]);
    expect((await ailments(agency)).some((ailment) => ailment.startsWith(name))).toBe(true);
  });
});
