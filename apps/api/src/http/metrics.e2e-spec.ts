import { type Agency, bookingOf, done, newAgency, nextDocument, ticketC01 } from '../proofs/agency.fixture';
import { startApi, type StartedApi } from '../testing/start-api';

let api: StartedApi;
let agency: Agency;

beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
});
afterAll(() => api.close());

async function worked(): Promise<{ issued: number; posted: number }> {
  const { body } = await api.anonymous.get('/metrics');
  const count = (name: string): number =>
    Number(new RegExp(`^travobooks_${name}_total (\\d+)$`, 'm').exec(String(body))?.[1]);
  return { issued: count('bookings_issued'), posted: count('journal_entries_posted') };
}

it('a sale of two tickets is one booking and two entries; tried or refused it is none', async () => {
  const client = agency.as('TRAVEL_AGENT');
  const second = { ...ticketC01(agency), traveller: { family_name: 'KARIM', given_name: 'ALI' } };
  const booking = done(
    await client.post('/v1/bookings', {
      ...bookingOf(agency, 'BDT', second),
      items: [ticketC01(agency), second],
    }),
  );
  const documents = (booking.items as { id: string }[]).map(({ id }) => ({
    item_id: id,
    document_number: nextDocument(),
  }));
  const before = await worked();
  done(await client.post(`/v1/bookings/${booking.id}/issue?dry_run=true`, { documents }));
  expect(await worked()).toEqual(before);
  const issued = done(await client.post(`/v1/bookings/${booking.id}/issue`, { documents }));
  expect((await client.post(`/v1/bookings/${booking.id}/issue`, { documents })).status).toBe(409);
  expect(issued.journal_entries).toHaveLength(2);
  expect(await worked()).toEqual({ issued: before.issued + 1, posted: before.posted + 2 });
});
