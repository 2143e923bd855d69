import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  atRate,
  branch,
  dayInZone,
  gatewayPayoutLines,
  gatewayShare,
  moneyLine,
  parseDay,
  type Day,
  type OpenItem,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import type { ReversalOutcome, ReversibleAction, Reversal } from '../ledger/reversible-action';
import { postEntries } from '../ledger/sub-ledger';
import { takeBack } from '../ledger/take-back';
import type { GatewayPayoutRecord } from '../ports/cash-desk-store.port';
import type { IdGenerator } from '../ports/clock.port';
import type { SaidMoney } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { moneyIn, zeroOr } from './said-money';
import { bankOf, bankPlace, dayRate, unknownPlace } from './where-money-comes';

export interface GatewayPayoutCommand {
  readonly gatewayId: string;
  readonly bankAccountId: string;
  readonly paidOn?: string | null | undefined;
  /** Net, fee and tax on it together: what the gateway's transactions are less by. */
  readonly gross: SaidMoney;
  readonly fee: SaidMoney;
  readonly feeTax?: SaidMoney | null | undefined;
  readonly net: SaidMoney;
  /** Receipts or the gateway's own ids; absent: oldest first. */
  readonly transactions?: readonly string[] | null | undefined;
  readonly externalRef?: string | null | undefined;
}

export interface GatewayPayoutOutcome {
  readonly payout: GatewayPayoutRecord;
  readonly transactions: readonly { readonly reference: string | null; readonly amount: Money }[];
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
}

/** What a gateway has taken arrives at the bank, less its fee (case C26). */
export class RecordGatewayPayout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: GatewayPayoutCommand): Promise<GatewayPayoutOutcome> {
    return this.uow.run(scope, 'gateway-payout', async (tx) => {
      const existing = command.externalRef ? await tx.cashDesk.findPayoutByRef(command.externalRef) : null;
      if (existing) throw new DomainError('EXTERNAL_REF_TAKEN', { pointer: '/external_ref', extra: { existing_id: existing } });
      return await this.post(tx, command);
    });
  }

  private async post(tx: Tx, command: GatewayPayoutCommand): Promise<GatewayPayoutOutcome> {
    const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
    const on = parseDay(command.paidOn ?? today, '/paid_on');
    if (on > today) throw new DomainError('DATE_INVALID', { pointer: '/paid_on', detail: 'A payout does not arrive in the future.' });
    const { gateway } = await tx.receipts.tills({ gatewayId: command.gatewayId });
    if (!gateway) throw unknownPlace('/gateway_id', 'There is no such gateway.');
    const { currency } = gateway;
    const amounts = amountsOf(command, currency);
    const parties = await tx.subLedger.lockParties({
      on, permission: 'receipt.reverse', bankAccountIds: [command.bankAccountId],
      currencies: [currency].filter((one) => one !== tx.scope.partner.functionalCurrency),
    });
    const checks = [periodCheck(parties, on, tx)];
    enforce(checks, tx.scope);
    const bank = bankOf(parties, command.bankAccountId);
    if (bank.currency !== currency)
      throw new DomainError('CURRENCY_MIX', { pointer: '/bank_account_id', detail: `The gateway pays out in ${currency}.` });
    const items = await this.transactions(tx, command);
    const share = gatewayShare(items, amounts.gross);
    if (!share.left.isZero)
      throw new DomainError('AMOUNT_ABOVE_OPEN', {
        pointer: '/gross', detail: `${amounts.gross.minus(share.left).toDecimal()} ${currency} of these transactions is not paid out yet.`,
      });
    const rate = dayRate(tx, parties, currency, on);
    const own = branch(bank.branchId ?? share.taken[0]?.item.dimensions.branch_id ?? null);
    const line = { ...moneyLine(bankPlace(bank), 'DEBIT', amounts.net, own), carried: atRate(amounts.net, rate) };
    const id = this.ids.next();
    const entry = JournalEntry.translate(
      {
        id: this.ids.next(), entryDate: on, kind: 'NORMAL', event: 'GATEWAY_PAYOUT', sequence: 0, reversesId: null, bookingId: null, branchId: own.branch_id ?? null,
        source: { type: 'GATEWAY_PAYOUT', id, reference: (command.externalRef ?? on).slice(0, 60) }, description: `Payout of ${gateway.name}`.slice(0, 300),
      },
      gatewayPayoutLines({ bank: line, fee: amounts.fee, feeTax: amounts.feeTax, share, dimensions: { ...own, gateway_id: gateway.id } }, rate),
      rate,
      { differenceTo: { account: ACCOUNT.fxRealised, dimensions: own } },
    );
    postEntries(tx, this.ids, [entry]);
    const payout: GatewayPayoutRecord = {
      id, gatewayId: gateway.id, bankAccountId: bank.id, paidOn: on, ...amounts, state: 'POSTED', entryId: entry.head.id,
      externalRef: command.externalRef ?? null, madeBy: tx.scope.userId, createdAt: tx.now.toISOString(),
    };
    tx.cashDesk.insertPayout(payout);
    tx.audit.add('gateway_payout.record', 'GATEWAY_PAYOUT', id, undefined, { gateway_id: gateway.id, gross: amounts.gross.toDecimal(), net: amounts.net.toDecimal(), currency });
    const transactions = [
      ...share.taken.map(({ item, part }) => ({ reference: item.reference, amount: part })),
      ...share.kept.map((item) => ({ reference: item.reference, amount: item.open.negate() })),
    ];
    return { payout, transactions, entries: [entry], checks };
  }

  /** Open transactions of the gateway: those named, or all. */
  private async transactions(tx: Tx, { gatewayId, transactions }: GatewayPayoutCommand): Promise<readonly OpenItem[]> {
    const items = await tx.subLedger.lockItems({ gatewayIds: [gatewayId], accounts: [ACCOUNT.gatewayClearing] });
    if (!transactions) return items;
    const receipts = await tx.receipts.receiptsOfEntries(items.map(({ entryId }) => entryId));
    const names = (item: OpenItem): readonly (string | null | undefined)[] => [item.reference, item.id, receipts.get(item.entryId)];
    transactions.forEach((named, index) => {
      if (!items.some((item) => names(item).includes(named)))
        throw new DomainError('GATEWAY_TRANSACTION_UNKNOWN', { pointer: `/transactions/${index}`, detail: `${named} is not open at this gateway.` });
    });
    return items.filter((item) => names(item).some((name) => typeof name === 'string' && transactions.includes(name)));
  }
}

function amountsOf({ gross, fee, feeTax, net }: GatewayPayoutCommand, currency: string): { gross: Money; fee: Money; feeTax: Money; net: Money } {
  const amounts = {
    gross: moneyIn(gross, currency, '/gross'), net: moneyIn(net, currency, '/net'), fee: zeroOr(fee, currency, '/fee'),
    feeTax: feeTax ? zeroOr(feeTax, currency, '/fee_tax') : Money.zero(currency),
  };
  const sum = amounts.net.plus(amounts.fee).plus(amounts.feeTax);
  if (!sum.equals(amounts.gross))
    throw new DomainError('AMOUNTS_DIFFER', { pointer: '/gross', detail: `Net, fee and tax are ${sum.toDecimal()}, the gross is ${amounts.gross.toDecimal()} ${currency}.` });
  return amounts;
}

export interface ReverseGatewayPayoutCommand {
  readonly id: string;
  readonly on?: string | null | undefined;
  readonly reason: string;
}

/** It never came, or was entered wrong: its transactions are open again. */
export class ReverseGatewayPayout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, { id, on: asked, reason }: ReverseGatewayPayoutCommand): Promise<GatewayPayoutOutcome> {
    return this.uow.run(scope, 'reverse-gateway-payout', async (tx) => {
      if (!reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
      const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
      const on = parseDay(asked ?? today, '/on');
      if (on > today) throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'A reversal is not dated in the future.' });
      const payout = await tx.cashDesk.lockPayout(id);
      const done = await reversePayout(tx, this.ids, payout, on, reason);
      return { payout: { ...payout, state: 'REVERSED' }, transactions: [], ...done };
    });
  }
}

/** Its transactions are open again. */
export const GATEWAY_PAYOUT_REVERSAL: ReversibleAction = {
  sourceType: 'GATEWAY_PAYOUT',
  async reverse(tx: Tx, ids: IdGenerator, { stored, on, reason }: Reversal): Promise<ReversalOutcome> {
    const payout = await tx.cashDesk.lockPayout(stored.entry.head.source.id);
    const { entries, checks } = await reversePayout(tx, ids, payout, on, reason);
    return { entries, checks, approvalId: null, creditNoteId: null, invoiceId: null };
  },
};

async function reversePayout(tx: Tx, ids: IdGenerator, payout: GatewayPayoutRecord, on: Day, reason: string): Promise<{ entries: JournalEntry[]; checks: Check[] }> {
  const stored = await tx.journal.find(payout.entryId);
  if (!stored) throw new DomainError('NOT_FOUND');
  const checks = [periodCheck(await tx.subLedger.lockParties({ on, permission: 'receipt.reverse' }), on, tx)];
  enforce(checks, tx.scope);
  const mirror = await takeBack(tx, ids, stored, { on });
  tx.cashDesk.reversePayout(payout.id);
  tx.audit.add('gateway_payout.reverse', 'GATEWAY_PAYOUT', payout.id, { state: payout.state }, { state: 'REVERSED', reason });
  return { entries: [mirror], checks };
}
