// P12: what sealing costs the sales beside it, and how far it stays behind them.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeDrafts } from './issue-limit.mjs';
import { insertEntries, sealEverything } from './ledger.mjs';
import { closedLoop, interleaved, median, percentile, report } from './measure.mjs';
import { start } from './processes.mjs';
import { makePartner } from './stack.mjs';
import { nextNumber } from './write-path.mjs';

const require = createRequire(import.meta.url);
const { IssueDocuments } = require('@travobooks/application');

const ROUNDS = 5;
const MS = 2500;
const CLIENTS = 32;
const SEALED_ALONE = 20_000;
const ISSUE_MICROS = 2_000;

export async function sealingLoad(stack) {
  const partner = await makePartner(stack, 20);
  const issue = new IssueDocuments(stack.uow, stack.ids);
  const worker = await start(
    join(import.meta.dirname, 'sealing-worker.mjs'),
    [stack.accounts.app],
    {},
    /ready/,
  );
  const say = (word) => new Promise((done) => (worker.child.once('message', done), worker.child.send(word)));
  const stock = [];
  const lags = [];
  const sell = async () => {
    const draft = stock.pop();
    const idempotency = {
      key: randomBytes(12).toString('hex'),
      requestHash: '0'.repeat(64),
      render: (outcome) => ({ status: 200, body: JSON.stringify({ id: outcome.booking.id }).padEnd(1500) }),
    };
    await issue.execute(
      { ...partner.scope, idempotency },
      { bookingId: draft.bookingId, documents: [{ itemId: draft.itemId, documentNumber: nextNumber() }] },
    );
  };
  const round = async () => {
    if (stock.length < 4_000) stock.push(...(await makeDrafts(stack, partner, 5_000)));
    return closedLoop(CLIENTS, MS, sell);
  };
  try {
    await say('off');
    const results = await interleaved(ROUNDS, {
      without: async () => {
        const result = await round();
        await say('off');
        return result;
      },
      beside: async () => {
        const since = new Date().toISOString().slice(0, 23).replace('T', ' ');
        await say('on');
        const result = await round();
        await say('off');
        lags.push(...(await lagsSince(stack, partner, since)));
        return result;
      },
    });
    const of = (name) => median(results[name].map((result) => result.rate));
    const ratio = median(results.beside.map((result, index) => result.rate / results.without[index].rate));
    report(
      'P12a',
      'issues/s with sealing beside them, against without, 32 clients',
      of('beside').toFixed(0),
      of('without').toFixed(0),
      ratio,
      0.95,
    );
    const late = percentile(lags, 0.99);
    report('P12b', 'from posting to seal at full load, p99, s', late.toFixed(2), '–', late, 2, 'lower');
    await sealedAlone(stack);
  } finally {
    worker.child.disconnect();
    await new Promise((done) => worker.child.once('exit', done));
  }
}

/** Seconds between posting and seal. An entry that waited for the last turn after its round is in it too. */
async function lagsSince(stack, partner, since) {
  const rows = await stack.root.reads.query(
    `SELECT TIMESTAMPDIFF(MICROSECOND, e.posted_at, s.sealed_at) AS lag FROM journal_entries e JOIN journal_seals s ON s.partner_id = e.partner_id AND s.entry_id = e.id
     WHERE e.partner_id = ? AND e.posted_at >= ?`,
    [partner.partnerId, since],
  );
  return rows.map((row) => Number(row.lag) / 1e6);
}

/** Entries of one month, as they come in. */
async function sealedAlone(stack) {
  const costs = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const partner = await makePartner(stack, 4);
    await insertEntries(stack, partner, {
      from: 1,
      to: SEALED_ALONE,
      firstDay: '2026-11-01',
      days: 23,
      of: SEALED_ALONE,
    });
    costs.push(await sealEverything(stack, partner.partnerId, SEALED_ALONE));
  }
  const micros = median(costs);
  report(
    'P12c',
    'sealing and rolling up an entry of six lines, µs (issue: 2 ms)',
    micros.toFixed(0),
    String(ISSUE_MICROS),
    micros / ISSUE_MICROS,
    0.05,
    'lower',
  );
}
