import { DomainError, type FieldError } from '@travobooks/domain';
import type { ApiRequest } from './request-context';

const dryRunIn = (request: ApiRequest): unknown =>
  (request.query as Record<string, unknown> | undefined)?.['dry_run'];

/** Whether the caller wants to see and not to do. */
export const isDryRun = (request: ApiRequest): boolean => dryRunIn(request) === 'true';

/** An action that cannot be tried, or that is asked for in words that mean nothing, must not be done instead. */
export function requireReadableDryRun(request: ApiRequest, isOffered: boolean): void {
  const given = dryRunIn(request);
  const names = Object.keys((request.query as object | undefined) ?? {});
  if (
    names.some((name) => name.startsWith('dry_run[')) ||
    ![undefined, 'true', 'false'].includes(given as undefined)
  ) {
    throw refusal('INVALID', 'dry_run is true or false, and given once.');
  }
  if (given === 'true' && !isOffered) throw refusal('UNKNOWN_FIELD', 'This operation has no dry run.');
}

const refusal = (code: FieldError['code'], detail: string): DomainError =>
  new DomainError('VALIDATION_FAILED', { errors: [{ pointer: '/dry_run', code, detail }] });
