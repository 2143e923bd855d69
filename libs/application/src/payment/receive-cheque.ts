import { DomainError, Money, dayInZone, parseDay, requireReceiptMove, type Day } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { ReceiptCommand, ReceiptRecord } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { balanceOf } from './paid-documents';
import { composeReceipt, postReceipt, valueOf, type ReceiptOutcome } from './take-receipt';

export interface ReceiveChequeCommand {
  readonly receiptId: string;
  readonly version?: number | null;
  readonly on?: string | null | undefined;
}

/** The date of a cheque has come: its money is in the books from now on (ledger.md, cheque: no entry before its date). */
export class ReceiveCheque {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ReceiveChequeCommand): Promise<ReceiptOutcome> {
    return this.uow.run(scope, 'receive-cheque', async (tx) => {
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const receipt = await tx.receipts.lock(command.receiptId, 'receipt.create');
      if (command.version && command.version !== receipt.version) throw new DomainError('VERSION_STALE');
      requireReceiptMove(receipt.state, 'RECEIVED', 'RECEIPT_NOT_IN_REGISTERED_STATE');
      const datedOn = receipt.command.cheque?.datedOn ?? receipt.receivedOn;
      const on = parseDay(command.on ?? (datedOn < today ? today : datedOn), '/on');
      if (on < datedOn || on > today)
        throw new DomainError('DATE_INVALID', { pointer: '/on', detail: `The cheque is dated ${datedOn}: it is taken from then up to today.` });
      return await receive(tx, this.ids, receipt, on);
    });
  }

  /** All cheques of a partner whose date has come; what cannot be taken (a closed period) is left and named. */
  async due(scope: RequestScope, limit = 200): Promise<{ taken: number; refused: readonly { id: string; code: string }[] }> {
    const ids = await this.uow.run(scope, 'due-cheques', (tx) =>
      tx.receipts.dueCheques(dayInZone(tx.now, scope.partner.timeZone).day, limit),
    );
    const refused: { id: string; code: string }[] = [];
    for (const id of ids) {
      try {
        await this.execute(scope, { receiptId: id });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.push({ id, code: error.code });
      }
    }
    return { taken: ids.length - refused.length, refused };
  }
}

async function receive(tx: Tx, ids: IdGenerator, receipt: ReceiptRecord, on: Day): Promise<ReceiptOutcome> {
  const command = await stillOpen(tx, receipt.command);
  const composed = await composeReceipt(tx, ids, receipt.id, command, { on, postDated: false, permission: 'receipt.create' });
  if (!composed.entry) throw new Error('a cheque that is taken has an entry');
  const after = tx.receipts.move(receipt, 'RECEIVED', 'RECEIVED', {
    entryId: composed.entry.head.id,
    functional: valueOf(composed.entry),
    receivedOn: on,
  });
  return postReceipt(tx, ids, after, composed);
}

/** What was to be paid with it may have been paid meanwhile: it takes what is open, the rest is the customer's advance. */
async function stillOpen(tx: Tx, command: ReceiptCommand): Promise<ReceiptCommand> {
  const asked = command.applications ?? [];
  if (asked.length === 0) return command;
  const invoices = await tx.invoices.lock({ ids: asked.map(({ invoiceId }) => invoiceId) });
  const applications = asked.flatMap((application) => {
    const invoice = invoices.find(({ id }) => id === application.invoiceId);
    if (!invoice) return [];
    const { open } = balanceOf(tx, invoice);
    const said = typeof application.amount === 'string' ? application.amount : application.amount.amount;
    if (open.isZero) return [];
    if (application.settles) return [application];
    const part = Money.parse(said, invoice.currency);
    return [part.isGreaterThan(open) ? { ...application, amount: open.toDecimal() } : application];
  });
  return { ...command, applications };
}
