import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Caller } from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import { SlidingWindow } from '@travobooks/platform';
import { ApiConfig } from './api-config';
import { type ApiReply, type ApiRequest, routeOf } from './request-context';
import { sessionOf } from './session-cookie';

const WINDOW_SECONDS = 60;
const PER_CREDENTIAL = 6_000;
const PER_PARTNER = 30_000;
const SIGN_INS_PER_ADDRESS = 20;
/**
 * A credential not yet known to this process counts for its address as well: each one may cost an Argon2
 * check.
 */
const UNKNOWN_PER_ADDRESS = 600;
const REMEMBERED = 20_000;
const UNLIMITED = /^\/(health\/|metrics$|openapi\.json$|docs(\/|$))/;
const SIGN_IN = '/v1/auth/login';

interface Known {
  readonly partnerId: number;
  readonly limit: number;
}

/**
 * Stands before the caller is known, so that guessing is limited too. Without Redis nothing is limited
 * (api.md).
 */
@Injectable()
export class RateLimits implements CanActivate {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly window: SlidingWindow,
    private readonly config: ApiConfig,
  ) {}

  /** The partner's own limit holds from a credential's second request in this process on. */
  remember(request: ApiRequest, caller: Caller): void {
    const key = credentialKey(request);
    if (!key) return;
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(key, {
      partnerId: caller.partnerId,
      limit: caller.partner.settings.rate_limit_per_minute,
    });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (UNLIMITED.test(routeOf(request))) return true;
    const reply = context.switchToHttp().getResponse<ApiReply>();
    const windows = this.windowsOf(request);
    const verdicts = await this.window.hits(windows, WINDOW_SECONDS);
    const counted = windows.flatMap(({ limit }, index) => {
      const verdict = verdicts[index];
      return verdict ? [{ limit, verdict }] : [];
    });
    const tightest = counted.find((one) => !one.verdict.allowed) ?? counted[0];
    if (!tightest) return true;
    const { limit, verdict } = tightest;
    void reply.header('ratelimit-policy', `"default";q=${limit};w=${WINDOW_SECONDS}`);
    void reply.header('ratelimit', `"default";r=${verdict.remaining};t=${verdict.resetSeconds}`);
    if (!verdict.allowed) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: verdict.resetSeconds });
    return true;
  }

  private windowsOf(request: ApiRequest): { key: string; limit: number }[] {
    if (request.method === 'POST' && routeOf(request) === SIGN_IN) {
      return [
        {
          key: `sign-in:${request.ip}`,
          limit: this.config.options.signInsPerAddress ?? SIGN_INS_PER_ADDRESS,
        },
      ];
    }
    const key = credentialKey(request);
    if (!key) return [{ key: `address:${request.ip}`, limit: UNKNOWN_PER_ADDRESS }];
    const known = this.known.get(key);
    const own = { key: `credential:${key}`, limit: known?.limit ?? PER_CREDENTIAL };
    if (!known) return [own, { key: `address:${request.ip}`, limit: UNKNOWN_PER_ADDRESS }];
    return [own, { key: `partner:${known.partnerId}`, limit: Math.max(PER_PARTNER, known.limit) }];
  }
}

function credentialKey(request: ApiRequest): string | null {
  const credential = request.headers.authorization ?? sessionOf(request);
  return credential ? createHash('sha256').update(credential).digest('base64url').slice(0, 22) : null;
}
