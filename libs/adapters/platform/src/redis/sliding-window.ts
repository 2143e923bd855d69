import type { Redis } from 'ioredis';

/**
 * One hash a key holds the counts of this and the previous bucket. The previous one counts with the share
 * of it that the window still covers, so a burst across a bucket's edge gets no second quota. The server's
 * clock is used, since those of the API processes differ. Refused hits are not counted.
 */
const HIT = `
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local bucket = math.floor(now / window)
local elapsed = now - bucket * window
local function field(index) return string.format('%d', index) end
local function count(index) return tonumber(redis.call('HGET', KEYS[1], field(index)) or '0') end
local before, current = count(bucket - 1), count(bucket)
local used = before * (window - elapsed) / window + current
if used + 1 <= limit then
  redis.call('HINCRBY', KEYS[1], field(bucket), 1)
  redis.call('HDEL', KEYS[1], field(bucket - 2))
  redis.call('EXPIRE', KEYS[1], 2 * window)
  return {1, math.floor(limit - used - 1), math.ceil(window - elapsed)}
end
local wait = window
if current + 1 <= limit then
  wait = window * (1 - (limit - 1 - current) / before) - elapsed
elseif current > 0 then
  wait = window - elapsed + window * math.max(0, 1 - (limit - 1) / current)
end
return {0, 0, math.max(1, math.ceil(wait))}
`;

export interface RateVerdict {
  allowed: boolean;
  remaining: number;
  /** Allowed: when the bucket ends. Refused: when the next request will pass, so it can be `Retry-After`. */
  resetSeconds: number;
}

/** Sliding-window limiter; without Redis everything is allowed (api.md, rate limits). */
export class SlidingWindow {
  constructor(private readonly redis: Redis) {}

  async hit(key: string, limit: number, windowSeconds: number): Promise<RateVerdict> {
    try {
      const reply = await this.redis.eval(HIT, 1, `rate:${key}:${windowSeconds}`, limit, windowSeconds);
      const [allowed = 1, remaining = 0, resetSeconds = windowSeconds] = reply as number[];
      return { allowed: allowed === 1, remaining, resetSeconds };
    } catch {
      return { allowed: true, remaining: limit, resetSeconds: windowSeconds };
    }
  }
}
