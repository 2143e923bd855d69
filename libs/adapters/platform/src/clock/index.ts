import { Clock, FaultPoints } from '@travobooks/application';

/** The machine's own time: what every program that is shipped goes by. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Nothing is asked to fail. */
export class NoFaults extends FaultPoints {
  override reach(): void {
    // On to the next step.
  }
}
