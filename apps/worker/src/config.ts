import { Clock, FaultPoints } from '@travobooks/application';

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
}

type Env = Readonly<Record<string, string | undefined>>;

export function configFromEnv(env: Env): WorkerConfig {
  return {
    databaseUrl: needed(env, 'DATABASE_URL'), redisUrl: needed(env, 'REDIS_URL'), redisPrefix: env['TRAVOBOOKS_REDIS_PREFIX'] ?? 'tvb:',
    host: env['WORKER_HOST'] ?? '127.0.0.1', port: Number(env['WORKER_PORT'] ?? 3001), inbox: env['TRAVOBOOKS_INBOX'] ?? null, logLevel: env['LOG_LEVEL'] ?? 'info',
  }; // prettier-ignore
}

function needed(env: Env, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

class WorkerClock extends Clock {
  constructor(private readonly shiftMs: number) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
}

class WorkerFaults extends FaultPoints {
  constructor(private readonly step: string | null) {
    super();
  }

  override reach(step: string): void {
    if (step === this.step) process.kill(process.pid, 'SIGKILL');
  }
}

/** A shifted clock and a step at which to die are for tests: a production build refuses both. */
export function testLevers(env: Env): { clock: Clock; faults: FaultPoints } {
  const [clock, fault] = [env['TRAVOBOOKS_CLOCK'], env['TRAVOBOOKS_FAULT']];
  if ((clock || fault) && env['NODE_ENV'] === 'production' && env['TRAVOBOOKS_TEST_BUILD'] !== '1') {
    throw new Error('TRAVOBOOKS_CLOCK and TRAVOBOOKS_FAULT are refused in production');
  }
  const shiftMs = clock ? (/^[+-]\d+$/.test(clock) ? Number(clock) : new Date(clock).getTime() - Date.now()) : 0;
  return { clock: new WorkerClock(shiftMs), faults: new WorkerFaults(fault ?? null) };
}
