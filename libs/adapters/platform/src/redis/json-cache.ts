import type { Redis } from 'ioredis';

/**
 * A cache in the strict sense: when Redis is away, `get` answers null and `set` does nothing. Whatever must
 * not be lost or stale (revoked sessions) has its truth in the database, and `del` says whether it was
 * heard.
 */
export class JsonCache {
  constructor(
    private readonly redis: Redis,
    private readonly namespace: string,
  ) {}

  async get<T>(key: string): Promise<T | null> {
    try {
      const text = await this.redis.get(this.keyOf(key));
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  }

  async set(key: string, value: unknown, ttlSeconds: number): Promise<void> {
    try {
      await this.redis.set(this.keyOf(key), JSON.stringify(value), 'EX', Math.max(1, Math.ceil(ttlSeconds)));
    } catch {
      // A cache that could not be filled is an empty cache.
    }
  }

  /** False when Redis did not hear it: the entry then lives until its time to live is over. */
  async del(...keys: readonly string[]): Promise<boolean> {
    if (keys.length === 0) return true;
    try {
      await this.redis.del(keys.map((key) => this.keyOf(key)));
      return true;
    } catch {
      return false;
    }
  }

  private keyOf(key: string): string {
    return `cache:${this.namespace}:${key}`;
  }
}
