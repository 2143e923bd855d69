import { type Agency, bookingOf, done, newAgency, ticketC01 } from '../proofs/agency.fixture';
import { startApi, type StartedApi } from '../testing/start-api';

let api: StartedApi;
let agency: Agency;

beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
  const draft = (more: object): Promise<unknown> =>
    agency
      .as('TRAVEL_AGENT')
      .post('/v1/bookings', { ...bookingOf(agency, 'BDT', ticketC01(agency)), ...more })
      .then((answer) => done(answer));
  await draft({ metadata: { order: '42', note: 'a "quoted" \u09a2\u09be\u0995\u09be' } });
  await draft({ metadata: { order: '43' } });
  const hotel = {
    ...ticketC01(agency),
    traveller: { family_name: 'CHOWDHURY', given_name: 'MITU' },
    base_fare: '12345.00',
  };
  await draft({ items: [hotel] });
});
afterAll(() => api.close());

const agent = () => agency.as('TRAVEL_AGENT');
const errorsOf = (answer: { body: { errors?: { pointer: string; code: string }[] } }): string[] =>
  (answer.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('text', () => {
  it.each(['NUL\u0000inside', 'escape \u001b[31m', 'delete\u007f', 'C1 \u0085', 'half \ud83d a character'])(
    'with control characters or half a character is refused wherever it stands: %j',
    async (text) => {
      const named = await agent().post('/v1/customers', { name: text, kind: 'INDIVIDUAL' });
      expect([named.status, errorsOf(named)]).toEqual([400, ['/name INVALID']]);
      const nested = await agent().post('/v1/bookings', {
        ...bookingOf(agency, 'BDT', {
          ...ticketC01(agency),
          traveller: { family_name: text, given_name: 'A' },
        }),
      });
      expect(errorsOf(nested)).toEqual(['/items/0/traveller/family_name INVALID']);
      const own = await agent().post('/v1/customers', {
        name: 'A',
        kind: 'INDIVIDUAL',
        metadata: { note: text },
      });
      expect(errorsOf(own)).toEqual(['/metadata/note INVALID']);
    },
  );

  it('is looked at in queries and paths too; lines and tabs are text', async () => {
    const query = await agent().get('/v1/search?q=ab%00cd');
    expect([query.status, errorsOf(query)]).toEqual([400, ['/q INVALID']]);
    expect((await agent().get('/v1/tickets/176%00')).status).toBe(404);
    const lines = await agent().post('/v1/customers', {
      name: 'With lines',
      kind: 'INDIVIDUAL',
      address: 'House 3\r\n\tDhaka',
    });
    expect([lines.status, lines.body.address]).toEqual([201, 'House 3\r\n\tDhaka']);
  });
});

describe('supplier_currency', () => {
  it('is the booking\u2019s own or another one; an unknown one is refused', async () => {
    const draft = (supplier_currency: string) =>
      agent().post('/v1/bookings', bookingOf(agency, 'BDT', { ...ticketC01(agency), supplier_currency }));
    const other = done(await draft('USD'));
    expect(other.items[0].supplier_currency).toBe('USD');
    done(await agent().post(`/v1/bookings/${other.id}/cancel`, { reason: 'Only a look' }));
    expect(errorsOf(await draft('XXZ'))).toEqual(['/items/0/supplier_currency INVALID']);
    const own = done(await draft('BDT'));
    done(await agent().post(`/v1/bookings/${own.id}/cancel`, { reason: 'Only a look' }));
  });
});

describe('filters', () => {
  it('find by metadata; several pairs must hold together', async () => {
    const count = async (query: string): Promise<number> =>
      done(await agent().get(`/v1/bookings?${query}`)).data.length;
    expect(await count('metadata[order]=42')).toBe(1);
    expect(
      await count(
        `metadata[order]=42&metadata[note]=${encodeURIComponent('a "quoted" \u09a2\u09be\u0995\u09be')}`,
      ),
    ).toBe(1);
    expect(await count('metadata[order]=42&metadata[note]=other')).toBe(0);
    expect(await count('metadata[order]=4')).toBe(0);
    const customer = done(
      await agent().post('/v1/customers', { name: 'Marked', kind: 'INDIVIDUAL', metadata: { crm: '7' } }),
    );
    expect(
      done(await agent().get('/v1/customers?metadata[crm]=7')).data.map((one: { id: string }) => one.id),
    ).toEqual([customer.id]);
    expect(errorsOf(await agent().get('/v1/bookings?metadata=42'))).toEqual(['/metadata INVALID']);
    expect(errorsOf(await agent().get('/v1/bookings?nothing[a]=b'))).toEqual(['/nothing UNKNOWN_FIELD']);
  });

  it.each([
    ['/v1/bookings?state=DRAFT,SOLD', '/state'],
    ['/v1/bookings?sort=name', '/sort'],
    ['/v1/journal-entries?event=SOLD', '/event'],
    ['/v1/journal-lines?source_type=BOOKING', '/source_type'],
    ['/v1/invoices?state=OPEN', '/state'],
    ['/v1/import-records?outcome=NEW', '/outcome'],
    ['/v1/approvals?kind=X', '/kind'],
    ['/v1/users?updated_since=2026-01-01T00:00:00Z', '/updated_since'],
  ])('with a value or a name that means nothing are refused: %s', async (path, pointer) => {
    const caller = path.startsWith('/v1/users') ? 'PARTNER_ADMIN' : 'SENIOR_ACCOUNTANT';
    const answer = await agency.as(caller).get(path);
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]).toEqual([
      400,
      'VALIDATION_FAILED',
      pointer,
    ]);
  });

  it('several states are given with commas', async () => {
    expect(done(await agent().get('/v1/bookings?state=DRAFT,HELD')).data).toHaveLength(3);
  });
});

describe('cursors', () => {
  it('go on in the same list with the same filters, and nowhere else', async () => {
    const first = done(await agent().get('/v1/bookings?state=DRAFT&limit=1'));
    const cursor = encodeURIComponent(first.next_cursor);
    const next = done(await agent().get(`/v1/bookings?state=DRAFT&limit=2&cursor=${cursor}`));
    expect(next.data.map((one: { id: string }) => one.id)).not.toContain(first.data[0].id);
    expect(next.next_cursor).toBeNull();
    for (const path of [
      '/v1/bookings?',
      '/v1/bookings?state=HELD&',
      '/v1/customers?',
      '/v1/suppliers?state=ACTIVE&',
    ]) {
      const answer = await agent().get(`${path}cursor=${cursor}`);
      expect([path, answer.status, answer.body.code]).toEqual([path, 400, 'CURSOR_INVALID']);
    }
    expect((await agent().get('/v1/bookings?state=DRAFT&cursor=abc')).body.code).toBe('CURSOR_INVALID');
  });
});

describe('If-Match: *', () => {
  it('takes any version of an object that exists', async () => {
    const headers = { 'if-match': '*' };
    const booking = done(await agent().get('/v1/bookings?limit=1')).data[0];
    expect((await agent().patch(`/v1/bookings/${booking.id}`, { notes: 'Any' }, { headers })).status).toBe(
      200,
    );
    expect((await agent().patch(`/v1/bookings/${booking.id}`, { notes: 'Any' })).status).toBe(428);
    expect(
      (
        await agent().patch(
          `/v1/bookings/${booking.id}`,
          { notes: 'Any' },
          { headers: { 'if-match': '"999"' } },
        )
      ).status,
    ).toBe(412);
    expect(
      (
        await agency
          .as('SENIOR_ACCOUNTANT')
          .patch(`/v1/customers/${agency.customerId}`, { phone: '1' }, { headers })
      ).status,
    ).toBe(200);
    expect(
      (await agent().patch(`/v1/bookings/${agency.customerId}`, { notes: 'Any' }, { headers })).status,
    ).toBe(404);
  });
});

describe('search', () => {
  const hits = async (q: string): Promise<string[]> =>
    done(await agent().get(`/v1/search?q=${encodeURIComponent(q)}`)).data.map(
      (hit: { type: string; exact: boolean; subtitle: string }) => `${hit.type} ${hit.exact}`,
    );

  it('finds a booking by its traveller and by its amount, as people write them', async () => {
    expect(await hits('CHOWDHURY/MITU')).toEqual(['BOOKING true']);
    expect(await hits('chowdhury mi')).toEqual(['BOOKING false']);
    const { total } = done(await agent().get('/v1/bookings?q=Chowdhury')).data[0];
    expect(await hits(total)).toEqual(['BOOKING true']);
    expect(await hits(`BDT ${Number(total).toLocaleString('en-IN')}`)).toEqual(['BOOKING true']);
    expect(await hits('99999999')).toEqual([]);
    expect(done(await agency.as('TRAVEL_AGENT_BAN').get(`/v1/search?q=${total}`)).data).toEqual([]);
  });
});
