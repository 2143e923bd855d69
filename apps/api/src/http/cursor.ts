import { createHash } from 'node:crypto';
import { DomainError } from '@travobooks/domain';
import { InstantField, IntField, TextField } from './fields';
import { ID } from './id-param';
import { currentPath } from './request-context';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** Query of a list whose rows do not tell when they changed. */
export class PageQuery {
  @IntField({ min: 1, max: MAX_LIMIT, optional: true, description: `Rows on a page, at most ${MAX_LIMIT}.` })
  limit?: number;

  @TextField({ max: 500, optional: true, description: 'next_cursor of the page before.' })
  cursor?: string;
}

/** Query of every other list; one with filters extends it. */
export class ListQuery extends PageQuery {
  @InstantField({ optional: true, description: 'Only what changed since.' })
  updated_since?: string;
}

export interface Page<Position> {
  readonly limit: number;
  /** Where the page before ended; null on the first one. */
  readonly after: Position | null;
  /** Of the list and its filters; it goes into the cursor. */
  readonly mark: string;
}

/**
 * Limit and decoded position. A cursor of another list or of other filters is refused, not misread: `keys` are the
 * fields it must hold. The limit may change from page to page.
 */
export function pageOf<Position extends Record<string, string | number>>(
  query: PageQuery,
  keys: readonly (keyof Position & string)[],
): Page<Position> {
  const mark = markOf(query);
  return {
    limit: query.limit ?? DEFAULT_LIMIT,
    after: query.cursor === undefined ? null : decode(query.cursor, keys, mark),
    mark,
  };
}

function markOf(query: PageQuery): string {
  const { limit: _limit, cursor: _cursor, ...filters } = query;
  const given = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([currentPath(), given]))
    .digest('base64url')
    .slice(0, 12);
}

/**
 * Answers `{data, next_cursor}`. Read `limit + 1` rows: the extra one tells that there is a next page and
 * is dropped.
 */
export function listOf<Row, View>(
  page: Page<never> | Page<Record<string, string | number>>,
  rows: readonly Row[],
  view: (row: Row) => View,
  position: (row: Row) => Record<string, string | number>,
): { data: View[]; next_cursor: string | null } {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return { data: shown.map(view), next_cursor: more ? encode(position(last), page.mark) : null };
}

const encode = (position: Record<string, string | number>, mark: string): string =>
  `${mark}.${Buffer.from(JSON.stringify(position)).toString('base64url')}`;

function decode<Position extends Record<string, string | number>>(
  cursor: string,
  keys: readonly (keyof Position & string)[],
  mark: string,
): Position {
  const [marked, given = ''] = cursor.split('.');
  if (marked !== mark)
    throw new DomainError('CURSOR_INVALID', {
      pointer: '/cursor',
      detail: 'It belongs to another list or to other filters.',
    });
  try {
    const position = JSON.parse(Buffer.from(given, 'base64url').toString('utf8')) as Record<string, unknown>;
    const fits = keys.every((key) =>
      key === 'id' ? ID.test(String(position[key])) : isScalar(position[key]),
    );
    if (fits && Object.keys(position).length === keys.length) return position as Position;
  } catch {
    // Falls through to the refusal.
  }
  throw new DomainError('CURSOR_INVALID', { pointer: '/cursor' });
}

const isScalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
