import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  branch,
  dayInZone,
  documentLine,
  impliedRate,
  parseDay,
  requireReceived,
  settleLines,
  takeOldest,
  type Day,
  type DocumentPart,
  type LineDraft,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { PaidDocument, ReceiptCommand, ReceiptRecord, SaidMoney } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { documentsToPay, payDocuments } from './paid-documents';
import { moneyIn } from './said-money';
import type { ReceiptOutcome } from './take-receipt';

export interface ApplyReceiptCommand {
  readonly receiptId: string;
  readonly version?: number | null;
  readonly on?: string | null | undefined;
  readonly applications: NonNullable<ReceiptCommand['applications']>;
}

/** ledger.md, "advance applied": what is left of a receipt pays documents of its customer (2041 / 1101; foreign: difference to 4101). */
export class ApplyReceipt {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ApplyReceiptCommand): Promise<ReceiptOutcome> {
    return this.uow.run(scope, 'apply', async (tx) => {
      const { receipt, on, checks } = await received(tx, command);
      const { parts, invoices } = await documentsToPay(tx, receipt.customerId, receipt.amount.currency, command.applications);
      const advances = await tx.receipts.advancesOf(receipt.id);
      const asked = Money.sum(parts.map(({ worth }) => worth), receipt.amount.currency);
      const { taken, left } = takeOldest(advances, asked);
      if (!left.isZero)
        throw new DomainError('APPLICATIONS_ABOVE_RECEIPT', {
          pointer: '/applications',
          detail: `${asked.minus(left).toDecimal()} ${asked.currency} of the receipt is not applied yet.`,
        });
      const sequence = await tx.receipts.nextSequence('RECEIPT', receipt.id, 'APPLICATION');
      const entry = applicationEntry(tx, this.ids, { source: { type: 'RECEIPT', id: receipt.id }, branchId: receipt.branchId, on, sequence }, [
        ...settleLines(taken, parts[0]?.branchId ?? null),
        ...parts.map((paid, index) => documentLine('CREDIT', paid, `/applications/${index}/amount`)),
      ]);
      postEntries(tx, this.ids, [entry]);
      payDocuments(tx, entry, invoices);
      tx.audit.add('receipt.apply', 'RECEIPT', receipt.id, undefined, { applications: said(parts) });
      const rest = Money.sum(advances.map(({ open }) => open), asked.currency).minus(asked);
      return {
        receipt, entries: [entry], checks, unapplied: rest, repeated: false,
        applications: parts.map(({ invoiceId, part }) => ({ invoiceId, number: invoices.get(invoiceId)?.number ?? '', amount: part })),
      };
    });
  }
}

const said = (parts: readonly DocumentPart[]): unknown => parts.map(({ invoiceId, part }) => ({ invoice_id: invoiceId, amount: part.toDecimal() }));

/** The receipt, its customer and the period, in lock order. */
async function received(
  tx: Tx, command: Pick<ApplyReceiptCommand, 'receiptId' | 'version' | 'on'>,
): Promise<{ receipt: ReceiptRecord; on: Day; checks: readonly Check[] }> {
  const receipt = await tx.receipts.lock(command.receiptId, 'receipt.apply');
  if (command.version && command.version !== receipt.version) throw new DomainError('VERSION_STALE');
  requireReceived(receipt.state);
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const on = parseDay(command.on ?? today, '/on');
  if (on > today || on < receipt.receivedOn)
    throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'An application lies between the receipt\u2019s day and today.' });
  const parties = await tx.subLedger.lockParties({ on, customerIds: [receipt.customerId], permission: 'receipt.apply' });
  const checks = [periodCheck(parties, on, tx)];
  enforce(checks, tx.scope);
  return { receipt, on, checks };
}

const SAID = {
  APPLICATION: 'Advance applied',
  UNAPPLY: 'Application taken back',
  CHARGEBACK: 'Chargeback',
  CHARGEBACK_WON: 'Chargeback won',
} as const;

interface ApplicationHead {
  /** Whose money it is: the receipt that opened the advance; of money that came otherwise the advance itself. */
  readonly source: { readonly type: 'RECEIPT' | 'ADVANCE'; readonly id: string };
  readonly branchId: string | null;
  readonly on: Day;
  readonly sequence: number;
  readonly event?: keyof typeof SAID;
  readonly bookingId?: string | null;
}

/** Items and documents leave at what the books hold them; between them only a realised difference arises. */
export function applicationEntry(tx: Tx, ids: IdGenerator, head: ApplicationHead, lines: readonly LineDraft[]): JournalEntry {
  const { functionalCurrency } = tx.scope.partner;
  const { event = 'APPLICATION', source, branchId, on, sequence, bookingId = null } = head;
  const first = lines[0]?.carried;
  if (!first) throw new Error('an application has lines');
  return JournalEntry.translate(
    {
      id: ids.next(), entryDate: on, kind: 'NORMAL', event, sequence, reversesId: null, bookingId, branchId,
      source: { ...source, reference: on },
      description: SAID[event],
    },
    lines,
    { functionalCurrency, rate: first.rate, source: first.source },
    { differenceTo: { account: ACCOUNT.fxRealised, dimensions: branch(branchId) }, exchange: true },
  );
}

export interface UnapplyReceiptCommand {
  readonly receiptId: string;
  readonly version?: number | null;
  readonly on?: string | null | undefined;
  /** Absent: all that the receipt pays; an amount absent: all of the document. */
  readonly applications?: readonly { readonly invoiceId: string; readonly amount?: SaidMoney | undefined }[] | undefined;
}

/**
 * What a receipt paid becomes the customer's advance again and the document is open again: at what each was in the books,
 * so a difference that was realised with the payment goes back too.
 */
export class UnapplyReceipt {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: UnapplyReceiptCommand): Promise<ReceiptOutcome> {
    return this.uow.run(scope, 'unapply', async (tx) => {
      const { receipt, on, checks } = await received(tx, command);
      const paid = await tx.receipts.paidBy(receipt.id);
      const asked = askedBack(paid, command.applications);
      if (asked.length === 0)
        throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/applications', detail: 'The receipt pays no document.' });
      await this.requireWhole(tx, receipt);
      const invoices = new Map((await tx.invoices.lock({ ids: asked.map(({ invoiceId }) => invoiceId) })).map((one) => [one.id, one]));
      const lines = asked.map(({ invoiceId, amount, functional }): LineDraft => {
        const invoice = invoices.get(invoiceId);
        return {
          account: ACCOUNT.receivable, side: 'DEBIT', amount,
          carried: { functional, rate: impliedRate(amount, functional), source: 'CARRIED' },
          dimensions: { ...branch(invoice?.branchId ?? null), customer_id: receipt.customerId, invoice_id: invoiceId },
        };
      });
      const back = Money.sum(asked.map(({ amount }) => amount), receipt.amount.currency);
      const sequence = await tx.receipts.nextSequence('RECEIPT', receipt.id, 'UNAPPLY');
      const entry = applicationEntry(tx, this.ids, { source: { type: 'RECEIPT', id: receipt.id }, branchId: receipt.branchId, on, sequence, event: 'UNAPPLY' }, [
        ...lines,
        advanceLine(receipt, back),
      ]);
      postEntries(tx, this.ids, [entry]);
      payDocuments(tx, entry, invoices);
      tx.audit.add('receipt.unapply', 'RECEIPT', receipt.id, { applications: paid.map(({ invoiceId, amount }) => ({ invoice_id: invoiceId, amount: amount.toDecimal() })) });
      const open = Money.sum((await tx.receipts.advancesOf(receipt.id)).map(({ open: part }) => part), back.currency);
      const left = paid.map(({ invoiceId, amount }) => ({
        invoiceId, number: invoices.get(invoiceId)?.number ?? '',
        amount: asked.filter((one) => one.invoiceId === invoiceId).reduce((rest, one) => rest.minus(one.amount), amount),
      }));
      return { receipt, entries: [entry], checks, unapplied: open, repeated: false, applications: left.filter(({ amount }) => !amount.isZero) };
    });
  }

  /** What was forgiven or paid in another currency has no advance to go back to. */
  private async requireWhole(tx: Tx, receipt: ReceiptRecord): Promise<void> {
    const stored = receipt.entryId ? await tx.journal.find(receipt.entryId) : null;
    const forgiven = stored?.entry.lines.some(({ account }) => account === ACCOUNT.rounding);
    const mixed = stored?.entry.lines.some((line) => line.account === ACCOUNT.receivable && line.amount.currency !== receipt.amount.currency);
    if (forgiven || mixed)
      throw new DomainError('JE_HAS_LATER_EVENTS', { detail: 'The receipt forgave a difference or paid in another currency: reverse it as a whole.' });
  }
}

function advanceLine(receipt: ReceiptRecord, amount: Money): LineDraft {
  const rest = receipt.credited.minus(amount);
  const [share] = rest.isZero ? [receipt.functional] : receipt.functional.allocate([amount.minor, rest.minor]);
  const functional = share ?? receipt.functional;
  return {
    account: ACCOUNT.advances, side: 'CREDIT', amount,
    carried: { functional, rate: impliedRate(amount, functional), source: 'CARRIED' },
    dimensions: { ...branch(receipt.branchId), customer_id: receipt.customerId },
  };
}

function askedBack(paid: readonly PaidDocument[], asked: UnapplyReceiptCommand['applications']): PaidDocument[] {
  if (!asked) return [...paid];
  return asked.map(({ invoiceId, amount }, index) => {
    const pointer = `/applications/${index}`;
    const own = paid.find((one) => one.invoiceId === invoiceId);
    if (!own)
      throw new DomainError('VALIDATION_FAILED', {
        errors: [{ pointer: `${pointer}/invoice_id`, code: 'UNKNOWN', detail: 'The receipt does not pay this document.' }],
      });
    if (!amount) return own;
    const part = moneyIn(amount, own.amount.currency, `${pointer}/amount`);
    if (part.isGreaterThan(own.amount))
      throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: `${pointer}/amount`, detail: `The receipt pays ${own.amount.toDecimal()} of it.` });
    if (part.equals(own.amount)) return own;
    const [functional] = own.functional.allocate([part.minor, own.amount.minor - part.minor]);
    return { invoiceId, amount: part, functional: functional ?? own.functional };
  });
}

