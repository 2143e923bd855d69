import type { TestPartner, TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let partner: TestPartner;
let customerId: string;
let supplierId: string;
let serial = 2400000100;
const NOW = new Date('2026-05-01T06:00:00Z');

const as = (user: TestUser) => partner.as(user);
const number = (): string => `176${(serial += 10)}`;
const ticket = (more: object = {}): object => ({
  kind: 'AIR_TICKET',
  supplier_id: supplierId,
  description: 'DAC-DXB-DAC',
  traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
  service_dates: [{ date: '2026-05-28' }],
  base_fare: '50000.00',
  form_of_payment: 'CASH',
  ...more,
});
const book = (item: object = ticket(), more: object = {}, user: TestUser = 'TRAVEL_AGENT') =>
  as(user).post('/v1/bookings', { customer_id: customerId, currency: 'BDT', items: [item], ...more });
const issue = (
  booking: { id: string; items: { id: string }[] },
  document: object,
  more: object = {},
  query = '',
) =>
  as('TRAVEL_AGENT').post(`/v1/bookings/${booking.id}/issue${query}`, {
    documents: [{ item_id: booking.items[0]?.id, ...document }],
    ...more,
  });

beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  const senior = as('SENIOR_ACCOUNTANT');
  const customer = { name: 'Padma Textiles', kind: 'CORPORATE', credit_limit: '500000.00' };
  customerId = (await senior.post('/v1/customers', customer)).body.id;
  const airline = {
    name: 'Emirates',
    kind: 'AIRLINE',
    settlement: 'BSP',
    treatment: 'AGENT',
    iata_numeric: '176',
  };
  supplierId = (await senior.post('/v1/suppliers', airline)).body.id;
});
afterEach(() => api.clock.set(NOW));
afterAll(() => api.close());

describe('a document', () => {
  it('that is sold already is named with its field and its item', async () => {
    const taken = number();
    const { body: first } = await book();
    expect((await issue(first, { document_number: taken })).status).toBe(200);
    const { body: second } = await book();
    const again = await issue(second, { document_number: taken });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'DOCUMENT_ALREADY_SOLD', document_number: taken },
    });
    expect(again.body.item_id).toBe(second.items[0].id);
    expect(again.body.errors).toEqual([
      {
        pointer: '/documents/0/document_number',
        code: 'DOCUMENT_ALREADY_SOLD',
        detail: `${taken} of item ${second.items[0].id}. It is sold already.`,
      },
    ]);
    const before = `176${Number(taken.slice(3)) - 1}`;
    const inSet = await issue(second, { document_number: before, conjunction: [taken] });
    expect(inSet.body.errors[0].pointer).toBe('/documents/0/conjunction/0');
  });

  it('of a set follows the one before it', async () => {
    const { body: booking } = await book();
    const first = number();
    const next = (by: number): string => String(BigInt(first) + BigInt(by));
    const gap = await issue(booking, { document_number: first, conjunction: [next(1), next(3)] });
    expect([gap.status, gap.body.errors[0].pointer]).toEqual([422, '/documents/0/conjunction/1']);
    const draft = await book(ticket({ document_number: first, conjunction: [next(2)] }));
    expect([draft.status, draft.body.errors[0].pointer]).toEqual([422, '/items/0/conjunction/0']);
    expect((await issue(booking, { document_number: first, conjunction: [next(1), next(2)] })).status).toBe(
      200,
    );
  });

  it('is voided under its own day of issue, also when that is entered later, with a second look; under no other day', async () => {
    const { body: booking } = await book();
    await issue(booking, { document_number: number() });
    api.clock.set(new Date('2026-05-02T06:00:00Z'));
    const path = `/v1/bookings/${booking.id}/void`;
    const late = await as('TRAVEL_AGENT').post(path, { reason: 'x', voided_on: '2026-05-02' });
    expect([late.status, late.body.code]).toEqual([422, 'VOID_WINDOW_OVER']);
    const back = { reason: 'x', voided_on: '2026-05-01' };
    const shown = await as('TRAVEL_AGENT').post(`${path}?dry_run=true`, back);
    expect(shown.body.checks.find((one: { name: string }) => one.name === 'void_window')).toMatchObject({
      state: 'ATTENTION',
      code: 'VOID_DATED_BACK',
      facts: { voided_on: '2026-05-01' },
    });
    expect((await as('TRAVEL_AGENT').post(path, back)).status).toBe(200);
    api.clock.set(NOW);
  });
});

describe('a draft', () => {
  it('keeps a limit that was over when it was entered, but takes none that has passed when changed or held', async () => {
    const past = { time_limit: '2026-05-01T11:59:00+06:00' };
    const refused = { status: 400, body: { code: 'DATE_INVALID', errors: [{ pointer: '/time_limit' }] } };
    const entered = await book(ticket(), past);
    expect([entered.status, entered.body.state]).toEqual([201, 'DRAFT']);
    expect(await as('TRAVEL_AGENT').post(`/v1/bookings/${entered.body.id}/hold`, {})).toMatchObject(refused);
    const { body: booking } = await book(ticket(), { time_limit: '2026-05-01T18:00:00+06:00' });
    const path = `/v1/bookings/${booking.id}`;
    expect(await as('TRAVEL_AGENT').patch(path, past, { headers: { 'if-match': '*' } })).toMatchObject(
      refused,
    );
    expect(await as('TRAVEL_AGENT').post(`${path}/hold`, past)).toMatchObject(refused);
    expect((await as('TRAVEL_AGENT').post(`${path}/hold`, {})).body.state).toBe('HELD');
    expect((await as('TRAVEL_AGENT').post(`${path}/hold`, {})).body.code).toBe('BOOKING_NOT_IN_DRAFT_STATE');
  });

  it('has a card amount only where a part is paid by card', async () => {
    for (const form of ['CASH', 'AIRLINE_CARD', undefined]) {
      const made = await book(ticket({ form_of_payment: form, card_amount: '100.00' }));
      expect([made.status, made.body.code, made.body.errors[0].pointer]).toEqual([
        422,
        'CARD_AMOUNT_INVALID',
        '/items/0/card_amount',
      ]);
    }
    expect((await book(ticket({ form_of_payment: 'MIXED', card_amount: '100.00' }))).status).toBe(201);
  });

  it('is not made for a customer whom its maker may not read: as unknown as no customer', async () => {
    const theirs = (
      await as('TRAVEL_AGENT_BAN').post('/v1/customers', { name: 'Banani Club', kind: 'CORPORATE' })
    ).body.id;
    const [other, none] = [
      await book(ticket(), { customer_id: theirs }),
      await book(ticket(), { customer_id: partner.idOf('CASHIER') }),
    ];
    expect([other.status, other.body.errors]).toEqual([none.status, none.body.errors]);
    expect(other.status).toBe(400);
    const { body: booking } = await book();
    const moved = await as('TRAVEL_AGENT').patch(
      `/v1/bookings/${booking.id}`,
      { customer_id: theirs },
      { headers: { 'if-match': '*' } },
    );
    expect(moved.status).toBe(400);
    expect((await book(ticket(), { customer_id: theirs }, 'TRAVEL_AGENT_BAN')).status).toBe(201);
  });
});

describe('a dry run', () => {
  it('of a sale that a second person must agree to says so and names no document', async () => {
    const { body: booking } = await book(ticket({ base_fare: '200000.01' }));
    const dry = await issue(booking, { document_number: number() }, {}, '?dry_run=true');
    expect(dry).toMatchObject({
      status: 200,
      body: {
        state: 'PENDING_APPROVAL',
        invoice_id: null,
        journal_entries: [],
        journal_preview: [{ event: 'ISSUE' }],
      },
    });
    expect(dry.body.checks).toContainEqual(expect.objectContaining({ name: 'approval', passed: true }));
    expect((await as('TRAVEL_AGENT').get(`/v1/bookings/${booking.id}`)).body.state).toBe('DRAFT');
  });

  it('measures the credit, and tells apart what goes into an earlier month and is overdue at once', async () => {
    const { body: booking } = await book();
    const dry = async (day: string) =>
      (await issue(booking, { document_number: number() }, { issued_on: day }, '?dry_run=true')).body
        .checks as { name: string; detail: string }[];
    const named = (checks: { name: string }[], name: string) => checks.find((check) => check.name === name);
    const now = await dry('2026-05-01');
    const credit = named(now, 'credit') as unknown as { detail: string; facts: Record<string, string> };
    expect(credit).toMatchObject({ state: 'PASSED', code: 'CREDIT_ENOUGH', facts: { currency: 'BDT' } });
    expect(Number(credit.facts['free_before']) - Number(credit.facts['amount'])).toBeCloseTo(
      Number(credit.facts['free_after']),
    );
    expect(credit.detail).toMatch(/^[\d,]+\.\d\d BDT free, [\d,]+\.\d\d BDT left after it\.$/);
    expect([named(now, 'period'), named(now, 'due_date')]).toEqual([
      expect.objectContaining({ state: 'PASSED' }),
      undefined,
    ]);
    const before = api.clock.now();
    try {
      api.clock.set(new Date('2026-11-25T06:00:00Z'));
      const late = await dry('2026-05-14');
      expect(named(late, 'period')).toEqual({
        name: 'period',
        passed: true,
        state: 'ATTENTION',
        code: 'PERIOD_EARLIER',
        detail: 'Posts into May 2026, 6 months back; it is open.',
        facts: { period: '2026-05', months_back: 6 },
      });
      expect(named(late, 'due_date')).toMatchObject({
        passed: true,
        state: 'ATTENTION',
        code: 'DUE_DATE_PAST',
        facts: { due_on: expect.stringMatching(/^2026-0[56]-\d\d$/) },
      });
    } finally {
      api.clock.set(before);
    }
  });

  it('of a reversal has the checks of the others, and keeps nothing', async () => {
    const lines = [
      { account: '1001', side: 'DEBIT', amount: '60000.00' },
      { account: '3001', side: 'CREDIT', amount: '60000.00' },
    ];
    const asked = await as('SENIOR_ACCOUNTANT').post('/v1/journal-entries', {
      entry_date: '2026-05-01',
      description: 'Paid in',
      lines,
    });
    const granted = await as('CONTROLLER').post(`/v1/approvals/${asked.body.approval_id}/approve`, {
      reason: 'ok',
    });
    const path = `/v1/journal-entries/${granted.body.result.journal_entries[0]}/reverse?dry_run=true`;
    const dry = await as('CONTROLLER').post(path, { entry_date: '2026-05-01', reason: 'Twice' });
    expect(dry).toMatchObject({ status: 200, body: { id: null, state: 'DRY_RUN', journal_entries: [] } });
    expect(dry.body.checks).toEqual([
      {
        name: 'period',
        passed: true,
        state: 'PASSED',
        code: 'PERIOD_OPEN',
        detail: 'May 2026 is open.',
        facts: { period: '2026-05' },
      },
      {
        name: 'approval',
        passed: true,
        state: 'ASKS',
        code: 'APPROVAL_PENDING',
        facts: { amount: '60000.00', currency: 'BDT', limit: '50000.00' },
        detail: '60,000.00 BDT is above 50,000.00 BDT: a second person must agree.',
      },
    ]);
    expect(dry.body.journal_preview[0].lines).toHaveLength(2);
    const unknown = await as('CONTROLLER').post(path, { entry_date: '2031-05-01', reason: 'Twice' });
    expect(unknown.body.checks).toMatchObject([{ name: 'period', passed: false, code: 'PERIOD_UNKNOWN' }]);
  });
});

describe('advances', () => {
  it('nothing to apply is no obstacle', async () => {
    const { body: booking } = await book();
    const issued = await issue(booking, { document_number: number() }, { apply_advances: true });
    expect([issued.status, issued.body.journal_entries.length]).toEqual([200, 1]);
  });
});
