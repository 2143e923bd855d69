import 'reflect-metadata';
import { shutdownTracing } from '@travobooks/platform';
import { AppModule } from './app.module';
import { configFromEnv } from './http/api-config';
import { createApp } from './http/create-app';
import { ApiLog } from './http/handles';
import type { Runtime } from './wiring/platform.module';

const CLOSE_TIMEOUT_MS = 15_000;

type Levers = Pick<Runtime, 'clock' | 'faults'>;

/** Runs the API by the environment's settings until it is told to stop. */
export function serve(levers: Levers): void {
  run(levers).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
}

async function run(levers: Levers): Promise<void> {
  const config = configFromEnv(process.env);
  const app = await createApp(AppModule.of({ config, ...levers }), {
    webDist: config.options.webDist ?? null,
    trustedProxies: config.options.trustedProxies,
  });
  const { log } = app.get(ApiLog);
  let closing = false;
  const close = async (signal: string): Promise<void> => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), CLOSE_TIMEOUT_MS).unref();
    await app.close();
    await shutdownTracing();
    process.exit(0);
  };
  process.on('SIGTERM', () => void close('SIGTERM'));
  process.on('SIGINT', () => void close('SIGINT'));
  await app.listen(config.options.port ?? 3000, config.options.host ?? '127.0.0.1');
  log.info({ url: await app.getUrl() }, 'listening');
}
