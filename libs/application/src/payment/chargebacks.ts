import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  atRate,
  branch,
  dayInZone,
  documentLine,
  impliedRate,
  keptLine,
  moneyLine,
  parseDay,
  requireReceiptMove,
  requireReceived,
  settleLines,
  settlementLine,
  takeOldest,
  type Carrying,
  type Day,
  type LineDraft,
  type MoneyPlace,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { postEntries } from '../ledger/sub-ledger';
import type { ChargebackRecord } from '../ports/cash-desk-store.port';
import type { IdGenerator } from '../ports/clock.port';
import type { PaidDocument, ReceiptRecord, SaidMoney } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { applicationEntry } from './apply-receipt';
import { balanceOf, partOf, payDocuments } from './paid-documents';
import { moneyIn, zeroOr } from './said-money';
import { dayRate } from './where-money-comes';

export interface ChargebackCommand {
  readonly gatewayId: string;
  readonly gatewayTransactionId: string;
  readonly amount: SaidMoney;
  readonly charge?: SaidMoney | null | undefined;
  readonly receivedOn?: string | null | undefined;
}

export interface ChargebackOutcome {
  readonly chargeback: ChargebackRecord;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
}

/** ledger.md, chargeback: the gateway takes the money back at once, so the invoice opens again: 1101 · 5031 charge / 1021. */
export class RecordChargeback {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ChargebackCommand): Promise<ChargebackOutcome> {
    return this.uow.run(scope, 'chargeback', async (tx) => {
      const { receipt, on, checks, rate } = await disputed(tx, command);
      const { currency } = receipt.amount;
      const amount = moneyIn(command.amount, currency, '/amount');
      if (amount.isGreaterThan(receipt.amount))
        throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/amount', detail: `The transaction is of ${receipt.amount.toDecimal()} ${currency}.` });
      const charge = command.charge ? zeroOr(command.charge, currency, '/charge') : Money.zero(currency);
      const done = await chargeBack(tx, this.ids, receipt, { ...command, on, amount, charge, rate });
      tx.receipts.move(receipt, 'DISPUTED', 'CHARGEBACK');
      return { ...done, entries: [done.entry], checks };
    });
  }
}

export interface ChargeBackAs {
  readonly gatewayId: string;
  readonly gatewayTransactionId: string;
  readonly amount: Money;
  readonly charge: Money;
  readonly on: Day;
  readonly rate: ReturnType<typeof dayRate>;
  /** Known from the start: nobody disputes it. */
  readonly lost?: true;
}

/** One entry: what the money had paid is open again, the gateway holds back amount and charge. */
export async function chargeBack(tx: Tx, ids: IdGenerator, receipt: ReceiptRecord, as: ChargeBackAs): Promise<{ chargeback: ChargebackRecord; entry: JournalEntry }> {
  const { amount, charge, on, rate, gatewayId, gatewayTransactionId } = as;
  const back = await takenFrom(tx, receipt, amount);
  const own = branch(receipt.branchId);
  const place: MoneyPlace = { kind: 'GATEWAY', gatewayId, transactionId: gatewayTransactionId };
  const sequence = await tx.receipts.nextSequence('RECEIPT', receipt.id, 'CHARGEBACK');
  const entry = applicationEntry(tx, ids, { source: { type: 'RECEIPT', id: receipt.id }, branchId: receipt.branchId, on, sequence, event: 'CHARGEBACK' }, [
    ...back.lines,
    { account: ACCOUNT.gatewayFees, side: 'DEBIT', amount: charge, carried: atRate(charge, rate), dimensions: { ...own, gateway_id: gatewayId } },
    { ...moneyLine(place, 'CREDIT', amount, own), carried: shareOf(receipt, amount) },
    { ...moneyLine(place, 'CREDIT', charge, own), carried: atRate(charge, rate) },
  ]);
  postEntries(tx, ids, [entry]);
  payDocuments(tx, entry, back.invoices);
  const now = tx.now.toISOString();
  const chargeback: ChargebackRecord = {
    id: ids.next(), gatewayId, gatewayTransactionId, receiptId: receipt.id, amount, charge, receivedOn: on, decidedOn: as.lost ? on : null, state: as.lost ? 'LOST' : 'OPEN',
    entryId: entry.head.id, madeBy: tx.scope.userId, version: 1, createdAt: now, updatedAt: now,
  };
  tx.cashDesk.insertChargeback(chargeback);
  tx.audit.add('chargeback.record', 'CHARGEBACK', chargeback.id, undefined, { receipt_id: receipt.id, amount: amount.toDecimal(), currency: amount.currency });
  tx.outbox.add('payment.charged_back', { receipt_id: receipt.id, chargeback_id: chargeback.id, amount: amount.toDecimal(), currency: amount.currency });
  return { chargeback, entry };
}

async function disputed(tx: Tx, command: ChargebackCommand): Promise<{ receipt: ReceiptRecord; on: Day; checks: Check[]; rate: ReturnType<typeof dayRate> }> {
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const on = parseDay(command.receivedOn ?? today, '/received_on');
  const known = await tx.receipts.findByGateway(command.gatewayId, command.gatewayTransactionId);
  if (!known) throw new DomainError('GATEWAY_TRANSACTION_UNKNOWN', { pointer: '/gateway_transaction_id' });
  const receipt = await tx.receipts.lock(known.id, 'receipt.reverse');
  requireReceived(receipt.state);
  if (on > today || on < receipt.receivedOn)
    throw new DomainError('DATE_INVALID', { pointer: '/received_on', detail: 'A chargeback lies between the receipt\u2019s day and today.' });
  return { receipt, on, ...(await opened(tx, receipt, on)) };
}

async function opened(tx: Tx, receipt: ReceiptRecord, on: Day): Promise<{ checks: Check[]; rate: ReturnType<typeof dayRate> }> {
  const { currency } = receipt.amount;
  const parties = await tx.subLedger.lockParties({
    on, customerIds: [receipt.customerId], permission: 'receipt.reverse', currencies: [currency].filter((one) => one !== tx.scope.partner.functionalCurrency),
  });
  const checks = [periodCheck(parties, on, tx)];
  enforce(checks, tx.scope);
  return { checks, rate: dayRate(tx, parties, currency, on) };
}

/** A part of a receipt, at what the books gave for it. */
function shareOf(receipt: ReceiptRecord, amount: Money): Carrying {
  const rest = receipt.credited.minus(amount);
  const [share] = rest.isZero ? [receipt.functional] : receipt.functional.allocate([amount.minor, rest.minor]);
  const functional = share ?? receipt.functional;
  return { functional, rate: impliedRate(amount, functional), source: 'CARRIED' };
}

/** What the money had gone to: what is not applied first, then documents, newest first. */
async function takenFrom(tx: Tx, receipt: ReceiptRecord, amount: Money): Promise<{ lines: LineDraft[]; invoices: Map<string, Awaited<ReturnType<Tx['invoices']['lock']>>[number]> }> {
  const advances = takeOldest(await tx.receipts.advancesOf(receipt.id), amount);
  const paid = [...(await tx.receipts.paidBy(receipt.id))].reverse().filter((one) => one.amount.currency === amount.currency);
  const invoices = new Map((await tx.invoices.lock({ ids: paid.map(({ invoiceId }) => invoiceId) })).map((one) => [one.id, one]));
  let { left } = advances;
  const lines = settleLines(advances.taken, receipt.branchId);
  for (const document of paid) {
    if (left.isZero) break;
    const part = document.amount.isGreaterThan(left) ? left : document.amount;
    lines.push(reopenLine(receipt, document, part, invoices.get(document.invoiceId)?.branchId ?? null));
    left = left.minus(part);
  }
  if (!left.isZero)
    throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/amount', detail: `${left.toDecimal()} ${left.currency} of it was paid out or moved elsewhere: take that back first.` });
  return { lines, invoices };
}

function reopenLine(receipt: ReceiptRecord, { invoiceId, amount, functional: whole }: PaidDocument, part: Money, branchId: string | null): LineDraft {
  const [share] = part.equals(amount) ? [whole] : whole.allocate([part.minor, amount.minor - part.minor]);
  const functional = share ?? whole;
  return {
    account: ACCOUNT.receivable, side: 'DEBIT', amount: part, carried: { functional, rate: impliedRate(part, functional), source: 'CARRIED' },
    dimensions: { ...branch(branchId), customer_id: receipt.customerId, invoice_id: invoiceId },
  };
}

export interface ChargebackOutcomeCommand {
  readonly id: string;
  readonly won: boolean;
  readonly on?: string | null | undefined;
}

/** Won: the gateway gives the money back, it pays what it had paid (1021 / 1101). Lost: the invoice stays open. */
export class DecideChargeback {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ChargebackOutcomeCommand): Promise<ChargebackOutcome> {
    return this.uow.run(scope, 'chargeback-outcome', async (tx) => {
      const chargeback = await tx.cashDesk.lockChargeback(command.id);
      if (chargeback.state !== 'OPEN') throw new DomainError('CHARGEBACK_NOT_IN_OPEN_STATE', { detail: `It is ${chargeback.state}.`, extra: { state: chargeback.state } });
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const on = parseDay(command.on ?? today, '/on');
      if (on > today || on < chargeback.receivedOn)
        throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'The outcome lies between the chargeback\u2019s day and today.' });
      const receipt = await tx.receipts.lock(chargeback.receiptId, 'receipt.reverse');
      const to = command.won ? 'RECEIVED' : 'CHARGED_BACK';
      requireReceiptMove(receipt.state, to, 'RECEIPT_NOT_IN_DISPUTED_STATE');
      const { entries, checks } = command.won ? await this.won(tx, chargeback, receipt, on) : { entries: [], checks: [] };
      tx.receipts.move(receipt, to, command.won ? 'CHARGEBACK_WON' : 'CHARGEBACK_LOST');
      const state = command.won ? 'WON' : 'LOST';
      tx.audit.add('chargeback.outcome', 'CHARGEBACK', chargeback.id, { state: chargeback.state }, { state });
      return { chargeback: tx.cashDesk.decideChargeback(chargeback, state, on), entries, checks };
    });
  }

  private async won(tx: Tx, chargeback: ChargebackRecord, receipt: ReceiptRecord, on: Day): Promise<{ entries: JournalEntry[]; checks: Check[] }> {
    const { checks } = await opened(tx, receipt, on);
    const { amount } = chargeback;
    const reopened = (await tx.subLedger.takenBy(chargeback.entryId)).filter(({ target }) => target === 'INVOICE');
    const items = await tx.subLedger.lockItems({ entryIds: [chargeback.entryId], accounts: [ACCOUNT.gatewayClearing] });
    const invoices = new Map((await tx.invoices.lock({ ids: reopened.map(({ targetId }) => targetId) })).map((one) => [one.id, one]));
    const own = branch(receipt.branchId);
    const { taken, left } = takeOldest(items.filter((item) => item.amount.equals(amount)).slice(0, 1), amount);
    const place: MoneyPlace = { kind: 'GATEWAY', gatewayId: chargeback.gatewayId, transactionId: chargeback.gatewayTransactionId };
    const debits: LineDraft[] = taken.map(({ item, part }) => settlementLine(item, part));
    if (!left.isZero) debits.push({ ...moneyLine(place, 'DEBIT', left, own), carried: shareOf(receipt, left) });
    let rest = amount;
    const credits: LineDraft[] = [];
    for (const { targetId, amount: negative } of reopened) {
      const invoice = invoices.get(targetId);
      if (!invoice) continue;
      const { open } = balanceOf(tx, invoice);
      const was = negative.negate();
      const part = was.isGreaterThan(open) ? open : was;
      if (part.isZero) continue;
      credits.push(documentLine('CREDIT', partOf(tx, invoice, part)));
      rest = rest.minus(part);
    }
    if (!rest.isZero) credits.push({ ...keptLine([{ ...moneyLine(place, 'DEBIT', rest, own), carried: shareOf(receipt, rest) }], { account: ACCOUNT.advances, dimensions: { ...own, customer_id: receipt.customerId } }, tx.scope.partner.functionalCurrency) });
    const sequence = await tx.receipts.nextSequence('RECEIPT', receipt.id, 'CHARGEBACK_WON');
    const entry = applicationEntry(tx, this.ids, { source: { type: 'RECEIPT', id: receipt.id }, branchId: receipt.branchId, on, sequence, event: 'CHARGEBACK_WON' }, [...debits, ...credits]);
    postEntries(tx, this.ids, [entry]);
    payDocuments(tx, entry, invoices);
    return { entries: [entry], checks };
  }
}
