import type { Day } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { SaleContext } from '../ports/booking-store.port';
import type { Tx } from '../ports/unit-of-work.port';

/** A posting action under way: its unit of work, what was read and locked for it, and the day it is posted on. */
export interface Posting {
  readonly tx: Tx;
  readonly ids: IdGenerator;
  readonly context: SaleContext;
  readonly on: Day;
}
