// npm test: the whole suite from nothing, on throw-away servers; the last line is `N passed, N failed`.
import { existsSync, globSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testPrograms } from './debian.mjs';
import { findProgram, home, makeHome, makePrivateDir, readJson, root, writeJson } from './paths.mjs';
import { identify, isAlive, nonceVariable } from './processes.mjs';
import { Refusal, say, withHeartbeat } from './progress.mjs';
import { ensureDebian, nodeEnvironment, runProgram } from './runtime.mjs';
import { destroyServers, serverSecrets, startMariaDb, startRedis } from './servers.mjs';

const LEVELS = ['unit', 'int', 'e2e', 'browser'];
/** Jest loads packages that are ES modules only through the module API of vm, which Node still calls experimental. */
const JEST_NODE_OPTIONS = '--experimental-vm-modules --no-warnings --max-old-space-size=4096';
const WITHOUT_SERVERS = new Set(['unit']);
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export async function test(args) {
  const named = [...LEVELS, 'soak'].includes(args[0]) ? args[0] : null;
  const levels = named ? [named] : LEVELS;
  const rest = named ? args.slice(1) : args;
  makeHome();
  const dir = join(home, `test-${process.pid}`);
  const counts = { passed: 0, failed: 0 };
  const cleanUp = () => void destroyServers(dir).finally(() => process.exit(130));
  // From the first step on: a build or a server start that is interrupted must not go on to the tests.
  for (const name of SIGNALS) process.once(name, cleanUp);
  try {
    await sweepKilledRuns();
    const needsServers = levels.some((level) => !WITHOUT_SERVERS.has(level));
    if (needsServers) await ensureDebian(testPrograms);
    await build();
    if (!named && existsSync(join(root, 'tools/check.mjs'))) await check(counts);
    const servers = needsServers ? await startServers(dir) : {};
    for (const level of levels) await runLevel(level, rest, servers, dir, counts);
  } catch (error) {
    // What never came to run has failed: whoever reads the last line finds the count there in this case too.
    say(error instanceof Refusal ? error.message : error.stack);
    counts.failed += 1;
  } finally {
    for (const name of SIGNALS) process.removeListener(name, cleanUp);
    if (existsSync(dir)) await destroyServers(dir);
  }
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  return counts.failed > 0 ? 1 : 0;
}

/** A run that was killed left its servers: they carry their folder's nonce, and its process is gone. */
async function sweepKilledRuns() {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith('test-'))) {
    const owner = readJson(join(home, name, 'owner.json'));
    if (!isAlive(owner)) await destroyServers(join(home, name));
  }
}

async function build() {
  const code = await runProgram(process.execPath, [join(root, 'tools/build.mjs')]);
  if (code !== 0) throw new Refusal('the build failed');
}

async function check(counts) {
  const code = await withHeartbeat('check', () =>
    runProgram(process.execPath, [join(root, 'tools/check.mjs')]),
  );
  if (code === 0) counts.passed += 1;
  else counts.failed += 1;
}

async function startServers(dir) {
  // Before the servers: another run in this clone must see that the folder has a living owner.
  makePrivateDir(dir);
  writeJson(join(dir, 'owner.json'), identify(process.pid));
  const database = await startMariaDb({ dir, durable: false });
  const redis = await startRedis({ dir, durable: false });
  return {
    // Whatever the tests start carries it too: an interrupted run leaves no process behind.
    [nonceVariable]: `${serverSecrets(dir).nonce}:tests`,
    TRAVOBOOKS_TEST_DATABASE_URL: database.adminUrl ?? database.url,
    TRAVOBOOKS_TEST_REDIS_URL: redis.url,
  };
}

async function runLevel(level, rest, servers, dir, counts) {
  const suffix = level === 'unit' ? 'spec' : `${level}-spec`;
  if (
    globSync(`{apps,libs,tools}/**/*.${suffix}.ts`, {
      cwd: root,
      exclude: (name) => /node_modules|dist/.test(String(name)),
    }).length === 0
  )
    return say(`${level}: no suites`);
  const report = join(home, `report-${level}-${process.pid}.json`);
  const args = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects',
    level,
    '--json',
    `--outputFile=${report}`,
    ...(level === 'unit' ? ['--maxWorkers=2'] : level === 'int' ? ['--maxWorkers=2'] : ['--runInBand']),
    ...(process.env.CI ? ['--silent=false'] : []),
    ...rest,
  ];
  const env = nodeEnvironment({
    ...servers,
    CHROMIUM: findProgram('chromium') ?? '',
    NX_DAEMON: 'false',
    NODE_OPTIONS: JEST_NODE_OPTIONS,
  });
  // Tests know the throw-away servers only, never the caller's own.
  for (const name of ['DATABASE_URL', 'REDIS_URL']) delete env[name];
  const code = await withHeartbeat(`${level} tests`, () =>
    runProgram(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  const result = readJson(report);
  rmSync(report, { force: true });
  counts.passed += result?.numPassedTests ?? 0;
  const broken = result
    ? result.testResults.filter(
        (suite) =>
          suite.status === 'failed' && suite.assertionResults.every((one) => one.status !== 'failed'),
      ).length
    : 1;
  counts.failed += (result?.numFailedTests ?? 0) + broken;
  if (code !== 0 && !broken && !result?.numFailedTests) counts.failed += 1;
  return say(
    `${level}: ${result?.numPassedTests ?? 0} passed, ${(result?.numFailedTests ?? 0) + broken} failed`,
  );
}
