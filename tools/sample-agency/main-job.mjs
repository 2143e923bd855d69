// One real run of the main job through the public API, printed step by step: record → booking → journal → trial balance.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from './client.mjs';

const FIXTURE = join(import.meta.dirname, '../../libs/adapters/gds-records/src/fixtures/ABC123.air');
const RECORD_DAY = '2026-05-01';

export async function runMainJob(apis, customerId, say) {
  const agent = apis['travel-agent'];
  const accountant = apis.accountant;
  const text = readFileSync(FIXTURE, 'latin1');
  say('1. The record comes in: ABC123.air, Emirates 176-2400000123, BDT 65,400.00');
  const run = await upload(agent, text);
  const [result] = run.results;
  say(`   import ${run.state}: record ${result.outcome}${result.needs ? `, needs ${result.needs}` : ''}`);
  const bookingId = await completed(agent, result, customerId, say);
  const booking = await issued(agent, bookingId, say);
  await printBooks(accountant, booking, say);
}

async function upload(agent, text) {
  const form = new FormData();
  form.set('kind', 'GDS_AIR');
  form.set('file', new Blob([Buffer.from(text, 'latin1')]), 'ABC123.air');
  const { body } = await agent.post('/v1/imports', form, keyOf('import', String(Date.now())), {
    prefer: 'wait=30',
  });
  return body;
}

async function completed(agent, result, customerId, say) {
  if (result.outcome !== 'WAITING') return result.booking_id;
  const body = {
    customer_id: customerId,
    items: [{ document_number: '1762400000123', service_fee: '1000.00' }],
  };
  const { body: record } = await agent.post(
    `/v1/import-records/${result.record_id}/complete`,
    body,
    keyOf('complete', result.record_id),
  );
  say('2. A person completes it: customer Rahman Corporation, service fee 1,000.00. Nothing is retyped.');
  return record.booking_id;
}

async function issued(agent, bookingId, say) {
  const booking = await agent.get(`/v1/bookings/${bookingId}`);
  if (booking.state === 'ISSUED') {
    say(`   ${booking.reference} is already issued: the second import changed nothing.`);
    return booking;
  }
  const preview = await agent.post(`/v1/bookings/${bookingId}/issue?dry_run=true`, { issued_on: RECORD_DAY });
  for (const check of preview.body.checks)
    say(`   check ${check.passed ? 'ok  ' : 'FAIL'} ${check.name}: ${check.detail}`);
  const answer = await agent.post(
    `/v1/bookings/${bookingId}/issue`,
    { issued_on: RECORD_DAY },
    keyOf('issue', bookingId),
  );
  say(
    `3. Issued: ${answer.body.reference} is ${answer.body.state}, in one transaction with its journal entry and invoice.`,
  );
  return agent.get(`/v1/bookings/${bookingId}`);
}

async function printBooks(accountant, booking, say) {
  const entries = await accountant.get(`/v1/journal-entries?booking_id=${booking.id}&event=ISSUE`);
  const entry = await accountant.get(`/v1/journal-entries/${entries.data[0].id}`);
  say(
    `4. Journal entry ${entry.number ?? '(being sealed)'} of ${entry.entry_date}, ${entry.event}, ${entry.source.reference}`,
  );
  for (const line of entry.lines)
    say(
      `   ${line.side === 'DEBIT' ? 'Dr' : '  Cr'} ${line.account.padEnd(line.side === 'DEBIT' ? 8 : 6)} ${line.functional_amount.padStart(14)}`,
    );
  const balance = await accountant.get(`/v1/reports/trial-balance?from=${RECORD_DAY}&to=${RECORD_DAY}`);
  say('5. Trial balance of the day');
  for (const row of balance.rows)
    say(
      `   ${row.account} ${row.name.slice(0, 34).padEnd(34)} ${row.closing_debit.padStart(16)} ${row.closing_credit.padStart(16)}`,
    );
  say(
    `   ${'Total'.padEnd(39)} ${balance.totals.closing_debit.padStart(16)} ${balance.totals.closing_credit.padStart(16)}`,
  );
}
