// Processes of the product, as they are run: built, with their own environment.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../dev-stack/paths.mjs';

/** Starts a script and waits for the first line of its output that `ready` finds something in. */
export function start(script, args, env, ready) {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, ...env },
  });
  let log = '';
  return new Promise((resolve, reject) => {
    const take = (chunk) => {
      log = (log + chunk).slice(-8_000);
      const found = ready.exec(log);
      if (found)
        resolve({
          child,
          found,
          stop: () => new Promise((done) => (child.once('exit', done), child.kill('SIGTERM'))),
        });
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}\n${log}`)));
  });
}

/** The API over the bench's schema, with the built web app. Its log is off, as the limit has none. */
export async function startApi(stack) {
  const folder = join(stack.dir, 'api');
  mkdirSync(folder, { recursive: true });
  const secrets = join(folder, 'secrets.json');
  const secret = () => randomBytes(32).toString('hex');
  writeFileSync(
    secrets,
    JSON.stringify({ sessionSecret: secret(), jwtSecret: secret(), masterKey: secret() }),
    { mode: 0o600 },
  );
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: stack.accounts.app,
    REDIS_URL: stack.redisUrl,
    TRAVOBOOKS_SECRETS: secrets,
    PORT: '0',
    LOG_LEVEL: 'info',
    TRAVOBOOKS_WEB_DIST: join(root, 'apps/web/dist'),
  };
  const api = await start(join(root, 'apps/api/dist/main.js'), [], env, /"url":"http:\/\/127\.0\.0\.1:(\d+)/);
  return { ...api, port: Number(api.found[1]) };
}
