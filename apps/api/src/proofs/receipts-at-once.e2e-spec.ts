import { startApi, type StartedApi } from '../testing/start-api';
import { type Agency, newAgency } from './agency.fixture';
import { ailments, bankOf, emd, gatewayOf, post, sell } from './payments.fixture';

let api: StartedApi;
let agency: Agency;
beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
});
afterAll(() => api.close());

const CLIENTS = 12;
const TURNS = 6;
const bdt = (amount: string) => ({ amount, currency: 'BDT' });
/** What several people at once may be told: the other was faster, or too many at once. */
const BORNE = new Set([200, 201, 409, 422, 503]);

/** A plain sequence, so that a failure can be run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

it('twelve people take, apply, give back, charge back and pay out of one customer at once: the books stay whole', async () => {
  const [bank, gateway] = [await bankOf(agency), await gatewayOf(agency)];
  const invoices: string[] = [];
  for (let n = 0; n < 4; n += 1) invoices.push((await sell(agency, { item: emd(agency, '500.00') })).invoiceId);
  const statuses: number[] = [];
  const taken: string[] = [];
  const client = async (number: number): Promise<void> => {
    const roll = dice(number + 1);
    const accountant = agency.as('ACCOUNTANT');
    for (let turn = 0; turn < TURNS; turn += 1) {
      const receipt = taken[roll(Math.max(taken.length, 1))];
      const some = `${roll(90) + 1}.00`;
      const applications = [{ invoice_id: invoices[roll(invoices.length)], amount: `${roll(40) + 1}.00` }];
      const base = { customer_id: agency.customerId, amount: bdt(some) };
      const [path, body] = [
        ['/v1/receipts', { ...base, method: 'BANK_TRANSFER', bank_account_id: bank, applications }],
        // The gateway tells of few transactions, many times.
        ['/v1/receipts', { ...base, amount: bdt('40.00'), method: 'GATEWAY', gateway_id: gateway, gateway_transaction_id: `tx-${roll(4)}` }],
        [`/v1/receipts/${receipt ?? invoices[0]}/applications`, { applications }],
        [`/v1/receipts/${receipt ?? invoices[0]}/unapply`, {}],
        [`/v1/receipts/${receipt ?? invoices[0]}/reverse`, { reason: 'ERROR' }],
        ['/v1/wallet-transfers', { ...base, direction: roll(2) === 0 ? 'TO_WALLET' : 'FROM_WALLET' }],
        ['/v1/chargebacks', { gateway_id: gateway, gateway_transaction_id: `tx-${roll(4)}`, amount: '10.00' }],
        ['/v1/gateway-payouts', { gateway_id: gateway, bank_account_id: bank, gross: '20.00', fee: '1.00', net: '19.00' }],
        [`/v1/customers/${agency.customerId}/pay-out-credit`, { amount: bdt(some), from: 'ADVANCE', bank_account_id: bank }],
      ][roll(9)] as [string, Record<string, unknown>];
      const answer = await accountant.post(path, body);
      statuses.push(answer.status);
      if (path === '/v1/receipts' && answer.status < 300) taken.push(answer.body.id as string);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  const refused = statuses.filter((status) => !BORNE.has(status) && !(status === 404));
  const done = statuses.filter((status) => status < 300).length;
  expect([refused, done > TURNS]).toEqual([[], true]);
  expect(await ailments(agency)).toEqual([]);
  const [told] = await api.rows<{ n: string }>('SELECT COUNT(*) AS n FROM receipts WHERE partner_id = ? AND gateway_transaction_id IS NOT NULL', [agency.partnerId]);
  const [entries] = await api.rows<{ n: string }>(
    "SELECT COUNT(*) AS n FROM journal_entries e JOIN receipts r ON r.partner_id = e.partner_id AND r.id = e.source_id WHERE e.partner_id = ? AND e.event = 'RECEIPT' AND r.gateway_transaction_id IS NOT NULL",
    [agency.partnerId],
  );
  expect([Number(told?.n) <= 4, entries?.n]).toEqual([true, told?.n]);
  // What was done under one key is done once, however often it is asked.
  const key = { key: 'receipt-again' };
  const body = { customer_id: agency.customerId, amount: bdt('7.00'), method: 'BANK_TRANSFER', bank_account_id: bank };
  const first = await agency.as('ACCOUNTANT').post('/v1/receipts', body, key);
  const second = await agency.as('ACCOUNTANT').post('/v1/receipts', body, key);
  expect([first.status, second.status, second.body.id === first.body.id]).toEqual([201, 201, true]);
  await post(agency, 'ACCOUNTANT', `/v1/receipts/${first.body.id}/reverse`, { reason: 'ERROR' });
  expect(await ailments(agency)).toEqual([]);
});
