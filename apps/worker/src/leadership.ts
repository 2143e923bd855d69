import { hostname } from 'node:os';
import type { LeaderFence } from '@travobooks/persistence-mysql';
import type { LeaderLock } from '@travobooks/platform';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Duty } from './schedules';

const NAME = 'worker';

/**
 * One worker among several runs the duties of time, so that they are done once and not once a process. Without Redis
 * nobody is elected: then each goes on by itself, since every duty is safe to do twice and the database decides. A
 * leader that was paused while another was elected sees in the database that its election is past.
 */
export class Leadership {
  /** Number of our own election; null: not elected, or not yet written down. */
  private election: number | null = null;

  constructor(
    private readonly lock: LeaderLock,
    private readonly redis: Redis,
    private readonly fence: LeaderFence,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.lock.start({
      onElected: () => {
        this.log.info('elected: this worker does the duties of time');
        this.election = null;
      },
      onLost: () => this.log.warn('no longer the leader'),
    });
  }

  stop(): Promise<void> {
    return this.lock.stop();
  }

  /** The same duty, done by the leader only. */
  only(duty: Duty): Duty {
    return {
      name: duty.name,
      everyMs: duty.everyMs,
      run: async () => {
        if (await this.leads()) await duty.run();
      },
    };
  }

  private async leads(): Promise<boolean> {
    if (this.redis.status !== 'ready') return true;
    if (this.lock.fencing === null) return false;
    this.election ??= await this.fence.take(NAME, `${hostname()}:${process.pid}`.slice(0, 64));
    return (await this.fence.current(NAME)) === this.election;
  }
}
