import { randomUUID } from 'node:crypto';
import { startApi, type StartedApi } from '../testing/start-api';
import { type Agency, newAgency, nextDocument } from './agency.fixture';
import { count, offences } from './books.fixture';
import { draft, runTills } from './load.fixture';

const TILLS = 32;
const ROUNDS = 6;

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.close());

const numbers = async (agency: Agency, kind: string): Promise<string[]> =>
  (
    await api.rows<{ number: string }>(
      'SELECT number FROM invoices WHERE partner_id = ? AND kind = ? ORDER BY number',
      [agency.partnerId, kind],
    )
  ).map((row) => row.number);
const series = (prefix: string, length: number): string[] =>
  Array.from({ length }, (_, index) => `${prefix}-GUL-2026-${String(index + 1).padStart(6, '0')}`);

describe(`${TILLS} clients on one customer and one branch`, () => {
  it('hold the credit limit to the cent: ten sales fit, the others are told so', async () => {
    const agency = await newAgency(api, { creditLimit: '665500.00' });
    const client = agency.as('TRAVEL_AGENT');
    const drafts = await Promise.all(Array.from({ length: TILLS }, () => draft(agency, client)));
    const answers = await Promise.all(
      drafts.map(({ path, command }) => client.post(`${path}/issue`, command)),
    );
    const codes = answers.map(({ status, body }) => `${status} ${body.code ?? body.state}`).sort();
    expect(codes).toEqual([
      ...Array.from({ length: 10 }, () => '200 ISSUED'),
      ...Array.from({ length: TILLS - 10 }, () => '422 CREDIT_LIMIT_EXCEEDED'),
    ]);
    expect(await numbers(agency, 'INVOICE')).toEqual(series('INV', 10));
    const exposure = (await client.get(`/v1/customers/${agency.customerId}/exposure`)).body;
    expect(exposure).toMatchObject({ open_invoices: '665500.00', free_credit: '0.00' });
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  }, 60_000);

  it('sell, void and repeat without a gap, a double, a lost sale or an entry out of balance, and every trial balance in between balances', async () => {
    const agency = await newAgency(api);
    let selling = true;
    let read = 0;
    const reader = (async () => {
      for (; selling; read += 1) {
        const { status, body } = await agency
          .as('ACCOUNTANT')
          .get('/v1/reports/trial-balance?as_of=2026-05-01');
        expect([status, body.totals?.closing_debit]).toEqual([200, body.totals?.closing_credit]);
      }
    })();
    const tally = await runTills(agency, TILLS, (round) => round < ROUNDS).finally(() => (selling = false));
    await reader;
    expect(tally).toEqual({ issued: TILLS * ROUNDS, voided: (TILLS * ROUNDS) / 3, unexpected: [] });
    expect(await numbers(agency, 'INVOICE')).toEqual(series('INV', tally.issued));
    expect(await numbers(agency, 'CREDIT_NOTE')).toEqual(series('CN', tally.voided));
    expect(await count(api.rows, 'journal_entries', agency.partnerId)).toBe(tally.issued + tally.voided);
    expect(read).toBeGreaterThan(0);
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  }, 120_000);

  it('that send one command under one key get one answer between them', async () => {
    const agency = await newAgency(api);
    const client = agency.as('TRAVEL_AGENT');
    const { path, command } = await draft(agency, client);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: TILLS }, () => client.post(`${path}/issue`, command, { key })),
    );
    const good = answers.filter(({ status }) => status === 200);
    expect(good.length).toBeGreaterThan(0);
    expect(new Set(good.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const others = answers
      .filter(({ status }) => status !== 200)
      .map(({ status, body }) => `${status} ${body.code}`);
    expect(others.filter((text) => text !== '409 IDEMPOTENCY_IN_PROGRESS')).toEqual([]);
    const again = await client.post(`${path}/issue`, command, { key });
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([good[0]?.body, 'true']);
    expect(await count(api.rows, 'journal_entries', agency.partnerId)).toBe(1);
  }, 60_000);

  it('that sell one document number sell it once', async () => {
    const agency = await newAgency(api);
    const client = agency.as('TRAVEL_AGENT');
    const number = nextDocument();
    const drafts = await Promise.all(Array.from({ length: 8 }, () => draft(agency, client)));
    const answers = await Promise.all(
      drafts.map(({ path, command }) => {
        const [document] = (command as { documents: { item_id: string }[] }).documents;
        return client.post(`${path}/issue`, {
          documents: [{ ...document, document_number: number }],
          issued_on: '2026-05-01',
        });
      }),
    );
    const codes = answers.map(({ status, body }) => `${status} ${body.code ?? body.state}`).sort();
    expect(codes).toEqual(['200 ISSUED', ...Array.from({ length: 7 }, () => '409 DOCUMENT_ALREADY_SOLD')]);
    expect(await numbers(agency, 'INVOICE')).toEqual(series('INV', 1));
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
  }, 60_000);
});
