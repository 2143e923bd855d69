import { Doctor, Sealer } from '@travobooks/persistence-mysql';
import { Databases } from '../../http/handles';
import type { TestPartner, TestUser } from '../../testing/new-partner';
import { type StartedApi, startApi } from '../../testing/start-api';

let api: StartedApi;
let partner: TestPartner;
let sold: { id: string; itemId: string; entryId: string };
let supplierId: string;

const as = (user: TestUser) => partner.as(user);
const seal = (): Promise<unknown> => new Sealer(api.app.get(Databases).writes).sealAll(partner.partnerId);
const line = (account: string, side: string, amount: string, more: object = {}): object => ({
  account,
  side,
  amount,
  ...more,
});
const cash = (amount: string): object => ({
  entry_date: '2026-05-02',
  description: 'Cash paid in',
  lines: [line('1001', 'DEBIT', amount), line('3001', 'CREDIT', amount)],
});
const trialBalance = async (
  query = '',
): Promise<{
  status: number;
  body: Record<string, never> & { rows: Record<string, string>[]; totals: Record<string, string> };
}> => await as('AUDITOR').get(`/v1/reports/trial-balance${query}`);
const rowOf = (
  rows: readonly Record<string, string>[],
  account: string,
): Record<string, string> | undefined => rows.find((row) => row['account'] === account);

/** C01 of the worked cases. */
beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  const senior = as('SENIOR_ACCOUNTANT');
  const customer = (
    await senior.post('/v1/customers', {
      name: 'Rahman',
      kind: 'CORPORATE',
      credit_limit: '145000',
      payment_terms_days: 30,
    })
  ).body;
  const supplier = {
    name: 'Emirates',
    kind: 'AIRLINE',
    settlement: 'BSP',
    treatment: 'AGENT',
    iata_numeric: '176',
  };
  supplierId = (await senior.post('/v1/suppliers', supplier)).body.id;
  await senior.post(`/v1/suppliers/${supplierId}/contracts`, {
    valid_from: '2025-07-01',
    commission: { rate: '0.07' },
  });
  await senior.post('/v1/tax-rules', {
    code: 'BD-VAT-FEE',
    base: 'FEE',
    rate: '0.15',
    valid_from: '2025-07-01',
  });
  const item = {
    kind: 'AIR_TICKET',
    supplier_id: supplierId,
    description: 'DAC-DXB-DAC',
    traveller: { family_name: 'RAHMAN', given_name: 'AYESHA' },
    service_dates: [{ date: '2026-05-28', weight: '1' }],
    base_fare: '50000.00',
    taxes: [{ code: 'BD', amount: '15400.00' }],
    service_fee: '1000.00',
    form_of_payment: 'CASH',
  };
  const booking = (
    await as('TRAVEL_AGENT').post('/v1/bookings', {
      customer_id: customer.id,
      currency: 'BDT',
      items: [item],
    })
  ).body;
  const itemId = booking.items[0].id as string;
  const issued = await as('TRAVEL_AGENT').post(`/v1/bookings/${booking.id}/issue`, {
    documents: [{ item_id: itemId, document_number: '1762400000123' }],
    issued_on: '2026-05-01',
  });
  if (issued.status !== 200) throw new Error(JSON.stringify(issued.body));
  sold = { id: booking.id, itemId, entryId: issued.body.journal_entries[0] };
}, 60_000);
afterAll(() => api.close());

describe('the journal', () => {
  it('shows an entry with number and hash null until it is sealed', async () => {
    const before = (await as('ACCOUNTANT').get(`/v1/journal-entries/${sold.entryId}`)).body;
    expect(before).toMatchObject({
      number: null,
      hash: null,
      event: 'ISSUE',
      period: '2026-05',
      entry_date: '2026-05-01',
      reversed_by_id: null,
    });
    expect(before.source).toMatchObject({ type: 'BOOKING_ITEM', id: sold.itemId });
    expect(before.lines[0]).toMatchObject({
      account: '1101',
      side: 'DEBIT',
      amount: '66550.00',
      currency: 'BDT',
      functional_amount: '66550.00',
      fx_rate: '1',
    });
    await seal();
    const after = (await as('ACCOUNTANT').get(`/v1/journal-entries/${sold.entryId}`)).body;
    expect(after).toMatchObject({ number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await as('TRAVEL_AGENT').get(`/v1/journal-entries/${sold.entryId}`)).status).toBe(403);
    const stranger = await api.newPartner();
    expect((await stranger.as('ACCOUNTANT').get(`/v1/journal-entries/${sold.entryId}`)).status).toBe(404);
  });

  it.each([
    ['source_id', () => sold.itemId],
    ['booking_id', () => sold.id],
    ['document_number', () => '1762400000123'],
    ['event', () => 'ISSUE'],
    ['account', () => '2011'],
    ['q', () => 'Issue 176'],
  ])('lists entries by %s', async (name, value) => {
    const { status, body } = await as('ACCOUNTANT').get(
      `/v1/journal-entries?${name}=${encodeURIComponent(value())}`,
    );
    expect(status).toBe(200);
    expect(body.data.map((entry: { id: string }) => entry.id)).toContain(sold.entryId);
  });

  it('lines of a cell sum to the cell', async () => {
    const { body } = await trialBalance('?from=2026-05-01&to=2026-05-31');
    for (const row of body.rows) {
      const { data } = (
        await as('AUDITOR').get(
          `/v1/journal-lines?account=${row['account']}&from=2026-05-01&to=2026-05-31&limit=200`,
        )
      ).body;
      const sum = (side: string): number =>
        data
          .filter((one: { side: string }) => one.side === side)
          .reduce(
            (total: number, one: { functional_amount: string }) => total + Number(one.functional_amount),
            0,
          );
      expect([sum('DEBIT').toFixed(2), sum('CREDIT').toFixed(2)]).toEqual([
        row['period_debit'],
        row['period_credit'],
      ]);
    }
  });
});

describe('manual entries', () => {
  it('post, are shown by a dry run first, and are mirrored once', async () => {
    const dry = await as('ACCOUNTANT').post('/v1/journal-entries?dry_run=true', cash('100.00'), {
      key: null,
    });
    expect(dry.status).toBe(200);
    expect(dry.body.checks.every((check: { passed: boolean }) => check.passed)).toBe(true);
    expect(dry.body.journal_preview[0].lines).toHaveLength(2);
    const made = await as('ACCOUNTANT').post('/v1/journal-entries', cash('100.00'));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ state: 'POSTED', journal_entries: [made.body.id] });
    const reverse = (): Promise<{ status: number; body: { code?: string } }> =>
      as('CONTROLLER').post(`/v1/journal-entries/${made.body.id}/reverse`, {
        entry_date: '2026-05-03',
        reason: 'Wrong account',
      });
    expect((await reverse()).status).toBe(201);
    expect(await reverse()).toMatchObject({ status: 409, body: { code: 'JE_ALREADY_REVERSED' } });
    expect(
      (await as('ACCOUNTANT').post(`/v1/journal-entries/${made.body.id}/reverse`, { reason: 'x' })).status,
    ).toBe(403);
  });

  it.each([
    ['unbalanced', [line('1001', 'DEBIT', '5.00'), line('3001', 'CREDIT', '4.00')], 'JE_NOT_BALANCED'],
    [
      'a control account',
      [line('1101', 'DEBIT', '5.00'), line('3001', 'CREDIT', '5.00')],
      'ACCOUNT_IS_CONTROL',
    ],
    [
      'an unknown account',
      [line('9999', 'DEBIT', '5.00'), line('3001', 'CREDIT', '5.00')],
      'ACCOUNT_UNKNOWN',
    ],
    [
      'a bank without its account',
      [line('1011', 'DEBIT', '5.00'), line('3001', 'CREDIT', '5.00')],
      'DIMENSION_MISSING',
    ],
    [
      'two currencies',
      [line('1001', 'DEBIT', '5.00', { currency: 'USD' }), line('3001', 'CREDIT', '5.00')],
      'CURRENCY_MIX',
    ],
    [
      'no rate',
      [
        line('1001', 'DEBIT', '5.00', { currency: 'GBP' }),
        line('3001', 'CREDIT', '5.00', { currency: 'GBP' }),
      ],
      'FX_RATE_MISSING',
    ],
  ])('are refused: %s', async (_, lines, code) => {
    const { status, body } = await as('ACCOUNTANT').post('/v1/journal-entries', {
      entry_date: '2026-05-02',
      description: 'x',
      lines,
    });
    expect([status, body.code]).toEqual([422, code]);
  });

  it('an amount that no balance could hold is refused', async () => {
    const { status, body } = await as('ACCOUNTANT').post('/v1/journal-entries', cash('999999999999999.99'));
    expect([status, body.code]).toEqual([400, 'AMOUNT_INVALID']);
  });

  it('a party of another partner is unknown', async () => {
    const stranger = await api.newPartner();
    const theirs = (
      await stranger
        .as('SENIOR_ACCOUNTANT')
        .post('/v1/suppliers', { name: 'X', kind: 'AIRLINE', settlement: 'BSP', treatment: 'AGENT' })
    ).body.id;
    const lines = [
      line('5061', 'DEBIT', '5.00', { dimensions: { supplier_id: theirs } }),
      line('1001', 'CREDIT', '5.00'),
    ];
    const { status, body } = await as('ACCOUNTANT').post('/v1/journal-entries', {
      entry_date: '2026-05-02',
      description: 'x',
      lines,
    });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/lines/0/dimensions/supplier_id']);
  });

  it('a caller\u2019s own key is taken once, the second create names the first', async () => {
    const first = await as('ACCOUNTANT').post('/v1/journal-entries', {
      ...cash('7.00'),
      external_ref: 'JV-7',
    });
    const again = await as('ACCOUNTANT').post('/v1/journal-entries', {
      ...cash('7.00'),
      external_ref: 'JV-7',
    });
    expect(first.status).toBe(201);
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'EXTERNAL_REF_TAKEN', existing_id: first.body.id },
    });
  });

  it('on a control account a controller opens an item there, and the mirror closes it in sum', async () => {
    const bill = { supplier_id: supplierId, document_number: '1760000000001' };
    const lines = [line('5061', 'DEBIT', '250.00'), line('2011', 'CREDIT', '250.00', { dimensions: bill })];
    const made = await as('CONTROLLER').post('/v1/journal-entries', {
      entry_date: '2026-05-02',
      description: 'Memo by hand',
      lines,
    });
    expect(made.status).toBe(201);
    const control = async (): Promise<Record<string, string> | undefined> =>
      rowOf((await as('AUDITOR').get('/v1/reports/control-accounts')).body.rows, '2011');
    expect(await control()).toMatchObject({
      ledger_balance: '-65650.00',
      sub_ledger_balance: '-65650.00',
      difference: '0.00',
    });
    await as('CONTROLLER').post(`/v1/journal-entries/${made.body.id}/reverse`, {
      entry_date: '2026-05-02',
      reason: 'Twice',
    });
    expect(await control()).toMatchObject({
      ledger_balance: '-65400.00',
      sub_ledger_balance: '-65400.00',
      difference: '0.00',
    });
    const advance = [line('1001', 'DEBIT', '5.00'), line('2041', 'CREDIT', '5.00')];
    const refused = await as('CONTROLLER').post('/v1/journal-entries', {
      entry_date: '2026-05-02',
      description: 'x',
      lines: advance,
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'ACCOUNT_IS_CONTROL']);
  });

  it('of two offices leave the trial balance of each in balance', async () => {
    const { GUL, BAN } = partner.branches;
    const made = await as('ACCOUNTANT').post('/v1/journal-entries', {
      entry_date: '2026-05-03',
      description: 'Rent of two offices',
      lines: [
        line('5061', 'DEBIT', '70.00', { dimensions: { branch_id: GUL } }),
        line('5061', 'DEBIT', '30.00', { dimensions: { branch_id: BAN } }),
        line('1001', 'CREDIT', '100.00', { dimensions: { branch_id: GUL } }),
      ],
    });
    expect(made.status).toBe(201);
    for (const [branch, owed] of [
      [GUL, ['30.00', '0.00']],
      [BAN, ['0.00', '30.00']],
    ] as const) {
      const { rows, totals } = (await trialBalance(`?from=2026-05-03&to=2026-05-03&branch_id=${branch}`))
        .body;
      const clearing = rowOf(rows, '1171');
      expect([clearing?.['period_debit'], clearing?.['period_credit']]).toEqual(owed);
      expect(totals['period_debit']).toBe(totals['period_credit']);
    }
    const { rows } = (await as('AUDITOR').get('/v1/reports/control-accounts')).body;
    expect(rowOf(rows, '1171')?.['difference'] ?? '0.00').toBe('0.00');
  });

  it('above the threshold wait for a second person, who posts them by deciding', async () => {
    const admin = as('PARTNER_ADMIN');
    const settings = await admin.get('/v1/settings');
    const changed = await admin.patch(
      '/v1/settings',
      { approvals: { manual_journal: '1000.00' } },
      { headers: { 'if-match': settings.headers.get('etag') ?? '' } },
    );
    expect(changed.status).toBe(202);
    await as('CONTROLLER').post(`/v1/approvals/${changed.body.approval_id}/approve`, { reason: 'agreed' });
    const asked = await as('ACCOUNTANT').post('/v1/journal-entries', cash('5000.00'));
    expect(asked).toMatchObject({ status: 202, body: { state: 'PENDING_APPROVAL', journal_entries: [] } });
    const own = await as('ACCOUNTANT').post(`/v1/approvals/${asked.body.approval_id}/approve`, {
      reason: 'mine',
    });
    expect(own.status).toBe(403);
    const granted = await as('CONTROLLER').post(`/v1/approvals/${asked.body.approval_id}/approve`, {
      reason: 'seen',
    });
    expect(granted.status).toBe(200);
    const { data } = (
      await as('AUDITOR').get('/v1/journal-lines?account=1001&from=2026-05-02&to=2026-05-02&limit=200')
    ).body;
    expect(data.map((one: { amount: string }) => one.amount)).toContain('5000.00');
  });
});

describe('reports', () => {
  it('balance, are the same sealed and unsealed, and default to the fiscal year up to today', async () => {
    const before = (await trialBalance()).body;
    await seal();
    const after = (await trialBalance()).body;
    expect(after.rows).toEqual(before.rows);
    expect(after).toMatchObject({ from: '2025-07-01', to: '2026-05-01', snapshot: null });
    expect(after.totals['closing_debit']).toBe(after.totals['closing_credit']);
    expect(rowOf(after.rows, '1101')).toMatchObject({
      name: 'AR, customers',
      type: 'ASSET',
      opening_debit: '0.00',
      period_debit: '66550.00',
      closing_debit: '66550.00',
    });
  });

  it('carry balances forward and read by office', async () => {
    const june = (await trialBalance('?from=2026-06-01&to=2026-06-30')).body;
    expect(rowOf(june.rows, '2031')).toMatchObject({
      opening_credit: '3500.00',
      period_debit: '0.00',
      period_credit: '0.00',
      closing_credit: '3500.00',
    });
    const office = (await trialBalance(`?from=2026-05-01&to=2026-05-02&branch_id=${partner.branches.BAN}`))
      .body;
    expect(office.rows).toEqual([]);
    expect((await trialBalance('?from=2026-06-01&to=2026-05-01')).status).toBe(400);
  });

  it('give CSV to those who ask for it', async () => {
    const csv = await as('AUDITOR').get('/v1/reports/trial-balance?from=2026-05-01&to=2026-05-31', {
      headers: { accept: 'text/csv' },
    });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(String(csv.body).split('\r\n')[0]).toBe(
      'account,name,type,opening_debit,opening_credit,period_debit,period_credit,closing_debit,closing_credit',
    );
    expect(csv.body).toContain('1101,"AR, customers",ASSET,0.00,0.00,66550.00,0.00,66550.00,0.00');
  });

  it('the general ledger runs on over its pages', async () => {
    const path = '/v1/reports/general-ledger?account=1001&from=2026-05-01&to=2026-05-31';
    const whole = (await as('AUDITOR').get(`${path}&limit=200`)).body;
    expect(whole.opening_balance).toBe('0.00');
    expect(whole.data.at(-1).balance).toBe(whole.closing_balance);
    const paged: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { data: unknown[]; next_cursor: string | null } = (
        await as('AUDITOR').get(`${path}&limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      ).body;
      paged.push(...page.data);
      cursor = page.next_cursor;
    }
    expect(paged).toEqual(whole.data);
    expect((await as('AUDITOR').get('/v1/reports/general-ledger?account=8888')).body.code).toBe(
      'ACCOUNT_UNKNOWN',
    );
  });

  it('control accounts equal their sub-ledgers', async () => {
    const { body } = await as('AUDITOR').get('/v1/reports/control-accounts');
    expect(body.rows.filter((row: { difference: string }) => row.difference !== '0.00')).toEqual([]);
    expect(rowOf(body.rows, '1101')).toMatchObject({ ledger_balance: '66550.00', open_items: 1 });
    expect(rowOf(body.rows, '2031')).toMatchObject({
      ledger_balance: '-3500.00',
      sub_ledger: 'REVENUE_SCHEDULES',
    });
  });
});

describe('set-up of the ledger', () => {
  it('shows the chart and the periods, and opens the year that follows', async () => {
    const accounts = (await as('ACCOUNTANT').get('/v1/accounts')).body.data;
    expect(accounts.find((account: { code: string }) => account.code === '1101')).toMatchObject({
      is_control: true,
      required_dimensions: ['customer_id'],
    });
    const periods = (await as('ACCOUNTANT').get('/v1/periods')).body.data;
    const last = periods.at(-1).ends_on as string;
    const next = `${last.slice(0, 4)}-07-01`;
    expect(
      (await as('SENIOR_ACCOUNTANT').post('/v1/fiscal-years', { starts_on: '2040-07-01' })).body.code,
    ).toBe('PERIOD_UNKNOWN');
    const made = await as('SENIOR_ACCOUNTANT').post('/v1/fiscal-years', { starts_on: next });
    expect(made.status).toBe(201);
    expect(made.body.data).toHaveLength(12);
    expect(made.body.data[0]).toMatchObject({ starts_on: next, state: 'OPEN', name: next.slice(0, 7) });
    expect((await as('SENIOR_ACCOUNTANT').post('/v1/fiscal-years', { starts_on: next })).body.code).toBe(
      'ALREADY_EXISTS',
    );
    expect((await as('ACCOUNTANT').post('/v1/fiscal-years', { starts_on: next })).status).toBe(403);
  });
});

describe('reversal of a sale', () => {
  it('takes the action back with it, and doctor finds nothing before, between and after', async () => {
    const examine = async (): Promise<unknown> => {
      await seal();
      const { body } = await as('AUDITOR').get('/v1/operations/doctor');
      return body.findings.filter(
        (finding: { state: string; check: string }) =>
          finding.state === 'FAILED' && finding.check !== 'outbox',
      );
    };
    expect(await examine()).toEqual([]);
    const future = await as('CONTROLLER').post(`/v1/journal-entries/${sold.entryId}/reverse`, {
      entry_date: '2026-05-20',
      reason: 'Never flown',
    });
    expect(future).toMatchObject({ status: 400, body: { code: 'DATE_INVALID' } });
    api.clock.set(new Date('2026-05-22T06:00:00Z'));
    const voided = await as('CONTROLLER').post(`/v1/journal-entries/${sold.entryId}/reverse`, {
      entry_date: '2026-05-20',
      reason: 'Never flown',
    });
    expect(voided.status).toBe(201);
    expect((await as('TRAVEL_AGENT').get(`/v1/bookings/${sold.id}`)).body.state).toBe(
      'CANCELLED_AFTER_ISSUE',
    );
    expect(await examine()).toEqual([]);
    const restored = await as('CONTROLLER').post(
      `/v1/journal-entries/${voided.body.journal_entries[0]}/reverse`,
      { entry_date: '2026-05-21', reason: 'It was flown' },
    );
    expect(restored.status).toBe(201);
    expect((await as('TRAVEL_AGENT').get(`/v1/bookings/${sold.id}`)).body.state).toBe('ISSUED');
    expect(await examine()).toEqual([]);
    const twice = await as('CONTROLLER').post(`/v1/journal-entries/${sold.entryId}/reverse`, {
      reason: 'again',
    });
    expect(twice.body.code).toBe('JE_ALREADY_REVERSED');
  });

  it('doctor names what somebody has broken', async () => {
    await api.rows('UPDATE customer_credit SET open_invoices = open_invoices + 1 WHERE partner_id = ?', [
      partner.partnerId,
    ]);
    const findings = await new Doctor(api.app.get(Databases).reads).examine({ partnerId: partner.partnerId });
    expect(findings.find(({ check }) => check === 'customer credit')).toMatchObject({
      state: 'FAILED',
      detail: expect.stringContaining('counted'),
    });
    expect(findings.find(({ check }) => check === 'grants')).toMatchObject({ state: 'PASSED' });
    await api.rows('UPDATE customer_credit SET open_invoices = open_invoices - 1 WHERE partner_id = ?', [
      partner.partnerId,
    ]);
  });
});
