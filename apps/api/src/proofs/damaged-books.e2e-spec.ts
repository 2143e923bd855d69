import { Doctor } from '@travobooks/persistence-mysql';
import { Databases } from '../http/handles';
import { startApi, type StartedApi } from '../testing/start-api';
import { done, newAgency } from './agency.fixture';
import { offences } from './books.fixture';
import { draft } from './load.fixture';

let api: StartedApi;
beforeAll(async () => {
  // What is damaged here stays so: this schema is not that of the other suites.
  process.env['JEST_WORKER_ID'] = 'damaged';
  api = await startApi();
}, 120_000);
afterAll(() => api.close());

const DAMAGES: readonly (readonly [string, string])[] = [
  [
    'an item voided in the ledger but not in the booking',
    "UPDATE booking_items SET state = 'VOIDED' WHERE partner_id = ?",
  ],
  ['an entry whose item is not issued', "UPDATE booking_items SET state = 'DRAFT' WHERE partner_id = ?"],
  ['a ticket that disagrees with its item', "UPDATE tickets SET state = 'VOIDED' WHERE partner_id = ?"],
  [
    'an invoice number that is skipped or doubled',
    "UPDATE invoices SET number = 'INV-GUL-2026-000002' WHERE partner_id = ?",
  ],
  [
    'a receivable that is not an invoice',
    'UPDATE invoices SET functional_total = functional_total + 0.01, functional_open = functional_open + 0.01 WHERE partner_id = ?',
  ],
  [
    'a credit counter that is not the open invoices',
    'UPDATE customer_credit SET open_invoices = open_invoices - 0.01 WHERE partner_id = ?',
  ],
  [
    'a payable or claim that its sub-ledger does not know',
    "UPDATE open_items SET functional_open = 0 WHERE partner_id = ? AND account = '1109'",
  ],
  ['a deferral without schedule', "UPDATE revenue_schedules SET state = 'CANCELLED' WHERE partner_id = ?"],
  [
    'an entry that does not balance',
    `INSERT INTO journal_lines (partner_id, entry_id, line_no, account, entry_date, side, amount, currency, functional_amount, fx_rate, fx_source)
     SELECT partner_id, id, 99, '5061', entry_date, 'D', 0.01, 'BDT', 0.01, 1, 'SAME' FROM journal_entries WHERE partner_id = ?`,
  ],
];

it('finds each damage, and nothing before it', async () => {
  const seen: Record<string, readonly [string[], boolean]> = {};
  for (const [what, damage] of DAMAGES) {
    const agency = await newAgency(api);
    const { path, command } = await draft(agency, agency.as('TRAVEL_AGENT'));
    done(await agency.as('TRAVEL_AGENT').post(`${path}/issue`, command));
    expect(await offences(api.rows, agency.partnerId)).toEqual([]);
    await api.rows(damage, [agency.partnerId]);
    const found = await offences(api.rows, agency.partnerId);
    const doctor = new Doctor(api.app.get(Databases).reads);
    const findings = await doctor.examine({ partnerId: agency.partnerId, now: api.clock.now() });
    const named = found.filter((offence) => offence.startsWith(what)).map(() => what);
    seen[what] = [named, findings.some(({ state }) => state === 'FAILED')];
  }
  expect(seen).toEqual(Object.fromEntries(DAMAGES.map(([what]) => [what, [[what], true]])));
}, 120_000);
