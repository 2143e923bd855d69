import type { DataSource } from 'typeorm';
import type { Row } from '../session';

/** Counts the elections of a leader in the database, which a failover or a loss of Redis cannot set back. */
export class LeaderFence {
  constructor(private readonly db: DataSource) {}

  /** Called by who was elected; answers the number of this election. */
  async take(name: string, holder: string): Promise<number> {
    const made = await this.db.query<{ insertId: number }>(
      `INSERT INTO leader_fence (name, holder, fence) VALUES (?, ?, LAST_INSERT_ID(1))
       ON DUPLICATE KEY UPDATE holder = VALUES(holder), fence = LAST_INSERT_ID(fence + 1)`,
      [name, holder],
    );
    return Number(made.insertId);
  }

  /** Number of the newest election: another than one's own means that somebody else leads by now. */
  async current(name: string): Promise<number> {
    const [row] = await this.db.query<Row[]>('SELECT fence FROM leader_fence WHERE name = ?', [name]);
    return Number(row?.['fence'] ?? 0);
  }
}
