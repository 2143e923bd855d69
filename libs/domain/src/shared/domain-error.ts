import type { ErrorCode } from './error-codes';

export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface ErrorDetails {
  readonly detail?: string | undefined;
  /** JSON pointer of the one field to blame. */
  readonly pointer?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** Facts for the caller's next step, e.g. `{ existing_id }`; never secrets. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** The only class thrown on purpose: a refusal with a code from the catalogue. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(details.detail ?? code);
  }
}

/** A broken invariant is a bug: always 500 and an alert, never a refusal. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${what}`);
}
