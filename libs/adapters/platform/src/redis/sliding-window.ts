import type { Redis } from 'ioredis';

/**
 * One hash a key holds the counts of this and the previous bucket. The previous one counts with the share
 * of it that the window still covers, so a burst across a bucket's edge gets no second quota. The server's
 * clock is used, since those of the API processes differ. Refused hits are not counted.
 */
const HIT = `
local window = tonumber(ARGV[1])
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local bucket = math.floor(now / window)
local elapsed = now - bucket * window
local function field(index) return string.format('%d', index) end
local function hit(key, limit)
  local function count(index) return tonumber(redis.call('HGET', key, field(index)) or '0') end
  local before, current = count(bucket - 1), count(bucket)
  local used = before * (window - elapsed) / window + current
  if used + 1 <= limit then
    redis.call('HINCRBY', key, field(bucket), 1)
    redis.call('HDEL', key, field(bucket - 2))
    redis.call('EXPIRE', key, 2 * window)
    return {1, math.floor(limit - used - 1), math.ceil(window - elapsed)}
  end
  local wait = window
  if current + 1 <= limit then
    wait = window * (1 - (limit - 1 - current) / before) - elapsed
  elseif current > 0 then
    wait = window - elapsed + window * math.max(0, 1 - (limit - 1) / current)
  end
  return {0, 0, math.max(1, math.ceil(wait))}
end
local verdicts = {}
for index, key in ipairs(KEYS) do verdicts[index] = hit(key, tonumber(ARGV[index + 1])) end
return verdicts
`;

/** The script is sent once a server; later calls name it by its hash. */
interface WithHit extends Redis {
  travobooksHit(keys: number, ...values: (string | number)[]): Promise<number[][]>;
}

export interface RateVerdict {
  allowed: boolean;
  remaining: number;
  /** Allowed: when the bucket ends. Refused: when the next request will pass, so it can be `Retry-After`. */
  resetSeconds: number;
}

/** Sliding-window limiter; without Redis everything is allowed (api.md, rate limits). */
export class SlidingWindow {
  constructor(private readonly redis: Redis) {
    redis.defineCommand('travobooksHit', { lua: HIT });
  }

  async hit(key: string, limit: number, windowSeconds: number): Promise<RateVerdict> {
    const [verdict] = await this.hits([{ key, limit }], windowSeconds);
    return verdict ?? { allowed: true, remaining: limit, resetSeconds: windowSeconds };
  }

  /** Several windows in one trip; each is counted by itself, also when another refuses. */
  async hits(
    windows: readonly { readonly key: string; readonly limit: number }[],
    windowSeconds: number,
  ): Promise<RateVerdict[]> {
    try {
      const keys = windows.map(({ key }) => `rate:${key}:${windowSeconds}`);
      const replies = await (this.redis as WithHit).travobooksHit(
        keys.length,
        ...keys,
        windowSeconds,
        ...windows.map(({ limit }) => limit),
      );
      return replies.map(([allowed = 1, remaining = 0, resetSeconds = windowSeconds]) => ({
        allowed: allowed === 1,
        remaining,
        resetSeconds,
      }));
    } catch {
      return windows.map(({ limit }) => ({ allowed: true, remaining: limit, resetSeconds: windowSeconds }));
    }
  }
}
