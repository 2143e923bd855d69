import { Clock, FaultPoints } from '@travobooks/application';

/** Stands still until it is set: for tests inside one process. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return this.instant;
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}

/** Runs on, by so much earlier or later than the machine's: for programs that a test starts. */
export class ShiftedClock extends Clock {
  constructor(private readonly shiftMs: number) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
}

/** Ends the process at the named step as `kill -9` would. */
export class KillAt extends FaultPoints {
  constructor(private readonly step: string | undefined) {
    super();
  }

  override reach(step: string): void {
    if (step === this.step) process.kill(process.pid, 'SIGKILL');
  }
}

/**
 * The levers of a program started by a test: `TRAVOBOOKS_CLOCK`, from which instant (`2026-05-01T10:00:00Z`) it runs on
 * or by how many milliseconds it is shifted (`+86400000`), and `TRAVOBOOKS_FAULT`, at which step it dies. Neither this
 * library nor tools/levers is in an image: what is shipped knows neither name.
 */
export function leversFromEnv(env: Readonly<Record<string, string | undefined>>): {
  clock: Clock;
  faults: FaultPoints;
} {
  const wanted = env['TRAVOBOOKS_CLOCK'] ?? '+0';
  const shiftMs = /^[+-]\d+$/.test(wanted) ? Number(wanted) : new Date(wanted).getTime() - Date.now();
  if (Number.isNaN(shiftMs)) throw new Error(`TRAVOBOOKS_CLOCK ${wanted} is neither an instant nor a shift`);
  return { clock: new ShiftedClock(shiftMs), faults: new KillAt(env['TRAVOBOOKS_FAULT']) };
}
