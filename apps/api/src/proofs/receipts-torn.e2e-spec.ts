import { randomUUID } from 'node:crypto';
import { FaultPoints } from '@travobooks/application';
import { startApi, type StartedApi } from '../testing/start-api';
import { type Agency, newAgency } from './agency.fixture';
import { ailments, bankOf, drawerOf, emd, gatewayOf, post, sell } from './payments.fixture';

/** Throws once where it is told to, as a process that dies there leaves it. */
class TornAt extends FaultPoints {
  at: string | null = null;
  override reach(point: string): void {
    if (point !== this.at) return;
    this.at = null;
    throw new Error(`torn at ${point}`);
  }
}

const faults = new TornAt();
let api: StartedApi;
let agency: Agency;
let at: { bank: string; gateway: string; drawer: string };
beforeAll(async () => {
  api = await startApi({ faults });
  agency = await newAgency(api);
  at = { bank: await bankOf(agency), gateway: await gatewayOf(agency), drawer: await drawerOf(agency) };
});
afterAll(() => api.close());

const bdt = (amount: string) => ({ amount, currency: 'BDT' });
const take = (body: Record<string, unknown>) => ({ customer_id: agency.customerId, amount: bdt('100.00'), ...body });
const byBank = (more: Record<string, unknown> = {}) => take({ method: 'BANK_TRANSFER', bank_account_id: at.bank, ...more });
const taken = async (more: Record<string, unknown> = {}): Promise<{ id: string }> => post(agency, 'ACCOUNTANT', '/v1/receipts', byBank(more));
const captured = (transaction: string) => post(agency, 'ACCOUNTANT', '/v1/receipts', take({ method: 'GATEWAY', gateway_id: at.gateway, gateway_transaction_id: transaction }));

interface Action {
  readonly point: string;
  readonly make: () => Promise<readonly [string, Record<string, unknown>]>;
}
/** Each count finds another amount, so that each posts. */
let pieces = 0;
const invoiced = async () => (await sell(agency, { item: emd(agency, '60.00') })).invoiceId;
const ACTIONS: readonly Action[] = [
  { point: 'receipt', make: async () => ['/v1/receipts', byBank({ applications: [{ invoice_id: await invoiced(), amount: '60.00' }] })] },
  { point: 'apply', make: async () => [`/v1/receipts/${(await taken()).id}/applications`, { applications: [{ invoice_id: await invoiced(), amount: '60.00' }] }] },
  { point: 'unapply', make: async () => [`/v1/receipts/${(await taken({ applications: [{ invoice_id: await invoiced(), amount: '60.00' }] })).id}/unapply`, {}] },
  { point: 'reverse-receipt', make: async () => [`/v1/receipts/${(await taken({ applications: [{ invoice_id: await invoiced(), amount: '60.00' }] })).id}/reverse`, { reason: 'BOUNCED', charge: '5.00' }] },
  { point: 'wallet-transfer', make: async () => (await taken(), ['/v1/wallet-transfers', { customer_id: agency.customerId, direction: 'TO_WALLET', amount: bdt('10.00') }]) },
  { point: 'pay-out-credit', make: async () => (await taken(), [`/v1/customers/${agency.customerId}/pay-out-credit`, { amount: bdt('10.00'), from: 'ADVANCE', bank_account_id: at.bank }]) },
  { point: 'gateway-payout', make: async () => (await captured(randomUUID()), ['/v1/gateway-payouts', { gateway_id: at.gateway, bank_account_id: at.bank, gross: '50.00', fee: '1.00', net: '49.00' }]) },
  {
    point: 'chargeback',
    make: async () => {
      const transaction = randomUUID();
      await captured(transaction);
      return ['/v1/chargebacks', { gateway_id: at.gateway, gateway_transaction_id: transaction, amount: '100.00' }];
    },
  },
  {
    point: 'drawer-count',
    make: async () => {
      await agency.as('CASHIER').post(`/v1/drawers/${at.drawer}/open`, {});
      return [`/v1/drawers/${at.drawer}/count`, { counted: [{ denomination: '1', pieces: (pieces += 1) }] }];
    },
  },
];
const kept = async (): Promise<number> => {
  const [row] = await api.rows<{ n: string }>('SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ?', [agency.partnerId]);
  return Number(row?.n);
};

describe.each(ACTIONS)('$point', ({ point, make }) => {
  it.each(['begin', 'before-commit', 'after-commit'])('torn at its %s it is done once with the same key', async (step) => {
    const [path, body] = await make();
    const key = randomUUID();
    const before = await kept();
    faults.at = `${point}.${step}`;
    const torn = await agency.as('ACCOUNTANT').post(path, body, { key });
    expect([torn.status, faults.at, (await kept()) > before]).toEqual([500, null, step === 'after-commit']);
    const done = await agency.as('ACCOUNTANT').post(path, body, { key });
    expect(done.status).toBeLessThan(300);
    const after = await kept();
    const again = await agency.as('ACCOUNTANT').post(path, body, { key });
    expect([again.body, await kept(), after > before]).toEqual([done.body, after, true]);
    expect(await ailments(agency)).toEqual([]);
  });
});
