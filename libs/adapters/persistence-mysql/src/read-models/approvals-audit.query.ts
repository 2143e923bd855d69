import type { RequestScope } from '@travobooks/application';
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
    if (filter.action) parts.push([' AND a.action = ?', filter.action]);
    if (filter.objectType) parts.push([' AND a.object_type = ?', filter.objectType]);
    if (filter.objectId) parts.push([' AND a.object_id = ?', toBin(filter.objectId)]);
    if (filter.userId) parts.push([' AND a.user_id = ?', toBin(filter.userId)]);
    if (filter.since) parts.push([' AND a.at >= ?', timestamp(new Date(filter.since))]);
    if (filter.after) parts.push([' AND a.id < ?', toBin(filter.after)]);
    const rows = await this.reads.query<Row[]>(
      `SELECT a.*, u.name AS user_name FROM audit_log a LEFT JOIN users u ON u.partner_id = a.partner_id AND u.id = a.user_id
       WHERE a.partner_id = ?${parts.map(([sql]) => sql).join('')} ORDER BY a.id DESC LIMIT ?`,
      [scope.partnerId, ...parts.map(([, value]) => value), filter.limit + 1],
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
