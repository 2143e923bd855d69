import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Agency,
  type ImportsApp,
  type Json,
  newAgency,
  openImportsApp,
  sample,
  SAMPLES,
} from './imports-app.fixture';

jest.setTimeout(30_000);
let stack: ImportsApp;
beforeAll(async () => {
  stack = await openImportsApp();
}, 120_000);
afterAll(() => stack.close());

const expected = (
  JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8')) as { files: Record<string, Json> }
).files;
const recordOf = (name: string): Json => ((expected[name]?.['records'] as Json[] | undefined) ?? [])[0] ?? {};

/**
 * The clock stands on the day after the record; the record goes through the public API with the
 * default customer.
 */
async function bring(agency: Agency, name: string): Promise<Json[]> {
  const day = (recordOf(name)['issued_on'] as string | null) ?? '2026-05-14';
  const instant = new Date(`${day}T06:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + 1);
  stack.clock.set(instant);
  const answer = await agency.upload(sample(name), { customer_id: agency.customerId });
  expect([answer.status, name]).toEqual([200, name]);
  return (answer.body as { results: Json[] }).results;
}

const outcomes = (results: readonly Json[]): string[] =>
  results.map((result) => [result['outcome'], result['needs'], result['code']].filter(Boolean).join(' '));

/** Lines of a booking's entries, with the document's currency. */
async function linesOf(agency: Agency, event: string): Promise<string[]> {
  const rows = await stack.db.query<Record<string, string>[]>(
    `SELECT l.account, l.side, l.amount, l.currency FROM journal_lines l JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id
     WHERE l.partner_id = ? AND e.event = ? ORDER BY l.account, l.side, l.amount`,
    [agency.partnerId, event],
  );
  return rows.map(
    (row) => `${row['side'] === 'D' ? 'Dr' : 'Cr'} ${row['account']} ${row['currency']} ${row['amount']}`,
  );
}

/** Everything that expected.json says of a document and a booking can show. */
async function expectBooked(agency: Agency, bookingId: string, name: string): Promise<void> {
  const answer = await agency.get(`/v1/bookings/${bookingId}`);
  const booking = answer.body as Json;
  const record = recordOf(name);
  expect(booking).toMatchObject({ record_locator: record['record_locator'], state: 'ISSUED' });
  for (const document of record['documents'] as Json[]) {
    const item =
      (booking['items'] as Json[]).find(
        (candidate) => candidate['document_number'] === document['document_number'],
      ) ?? {};
    const decimals = (value: unknown): string => Number(value).toFixed(2);
    expect(item).toMatchObject({
      base_fare: document['base_fare'],
      taxes: document['taxes'],
      conjunction: document['conjunction_numbers'],
      form_of_payment: document['form_of_payment'],
      issued_on: record['issued_on'],
      kind: document['event'] === 'EMD_ISSUE' ? 'EMD' : 'AIR_TICKET',
      markup: decimals(document['markup']),
    });
    expect(booking['currency']).toBe(document['currency']);
    expect((item['service_dates'] as Json[]).map((date) => date['date'])).toEqual(document['service_dates']);
    const { amount } = document['commission'] as Json;
    if (amount !== undefined) expect((item['commission'] as Json)['amount']).toBe(amount);
    const { family_name, given_name } = document['traveller'] as Json;
    expect(item['traveller']).toMatchObject({ family_name, given_name });
  }
}

describe('samples/air, issued at once', () => {
  it('01 issues with the values of the record and posts its lines to the cent', async () => {
    const agency = await newAgency(stack);
    const [result] = await bring(agency, '01_issue_equivalent_bdt_cash.air');
    expect(result).toMatchObject({ outcome: 'CREATED', line: 1 });
    await expectBooked(agency, String(result?.['booking_id']), '01_issue_equivalent_bdt_cash.air');
    expect(await linesOf(agency, 'ISSUE')).toEqual([
      'Dr 1101 BDT 89215.0000',
      'Dr 1109 BDT 4440.8000',
      'Cr 2011 BDT 89215.0000',
      'Cr 2031 BDT 4440.8000',
    ]);
  });

  it('02 and 03 change nothing after 01: no row more', async () => {
    const agency = await newAgency(stack);
    await bring(agency, '01_issue_equivalent_bdt_cash.air');
    const rows = async (): Promise<number[]> =>
      Promise.all(
        ['bookings', 'booking_items', 'tickets', 'journal_lines', 'invoices'].map((table) =>
          agency.number(`SELECT COUNT(*) n FROM ${table} WHERE partner_id = :partner`),
        ),
      );
    const before = await rows();
    for (const name of [
      '01_issue_equivalent_bdt_cash.air',
      '02_same_record_retransmitted.air',
      '03_same_ticket_redriven_new_amd.air',
    ]) {
      expect(outcomes(await bring(agency, name))).toEqual(['UNCHANGED']);
    }
    expect(await rows()).toEqual(before);
  });

  it('04 keeps net fare, markup and card apart; 06 is read and kept', async () => {
    const agency = await newAgency(stack);
    const [result] = await bring(agency, '04_net_fare_markup_card.air');
    await expectBooked(agency, String(result?.['booking_id']), '04_net_fare_markup_card.air');
    const [reissue] = await bring(agency, '06_exchange_add_collect_card.air');
    expect(reissue).toMatchObject({ outcome: 'WAITING', needs: 'REISSUE' });
    const detail = (await agency.get(`/v1/import-records/${String(reissue?.['record_id'])}`)).body as Json;
    const [document] = (detail['parsed'] as { documents: Json[] }).documents;
    const [wanted] = recordOf('06_exchange_add_collect_card.air')['documents'] as Json[];
    expect(document).toMatchObject({
      document_number: wanted?.['document_number'],
      base_fare: '3000.00',
      total: '3117.00',
      exchange: wanted?.['exchange'] as Json,
    });
  });

  it('05 makes one booking of two pages and four passengers', async () => {
    const agency = await newAgency(stack);
    const results = await bring(agency, '05_four_pax_two_pages_two_fares.air');
    const bookings = await agency.get('/v1/bookings');
    expect((bookings.body as { data: Json[] }).data).toHaveLength(1);
    expect(results[1]).toMatchObject({ outcome: 'CREATED' });
    await expectBooked(agency, String(results[1]?.['booking_id']), '05_four_pax_two_pages_two_fares.air');
    const run = await agency.get('/v1/import-records?outcome=CREATED');
    expect((run.body as { data: Json[] }).data).toHaveLength(2);
    expect((bookings.body as { data: Json[] }).data[0]?.['total']).toBe('200560.00');
  });

  it('05 makes the same of two files in reverse order; 10 refunds one of them', async () => {
    const agency = await newAgency(stack);
    stack.clock.set(new Date('2026-06-28T06:00:00Z'));
    const text = sample('05_four_pax_two_pages_two_fares.air').toString('latin1');
    const second = text.lastIndexOf('AIR-BLK');
    const late = await agency.upload(Buffer.from(text.slice(second), 'latin1'), {
      customer_id: agency.customerId,
    });
    expect(outcomes((late.body as { results: Json[] }).results)).toEqual(['WAITING PAGE']);
    expect(await agency.number('SELECT COUNT(*) n FROM bookings WHERE partner_id = :partner')).toBe(0);
    const early = await agency.upload(Buffer.from(text.slice(0, second), 'latin1'), {
      customer_id: agency.customerId,
    });
    expect(outcomes((early.body as { results: Json[] }).results)).toEqual(['CREATED']);
    await expectBooked(
      agency,
      String((early.body as { results: Json[] }).results[0]?.['booking_id']),
      '05_four_pax_two_pages_two_fares.air',
    );
    const items = await stack.db.query<{ document_number: string }[]>(
      'SELECT document_number FROM booking_items WHERE partner_id = ? ORDER BY position',
      [agency.partnerId],
    );
    expect(items.map((item) => item.document_number)).toEqual([
      '9979900000103',
      '9979900000104',
      '9979900000105',
      '9979900000106',
    ]);
    const [refund] = await bring(agency, '10_refund_with_cancellation_fee.air');
    expect(refund).toMatchObject({ outcome: 'CREATED', booking_id: String((early.body as { results: Json[] }).results[0]?.['booking_id']) });
    expect(await linesOf(agency, 'REFUND')).toEqual(['Cr 1101 BDT 37640.0000', 'Cr 1109 BDT 2800.0000', 'Dr 2011 BDT 37640.0000', 'Dr 2031 BDT 2800.0000']);
    expect((await agency.get('/v1/tickets/9979900000103')).body).toMatchObject({ state: 'REFUNDED' });
    expect(outcomes(await bring(agency, '10_refund_with_cancellation_fee.air'))).toEqual(['UNCHANGED']);
    const detail = (await agency.get(`/v1/import-records/${String(refund?.['record_id'])}`)).body as Json;
    const [wanted] = recordOf('10_refund_with_cancellation_fee.air')['documents'] as Json[];
    expect((detail['parsed'] as { documents: Json[] }).documents[0]?.['refund']).toEqual(wanted?.['refund']);
  });

  it('10 waits for its ticket, goes on when that comes, and is taken back by the airline\u2019s own word', async () => {
    stack.clock.set(new Date('2026-07-05T06:00:00Z'));
    const agency = await newAgency(stack);
    const [early] = await bring(agency, '10_refund_with_cancellation_fee.air');
    expect(early).toMatchObject({ outcome: 'WAITING', needs: 'BASE_DOCUMENT', code: 'BASE_DOCUMENT_UNKNOWN' });
    const pages = sample('05_four_pax_two_pages_two_fares.air').toString('latin1');
    const second = pages.lastIndexOf('AIR-BLK');
    for (const page of [pages.slice(second), pages.slice(0, second)])
      await agency.upload(Buffer.from(page, 'latin1'), { customer_id: agency.customerId });
    const record = (): Promise<Json> => agency.get(`/v1/import-records/${String(early?.['record_id'])}`).then(({ body }) => body as Json);
    expect(await record()).toMatchObject({ outcome: 'CREATED' });
    const taken = [
      'AIR-BLK207;MA;;241;0000000000;1A1990001;001001', 'AMD 0400000109;1/1;TRFX04JUL;BBGS', '1A1990001;1A1990002',
      `MUC1A       001;0101;${'DAC1S2100;42300017;'.repeat(4)};;;;;;;;;;;;;;;;;;;;;`, 'I-001;01TESTER/GAMMA MR;;;;', 'R-997-9900000103', 'ENDX', '',
    ].join('\r\n'); // prettier-ignore
    const undone = (await agency.upload(taken)).body as { results: Json[] };
    expect(outcomes(undone.results)).toEqual(['CREATED']);
    expect((await agency.get('/v1/tickets/9979900000103')).body).toMatchObject({ state: 'OPEN' });
    expect(await linesOf(agency, 'REFUND_REVERSED')).toEqual(['Dr 1101 BDT 37640.0000', 'Dr 1109 BDT 2800.0000', 'Cr 2011 BDT 37640.0000', 'Cr 2031 BDT 2800.0000']);
    expect(outcomes(((await agency.upload(taken.replace('0400000109', '0400000110'))).body as { results: Json[] }).results)).toEqual(['UNCHANGED']);
  });

  it('07 counts a conjunction once and takes both numbers', async () => {
    const agency = await newAgency(stack);
    const [result] = await bring(agency, '07_conjunction_range_wraps.air');
    await expectBooked(agency, String(result?.['booking_id']), '07_conjunction_range_wraps.air');
    expect(await agency.number('SELECT COUNT(*) n FROM tickets WHERE partner_id = :partner')).toBe(2);
  });

  it('08 and 09 void and restore the sale: every line mirrored, a new invoice', async () => {
    const agency = await newAgency(stack);
    await bring(agency, '01_issue_equivalent_bdt_cash.air');
    expect(outcomes(await bring(agency, '08_void_ticket.air'))).toEqual(['CREATED']);
    expect(await linesOf(agency, 'VOID')).toEqual([
      'Cr 1101 BDT 89215.0000',
      'Cr 1109 BDT 4440.8000',
      'Dr 2011 BDT 89215.0000',
      'Dr 2031 BDT 4440.8000',
    ]);
    expect(outcomes(await bring(agency, '09_restore_void.air'))).toEqual(['CREATED']);
    expect(
      await agency.number(
        "SELECT SUM(IF(side = 'D', amount, -amount)) n FROM journal_lines WHERE partner_id = :partner AND account = '1101'",
      ),
    ).toBe(89215);
    expect(
      await agency.number("SELECT COUNT(*) n FROM invoices WHERE partner_id = :partner AND kind = 'INVOICE'"),
    ).toBe(2);
    expect(outcomes(await bring(agency, '08_void_ticket.air'))).toEqual(['UNCHANGED']);
    expect(outcomes(await bring(agency, '09_restore_void.air'))).toEqual(['UNCHANGED']);
    expect((await agency.get('/v1/tickets/1769900000101')).body).toMatchObject({ state: 'OPEN' });
  });

  it('11 appends two EMDs to the booking of the ticket', async () => {
    const agency = await newAgency(stack);
    const [ticket] = await bring(agency, '01_issue_equivalent_bdt_cash.air');
    const [emd] = await bring(agency, '11_emd_7d_two_documents.air');
    expect(emd).toMatchObject({ outcome: 'CREATED', booking_id: ticket?.['booking_id'] });
    await expectBooked(agency, String(emd?.['booking_id']), '11_emd_7d_two_documents.air');
    expect(
      await agency.number(
        "SELECT COUNT(*) n FROM booking_items WHERE partner_id = :partner AND related_item_id IS NOT NULL AND kind = 'EMD'",
      ),
    ).toBe(2);
  });

  it('11 is linked to its ticket also when that comes later', async () => {
    const agency = await newAgency(stack);
    await bring(agency, '11_emd_7d_two_documents.air');
    const linked = () =>
      agency.number(
        `SELECT COUNT(*) n FROM booking_items e JOIN booking_items t ON t.partner_id = e.partner_id AND t.id = e.related_item_id
           AND t.kind = 'AIR_TICKET' WHERE e.partner_id = :partner AND e.kind = 'EMD'`,
      );
    expect(await linked()).toBe(0);
    await bring(agency, '01_issue_equivalent_bdt_cash.air');
    expect(await linked()).toBe(2);
  });

  it('12 posts nothing; 13 and 14 are refused with line and code', async () => {
    const agency = await newAgency(stack);
    expect(outcomes(await bring(agency, '12_information_record_bt_no_posting.air'))).toEqual(['UNCHANGED']);
    for (const name of ['13_refused_total_mismatch.air', '14_refused_truncated_no_endx.air']) {
      const [result] = await bring(agency, name);
      expect(result).toMatchObject({
        outcome: 'REFUSED',
        code: expected[name]?.['code'],
        line: expected[name]?.['line'],
      });
    }
    expect(await agency.number('SELECT COUNT(*) n FROM bookings WHERE partner_id = :partner')).toBe(0);
  });
});
