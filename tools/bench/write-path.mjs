// P1, P3, P4, P5: an issue inside the application layer beside the two-packet SQL limit.
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { closedLoop, interleaved, median, report } from './measure.mjs';
import { issueAtLimit, makeDrafts, openLimit } from './issue-limit.mjs';
import { makePartner } from './stack.mjs';

const require = createRequire(import.meta.url);
const { IssueDocuments } = require('@travobooks/application');

const ROUNDS = 5;
const MS = 1500;
let serial = 1_000_000_000 + (Date.now() % 1_000_000_000);
export const nextNumber = () => `176${String(serial++).padStart(10, '0')}`;
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Dhaka' }).format(new Date());

export async function writePath(stack) {
  const limit = await openLimit(stack);
  const issue = new IssueDocuments(stack.uow, stack.ids);
  const partners = { many: await makePartner(stack, 20), one: await makePartner(stack, 1) };
  const stock = { many: [], one: [] };
  const fill = async () => {
    for (const name of ['many', 'one'])
      if (stock[name].length < 3000) stock[name].push(...(await makeDrafts(stack, partners[name], 4000)));
  };
  const product = (name) => async () => {
    const draft = stock[name].pop();
    const key = randomBytes(12).toString('hex');
    const idempotency = {
      key,
      requestHash: '0'.repeat(64),
      render: (outcome) => ({
        status: 200,
        body: JSON.stringify({ id: outcome.booking.id, lines: outcome.entries.length }).padEnd(1500),
      }),
    };
    await issue.execute(
      { ...partners[name].scope, idempotency },
      { bookingId: draft.bookingId, documents: [{ itemId: draft.itemId, documentNumber: nextNumber() }] },
    );
  };
  const atLimit = (name) => () => issueAtLimit(limit, stack, partners[name], stock[name].pop(), today());
  const run = (clients, work) => async () => {
    await fill();
    return closedLoop(clients, MS, work);
  };
  const results = await interleaved(ROUNDS, {
    limit32: run(32, atLimit('many')),
    product32: run(32, product('many')),
    limit1: run(1, atLimit('many')),
    product1: run(1, product('many')),
    limitOne: run(32, atLimit('one')),
    productOne: run(32, product('one')),
  });
  const of = (name, field) => median(results[name].map((result) => result[field]));
  const ratio = (a, b, field) =>
    median(results[a].map((result, index) => result[field] / results[b][index][field]));
  report(
    'P1',
    'issues/s in the application layer, 32 clients, 20 branches',
    of('product32', 'rate').toFixed(0),
    of('limit32', 'rate').toFixed(0),
    ratio('product32', 'limit32', 'rate'),
    0.65,
  );
  report(
    'P4a',
    'p50 of an issue, 1 client, ms',
    of('product1', 'p50').toFixed(2),
    of('limit1', 'p50').toFixed(2),
    ratio('product1', 'limit1', 'p50'),
    2,
    'lower',
  );
  report(
    'P4b',
    'p99 of an issue, 32 clients, ms',
    of('product32', 'p99').toFixed(1),
    of('limit32', 'p99').toFixed(1),
    ratio('product32', 'limit32', 'p99'),
    2,
    'lower',
  );
  report(
    'P5',
    'one branch against 20 branches, issues/s',
    of('productOne', 'rate').toFixed(0),
    of('product32', 'rate').toFixed(0),
    ratio('productOne', 'product32', 'rate'),
    0.55,
  );
  await counts(stack, product('many'));
  await gapCheck(stack, Object.values(partners));
  await limit.close();
  return partners;
}

/** P3: statements, commits and trips of one issue, counted by the server. A trip is a packet: two by design, read from the session. */
async function counts(stack, issueOnce) {
  const status = async () => {
    const rows = await stack.root.reads.query(
      "SHOW GLOBAL STATUS WHERE Variable_name IN ('Questions', 'Com_commit', 'Innodb_os_log_fsyncs', 'Bytes_received')",
    );
    return Object.fromEntries(rows.map((row) => [row.Variable_name, Number(row.Value)]));
  };
  await issueOnce();
  const before = await status();
  const n = 50;
  for (let index = 0; index < n; index += 1) await issueOnce();
  const after = await status();
  const per = (name) => (after[name] - before[name]) / n;
  report(
    'P3a',
    'statements of an issue, counted at the server',
    per('Questions').toFixed(1),
    'count',
    per('Questions'),
    18,
    'lower',
  );
  report(
    'P3b',
    'commits of an issue, counted at the server',
    per('Com_commit').toFixed(1),
    'count',
    per('Com_commit'),
    1,
    'lower',
  );
}

/** The rate rows are void when a number is missing. */
export async function gapCheck(stack, partners) {
  for (const { partnerId } of partners) {
    const [row] = await stack.root.reads.query(
      `SELECT COUNT(*) AS gaps FROM (SELECT SUBSTRING_INDEX(number, '-', 3) AS series, COUNT(*) AS n, MAX(CAST(SUBSTRING_INDEX(number, '-', -1) AS UNSIGNED)) AS last
         FROM invoices WHERE partner_id = ? AND number LIKE 'INV-%' GROUP BY series) s WHERE n <> last`,
      [partnerId],
    );
    if (Number(row.gaps) !== 0) throw new Error('the rate rows are void: invoice numbers have gaps');
  }
}
