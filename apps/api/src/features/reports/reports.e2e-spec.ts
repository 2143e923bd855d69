import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Agency,
  bookingOf,
  done,
  newAgency,
  nextDocument,
  ticketC01,
} from '../../proofs/agency.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let agency: Agency;

beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api, {
    partner: {
      name: 'পদ্মা ট্রাভেলস',
      settings: { language: 'bn', approvals: { booking: null, manual_journal: null, credit_limit: null } },
    },
  });
  for (let sale = 0; sale < 2; sale += 1) {
    const booking = done(
      await agency.as('TRAVEL_AGENT').post('/v1/bookings', bookingOf(agency, 'BDT', ticketC01(agency))),
    );
    const documents = [{ item_id: booking.items[0].id, document_number: nextDocument() }];
    done(
      await agency
        .as('TRAVEL_AGENT')
        .post(`/v1/bookings/${booking.id}/issue`, { documents, issued_on: '2026-05-01' }),
    );
  }
});
afterAll(() => api.close());

const DAYS = 'from=2026-05-01&to=2026-05-31';
const get = (path: string, accept = 'application/json') =>
  agency.as('ACCOUNTANT').get(`/v1/${path}`, { headers: { accept } });

/** The text of a PDF by another program than the one that made it. */
async function textOf(path: string): Promise<string> {
  const response = await fetch(`${api.url}/v1/${path}`, {
    headers: { authorization: `Bearer ${agency.tokenOf('ACCOUNTANT')}`, accept: 'application/pdf' },
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.pdf');
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

describe('reports on paper', () => {
  it.each([
    ['the trial balance', `reports/trial-balance?${DAYS}`, ['1101', '1,33,100.00']],
    [
      'the general ledger',
      `reports/general-ledger?account=1101&${DAYS}`,
      ['66,550.00', '1,33,100.00', '2026'],
    ],
    ['the journal', `journal-entries?${DAYS}`, ['2011', '65,400.00', '66,550.00']],
  ])('%s has the figures of the answer in JSON', async (_name, path, figures) => {
    const text = await textOf(path);
    for (const figure of figures) expect(text).toContain(figure);
  });

  it('the same figures stand in the CSV, the whole of it', async () => {
    const journal = await get(`journal-entries?${DAYS}`, 'text/csv');
    const rows = String(journal.body).trim().split('\r\n');
    expect(rows[0]).toContain('entry_date,number,entry_id,event');
    const lines = done(await get(`journal-lines?${DAYS}`)).data;
    expect(rows).toHaveLength(lines.length + 1);
    const ledger = await get(`reports/general-ledger?account=1101&${DAYS}`, 'text/csv');
    expect(String(ledger.body).trim().split('\r\n').at(-1)).toContain('66550.00,0.00,133100.00');
  });
});

describe('what a report cannot show is refused by name', () => {
  it.each([
    ['reports/trial-balance?currency=USD', 'application/json', '/currency'],
    ['reports/general-ledger?account=1101&currency=USD', 'application/json', '/currency'],
    ['reports/control-accounts?currency=USD', 'application/json', '/currency'],
    ['reports/trial-balance?recognition_view=ISSUE_DATE', 'application/json', '/recognition_view'],
    ['reports/trial-balance?recognition_view=CASH', 'application/json', '/recognition_view'],
    ['reports/trial-balance?snapshot=1', 'application/json', '/snapshot'],
    [
      'reports/trial-balance?branch_id=00000000-0000-0000-0000-000000000000',
      'application/json',
      '/branch_id',
    ],
    ['reports/general-ledger?account=1101&limit=2', 'text/csv', '/limit'],
    ['journal-entries?limit=2', 'application/pdf', '/limit'],
  ])('%s %s', async (path, accept, pointer) => {
    const answer = await get(path, accept);
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]).toEqual([
      400,
      'VALIDATION_FAILED',
      pointer,
    ]);
  });

  it('its own currency is no other', async () => {
    expect(done(await get(`reports/trial-balance?currency=BDT&${DAYS}`)).currency).toBe('BDT');
  });
});
