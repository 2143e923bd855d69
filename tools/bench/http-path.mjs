// P2 and P16: an issue and a read over HTTP, with session, permission, validation and idempotency, in the real API process.
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { head, openLoad } from './http-load.mjs';
import { issueAtLimit, makeDrafts, openLimit } from './issue-limit.mjs';
import { closedLoop, interleaved, median, report } from './measure.mjs';
import { start, startApi } from './processes.mjs';
import { makePartner } from './stack.mjs';
import { gapCheck, nextNumber, today } from './write-path.mjs';

const require = createRequire(import.meta.url);
const Redis = require('ioredis');

const ROUNDS = 5;
const MS = 2000;
const CONNECTIONS = 32;

export async function httpPath(stack) {
  const partner = await makePartner(stack, 20);
  const session = await openSession(stack, partner, 'SUPERVISOR');
  const api = await startApi(stack);
  try {
    await issues(stack, partner, api, session);
    await reads(stack, partner, api, session);
  } finally {
    await api.stop();
  }
}

/** A session as signing in makes it, without the second of Argon2 that signing in takes. */
export async function openSession(stack, partner, role) {
  const { toBin } = stack.persistence;
  const [token, csrf] = [randomBytes(32).toString('base64url'), randomBytes(24).toString('base64url')];
  const hash = createHash('sha256').update(token).digest('hex');
  const at = (ms) => new Date(Date.now() + ms).toISOString().slice(0, 23).replace('T', ' ');
  // The user has no office and sells in all: that is what the role of the watched folder allows.
  const roles = [role, 'IMPORTS'].map((held) => [partner.partnerId, toBin(partner.userId), held]);
  await stack.root.writes.query('INSERT IGNORE INTO user_roles (partner_id, user_id, role) VALUES ?', [
    roles,
  ]);
  await stack.root.writes.query(
    'INSERT INTO sessions (id_hash, partner_id, user_id, csrf_token, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [hash, partner.partnerId, toBin(partner.userId), csrf, at(0), at(0), at(8 * 3_600_000)],
  );
  return { token, csrf, cookie: `__Host-travobooks_session=${token}` };
}

async function issues(stack, partner, api, session) {
  const limit = await openLimit(stack);
  const stock = [];
  const fill = async () => {
    if (stock.length < 4000) stock.push(...(await makeDrafts(stack, partner, 5000)));
  };
  const load = openLoad(api.port, CONNECTIONS, () => {
    const draft = stock.pop();
    const request = head('POST', `/v1/bookings/${draft.bookingId}/issue`, {
      cookie: session.cookie,
      'x-csrf-token': session.csrf,
      'idempotency-key': randomBytes(12).toString('hex'),
    });
    return [
      request,
      JSON.stringify({ documents: [{ item_id: draft.itemId, document_number: nextNumber() }] }),
    ];
  });
  const results = await interleaved(ROUNDS, {
    limit: async () => (
      await fill(),
      closedLoop(CONNECTIONS, MS, () => issueAtLimit(limit, stack, partner, stock.pop(), today()))
    ),
    http: async () => (await fill(), load.run(MS)),
  });
  load.close();
  const of = (name, field) => median(results[name].map((result) => result[field]));
  const ratio = median(results.http.map((result, index) => result.rate / results.limit[index].rate));
  report(
    'P2',
    'issues/s over HTTP, 32 connections, 20 branches',
    of('http', 'rate').toFixed(0),
    of('limit', 'rate').toFixed(0),
    ratio,
    0.5,
  );
  await gapCheck(stack, [partner]);
  await limit.close();
}

async function reads(stack, partner, api, session) {
  const drafts = await makeDrafts(stack, partner, 500);
  const plain = await start(
    join(import.meta.dirname, 'plain-nest.mjs'),
    [],
    { NODE_ENV: 'production' },
    /"url":"http:\/\/127\.0\.0\.1:(\d+)/,
  );
  let turn = 0;
  const next = () => [
    head('GET', `/v1/bookings/${drafts[(turn += 1) % drafts.length].bookingId}`, { cookie: session.cookie }),
  ];
  const loads = {
    plain: openLoad(Number(plain.found[1]), CONNECTIONS, next),
    api: openLoad(api.port, CONNECTIONS, next),
  };
  try {
    const results = await interleaved(ROUNDS, {
      plain: () => loads.plain.run(MS),
      api: () => loads.api.run(MS),
    });
    const of = (name) => median(results[name].map((result) => result.rate));
    report(
      'P16a',
      'GET of one booking/s, authorised, 32 connections (plain Nest)',
      of('api').toFixed(0),
      of('plain').toFixed(0),
      median(results.api.map((result, index) => result.rate / results.plain[index].rate)),
      0.33,
    );
    await countTrips(stack, loads.api);
  } finally {
    Object.values(loads).forEach((load) => load.close());
    await plain.stop();
  }
}

/** Questions at MariaDB and commands from outside at Redis, a request. The read pool sends one statement a trip. */
async function countTrips(stack, load) {
  const redis = new Redis(stack.redisUrl);
  const commands = async () =>
    Object.fromEntries(
      [...(await redis.info('commandstats')).matchAll(/cmdstat_([a-z|]+):calls=(\d+)/g)].map((match) => [
        match[1],
        Number(match[2]),
      ]),
    );
  const questions = async () =>
    Number((await stack.root.reads.query("SHOW GLOBAL STATUS LIKE 'Questions'"))[0].Value);
  const before = { sql: await questions(), redis: await commands() };
  const { count } = await load.run(1_000);
  const after = { sql: await questions(), redis: await commands() };
  // What a script does inside Redis is no trip; the API's reads go through scripts alone.
  const scripts = ['eval', 'evalsha'].reduce(
    (sum, name) => sum + (after.redis[name] ?? 0) - (before.redis[name] ?? 0),
    0,
  );
  await redis.quit();
  const sql = (after.sql - before.sql) / count;
  report('P16b', 'SQL trips of that GET, counted at the server', sql.toFixed(2), 'count', sql, 2.1, 'lower');
  report(
    'P16c',
    'Redis trips of that GET, counted at the server',
    (scripts / count).toFixed(2),
    'count',
    scripts / count,
    1.1,
    'lower',
  );
}
