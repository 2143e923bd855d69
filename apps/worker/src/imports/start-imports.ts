import type { Logger } from 'pino';
import type { Imports } from './build-imports';

const RECOVER_EVERY_MS = 2_000;
const OVERDUE_EVERY_MS = 15_000;
const INBOX_EVERY_MS = 1_000;

/** Runs the polls, each one call at a time, until `stop`, which waits for what is under way. */
export function startImports(imports: Imports, log: Logger): { stop(): Promise<void> } {
  const { runs, watcher } = imports;
  const loops = [
    every(RECOVER_EVERY_MS, () => runs.recover(), log, 'recovery of import runs'),
    every(OVERDUE_EVERY_MS, () => runs.retryOverdue(), log, 'waiting import records'),
    ...(watcher ? [every(INBOX_EVERY_MS, () => watcher.poll(), log, 'inbox')] : []),
  ];
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

function every(intervalMs: number, work: () => Promise<unknown>, log: Logger, name: string): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const tick = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ err: error }, `${name}: tried again`);
    }
    if (!stopped) timer = setTimeout(start, intervalMs);
  };
  const start = (): void => {
    current = tick();
  };
  start();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
