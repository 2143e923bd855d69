import {
  DomainError,
  REFUND_UNDER_WAY,
  dayInZone,
  parseDay,
  refundFigures,
  requireRefundState,
  type Day,
} from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import type { IdGenerator } from '../ports/clock.port';
import type { RefundItem, StoredRefund } from '../ports/refund-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { postRefund } from './post-refund';
import { previewOf, sumOf, type RefundOutcome } from './quote-refund';
import { refundApproval, type ApprovalNeed } from './refund-checks';
import { lockForRefund, refundIn, refundableItems, subjectOf, type RefundContext } from './refund-facts';
import { eventOf, moveRefund } from './refund-moves';

export interface CreateRefundCommand {
  readonly quoteId: string;
  readonly refundedOn?: string | null;
  /** Already agreed outside: posts at once. */
  readonly supplierReference?: string | null;
  readonly externalRef?: string | null;
}

/** What the approval keeps: exactly what its maker has quoted. */
export interface KeptRefund {
  readonly refundId: string;
}

/** A quote becomes a refund: approved at once or by a second person, then with the supplier; what is agreed already posts at once. */
export class CreateRefund {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: CreateRefundCommand): Promise<RefundOutcome> {
    return this.uow.run(scope, 'refund', async (tx) => {
      const { bookingId } = await tx.refunds.peek(command.quoteId);
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const on = parseDay(command.refundedOn ?? today, '/refunded_on');
      const of = await lockForRefund(tx, bookingId, on, 'refund.create');
      const quote = refundIn(of, command.quoteId);
      requireRefundState(quote.state, ['QUOTED'], 'REFUND_NOT_IN_QUOTED_STATE');
      requireDay(of, quote, on, today);
      await requireStanding(tx, of, quote);
      const refund: StoredRefund = {
        ...quote,
        refundedOn: command.refundedOn ? on : null,
        supplierReference: command.supplierReference?.trim().slice(0, 60) || null,
        madeBy: tx.scope.userId,
      };
      const need = refundApproval(tx, of, refund);
      const checks: Check[] = [periodCheck(of.context, on, tx), ...(need ? [need.check] : [])];
      enforce(checks, tx.scope);
      if (tx.scope.dryRun) return await dryRun(tx, this.ids, of, { refund, need, checks });
      tx.outbox.add('refund.requested', eventOf(refund));
      tx.audit.add('refund.create', 'REFUND', refund.id, { state: 'QUOTED' }, { to_customer: refund.toCustomer.toDecimal(), reason: refund.reason });
      if (need) return ask(tx, this.ids, of, { refund, need, checks });
      const outcome = await goOn(tx, this.ids, of, moveRefund(tx, refund, 'APPROVED'));
      return { ...outcome, checks };
    });
  }
}

/** Neither before the documents nor in the future. */
function requireDay({ context }: RefundContext, quote: StoredRefund, on: Day, today: Day): void {
  const issued = context.booking.items.filter(({ id }) => quote.items.some(({ itemId }) => itemId === id));
  if (on > today || issued.some(({ documentIssuedOn }) => documentIssuedOn !== null && on < documentIssuedOn))
    throw new DomainError('DATE_INVALID', {
      pointer: '/refunded_on',
      detail: 'A refund is dated from the day of issue up to today.',
    });
}

/** Still valid, alone, and worth what was quoted: what has happened meanwhile asks for a new quote. */
async function requireStanding(tx: Tx, of: RefundContext, quote: StoredRefund): Promise<void> {
  if (new Date(quote.expiresAt) <= tx.now) throw new DomainError('REFUND_QUOTE_EXPIRED');
  const other = of.refunds.find(
    ({ id, state, items }) => id !== quote.id && REFUND_UNDER_WAY.includes(state) && items.some(({ itemId }) => quote.items.some((own) => own.itemId === itemId)),
  );
  if (other) throw new DomainError('REFUND_IN_PROGRESS', { extra: { refund_id: other.id } });
  const found = await refundableItems(tx, of, quote.items.map(({ itemId }) => itemId));
  const items = found.map((refundable, index): RefundItem => {
    const asked = quote.items[index] as RefundItem;
    return { ...asked, figures: refundFigures(subjectOf(of, refundable, index), asked.asked) };
  });
  const recalls = (of: readonly RefundItem[]): string => of.map(({ figures }) => figures.recall.toDecimal()).join();
  if (!sumOf(items, quote.currency).equals(quote.toCustomer) || recalls(items) !== recalls(quote.items))
    throw new DomainError('REFUND_QUOTE_EXPIRED', { detail: 'What the documents have left has changed since the quote.' });
}

interface Asking {
  readonly refund: StoredRefund;
  readonly need: ApprovalNeed | null;
  readonly checks: readonly Check[];
}

/** The state that it would have, and its entries as the supplier's word would post them. */
async function dryRun(tx: Tx, ids: IdGenerator, of: RefundContext, { refund, need, checks }: Asking): Promise<RefundOutcome> {
  const entries = await previewOf(tx, ids, of, refund);
  const state = need ? 'PENDING_APPROVAL' : refund.supplierReference ? 'PAYBACK_PENDING' : 'SUPPLIER_PROCESSING';
  return { refund: { ...refund, state }, entries, checks, approvalId: null };
}

function ask(tx: Tx, ids: IdGenerator, of: RefundContext, { refund, need, checks }: Asking & { need: ApprovalNeed }): RefundOutcome {
  const approvalId = askApproval(tx, ids, {
    kind: need.kind,
    objectType: 'REFUND',
    objectId: refund.id,
    objectVersion: refund.version + 1,
    amount: need.amount.toDecimal(),
    currency: need.amount.currency,
    command: { refundId: refund.id } satisfies KeptRefund,
    summary: `Refund ${refund.reference} for ${of.context.credit.name}`,
    branchId: refund.branchId,
    makerReason: refund.reason,
  });
  const waiting = moveRefund(tx, { ...refund, approvalId }, 'PENDING_APPROVAL', { approval_id: approvalId });
  return { refund: waiting, entries: [], checks, approvalId };
}

/** APPROVED → with the supplier; agreed outside already: in the books at once. */
export async function goOn(tx: Tx, ids: IdGenerator, of: RefundContext, approved: StoredRefund): Promise<RefundOutcome> {
  const asked = moveRefund(tx, approved, 'SUPPLIER_PROCESSING');
  if (!asked.supplierReference) return { refund: asked, entries: [], checks: [], approvalId: null };
  const { refund, entries, checks } = await postRefund(tx, ids, of, asked);
  return { refund, entries, checks, approvalId: null };
}
