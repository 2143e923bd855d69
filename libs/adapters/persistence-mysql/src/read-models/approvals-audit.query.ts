import { hiddenTypes, type RequestScope } from '@travobooks/application';
import { addDays, type Day, dayBegins } from '@travobooks/domain';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, json, toBin } from '../sql';
import { isoTime, timestamp } from '../stores/records.store';

export interface AuditFilter {
  readonly action?: string | undefined;
  readonly objectType?: string | undefined;
  readonly objectId?: string | undefined;
  readonly userId?: string | undefined;
  readonly since?: string | undefined;
  /** Days of the partner, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** In what was done, to what, by whom, and in the values that the reader may see. */
  readonly text?: string | undefined;
  readonly limit: number;
  readonly after: string | null;
}

export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  readonly userName: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly requestId: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Who did what, newest first: `limit + 1` lines. */
export class AuditLogQuery {
  constructor(private readonly reads: DataSource) {}

  async list(scope: RequestScope, filter: AuditFilter): Promise<AuditLine[]> {
    const parts: [string, unknown][] = [];
    const { timeZone } = scope.partner;
    if (filter.action) parts.push(actionPart(filter.action));
    if (filter.objectType) parts.push([' AND a.object_type = ?', filter.objectType]);
    if (filter.objectId) parts.push([' AND a.object_id = ?', toBin(filter.objectId)]);
    if (filter.userId) parts.push([' AND a.user_id = ?', toBin(filter.userId)]);
    if (filter.since) parts.push([' AND a.at >= ?', timestamp(new Date(filter.since))]);
    if (filter.from) parts.push([' AND a.at >= ?', timestamp(dayBegins(filter.from, timeZone))]);
    if (filter.to) parts.push([' AND a.at < ?', timestamp(dayBegins(addDays(filter.to, 1), timeZone))]);
    if (filter.after) parts.push([' AND a.id < ?', toBin(filter.after)]);
    const text = filter.text ? textPart(scope, filter.text) : null;
    const rows = await this.reads.query<Row[]>(
      `SELECT a.*, u.name AS user_name FROM audit_log a LEFT JOIN users u ON u.partner_id = a.partner_id AND u.id = a.user_id
       WHERE a.partner_id = ?${parts.map(([sql]) => sql).join('')}${text?.sql ?? ''} ORDER BY a.id DESC LIMIT ?`,
      [scope.partnerId, ...parts.map(([, value]) => value), ...(text?.values ?? []), filter.limit + 1],
    );
    return rows.map((row) => ({
      id: fromBin(row['id'] as Buffer),
      at: isoTime(row['at']),
      userId: fromBin(row['user_id'] as Buffer),
      userName: row['user_name'] as string | null,
      action: String(row['action']),
      objectType: String(row['object_type']),
      objectId: fromBin(row['object_id'] as Buffer),
      requestId: row['request_id'] as string | null,
      before: row['before_state'] ? json(row['before_state']) : null,
      after: row['after_state'] ? json(row['after_state']) : null,
    }));
  }
}

/** `booking.issue`, or all of a kind: `booking.` */
const actionPart = (action: string): [string, unknown] =>
  action.endsWith('.') ? [' AND a.action LIKE ?', `${literal(action)}%`] : [' AND a.action = ?', action];

const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const WHOLE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The values are searched only in objects that the reader sees whole: what is masked cannot be guessed by searching. */
function textPart(scope: RequestScope, text: string): { sql: string; values: unknown[] } {
  if (WHOLE_ID.test(text))
    return { sql: ' AND (a.object_id = ? OR a.request_id = ?)', values: [toBin(text), text] };
  const like = `%${literal(text)}%`;
  return {
    sql: ` AND (a.action LIKE ? OR a.object_type LIKE ? OR u.name LIKE ?
       OR (UPPER(a.object_type) NOT IN (?) AND (a.before_state LIKE ? OR a.after_state LIKE ?)))`,
    values: [like, like, like, [...hiddenTypes(scope), ''], like, like],
  };
}
