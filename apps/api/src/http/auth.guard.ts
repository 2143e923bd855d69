import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Caller, IdentifyCaller, type RequestScope } from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import { constantTimeEqual } from '@travobooks/platform';
import { ACCESS, type Access } from './access';
import { isDryRun } from './dry-run';
import { JwtGuard } from './jwt';
import { RateLimits } from './rate-limits';
import type { ApiRequest } from './request-context';
import { sessionOf } from './session-cookie';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks: access token, JWT made from one, or session cookie (with its CSRF token on unsafe methods). */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identify: IdentifyCaller,
    private readonly jwt: JwtGuard,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const caller = await this.callerOf(request, context);
    if (!caller) throw new DomainError('UNAUTHENTICATED');
    this.limits.remember(request, caller);
    request.tvb.caller = caller;
    request.tvb.scope = scopeOf(caller, request);
    return true;
  }

  private async callerOf(request: ApiRequest, context: ExecutionContext): Promise<Caller | null> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer?.startsWith('tvb_')) return await this.identify.byToken(bearer);
    if (bearer) return await this.jwt.identify(context);
    if (request.headers.authorization) return null;
    const cookie = sessionOf(request);
    const caller = cookie ? await this.identify.bySession(cookie) : null;
    if (caller) requireCsrf(request, caller);
    return caller;
  }
}

function requireCsrf(request: ApiRequest, caller: Caller): void {
  if (SAFE_METHODS.has(request.method)) return;
  const given = request.headers['x-csrf-token'];
  if (typeof given !== 'string' || !caller.session || !constantTimeEqual(given, caller.session.csrfToken)) {
    throw new DomainError('CSRF_FAILED');
  }
}

function scopeOf(caller: Caller, request: ApiRequest): RequestScope {
  return {
    partnerId: caller.partnerId,
    userId: caller.user.id,
    branchId: caller.user.branchId,
    permissions: caller.permissions,
    roles: caller.user.roles,
    requestId: request.id,
    partner: caller.partner,
    ...(isDryRun(request) ? { dryRun: true } : {}),
  };
}
