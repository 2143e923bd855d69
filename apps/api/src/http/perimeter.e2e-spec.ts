import { ApiClient } from '@travobooks/testing';
import { type Agency, bookingOf, done, newAgency, nextDocument, ticketC01 } from '../proofs/agency.fixture';
import { startApi, type StartedApi } from '../testing/start-api';

const SIGN_INS = 5;

let api: StartedApi;
let behindProxy: StartedApi;
let agency: Agency;

beforeAll(async () => {
  api = await startApi({ signInsPerAddress: SIGN_INS });
  behindProxy = await startApi({ signInsPerAddress: SIGN_INS, trustedProxies: ['127.0.0.1'] });
  agency = await newAgency(api);
});
afterAll(async () => {
  await api.close();
  await behindProxy.close();
});

const agent = (): ApiClient => agency.as('TRAVEL_AGENT');
const newDraft = async (items = [ticketC01(agency)]): Promise<{ id: string; items: { id: string }[] }> =>
  done(await agent().post('/v1/bookings', { ...bookingOf(agency, 'BDT', items[0] ?? {}), items }));
const errorsOf = (answer: { body: { errors?: { pointer: string; code: string }[] } }): string[] =>
  (answer.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('dry_run', () => {
  it.each([
    'dry_run=1',
    'dry_run=True',
    'dry_run=',
    'dry_run=true&dry_run=true',
    'dry_run=false&dry_run=true',
    'dry_run[x]=true',
  ])('%s is refused and nothing is done instead of tried', async (query) => {
    const { id } = await newDraft();
    const answer = await agent().post(`/v1/bookings/${id}/cancel?${query}`, { reason: 'Only a look' });
    expect([answer.status, answer.body.code, errorsOf(answer)]).toEqual([
      400,
      'VALIDATION_FAILED',
      ['/dry_run INVALID'],
    ]);
    expect(done(await agent().get(`/v1/bookings/${id}`)).state).toBe('DRAFT');
  });

  it('false is the same as absent; a route without a dry run refuses it, signed in or not', async () => {
    expect((await agent().get('/v1/bookings?dry_run=false')).status).toBe(200);
    expect(errorsOf(await agent().get('/v1/bookings?dry_run=true'))).toEqual(['/dry_run UNKNOWN_FIELD']);
    const signIn = await api.anonymous.post('/v1/auth/login?dry_run=true', {
      email: 'a@b.example',
      password: 'x',
    });
    expect(errorsOf(signIn)).toEqual(['/dry_run UNKNOWN_FIELD']);
  });
});

describe('the limit of sign-ins', () => {
  const tries = async (
    started: StartedApi,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<number[]> => {
    const statuses: number[] = [];
    for (let count = 0; count < SIGN_INS + 1; count += 1)
      statuses.push((await started.anonymous.post(path, {}, { headers })).status);
    return statuses;
  };
  const allowed = Array<number>(SIGN_INS).fill(400);

  it('holds for every spelling of the address', async () => {
    // The sign-in of the dry run above has been counted too.
    expect((await tries(api, '/v1/auth/%6cogin')).at(-1)).toBe(429);
    expect((await api.anonymous.post('/v1/auth/login/', {})).status).toBe(429);
    expect((await api.anonymous.post('/v1/%61uth/login', {})).status).toBe(429);
  });

  it('counts the address that a trusted proxy names, one by one, and no other', async () => {
    expect(await tries(behindProxy, '/v1/auth/login', { 'x-forwarded-for': '203.0.113.7' })).toEqual([
      ...allowed,
      429,
    ]);
    expect(await tries(behindProxy, '/v1/auth/login', { 'x-forwarded-for': '203.0.113.8' })).toEqual([
      ...allowed,
      429,
    ]);
    // What stands further left was written by the caller.
    const forged = await behindProxy.anonymous.post(
      '/v1/auth/login',
      {},
      { headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' } },
    );
    expect(forged.status).toBe(429);
    const unknown = await api.anonymous.post(
      '/v1/auth/login',
      {},
      { headers: { 'x-forwarded-for': '203.0.113.9' } },
    );
    expect(unknown.status).toBe(429);
  });

  it('and no copy is kept of what the API answers, however its path is spelt', async () => {
    const { headers, status } = await agent().get('/%761/branches');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});

describe('a list that names something twice', () => {
  it('is refused by name, wherever it stands', async () => {
    const booking = await newDraft([
      ticketC01(agency),
      { ...ticketC01(agency), traveller: { family_name: 'KARIM', given_name: 'ALI' } },
    ]);
    const [item] = booking.items;
    const kept = { ...ticketC01(agency), id: item?.id };
    const changed = await agent().patch(
      `/v1/bookings/${booking.id}`,
      { items: [kept, kept] },
      { headers: { 'if-match': '*' } },
    );
    expect([changed.status, errorsOf(changed)]).toEqual([400, ['/items INVALID']]);
    const documents = [0, 1].map(() => ({ item_id: item?.id, document_number: nextDocument() }));
    const issued = await agent().post(`/v1/bookings/${booking.id}/issue`, { documents });
    expect([issued.status, errorsOf(issued)]).toEqual([400, ['/documents INVALID']]);
    const part = await agent().post(`/v1/bookings/${booking.id}/issue`, { item_ids: [item?.id, item?.id] });
    expect([part.status, errorsOf(part)]).toEqual([400, ['/item_ids INVALID']]);
    const voided = await agent().post(`/v1/bookings/${booking.id}/void`, {
      reason: 'Twice',
      item_ids: [item?.id, item?.id],
    });
    expect([voided.status, errorsOf(voided)]).toEqual([400, ['/item_ids INVALID']]);
    const branch = await agency
      .as('PARTNER_ADMIN')
      .post('/v1/branches', { code: 'TWO', name: 'Two', gds_offices: ['DAC1S2999', 'DAC1S2999'] });
    expect([branch.status, errorsOf(branch)]).toEqual([400, ['/gds_offices INVALID']]);
  });
});
