import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestStack } from '@travobooks/testing';

const ROOT = resolve(__dirname, '../../../..');
const STARTS_WITHIN_MS = 60_000;

export interface Spawned {
  readonly url: string;
  /** Signal or code with which it ended. */
  readonly ended: Promise<string>;
  /** As an operator would: SIGKILL leaves nothing to tidy up. */
  kill(): Promise<string>;
}

export interface Launcher {
  api(fault?: string): Promise<Spawned>;
  worker(fault?: string): Promise<Spawned>;
  /** Ends whatever still runs. */
  close(): Promise<void>;
}

/** Starts the built API and worker as processes of their own, over the stack's schema. */
export function launcher(stack: TestStack, clock: Date): Launcher {
  const folder = mkdtempSync(join(tmpdir(), 'tvb-kill-'));
  const secrets = join(folder, 'secrets.json');
  writeFileSync(
    secrets,
    JSON.stringify({ sessionSecret: 'kill', jwtSecret: 'k'.repeat(64), masterKey: '11'.repeat(32) }),
    { mode: 0o600 },
  );
  // npm test has built it already.
  if (
    !existsSync(join(ROOT, 'apps/api/dist/serve.js')) ||
    !existsSync(join(ROOT, 'apps/worker/dist/serve.js'))
  )
    execFileSync(process.execPath, [join(ROOT, 'tools/build.mjs')], { stdio: 'ignore' });
  const running = new Set<Spawned>();
  const start = async (program: 'api' | 'worker', ready: string, fault?: string): Promise<Spawned> => {
    const child = spawn(process.execPath, [join(ROOT, `tools/levers/${program}.mjs`)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        TRAVOBOOKS_INSTANCE: process.env['TRAVOBOOKS_INSTANCE'],
        DATABASE_URL: stack.databaseUrl,
        REDIS_URL: stack.redisUrl,
        TRAVOBOOKS_REDIS_PREFIX: `${stack.keyPrefix}kill:`,
        TRAVOBOOKS_SECRETS: secrets,
        TRAVOBOOKS_CLOCK: clock.toISOString(),
        PORT: '0',
        WORKER_PORT: '0',
        LOG_LEVEL: 'info',
        NODE_COMPILE_CACHE: join(folder, 'cache'),
        ...(fault ? { TRAVOBOOKS_FAULT: fault } : {}),
      },
    });
    const spawned = await untilReady(child, ready);
    running.add(spawned);
    void spawned.ended.then(() => running.delete(spawned));
    return spawned;
  };
  return {
    api: (fault) => start('api', 'listening', fault),
    worker: (fault) => start('worker', 'working', fault),
    close: async () => {
      await Promise.all([...running].map((spawned) => spawned.kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** It is ready when it says so in its log. */
function untilReady(child: ChildProcess, ready: string): Promise<Spawned> {
  const ended = new Promise<string>((done) =>
    child.on('exit', (code, signal) => done(signal ?? `exit ${String(code)}`)),
  );
  let log = '';
  return new Promise((started, failed) => {
    const late = setTimeout(() => fail('it did not start in time'), STARTS_WITHIN_MS);
    const fail = (why: string): void => {
      clearTimeout(late);
      child.kill('SIGKILL');
      failed(new Error(`${why}\n${log.slice(-4_000)}`));
    };
    void ended.then((how) => fail(`it ended by ${how} before it was ready`));
    child.stderr?.on('data', (bytes: Buffer) => (log += bytes.toString()));
    child.stdout?.on('data', (bytes: Buffer) => {
      log += bytes.toString();
      const line = log.split('\n').find((text) => text.includes(`"msg":"${ready}"`));
      if (!line) return;
      clearTimeout(late);
      child.stdout?.removeAllListeners('data').resume();
      const { url } = JSON.parse(line) as { url?: string };
      started({
        url: url ?? '',
        ended,
        kill: () => {
          child.kill('SIGKILL');
          return ended;
        },
      });
    });
  });
}
