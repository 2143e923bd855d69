import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type StartedApi } from '../../testing/start-api';
import type { TestPartner, TestUser } from '../../testing/new-partner';

let api: StartedApi;
let partner: TestPartner;
let stranger: TestPartner;
let customerId: string;
let sold: { id: string; invoice_id: string; journal_entries: string[]; reference: string };
let invoicePath: string;

const as = (user: TestUser) => partner.as(user);

/** C01 of the worked cases. */
beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  stranger = await api.newPartner();
  const senior = as('SENIOR_ACCOUNTANT');
  customerId = (
    await senior.post('/v1/customers', {
      name: 'নাসরিন করিম',
      kind: 'INDIVIDUAL',
      credit_limit: '500000',
      payment_terms_days: 30,
      address: 'বাড়ি ৩\nঢাকা 1216',
      tax_number: 'BIN 1',
    })
  ).body.id;
  const supplier = (
    await senior.post('/v1/suppliers', {
      name: 'Emirates',
      kind: 'AIRLINE',
      settlement: 'BSP',
      treatment: 'AGENT',
      iata_numeric: '176',
    })
  ).body;
  await senior.post(`/v1/suppliers/${supplier.id}/contracts`, {
    valid_from: '2025-07-01',
    commission: { rate: '0.07' },
  });
  await senior.post('/v1/tax-rules', {
    code: 'BD-VAT-FEE',
    base: 'FEE',
    rate: '0.15',
    valid_from: '2025-07-01',
  });
  const booking = (
    await as('TRAVEL_AGENT').post('/v1/bookings', {
      customer_id: customerId,
      currency: 'BDT',
      record_locator: 'ABC123',
      items: [
        {
          kind: 'AIR_TICKET',
          supplier_id: supplier.id,
          description: 'DAC-DXB-DAC',
          traveller: { family_name: 'KARIM', given_name: 'NASRIN' },
          service_dates: [
            { date: '2026-05-28', weight: '1' },
            { date: '2026-08-10', weight: '1' },
          ],
          base_fare: '50000.00',
          taxes: [
            { code: 'BD', amount: '5000.00' },
            { code: 'YQ', amount: '10400.00' },
          ],
          service_fee: '1000.00',
          form_of_payment: 'CASH',
        },
      ],
    })
  ).body;
  const issued = await as('TRAVEL_AGENT').post(`/v1/bookings/${booking.id}/issue`, {
    documents: [{ item_id: booking.items[0].id, document_number: '1762400000123' }],
    issued_on: '2026-05-01',
  });
  if (issued.status !== 200) throw new Error(JSON.stringify([booking, issued.body]));
  sold = { ...issued.body, reference: booking.reference };
  invoicePath = `/v1/invoices/${sold.invoice_id}`;
}, 60_000);
afterAll(() => api.close());

const fetchPdf = () =>
  fetch(`${api.url}${invoicePath}/pdf`, {
    headers: { authorization: `Bearer ${partner.tokenOf('CASHIER')}` },
  });

/** Another program reads who travels and what it costs; poppler-utils is on every machine that runs the suite. */
async function printedText(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const file = join(mkdtempSync(join(tmpdir(), 'invoice-')), 'invoice.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

describe('invoices', () => {
  it('show lines that sum to the total, and their journal entries to those who read the journal', async () => {
    const { body } = await as('ACCOUNTANT').get(invoicePath);
    expect(body).toMatchObject({
      kind: 'INVOICE',
      number: 'INV-GUL-2026-000001',
      state: 'ISSUED',
      customer_id: customerId,
      booking_reference: sold.reference,
      currency: 'BDT',
      total: '66550.00',
      open_amount: '66550.00',
      issued_on: '2026-05-01',
      due_on: '2026-05-31',
      credit_notes: [],
      journal_entries: sold.journal_entries,
    });
    expect(body.lines.map((line: { kind: string; amount: string }) => `${line.kind} ${line.amount}`)).toEqual(
      ['FARE 50000.00', 'TAXES 15400.00', 'FEE 1000.00', 'VAT 150.00'],
    );
    expect(body.lines.map((line: { traveller: string }) => line.traveller)).toEqual(
      Array(4).fill('KARIM/NASRIN'),
    );
    expect((await as('TRAVEL_AGENT').get(invoicePath)).body.journal_entries).toBeUndefined();
    expect((await as('PARTNER_ADMIN').get(invoicePath)).status).toBe(403);
    const exposure = (await as('TRAVEL_AGENT').get(`/v1/customers/${customerId}/exposure`)).body;
    expect(exposure).toMatchObject({ open_invoices: '66550.00', free_credit: '433450.00', overdue: '0.00' });
  });

  it('are overdue the day after their due date, without anybody storing it', async () => {
    const ids = async (query: string) =>
      (await as('ACCOUNTANT').get(`/v1/invoices?${query}`)).body.data.map((row: { id: string }) => row.id);
    const before = api.clock.now();
    try {
      api.clock.set(new Date('2026-05-31T17:59:59Z'));
      expect([await ids('state=ISSUED'), await ids('state=OVERDUE')]).toEqual([[sold.invoice_id], []]);
      api.clock.set(new Date('2026-05-31T18:00:00Z'));
      expect([await ids('state=ISSUED'), await ids('state=OVERDUE')]).toEqual([[], [sold.invoice_id]]);
      expect((await as('ACCOUNTANT').get(invoicePath)).body.state).toBe('OVERDUE');
      const exposure = (await as('CASHIER').get(`/v1/customers/${customerId}/exposure`)).body;
      expect([exposure.overdue, exposure.oldest_due_on]).toEqual(['66550.00', '2026-05-31']);
    } finally {
      api.clock.set(before);
    }
  });

  it('print as a PDF that only the reader may keep', async () => {
    const response = await fetchPdf();
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
    ]).toEqual([200, 'application/pdf', 'private, max-age=300']);
    expect(response.headers.get('content-disposition')).toBe('inline; filename="INV-GUL-2026-000001.pdf"');
    const printed = await printedText(response);
    expect(printed.match(/KARIM\/NASRIN/g)).toHaveLength(1);
    expect(printed).toContain('15 %');
    expect(printed).toMatch(/28 \S+ 2026 – 10 \S+ 2026/);
    expect(printed).toContain('66,550.00');
  });

  it('name the tax number and the account to pay to that the settings tell', async () => {
    const admin = as('PARTNER_ADMIN');
    const asked = (await admin.post('/v1/bank-accounts', { name: 'City Bank 4471', kind: 'BANK', currency: 'BDT' })).body;
    const headers = { 'if-match': '*' };
    const invoices = { tax_number: 'BIN 000123456-0101', bank_account_id: asked.id };
    expect((await admin.patch('/v1/settings', { invoices }, { headers })).status).toBe(400);
    await as('CONTROLLER').post(`/v1/approvals/${asked.approval_id}/approve`, { reason: 'Agrees with the letter' });
    expect((await admin.patch('/v1/settings', { invoices }, { headers })).body).toMatchObject({ invoices });
    const printed = await printedText(await fetchPdf());
    expect(printed).toContain('BIN 000123456-0101');
    expect(printed).toContain('City Bank 4471');
    await admin.patch('/v1/settings', { invoices: { bank_account_id: null } }, { headers });
    expect(await printedText(await fetchPdf())).not.toContain('City Bank 4471');
  });

  it('are found by number, customer and booking; not by another office or partner', async () => {
    const found = async (user: TestUser, query: string) =>
      (await as(user).get(`/v1/invoices?${query}`)).body.data.length;
    expect(await found('TRAVEL_AGENT', 'q=000001')).toBe(1);
    expect(await found('TRAVEL_AGENT', `customer_id=${customerId}&from=2026-05-01&to=2026-05-01`)).toBe(1);
    expect(await found('TRAVEL_AGENT', `booking_id=${sold.id}&currency=USD`)).toBe(0);
    expect(await found('TRAVEL_AGENT_BAN', '')).toBe(0);
    for (const path of [invoicePath, `${invoicePath}/pdf`]) {
      expect((await as('TRAVEL_AGENT_BAN').get(path)).status).toBe(404);
      expect((await stranger.as('CONTROLLER').get(path)).status).toBe(404);
    }
    expect((await as('ACCOUNTANT').get(`/v1/credit-notes/${sold.invoice_id}`)).status).toBe(404);
    expect((await as('ACCOUNTANT').get('/v1/debit-notes')).body).toEqual({ data: [], next_cursor: null });
    const hits = (await as('TRAVEL_AGENT').get('/v1/search?q=176-2400000123')).body.data;
    expect(hits).toMatchObject([{ type: 'TICKET', id: sold.id, title: '1762400000123', exact: true }]);
    const byNumber = (await as('TRAVEL_AGENT').get('/v1/search?q=inv-gul')).body.data;
    expect(byNumber).toMatchObject([
      { type: 'INVOICE', id: sold.invoice_id, amount: '66550.00', currency: 'BDT' },
    ]);
    expect((await as('TRAVEL_AGENT').get(`/v1/search?q=${sold.reference}`)).body.data).toMatchObject([
      { type: 'BOOKING', exact: true },
    ]);
    expect((await as('TRAVEL_AGENT_BAN').get('/v1/search?q=ABC123')).body.data).toEqual([]);
    expect((await as('ACCOUNTANT').get('/v1/search?q=abc123')).body.data).toMatchObject([
      { type: 'BOOKING', exact: true },
    ]);
  });

  it('are credited by a void, and each names the other', async () => {
    const voided = await as('SUPERVISOR').post(`/v1/bookings/${sold.id}/void`, {
      reason: 'Wrong name',
      voided_on: '2026-05-01',
    });
    expect(voided.status).toBe(200);
    const { body } = await as('ACCOUNTANT').get(invoicePath);
    expect(body).toMatchObject({
      state: 'CREDITED',
      open_amount: '0.00',
      credit_notes: [{ id: voided.body.credit_note_id, number: 'CN-GUL-2026-000001', total: '66550.00' }],
    });
    const note = (await as('ACCOUNTANT').get(`/v1/credit-notes/${voided.body.credit_note_id}`)).body;
    expect(note).toMatchObject({
      kind: 'CREDIT_NOTE',
      credits_id: sold.invoice_id,
      credits_number: 'INV-GUL-2026-000001',
      total: '66550.00',
      open_amount: '0.00',
      reason: 'Wrong name',
    });
    expect((await as('CASHIER').get(`/v1/credit-notes/${voided.body.credit_note_id}/pdf`)).status).toBe(200);
    const listed = async (query: string) =>
      (await as('CASHIER').get(`/v1/invoices?${query}`)).body.data.map((row: { kind: string; id: string }) => `${row.kind} ${row.id}`);
    const [one, other] = [`CREDIT_NOTE ${voided.body.credit_note_id}`, `INVOICE ${sold.invoice_id}`];
    expect(await listed(`booking_id=${sold.id}`)).toEqual([other]);
    expect(await listed(`booking_id=${sold.id}&kind=INVOICE,CREDIT_NOTE`)).toEqual([one, other]);
    expect(await listed('kind=CREDIT_NOTE,DEBIT_NOTE&q=CN-')).toEqual([one]);
    expect((await as('CASHIER').get('/v1/invoices?kind=BILL')).status).toBe(400);
    const printed = await printedText(await fetchPdf());
    expect(printed.match(/CN-GUL-2026-000001/g)).toHaveLength(2);
    expect(printed).toMatch(/\u221266,550\.00/);
    expect(printed).toMatch(/BDT 0\.00/);
    expect((await as('CASHIER').get(`/v1/customers/${customerId}/exposure`)).body).toMatchObject({
      open_invoices: '0.00',
      free_credit: '500000.00',
    });
  });
});
