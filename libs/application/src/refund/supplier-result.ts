import {
  DomainError,
  Money,
  dayInZone,
  refundFigures,
  requireRefundState,
  type AskedRefund,
} from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RefundItem, StoredRefund } from '../ports/refund-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { postRefund } from './post-refund';
import { sumOf, type RefundOutcome } from './quote-refund';
import { lockForRefund, refundIn, refundableItems, subjectOf, type RefundContext } from './refund-facts';
import { moveRefund } from './refund-moves';

export interface SupplierResultCommand {
  readonly refundId: string;
  readonly accepted: boolean;
  readonly reference?: string | null;
  /** What the supplier gives back, where it is less than was asked. */
  readonly amount?: string | null;
  readonly reason?: string | null;
}

/** The supplier has answered: accepted, the refund is in the books; rejected, a new quote is possible. */
export class SupplierResult {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: SupplierResultCommand): Promise<RefundOutcome> {
    return this.uow.run(scope, 'refund-supplier', async (tx) => {
      const { bookingId, refundedOn } = await tx.refunds.peek(command.refundId);
      const on = refundedOn ?? dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const of = await lockForRefund(tx, bookingId, on, 'refund.create');
      const asked = refundIn(of, command.refundId);
      requireRefundState(asked.state, ['SUPPLIER_PROCESSING'], 'REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE');
      const reference = command.reference?.trim().slice(0, 60) || asked.supplierReference;
      if (!command.accepted) {
        const rejected = moveRefund(tx, { ...asked, supplierReference: reference }, 'SUPPLIER_REJECTED', { reference, reason: command.reason ?? null });
        tx.audit.add('refund.supplier_rejected', 'REFUND', asked.id, { state: asked.state }, { state: rejected.state, reference });
        return { refund: rejected, entries: [], checks: [], approvalId: null };
      }
      const given = command.amount ? await withAmount(tx, of, asked, command.amount) : asked;
      const posted = await postRefund(tx, this.ids, of, { ...given, supplierReference: reference });
      return { refund: posted.refund, entries: posted.entries, checks: posted.checks, approvalId: null };
    });
  }
}

/** Less than was asked: the supplier keeps more as its penalty. More, or a sum for several documents, is another refund. */
async function withAmount(tx: Tx, of: RefundContext, refund: StoredRefund, text: string): Promise<StoredRefund> {
  const amount = Money.parse(text, refund.currency, '/amount');
  const asked = Money.sum(refund.items.map(({ figures }) => figures.refundable), refund.currency);
  if (amount.equals(asked)) return refund;
  const [item] = refund.items;
  const detail = `Asked were ${asked.toDecimal()} ${refund.currency}.`;
  if (!item || refund.items.length > 1 || amount.isGreaterThan(asked))
    throw new DomainError('REFUND_AMOUNT_DIFFERS', { pointer: '/amount', detail });
  const missing = asked.minus(amount);
  if (missing.isGreaterThan(item.figures.base))
    throw new DomainError('REFUND_AMOUNT_DIFFERS', { pointer: '/amount', detail: `${detail} Say which taxes are not given back: quote again.` });
  const terms: AskedRefund = {
    ...item.asked,
    baseRefund: item.figures.base.minus(missing),
    penalty: item.figures.penalty.plus(missing),
    taxes: item.figures.taxes,
    taxRefund: null,
    recordedRecall: null,
  };
  const [refundable] = await refundableItems(tx, of, [item.itemId]);
  if (!refundable) throw new DomainError('NOT_FOUND');
  const items: RefundItem[] = [{ ...item, asked: terms, figures: refundFigures(subjectOf(of, refundable, 0), terms) }];
  return { ...refund, items, toCustomer: sumOf(items, refund.currency) };
}
