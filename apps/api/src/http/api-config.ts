import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { smtpSettingsFromEnv } from '@travobooks/platform';

export interface ApiSecrets {
  readonly sessionSecret: string;
  readonly jwtSecret: string;
  readonly masterKey: string;
}

/** Everything that comes from outside, read once at the start. */
export class ApiConfig {
  constructor(
    readonly databaseUrl: string,
    readonly redisUrl: string,
    readonly secrets: ApiSecrets,
    readonly options: {
      readonly port?: number;
      readonly host?: string;
      readonly webDist?: string | null;
      /** Prefix of every Redis key; a test worker has its own. */
      readonly keyPrefix?: string;
      readonly logLevel?: string;
      readonly poolSize?: number;
      /** A minute; many people may sit behind one address. */
      readonly signInsPerAddress?: number;
      /** Addresses and networks of the proxies before us, whose X-Forwarded-For is believed. */
      readonly trustedProxies?: readonly string[];
      /** Whether the worker has a mail server: it has the same environment. */
      readonly mail?: boolean;
    } = {},
  ) {}
}

type Env = Readonly<Record<string, string | undefined>>;

export function configFromEnv(env: Env): ApiConfig {
  const secrets = JSON.parse(readFileSync(needed(env, 'TRAVOBOOKS_SECRETS'), 'utf8')) as ApiSecrets;
  for (const name of ['sessionSecret', 'jwtSecret', 'masterKey'] as const) {
    if (!secrets[name]) throw new Error(`TRAVOBOOKS_SECRETS lacks ${name}`);
  }
  return new ApiConfig(needed(env, 'DATABASE_URL'), needed(env, 'REDIS_URL'), secrets, {
    port: Number(env['PORT'] ?? 3000),
    host: env['HOST'] ?? '127.0.0.1',
    webDist: env['TRAVOBOOKS_WEB_DIST'] ?? null,
    keyPrefix: env['TRAVOBOOKS_REDIS_PREFIX'] ?? 'tvb:',
    logLevel: env['LOG_LEVEL'] ?? 'info',
    trustedProxies: trustedProxiesOf(env['TRAVOBOOKS_TRUSTED_PROXIES']),
    mail: smtpSettingsFromEnv(env) !== null,
    ...(env['TRAVOBOOKS_SIGN_INS_PER_MINUTE']
      ? { signInsPerAddress: Number(env['TRAVOBOOKS_SIGN_INS_PER_MINUTE']) }
      : {}),
  });
}

function trustedProxiesOf(text = ''): string[] {
  const networks = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    if (isIP(address) && (bits === undefined || /^\d{1,3}$/.test(bits))) continue;
    throw new Error(`TRAVOBOOKS_TRUSTED_PROXIES: ${network} is no address and no network such as 10.0.0.0/8`);
  }
  return networks;
}

function needed(env: Env, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
