import type { ApiAnswer } from '@travobooks/testing';
import { type Agency, AYESHA, bookingOf, done, newAgency, nextDocument } from '../../proofs/agency.fixture';
import { offences } from '../../proofs/books.fixture';
import { bankOf } from '../../proofs/payments.fixture';
import cases from '../../proofs/cases/revenue-cases.json';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Line {
  readonly account: string;
  readonly side: string;
  readonly amount: string;
}
const linesOf = (lines: readonly Line[]): string[] => lines.map(({ account, side, amount }) => `${account} ${side} ${amount}`).sort();
const C37 = cases.find(({ id }) => id === 'C37')?.entries ?? [];

async function sell(agency: Agency, on: string, fare: string, item: object = {}): Promise<{ id: string; itemId: string; supplierId: string }> {
  api.clock.set(new Date(`${on}T06:00:00Z`));
  const agent = agency.as('TRAVEL_AGENT');
  const ticket = {
    kind: 'AIR_TICKET', supplier_id: agency.airlineId, description: 'DAC-DXB', traveller: AYESHA, service_dates: [{ date: '2026-06-30' }], base_fare: fare,
    commission: { amount: '0.00' }, ...item,
  };
  const booking = done(await agent.post('/v1/bookings', bookingOf(agency, 'BDT', ticket)));
  const document = ticket.kind === 'AIR_TICKET' ? [{ item_id: booking.items[0].id, document_number: nextDocument() }] : [];
  done(await agent.post(`/v1/bookings/${booking.id}/issue`, { documents: document }));
  return { id: booking.id, itemId: booking.items[0].id, supplierId: ticket.supplier_id };
}

async function withOverride(): Promise<Agency> {
  api.clock.set(new Date('2026-03-01T06:00:00Z'));
  const agency = await newAgency(api);
  done(
    await agency.as('SENIOR_ACCOUNTANT').post(`/v1/suppliers/${agency.airlineId}/contracts`, {
      valid_from: '2026-01-01',
      commission: { rate: '0' },
      override: { period: 'QUARTER', tiers: [{ from: '0', rate: '0.01' }, { from: '1000000', rate: '0.03' }], retroactive: true },
    }),
  );
  return agency;
}
const run = async (agency: Agency, on: string, period: string, more: object = {}): Promise<ApiAnswer['body']> => {
  api.clock.set(new Date(`${on}T06:00:00Z`));
  return done(await agency.as('ACCOUNTANT').post('/v1/runs/override-accrual', { period, ...more }, { headers: { prefer: 'wait=30' } }));
};
const entry = async (agency: Agency, id: string): Promise<ApiAnswer['body']> => done(await agency.as('ACCOUNTANT').get(`/v1/journal-entries/${id}`));
const posted = async (agency: Agency, ended: ApiAnswer['body']): Promise<string[]> => linesOf((await entry(agency, ended.journal_entries[0])).lines);
const openOn = async (agency: Agency, account: string): Promise<string> => {
  const [row] = await api.rows<{ n: string }>(
    "SELECT CAST(COALESCE(SUM(IF(side = 'D', open_amount, -open_amount)), 0) AS DECIMAL(19,2)) AS n FROM open_items WHERE partner_id = ? AND account = ?",
    [agency.partnerId, account],
  );
  return row?.n ?? '';
};

describe('POST /v1/runs/override-accrual', () => {
  it('C37: 3,000.00 · 3,500.00 · 25,000.00, each month once', async () => {
    const agency = await withOverride();
    const months = [['2026-04', '300000.00', '2026-04-10'], ['2026-05', '350000.00', '2026-05-10'], ['2026-06', '400000.00', '2026-06-10']] as const;
    for (const [index, [period, fare, on]] of months.entries()) {
      await sell(agency, on, fare);
      const ended = await run(agency, `${period}-28`, period);
      expect(await posted(agency, ended)).toEqual(linesOf(C37[index]?.lines ?? []));
      expect(await run(agency, `${period}-28`, period)).toMatchObject({ state: 'COMPLETED', counts: { posted: 0 } });
    }
    expect(await openOn(agency, '1110')).toBe('31500.00');
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });

  it('a tier that is said to be probable is accrued before it is reached; unsaid again, it is clawed back', async () => {
    const agency = await withOverride();
    await sell(agency, '2026-04-10', '300000.00');
    const unknown = await agency.as('ACCOUNTANT').post('/v1/runs/override-accrual', { period: '2026-04', probable_tier: '5' });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/probable_tier']);
    expect(await posted(agency, await run(agency, '2026-04-28', '2026-04', { probable_tier: '1000000' }))).toEqual(['1110 DEBIT 9000.00', '4012 CREDIT 9000.00']);
    const back = await run(agency, '2026-04-28', '2026-04');
    expect(await posted(agency, back)).toEqual(['1110 CREDIT 6000.00', '4012 DEBIT 6000.00']);
    expect(await openOn(agency, '1110')).toBe('3000.00');
    done(await agency.as('SENIOR_ACCOUNTANT').post(`/v1/journal-entries/${back.journal_entries[0]}/reverse`, { reason: 'It is probable' }));
    expect(await openOn(agency, '1110')).toBe('9000.00');
    expect(await posted(agency, await run(agency, '2026-04-28', '2026-04'))).toEqual(['1110 CREDIT 6000.00', '4012 DEBIT 6000.00']);
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });

  it('is invoiced with VAT and paid less tax withheld; what lacks is override less', async () => {
    const agency = await withOverride();
    await sell(agency, '2026-04-10', '300000.00');
    await run(agency, '2026-04-28', '2026-04');
    const bank = await bankOf(agency);
    const accountant = agency.as('ACCOUNTANT');
    const invoiced = done(await accountant.post('/v1/override-invoices', { supplier_id: agency.airlineId, number: 'OV-1', taxes: [{ code: 'VAT', amount: '450.00' }] }));
    expect(linesOf((await entry(agency, invoiced.journal_entries[0])).lines)).toEqual(['1110 DEBIT 450.00', '2061 CREDIT 450.00']);
    const body = { supplier_id: agency.airlineId, bank_account_id: bank, lines: [{ account: '1110', amount: '3100.00', withheld: '300.00' }] };
    const preview = await accountant.post('/v1/supplier-commissions?dry_run=true', body);
    expect([preview.status, preview.body.journal_preview.length]).toEqual([200, 1]);
    const paid = done(await accountant.post('/v1/supplier-commissions', body));
    expect(paid).toMatchObject({ amount: '3100.00', withheld: '300.00', difference: '-50.00' });
    expect(linesOf((await entry(agency, paid.journal_entries[0])).lines)).toEqual([
      '1011 DEBIT 3100.00', '1110 CREDIT 3000.00', '1110 CREDIT 450.00', '1141 DEBIT 300.00', '4012 DEBIT 50.00',
    ]);
    expect(await openOn(agency, '1110')).toBe('0.00');
    done(await agency.as('SENIOR_ACCOUNTANT').post(`/v1/journal-entries/${paid.journal_entries[0]}/reverse`, { reason: 'The bank took it back' }));
    expect(await openOn(agency, '1110')).toBe('3450.00');
    expect(done(await accountant.get('/v1/supplier-commissions')).data.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`)).toEqual(['RECEIVED REVERSED', 'INVOICED POSTED']);
  });
});

describe('POST /v1/supplier-commissions', () => {
  it('settles what a hotel pays later; the difference is commission, a part leaves the rest open', async () => {
    api.clock.set(new Date('2026-05-01T06:00:00Z'));
    const agency = await newAgency(api);
    const senior = agency.as('SENIOR_ACCOUNTANT');
    const hotel = done(await senior.post('/v1/suppliers', { name: 'Sea Palace', kind: 'HOTEL', settlement: 'DIRECT', treatment: 'AGENT' }));
    done(await senior.post(`/v1/suppliers/${hotel.id}/contracts`, { valid_from: '2026-01-01', commission: { rate: '0.10' }, commission_paid: 'LATER' }));
    const stay = { kind: 'HOTEL', supplier_id: hotel.id, base_fare: undefined, price: '10000.00', commission: undefined, description: 'Two nights', traveller: undefined };
    const [first, second] = [await sell(agency, '2026-05-01', '0', stay), await sell(agency, '2026-05-01', '0', stay)];
    const bank = await bankOf(agency);
    expect(await openOn(agency, '1111')).toBe('2000.00');
    const pay = (lines: object[]): Promise<ApiAnswer> => agency.as('ACCOUNTANT').post('/v1/supplier-commissions', { supplier_id: hotel.id, bank_account_id: bank, lines });
    const paid = done(await pay([{ item_id: first.itemId, amount: '950.00', withheld: '40.00' }, { item_id: second.itemId, amount: '400.00', keeps_rest: true }]));
    expect(linesOf((await entry(agency, paid.journal_entries[0])).lines)).toEqual([
      '1011 DEBIT 400.00', '1011 DEBIT 950.00', '1111 CREDIT 1000.00', '1111 CREDIT 400.00', '1141 DEBIT 40.00', '4013 DEBIT 10.00',
    ]);
    expect(await openOn(agency, '1111')).toBe('600.00');
    const tooMuch = await pay([{ item_id: second.itemId, amount: '601.00', keeps_rest: true }]);
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'AMOUNT_ABOVE_OPEN']);
    const more = done(await pay([{ item_id: second.itemId, amount: '605.00' }]));
    expect(more.difference).toBe('5.00');
    const none = await pay([{ item_id: second.itemId, amount: '5.00' }]);
    expect([none.status, none.body.code]).toEqual([422, 'AMOUNT_ABOVE_OPEN']);
    expect((await agency.as('CASHIER').post('/v1/supplier-commissions', { supplier_id: hotel.id, bank_account_id: bank, lines: [{ amount: '1.00' }] })).status).toBe(403);
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  });
});

/** Nobody seals or relays here. */
const NO_WORKER = ['outbox', 'tail'];

describe('doctor', () => {
  it('is well after runs, and names what is damaged', async () => {
    const agency = await withOverride();
    await sell(agency, '2026-04-10', '300000.00', { commission: { amount: '9000.00' }, service_dates: [{ date: '2026-04-20' }], markup: '100.00', discount: '40.00' });
    await run(agency, '2026-04-28', '2026-04');
    done(await agency.as('ACCOUNTANT').post('/v1/runs/recognition', { through: '2026-04-28' }, { headers: { prefer: 'wait=30' } }));
    const failed = async (): Promise<string[]> =>
      done(await agency.as('ACCOUNTANT').get('/v1/operations/doctor')).findings.filter(({ state, check }: { state: string; check: string }) => state === 'FAILED' && !NO_WORKER.includes(check)).map(({ check }: { check: string }) => check);
    expect(await failed()).toEqual([]);
    for (const [check, damage, mend] of [
      ['recognised revenue', "UPDATE revenue_schedules SET functional_amount = functional_amount + 1 WHERE partner_id = ? AND part = 'MARKUP'", "UPDATE revenue_schedules SET functional_amount = functional_amount - 1 WHERE partner_id = ? AND part = 'MARKUP'"],
      ['override accruals', 'UPDATE override_accruals SET amount = amount + 1 WHERE partner_id = ?', 'UPDATE override_accruals SET amount = amount - 1 WHERE partner_id = ?'],
      ['runs and their entries', 'UPDATE runs SET posted = posted + 1 WHERE partner_id = ?', 'UPDATE runs SET posted = posted - 1 WHERE partner_id = ?'],
    ] as const) {
      await api.rows(damage, [agency.partnerId]);
      expect(await failed()).toEqual([check]);
      await api.rows(mend, [agency.partnerId]);
    }
    expect(await failed()).toEqual([]);
  });
});
