import { DomainError, dayInZone, isCurrency, type Booking, type BookingItem } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { DraftFacts } from '../ports/booking-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { draftItem, type ItemCommand } from './draft-item';
import { requireCostSuppliers } from './draft-terms';
import { requireAllotments } from './allotment-stock';
import { totalOf } from './sale-total';

export interface CreateBookingCommand {
  readonly customerId: string;
  readonly currency: string;
  readonly branchId?: string | null;
  readonly recordLocator?: string | null;
  readonly gds?: string | null;
  readonly pnrCreated?: string | null;
  readonly timeLimit?: string | null;
  readonly notes?: string | null;
  readonly externalRef?: string | null;
  readonly metadata?: Readonly<Record<string, string>> | null;
  readonly items: readonly ItemCommand[];
}

export const MAX_ITEMS = 100;

/** A draft: nothing of it is in the books yet. */
export class CreateBooking {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: CreateBookingCommand): Promise<Booking> {
    return this.uow.run(scope, 'booking', (tx) => createBooking(tx, this.ids, command));
  }
}

/**
 * Who changes or holds a booking names a limit that is still to come. A sale entered afterwards and a record tell what was:
 * they keep theirs, and it ends nothing (`ExpireTimeLimit`).
 */
export function requireFuture(tx: Tx, timeLimit: string | null | undefined): void {
  if (!timeLimit || new Date(timeLimit) > tx.now) return;
  throw new DomainError('DATE_INVALID', {
    pointer: '/time_limit',
    detail: 'The time limit has passed already.',
  });
}

export async function createBooking(
  tx: Tx,
  ids: IdGenerator,
  command: CreateBookingCommand,
): Promise<Booking> {
  if (!isCurrency(command.currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/currency' });
  if (command.items.length > MAX_ITEMS)
    throw new DomainError('VALIDATION_FAILED', { pointer: '/items', detail: `At most ${MAX_ITEMS} items.` });
  const first = command.externalRef ? await tx.bookings.findByRef(command.externalRef) : null;
  if (first)
    throw new DomainError('EXTERNAL_REF_TAKEN', { pointer: '/external_ref', extra: { existing_id: first } });
  const branchId = branchOf(tx.scope, command.branchId);
  const items = command.items.map((item, index) => draftItem(ids.next(), index, command.currency, item));
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const facts = await tx.bookings.draftFacts(command.customerId, branchId, supplierIds(items), today);
  requireDraftable(facts);
  requireCostSuppliers(items, facts.suppliers);
  await requireAllotments(tx, items);
  const total = totalOf(items, command.currency, facts, today);
  const booking: Booking = {
    id: ids.next(),
    reference: await tx.bookings.nextReference(today.slice(0, 4)),
    branchId,
    customerId: command.customerId,
    currency: command.currency,
    state: 'DRAFT',
    recordLocator: command.recordLocator ?? null,
    gds: command.gds ?? null,
    pnrCreated: command.pnrCreated ?? null,
    timeLimit: command.timeLimit ?? null,
    notes: command.notes ?? null,
    madeBy: tx.scope.userId,
    approvalId: null,
    issuedOn: null,
    externalRef: command.externalRef ?? null,
    metadata: command.metadata ?? null,
    version: 1,
    createdAt: tx.now.toISOString(),
    updatedAt: tx.now.toISOString(),
    saleTotal: total,
    items,
  };
  tx.bookings.insert(booking);
  tx.bookings.history(booking.id, 'CREATED', null, 'DRAFT');
  tx.audit.add('booking.create', 'BOOKING', booking.id, undefined, {
    reference: booking.reference,
    total: total.toDecimal(),
    currency: booking.currency,
  });
  tx.outbox.add('booking.created', { booking_id: booking.id, reference: booking.reference });
  return booking;
}

export const supplierIds = (items: readonly BookingItem[]): string[] => [
  ...new Set(
    items.flatMap((item) => [
      ...(item.supplierId ? [item.supplierId] : []),
      ...(item.terms?.costs ?? []).map((cost) => cost.supplierId),
    ]),
  ),
];

/** The caller's own office unless their scope is the partner. */
export function branchOf(scope: RequestScope, asked: string | null | undefined): string {
  const wide = scope.permissions['booking.write'] === 'partner' || !scope.branchId;
  if (asked && asked !== scope.branchId && !wide)
    throw new DomainError('PERMISSION_DENIED', { pointer: '/branch_id', detail: 'This is another office.' });
  const branchId = asked ?? scope.branchId;
  if (!branchId)
    throw new DomainError('VALIDATION_FAILED', { pointer: '/branch_id', detail: 'Name the office.' });
  return branchId;
}

export function requireDraftable(facts: DraftFacts): void {
  if (!facts.customer)
    throw new DomainError('VALIDATION_FAILED', {
      pointer: '/customer_id',
      detail: 'There is no such customer.',
    });
  if (!facts.branchCode)
    throw new DomainError('VALIDATION_FAILED', { pointer: '/branch_id', detail: 'There is no such office.' });
}
