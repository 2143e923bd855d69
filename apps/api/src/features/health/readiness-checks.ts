import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { knownMigrations } from '@travobooks/persistence-mysql';
import { Redis } from 'ioredis';
import { ApiConfig } from '../../http/api-config';
import { Databases } from '../../http/handles';

const QUEUE_LATE_SECONDS = 300;

/** Without database or schema nothing works; without Redis or queue we serve on, and say so. */
@Injectable()
export class ReadinessChecks {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly databases: Databases,
    private readonly redis: Redis,
    private readonly config: ApiConfig,
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

  /** Without a mail server people are told in the app alone. Given up: mails of the last day; their rows say why. */
  async mail(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('mail');
    const configured = this.config.options.mail === true;
    try {
      const [row] = await this.databases.reads.query<{ waiting: string; given_up: string }[]>(
        `SELECT (SELECT COUNT(*) FROM mails WHERE state = 'PENDING') AS waiting,
           (SELECT COUNT(*) FROM mails WHERE state = 'FAILED' AND created_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY) AS given_up`,
      );
      return indicator.up({
        configured,
        waiting: Number(row?.waiting ?? 0),
        given_up: Number(row?.given_up ?? 0),
      });
    } catch {
      return indicator.up({ configured });
    }
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
