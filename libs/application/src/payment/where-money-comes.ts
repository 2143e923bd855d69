import {
  ACCOUNT,
  DomainError,
  Money,
  UNAPPLIED_OF,
  atRate,
  branch,
  moneyLine,
  settleLines,
  takeOldest,
  type Day,
  type LineDraft,
  type MoneyPlace,
  type Translation,
} from '@travobooks/domain';
import { translationFor } from '../booking/translation';
import type { CreditFacts } from '../ports/booking-store.port';
import type { PartyFacts } from '../ports/sub-ledger.port';
import type { ReceiptCommand, TillFacts } from '../ports/receipt-store.port';
import type { BankAccountRecord } from '../ports/directory-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { moneyIn, positive } from './said-money';

/** Which place a method's money comes to, by the field that names it. */
const PLACES: Readonly<Record<ReceiptCommand['method'], readonly ('bankAccountId' | 'drawerId' | 'gatewayId' | null)[]>> = {
  CASH: ['drawerId', 'bankAccountId', null],
  CARD: ['gatewayId', 'bankAccountId'],
  BANK_TRANSFER: ['bankAccountId'],
  GATEWAY: ['gatewayId'],
  CHEQUE: ['bankAccountId'],
  WALLET: [null],
};
const POINTERS = { bankAccountId: '/bank_account_id', drawerId: '/drawer_id', gatewayId: '/gateway_id' } as const;

/** Exactly one place, one that the method can have. Throws `RECEIPT_PLACE_INVALID`. */
export function requirePlace(command: Pick<ReceiptCommand, 'method' | 'bankAccountId' | 'drawerId' | 'gatewayId'>): void {
  const named = (['bankAccountId', 'drawerId', 'gatewayId'] as const).filter((field) => command[field]);
  const allowed = PLACES[command.method];
  const [first = null, second] = named;
  if (!second && allowed.includes(first)) return;
  const wanted = allowed.flatMap((field) => (field ? [POINTERS[field].slice(1)] : [])).join(' or ') || 'no place';
  throw new DomainError('RECEIPT_PLACE_INVALID', {
    pointer: POINTERS[second ?? first ?? allowed[0] ?? 'bankAccountId'],
    detail: `${command.method} names ${wanted}.`,
  });
}

/** What lies where: facts that were read under the locks of the action. */
export interface PlaceFacts {
  readonly parties: PartyFacts;
  readonly tills: TillFacts;
  readonly on: Day;
}

export function bankOf(parties: PartyFacts, id: string, pointer = '/bank_account_id'): BankAccountRecord {
  const bank = parties.bankAccounts.get(id);
  if (!bank) throw unknownPlace(pointer, 'There is no such bank account.');
  return bank;
}

/** The customer as locked; an office sees its own alone. Throws a refusal that names the field. */
export function customerOf(parties: PartyFacts, id: string, pointer = '/customer_id'): CreditFacts & { readonly branchId: string | null } {
  const customer = parties.customers.get(id);
  if (!customer) throw unknownPlace(pointer, 'There is no such customer.');
  return customer;
}

export const unknownPlace = (pointer: string, detail: string): DomainError =>
  new DomainError('VALIDATION_FAILED', { errors: [{ pointer, code: 'UNKNOWN', detail }] });

export const bankPlace = (bank: BankAccountRecord): MoneyPlace =>
  bank.kind === 'CASH'
    ? { kind: 'CASH' }
    : { kind: 'BANK', bankAccountId: bank.id, clientMoney: bank.kind === 'TRUST' };

export interface Place {
  readonly at: MoneyPlace;
  /** Null: any (the house's own cash box). */
  readonly currency: string | null;
  readonly branchId: string | null;
  readonly pointer: string;
}

export function placeOf(
  command: Pick<ReceiptCommand, 'bankAccountId' | 'drawerId' | 'gatewayId' | 'gatewayTransactionId'>,
  { parties, tills }: PlaceFacts,
): Place {
  if (command.bankAccountId) {
    const bank = bankOf(parties, command.bankAccountId);
    return { at: bankPlace(bank), currency: bank.currency, branchId: bank.branchId, pointer: '/bank_account_id' };
  }
  if (command.drawerId) {
    if (!tills.drawer) throw unknownPlace('/drawer_id', 'There is no such drawer.');
    const { id, currency, branchId } = tills.drawer;
    return { at: { kind: 'DRAWER', drawerId: id }, currency, branchId, pointer: '/drawer_id' };
  }
  if (command.gatewayId) {
    if (!tills.gateway) throw unknownPlace('/gateway_id', 'There is no such gateway.');
    const { id, currency } = tills.gateway;
    return {
      at: { kind: 'GATEWAY', gatewayId: id, transactionId: command.gatewayTransactionId ?? null },
      currency, branchId: null, pointer: '/gateway_id',
    };
  }
  return { at: { kind: 'CASH' }, currency: null, branchId: null, pointer: '/amount' };
}

/** The day's book rate of a currency. */
export function dayRate(tx: Tx, parties: PartyFacts, currency: string, on: Day): Translation {
  const { functionalCurrency, settings } = tx.scope.partner;
  return translationFor({ currency, functionalCurrency, on, isBspDocument: false }, parties.rates(currency), settings.fx_stale_days);
}

/**
 * The lines of what came in (ledger.md, receipt): the place's money, and what the bank kept of it on 5032. In another
 * currency than the customer's the bank says how much that was (`received`).
 */
export function moneyInLines(
  tx: Tx,
  command: ReceiptCommand,
  amount: Money,
  branchId: string | null,
  facts: PlaceFacts,
): LineDraft[] {
  const place = placeOf(command, facts);
  const received = command.received ? positive(Money.parse(command.received.amount, command.received.currency, '/received'), '/received') : null;
  const currency = received?.currency ?? amount.currency;
  if (place.currency && place.currency !== currency)
    throw new DomainError('CURRENCY_MIX', {
      pointer: received ? '/received' : place.pointer,
      detail: `The money comes in ${place.currency}: say in received how much of it.`,
    });
  const charge = command.bankCharge ? moneyIn(command.bankCharge, currency, '/bank_charge') : null;
  if (charge && place.at.kind !== 'BANK')
    throw new DomainError('RECEIPT_PLACE_INVALID', { pointer: '/bank_charge', detail: 'A bank alone keeps a charge.' });
  const came = received ?? (charge ? amount.minus(charge) : amount);
  if (came.isNegative)
    throw new DomainError('AMOUNT_INVALID', { pointer: '/bank_charge', detail: 'The charge is more than the amount.' });
  const rate = dayRate(tx, facts.parties, currency, facts.on);
  const own = branch(place.branchId ?? branchId);
  const line = { ...moneyLine(place.at, 'DEBIT', came, own), carried: atRate(came, rate) };
  if (!charge) return [line];
  const dimensions = { ...own, ...(command.bankAccountId ? { bank_account_id: command.bankAccountId } : {}) };
  return [line, { account: ACCOUNT.bankCharges, side: 'DEBIT', amount: charge, carried: atRate(charge, rate), dimensions }];
}

/** WALLET: the customer pays from what stands on the wallet, oldest first, at what the books hold it. */
export async function walletLines(tx: Tx, customerId: string, amount: Money, branchId: string | null): Promise<LineDraft[]> {
  const items = await tx.subLedger.lockItems({ partyIds: [customerId], accounts: [UNAPPLIED_OF.WALLET] });
  const { taken, left } = takeOldest(items, amount);
  if (!left.isZero)
    throw new DomainError('AMOUNT_ABOVE_OPEN', {
      pointer: '/amount',
      detail: `The wallet holds ${amount.minus(left).toDecimal()} ${amount.currency}.`,
    });
  return settleLines(taken, branchId);
}
