import type { Day } from '@travobooks/domain';

/** A row that is due, and where it belongs; (serviceDate, id) is its place in the order. */
export interface DueRef {
  readonly id: string;
  readonly serviceDate: Day;
  readonly itemId: string;
  readonly bookingId: string;
}

/** What the recognition run reads ahead, without locks. */
export abstract class RevenueWork {
  abstract countDueItems(partnerId: number, through: Day): Promise<number>;
  /** In order of (service date, id), after the last row of the page before. */
  abstract due(partnerId: number, through: Day, after: DueRef | null, limit: number): Promise<readonly DueRef[]>;
  /** Bookings of which something is served or expires by the day, in order of (day, id). */
  abstract used(
    partnerId: number,
    through: Day,
    after: { readonly day: Day; readonly id: string } | null,
    limit: number,
  ): Promise<readonly { readonly day: Day; readonly id: string }[]>;
}
