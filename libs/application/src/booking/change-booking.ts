import {
  canMove,
  DomainError,
  dayInZone,
  holdsDocument,
  invariant,
  NO_TERMS,
  OPEN_BEFORE_ISSUE,
  requireMove,
  requireState,
  TAKES_MORE_ITEMS,
  type Booking,
  type BookingItem,
  type Money,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { requireVersion } from './booking-version';
import { MAX_ITEMS, requireDraftable, requireFuture, supplierIds } from './create-booking';
import { draftItem, type ItemCommand } from './draft-item';
import { requireCostSuppliers } from './draft-terms';
import { requireAllotments } from './allotment-stock';
import { totalOf } from './sale-total';

export interface ChangeBookingCommand {
  readonly bookingId: string;
  /** What the caller read (If-Match). */
  readonly version: number | null;
  readonly customerId?: string;
  readonly recordLocator?: string | null;
  readonly timeLimit?: string | null;
  readonly notes?: string | null;
  readonly metadata?: Readonly<Record<string, string>> | null;
  /** Replaces all items of a draft; an item with a known id keeps it. */
  readonly items?: readonly (ItemCommand & { readonly id?: string })[];
  /** Whose scope decides: the import's own where a record adds to it. */
  readonly permission?: 'booking.write' | 'import.run';
  /** Appends. */
  readonly newItems?: readonly ItemCommand[];
}

/** Before issue everything may change; later only notes and metadata (api.md). */
export class ChangeBooking {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ChangeBookingCommand): Promise<Booking> {
    return this.uow.run(scope, 'change', (tx) => changeBooking(tx, this.ids, command));
  }
}

export async function changeBooking(
  tx: Tx,
  ids: IdGenerator,
  command: ChangeBookingCommand,
): Promise<Booking> {
  const booking = await tx.bookings.lock(command.bookingId, command.permission ?? 'booking.write');
  requireVersion(booking, command.version);
  const touchesSale =
    command.customerId !== undefined ||
    command.items !== undefined ||
    command.newItems !== undefined ||
    command.timeLimit !== undefined ||
    command.recordLocator !== undefined;
  const drafting = OPEN_BEFORE_ISSUE.includes(booking.state);
  const appending =
    command.newItems !== undefined && command.items === undefined && TAKES_MORE_ITEMS.includes(booking.state);
  if (touchesSale && !drafting && !appending)
    requireState(booking.state, OPEN_BEFORE_ISSUE, 'BOOKING_NOT_IN_DRAFT_STATE');
  if (command.permission !== 'import.run' && command.timeLimit !== booking.timeLimit)
    requireFuture(tx, command.timeLimit);
  const items = changedItems(ids, booking, command, tx.scope.permissions['supplier_cost.read'] === undefined);
  if (items.length > MAX_ITEMS)
    throw new DomainError('VALIDATION_FAILED', { pointer: '/items', detail: `At most ${MAX_ITEMS} items.` });
  const customerId = command.customerId ?? booking.customerId;
  const after: Booking = {
    ...booking,
    customerId,
    items,
    saleTotal: await changedTotal(tx, booking, customerId, items),
    version: booking.version + 1,
    updatedAt: tx.now.toISOString(),
    recordLocator: command.recordLocator === undefined ? booking.recordLocator : command.recordLocator,
    timeLimit: command.timeLimit === undefined ? booking.timeLimit : command.timeLimit,
    notes: command.notes === undefined ? booking.notes : command.notes,
    metadata: command.metadata === undefined ? booking.metadata : command.metadata,
  };
  tx.bookings.update(after);
  if (command.items) tx.bookings.replaceItems(booking.id, items);
  else if (command.newItems) tx.bookings.insertItems(booking.id, items.slice(booking.items.length));
  tx.bookings.history(booking.id, 'CHANGED', booking.state, booking.state);
  tx.audit.add(
    'booking.change',
    'BOOKING',
    booking.id,
    { version: booking.version },
    { version: after.version },
  );
  return after;
}

/** A new customer must be known, new items are priced by the day's rules; where neither changes nothing is asked or computed again. */
async function changedTotal(
  tx: Tx,
  booking: Booking,
  customerId: string,
  items: readonly BookingItem[],
): Promise<Money> {
  if (items === booking.items && customerId === booking.customerId) return booking.saleTotal;
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const facts = await tx.bookings.draftFacts(customerId, booking.branchId, supplierIds(items), today);
  if (customerId !== booking.customerId) requireDraftable(facts);
  if (items !== booking.items) {
    requireCostSuppliers(items, facts.suppliers);
    await requireAllotments(tx, items);
  }
  return items === booking.items ? booking.saleTotal : totalOf(items, booking.currency, facts, today);
}

function changedItems(
  ids: IdGenerator,
  booking: Booking,
  command: ChangeBookingCommand,
  blind: boolean,
): readonly BookingItem[] {
  if (command.items) {
    return command.items.map((item, index) => {
      const known = booking.items.find((candidate) => candidate.id === item.id);
      const made = draftItem(known?.id ?? ids.next(), index, booking.currency, item);
      return known ? withKept(made, known, { commission: blind && !item.commission, costs: blind && !item.costs?.length }) : made;
    });
  }
  if (!command.newItems) return booking.items;
  const added = command.newItems.map((item, index) =>
    draftItem(ids.next(), booking.items.length + index, booking.currency, item),
  );
  return [...booking.items, ...added];
}

/** What the caller has no field for or may not see stays: the day of the document, a hidden commission, hidden costs. */
const withKept = (
  made: BookingItem,
  known: BookingItem,
  keep: { readonly commission: boolean; readonly costs: boolean },
): BookingItem => ({
  ...made,
  ...(made.documentNumber === known.documentNumber ? { documentIssuedOn: known.documentIssuedOn } : {}),
  ...(keep.commission ? { commission: known.commission, commissionRate: known.commissionRate } : {}),
  ...(keep.costs && known.terms && known.terms.costs.length > 0
    ? { terms: { ...(made.terms ?? NO_TERMS), costs: known.terms.costs } }
    : {}),
});

/** DRAFT → HELD: the PNR exists, nothing is sold. */
export class HoldBooking {
  constructor(private readonly uow: UnitOfWork) {}

  execute(
    scope: RequestScope,
    command: { bookingId: string; timeLimit?: string | null; version?: number | null },
  ): Promise<Booking> {
    return this.uow.run(scope, 'hold', async (tx) => {
      const booking = await tx.bookings.lock(command.bookingId, 'booking.write');
      requireVersion(booking, command.version);
      requireMove(booking.state, 'HELD', 'BOOKING_NOT_IN_DRAFT_STATE');
      const timeLimit = command.timeLimit ?? booking.timeLimit;
      requireFuture(tx, timeLimit);
      return moveBooking(
        tx,
        { ...booking, timeLimit },
        { to: 'HELD', event: 'HELD', outbox: 'booking.held' },
      );
    });
  }
}

export class CancelBooking {
  constructor(private readonly uow: UnitOfWork) {}

  execute(
    scope: RequestScope,
    command: { bookingId: string; reason: string; version?: number | null },
  ): Promise<Booking> {
    if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
    return this.uow.run(scope, 'cancel', async (tx) => {
      const booking = await tx.bookings.lock(command.bookingId, 'booking.write');
      requireVersion(booking, command.version);
      requireMove(booking.state, 'CANCELLED_BEFORE_ISSUE', 'BOOKING_NOT_IN_DRAFT_STATE');
      if (booking.state === 'PENDING_APPROVAL') throw new DomainError('APPROVAL_PENDING');
      tx.bookings.setItemStates(
        booking.items.map((item) => item.id),
        'CANCELLED',
      );
      return moveBooking(tx, booking, {
        to: 'CANCELLED_BEFORE_ISSUE',
        event: 'CANCELLED',
        outbox: 'booking.cancelled_before_issue',
        reason: command.reason,
      });
    });
  }
}

/** Where a booking goes, what its history calls it, and the event that webhooks are told. */
export interface BookingMove {
  readonly to: Booking['state'];
  readonly event: string;
  readonly outbox?: string;
  readonly reason?: string;
  /** What belongs to the event besides. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The one way to another state, so that the table of moves is asked every time; staying is no move. */
export function moveBooking(
  tx: Tx,
  booking: Booking,
  { to, event, outbox, reason, detail }: BookingMove,
): Booking {
  invariant(
    to === booking.state || canMove(booking.state, to),
    `a booking does not go from ${booking.state} to ${to}`,
  );
  const after: Booking = {
    ...booking,
    state: to,
    version: booking.version + 1,
    updatedAt: tx.now.toISOString(),
  };
  tx.bookings.update(after);
  tx.bookings.history(
    booking.id,
    event,
    booking.state,
    to,
    reason === undefined && !detail ? undefined : { ...detail, ...(reason === undefined ? {} : { reason }) },
  );
  tx.audit.add(
    `booking.${event.toLowerCase()}`,
    'BOOKING',
    booking.id,
    { state: booking.state },
    { state: to, ...(reason ? { reason } : {}) },
  );
  if (outbox) tx.outbox.add(outbox, { booking_id: booking.id, reference: booking.reference });
  return after;
}

/**
 * The sweep of time limits: drafts and holds whose limit has passed become EXPIRED, unless a ticket is made already or the
 * limit was over when the booking was entered. One unit of work a booking.
 */
export class ExpireTimeLimit {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, bookingId: string): Promise<boolean> {
    return this.uow.run(scope, 'expire', async (tx) => {
      const booking = await tx.bookings.lock(bookingId, 'booking.write');
      const limit = booking.timeLimit === null ? null : new Date(booking.timeLimit);
      const due = limit !== null && limit <= tx.now && limit > new Date(booking.createdAt);
      if (!due || holdsDocument(booking.items) || !OPEN_BEFORE_ISSUE.includes(booking.state)) return false;
      moveBooking(tx, booking, { to: 'EXPIRED', event: 'EXPIRED', outbox: 'booking.expired' });
      return true;
    });
  }
}
