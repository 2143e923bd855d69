import { createHash } from 'node:crypto';
import { DomainError } from '@travobooks/domain';
import type { ApiRequest } from './request-context';

/** Strong tag of an object that counts its versions. */
export const etag = (version: number): string => `"${version}"`;

/** Strong tag of an object without a version: changes when what is shown changes. */
export const contentTag = (view: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)}"`;

/** The tag that an answer body implies: its `version`. */
export function contentTagOf(body: unknown): string | null {
  const view: unknown = typeof body === 'string' ? safeParse(body) : body;
  const version = (view as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' ? etag(version) : null;
}

/**
 * The version that the caller read, for `If-Match: "7"`; null when any version will do: `*` (RFC 9110: the object
 * exists, which the use case finds out), or no header where none is required.
 * Hand it to the use case, which compares under the lock and throws `VERSION_STALE`.
 */
export function ifMatch(request: ApiRequest, required = false): number | null {
  const tag = ifMatchTag(request, required);
  if (tag === null) return null;
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (!version) throw new DomainError('VERSION_STALE');
  return Number(version);
}

/** The raw tag, for objects tagged by content; null as above. */
export function ifMatchTag(request: ApiRequest, required: boolean): string | null {
  const header = request.headers['if-match']?.trim();
  if (!header && required) throw new DomainError('IF_MATCH_REQUIRED');
  return header && header !== '*' ? header : null;
}

export function requireTag(expected: string | null, view: unknown): void {
  if (expected !== null && expected !== contentTag(view)) throw new DomainError('VERSION_STALE');
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
