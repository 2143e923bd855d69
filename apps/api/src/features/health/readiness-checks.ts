import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { knownMigrations } from '@travobooks/persistence-mysql';
import { Redis } from 'ioredis';
import { Databases } from '../../http/handles';

const QUEUE_LATE_SECONDS = 300;

/** Without database or schema nothing works; without Redis or queue we serve on, and say so. */
@Injectable()
export class ReadinessChecks {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly databases: Databases,
    private readonly redis: Redis,
  ) {}

  async database(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('database');
    try {
      await this.databases.reads.query('SELECT 1');
      return indicator.up();
    } catch {
      return indicator.down();
    }
  }

  async migrations(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('migrations');
    try {
      const rows = await this.databases.reads.query<{ name: string }[]>('SELECT name FROM schema_migrations');
      const applied = new Set(rows.map((row) => row.name));
      const missing = knownMigrations().filter((name) => !applied.has(name));
      return missing.length === 0 ? indicator.up() : indicator.down({ missing });
    } catch {
      return indicator.down();
    }
  }

  async cache(): Promise<HealthIndicatorResult> {
    const connected = await this.redis.ping().then(
      () => true,
      () => false,
    );
    return this.indicators.check('redis').up({ connected });
  }

  /** Age of the oldest event that no worker has taken. */
  async queue(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('queue');
    try {
      const [row] = await this.databases.reads.query<{ late: string | number | null }[]>(
        'SELECT TIMESTAMPDIFF(SECOND, MIN(created_at), UTC_TIMESTAMP(6)) AS late FROM outbox WHERE is_pending = 1',
      );
      const lateSeconds = Math.max(0, Number(row?.late ?? 0));
      return indicator.up({ late_seconds: lateSeconds, late: lateSeconds > QUEUE_LATE_SECONDS });
    } catch {
      return indicator.down();
    }
  }
}
