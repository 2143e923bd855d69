import { type SmtpSettings, smtpSettingsFromEnv } from '@travobooks/platform';

/** Everything that comes from outside, read once at the start. */
export interface WorkerConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly redisPrefix: string;
  /** Where the probes answer; nothing but this machine unless it is asked for. */
  readonly host: string;
  readonly port: number;
  readonly inbox: string | null;
  readonly logLevel: string;
  /** Where mail leaves; null: none is sent. */
  readonly mail: SmtpSettings | null;
  /** Where people open the app, for links in mails; null: they have none. */
  readonly appUrl: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;

export function configFromEnv(env: Env): WorkerConfig {
  return {
    databaseUrl: needed(env, 'DATABASE_URL'), redisUrl: needed(env, 'REDIS_URL'), redisPrefix: env['TRAVOBOOKS_REDIS_PREFIX'] ?? 'tvb:',
    host: env['WORKER_HOST'] ?? '127.0.0.1', port: Number(env['WORKER_PORT'] ?? 3001), inbox: env['TRAVOBOOKS_INBOX'] ?? null, logLevel: env['LOG_LEVEL'] ?? 'info',
    mail: smtpSettingsFromEnv(env), appUrl: env['APP_URL']?.replace(/\/+$/, '') || null,
  }; // prettier-ignore
}

function needed(env: Env, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
