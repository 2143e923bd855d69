import type { Facts, RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, json, toBin } from '../sql';
import { isoTime, isoTimeOrNull, timestamp } from '../stores/records.store';

export interface NotificationView {
  readonly id: string;
  readonly eventType: string;
  readonly textKey: string;
  readonly facts: Facts;
  readonly objectType: string;
  readonly objectId: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface NotificationFilter {
  readonly unread?: boolean | undefined;
  readonly limit: number;
  readonly after: string | null;
}

/** More than this is shown as "99+": counting on would only cost. */
export const MOST_COUNTED = 100;

/** What is addressed to the caller. */
export class NotificationsQuery {
  constructor(private readonly reads: DataSource) {}

  /** `limit + 1` rows, newest first. */
  async list(scope: RequestScope, filter: NotificationFilter): Promise<NotificationView[]> {
    const parts: [string, unknown[]][] = [];
    if (filter.unread !== undefined)
      parts.push([filter.unread ? ' AND n.is_unread = 1' : ' AND n.is_unread IS NULL', []]);
    if (filter.after) parts.push([' AND n.id < ?', [toBin(filter.after)]]);
    const rows = await this.reads.query<Row[]>(
      `SELECT n.* FROM notifications n WHERE n.partner_id = ? AND n.user_id = ?${parts.map(([sql]) => sql).join('')} ORDER BY n.id DESC LIMIT ?`,
      [scope.partnerId, toBin(scope.userId), ...parts.flatMap(([, values]) => values), filter.limit + 1],
    );
    return rows.map((row) => ({
      id: fromBin(row['id'] as Buffer),
      eventType: String(row['event_type']),
      textKey: String(row['text_key']),
      facts: json(row['facts']),
      objectType: String(row['object_type']),
      objectId: fromBin(row['object_id'] as Buffer),
      createdAt: isoTime(row['created_at']),
      readAt: isoTimeOrNull(row['read_at']),
    }));
  }

  /** Of the caller's own, at most `MOST_COUNTED`: by the index alone. */
  async unread({ partnerId, userId }: Pick<RequestScope, 'partnerId' | 'userId'>): Promise<number> {
    const [row] = await this.reads.query<Row[]>(
      'SELECT COUNT(*) AS n FROM (SELECT 1 FROM notifications WHERE partner_id = ? AND user_id = ? AND is_unread = 1 LIMIT ?) AS counted',
      [partnerId, toBin(userId), MOST_COUNTED],
    );
    return Number(row?.['n'] ?? 0);
  }

  /** Removes what was read long ago, a bounded number at a time. */
  async forget(readBefore: Date): Promise<void> {
    await this.reads.query('DELETE FROM notifications WHERE read_at < ? LIMIT 5000', [timestamp(readBefore)]);
  }
}
