import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { connectRedis } from './connect-redis';
import { JsonCache } from './json-cache';
import { LeaderLock } from './leader-lock';
import { SlidingWindow } from './sliding-window';
import { testRedisUrl } from '../test-redis-url.fixture';

/** Nothing listens on the discard port. */
const NOWHERE = 'redis://127.0.0.1:9';
const prefix = `tvb:test-${randomUUID()}:`;
let redis: Redis;
let away: Redis;

beforeAll(async () => {
  redis = connectRedis(testRedisUrl(), prefix);
  away = connectRedis(NOWHERE, prefix);
  await once(redis, 'ready', { signal: AbortSignal.timeout(5_000) });
});

afterAll(() => {
  redis.disconnect();
  away.disconnect();
});

describe('connectRedis', () => {
  it('reports an outage once and refuses commands at once', async () => {
    const states: string[] = [];
    const lost = connectRedis(NOWHERE, prefix, (state) => states.push(state));
    await sleep(900);
    const asked = performance.now();
    await expect(lost.get('x')).rejects.toThrow();
    expect(performance.now() - asked).toBeLessThan(600);
    lost.disconnect();
    expect(states).toEqual(['down']);
  });
});

describe('JsonCache', () => {
  it('keeps, forgets and expires', async () => {
    const cache = new JsonCache(redis, 'session');
    await cache.set('a', { user: 'নাসরিন', n: 1 }, 60);
    await cache.set('b', [1], 1);
    expect(await cache.get('a')).toEqual({ user: 'নাসরিন', n: 1 });
    expect(await cache.del('a')).toBe(true);
    expect(await cache.get('a')).toBeNull();
    await sleep(1_100);
    expect(await cache.get('b')).toBeNull();
    expect(await redis.ttl('cache:session:b')).toBe(-2);
  });

  it('is empty when Redis is away', async () => {
    const cache = new JsonCache(away, 'session');
    await cache.set('a', 1, 60);
    expect(await cache.get('a')).toBeNull();
    expect(await cache.del('a')).toBe(false);
  });
});

describe('SlidingWindow', () => {
  it('allows the limit, then refuses and says until when', async () => {
    const limiter = new SlidingWindow(redis);
    const verdicts = [];
    for (let count = 0; count < 5; count += 1) verdicts.push(await limiter.hit('five', 3, 60));
    expect(verdicts.map(({ allowed }) => allowed)).toEqual([true, true, true, false, false]);
    expect(verdicts.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0, 0]);
    expect(verdicts[4]!.resetSeconds).toBeGreaterThan(0);
    expect(verdicts[4]!.resetSeconds).toBeLessThanOrEqual(120);
    expect((await limiter.hit('other', 3, 60)).allowed).toBe(true);
    expect((await limiter.hit('none', 0, 60)).allowed).toBe(false);
  });

  it('never passes more than the limit of parallel requests', async () => {
    const limiter = new SlidingWindow(redis);
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => limiter.hit('parallel', 10, 600)));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  it('gives no second quota across the edge of a bucket, and passes again when it said', async () => {
    const limiter = new SlidingWindow(redis);
    const windowSeconds = 3;
    const now = async (): Promise<number> => {
      const [seconds, micros] = await redis.time();
      return Number(seconds) + Number(micros) / 1e6;
    };
    await sleep(((windowSeconds - ((await now()) % windowSeconds) - 0.4 + windowSeconds) * 1_000) % 3_000);
    for (let count = 0; count < 10; count += 1) await limiter.hit('edge', 10, windowSeconds);
    await sleep(600);
    const burst = await Promise.all(Array.from({ length: 10 }, () => limiter.hit('edge', 10, windowSeconds)));
    expect(burst.filter(({ allowed }) => allowed).length).toBeLessThanOrEqual(2);
    const refused = burst.findLast(({ allowed }) => !allowed)!;
    await sleep(refused.resetSeconds * 1_000);
    expect((await limiter.hit('edge', 10, windowSeconds)).allowed).toBe(true);
  }, 20_000);

  it('allows everything when Redis is away', async () => {
    expect(await new SlidingWindow(away).hit('x', 1, 60)).toEqual({
      allowed: true,
      remaining: 1,
      resetSeconds: 60,
    });
  });
});

describe('LeaderLock', () => {
  it('has one leader, and a growing fencing value', async () => {
    const [first, second] = [new LeaderLock(redis, 'relay', 5_000), new LeaderLock(redis, 'relay', 5_000)];
    const fencing = await first.tryAcquire();
    expect(fencing).toBeGreaterThan(0);
    expect(await second.tryAcquire()).toBeNull();
    expect(await second.renew()).toBe(false);
    await second.release();
    expect(await first.renew()).toBe(true);
    await first.release();
    expect(first.fencing).toBeNull();
    expect(await second.tryAcquire()).toBe(fencing! + 1);
    await second.release();
  });

  it('elects the next when the leader stops, and tells a leader that lost', async () => {
    const events: string[] = [];
    const listen = (name: string) => ({
      onElected: () => void events.push(`${name} elected`),
      onLost: () => void events.push(`${name} lost`),
    });
    const [first, second] = [new LeaderLock(redis, 'clock', 300), new LeaderLock(redis, 'clock', 300)];
    first.start(listen('first'));
    await sleep(150);
    second.start(listen('second'));
    await sleep(500);
    expect(events).toEqual(['first elected']);
    await first.stop();
    await sleep(250);
    expect(events).toEqual(['first elected', 'second elected']);
    await redis.set('lock:{clock}', 'someone else', 'PX', 1_000);
    await sleep(400);
    expect(events.at(-1)).toBe('second lost');
    await second.stop();
    expect(await redis.get('lock:{clock}')).toBe('someone else');
  });

  it('leads nowhere when Redis is away', async () => {
    expect(await new LeaderLock(away, 'relay', 1_000).tryAcquire()).toBeNull();
  });
});
