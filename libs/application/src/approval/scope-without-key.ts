import type { RequestScope } from '../ports/request-scope.port';

/** For a second unit of work of one request: the key belongs to the first one's result alone. */
export function scopeWithoutKey(scope: RequestScope): RequestScope {
  return Object.fromEntries(
    Object.entries(scope).filter(([name]) => name !== 'idempotency'),
  ) as unknown as RequestScope;
}
