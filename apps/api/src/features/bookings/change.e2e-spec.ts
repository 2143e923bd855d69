import { startApi, type StartedApi } from '../../testing/start-api';
import type { TestPartner } from '../../testing/new-partner';

let api: StartedApi;
let partner: TestPartner;
let supplierId: string;
let customerId: string;
beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  const senior = partner.as('SENIOR_ACCOUNTANT');
  const made = async (path: string, body: unknown): Promise<string> =>
    ((await senior.post(path, body)).body as { id: string }).id;
  customerId = await made('/v1/customers', {
    kind: 'CORPORATE',
    name: 'Rahman Corporation',
    credit_limit: '500000.00',
    payment_terms_days: 30,
  });
  supplierId = await made('/v1/suppliers', {
    kind: 'AIRLINE',
    settlement: 'BSP',
    treatment: 'AGENT',
    name: 'Emirates',
    iata_numeric: '176',
  });
});
afterAll(() => api?.close());

interface Read {
  id: string;
  version: number;
  time_limit: string | null;
  record_locator: string | null;
  items: { id: string; commission?: unknown }[];
}
const ticket = {
  kind: 'AIR_TICKET',
  description: 'DAC-DXB',
  traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
  service_dates: [{ date: '2026-05-28' }],
  base_fare: '50000.00',
};

describe('a draft that is changed', () => {
  it('keeps the commission that the person changing it may not see', async () => {
    const body = {
      customer_id: customerId,
      currency: 'BDT',
      items: [{ ...ticket, supplier_id: supplierId, commission: { rate: '0.09' } }],
    };
    const booking = (await partner.as('SUPERVISOR').post('/v1/bookings', body)).body as Read;
    const agent = partner.as('TRAVEL_AGENT');
    const seen = (await agent.get(`/v1/bookings/${booking.id}`)).body as Read;
    expect(seen.items[0]).not.toHaveProperty('commission');
    const items = [{ ...ticket, id: seen.items[0]?.id, supplier_id: supplierId, base_fare: '51000.00' }];
    const changed = await agent.patch(
      `/v1/bookings/${booking.id}`,
      { items },
      { headers: { 'if-match': `"${seen.version}"` } },
    );
    expect(changed.status).toBe(200);
    const after = (await partner.as('SUPERVISOR').get(`/v1/bookings/${booking.id}`)).body as Read;
    expect(after.items).toMatchObject([{ base_fare: '51000.00', commission: { rate: '0.09' } }]);
  });

  it('loses its time limit and its PNR by null, and does not get one of 1970', async () => {
    const body = {
      customer_id: customerId,
      currency: 'BDT',
      record_locator: 'QX7LMA',
      time_limit: '2026-05-01T12:00:00Z',
      items: [{ ...ticket, supplier_id: supplierId }],
    };
    const { id, version } = (await partner.as('SUPERVISOR').post('/v1/bookings', body)).body as Read;
    const answer = await partner
      .as('SUPERVISOR')
      .patch(
        `/v1/bookings/${id}`,
        { time_limit: null, record_locator: null },
        { headers: { 'if-match': `"${version}"` } },
      );
    expect(answer.body).toMatchObject({ time_limit: null, record_locator: null });
  });
});
