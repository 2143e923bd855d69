// Brings programs that come as Debian packages, without letting Debian start a service of its own.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { findProgram } from './paths.mjs';
import { identify, isAlive } from './processes.mjs';
import { Refusal, say, withHeartbeat } from './progress.mjs';
import { nodeEnvironment, runProgram } from './runtime.mjs';

const packagesOf = {
  mariadbd: ['mariadb-server-core', 'mariadb-client'],
  'mariadb-install-db': ['mariadb-server-core', 'mariadb-client'],
  'redis-server': ['redis-server'],
  chromium: ['chromium'],
  pdftotext: ['poppler-utils'],
  pdftoppm: ['poppler-utils'],
};

export const serverPrograms = ['mariadbd', 'mariadb-install-db', 'redis-server'];
export const testPrograms = [...serverPrograms, 'chromium', 'pdftotext', 'pdftoppm'];

const policyFile = '/usr/sbin/policy-rc.d';
const policyMark = '# travoBooks: no service starts while its packages are installed';

const missing = (programs) => programs.filter((name) => !findProgram(name));

/** Removes our policy file, also one that a killed run left behind; never one that somebody else put there. */
function removePolicy({ onlyOfDead }) {
  if (!existsSync(policyFile)) return;
  const text = readFileSync(policyFile, 'utf8');
  if (!text.includes(policyMark)) return;
  const [, pid, startTime] = /# by (\d+) (\S+)/.exec(text) ?? [];
  if (onlyOfDead && isAlive({ pid: Number(pid), startTime })) return;
  rmSync(policyFile, { force: true });
}

/** Exit code 101 of policy-rc.d means "starting is forbidden": a server that runs on this machine is not touched. */
async function withoutServices(work) {
  removePolicy({ onlyOfDead: true });
  if (existsSync(policyFile)) return work();
  const { pid, startTime } = identify(process.pid);
  writeFileSync(policyFile, `#!/bin/sh\n${policyMark}\n# by ${pid} ${startTime}\nexit 101\n`, {
    mode: 0o755,
    flag: 'wx',
  });
  const remove = () => removePolicy({ onlyOfDead: false });
  process.once('exit', remove);
  try {
    return await work();
  } finally {
    process.removeListener('exit', remove);
    remove();
  }
}

async function aptGet(step, args) {
  const env = { ...nodeEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Dpkg::Use-Pty=0'];
  const code = await withHeartbeat(`Debian packages: ${step}`, () =>
    runProgram('apt-get', [...options, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  if (code !== 0) throw new Refusal(`apt-get ${args.join(' ')} ended with ${code}`);
}

export async function ensureDebian(programs) {
  if (missing(programs).length === 0) return;
  const packages = () => [...new Set(missing(programs).flatMap((name) => packagesOf[name]))];
  const command = `apt-get install -y --no-install-recommends ${packages().join(' ')}`;
  if (!findProgram('apt-get')) {
    throw new Refusal(`please install: ${missing(programs).join(', ')} (on Debian: ${command})`);
  }
  if (process.getuid() !== 0) {
    throw new Refusal(
      `missing: ${missing(programs).join(', ')}. Run this once, then try again:\n  sudo ${command}`,
    );
  }
  // For the whole machine, since two clones share one package system.
  await withLock('/run/lock/travobooks-apt.lock', 'installing Debian packages', async () => {
    const wanted = packages();
    if (wanted.length === 0) return;
    await withoutServices(async () => {
      await aptGet('reading the lists', ['update']);
      await aptGet(`installing ${wanted.join(' ')}`, ['install', '-y', '--no-install-recommends', ...wanted]);
    });
  });
  const still = missing(programs);
  if (still.length > 0) throw new Refusal(`installed, but still not found: ${still.join(', ')}`);
  say('Debian packages: ready');
}
