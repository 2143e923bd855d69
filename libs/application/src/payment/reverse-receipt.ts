import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  atRate,
  branch,
  dayInZone,
  moneyLine,
  parseDay,
  requireReceiptMove,
  type Day,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import type { ReversalOutcome, ReversibleAction, Reversal } from '../ledger/reversible-action';
import { postEntries } from '../ledger/sub-ledger';
import { takeBack } from '../ledger/take-back';
import type { IdGenerator } from '../ports/clock.port';
import type { ReceiptRecord, SaidMoney } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { chargeBack } from './chargebacks';
import { moneyIn } from './said-money';
import type { ReceiptOutcome } from './take-receipt';
import { bankOf, bankPlace, dayRate } from './where-money-comes';

export const REVERSE_REASONS = ['BOUNCED', 'ERROR', 'CHARGEBACK'] as const;

export interface ReverseReceiptCommand {
  readonly receiptId: string;
  readonly version?: number | null;
  readonly reason: (typeof REVERSE_REASONS)[number];
  readonly on?: string | null | undefined;
  /** What the bank or the gateway asks for it. */
  readonly charge?: SaidMoney | null | undefined;
}

/** Money that was not there after all: the mirror of all that the receipt posted; its documents are open again. */
export class ReverseReceipt {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ReverseReceiptCommand): Promise<ReceiptOutcome> {
    return this.uow.run(scope, 'reverse-receipt', async (tx) => {
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const on = parseDay(command.on ?? today, '/on');
      const receipt = await tx.receipts.lock(command.receiptId, 'receipt.reverse');
      if (command.version && command.version !== receipt.version) throw new DomainError('VERSION_STALE');
      if (on > today) throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'A reversal is not dated in the future.' });
      return await reverseReceipt(tx, this.ids, receipt, { ...command, on });
    });
  }
}

type ReverseAs = Pick<ReverseReceiptCommand, 'reason' | 'charge'> & { readonly on: Day };

async function reverseReceipt(tx: Tx, ids: IdGenerator, receipt: ReceiptRecord, as: ReverseAs): Promise<ReceiptOutcome> {
  const { method, bankAccountId } = receipt.command;
  const none = Money.zero(receipt.amount.currency);
  const nothing = { applications: [], unapplied: none, repeated: false } as const;
  const before = { state: receipt.state };
  if (receipt.state === 'REGISTERED') {
    requireReceiptMove(receipt.state, 'BOUNCED', 'RECEIPT_NOT_IN_RECEIVED_STATE');
    const bounced = tx.receipts.move(receipt, 'BOUNCED', as.reason);
    tx.audit.add('receipt.reverse', 'RECEIPT', receipt.id, before, { state: bounced.state, reason: as.reason });
    return { receipt: bounced, entries: [], checks: [], ...nothing };
  }
  requireReceiptMove(receipt.state, 'REVERSED', 'RECEIPT_NOT_IN_RECEIVED_STATE');
  if (as.on < receipt.receivedOn)
    throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'A reversal is not dated before its receipt.' });
  const { functionalCurrency } = tx.scope.partner;
  const currency = receipt.command.received?.currency ?? receipt.amount.currency;
  const parties = await tx.subLedger.lockParties({
    on: as.on, customerIds: [receipt.customerId], permission: 'receipt.reverse',
    ...(bankAccountId ? { bankAccountIds: [bankAccountId] } : {}),
    currencies: [currency].filter((one) => one !== functionalCurrency),
  });
  const checks: Check[] = [periodCheck(parties, as.on, tx)];
  enforce(checks, tx.scope);
  const { gatewayId, gatewayTransactionId } = receipt.command;
  if (as.reason === 'CHARGEBACK' && gatewayId && gatewayTransactionId) {
    // The gateway may have paid it out long ago: what it holds back now is an entry of its own, not the capture's mirror.
    const fee = as.charge ? moneyIn(as.charge, currency, '/charge') : Money.zero(currency);
    const rate = dayRate(tx, parties, currency, as.on);
    const { entry } = await chargeBack(tx, ids, receipt, { gatewayId, gatewayTransactionId, amount: receipt.amount, charge: fee, on: as.on, rate, lost: true });
    const lost = tx.receipts.move(tx.receipts.move(receipt, 'DISPUTED', 'CHARGEBACK'), 'CHARGED_BACK', 'CHARGEBACK_LOST');
    tx.audit.add('receipt.reverse', 'RECEIPT', receipt.id, before, { state: lost.state, reason: as.reason });
    return { receipt: lost, entries: [entry], checks, ...nothing };
  }
  const entries = await takeAllBack(tx, ids, receipt.id, as);
  const charge = as.charge ? moneyIn(as.charge, currency, '/charge') : null;
  if (charge) {
    const bank = bankAccountId ? bankOf(parties, bankAccountId) : null;
    if (!bank && !gatewayId)
      throw new DomainError('RECEIPT_PLACE_INVALID', { pointer: '/charge', detail: 'A bank or a gateway charges for it, nobody else.' });
    const from = bank ? bankPlace(bank) : ({ kind: 'GATEWAY', gatewayId: gatewayId ?? '', transactionId: receipt.command.gatewayTransactionId ?? null } as const);
    entries.push(chargeEntry(ids, receipt, { on: as.on, charge, from, account: bank ? ACCOUNT.bankCharges : ACCOUNT.gatewayFees, rate: dayRate(tx, parties, currency, as.on) }));
    postEntries(tx, ids, entries.slice(-1));
  }
  const to = method === 'CHEQUE' && as.reason === 'BOUNCED' ? 'BOUNCED' : 'REVERSED';
  const after =
    as.reason === 'CHARGEBACK'
      ? tx.receipts.move(tx.receipts.move(receipt, 'DISPUTED', 'CHARGEBACK'), 'CHARGED_BACK', 'CHARGEBACK')
      : tx.receipts.move(receipt, to, as.reason);
  tx.audit.add('receipt.reverse', 'RECEIPT', receipt.id, before, { state: after.state, reason: as.reason });
  tx.outbox.add(as.reason === 'CHARGEBACK' ? 'payment.charged_back' : 'payment.failed', { receipt_id: receipt.id, customer_id: receipt.customerId, reason: as.reason });
  return { receipt: after, entries, checks, ...nothing };
}

/** Newest first, each with what it took; what rests on them from elsewhere is named and must go first. */
async function takeAllBack(tx: Tx, ids: IdGenerator, receiptId: string, { on, reason }: ReverseAs): Promise<JournalEntry[]> {
  const mirrors: JournalEntry[] = [];
  const live = await tx.receipts.liveEntries(receiptId);
  for (const id of live) {
    const stored = await tx.journal.find(id);
    if (!stored) continue;
    const { event } = stored.entry.head;
    mirrors.push(await takeBack(tx, ids, stored, { on, event: `${event}_REVERSAL`, description: `${reason}: ${stored.entry.head.description}`, goneToo: live }));
  }
  return mirrors;
}

interface Charge {
  readonly on: Day;
  readonly charge: Money;
  readonly from: Parameters<typeof moneyLine>[0];
  readonly account: string;
  readonly rate: ReturnType<typeof dayRate>;
}

/** ledger.md, cheque returned: the bank's charge (5032 / 1011); a gateway's 5031 / 1021. */
function chargeEntry(ids: IdGenerator, receipt: ReceiptRecord, { on, charge, from, account, rate }: Charge): JournalEntry {
  const own = branch(receipt.branchId);
  const carried = atRate(charge, rate);
  return JournalEntry.translate(
    {
      id: ids.next(), entryDate: on, kind: 'NORMAL', event: 'RETURN_CHARGE', sequence: 0, reversesId: null, bookingId: null, branchId: receipt.branchId,
      source: { type: 'RECEIPT', id: receipt.id, reference: on }, description: 'Charge for a returned payment',
    },
    [{ account, side: 'DEBIT', amount: charge, carried, dimensions: own }, { ...moneyLine(from, 'CREDIT', charge, own), carried }],
    rate,
  );
}

/** An entry of a receipt takes the whole receipt back (api.md, Reversal). */
export const RECEIPT_REVERSAL: ReversibleAction = {
  sourceType: 'RECEIPT',
  async reverse(tx: Tx, ids: IdGenerator, { stored, on, reason }: Reversal): Promise<ReversalOutcome> {
    const receipt = await tx.receipts.lock(stored.entry.head.source.id, 'journal.reverse');
    const { entries, checks } = await reverseReceipt(tx, ids, receipt, { reason: 'ERROR', on });
    tx.audit.add('receipt.reverse', 'RECEIPT', receipt.id, undefined, { reason });
    return { entries, checks, approvalId: null, creditNoteId: null, invoiceId: null };
  },
};
