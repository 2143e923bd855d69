import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  PAYS_BACK,
  carriedPart,
  dayInZone,
  invariant,
  paybackLines,
  requireRefundState,
  stateByPayment,
  type Day,
  type MoneyPlace,
} from '@travobooks/domain';
import { enforce, periodCheck } from '../booking/sale-checks';
import { postEntries, sourceOf } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { Payback, StoredRefund } from '../ports/refund-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { arrivesAtOnce, paybackPlace, type PaybackWay } from './payback-place';
import type { RefundOutcome } from './quote-refund';
import { lockForRefund, refundIn, type RefundContext } from './refund-facts';
import { eventOf, moveRefund } from './refund-moves';
import { balanceOf } from './refund-plan';

export interface PayBackCommand extends PaybackWay {
  readonly refundId: string;
  /** Absent: all that is open. */
  readonly amount?: string | null;
}

/** The customer's open credit leaves the house (ledger.md, payback; C10). A bank's or a gateway's answer comes later. */
export class PayBack {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: PayBackCommand): Promise<RefundOutcome> {
    return this.uow.run(scope, 'refund-payback', async (tx) => {
      const { bookingId } = await tx.refunds.peek(command.refundId);
      const on = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const of = await lockForRefund(tx, bookingId, on, 'refund.payback');
      const refund = refundIn(of, command.refundId);
      requireRefundState(refund.state, PAYS_BACK, 'REFUND_NOT_IN_PAYBACK_PENDING_STATE');
      const checks = [periodCheck(of.context, on, tx)];
      enforce(checks, tx.scope);
      const earlier = await tx.refunds.lockPaybacks(refund.id);
      if (earlier.some(({ state }) => state === 'INITIATED')) throw new DomainError('PAYBACK_PENDING');
      const { place, parts, amount } = await termsOf(tx, refund, command, on);
      const entry = entryOf(this.ids, of, refund, { place, parts, sequence: earlier.length });
      postEntries(tx, this.ids, [entry]);
      for (const { note, part, carried } of parts) {
        const open = Money.parse(note.openAmount, note.currency).minus(part);
        const taken = { amount: part, functional: carried.functional };
        tx.invoices.apply(sourceOf(entry), note.id, taken, stateByPayment(Money.parse(note.total, note.currency), open));
      }
      const payback: Payback = {
        id: this.ids.next(),
        refundId: refund.id,
        sequence: earlier.length,
        state: arrivesAtOnce(place) ? 'COMPLETED' : 'INITIATED',
        method: command.method,
        place,
        amount,
        entryIds: [entry.head.id],
        failure: null,
        paidOn: on,
      };
      tx.refunds.insertPayback(payback);
      tx.audit.add('refund.payback', 'REFUND', refund.id, { state: refund.state }, { amount: amount.toDecimal(), method: command.method, journal_entries: payback.entryIds });
      const left = openOf(parts.map(({ note }) => note), refund.currency).minus(amount);
      return { refund: afterPayback(tx, refund, payback, left), entries: [entry], checks, approvalId: null };
    });
  }
}

interface PaidPart {
  readonly note: StoredInvoice;
  readonly part: Money;
  readonly carried: ReturnType<typeof carriedPart>;
}

const openOf = (notes: readonly StoredInvoice[], currency: string): Money =>
  Money.sum(notes.map(({ openAmount }) => Money.parse(openAmount, currency)), currency);

/** Never more than the customer has open as credit of this refund; several notes are served in order. */
async function termsOf(tx: Tx, refund: StoredRefund, command: PayBackCommand, on: Day): Promise<{ place: MoneyPlace; parts: readonly PaidPart[]; amount: Money }> {
  const functional = tx.scope.partner.functionalCurrency;
  const place = await paybackPlace(tx, command, refund, on);
  const notes = await tx.invoices.lock({ ids: refund.creditNoteIds });
  const open = openOf(notes, refund.currency);
  const amount = command.amount ? Money.parse(command.amount, refund.currency, '/amount') : open;
  if (amount.isZero || amount.isNegative || amount.isGreaterThan(open))
    throw new DomainError('PAYBACK_ABOVE_CREDIT', {
      pointer: '/amount',
      detail: `${open.toDecimal()} ${refund.currency} of credit is open.`,
    });
  const parts: PaidPart[] = [];
  let left = amount;
  for (const note of notes) {
    const has = Money.parse(note.openAmount, note.currency);
    const part = has.isGreaterThan(left) ? left : has;
    left = left.minus(part);
    parts.push({ note, part, carried: carriedPart(balanceOf(note, functional), part) });
  }
  return { place, parts, amount };
}

function entryOf(
  ids: IdGenerator,
  { context, on, translation }: RefundContext,
  refund: StoredRefund,
  { place, parts, sequence }: { place: MoneyPlace; parts: readonly PaidPart[]; sequence: number },
): JournalEntry {
  const base = { branch_id: refund.branchId };
  const drafts = parts
    .filter(({ part }) => !part.isZero)
    .flatMap(({ note, part, carried }) => paybackLines(place, part, { customerId: refund.customerId, noteId: note.id, carried, base }));
  return JournalEntry.translate(
    {
      id: ids.next(),
      entryDate: on,
      kind: 'NORMAL',
      event: 'PAYBACK',
      sequence,
      source: { type: 'REFUND', id: refund.id, reference: refund.reference },
      description: `Payback · ${refund.reference} · ${context.credit.name}`.slice(0, 300),
      bookingId: refund.bookingId,
      branchId: refund.branchId,
      reversesId: null,
    },
    drafts,
    translation,
    refund.currency === translation.functionalCurrency ? {} : { differenceTo: { account: ACCOUNT.fxRealised, dimensions: base } },
  );
}

/** Paid wholly: COMPLETED; a part, or no answer yet: it still waits. */
export function afterPayback(tx: Tx, before: StoredRefund, payback: Payback, left: Money): StoredRefund {
  const refund = before.state === 'PAYBACK_FAILED' ? moveRefund(tx, before, 'PAYBACK_PENDING', { payback_id: payback.id }) : before;
  invariant(payback.state !== 'FAILED', 'a failed payback goes another way');
  if (payback.state === 'INITIATED') return touched(tx, refund);
  tx.outbox.add('payment.refunded', { ...eventOf(refund), amount: payback.amount.toDecimal(), payback_id: payback.id });
  return left.isZero ? moveRefund(tx, refund, 'COMPLETED', { payback_id: payback.id }) : touched(tx, refund);
}

/** Version + 1: who has read it before reads again. */
function touched(tx: Tx, refund: StoredRefund): StoredRefund {
  const next = { ...refund, version: refund.version + 1 };
  tx.refunds.update(next);
  return next;
}
