import {
  ACCOUNT,
  DomainError,
  Money,
  OWED_MEMO,
  addDays,
  admRechargeLines,
  memoParts,
  memoTotal,
  requireKind,
  requireMemoState,
  type Memo,
} from '@travobooks/domain';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { NewInvoice } from '../ports/invoice-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { NOTHING_ELSE, changeMemo, memoChecks, memoEntry, openMemo, type MemoCommand, type MemoOutcome, type MemoWork } from './memo-step';

export interface RechargeMemoCommand extends MemoCommand {
  readonly customerId: string;
  readonly amount: string;
  readonly reason?: string | null | undefined;
}

/** What the customer or consultant caused is charged on with a debit note (C21, decision 11). */
export class RechargeMemo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: RechargeMemoCommand): Promise<MemoOutcome> {
    return this.uow.run(scope, 'memo-recharge', (tx) => rechargeMemo(tx, this.ids, command));
  }
}

async function rechargeMemo(tx: Tx, ids: IdGenerator, command: RechargeMemoCommand): Promise<MemoOutcome> {
  const work = await openMemo(tx, ids, command, { permission: 'memo.accept', customerIds: [command.customerId] });
  const { memo } = work;
  requireKind(memo, 'ADM');
  requireMemoState(memo.state, OWED_MEMO, 'MEMO_NOT_IN_ACCEPTED_STATE');
  if (memo.writtenOff)
    throw new DomainError('MEMO_NOT_IN_ACCEPTED_STATE', { detail: 'It is written off: the agency bears it.', extra: { state: memo.state } });
  if (!work.parties.customers.has(command.customerId))
    throw new DomainError('VALIDATION_FAILED', { pointer: '/customer_id', detail: 'There is no such customer.' });
  const amount = Money.parse(command.amount, memo.amount.currency, '/amount');
  const left = memoTotal(memo).minus(memo.recharged);
  if (amount.isZero || amount.isNegative)
    throw new DomainError('AMOUNT_INVALID', { pointer: '/amount', detail: 'Charge on more than nothing.' });
  if (amount.isGreaterThan(left))
    throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/amount', detail: `${left.toDecimal()} ${left.currency} of it is not charged on yet.` });
  const checks = memoChecks(work);
  const debitNoteId = ids.next();
  const entry = memoEntry(work, 'RECHARGE', admRechargeLines(memo, nextPart(memo, amount), command.customerId, debitNoteId));
  postEntries(tx, ids, [entry]);
  const functional = entry.netOf(ACCOUNT.receivable);
  tx.invoices.issue(debitNote(work, command, { id: debitNoteId, amount, functional, entryId: entry.head.id, rate: entry.lines[0]?.rate.toDecimal() ?? '1' }));
  tx.outbox.add('invoice.generated', { invoice_id: debitNoteId, kind: 'DEBIT_NOTE', memo_id: memo.id });
  const after = changeMemo(work, {
    event: 'RECHARGE',
    change: { recharged: memo.recharged.plus(amount) },
    entry,
    detail: { customer_id: command.customerId, amount: amount.toDecimal(), debit_note_id: debitNoteId },
  });
  return { memo: after, entries: [entry], checks, ...NOTHING_ELSE, debitNoteId };
}

/** What was charged on before took the fare difference first. */
function nextPart(memo: Memo, amount: Money) {
  const whole = { amount: memo.amount, charge: memo.charge };
  const [before, after] = [memoParts(whole, memo.recharged), memoParts(whole, memo.recharged.plus(amount))];
  return { amount: after.amount.minus(before.amount), charge: after.charge.minus(before.charge) };
}

function debitNote(
  { memo, on, parties, supplier, tx }: MemoWork,
  { customerId, reason }: RechargeMemoCommand,
  posted: { id: string; amount: Money; functional: Money; entryId: string; rate: string },
): NewInvoice {
  const customer = parties.customers.get(customerId);
  const branchId = memo.branchId ?? customer?.branchId ?? tx.scope.branchId ?? [...parties.branchCodes.keys()][0] ?? '';
  const total = posted.amount.toDecimal();
  const functional = posted.functional.toDecimal();
  return {
    id: posted.id,
    kind: 'DEBIT_NOTE',
    branchId,
    branchCode: parties.branchCodes.get(branchId) ?? '',
    customerId,
    bookingId: memo.link?.bookingId ?? null,
    creditsId: null,
    currency: posted.amount.currency,
    total,
    openAmount: total,
    functionalTotal: functional,
    functionalOpen: functional,
    fxRate: posted.rate,
    issuedOn: on,
    dueOn: addDays(on, customer?.paymentTermsDays ?? 0),
    reason: (reason ?? `${supplier.name}: ADM ${memo.number}`).slice(0, 300),
    entryId: posted.entryId,
    lines: [
      {
        itemId: memo.link?.itemId ?? null,
        kind: 'ADJUSTMENT',
        description: `Debit memo ${memo.number} of ${supplier.name}`.slice(0, 300),
        documentNumber: memo.link?.documentNumber ?? memo.relatedDocumentNumber,
        taxCode: null,
        amount: total,
      },
    ],
  };
}
