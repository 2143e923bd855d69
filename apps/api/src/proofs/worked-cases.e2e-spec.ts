import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { TestUser } from '../testing/new-partner';
import { startApi, type StartedApi } from '../testing/start-api';
import { type Agency, AYESHA, bookingOf, newAgency, nextDocument, ticketC01 } from './agency.fixture';
import { count, offences } from './books.fixture';
import cases from './cases/posting-cases.json';

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.close());

interface Line {
  readonly account: string;
  readonly side: string;
  readonly amount: string;
}
const textOf = ({ account, side, amount }: Line): string => `${account} ${side} ${amount}`;
const linesOf = (lines: readonly Line[]): string[] => lines.map(textOf).sort();
/** Lines of a case, as the folder of cases has them. */
const expected = (id: string): string[] =>
  linesOf(cases.find((one) => one.id === id)?.entries[0]?.lines ?? []);
const mirrored = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/DEBIT|CREDIT/, (side) => (side === 'DEBIT' ? 'CREDIT' : 'DEBIT'))).sort();

function call(agency: Agency, user: TestUser, method: 'get' | 'post', path: string): supertest.Test {
  return supertest(api.url)
    [method](path)
    .set('authorization', `Bearer ${agency.tokenOf(user)}`);
}
async function post(
  agency: Agency,
  user: TestUser,
  path: string,
  body: object,
  key: string = randomUUID(),
): Promise<supertest.Response> {
  return call(agency, user, 'post', path).set('idempotency-key', key).send(body);
}
const get = async (agency: Agency, user: TestUser, path: string): Promise<supertest.Response> =>
  call(agency, user, 'get', path);

const entry = async (agency: Agency, id: string): Promise<supertest.Response['body']> =>
  (await get(agency, 'ACCOUNTANT', `/v1/journal-entries/${id}`)).body;

/** Net of each account that moved, from the trial balance: 1101 66550.00 in debit is "1101 DEBIT 66550.00". */
async function trialBalance(agency: Agency): Promise<string[]> {
  const { body } = await get(agency, 'ACCOUNTANT', '/v1/reports/trial-balance?as_of=2026-05-01');
  expect(body.totals.closing_debit).toBe(body.totals.closing_credit);
  expect(body.totals.period_debit).toBe(body.totals.period_credit);
  const rows = body.rows as { account: string; closing_debit: string; closing_credit: string }[];
  return rows
    .flatMap(({ account, closing_debit: debit, closing_credit: credit }) => [
      ...(Number(debit) === 0 ? [] : [`${account} DEBIT ${debit}`]),
      ...(Number(credit) === 0 ? [] : [`${account} CREDIT ${credit}`]),
    ])
    .sort();
}

const KEPT = [
  'journal_entries',
  'journal_lines',
  'tickets',
  'invoices',
  'open_items',
  'revenue_schedules',
  'idempotency_keys',
  'outbox',
  'audit_log',
  'number_sequences',
  'approvals',
];
const kept = async (agency: Agency): Promise<number[]> => {
  const counts: number[] = [];
  for (const table of KEPT) counts.push(await count(api.rows, table, agency.partnerId));
  const [sequences] = await api.rows<{ n: string | null }>(
    'SELECT SUM(next_no) AS n FROM number_sequences WHERE partner_id = ?',
    [agency.partnerId],
  );
  return [...counts, Number(sequences?.n ?? 0)];
};

interface Sale {
  readonly id: string;
  readonly currency: string;
  readonly item: (agency: Agency) => Readonly<Record<string, unknown>>;
  readonly functional: readonly string[];
  readonly invoice: string | null;
}

const SALES: readonly Sale[] = [
  {
    id: 'C01',
    currency: 'BDT',
    item: ticketC01,
    functional: expected('C01'),
    invoice: '66550.00',
  },
  {
    id: 'C18',
    currency: 'USD',
    item: (agency) => ({
      kind: 'EMD',
      emd_type: 'S',
      supplier_id: agency.airlineId,
      description: 'Seat',
      traveller: AYESHA,
      service_dates: [{ date: '2026-05-28' }],
      base_fare: '75.00',
      commission: { amount: '0.00' },
    }),
    functional: ['1101 DEBIT 9150.00', '2011 CREDIT 9150.00'],
    invoice: '75.00',
  },
  {
    id: 'C19',
    currency: 'GBP',
    item: (agency) => ({
      kind: 'AIR_TICKET',
      supplier_id: agency.airlineId,
      description: 'LHR-DAC',
      traveller: AYESHA,
      service_dates: [{ date: '2026-06-28' }],
      base_fare: '550.00',
      commission: { amount: '38.50' },
      form_of_payment: 'AIRLINE_CARD',
    }),
    functional: ['1109 DEBIT 6160.00', '2031 CREDIT 6160.00'],
    invoice: null,
  },
];

describe.each(SALES)('$id', (sale) => {
  let agency: Agency;
  let bookingPath: string;
  let command: { documents: { item_id: string; document_number: string }[]; issued_on: string };
  const key = randomUUID();
  let issued: supertest.Response;
  let reversal: supertest.Response;

  beforeAll(async () => {
    agency = await newAgency(api);
    const booking = await post(
      agency,
      'TRAVEL_AGENT',
      '/v1/bookings',
      bookingOf(agency, sale.currency, sale.item(agency)),
    );
    expect(booking.status).toBe(201);
    expect(booking.body.state).toBe('DRAFT');
    bookingPath = `/v1/bookings/${booking.body.id}`;
    command = {
      documents: [{ item_id: booking.body.items[0].id, document_number: nextDocument() }],
      issued_on: '2026-05-01',
    };
  }, 30_000);

  it('shows its lines in a dry run that keeps nothing', async () => {
    const before = await kept(agency);
    const { status, body } = await post(
      agency,
      'SUPERVISOR',
      `${bookingPath}/issue?dry_run=true`,
      command,
      key,
    );
    expect(status).toBe(200);
    expect(body.checks.filter((check: { passed: boolean }) => !check.passed)).toEqual([]);
    expect(body.journal_preview).toMatchObject([{ event: 'ISSUE', entry_date: '2026-05-01' }]);
    expect(linesOf(body.journal_preview[0].lines)).toEqual(expected(sale.id));
    expect(await kept(agency)).toEqual(before);
    expect((await get(agency, 'TRAVEL_AGENT', bookingPath)).body.state).toBe('DRAFT');
  });

  it('shows an agent the sum, not the lines', async () => {
    const { body } = await post(agency, 'TRAVEL_AGENT', `${bookingPath}/issue?dry_run=true`, command);
    expect(body.journal_preview).toEqual([{ event: 'ISSUE', entry_date: '2026-05-01' }]);
    expect(body.sale.receivable).toBe(sale.invoice ?? '0.00');
  });

  it('posts every line to the cent, in the currency of the sale and in the functional one', async () => {
    issued = await post(agency, 'TRAVEL_AGENT', `${bookingPath}/issue`, command, key);
    expect(issued.status).toBe(200);
    expect(issued.body).toMatchObject({ state: 'ISSUED', journal_entries: [expect.any(String)] });
    const posted = await entry(agency, issued.body.journal_entries[0]);
    expect(posted).toMatchObject({
      event: 'ISSUE',
      entry_date: '2026-05-01',
      kind: 'NORMAL',
      reverses_id: null,
    });
    expect(linesOf(posted.lines)).toEqual(expected(sale.id));
    expect(new Set(posted.lines.map((line: { currency: string }) => line.currency))).toEqual(
      new Set([sale.currency]),
    );
    const functional = posted.lines.map(
      (line: { account: string; side: string; functional_amount: string }) => ({
        ...line,
        amount: line.functional_amount,
      }),
    );
    expect(linesOf(functional)).toEqual([...sale.functional].sort());
    expect(await trialBalance(agency)).toEqual([...sale.functional].sort());
  });

  it('makes the ticket, and an invoice of what the customer owes', async () => {
    const number = command.documents[0]?.document_number;
    expect((await get(agency, 'TRAVEL_AGENT', `/v1/tickets/${number}`)).body).toMatchObject({
      state: 'OPEN',
      kind: sale.id === 'C18' ? 'EMD' : 'TICKET',
    });
    if (sale.invoice === null) return expect(issued.body.invoice_id).toBeNull();
    const { body } = await get(agency, 'ACCOUNTANT', `/v1/invoices/${issued.body.invoice_id}`);
    expect(body).toMatchObject({
      number: 'INV-GUL-2026-000001',
      total: sale.invoice,
      open_amount: sale.invoice,
      currency: sale.currency,
      state: 'ISSUED',
    });
  });

  it('answers the same key with the same answer and posts nothing more', async () => {
    const before = await kept(agency);
    const again = await post(agency, 'TRAVEL_AGENT', `${bookingPath}/issue`, command, key);
    expect([again.status, again.text, again.headers['idempotent-replayed']]).toEqual([
      200,
      issued.text,
      'true',
    ]);
    const other = await post(
      agency,
      'TRAVEL_AGENT',
      `${bookingPath}/issue`,
      { ...command, issued_on: '2026-04-30' },
      key,
    );
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const second = await post(agency, 'TRAVEL_AGENT', `${bookingPath}/issue`, command);
    expect([second.status, second.body.code]).toEqual([409, 'BOOKING_NOT_IN_HELD_STATE']);
    expect(await kept(agency)).toEqual(before);
  });

  it('previews its reversal and keeps nothing of it', async () => {
    const before = await kept(agency);
    const path = `/v1/journal-entries/${issued.body.journal_entries[0]}/reverse?dry_run=true`;
    const { status, body } = await post(agency, 'SENIOR_ACCOUNTANT', path, { reason: 'Sold by mistake' });
    expect([status, linesOf(body.journal_preview[0].lines)]).toEqual([200, mirrored(expected(sale.id))]);
    expect(await kept(agency)).toEqual(before);
  });

  it('is reversed by its entry: every line mirrored, the ticket VOIDED, the invoice credited, nothing left', async () => {
    const id = issued.body.journal_entries[0];
    reversal = await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${id}/reverse`, {
      reason: 'Sold by mistake',
    });
    expect(reversal.status).toBe(201);
    const mirror = await entry(agency, reversal.body.journal_entries[0]);
    expect(mirror).toMatchObject({ kind: 'REVERSAL', reverses_id: id, event: 'VOID' });
    expect(linesOf(mirror.lines)).toEqual(mirrored(expected(sale.id)));
    expect((await entry(agency, id)).reversed_by_id).toBe(mirror.id);
    const booking = (await get(agency, 'TRAVEL_AGENT', bookingPath)).body;
    expect([booking.state, booking.tickets[0].state]).toEqual(['CANCELLED_AFTER_ISSUE', 'VOIDED']);
    expect(await trialBalance(agency)).toEqual([]);
    if (sale.invoice === null) return expect(reversal.body.credit_note_id).toBeNull();
    expect((await get(agency, 'ACCOUNTANT', `/v1/invoices/${issued.body.invoice_id}`)).body).toMatchObject({
      state: 'CREDITED',
      open_amount: '0.00',
    });
    const note = (await get(agency, 'ACCOUNTANT', `/v1/credit-notes/${reversal.body.credit_note_id}`)).body;
    expect(note).toMatchObject({
      credits_id: issued.body.invoice_id,
      total: sale.invoice,
      number: 'CN-GUL-2026-000001',
    });
  });

  it('is not reversed twice', async () => {
    const again = await post(
      agency,
      'SENIOR_ACCOUNTANT',
      `/v1/journal-entries/${issued.body.journal_entries[0]}/reverse`,
      { reason: 'Again' },
    );
    expect([again.status, again.body.code]).toEqual([409, 'JE_ALREADY_REVERSED']);
  });

  it('stands once more when the reversal is reversed: a new entry, the ticket OPEN, a new invoice', async () => {
    const restored = await post(
      agency,
      'CONTROLLER',
      `/v1/journal-entries/${reversal.body.journal_entries[0]}/reverse`,
      { reason: 'It was right' },
    );
    expect(restored.status).toBe(201);
    const posted = await entry(agency, restored.body.journal_entries[0]);
    expect(posted).toMatchObject({ event: 'ISSUE', reverses_id: reversal.body.journal_entries[0] });
    expect(linesOf(posted.lines)).toEqual(expected(sale.id));
    expect(await trialBalance(agency)).toEqual([...sale.functional].sort());
    const booking = (await get(agency, 'TRAVEL_AGENT', bookingPath)).body;
    expect([booking.state, booking.tickets[0].state]).toEqual(['ISSUED', 'OPEN']);
    if (sale.invoice === null) return expect(restored.body.invoice_id).toBeNull();
    expect((await get(agency, 'ACCOUNTANT', `/v1/invoices/${restored.body.invoice_id}`)).body).toMatchObject({
      number: 'INV-GUL-2026-000002',
      total: sale.invoice,
    });
  });

  it('leaves whole books', async () => {
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });
});

describe('C08', () => {
  let agency: Agency;
  let issued: supertest.Response;
  let voided: supertest.Response;
  const key = randomUUID();
  const command = { reason: 'Wrong date', voided_on: '2026-05-01' };

  beforeAll(async () => {
    agency = await newAgency(api);
    const booking = await post(
      agency,
      'TRAVEL_AGENT',
      '/v1/bookings',
      bookingOf(agency, 'BDT', ticketC01(agency)),
    );
    issued = await post(agency, 'TRAVEL_AGENT', `/v1/bookings/${booking.body.id}/issue`, {
      documents: [{ item_id: booking.body.items[0].id, document_number: nextDocument() }],
      issued_on: '2026-05-01',
    });
  }, 30_000);

  it('shows its lines in a dry run that keeps nothing', async () => {
    const before = await kept(agency);
    const { status, body } = await post(
      agency,
      'SUPERVISOR',
      `/v1/bookings/${issued.body.id}/void?dry_run=true`,
      command,
      key,
    );
    expect([status, linesOf(body.journal_preview[0].lines)]).toEqual([200, expected('C08')]);
    expect(await kept(agency)).toEqual(before);
  });

  it('voids in the window: every line of the issue mirrored, a credit note naming the invoice, nothing left on any account', async () => {
    voided = await post(agency, 'TRAVEL_AGENT', `/v1/bookings/${issued.body.id}/void`, command, key);
    expect([voided.status, voided.body.state]).toEqual([200, 'CANCELLED_AFTER_ISSUE']);
    const posted = await entry(agency, voided.body.journal_entries[0]);
    expect(linesOf(posted.lines)).toEqual(expected('C08'));
    expect(expected('C08')).toEqual(mirrored(expected('C01')));
    expect(posted).toMatchObject({
      event: 'VOID',
      kind: 'REVERSAL',
      reverses_id: issued.body.journal_entries[0],
    });
    expect(await trialBalance(agency)).toEqual([]);
    const note = (await get(agency, 'ACCOUNTANT', `/v1/credit-notes/${voided.body.credit_note_id}`)).body;
    expect(note).toMatchObject({
      credits_id: issued.body.invoice_id,
      total: '66550.00',
      reason: 'Wrong date',
    });
  });

  it('answers the same key with the same answer', async () => {
    const again = await post(agency, 'TRAVEL_AGENT', `/v1/bookings/${issued.body.id}/void`, command, key);
    expect([again.status, again.text, again.headers['idempotent-replayed']]).toEqual([
      200,
      voided.text,
      'true',
    ]);
    const second = await post(agency, 'TRAVEL_AGENT', `/v1/bookings/${issued.body.id}/void`, command);
    expect([second.status, second.body.code]).toEqual([409, 'BOOKING_NOT_IN_ISSUED_STATE']);
  });

  it('is reversed by its entry: the sale stands again with a new invoice', async () => {
    const restored = await post(
      agency,
      'SENIOR_ACCOUNTANT',
      `/v1/journal-entries/${voided.body.journal_entries[0]}/reverse`,
      { reason: 'Void undone' },
    );
    expect(restored.status).toBe(201);
    const posted = await entry(agency, restored.body.journal_entries[0]);
    expect(linesOf(posted.lines)).toEqual(mirrored(expected('C08')));
    expect(await trialBalance(agency)).toEqual(expected('C01'));
    const booking = (await get(agency, 'TRAVEL_AGENT', `/v1/bookings/${issued.body.id}`)).body;
    expect([booking.state, booking.tickets[0].state]).toEqual(['ISSUED', 'OPEN']);
    const invoices = (await get(agency, 'ACCOUNTANT', `/v1/invoices?booking_id=${issued.body.id}`)).body
      .data as { number: string; state: string }[];
    expect(invoices.map(({ number, state }) => `${number} ${state}`).sort()).toEqual([
      'INV-GUL-2026-000001 CREDITED',
      'INV-GUL-2026-000002 ISSUED',
    ]);
  });

  it('is refused after the cut-off and on another day, and posts nothing', async () => {
    const before = await kept(agency);
    try {
      for (const instant of ['2026-05-01T17:30:00Z', '2026-05-01T18:00:00Z', '2026-05-02T06:00:00Z']) {
        api.clock.set(new Date(instant));
        const late = await post(agency, 'TRAVEL_AGENT', `/v1/bookings/${issued.body.id}/void`, {
          reason: 'Late',
        });
        expect([instant, late.status, late.body.code]).toEqual([instant, 422, 'VOID_WINDOW_OVER']);
      }
    } finally {
      api.clock.set(new Date('2026-05-01T06:00:00Z'));
    }
    expect(await kept(agency)).toEqual(before);
  });

  it('leaves whole books', async () => {
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });
});
