// Knows our own processes from everybody else's. A pid alone is not enough: it is reused. A process is ours when pid
// and start time are those we recorded and (where /proc shows it) its environment carries the nonce of this stack.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export const nonceVariable = 'TRAVOBOOKS_INSTANCE';

/** Start time of a living process, undefined when there is none (a zombie counts as gone). */
export function startTimeOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field may contain spaces and brackets; the rest is counted from its closing bracket.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? ps.stdout.trim() || undefined : undefined;
}

export function identify(pid) {
  return { pid, startTime: startTimeOf(pid) };
}

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return undefined;
  }
}

export function isAlive(record) {
  return Boolean(record?.pid && record.startTime && startTimeOf(record.pid) === record.startTime);
}

export function isOurs(record, nonce) {
  if (!isAlive(record)) return false;
  const environment = environmentOf(record.pid);
  return !environment || environment.length < 2 || environment.includes(`${nonceVariable}=${nonce}`);
}

/** Finds processes by nonce: for those whose starter was killed between spawning them and writing the record. */
export function findByNonce(matches) {
  if (process.platform !== 'linux') return [];
  const found = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const entry = environmentOf(name)?.find((line) => line.startsWith(`${nonceVariable}=`));
    if (entry && matches(entry.slice(nonceVariable.length + 1))) {
      const record = identify(Number(name));
      if (record.startTime) found.push(record);
    }
  }
  return found;
}

/** Starts a process that outlives this one, output to the given descriptor. */
export function spawnDetached(program, args, { nonce, env, cwd, log }) {
  const child = spawn(program, args, {
    cwd,
    env: { ...env, [nonceVariable]: nonce },
    detached: true,
    stdio: ['ignore', log, log],
  });
  // Without a listener a failed spawn would end this process with a stack trace; the record then has no start time.
  child.on('error', () => undefined);
  child.unref();
  return child.pid ? identify(child.pid) : { pid: undefined, startTime: undefined };
}

function signal(record, name) {
  if (!isAlive(record)) return;
  try {
    process.kill(record.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** SIGTERM, and SIGKILL for one that has not gone after the grace period. */
export async function end(record, graceMs = 10_000) {
  if (!isAlive(record)) return;
  signal(record, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  while (isAlive(record) && Date.now() < deadline) await sleep(50);
  signal(record, 'SIGKILL');
  for (let i = 0; i < 100 && isAlive(record); i += 1) await sleep(50);
}

/** True when the socket that listens on the port is this process's: an answer on it may be anybody's. */
export function listensOn(pid, port) {
  if (process.platform !== 'linux') return true;
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = ['tcp', 'tcp6'].flatMap((table) => {
    try {
      return readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1);
    } catch {
      return [];
    }
  });
  const listening = rows
    .map((row) => row.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A' && fields[1].endsWith(`:${wanted}`))
    .map((fields) => `socket:[${fields[9]}]`);
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return listening.includes(readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

function canListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}

/** Free on every address: one taken on `::` alone would still answer a browser that prefers IPv6. */
export async function isPortFree(port) {
  return (
    (await canListen(port, '127.0.0.1')) &&
    (await canListen(port, '0.0.0.0')) &&
    (await canListen(port, '::'))
  );
}

/** The preferred ports in order, else any the system gives. */
export async function freePort(...preferred) {
  for (const port of preferred) {
    if (port && (await isPortFree(port))) return port;
  }
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
