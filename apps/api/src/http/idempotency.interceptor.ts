import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestScope } from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import { finalize, type Observable } from 'rxjs';
import { DRY_RUN, IDEMPOTENT } from './access';
import { requireReadableDryRun } from './dry-run';
import { InFlight } from './in-flight';
import type { ApiRequest } from './request-context';

const KEY = /^[\x21-\x7e]{1,255}$/;

interface HeldKey {
  readonly key: string;
  readonly requestHash: string;
}
const held = new WeakMap<RequestScope, HeldKey>();

/** The Idempotency-Key that the request of this scope holds. */
export const heldKeyOf = (scope: RequestScope): HeldKey | undefined => held.get(scope);

/**
 * Takes the key of an `@Idempotent()` route; `answer()` puts it into the scope, the unit of work keeps it.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly inFlight: InFlight,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const { scope } = request.tvb;
    requireReadableDryRun(
      request,
      this.reflector.get<boolean | undefined>(DRY_RUN, context.getHandler()) === true,
    );
    if (!scope || scope.dryRun || !this.reflector.get<boolean | undefined>(IDEMPOTENT, context.getHandler()))
      return next.handle();
    const key = keyOf(request);
    const requestHash = hashOf(request, scope.userId);
    const leave = await this.inFlight.enter(
      `${scope.partnerId}:${createHash('sha256').update(key).digest('base64url')}`,
    );
    held.set(scope, { key, requestHash });
    return next.handle().pipe(finalize(() => void leave()));
  }
}

function keyOf(request: ApiRequest): string {
  const header = request.headers['idempotency-key'];
  if (typeof header !== 'string' || header === '') throw new DomainError('IDEMPOTENCY_KEY_REQUIRED');
  if (KEY.test(header)) return header;
  const detail = 'The Idempotency-Key must be 1 to 255 visible ASCII characters.';
  throw new DomainError('IDEMPOTENCY_KEY_REQUIRED', { detail });
}

function hashOf(request: ApiRequest, userId: string): string {
  const path = request.url.split('?')[0] ?? '';
  const parts = [request.method, path, userId, canonical(request.body)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** JSON with sorted fields and without nulls, which mean the same as absent. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}
