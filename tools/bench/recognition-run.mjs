// P7: the recognition run of 100,000 schedules, in lines a second, beside the multi-row insert of the same rows and beside posting one by one.
import { createRequire } from 'node:module';
import { interleaved, median, report } from './measure.mjs';
import { openLimit } from './issue-limit.mjs';
import { makePartner } from './stack.mjs';

const require = createRequire(import.meta.url);
const { ExecuteRun, RecognitionRun, RunActions, StartRun, recogniseDue } = require('@travobooks/application');

const ROUNDS = 5;
/** Booking items; each has a schedule for every round, and some for the rounds one by one: 100,000 in all. */
const ITEMS = 15_000;
const ONE_BY_ONE = 1_600;
const LINES_AN_ENTRY = 2;
const BATCH = 100;
const dayOf = (round) => `2026-02-${String(round + 1).padStart(2, '0')}`;

export async function recognitionRun(stack) {
  const limit = await openLimit(stack);
  const partner = await makePartner(stack, 20);
  const alone = await makePartner(stack, 1);
  const items = await fill(stack, partner, ITEMS, ROUNDS + 1);
  const singles = await fill(stack, alone, ONE_BY_ONE, ROUNDS + 1);
  const { RevenueWorkSqlQuery, RunWorkSqlQuery } = stack.persistence;
  const work = new RunWorkSqlQuery(stack.sources.reads);
  const actions = new RunActions([new RecognitionRun(stack.uow, stack.ids, new RevenueWorkSqlQuery(stack.sources.reads))]);
  const execute = new ExecuteRun(stack.uow, work, actions);
  const start = new StartRun(stack.uow, stack.ids, actions);
  const next = { run: 0, one: 0, limit: 0 };
  const timed = async (lines, run) => {
    const at = performance.now();
    await run();
    return { rate: (lines * 1000) / (performance.now() - at) };
  };
  const results = await interleaved(ROUNDS, {
    limit: () => {
      const round = next.limit++;
      return timed(ITEMS * LINES_AN_ENTRY, () => insertRows(limit, stack, partner, items, round));
    },
    run: async () => {
      const through = dayOf(next.run++);
      const { id } = await start.execute(partner.scope, { kind: 'RECOGNITION', parameters: { through } });
      return await timed(ITEMS * LINES_AN_ENTRY, () => execute.execute(partner.scope, id));
    },
    one: () => {
      const through = dayOf(next.one++);
      return timed(ONE_BY_ONE * LINES_AN_ENTRY, async () => {
        for (const { bookingId, itemId } of singles)
          await stack.uow.run(alone.scope, 'recognition', (tx) =>
            recogniseDue(tx, stack.ids, { bookingIds: [bookingId], itemIds: [itemId], through }),
          );
      });
    },
  });
  await proofCheck(stack, partner, ITEMS * (ROUNDS + 1));
  const of = (name) => median(results[name].map(({ rate }) => rate));
  const ratio = (a, b) => median(results[a].map(({ rate }, index) => rate / results[b][index].rate));
  report('P7a', 'recognition run, journal lines/s, beside the multi-row insert', of('run').toFixed(0), of('limit').toFixed(0), ratio('run', 'limit'), 0.3);
  report('P7b', 'recognition run, journal lines/s, beside posting one by one', of('run').toFixed(0), of('one').toFixed(0), ratio('run', 'one'), 4);
  await limit.close();
}

/** Issued stays with a schedule a day, as an issue leaves them. */
async function fill(stack, partner, count, days) {
  const { toBin } = stack.persistence;
  const now = '2026-01-01 00:00:00';
  const dates = JSON.stringify(Array.from({ length: days }, (_, day) => ({ date: dayOf(day), weight: '1' })));
  const items = Array.from({ length: count }, (_, index) => ({
    bookingId: stack.ids.next(),
    itemId: stack.ids.next(),
    office: partner.offices[index % partner.offices.length],
  }));
  for (let from = 0; from < count; from += 500) {
    const part = items.slice(from, from + 500);
    await stack.root.writes.query(
      'INSERT INTO bookings (partner_id, id, reference, branch_id, customer_id, currency, state, sale_total, made_by, issued_on, next_service_on, created_at, updated_at) VALUES ?',
      [
        part.map(({ bookingId, office }, index) => [
          partner.partnerId, toBin(bookingId), `T${from + index}`, toBin(office.branchId), toBin(office.customerId), 'BDT', 'ISSUED', '1000.00',
          toBin(partner.userId), '2026-01-15', dayOf(0), now, now,
        ]),
      ],
    );
    await stack.root.writes.query(
      'INSERT INTO booking_items (partner_id, id, booking_id, position, kind, state, supplier_id, description, service_dates, base_fare, taxes, service_fee, markup, discount, form_of_payment, document_issued_on) VALUES ?',
      [
        part.map(({ bookingId, itemId }) => [
          partner.partnerId, toBin(itemId), toBin(bookingId), 0, 'HOTEL', 'ISSUED', toBin(partner.airlineId), 'Nights', dates, '1000.00', '[]', '0', '0', '0',
          'CASH', '2026-01-15',
        ]),
      ],
    );
    await stack.root.writes.query(
      'INSERT INTO revenue_schedules (partner_id, id, item_id, part, service_date, deferred_account, revenue_account, currency, amount, functional_amount, entry_id) VALUES ?',
      [
        part.flatMap(({ itemId }) =>
          Array.from({ length: days }, (_, day) => [
            partner.partnerId, toBin(stack.ids.next()), toBin(itemId), 'COMMISSION', dayOf(day), '2032', '4013', 'BDT', '100.00', '100.00', toBin(itemId),
          ]),
        ),
      ],
    );
  }
  return items;
}

/** The limit: the same rows of the journal, made beforehand, 100 entries a statement and transaction, nothing read and nothing else written. */
async function insertRows({ pool }, stack, partner, items, round) {
  const { toBin } = stack.persistence;
  const now = '2026-03-01 00:00:00';
  const day = dayOf(round);
  for (let from = 0; from < items.length; from += BATCH) {
    const part = items.slice(from, from + BATCH).map((item) => ({ ...item, id: toBin(stack.ids.next()) }));
    const entries = part.map(({ id, bookingId, itemId, office }) => [
      partner.partnerId, id, day, '2026-02-01', 'NORMAL', 'LIMIT', 'BOOKING_ITEM', toBin(itemId), 'T', round, 'Served', null, toBin(bookingId), toBin(office.branchId),
      now, toBin(partner.userId),
    ]);
    const lines = part.flatMap(({ id, itemId, office }) =>
      [['2032', 'D'], ['4013', 'C']].map(([account, side], index) => [
        partner.partnerId, id, index + 1, account, day, side, '100.00', 'BDT', '100.00', '1', 'SAME', toBin(office.branchId), toBin(partner.airlineId), toBin(itemId),
      ]),
    );
    await pool.query(
      `START TRANSACTION; INSERT INTO journal_entries (partner_id, id, entry_date, period_start, kind, event, source_type, source_id, source_reference,
         sequence, description, reverses_id, booking_id, branch_id, posted_at, posted_by) VALUES ?;
       INSERT INTO journal_lines (partner_id, entry_id, line_no, account, entry_date, side, amount, currency, functional_amount, fx_rate, fx_source, branch_id,
         supplier_id, item_id) VALUES ?;
       INSERT INTO journal_unsealed (partner_id, entry_id, posted_at) VALUES ?; COMMIT`,
      [entries, lines, part.map(({ id }) => [partner.partnerId, id, now])],
    );
  }
}

/** The rate rows are void when a schedule was left, or posted twice. */
async function proofCheck(stack, { partnerId }, schedules) {
  const [row] = await stack.root.reads.query(
    `SELECT (SELECT COUNT(*) FROM revenue_schedules WHERE partner_id = ? AND state = 'RECOGNISED' AND recognised_entry_id IS NOT NULL) AS recognised,
       (SELECT COUNT(*) FROM journal_entries WHERE partner_id = ? AND event = 'RECOGNITION') AS entries,
       (SELECT COUNT(*) FROM journal_lines l JOIN journal_entries e ON e.partner_id = l.partner_id AND e.id = l.entry_id WHERE e.partner_id = ? AND e.event = 'RECOGNITION') AS posted_lines`,
    [partnerId, partnerId, partnerId],
  );
  const found = [row.recognised, row.entries, Number(row.posted_lines) / LINES_AN_ENTRY].map(Number);
  if (found.some((count) => count !== schedules)) throw new Error(`the rate rows are void: ${found.join(', ')} of ${schedules} schedules`);
}
