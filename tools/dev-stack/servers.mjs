// Private servers: what MariaDB and Redis have in common. A server lives in a folder of its own under the given one and
// leaves a record (pid, start time, port, socket folder) there, by which a later run recognises it.
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makePrivateDir, readJson, writeJson } from './paths.mjs';
import { end, findByNonce, freePort, isAlive, isOurs, spawnDetached } from './processes.mjs';

export { startMariaDb } from './mariadb.mjs';
export { startRedis } from './redis.mjs';

const maxLogBytes = 20_000_000;
const newSecret = () => randomBytes(24).toString('hex');

/** Passwords and the nonce of a folder's servers: made once, the same after every restart. */
export function serverSecrets(dir) {
  makePrivateDir(dir);
  const file = join(dir, 'secrets.json');
  const known = readJson(file) ?? {};
  const names = ['nonce', 'mariadbRoot', 'redisAdmin', 'redisApp'];
  if (names.every((name) => known[name])) return known;
  const secrets = Object.fromEntries(names.map((name) => [name, known[name] ?? newSecret()]));
  writeJson(file, secrets);
  return secrets;
}

/** A socket path over 107 bytes aborts the start, so sockets never live under the clone. */
export function newSocketDir() {
  return mkdtempSync(join(tmpdir().length > 60 ? '/tmp' : tmpdir(), 'tvb-'));
}

const recordFile = (dir, name) => join(dir, name, 'server.json');
const nonceOf = (dir, name) => `${serverSecrets(dir).nonce}:${name}`;

export function lastLines(file, count = 25) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(no log)';
  }
}

/** Opens a log for appending; one that has grown large starts over. */
export function openLog(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

async function waitUntilAnswering(record, answers, log) {
  const deadline = Date.now() + 180_000;
  let reason = 'no answer in time';
  while (Date.now() < deadline) {
    try {
      await answers(record);
      return;
    } catch (error) {
      reason = error.message;
    }
    if (!isAlive(record)) throw new Error(`ended while starting; its log says:\n${lastLines(log)}`);
    await sleep(100);
  }
  throw new Error(`${reason}; its log says:\n${lastLines(log)}`);
}

/**
 * Gives the record of a running server: the one left by an earlier run when it is ours and answers, else a new one.
 * `prepare(record)` writes configuration and returns `{program, args}`; `answers(record)` throws until the server
 * that answers on the port is proven to be this one, since an answering port alone may be anybody's.
 */
export async function startServer({ dir, name, prepare, answers }) {
  const nonce = nonceOf(dir, name);
  const log = join(dir, name, 'server.log');
  makePrivateDir(join(dir, name));
  const known = readJson(recordFile(dir, name));
  if (known && isOurs(known, nonce)) {
    try {
      await waitUntilAnswering(known, answers, log);
      return known;
    } catch {
      // Ours, but hanging or with its files pulled away: a new one takes its place.
    }
  }
  await endServer(dir, name);
  let failure;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await freePort(attempt === 0 ? known?.port : undefined);
    const draft = { port, socketDir: newSocketDir() };
    const { program, args, env } = await prepare(draft);
    const output = openLog(log);
    const record = {
      ...draft,
      ...spawnDetached(program, args, { nonce, env: { ...process.env, ...env }, cwd: dir, log: output }),
    };
    closeSync(output);
    writeJson(recordFile(dir, name), record);
    try {
      await waitUntilAnswering(record, answers, log);
      return record;
    } catch (error) {
      failure = error;
      await endServer(dir, name);
      // Between choosing the port and listening on it somebody else may have taken it; anything else won't improve.
      if (!/address already in use|bind on .*port/i.test(error.message)) break;
    }
  }
  throw new Error(`${name}: ${failure.message}`);
}

/** Ends the server of this folder, by its record and, for one whose record was never written, by its nonce. */
export async function endServer(dir, name, graceMs = 10_000) {
  const nonce = nonceOf(dir, name);
  const known = readJson(recordFile(dir, name));
  const processes = findByNonce((value) => value === nonce);
  if (known && isOurs(known, nonce) && !processes.some(({ pid }) => pid === known.pid)) processes.push(known);
  await Promise.all(processes.map((record) => end(record, graceMs)));
  if (known?.socketDir) rmSync(known.socketDir, { recursive: true, force: true });
  rmSync(recordFile(dir, name), { force: true });
  return processes.length > 0;
}

/** The throw-away kind: everything with this folder's nonce is killed and the folder is removed. */
export async function destroyServers(dir) {
  const { nonce } = serverSecrets(dir);
  await Promise.all(['mariadb', 'redis'].map((name) => endServer(dir, name, 0)));
  const rest = findByNonce((value) => value === nonce || value.startsWith(`${nonce}:`));
  await Promise.all(rest.map((record) => end(record, 2_000)));
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
