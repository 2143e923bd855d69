import { shutdownTracing } from '@travobooks/platform';
import { buildWorker, type Levers } from './build-worker';
import { configFromEnv } from './config';

const CLOSE_TIMEOUT_MS = 15_000;

/** Runs the worker by the environment's settings until it is told to stop. */
export function serve(levers: Levers): void {
  run(levers).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
}

async function run(levers: Levers): Promise<void> {
  const worker = await buildWorker(configFromEnv(process.env), levers);
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
