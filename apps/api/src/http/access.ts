import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension, ApiHeader, ApiQuery } from '@nestjs/swagger';
import type { Permission as PermissionName } from '@travobooks/domain';
import type { Caller, RequestScope } from '@travobooks/application';
import type { ApiRequest } from './request-context';

export const ACCESS = 'tvb:access';
export const IDEMPOTENT = 'tvb:idempotent';
export const DRY_RUN = 'tvb:dry-run';

export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'any_user' }
  | { readonly kind: 'permission'; readonly permission: PermissionName };

const access = (rule: Access, shown: string): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, rule),
    ApiExtension('x-permission', shown),
    ...(rule.kind === 'public' ? [] : [ApiBearerAuth('token'), ApiCookieAuth('session')]),
  );

/** Every route has exactly one of these three; a route without is refused to everyone. */
export const Permission = (permission: PermissionName): MethodDecorator & ClassDecorator =>
  access({ kind: 'permission', permission }, permission);
/** Every signed-in person, for what is their own or no secret. */
export const AnyUser = (): MethodDecorator & ClassDecorator => access({ kind: 'any_user' }, 'any_user');
export const Public = (): MethodDecorator & ClassDecorator => access({ kind: 'public' }, 'public');

/** For each POST that creates or moves money: the key is required, its answer is kept with the result. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    }),
    ApiExtension('x-idempotent', true),
  );

/**
 * For each action that posts: `?dry_run=true` checks and shows everything and keeps nothing; it needs no
 * key.
 */
export const DryRun = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(DRY_RUN, true),
    ApiQuery({ name: 'dry_run', required: false, schema: { type: 'boolean' } }),
  );

/** The RequestScope: who asks, for which partner, with which permissions. Absent on public routes. */
export const Scope = createParamDecorator((_: unknown, context: ExecutionContext): RequestScope => {
  const { scope } = context.switchToHttp().getRequest<ApiRequest>().tvb;
  if (!scope) throw new Error('this route has no signed-in caller');
  return scope;
});

/** The signed-in person with session or token; only identity needs more than the scope. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<ApiRequest>().tvb;
  if (!caller) throw new Error('this route has no signed-in caller');
  return caller;
});
