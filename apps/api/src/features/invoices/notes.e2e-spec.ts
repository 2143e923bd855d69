import { randomUUID } from 'node:crypto';
import { Doctor } from '@travobooks/persistence-mysql';
import { Databases } from '../../http/handles';
import { type Agency, bookingOf, done, newAgency, nextDocument, ticketC01 } from '../../proofs/agency.fixture';
import { offences } from '../../proofs/books.fixture';
import type { TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let agency: Agency;
beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
}, 60_000);
afterAll(() => api.close());

interface Line {
  readonly account: string;
  readonly side: string;
  readonly amount: string;
  readonly functional_amount: string;
}
type InvoiceLine = { readonly id: string; readonly kind: string; readonly amount: string };
const post = (of: Agency, user: TestUser, path: string, body: object = {}) => of.as(user).post(path, body, { key: randomUUID() });
const linesOf = async (ids: readonly string[], of = agency, part: 'amount' | 'functional_amount' = 'amount'): Promise<string[]> =>
  (await Promise.all(ids.map((id) => of.as('ACCOUNTANT').get(`/v1/journal-entries/${id}`))))
    .flatMap(({ body }) => (body.lines as Line[]).map((line) => `${line.account} ${line.side} ${line[part]}`))
    .sort();
const invoiceOf = async (id: string, of = agency) => (await of.as('ACCOUNTANT').get(`/v1/invoices/${id}`)).body;

/** C01 sold; answers its invoice: fare 50,000.00, taxes 15,400.00, fee 1,000.00, VAT 150.00. */
async function sold(of = agency, currency = 'BDT') {
  const booking = done(await of.as('TRAVEL_AGENT').post('/v1/bookings', bookingOf(of, currency, ticketC01(of))));
  const issued = done(
    await of.as('TRAVEL_AGENT').post(`/v1/bookings/${booking.id}/issue`, { documents: [{ item_id: booking.items[0].id, document_number: nextDocument() }], issued_on: '2026-05-01' }),
  );
  return await invoiceOf(issued.invoice_id, of);
}
const lineOf = (invoice: { lines: InvoiceLine[] }, kind: string): string => invoice.lines.find((line) => line.kind === kind)?.id ?? '';
const credit = (invoice: { id: string }, reason: string, lines: readonly (readonly [string, string])[], user: TestUser = 'ACCOUNTANT', of = agency) =>
  post(of, user, '/v1/credit-notes', { invoice_id: invoice.id, reason, lines: lines.map(([invoice_line_id, amount]) => ({ invoice_line_id, amount })) });
const whole = async (of = agency): Promise<unknown> => {
  const findings = await new Doctor(api.app.get(Databases).reads).examine({ partnerId: of.partnerId, now: api.clock.now() });
  return [...findings.filter(({ state, check }) => state === 'FAILED' && check !== 'outbox').map(({ check, detail }) => `${check}: ${detail}`), ...(await offences(api.rows, of.partnerId))];
};

describe('credit notes', () => {
  it('PRICE_CUT: 4071 and the VAT of its line, a note that names the invoice, no line twice', async () => {
    const invoice = await sold();
    const lines = [[lineOf(invoice, 'FEE'), '400.00'], [lineOf(invoice, 'VAT'), '60.00']] as const;
    const shown = await post(agency, 'ACCOUNTANT', '/v1/credit-notes?dry_run=true', { invoice_id: invoice.id, reason: 'PRICE_CUT', lines: lines.map(([invoice_line_id, amount]) => ({ invoice_line_id, amount })) });
    expect([shown.status, shown.body.state, shown.body.id]).toEqual([200, 'DRY_RUN', null]);
    const made = done(await credit(invoice, 'PRICE_CUT', lines), 201);
    expect(await linesOf(made.journal_entries)).toEqual(['1101 CREDIT 460.00', '2061 DEBIT 60.00', '4071 DEBIT 400.00']);
    const note = (await agency.as('ACCOUNTANT').get(`/v1/credit-notes/${made.credit_note_id}`)).body;
    expect(note).toMatchObject({ credits_id: invoice.id, total: '460.00', open_amount: '0.00', reason: 'price cut' });
    expect(await invoiceOf(invoice.id)).toMatchObject({ open_amount: '66090.00', state: 'ISSUED' });
    const over = await credit(invoice, 'PRICE_CUT', [[lineOf(invoice, 'FEE'), '600.01']]);
    expect([over.status, over.body.code, over.body.errors[0].pointer]).toEqual([422, 'AMOUNT_ABOVE_OPEN', '/lines/0/amount']);
    const strange = await credit(invoice, 'PRICE_CUT', [[randomUUID(), '1.00']]);
    expect(strange.body.errors[0].pointer).toBe('/lines/0/invoice_line_id');
    expect(await whole()).toEqual([]);
  });

  it('is taken back by its entry: a debit note answers it, and the line may be credited again', async () => {
    const invoice = await sold();
    const made = done(await credit(invoice, 'ERROR', [[lineOf(invoice, 'FEE'), '1000.00'], [lineOf(invoice, 'VAT'), '150.00']]), 201);
    expect(await linesOf(made.journal_entries)).toEqual(['1101 CREDIT 1150.00', '2061 DEBIT 150.00', '4031 DEBIT 1000.00']);
    const undone = done(await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${made.journal_entries[0]}/reverse`, { reason: 'It was right' }));
    expect(await linesOf(undone.journal_entries)).toEqual(['1101 DEBIT 1150.00', '2061 CREDIT 150.00', '4031 CREDIT 1000.00']);
    expect((await agency.as('ACCOUNTANT').get(`/v1/debit-notes/${undone.invoice_id}`)).body).toMatchObject({ total: '1150.00', open_amount: '0.00' });
    expect((await invoiceOf(invoice.id)).open_amount).toBe('66550.00');
    done(await credit(invoice, 'ERROR', [[lineOf(invoice, 'FEE'), '1000.00']]), 201);
    expect(await whole()).toEqual([]);
  });

  it('GOODWILL is a cost and keeps the tax', async () => {
    const invoice = await sold();
    const made = done(await credit(invoice, 'GOODWILL', [[lineOf(invoice, 'FEE'), '100.00'], [lineOf(invoice, 'VAT'), '15.00']]), 201);
    expect(await linesOf(made.journal_entries)).toEqual(['1101 CREDIT 115.00', '5043 DEBIT 100.00', '5043 DEBIT 15.00']);
  });

  it('REBATE takes what is accrued for the customer first, at what the books hold it', async () => {
    const invoice = await sold();
    const accrued = done(await post(agency, 'ACCOUNTANT', `/v1/customers/${agency.customerId}/rebates`, { amount: '300.00', currency: 'BDT', reason: 'Second quarter' }), 201);
    expect(await linesOf(accrued.journal_entries)).toEqual(['2071 CREDIT 300.00', '4071 DEBIT 300.00']);
    const made = done(await credit(invoice, 'REBATE', [[lineOf(invoice, 'FARE'), '500.00']]), 201);
    expect(await linesOf(made.journal_entries)).toEqual(['1101 CREDIT 500.00', '2071 DEBIT 300.00', '4071 DEBIT 200.00']);
    const more = done(await credit(invoice, 'REBATE', [[lineOf(invoice, 'FARE'), '50.00']]), 201);
    expect(await linesOf(more.journal_entries)).toEqual(['1101 CREDIT 50.00', '4071 DEBIT 50.00']);
    expect(await whole()).toEqual([]);
  });

  it('of a foreign invoice: the claim leaves at its carrying rate, the difference is realised', async () => {
    const invoice = await sold(agency, 'USD');
    done(await agency.as('SENIOR_ACCOUNTANT').post('/v1/fx-rates', { rates: [{ date: '2026-05-01', from: 'USD', to: 'BDT', rate: '123.00', kind: 'SPOT' }] }));
    const made = done(await credit(invoice, 'PRICE_CUT', [[lineOf(invoice, 'FEE'), '100.00']]), 201);
    expect(await linesOf(made.journal_entries, agency, 'functional_amount')).toEqual(['1101 CREDIT 12200.00', '4071 DEBIT 12300.00', '4101 CREDIT 100.00']);
    expect(await whole()).toEqual([]);
  });

  it('above the threshold a supervisor agrees first; who may not credit is refused', async () => {
    const of = await newAgency(api, { partner: { settings: { approvals: { booking: null, credit_limit: null, credit_note: '1000.00' }, rate_limit_per_minute: 1_000_000 } as never } });
    const invoice = await sold(of);
    const asked = await credit(invoice, 'PRICE_CUT', [[lineOf(invoice, 'FARE'), '1000.01']], 'ACCOUNTANT', of);
    expect([asked.status, asked.body.state, asked.body.journal_entries]).toEqual([202, 'PENDING_APPROVAL', []]);
    expect((await credit(invoice, 'PRICE_CUT', [[lineOf(invoice, 'FARE'), '1000.01']], 'ACCOUNTANT', of)).body.code).toBe('APPROVAL_PENDING');
    expect((await post(of, 'CONTROLLER', `/v1/approvals/${asked.body.approval_id}/approve`, { reason: 'ok' })).status).toBe(403);
    const granted = done(await post(of, 'SUPERVISOR', `/v1/approvals/${asked.body.approval_id}/approve`, { reason: 'Agreed' }));
    expect(await linesOf(granted.result.journal_entries, of)).toEqual(['1101 CREDIT 1000.01', '4071 DEBIT 1000.01']);
    expect((await credit(invoice, 'PRICE_CUT', [[lineOf(invoice, 'FEE'), '1.00']], 'TRAVEL_AGENT', of)).status).toBe(403);
    expect(await whole(of)).toEqual([]);
  });
});

describe('debit notes', () => {
  it('charge what is beside a sale with its VAT; taken back, a credit note answers', async () => {
    const made = done(
      await post(agency, 'ACCOUNTANT', '/v1/debit-notes', { customer_id: agency.customerId, currency: 'BDT', reason: 'Papers', lines: [{ description: 'Courier', as: 'SERVICE_FEE', amount: '200.00', tax_code: 'BD-VAT-FEE' }] }),
      201,
    );
    expect(await linesOf(made.journal_entries)).toEqual(['1101 DEBIT 230.00', '2061 CREDIT 30.00', '4031 CREDIT 200.00']);
    const note = (await agency.as('ACCOUNTANT').get(`/v1/debit-notes/${made.debit_note_id}`)).body;
    expect(note).toMatchObject({ total: '230.00', open_amount: '230.00', due_on: '2026-05-31', state: 'ISSUED' });
    const undone = done(await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${made.journal_entries[0]}/reverse`, { reason: 'Not sent' }));
    expect((await agency.as('ACCOUNTANT').get(`/v1/credit-notes/${undone.credit_note_id}`)).body).toMatchObject({ total: '230.00', open_amount: '0.00' });
    expect(await whole()).toEqual([]);
  });
});

describe('write-off', () => {
  it('always waits for a controller, gives VAT back where the law does, and ends the invoice', async () => {
    const invoice = await sold();
    const body = { amount: '66550.00', reason: 'Insolvent', vat_relief: '150.00' };
    for (const user of ['ACCOUNTANT', 'SENIOR_ACCOUNTANT', 'CONTROLLER'] as const)
      expect((await post(agency, user, `/v1/invoices/${invoice.id}/write-off`, body)).status).toBe(403);
    const relief = await post(agency, 'SUPERVISOR', `/v1/invoices/${invoice.id}/write-off`, { ...body, vat_relief: '150.01' });
    expect(relief.body.errors[0].pointer).toBe('/vat_relief');
    const asked = await post(agency, 'SUPERVISOR', `/v1/invoices/${invoice.id}/write-off`, body);
    expect([asked.status, asked.body.state]).toEqual([202, 'PENDING_APPROVAL']);
    const granted = done(await post(agency, 'CONTROLLER', `/v1/approvals/${asked.body.approval_id}/approve`, { reason: 'Agreed' }));
    expect(await linesOf(granted.result.journal_entries)).toEqual(['1101 CREDIT 66550.00', '1151 DEBIT 66400.00', '2061 DEBIT 150.00']);
    expect(await invoiceOf(invoice.id)).toMatchObject({ state: 'WRITTEN_OFF', open_amount: '0.00' });
    const again = await credit(invoice, 'PRICE_CUT', [[lineOf(invoice, 'FEE'), '1.00']]);
    expect([again.status, again.body.code]).toEqual([409, 'INVOICE_NOT_IN_ISSUED_STATE']);
    expect(await whole()).toEqual([]);
    done(await post(agency, 'SENIOR_ACCOUNTANT', `/v1/journal-entries/${granted.result.journal_entries[0]}/reverse`, { reason: 'He pays after all' }));
    expect(await invoiceOf(invoice.id)).toMatchObject({ state: 'ISSUED', open_amount: '66550.00' });
    expect(await whole()).toEqual([]);
  });
});
