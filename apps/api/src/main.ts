import 'reflect-metadata';
import { shutdownTracing } from '@travobooks/platform';
import { AppModule } from './app.module';
import { clockFromEnv, configFromEnv, faultsFromEnv } from './http/api-config';
import { createApp } from './http/create-app';
import { ApiLog } from './http/handles';

const CLOSE_TIMEOUT_MS = 15_000;

async function main(): Promise<void> {
  const config = configFromEnv(process.env);
  const runtime = { config, clock: clockFromEnv(process.env), faults: faultsFromEnv(process.env) };
  const app = await createApp(AppModule.of(runtime), {
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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
