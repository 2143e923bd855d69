import type { Logger } from 'pino';

/** A recurring duty: never overlaps itself, a failure is logged and tried again at the next turn. */
export interface Duty {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

/** Turns of all duties of this process; `stop` waits for those under way. */
export class Schedules {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly duties: readonly Duty[],
    private readonly log: Logger,
  ) {}

  start(): void {
    for (const duty of this.duties) this.next(duty, 0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    await Promise.allSettled(this.underWay);
  }

  private next(duty: Duty, delayMs: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      const turn = this.turn(duty);
      this.underWay.add(turn);
      void turn.finally(() => {
        this.underWay.delete(turn);
        this.next(duty, duty.everyMs);
      });
    }, delayMs);
    this.timers.push(timer);
    if (this.timers.length > 1000) this.timers.splice(0, 900);
  }

  private async turn(duty: Duty): Promise<void> {
    try {
      await duty.run();
    } catch (error) {
      this.log.warn({ err: error, duty: duty.name }, 'a duty failed; it is tried again');
    }
  }
}
