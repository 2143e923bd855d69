import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';

const ACQUIRE = `
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return redis.call('INCR', KEYS[2]) end
return 0
`;
const RENEW = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0
`;
const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
`;

export interface LeadershipListener {
  /**
   * The fencing value grows with each election: a write that carries a smaller one comes from a past
   * leader.
   */
  onElected(fencing: number): void;
  onLost(): void;
}

/**
 * One leader among the worker processes. A pause longer than the time to live may leave two for a moment,
 * and a failover of Redis may forget the lock: work done under it must be safe to do twice, or check the
 * fencing value.
 */
export class LeaderLock {
  private readonly owner = randomUUID();
  private readonly keys: readonly [string, string];
  private current: { fencing: number; until: number } | null = null;
  private timer: NodeJS.Timeout | null = null;
  private ticking: Promise<void> = Promise.resolve();

  constructor(
    private readonly redis: Redis,
    name: string,
    private readonly ttlMs: number,
  ) {
    this.keys = [`lock:{${name}}`, `lock:{${name}}:fencing`];
  }

  /** Null when this process does not lead, also when its lease ran out without a word from Redis. */
  get fencing(): number | null {
    return this.current !== null && performance.now() < this.current.until ? this.current.fencing : null;
  }

  /** The fencing value, or null when another process leads or Redis is away. */
  async tryAcquire(): Promise<number | null> {
    const asked = performance.now();
    const fencing = await this.run(ACQUIRE, this.ttlMs);
    if (fencing === 0) return null;
    this.current = { fencing, until: asked + this.ttlMs };
    return fencing;
  }

  async renew(): Promise<boolean> {
    const asked = performance.now();
    if (this.current === null || (await this.run(RENEW, this.ttlMs)) === 0) return false;
    this.current.until = asked + this.ttlMs;
    return true;
  }

  async release(): Promise<void> {
    this.current = null;
    await this.run(RELEASE);
  }

  /** Stands for election until `stop`, at a third of the time to live. */
  start(listener: LeadershipListener): void {
    if (this.timer !== null) return;
    const tick = (): void => {
      this.ticking = this.ticking.then(() => this.tick(listener));
    };
    this.timer = setInterval(tick, Math.max(10, Math.floor(this.ttlMs / 3)));
    tick();
  }

  /** Gives the lead up, so that the next process need not wait for the time to live. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.ticking;
    await this.release();
  }

  private async tick(listener: LeadershipListener): Promise<void> {
    if (this.current === null) {
      const fencing = await this.tryAcquire();
      if (fencing !== null) listener.onElected(fencing);
      return;
    }
    // One missed renewal is forgiven while the lease runs; Redis may be failing over.
    if ((await this.renew()) || (await this.stillMine())) return;
    this.current = null;
    listener.onLost();
  }

  private async stillMine(): Promise<boolean> {
    if (this.fencing === null) return false;
    try {
      return (await this.redis.get(this.keys[0])) === this.owner;
    } catch {
      return this.fencing !== null;
    }
  }

  private async run(script: string, ttlMs?: number): Promise<number> {
    try {
      const ttl = ttlMs === undefined ? [] : [ttlMs];
      return (await this.redis.eval(script, 2, ...this.keys, this.owner, ...ttl)) as number;
    } catch {
      return 0;
    }
  }
}
