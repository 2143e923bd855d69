import { shutdownTracing } from '@travobooks/platform';
import { buildWorker } from './build-worker';
import { configFromEnv, testLevers } from './config';

const CLOSE_TIMEOUT_MS = 15_000;

async function main(): Promise<void> {
  const worker = await buildWorker(configFromEnv(process.env), testLevers(process.env));
  let closing = false;
  const close = async (signal: string): Promise<void> => {
    if (closing) return;
    closing = true;
    worker.log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), CLOSE_TIMEOUT_MS).unref();
    await worker.stop();
    await shutdownTracing();
    process.exit(0);
  };
  process.on('SIGTERM', () => void close('SIGTERM'));
  process.on('SIGINT', () => void close('SIGINT'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
