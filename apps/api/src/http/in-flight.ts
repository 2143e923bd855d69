import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@travobooks/domain';
import { Redis } from 'ioredis';

/** Short, and renewed while the request runs: a killed process blocks its key for seconds only. */
const TTL_MS = 5_000;
const RENEW_MS = 2_000;
const RELEASE =
  "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

/**
 * Tells the second of two simultaneous requests under one key to wait. Only a courtesy: the truth is the
 * key's row,
 * written in the request's own transaction; so without Redis only this process is looked at.
 */
@Injectable()
export class InFlight {
  private readonly mine = new Set<string>();

  constructor(private readonly redis: Redis) {}

  /** Throws `IDEMPOTENCY_IN_PROGRESS`; otherwise answers what to call at the end. */
  async enter(key: string): Promise<() => Promise<void>> {
    if (this.mine.has(key)) throw inProgress();
    this.mine.add(key);
    const owner = randomUUID();
    const name = `in-flight:${key}`;
    if ((await this.take(name, owner)) === 'taken') {
      this.mine.delete(key);
      throw inProgress();
    }
    const renewal = setInterval(() => void this.redis.pexpire(name, TTL_MS).catch(() => undefined), RENEW_MS);
    renewal.unref();
    return async () => {
      clearInterval(renewal);
      this.mine.delete(key);
      await this.redis.eval(RELEASE, 1, name, owner).catch(() => undefined);
    };
  }

  private async take(name: string, owner: string): Promise<'mine' | 'taken'> {
    try {
      return (await this.redis.set(name, owner, 'PX', TTL_MS, 'NX')) === null ? 'taken' : 'mine';
    } catch {
      return 'mine';
    }
  }
}

const inProgress = (): DomainError => new DomainError('IDEMPOTENCY_IN_PROGRESS', { retryAfterSeconds: 1 });
