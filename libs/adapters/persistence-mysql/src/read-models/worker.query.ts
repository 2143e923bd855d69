import type { PartnerFacts } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { json } from '../sql';
import { partnerFromRow, PARTNER_COLUMNS } from '../stores/identity.rows';
import { isoTime, timestamp } from '../stores/records.store';

/** Partners as the worker needs them. */
export class PartnersQuery {
  constructor(private readonly reads: DataSource) {}

  async all(): Promise<number[]> {
    const rows = await this.reads.query<Row[]>('SELECT partner_id FROM partners');
    return rows.map((row) => Number(row['partner_id']));
  }

  /** Posted and not yet sealed, over all partners. */
  async unsealed(): Promise<number> {
    const rows = await this.reads.query<Row[]>('SELECT COUNT(*) AS n FROM journal_unsealed');
    return Number(rows[0]?.['n'] ?? 0);
  }

  async facts(partnerId: number): Promise<PartnerFacts | null> {
    const rows = await this.reads.query<Row[]>(
      `SELECT ${PARTNER_COLUMNS} FROM partners p WHERE p.partner_id = ?`,
      [partnerId],
    );
    return rows[0] ? partnerFromRow(rows[0]) : null;
  }
}

export interface OutboxRow {
  readonly id: number;
  readonly partner_id: number;
  readonly type: string;
  readonly created_at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export class OutboxQuery {
  constructor(private readonly reads: DataSource) {}

  async next(limit: number): Promise<OutboxRow[]> {
    const rows = await this.reads.query<Row[]>(
      'SELECT id, partner_id, type, payload, created_at FROM outbox WHERE is_pending = 1 ORDER BY id LIMIT ?',
      [limit],
    );
    return rows.map((row) => ({
      id: Number(row['id']),
      partner_id: Number(row['partner_id']),
      type: String(row['type']),
      created_at: isoTime(row['created_at']),
      data: json(row['payload']),
    }));
  }

  async markSent(ids: readonly number[]): Promise<void> {
    if (ids.length > 0)
      await this.reads.query('UPDATE outbox SET sent_at = UTC_TIMESTAMP(6) WHERE id IN (?)', [ids]);
  }

  /** Removes answered keys and sent events that nobody needs any more, a bounded number at a time. */
  async forget(keysBefore: Date, eventsBefore: Date): Promise<void> {
    await this.reads.query('DELETE FROM idempotency_keys WHERE created_at < ? LIMIT 5000', [
      timestamp(keysBefore),
    ]);
    await this.reads.query(
      'DELETE FROM outbox WHERE is_pending IS NULL AND created_at < ? ORDER BY id LIMIT 5000',
      [timestamp(eventsBefore)],
    );
  }

  /** How many wait, and for how long the oldest of them. */
  async lag(): Promise<{ pending: number; lagSeconds: number }> {
    const [row] = await this.reads.query<Row[]>(
      'SELECT COUNT(*) AS pending, COALESCE(TIMESTAMPDIFF(SECOND, MIN(created_at), UTC_TIMESTAMP(6)), 0) AS lag FROM outbox WHERE is_pending = 1',
    );
    return { pending: Number(row?.['pending'] ?? 0), lagSeconds: Math.max(0, Number(row?.['lag'] ?? 0)) };
  }
}
