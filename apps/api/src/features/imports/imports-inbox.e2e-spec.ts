import { writeAirTicket } from '@travobooks/gds-records';
import {
  type Agency,
  type ImportsApp,
  type Json,
  newAgency,
  openImportsApp,
  sample,
} from './imports-app.fixture';

jest.setTimeout(30_000);
let stack: ImportsApp;
beforeAll(async () => {
  stack = await openImportsApp();
}, 120_000);
beforeEach(() => stack.clock.set(new Date('2026-05-15T06:00:00Z')));
afterAll(() => stack.close());

const BY_HAND = {
  imports: { gds_issue: 'BY_HAND' as const, customer_rules: [], default_service_fee: '1000.00' },
};
const ISSUE = '01_issue_equivalent_bdt_cash.air';
const VOID = '08_void_ticket.air';
const RESTORE = '09_restore_void.air';

const results = (answer: { body: unknown }): Json[] => (answer.body as { results: Json[] }).results;
const first = (answer: { body: unknown }): Json => results(answer)[0] ?? {};
const outcomes = (answer: { body: unknown }): string[] =>
  results(answer).map((result) =>
    [result['outcome'], result['needs'], result['code']].filter(Boolean).join(' '),
  );
const inbox = async (agency: Agency, query: string, token?: string): Promise<Json[]> =>
  ((await agency.get(`/v1/import-records?${query}`, token)).body as { data: Json[] }).data;
const bookings = (agency: Agency): Promise<number> =>
  agency.number('SELECT COUNT(*) n FROM bookings WHERE partner_id = :partner');
const entries = (agency: Agency): Promise<number> =>
  agency.number('SELECT COUNT(*) n FROM journal_entries WHERE partner_id = :partner');

describe('a record that lacks something', () => {
  it('waits, is completed with only that, and issues by hand from the draft', async () => {
    const agency = await newAgency(stack, { settings: BY_HAND });
    const waiting = first(await agency.upload(sample(ISSUE)));
    expect(waiting).toMatchObject({ outcome: 'WAITING', needs: 'CUSTOMER', code: 'UNKNOWN_CUSTOMER' });
    expect(await inbox(agency, 'outcome=WAITING&needs=CUSTOMER')).toMatchObject([
      { id: waiting['record_id'], record_locator: 'QA1XYZ', missing: ['CUSTOMER'] },
    ]);
    const path = `/v1/import-records/${String(waiting['record_id'])}/complete`;
    expect((await agency.post(path, {})).body).toMatchObject({
      status: 422,
      code: 'IMPORT_RECORD_INCOMPLETE',
      errors: [{ pointer: '/customer_id' }],
    });
    const body = {
      customer_id: agency.customerId,
      items: [{ document_number: '1769900000101', service_fee: '1000.00' }],
    };
    const preview = await agency.post(`${path}?dry_run=true`, body);
    expect(preview.body).toMatchObject({ outcome: 'CREATED' });
    expect(await bookings(agency)).toBe(0);
    const done = await agency.post(path, body, { key: `complete-${agency.slug}` });
    expect([done.status, (done.body as Json)['outcome']]).toEqual([200, 'CREATED']);
    const again = await agency.post(path, body, { key: `complete-${agency.slug}` });
    expect([again.headers['idempotent-replayed'], again.body]).toEqual(['true', done.body]);
    expect((await agency.post(path, body)).body).toMatchObject({ code: 'IMPORT_RECORD_NOT_WAITING' });
    const draft = (await agency.get(`/v1/bookings/${String((done.body as Json)['booking_id'])}`))
      .body as Json;
    expect(draft).toMatchObject({
      state: 'DRAFT',
      items: [
        {
          document_number: '1769900000101',
          service_fee: '1000.00',
          issued_on: '2026-05-14',
          // Two classes on one ticket: a contract by class does not guess.
          route: 'DAC-DXB-LHR-DAC',
          booking_class: null,
        },
      ],
    });
    expect(await entries(agency)).toBe(0);
    const issued = await agency.post(`/v1/bookings/${String(draft['id'])}/issue`, {
      issued_on: '2026-05-14',
    });
    expect([issued.status, (issued.body as Json)['state']]).toEqual([200, 'ISSUED']);
    expect(outcomes(await agency.upload(sample(ISSUE)))).toEqual(['UNCHANGED']);
  });

  it('of two pages asks the fees of all its documents on each, and books none of them unasked', async () => {
    const agency = await newAgency(stack, { settings: BY_HAND });
    const rows = results(await agency.upload(sample('05_four_pax_two_pages_two_fares.air')));
    const waiting = await inbox(agency, 'outcome=WAITING&needs=CUSTOMER');
    expect(waiting.map(({ id }) => id).sort()).toEqual(rows.map((row) => row['record_id']).sort());
    const numbers = waiting[0]?.['document_numbers'] as string[];
    expect(new Set(numbers).size).toBe(4);
    expect(waiting[1]?.['document_numbers']).toEqual(numbers);
    const path = `/v1/import-records/${String(rows[0]?.['record_id'])}/complete`;
    const feesOf = (documents: string[]) => ({
      customer_id: agency.customerId,
      items: documents.map((number) => ({ document_number: number, service_fee: '1000.00' })),
    });
    expect((await agency.post(path, feesOf(numbers.slice(0, 2)))).body).toMatchObject({
      code: 'IMPORT_RECORD_INCOMPLETE',
      errors: [{ pointer: '/items' }],
    });
    expect(await bookings(agency)).toBe(0);
    const done = (await agency.post(path, feesOf(numbers))).body as Json;
    expect(done).toMatchObject({ outcome: 'CREATED' });
    const booking = (await agency.get(`/v1/bookings/${String(done['booking_id'])}`)).body as {
      items: Json[];
    };
    expect(booking.items.map((item) => item['service_fee'])).toEqual(Array(4).fill('1000.00'));
    expect(await inbox(agency, 'outcome=WAITING')).toEqual([]);
  });

  it('names all that is missing, office first, and takes it from a person', async () => {
    const agency = await newAgency(stack, { suppliers: ['997'], settings: BY_HAND });
    const strange = Buffer.from(
      sample(ISSUE)
        .toString('latin1')
        .replaceAll('DAC1S2100', 'XXX1S2100')
        .replaceAll('42300017', '11111111'),
      'latin1',
    );
    const waiting = first(await agency.upload(strange));
    expect(waiting).toMatchObject({ outcome: 'WAITING', needs: 'BRANCH', code: 'UNKNOWN_AGENCY' });
    const detail = (await agency.get(`/v1/import-records/${String(waiting['record_id'])}`)).body as Json;
    expect(detail).toMatchObject({
      missing: ['BRANCH', 'CUSTOMER', 'SUPPLIER'],
      parsed: { office: 'XXX1S2100', documents: [{ document_number: '1769900000101' }] },
    });
    expect(String(detail['raw_text'])).toContain('T-K176-9900000101');
    const branch = await stack.db.query<{ id: string }[]>(
      "SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(id),9,0,'-'),14,0,'-'),19,0,'-'),24,0,'-')) id FROM branches WHERE partner_id = ? AND code = 'GUL'",
      [agency.partnerId],
    );
    const supplier = await stack.db.query<{ id: string }[]>(
      "SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(id),9,0,'-'),14,0,'-'),19,0,'-'),24,0,'-')) id FROM suppliers WHERE partner_id = ?",
      [agency.partnerId],
    );
    const done = await agency.post(`/v1/import-records/${String(waiting['record_id'])}/complete`, {
      customer_id: agency.customerId,
      branch_id: branch[0]?.id,
      supplier_id: supplier[0]?.id,
    });
    expect(done.body).toMatchObject({ outcome: 'CREATED' });
  });

  it('finds the customer by a rule', async () => {
    const agency = await newAgency(stack);
    const rules = [{ field: 'RM', value: 'TEST FILE', customer_id: agency.customerId }];
    await stack.db.query(
      "UPDATE partners SET settings = JSON_SET(settings, '$.imports.customer_rules', JSON_COMPACT(?)) WHERE partner_id = ?",
      [JSON.stringify(rules), agency.partnerId],
    );
    expect(outcomes(await agency.upload(sample(ISSUE)))).toEqual(['CREATED']);
  });

  it('is dismissed with a reason, and may come again', async () => {
    const agency = await newAgency(stack);
    const waiting = first(await agency.upload(sample(ISSUE)));
    const path = `/v1/import-records/${String(waiting['record_id'])}/dismiss`;
    expect((await agency.post(path, { reason: '  ' })).body).toMatchObject({ code: 'REASON_REQUIRED' });
    expect((await agency.post(path, { reason: 'Sold by hand' })).body).toMatchObject({
      outcome: 'DISMISSED',
    });
    expect((await agency.post(path, { reason: 'Twice' })).body).toMatchObject({
      code: 'IMPORT_RECORD_NOT_WAITING',
    });
    expect(outcomes(await agency.upload(sample(ISSUE), { customer_id: agency.customerId }))).toEqual([
      'CREATED',
    ]);
  });
});

describe('records out of order', () => {
  it('keeps void and restore until the ticket comes, then does both in order', async () => {
    const agency = await newAgency(stack);
    const all = { customer_id: agency.customerId };
    expect(outcomes(await agency.upload(sample(RESTORE), all))).toEqual([
      'WAITING BASE_DOCUMENT BASE_DOCUMENT_UNKNOWN',
    ]);
    expect(outcomes(await agency.upload(sample(VOID), all))).toEqual([
      'WAITING BASE_DOCUMENT BASE_DOCUMENT_UNKNOWN',
    ]);
    expect(await entries(agency)).toBe(0);
    expect(outcomes(await agency.upload(sample(ISSUE), all))).toEqual(['CREATED']);
    expect(await inbox(agency, 'outcome=WAITING')).toEqual([]);
    expect(await entries(agency)).toBe(3);
    expect((await agency.get('/v1/tickets/1769900000101')).body).toMatchObject({ state: 'OPEN' });
  });

  it('goes on when a person completes the base', async () => {
    const agency = await newAgency(stack);
    const base = first(await agency.upload(sample(ISSUE)));
    expect(outcomes(await agency.upload(sample(VOID)))).toEqual([
      'WAITING BASE_DOCUMENT BASE_DOCUMENT_UNKNOWN',
    ]);
    await agency.post(`/v1/import-records/${String(base['record_id'])}/complete`, {
      customer_id: agency.customerId,
    });
    expect(await inbox(agency, 'outcome=WAITING')).toEqual([]);
    expect((await agency.get('/v1/tickets/1769900000101')).body).toMatchObject({ state: 'VOIDED' });
  });

  it('cancels a draft that is voided and drafts it again when restored', async () => {
    const agency = await newAgency(stack, { settings: BY_HAND });
    const all = { customer_id: agency.customerId };
    const draft = String(first(await agency.upload(sample(ISSUE), all))['booking_id']);
    expect(outcomes(await agency.upload(sample(VOID), all))).toEqual(['CREATED']);
    expect((await agency.get(`/v1/bookings/${draft}`)).body).toMatchObject({
      state: 'CANCELLED_BEFORE_ISSUE',
    });
    const redriven = sample('03_same_ticket_redriven_new_amd.air');
    expect(outcomes(await agency.upload(redriven, all))).toEqual(['UNCHANGED']);
    const restored = first(await agency.upload(sample(RESTORE), all));
    expect(restored).toMatchObject({ outcome: 'CREATED' });
    expect((await agency.get(`/v1/bookings/${String(restored['booking_id'])}`)).body).toMatchObject({
      state: 'DRAFT',
      record_locator: 'QA1XYZ',
    });
  });
});

describe('what stands against a record', () => {
  it('never overwrites a document that comes with other money', async () => {
    const agency = await newAgency(stack);
    const all = { customer_id: agency.customerId };
    await agency.upload(sample(ISSUE), all);
    const text = sample('03_same_ticket_redriven_new_amd.air').toString('latin1');
    const other = text.replace('BDT63440 ', 'BDT63441 ').replace('BDT89215 ', 'BDT89216 ');
    expect(outcomes(await agency.upload(Buffer.from(other, 'latin1'), all))).toEqual([
      'REFUSED DOCUMENT_CONFLICT',
    ]);
    expect(await entries(agency)).toBe(1);
  });

  it('over the credit limit says that it needs an approval, and goes on when that is given', async () => {
    const agency = await newAgency(stack, { creditLimit: '100.00' });
    const record = first(await agency.upload(sample(ISSUE), { customer_id: agency.customerId }));
    expect(record).toMatchObject({
      outcome: 'WAITING',
      needs: 'APPROVAL',
      code: 'CREDIT_LIMIT_EXCEEDED',
      detail: expect.stringMatching(
        /^The credit of .* is short by [\d,.]+ BDT\. A second person must agree to it\.$/,
      ) as string,
    });
    expect(await entries(agency)).toBe(0);
    const path = `/v1/import-records/${String(record['record_id'])}`;
    const detail = (await agency.get(path)).body as Json;
    const granted = await agency.post(
      `/v1/approvals/${String(detail['approval_id'])}/approve`,
      { reason: 'Known customer' },
      { token: agency.tokens['checker'] ?? '' },
    );
    expect(granted.status).toBe(200);
    expect((await agency.get(path)).body).toMatchObject({ outcome: 'CREATED' });
    expect(await entries(agency)).toBe(1);
  });

  it('waits with the code of a failed check, and goes on when it is tried again', async () => {
    const agency = await newAgency(stack);
    const hold = (state: string) =>
      stack.db.query('UPDATE customers SET state = ? WHERE partner_id = ?', [state, agency.partnerId]);
    await hold('CREDIT_HOLD');
    const record = first(await agency.upload(sample(ISSUE), { customer_id: agency.customerId }));
    expect(record).toMatchObject({ outcome: 'WAITING', code: 'CUSTOMER_ON_CREDIT_HOLD' });
    expect([await bookings(agency), await entries(agency)]).toEqual([0, 0]);
    const path = `/v1/import-records/${String(record['record_id'])}/complete`;
    expect((await agency.post(path, {})).body).toMatchObject({
      status: 422,
      code: 'CUSTOMER_ON_CREDIT_HOLD',
    });
    await hold('ACTIVE');
    expect((await agency.post(path, {})).body).toMatchObject({ outcome: 'CREATED' });
  });

  it('waits for the approval of its booking and is created when it is granted', async () => {
    const approvals = { booking: '50000.00', manual_journal: null, credit_limit: null };
    const agency = await newAgency(stack, { settings: { approvals } });
    const record = first(await agency.upload(sample(ISSUE), { customer_id: agency.customerId }));
    expect(record).toMatchObject({
      outcome: 'WAITING',
      needs: 'APPROVAL',
      booking_id: expect.any(String) as string,
    });
    expect(outcomes(await agency.upload(sample(VOID)))).toEqual(['WAITING APPROVAL APPROVAL_PENDING']);
    const detail = (await agency.get(`/v1/import-records/${String(record['record_id'])}`)).body as Json;
    const granted = await agency.post(
      `/v1/approvals/${String(detail['approval_id'])}/approve`,
      { reason: 'Known customer' },
      { token: agency.tokens['checker'] ?? '' },
    );
    expect([granted.status, granted.body]).toMatchObject([200, { state: 'APPROVED' }]);
    expect((await agency.get(`/v1/import-records/${String(record['record_id'])}`)).body).toMatchObject({
      outcome: 'CREATED',
    });
    expect(await entries(agency)).toBe(1);
  });
});

describe('a refused approval', () => {
  it('leaves a draft with its documents for a person', async () => {
    const approvals = { booking: '50000.00', manual_journal: null, credit_limit: null };
    const agency = await newAgency(stack, { settings: { approvals } });
    const record = first(await agency.upload(sample(ISSUE), { customer_id: agency.customerId }));
    const path = `/v1/import-records/${String(record['record_id'])}`;
    expect((await agency.post(`${path}/dismiss`, { reason: 'Not now' })).body).toMatchObject({
      code: 'APPROVAL_PENDING',
    });
    const detail = (await agency.get(path)).body as Json;
    await agency.post(
      `/v1/approvals/${String(detail['approval_id'])}/reject`,
      { reason: 'Unknown customer' },
      { token: agency.tokens['checker'] ?? '' },
    );
    expect((await agency.get(path)).body).toMatchObject({
      outcome: 'CREATED',
      booking_id: record['booking_id'],
    });
    expect((await agency.get(`/v1/bookings/${String(record['booking_id'])}`)).body).toMatchObject({
      state: 'DRAFT',
    });
    expect(await entries(agency)).toBe(0);
  });
});

describe('uploads', () => {
  it('answers 202 with the run where nobody waits, the same for the same key, and refuses the key for another file', async () => {
    const agency = await newAgency(stack);
    const key = `upload-${agency.slug}`;
    const one = await agency.upload(sample(ISSUE), { customer_id: agency.customerId }, { key, wait: false });
    expect(one.status).toBe(202);
    expect(one.headers['location']).toBe(`/v1/operations/${String((one.body as Json)['id'])}`);
    const two = await agency.upload(sample(ISSUE), { customer_id: agency.customerId }, { key, wait: false });
    expect([two.status, two.headers['idempotent-replayed'], two.body]).toEqual([202, 'true', one.body]);
    const other = await agency.upload(sample(VOID), { customer_id: agency.customerId }, { key, wait: false });
    expect(other.body).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await agency.get(`/v1/imports/${String((one.body as Json)['id'])}`)).body).toMatchObject({
      state: 'QUEUED',
      progress: { done: 0, total: 1 },
    });
    expect(
      await agency.number(
        "SELECT COUNT(*) n FROM outbox WHERE partner_id = :partner AND type = 'import_run.queued'",
      ),
    ).toBe(1);
  });

  it('refuses what it cannot take', async () => {
    const agency = await newAgency(stack);
    const code = async (answer: Promise<{ body: unknown }>): Promise<unknown> =>
      ((await answer).body as Json)['code'];
    expect(await code(agency.upload(sample(ISSUE), { kind: 'GDS_MIR' }))).toBe('IMPORT_KIND_UNSUPPORTED');
    expect(await code(agency.upload(sample(ISSUE), { kind: 'NONSENSE' }))).toBe('VALIDATION_FAILED');
    expect(
      await code(agency.upload(sample(ISSUE), { customer_id: '01890000-0000-7000-8000-000000000000' })),
    ).toBe('VALIDATION_FAILED');
    expect(await code(agency.upload(' \n'))).toBe('IMPORT_FILE_EMPTY');
    expect(await code(agency.upload(Buffer.alloc(4 * 1024 * 1024 + 1, 65)))).toBe('PAYLOAD_TOO_LARGE');
    expect(await code(agency.post('/v1/imports', { kind: 'GDS_AIR' }))).toBe('MEDIA_TYPE_UNSUPPORTED');
    expect(await code(agency.upload(sample(ISSUE), {}, { token: agency.tokens['accountant'] ?? '' }))).toBe(
      'PERMISSION_DENIED',
    );
    expect(await code(agency.upload(sample(ISSUE), {}, { token: agency.tokens['admin'] ?? '' }))).toBe(
      'PERMISSION_DENIED',
    );
  });

  it('stores no card number', async () => {
    const agency = await newAgency(stack);
    const text = sample(ISSUE).toString('latin1').replace('FPCASH', 'FPCCVI4111111111111111/0829/A123456');
    expect(
      outcomes(await agency.upload(Buffer.from(text, 'latin1'), { customer_id: agency.customerId })),
    ).toEqual(['CREATED']);
    expect(
      await agency.number(
        "SELECT COUNT(*) n FROM import_records WHERE partner_id = :partner AND (raw_text LIKE '%4111111111111111%' OR parsed LIKE '%4111111111111111%')",
      ),
    ).toBe(0);
    const [run] = await stack.db.query<{ content: Buffer }[]>(
      'SELECT content FROM import_runs WHERE partner_id = ?',
      [agency.partnerId],
    );
    const { gunzipSync } = await import('node:zlib');
    expect(gunzipSync(run?.content ?? Buffer.alloc(0)).toString()).not.toContain('4111111111111111');
  });

  it('shows an agent neither commission nor another office', async () => {
    const agency = await newAgency(stack);
    const record = first(await agency.upload(sample(ISSUE)));
    const seen = await agency.get(
      `/v1/import-records/${String(record['record_id'])}`,
      agency.tokens['agent'] ?? '',
    );
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).not.toMatch(/commission|FM\*M\*7/);
    const newark = first(await agency.upload(sample('04_net_fare_markup_card.air')));
    expect(
      (await agency.get(`/v1/import-records/${String(newark['record_id'])}`, agency.tokens['agent'] ?? ''))
        .status,
    ).toBe(404);
    expect(await inbox(agency, 'outcome=WAITING', agency.tokens['agent'])).toHaveLength(1);
  });

  it('books one PNR once when its records come at the same time', async () => {
    const agency = await newAgency(stack);
    const tickets = Array.from({ length: 6 }, (_, index) =>
      ticket(`17699000009${10 + index}`, `14000002${10 + index}`),
    );
    const answers = await Promise.all(
      tickets.map((text) => agency.upload(Buffer.from(text, 'latin1'), { customer_id: agency.customerId })),
    );
    expect(answers.flatMap(outcomes)).toEqual(Array(6).fill('CREATED'));
    expect([await bookings(agency), await entries(agency)]).toEqual([1, 6]);
  });
});

const ticket = (documentNumber: string, amd: string): string =>
  writeAirTicket({
    locator: 'QZ9XYZ',
    amd,
    office: 'DAC1S2100',
    agencyIata: '42300017',
    carrier: { code: 'EK', numeric: '176', name: 'EMIRATES' },
    issuedOn: '2026-05-14',
    pnrCreated: '2026-05-10',
    currency: 'BDT',
    baseFare: '50000.00',
    taxes: [{ code: 'BD', amount: '5000.00' }],
    commissionPercent: '7',
    formOfPayment: 'CASH',
    passengers: [{ name: 'TESTER/OMEGA MR', documentNumber }],
    segments: [{ from: 'DAC', to: 'DXB', flight: '583', class: 'Y', date: '2026-05-28' }],
  });
