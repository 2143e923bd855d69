// npm start: servers, schema, build, processes, sample agency; ends with the address, the sign-ins and ready.json.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, globSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverPrograms } from './debian.mjs';
import { withLock } from './lock.mjs';
import { home, makeHome, makePrivateDir, readJson, root, writeJson } from './paths.mjs';
import { end, findByNonce, freePort, isOurs, isPortFree, listensOn, spawnDetached } from './processes.mjs';
import { Refusal, say, withHeartbeat } from './progress.mjs';
import { ensureDebian, nodeEnvironment, runProgram } from './runtime.mjs';
import { lastLines, openLog, serverSecrets, startMariaDb, startRedis } from './servers.mjs';

const READY_WITHIN_MS = 120_000;
const MAX_PORTS = 5;
export const dataDir = join(home, 'data');
export const stackFile = join(home, 'stack.json');
export const readyFile = join(home, 'ready.json');
const secretsFile = join(home, 'secrets.json');

export async function start() {
  makeHome();
  return withLock(join(home, 'locks', 'start.lock'), 'starting', async () => {
    const servers = await bringServers();
    await step('building', [join(root, 'tools/build.mjs')]);
    await step('migrating', [join(root, 'tools/migrate.mjs')], { DATABASE_URL: servers.adminUrl });
    const accounts = readJson(join(home, 'database.json'));
    if (!accounts?.app) throw new Refusal('the migration left no account for the application');
    keepSecrets();
    const stack = await startProcesses({ ...servers, databaseUrl: accounts.app });
    await step('sample agency', [join(root, 'tools/sample-agency.mjs')], environmentOf(stack));
    writeReady(stack);
    return 0;
  });
}

/** Own servers by address, or private ones on free ports: a server that already runs is never touched. */
async function bringServers() {
  const own = { database: process.env.DATABASE_URL, redis: process.env.REDIS_URL };
  if (!own.database || !own.redis) await ensureDebian(serverPrograms);
  const database = own.database
    ? { adminUrl: own.database }
    : await withHeartbeat('MariaDB: starting', () => startMariaDb({ dir: dataDir, durable: true }));
  const redis = own.redis
    ? { url: own.redis }
    : await withHeartbeat('Redis: starting', () => startRedis({ dir: dataDir, durable: true }));
  const admin = new URL(database.adminUrl ?? database.url);
  if (admin.pathname === '/' || admin.pathname === '') admin.pathname = '/travobooks';
  return {
    adminUrl: admin.href,
    redisUrl: redis.url,
    serverPids: {
      ...(database.pid ? { mariadb: database.pid } : {}),
      ...(redis.pid ? { redis: redis.pid } : {}),
    },
  };
}

async function step(name, args, extra = {}) {
  const code = await withHeartbeat(name, () =>
    runProgram(process.execPath, args, { env: nodeEnvironment({ TRAVOBOOKS_HOME: home, ...extra }) }),
  );
  if (code !== 0) throw new Refusal(`${name} ended with ${code}`);
}

function keepSecrets() {
  const known = readJson(secretsFile) ?? {};
  const hex = () => randomBytes(32).toString('hex');
  writeJson(secretsFile, {
    sessionSecret: known.sessionSecret ?? hex(),
    jwtSecret: known.jwtSecret ?? hex(),
    masterKey: known.masterKey ?? hex(),
  });
}

const nonceOf = (name) => `${serverSecrets(dataDir).nonce}:${name}`;

function environmentOf(stack) {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: stack.databaseUrl,
    REDIS_URL: stack.redisUrl,
    PORT: String(stack.port),
    TRAVOBOOKS_HOME: home,
    TRAVOBOOKS_API: stack.api,
    TRAVOBOOKS_SECRETS: secretsFile,
    TRAVOBOOKS_INBOX: join(home, 'inbox'),
    TRAVOBOOKS_WEB_DIST: join(root, 'apps/web/dist'),
    WORKER_PORT: String(stack.workerPort),
    // Mail is the caller's own: SMTP_URL and MAIL_FROM come with the environment, and mails lead back here.
    APP_URL: process.env.APP_URL ?? stack.api,
    // What Node compiled at the first start need not be compiled at the next; in our own folder, for it is code.
    NODE_COMPILE_CACHE: join(home, 'compile-cache'),
  };
}

/** Hash of what runs, by name, size and time: code, migrations, templates, and the inputs of the web app. */
function buildStamp() {
  const hash = createHash('sha256');
  for (const file of globSync(
    ['{apps/api,apps/worker,libs/*,libs/adapters/*}/dist/**/*', 'apps/web/dist/.inputs', 'package-lock.json'],
    { cwd: root },
  ).sort()) {
    const stats = statSync(join(root, file));
    if (!stats.isFile()) continue;
    const { size, mtimeMs } = stats;
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Running processes of the same build stay; others of ours are ended first. */
async function startProcesses(servers) {
  const known = readJson(stackFile);
  const build = buildStamp();
  const same =
    known &&
    known.build === build &&
    known.databaseUrl === servers.databaseUrl &&
    known.redisUrl === servers.redisUrl;
  const port = known?.port && same && isOurs(known.processes?.api, nonceOf('api')) ? known.port : null;
  const stack = { ...servers, build, secretsFile, processes: { ...known?.processes } };
  // From here until the end nothing is ready: nobody may read the addresses and pids of an earlier run.
  if (!port) forgetReady();
  if (!port || !same) await Promise.all(['api', 'worker'].map((name) => endOurs(known, name)));
  const preferred = [known?.port, ...Array.from({ length: 20 }, (_, i) => 3000 + i)];
  stack.port = port ?? (await freePort(...preferred));
  stack.workerPort =
    port && isOurs(known.processes.worker, nonceOf('worker'))
      ? known.workerPort
      : await freePort(known?.workerPort);
  for (let attempt = 1; ; attempt += 1) {
    stack.api = `http://127.0.0.1:${stack.port}`;
    for (const name of ['api', 'worker']) await ensureProcess(stack, name);
    writeJson(stackFile, stack);
    try {
      await withHeartbeat('waiting until the API is ready', () => untilReady(stack));
      return stack;
    } catch (error) {
      // Between choosing the port and listening on it another clone's start may have taken it: that one is skipped.
      const lost = !isOurs(stack.processes.api, nonceOf('api')) && !(await isPortFree(stack.port));
      if (!lost || attempt === MAX_PORTS) throw error;
      say(`port ${stack.port} was taken by another process`);
      await Promise.all(['api', 'worker'].map((name) => endOurs(stack, name)));
      stack.port = await freePort(...preferred);
    }
  }
}

async function endOurs(known, name) {
  // By nonce as well: a start that was killed right after spawning left no record.
  const records = findByNonce((value) => value === nonceOf(name));
  const record = known?.processes?.[name];
  if (record && isOurs(record, nonceOf(name)) && !records.some(({ pid }) => pid === record.pid))
    records.push(record);
  await Promise.all(records.map((one) => end(one)));
}

async function ensureProcess(stack, name) {
  const program = join(root, `apps/${name}/dist/main.js`);
  if (!existsSync(program)) throw new Refusal(`${program} is missing: the build made no ${name}`);
  if (isOurs(stack.processes[name], nonceOf(name))) return say(`${name}: already running`);
  makePrivateDir(join(home, 'logs'));
  const log = openLog(join(home, 'logs', `${name}.log`));
  stack.processes[name] = spawnDetached(process.execPath, ['--enable-source-maps', program], {
    nonce: nonceOf(name),
    env: nodeEnvironment(environmentOf(stack)),
    cwd: root,
    log,
  });
  closeSync(log);
  writeJson(stackFile, stack);
  return say(`${name}: started`);
}

async function untilReady(stack) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    for (const name of ['api', 'worker']) {
      if (!isOurs(stack.processes[name], nonceOf(name)))
        throw new Refusal(`${name} ended while starting:\n${lastLines(join(home, 'logs', `${name}.log`))}`);
    }
    if (listensOn(stack.processes.api.pid, stack.port)) {
      const answer = await fetch(`${stack.api}/health/ready`).catch(() => null);
      if (answer?.ok) return;
    }
    await sleep(250);
  }
  throw new Refusal(`the API did not become ready:\n${lastLines(join(home, 'logs', 'api.log'))}`);
}

function writeReady(stack) {
  const users = readJson(join(home, 'users.json')) ?? [];
  const pids = { api: stack.processes.api.pid, worker: stack.processes.worker.pid, ...stack.serverPids };
  writeJson(readyFile, {
    api: stack.api,
    web: stack.api,
    pids,
    users: users.map(({ role, email, password, access_token, totp_secret, name }) => ({
      role,
      email,
      password,
      access_token,
      name,
      ...(totp_secret ? { totp_secret } : {}),
    })),
  });
  process.stdout.write(`\ntravoBooks is ready: ${stack.api}\n\nSign in as\n`);
  for (const { role, email, password } of users)
    process.stdout.write(`  ${role.padEnd(18)} ${email.padEnd(38)} ${password}\n`);
  process.stdout.write(`\nStop it with: npm stop\n`);
}

export const forgetReady = () => rmSync(readyFile, { force: true });
