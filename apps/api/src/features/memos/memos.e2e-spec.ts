import { randomUUID } from 'node:crypto';
import { Doctor, DueMemosQuery } from '@travobooks/persistence-mysql';
import { JournalEntry, Money, Rate, type Dimensions } from '@travobooks/domain';
import { IdGenerator, postEntries, settleMemos, UnitOfWork, WatchMemos, type RequestScope } from '@travobooks/application';
import { Databases } from '../../http/handles';
import { type Agency, bookingOf, done, newAgency, ticketC01 } from '../../proofs/agency.fixture';
import { offences } from '../../proofs/books.fixture';
import cases from '../../proofs/cases/posting-cases.json';
import type { TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
type MemoAgency = Agency & { readonly ba: string };
let agency: MemoAgency;

beforeAll(async () => {
  api = await startApi();
  agency = await ownAgency();
}, 60_000);
afterAll(() => api.close());

/** With British Airways (125), whose memos the cases are about, and its day's rates. */
async function ownAgency(options: Parameters<typeof newAgency>[1] = {}): Promise<MemoAgency> {
  const made = await newAgency(api, options);
  const senior = made.as('SENIOR_ACCOUNTANT');
  const airline = done(
    await senior.post('/v1/suppliers', { name: 'British Airways', kind: 'AIRLINE', settlement: 'BSP', treatment: 'AGENT', iata_numeric: '125' }),
  );
  done(await senior.post(`/v1/suppliers/${airline.id}/contracts`, { valid_from: '2025-07-01', commission: { rate: '0.07' } }));
  done(await senior.post('/v1/fx-rates', { rates: [{ date: '2026-04-30', from: 'EUR', to: 'BDT', rate: '140.00', kind: 'SPOT' }, { date: '2026-04-30', from: 'USD', to: 'BDT', rate: '121.50', kind: 'BSP' }] }));
  return { ...made, ba: airline.id };
}

interface Line {
  readonly account: string;
  readonly side: string;
  readonly amount: string;
  readonly functional_amount: string;
  readonly dimensions: Readonly<Record<string, string>>;
}
const written = ({ account, side, amount }: Pick<Line, 'account' | 'side' | 'amount'>): string => `${account} ${side} ${amount}`;
const functional = ({ account, side, functional_amount }: Line): string => `${account} ${side} ${functional_amount}`;
const ofCase = (id: string, step: number): string[] =>
  (cases.find((one) => one.id === id)?.entries[step]?.lines ?? []).map(written).sort();
const journal = async (of: MemoAgency, id: string): Promise<{ lines: Line[] } & Record<string, unknown>> =>
  (await of.as('ACCOUNTANT').get(`/v1/journal-entries/${id}`)).body;
const linesOf = async (of: MemoAgency, ids: readonly string[], as: (line: Line) => string = written): Promise<string[]> =>
  (await Promise.all(ids.map((id) => journal(of, id)))).flatMap(({ lines }) => lines.map(as)).sort();

let serial = 1;
const memoNumber = (): string => `125666${String(serial++).padStart(7, '0')}`;
const post = (of: MemoAgency, user: TestUser, path: string, body: object = {}) => of.as(user).post(path, body, { key: randomUUID() });

async function record(change: object = {}, of = agency) {
  return done(
    await post(of, 'ACCOUNTANT', '/v1/memos', {
      kind: 'ADM', number: memoNumber(), supplier_id: of.ba, currency: 'USD', amount: '890.00', cause: 'FARE', received_on: '2026-05-01', ...change,
    }), // prettier-ignore
  );
}
const act = (memo: { id: string }, action: string, body: object = {}, user: TestUser = 'SENIOR_ACCOUNTANT', of = agency) =>
  post(of, user, `/v1/memos/${memo.id}/${action}`, body);
const did = async (...args: Parameters<typeof act>) => done(await act(...args), 200);

/** A ticket of airline 125 that is sold. */
async function sale(documentNumber: string, change: object = {}, currency = 'BDT', of = agency) {
  const booking = done(
    await of.as('TRAVEL_AGENT').post('/v1/bookings', bookingOf(of, currency, { ...ticketC01(of), supplier_id: of.ba, ...change })),
  );
  return done(
    await of.as('TRAVEL_AGENT').post(`/v1/bookings/${booking.id}/issue`, {
      documents: [{ item_id: booking.items[0].id, document_number: documentNumber }],
      issued_on: '2026-05-01',
    }),
  );
}
const whole = async (of = agency): Promise<unknown> => {
  const findings = await new Doctor(api.app.get(Databases).reads).examine({ partnerId: of.partnerId, now: api.clock.now() });
  const broken = findings.filter(({ state, check }) => state === 'FAILED' && check !== 'outbox').map(({ check, detail }) => `${check}: ${detail}`);
  return [...broken, ...(await offences(api.rows, of.partnerId))];
};

describe('C20 and C21: an ADM accepted and charged on', () => {
  let memo: Record<string, never> & { id: string };
  let booking: Awaited<ReturnType<typeof sale>>;
  const key = randomUUID();

  it('links to the ticket of its related document, with booking, customer and office', async () => {
    booking = await sale('1251234567895');
    memo = await record({ number: '1256666000001', related_document_number: '1251234567895' });
    expect(memo).toMatchObject({
      state: 'LINKED', document_number: '1251234567895', booking_id: booking.id, customer_id: agency.customerId, branch_id: agency.branches.GUL,
      review_by: '2026-05-15', deadline_on: '2026-05-15', journal_entries: [],
    }); // prettier-ignore
  });

  it('shows its lines in a dry run that keeps nothing', async () => {
    const shown = await act(memo, 'accept?dry_run=true');
    expect([shown.status, shown.body.journal_preview[0].lines.map(written).sort()]).toEqual([200, ofCase('C20', 0)]);
    expect((await agency.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`)).body.state).toBe('LINKED');
  });

  it('accepts: 5041 against 2011, to the cent, at the rate of the BSP', async () => {
    const accepted = await agency.as('SENIOR_ACCOUNTANT').post(`/v1/memos/${memo.id}/accept`, {}, { key });
    expect([accepted.status, accepted.body.state]).toEqual([200, 'ACCEPTED']);
    expect(await linesOf(agency, accepted.body.journal_entries)).toEqual(ofCase('C20', 0));
    expect(await linesOf(agency, accepted.body.journal_entries, functional)).toEqual(['2011 CREDIT 108135.00', '5041 DEBIT 108135.00']);
    const entry = await journal(agency, accepted.body.journal_entries[0]);
    expect(entry).toMatchObject({ event: 'ACCEPT', source: { type: 'MEMO', id: memo.id, reference: '1256666000001' } });
    expect(entry.lines[1]?.dimensions).toMatchObject({ memo_id: memo.id, supplier_id: agency.ba, document_number: '1256666000001' });
    const again = await agency.as('SENIOR_ACCOUNTANT').post(`/v1/memos/${memo.id}/accept`, {}, { key });
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([accepted.body, 'true']);
    expect((await act(memo, 'accept')).body.code).toBe('MEMO_NOT_IN_UNDER_REVIEW_STATE');
  });

  it('is found by the booking, and its history names every state', async () => {
    const list = await agency.as('TRAVEL_AGENT').get(`/v1/memos?booking_id=${booking.id}`);
    expect(list.body.data.map(({ number }: { number: string }) => number)).toEqual(['1256666000001']);
    const { body } = await agency.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`);
    expect(body.history.map(({ event, to }: { event: string; to: string }) => `${event} ${to}`)).toEqual([
      'RECEIVE RECEIVED', 'LINK LINKED', 'REVIEW UNDER_REVIEW', 'ACCEPT ACCEPTED',
    ]); // prettier-ignore
    expect(body.supplier_name).toBe('British Airways');
  });

  it('is charged on with a debit note, at most once in all', async () => {
    const charged = await did(memo, 'recharge', { customer_id: agency.customerId, amount: '890.00' });
    expect(await linesOf(agency, charged.journal_entries)).toEqual(ofCase('C21', 0));
    const note = (await agency.as('ACCOUNTANT').get(`/v1/debit-notes/${charged.debit_note_id}`)).body;
    expect(note).toMatchObject({ number: 'DN-GUL-2026-000001', total: '890.00', open_amount: '890.00', currency: 'USD', state: 'ISSUED', due_on: '2026-05-31' });
    expect(note.lines).toMatchObject([{ kind: 'ADJUSTMENT', amount: '890.00', document_number: '1251234567895' }]);
    const more = await act(memo, 'recharge', { customer_id: agency.customerId, amount: '0.01' });
    expect([more.status, more.body.code]).toEqual([422, 'AMOUNT_ABOVE_OPEN']);
  });

  it('is taken back by its entries, the last first: a credit note answers the debit note', async () => {
    const { body } = await agency.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`);
    const [accept, recharge] = body.journal_entries as string[];
    const undone = done(await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${recharge}/reverse`, { reason: 'Wrong customer' }));
    expect(await linesOf(agency, undone.journal_entries)).toEqual(['1101 CREDIT 890.00', '5041 DEBIT 890.00']);
    const note = (await agency.as('ACCOUNTANT').get(`/v1/credit-notes/${undone.credit_note_id}`)).body;
    expect(note).toMatchObject({ total: '890.00', open_amount: '0.00', number: 'CN-GUL-2026-000001' });
    done(await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${accept}/reverse`, { reason: 'Wrong memo' }));
    const back = (await agency.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`)).body;
    expect([back.state, back.recharged]).toEqual(['UNDER_REVIEW', '0.00']);
    const once = await did(memo, 'accept');
    expect(await linesOf(agency, once.journal_entries)).toEqual(ofCase('C20', 0));
    expect(await whole()).toEqual([]);
  });

  it('charges an issue charge to 5042, and on to the customer after the fare difference', async () => {
    const charged = await record({ charge: '25.00' });
    const accepted = await did(charged, 'accept');
    expect(await linesOf(agency, accepted.journal_entries)).toEqual(['2011 CREDIT 915.00', '5041 DEBIT 890.00', '5042 DEBIT 25.00']);
    await did(charged, 'recharge', { customer_id: agency.customerId, amount: '880.00' });
    const rest = await did(charged, 'recharge', { customer_id: agency.customerId, amount: '35.00' });
    expect(await linesOf(agency, rest.journal_entries)).toEqual(['1101 DEBIT 35.00', '5041 CREDIT 10.00', '5042 CREDIT 25.00']);
  });
});

describe('cause COMMISSION', () => {
  it('takes the commission that the ticket still defers, at its historic rate, and only then revenue', async () => {
    await sale('1251234500001', { base_fare: '1000.00', taxes: [], service_fee: '0.00' }, 'USD');
    const memo = await record({ cause: 'COMMISSION', amount: '100.00', related_document_number: '1251234500001' });
    const accepted = await did(memo, 'accept');
    expect(await linesOf(agency, accepted.journal_entries)).toEqual(['2011 CREDIT 100.00', '2031 DEBIT 70.00', '4011 DEBIT 30.00']);
    expect(await whole()).toEqual([]);
    done(await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${accepted.journal_entries[0]}/reverse`, { reason: 'Not ours' }));
    expect(await whole()).toEqual([]);
    const part = await did(memo, 'accept');
    expect(part.state).toBe('ACCEPTED');
  });

  it('C24: an ACM goes to commission: earned without a sale, deferred with an open one', async () => {
    const memo = await record({ kind: 'ACM', currency: 'EUR', amount: '54.60', cause: 'COMMISSION' });
    const accepted = await did(memo, 'accept');
    expect(await linesOf(agency, accepted.journal_entries)).toEqual(ofCase('C24', 0));
    expect(await linesOf(agency, accepted.journal_entries, functional)).toEqual(['2011 DEBIT 7644.00', '4011 CREDIT 7644.00']);
    await sale('1251234500002');
    const open = await record({ kind: 'ACM', currency: 'BDT', amount: '54.61', cause: 'COMMISSION', related_document_number: '1251234500002' });
    const more = await did(open, 'accept');
    expect(await linesOf(agency, more.journal_entries)).toEqual(['2011 DEBIT 54.61', '2031 CREDIT 54.61']);
    const rows = await api.rows<{ amount: string }>(
      'SELECT amount FROM revenue_schedules WHERE partner_id = ? AND entry_id = UNHEX(?) ORDER BY service_date',
      [agency.partnerId, String(more.journal_entries[0]).replaceAll('-', '')],
    );
    expect(rows.map(({ amount }) => amount)).toEqual(['27.30', '27.31'].map((amount) => `${amount}00`));
    expect(await whole()).toEqual([]);
  });
});

describe('C22: an ADM disputed', () => {
  const dispute = { reason: 'The fare was right', loss_probable: true };

  it('provides for a probable loss, and what is lost becomes a debt: the expense is booked once', async () => {
    const memo = await record();
    const disputed = await did(memo, 'dispute', dispute, 'REFUND_DESK');
    expect(await linesOf(agency, disputed.journal_entries)).toEqual(ofCase('C22', 0));
    expect(disputed).toMatchObject({ state: 'DISPUTED', dispute: { amount: '890.00', after_billing: false } });
    expect(await whole()).toEqual([]);
    done(await agency.as('SENIOR_ACCOUNTANT').post('/v1/fx-rates', { rates: [{ date: '2026-05-02', from: 'USD', to: 'BDT', rate: '123.00', kind: 'BSP' }] }));
    api.clock.set(new Date('2026-05-02T06:00:00Z'));
    const lost = await did(memo, 'dispute-outcome', { outcome: 'LOST' });
    api.clock.set(new Date('2026-05-01T06:00:00Z'));
    expect(lost.state).toBe('DISPUTE_REJECTED');
    expect(await linesOf(agency, lost.journal_entries)).toEqual(ofCase('C22', 1));
    expect(await linesOf(agency, lost.journal_entries, functional)).toEqual(['2011 CREDIT 108135.00', '2051 DEBIT 108135.00']);
    const early = await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${disputed.journal_entries[0]}/reverse`, { reason: 'x' });
    expect([early.status, early.body.code]).toEqual([409, 'JE_HAS_LATER_EVENTS']);
    expect(await whole()).toEqual([]);
  });

  it('won: the provision goes back to the expense', async () => {
    const memo = await record({ charge: '25.00' });
    await did(memo, 'dispute', dispute);
    const won = await did(memo, 'dispute-outcome', { outcome: 'WON' });
    expect(won.state).toBe('DISPUTE_ACCEPTED');
    expect(await linesOf(agency, won.journal_entries)).toEqual(['2051 DEBIT 915.00', '5041 CREDIT 890.00', '5042 CREDIT 25.00']);
  });

  it('partly: each for its part', async () => {
    const memo = await record();
    await did(memo, 'dispute', dispute);
    expect((await act(memo, 'dispute-outcome', { outcome: 'PARTLY' })).body.errors[0].pointer).toBe('/payable');
    const partly = await did(memo, 'dispute-outcome', { outcome: 'PARTLY', payable: '300.00' });
    expect(partly).toMatchObject({ state: 'DISPUTE_ACCEPTED', dispute: { outcome: 'PARTLY', payable: '300.00' } });
    expect(await linesOf(agency, partly.journal_entries)).toEqual(['2011 CREDIT 300.00', '2051 DEBIT 890.00', '5041 CREDIT 590.00']);
    expect(await whole()).toEqual([]);
  });

  it('of a part: the rest is accepted with it', async () => {
    const memo = await record();
    const disputed = await did(memo, 'dispute', { ...dispute, amount: '500.00' });
    expect(await linesOf(agency, disputed.journal_entries)).toEqual(['2011 CREDIT 390.00', '2051 CREDIT 500.00', '5041 DEBIT 390.00', '5041 DEBIT 500.00']);
    expect(await whole()).toEqual([]);
  });

  it('not probable: nothing is posted until it is lost', async () => {
    const memo = await record();
    const disputed = await did(memo, 'dispute', { ...dispute, loss_probable: false });
    expect(disputed.journal_entries).toEqual([]);
    const lost = await did(memo, 'dispute-outcome', { outcome: 'LOST' });
    expect(await linesOf(agency, lost.journal_entries)).toEqual(ofCase('C20', 0));
  });

  it('billed while disputed: it is owed, and a win comes as an ACM that closes it', async () => {
    const memo = await record();
    await did(memo, 'dispute', dispute);
    const billed = await did(memo, 'billed', { billed_on: '2026-05-01' }, 'ACCOUNTANT');
    expect(await linesOf(agency, billed.journal_entries)).toEqual(ofCase('C22', 1));
    expect(billed).toMatchObject({ state: 'DISPUTED', dispute_by: '2026-05-31', dispute: { after_billing: true } });
    const won = await did(memo, 'dispute-outcome', { outcome: 'WON' });
    expect([won.state, won.journal_entries]).toEqual(['DISPUTE_ACCEPTED', []]);
    const acm = await record({ kind: 'ACM', cause: 'UNDOES_ADM', undoes_memo_id: memo.id });
    const accepted = await did(acm, 'accept');
    expect(await linesOf(agency, accepted.journal_entries)).toEqual(['2011 DEBIT 890.00', '4041 CREDIT 890.00']);
    expect((await agency.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`)).body.state).toBe('CLOSED');
    expect(await whole()).toEqual([]);
  });

  it('after billing it is disputed until the window is over; nothing posts', async () => {
    const memo = await record();
    await did(memo, 'accept');
    await did(memo, 'billed', { billed_on: '2026-05-01' });
    api.clock.set(new Date('2026-06-01T06:00:00Z'));
    const late = await act(memo, 'dispute', dispute);
    api.clock.set(new Date('2026-05-01T06:00:00Z'));
    expect([late.status, late.body.code, late.body.deadline_on]).toEqual([422, 'MEMO_WINDOW_OVER', '2026-05-31']);
    const disputed = await did(memo, 'dispute', dispute);
    expect([disputed.state, disputed.journal_entries]).toEqual(['DISPUTED', []]);
  });
});

describe('the credit of an ACM', () => {
  it('is the customer\u2019s with a credit note that names the invoice; taken back, a debit note answers it', async () => {
    const booking = await sale('1251234500003');
    const memo = await record({ kind: 'ACM', currency: 'BDT', amount: '1000.00', cause: 'FARE', related_document_number: '1251234500003' });
    const accepted = await did(memo, 'accept');
    expect(await linesOf(agency, accepted.journal_entries)).toEqual(['1101 CREDIT 1000.00', '2011 DEBIT 1000.00']);
    const note = (await agency.as('ACCOUNTANT').get(`/v1/credit-notes/${accepted.credit_note_id}`)).body;
    expect(note).toMatchObject({ credits_id: booking.invoice_id, total: '1000.00', open_amount: '0.00' });
    expect((await agency.as('ACCOUNTANT').get(`/v1/invoices/${booking.invoice_id}`)).body).toMatchObject({ open_amount: '65550.00', state: 'ISSUED' });
    expect(await whole()).toEqual([]);
    const undone = done(await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${accepted.journal_entries[0]}/reverse`, { reason: 'Not his' }));
    expect(await linesOf(agency, undone.journal_entries)).toEqual(['1101 DEBIT 1000.00', '2011 CREDIT 1000.00']);
    expect((await agency.as('ACCOUNTANT').get(`/v1/debit-notes/${undone.invoice_id}`)).body).toMatchObject({ total: '1000.00', open_amount: '0.00' });
    expect((await agency.as('ACCOUNTANT').get(`/v1/invoices/${booking.invoice_id}`)).body.open_amount).toBe('66550.00');
    expect(await whole()).toEqual([]);
  });

  it('answers an open case of its document (1121) and an override (1110) before anything else', async () => {
    const open = (account: string, dimensions: Dimensions): Promise<void> => {
      const ids = api.app.get(IdGenerator);
      const head = { id: ids.next(), entryDate: '2026-05-01', kind: 'NORMAL', event: 'TEST', sequence: 0, description: 'Open item', bookingId: null, branchId: null, reversesId: null } as const;
      const amount = Money.parse('200.00', 'BDT');
      const lines = [{ account, side: 'DEBIT', amount, dimensions }, { account: '3201', side: 'CREDIT', amount, dimensions: {} }] as const;
      const entry = JournalEntry.translate({ ...head, source: { type: 'TEST', id: ids.next(), reference: 'x' } }, lines, { functionalCurrency: 'BDT', rate: Rate.ONE, source: 'SAME' });
      const scope: RequestScope = { ...agency.scope, partnerId: agency.partnerId, permissions: {}, branchId: null };
      return api.app.get(UnitOfWork).run(scope, 'test-item', (tx) => Promise.resolve(postEntries(tx, ids, [entry])));
    };
    await open('1121', { supplier_id: agency.ba, document_number: '1251234500009' });
    const answer = await record({ kind: 'ACM', currency: 'BDT', amount: '250.00', cause: 'FARE', related_document_number: '1251234500009' });
    expect(answer.state).toBe('UNLINKED');
    expect(await linesOf(agency, (await did(answer, 'accept')).journal_entries)).toEqual(['1121 CREDIT 200.00', '2011 DEBIT 250.00', '4041 CREDIT 50.00']);
    await open('1110', { supplier_id: agency.ba });
    const override = await record({ kind: 'ACM', currency: 'BDT', amount: '150.00', cause: 'OVERRIDE' });
    expect(await linesOf(agency, (await did(override, 'accept')).journal_entries)).toEqual(['1110 CREDIT 150.00', '2011 DEBIT 150.00']);
    const unknown = await record({ kind: 'ACM', currency: 'BDT', amount: '150.00', cause: 'OTHER' });
    expect((await act(unknown, 'accept', { as: 'CUSTOMER' })).body.code).toBe('MEMO_CREDIT_NOT_POSSIBLE');
    expect(await linesOf(agency, (await did(unknown, 'accept')).journal_entries)).toEqual(['2011 DEBIT 150.00', '4041 CREDIT 150.00']);
    expect(await whole()).toEqual([]);
  });
});

describe('what a memo is about', () => {
  it('is its related document, never a PNR, and only of the same airline', async () => {
    const stray = await record({ related_document_number: '1769999999999' });
    expect(stray).toMatchObject({ state: 'UNLINKED', booking_id: null });
    expect((await act(stray, 'link', { document_number: '1769999999999' }, 'ACCOUNTANT')).body.code).toBe('MEMO_DOCUMENT_UNKNOWN');
    const other = await sale('1761234500004', { supplier_id: agency.airlineId });
    expect(other.state).toBe('ISSUED');
    expect((await act(stray, 'link', { document_number: '1761234500004' }, 'ACCOUNTANT')).body.code).toBe('MEMO_DOCUMENT_UNKNOWN');
    const own = await sale('1251234500004');
    const linked = await did(stray, 'link', { document_number: '1251234500004' }, 'ACCOUNTANT');
    expect(linked).toMatchObject({ state: 'LINKED', booking_id: own.id });
    expect((await did(stray, 'review', {}, 'ACCOUNTANT')).state).toBe('UNDER_REVIEW');
  });

  it('is recorded once', async () => {
    const memo = await record();
    const twice = await post(agency, 'ACCOUNTANT', '/v1/memos', {
      kind: 'ADM', number: memo.number, supplier_id: agency.ba, currency: 'USD', amount: '890.00', cause: 'FARE',
    }); // prettier-ignore
    expect([twice.status, twice.body.code, twice.body.existing_id]).toEqual([409, 'ALREADY_EXISTS', memo.id]);
  });

  it('belongs to its office: another office and another partner do not see it', async () => {
    await sale('1251234500005');
    const memo = await record({ related_document_number: '1251234500005' });
    expect((await agency.as('TRAVEL_AGENT').get(`/v1/memos/${memo.id}`)).status).toBe(200);
    expect((await agency.as('TRAVEL_AGENT_BAN').get(`/v1/memos/${memo.id}`)).status).toBe(404);
    expect((await agency.as('TRAVEL_AGENT').get(`/v1/memos/${memo.id}`)).body).not.toHaveProperty('journal_entries');
    expect((await act(memo, 'accept', {}, 'ACCOUNTANT')).status).toBe(403);
    const stranger = await api.newPartner();
    expect((await stranger.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`)).status).toBe(404);
  });
});

describe('windows', () => {
  const watch = async (of: MemoAgency, day: string) => {
    api.clock.set(new Date(`${day}T06:00:00Z`));
    try {
      const scope: RequestScope = { ...of.scope, partnerId: of.partnerId, userId: '00000000-0000-7000-8000-000000000000', permissions: {}, branchId: null };
      return await new WatchMemos(api.app.get(UnitOfWork), api.app.get(IdGenerator), new DueMemosQuery(api.app.get(Databases).reads)).execute(scope, api.clock.now());
    } finally {
      api.clock.set(new Date('2026-05-01T06:00:00Z'));
    }
  };
  const events = async (of: MemoAgency): Promise<string[]> =>
    (await api.rows<{ type: string }>("SELECT type FROM outbox WHERE partner_id = ? AND type LIKE 'memo.%' ORDER BY id", [of.partnerId])).map(({ type }) => type);

  it('people are told once, then an undecided memo is accepted with an alert; an ACM waits', async () => {
    const of = await ownAgency();
    const memo = await record({ currency: 'BDT' }, of);
    const acm = await record({ currency: 'BDT', kind: 'ACM', cause: 'OTHER' }, of);
    await watch(of, '2026-05-11');
    expect(await events(of)).toEqual(['memo.received', 'memo.received']);
    await watch(of, '2026-05-12');
    await watch(of, '2026-05-13');
    expect((await events(of)).slice(2)).toEqual(['memo.deadline_near']);
    expect(await watch(of, '2026-05-15')).toEqual({ accepted: 0, problems: [] });
    expect(await watch(of, '2026-05-16')).toEqual({ accepted: 1, problems: [] });
    expect(await watch(of, '2026-05-17')).toEqual({ accepted: 0, problems: [] });
    expect((await events(of)).slice(3)).toEqual(['memo.window_over']);
    const { body } = await of.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`);
    expect([body.state, body.history.at(-1).user_name]).toEqual(['ACCEPTED', null]);
    expect(await linesOf(of, body.journal_entries)).toEqual(['2011 CREDIT 890.00', '5041 DEBIT 890.00']);
    expect((await of.as('ACCOUNTANT').get(`/v1/memos/${acm.id}`)).body.state).toBe('UNLINKED');
    expect(await whole(of)).toEqual([]);
  });

  it('what a remittance has paid is settled', async () => {
    const memo = await record();
    const accepted = await did(memo, 'accept');
    const scope: RequestScope = { ...agency.scope, partnerId: agency.partnerId, permissions: {}, branchId: null };
    await api.app.get(UnitOfWork).run(scope, 'test-settle', (tx) =>
      settleMemos(tx, api.app.get(IdGenerator), [{ supplierId: agency.ba, documentNumber: memo.number }], { on: '2026-05-01', entryId: accepted.journal_entries[0] }),
    );
    expect((await agency.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`)).body.state).toBe('SETTLED_IN_BSP');
    expect((await events(agency)).at(-1)).toBe('memo.settled');
  });
});

describe('write-off', () => {
  let of: MemoAgency;
  beforeAll(async () => {
    of = await ownAgency({ partner: { settings: { approvals: { booking: null, write_off: '10000.00' } } as never } });
  }, 30_000);

  it('small: at once, accepted with it, never charged on any more', async () => {
    const memo = await record({ currency: 'BDT', amount: '10000.00' }, of);
    const off = await did(memo, 'write-off', { reason: 'Not worth it' }, 'SENIOR_ACCOUNTANT', of);
    expect([off.state, off.written_off]).toEqual(['ACCEPTED', true]);
    expect(await linesOf(of, off.journal_entries)).toEqual(['2011 CREDIT 10000.00', '5041 DEBIT 10000.00']);
    const charge = await act(memo, 'recharge', { customer_id: of.customerId, amount: '1.00' }, 'SENIOR_ACCOUNTANT', of);
    expect([charge.status, charge.body.code]).toEqual([409, 'MEMO_NOT_IN_ACCEPTED_STATE']);
  });

  it('above the threshold a controller agrees first; nothing is posted until then', async () => {
    const memo = await record({ currency: 'USD', amount: '100.00' }, of);
    const asked = await act(memo, 'write-off', { reason: 'Old' }, 'SENIOR_ACCOUNTANT', of);
    expect([asked.status, asked.body.state, asked.body.journal_entries]).toEqual([202, 'PENDING_APPROVAL', []]);
    expect((await act(memo, 'accept', {}, 'SENIOR_ACCOUNTANT', of)).body.code).toBe('APPROVAL_PENDING');
    const refused = await post(of, 'SUPERVISOR', `/v1/approvals/${asked.body.approval_id}/approve`, { reason: 'ok' });
    expect(refused.status).toBe(403);
    const granted = done(await post(of, 'CONTROLLER', `/v1/approvals/${asked.body.approval_id}/approve`, { reason: 'Agreed' }));
    expect(await linesOf(of, granted.result.journal_entries)).toEqual(['2011 CREDIT 100.00', '5041 DEBIT 100.00']);
    const { body } = await of.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`);
    expect([body.state, body.written_off, body.approval_id]).toEqual(['ACCEPTED', true, null]);
  });

  it('rejected: the memo is free again', async () => {
    const memo = await record({ currency: 'USD', amount: '101.00' }, of);
    const asked = await act(memo, 'write-off', { reason: 'Old' }, 'SENIOR_ACCOUNTANT', of);
    done(await post(of, 'CONTROLLER', `/v1/approvals/${asked.body.approval_id}/reject`, { reason: 'Dispute it' }));
    expect((await of.as('ACCOUNTANT').get(`/v1/memos/${memo.id}`)).body).toMatchObject({ state: 'UNLINKED', approval_id: null });
    expect(await whole(of)).toEqual([]);
  });
});
