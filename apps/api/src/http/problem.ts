import { DomainError, type ErrorCode, type ErrorKind, errorEntry, type FieldError } from '@travobooks/domain';

export const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported: 415,
  rule: 422,
  precondition: 428,
  limit: 429,
  unavailable: 503,
  internal: 500,
};

/** RFC 9457 with the fields of api.md. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly remedy?: string;
  readonly request_id: string;
  readonly errors?: readonly FieldError[];
  readonly [extra: string]: unknown;
}

export function problemOf(error: DomainError, requestId: string): ProblemBody {
  const entry = errorEntry(error.code);
  const { detail, pointer, errors, extra } = error.details;
  const fields =
    errors ?? (pointer ? [{ pointer, code: error.code, detail: detail ?? entry.title }] : undefined);
  return {
    type: `urn:travobooks:problem:${error.code}`,
    title: entry.title,
    status: STATUS_OF_KIND[entry.kind],
    code: error.code,
    ...(detail ? { detail } : {}),
    ...(entry.remedy ? { remedy: entry.remedy } : {}),
    request_id: requestId,
    ...(fields ? { errors: fields } : {}),
    ...extra,
  };
}
