import {
  DomainError,
  Money,
  dayInZone,
  refundFigures,
  requireState,
  toCustomer,
  type AskedRefund,
  type JournalEntry,
  type RefundKind,
} from '@travobooks/domain';
import { periodCheck, type Check } from '../booking/sale-checks';
import type { IdGenerator } from '../ports/clock.port';
import type { RefundItem, StoredRefund } from '../ports/refund-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { REFUNDABLE_BOOKINGS } from './post-refund';
import { refundApproval } from './refund-checks';
import { lockForRefund, refundableItems, subjectOf, type RefundContext } from './refund-facts';
import { planRefund } from './refund-plan';

/** So long a quote stands; the worker's sweep ends it. */
const QUOTE_HOURS = 24;

export interface AskedItem {
  readonly itemId: string;
  /** Amounts as they came: the booking's currency is known under its lock. */
  readonly asked: (currency: string, pointer: string) => AskedRefund;
}

export interface QuoteCommand {
  readonly bookingId: string;
  readonly items: readonly AskedItem[];
  readonly kind: RefundKind;
  readonly reason: string;
  readonly externalRef?: string | null;
  readonly metadata?: Readonly<Record<string, string>> | null;
}

export interface RefundOutcome {
  readonly refund: StoredRefund;
  /** Posted; of a quote and a dry run: as they would be. */
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
  readonly approvalId: string | null;
}

/** What a refund would come to, and its entries as they would be posted today (api.md, refunds/quote). Nothing is posted. */
export class QuoteRefund {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: QuoteCommand): Promise<RefundOutcome> {
    return this.uow.run(scope, 'refund-quote', async (tx) => {
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const of = await lockForRefund(tx, command.bookingId, today, 'refund.quote');
      if (command.externalRef) await requireFreeRef(tx, command.externalRef);
      const refund = await quoteRefund(tx, this.ids, of, command);
      tx.refunds.insert(refund);
      tx.refunds.history(refund.id, null, 'QUOTED');
      tx.audit.add('refund.quote', 'REFUND', refund.id, undefined, { booking_id: refund.bookingId, to_customer: refund.toCustomer.toDecimal(), reason: refund.reason });
      const entries = await previewOf(tx, this.ids, of, refund);
      const need = refundApproval(tx, of, refund);
      return { refund, entries, checks: [periodCheck(of.context, today, tx), ...(need ? [need.check] : [])], approvalId: null };
    });
  }
}

async function requireFreeRef(tx: Tx, externalRef: string): Promise<void> {
  const taken = await tx.refunds.findByRef(externalRef);
  if (taken) throw new DomainError('EXTERNAL_REF_TAKEN', { extra: { existing_id: taken } });
}

/** The refund as a quote; nothing is kept of it yet. */
export async function quoteRefund(tx: Tx, ids: IdGenerator, of: RefundContext, command: QuoteCommand): Promise<StoredRefund> {
  if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
  const { booking } = of.context;
  requireState(booking.state, REFUNDABLE_BOOKINGS, 'BOOKING_NOT_IN_ISSUED_STATE');
  const found = await refundableItems(tx, of, command.items.map(({ itemId }) => itemId));
  const items = found.map((refundable, index): RefundItem => {
    const given = command.items[index] as AskedItem;
    const asked = given.asked(booking.currency, `/items/${index}`);
    const figures = refundFigures(subjectOf(of, refundable, index), asked);
    return { itemId: refundable.item.id, documentNumber: refundable.item.documentNumber, asked, figures };
  });
  return {
    id: ids.next(),
    bookingId: booking.id,
    reference: booking.reference,
    branchId: booking.branchId,
    customerId: booking.customerId,
    kind: command.kind,
    state: 'QUOTED',
    currency: booking.currency,
    reason: command.reason.trim().slice(0, 300),
    items,
    toCustomer: sumOf(items, booking.currency),
    refundedOn: null,
    supplierReference: null,
    before: null,
    approvalId: null,
    madeBy: tx.scope.userId,
    externalRef: command.externalRef ?? null,
    metadata: command.metadata ?? null,
    createdAt: tx.now.toISOString(),
    expiresAt: new Date(tx.now.getTime() + QUOTE_HOURS * 3_600_000).toISOString(),
    version: 1,
    creditNoteIds: [],
    debitNoteIds: [],
    entryIds: [],
  };
}

export const sumOf = (items: readonly RefundItem[], currency: string): Money =>
  Money.sum(items.map(({ figures }) => toCustomer(figures)), currency);

/** The entries as they would be posted on the day of the context. */
export async function previewOf(tx: Tx, ids: IdGenerator, of: RefundContext, refund: StoredRefund): Promise<readonly JournalEntry[]> {
  const found = await refundableItems(tx, of, refund.items.map(({ itemId }) => itemId));
  const items = found.map((item, index) => ({ ...item, figures: (refund.items[index] as RefundItem).figures }));
  const plan = await planRefund(tx, ids, of, { id: refund.id, reference: refund.supplierReference, items });
  return [plan.entry, plan.release].flatMap((entry) => entry ?? []);
}
