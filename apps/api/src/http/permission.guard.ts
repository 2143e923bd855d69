import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@travobooks/domain';
import { ACCESS, type Access } from './access';
import type { ApiRequest } from './request-context';

/** Deny by default: a route that names no rule is open to nobody. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new DomainError('PERMISSION_DENIED', { detail: 'This route has no permission rule.' });
    if (rule.kind !== 'permission') return true;
    const { scope } = context.switchToHttp().getRequest<ApiRequest>().tvb;
    if (scope?.permissions[rule.permission]) return true;
    throw new DomainError('PERMISSION_DENIED', { detail: `You do not have ${rule.permission}.` });
  }
}
