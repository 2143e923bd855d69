import { Redis } from 'ioredis';

const CONNECT_TIMEOUT_MS = 2_000;
/** A cache that answers later than this is of no use to a request. */
const COMMAND_TIMEOUT_MS = 500;
const MAX_RECONNECT_DELAY_MS = 5_000;

/** Called once when Redis goes away and once when it is back, not for each failed attempt. */
export type RedisStateListener = (state: 'up' | 'down', error?: Error) => void;

/**
 * A connection for cache, limiter and locks. It never holds a request up and never ends the process: without
 * Redis each command is refused at once, and the connection is tried again for ever in the background.
 * All keys get `prefix` (such as `tvb:`), which the ACL of the server demands.
 */
export function connectRedis(
  url: string,
  prefix: string,
  onState: RedisStateListener = () => undefined,
): Redis {
  const redis = new Redis(url, {
    keyPrefix: prefix,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 200, MAX_RECONNECT_DELAY_MS),
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  });
  let state: 'up' | 'down' | null = null;
  const report = (next: 'up' | 'down', error?: Error): void => {
    if (next === state) return;
    state = next;
    onState(next, error);
  };
  redis.on('error', (error: Error) => report('down', error));
  redis.on('close', () => report('down'));
  redis.on('ready', () => report('up'));
  redis.connect().catch(() => undefined);
  return redis;
}
