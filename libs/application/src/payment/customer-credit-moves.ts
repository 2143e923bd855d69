import {
  ACCOUNT,
  DomainError,
  JournalEntry,
  Money,
  UNAPPLIED_OF,
  atRate,
  branch,
  dayInZone,
  documentLine,
  isCurrency,
  keptLine,
  moneyLine,
  parseDay,
  settleLines,
  takeOldest,
  type Day,
  type LineDraft,
  type Translation,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { PartyFacts } from '../ports/sub-ledger.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { partOf, payDocuments } from './paid-documents';
import { positive } from './said-money';
import { bankOf, bankPlace, customerOf, dayRate } from './where-money-comes';

export const CREDIT_SOURCES = ['CREDIT_NOTE', 'ADVANCE', 'WALLET'] as const;
export type CreditSource = (typeof CREDIT_SOURCES)[number];

export interface CreditMoveOutcome {
  readonly id: string;
  readonly customerId: string;
  readonly amount: Money;
  readonly on: Day;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
}

interface CreditMove {
  readonly customerId: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly on?: string | null | undefined;
}

interface Prepared {
  readonly amount: Money;
  readonly on: Day;
  readonly parties: PartyFacts;
  readonly name: string;
  readonly checks: readonly Check[];
}

/** Amount, day, period and customer of a move of credit, locked. */
/** @param from where the customer is named: in the body, or by the path, which then leads nowhere */
async function prepare(tx: Tx, move: CreditMove, permission: string, from: { readonly bankAccountId?: string; readonly path?: true }): Promise<Prepared> {
  if (!isCurrency(move.amount.currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/amount/currency' });
  const amount = positive(Money.parse(move.amount.amount, move.amount.currency, '/amount/amount'), '/amount/amount');
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const on = parseDay(move.on ?? today, '/on');
  if (on > today) throw new DomainError('DATE_INVALID', { pointer: '/on', detail: 'Money does not move in the future.' });
  const parties = await tx.subLedger.lockParties({
    on, customerIds: [move.customerId], permission,
    ...(from.bankAccountId ? { bankAccountIds: [from.bankAccountId] } : {}),
    currencies: [amount.currency].filter((one) => one !== tx.scope.partner.functionalCurrency),
  });
  if (from.path && !parties.customers.has(move.customerId)) throw new DomainError('NOT_FOUND');
  const customer = customerOf(parties, move.customerId);
  const checks = [periodCheck(parties, on, tx)];
  enforce(checks, tx.scope);
  return { amount, on, parties, name: customer.name, checks };
}

/** Oldest first. Throws `AMOUNT_ABOVE_OPEN`. */
async function creditLines(tx: Tx, customerId: string, amount: Money, from: 'ADVANCE' | 'WALLET'): Promise<LineDraft[]> {
  const items = await tx.subLedger.lockItems({ partyIds: [customerId], accounts: [UNAPPLIED_OF[from]] });
  // What was paid ahead for one booking goes last.
  const free = takeOldest(items.filter(({ reference }) => reference === null), amount);
  const named = free.left.isZero ? { taken: [], left: free.left } : takeOldest(items.filter(({ reference }) => reference !== null), free.left);
  requireCovered(amount, named.left);
  return settleLines([...free.taken, ...named.taken]);
}

function requireCovered(amount: Money, left: Money): void {
  if (left.isZero) return;
  throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/amount', detail: `${amount.minus(left).toDecimal()} ${amount.currency} is there.` });
}

/** Credit stays in the office that owes it. */
const officeOfLines = (lines: readonly LineDraft[]): string | null => lines[0]?.dimensions.branch_id ?? null;

interface Moved {
  readonly type: string;
  readonly event: string;
  readonly description: string;
  readonly lines: readonly LineDraft[];
  readonly translation: Translation;
}

function post(tx: Tx, ids: IdGenerator, move: CreditMove, { amount, on, checks }: Prepared, moved: Moved): CreditMoveOutcome {
  const branchId = officeOfLines(moved.lines);
  const id = ids.next();
  const entry = JournalEntry.translate(
    {
      id: ids.next(), entryDate: on, kind: 'NORMAL', event: moved.event, sequence: 0, reversesId: null, bookingId: null, branchId,
      source: { type: moved.type, id, reference: on }, description: moved.description.slice(0, 300),
    },
    moved.lines,
    moved.translation,
    { differenceTo: { account: ACCOUNT.fxRealised, dimensions: branch(branchId) } },
  );
  postEntries(tx, ids, [entry]);
  tx.audit.add(`credit.${moved.event.toLowerCase()}`, 'CUSTOMER', move.customerId, undefined, { amount: amount.toDecimal(), currency: amount.currency, journal_entry_id: entry.head.id });
  return { id, customerId: move.customerId, amount, on, entries: [entry], checks };
}

export interface WalletTransferCommand extends CreditMove {
  readonly direction: 'TO_WALLET' | 'FROM_WALLET';
}

/** ledger.md, "advance to wallet" and back: 2041 / 2042 at what the books hold it. */
export class TransferWallet {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: WalletTransferCommand): Promise<CreditMoveOutcome> {
    return this.uow.run(scope, 'wallet-transfer', async (tx) => {
      const prepared = await prepare(tx, command, 'receipt.apply', {});
      const [from, to] = command.direction === 'TO_WALLET' ? (['ADVANCE', 'WALLET'] as const) : (['WALLET', 'ADVANCE'] as const);
      const lines = await creditLines(tx, command.customerId, prepared.amount, from);
      return post(tx, this.ids, command, prepared, {
        type: 'WALLET_TRANSFER', event: 'WALLET_TRANSFER', translation: same(tx, lines),
        description: `${command.direction === 'TO_WALLET' ? 'To' : 'From'} the wallet of ${prepared.name}`,
        lines: [...lines, keptLine(lines, { account: UNAPPLIED_OF[to], dimensions: { ...branch(officeOfLines(lines)), customer_id: command.customerId } }, functionalCurrency(tx))],
      });
    });
  }
}

const functionalCurrency = (tx: Tx): string => tx.scope.partner.functionalCurrency;

function same(tx: Tx, lines: readonly LineDraft[]): Translation {
  const first = lines[0]?.carried;
  if (!first) throw new Error('credit that moves was carried');
  return { functionalCurrency: tx.scope.partner.functionalCurrency, rate: first.rate, source: first.source };
}

export interface PayOutCreditCommand extends CreditMove {
  readonly from: CreditSource;
  readonly bankAccountId: string;
}

/** ledger.md, advance "paid back" and payback of a credit note's open amount (1101): money goes to the customer. */
export class PayOutCredit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: PayOutCreditCommand): Promise<CreditMoveOutcome> {
    return this.uow.run(scope, 'pay-out-credit', async (tx) => {
      const prepared = await prepare(tx, command, 'refund.payback', { bankAccountId: command.bankAccountId, path: true });
      const { amount, parties, on } = prepared;
      const bank = bankOf(parties, command.bankAccountId);
      if (bank.currency !== amount.currency)
        throw new DomainError('CURRENCY_MIX', { pointer: '/bank_account_id', detail: `The account is in ${bank.currency}.` });
      const notes = command.from === 'CREDIT_NOTE' ? await openNotes(tx, command.customerId, amount) : null;
      const lines = notes ? notes.lines : await creditLines(tx, command.customerId, amount, command.from as 'ADVANCE' | 'WALLET');
      const rate = dayRate(tx, parties, amount.currency, on);
      const money = { ...moneyLine(bankPlace(bank), 'CREDIT', amount, branch(bank.branchId ?? officeOfLines(lines))), carried: atRate(amount, rate) };
      const outcome = post(tx, this.ids, command, prepared, {
        type: 'CREDIT_PAYOUT', event: 'CREDIT_PAID_OUT', translation: rate, lines: [...lines, money], description: `Credit paid out to ${prepared.name}`,
      });
      const [entry] = outcome.entries;
      if (notes && entry) payDocuments(tx, entry, notes.invoices);
      tx.outbox.add('payment.refunded', { customer_id: command.customerId, amount: amount.toDecimal(), currency: amount.currency, from: command.from });
      return outcome;
    });
  }
}

/** Credit notes that nobody has used, oldest first. */
async function openNotes(tx: Tx, customerId: string, amount: Money): Promise<{ lines: LineDraft[]; invoices: ReadonlyMap<string, StoredInvoice> }> {
  const open = (await tx.invoices.lock({ openOf: customerId }))
    .filter(({ kind, currency }) => kind === 'CREDIT_NOTE' && currency === amount.currency)
    .sort((one, other) => (one.issuedOn === other.issuedOn ? (one.id < other.id ? -1 : 1) : one.issuedOn < other.issuedOn ? -1 : 1));
  let left = amount;
  const lines: LineDraft[] = [];
  for (const note of open) {
    if (left.isZero) break;
    const whole = Money.parse(note.openAmount, note.currency);
    const part = whole.isGreaterThan(left) ? left : whole;
    lines.push(documentLine('DEBIT', partOf(tx, note, part)));
    left = left.minus(part);
  }
  requireCovered(amount, left);
  return { lines, invoices: new Map(open.map((note) => [note.id, note])) };
}

export interface ExpireCreditCommand extends CreditMove {
  readonly from: 'ADVANCE' | 'WALLET';
  readonly reason: string;
}

/** ledger.md, "expired where the law allows": what nobody has claimed is breakage (4061). */
export class ExpireCredit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ExpireCreditCommand): Promise<CreditMoveOutcome> {
    return this.uow.run(scope, 'expire-credit', async (tx) => {
      if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
      const prepared = await prepare(tx, command, 'receipt.reverse', { path: true });
      const lines = await creditLines(tx, command.customerId, prepared.amount, command.from);
      return post(tx, this.ids, command, prepared, {
        type: 'CREDIT_EXPIRY', event: 'CREDIT_EXPIRED', translation: same(tx, lines), description: `Expired: ${command.reason}`,
        lines: [...lines, keptLine(lines, { account: ACCOUNT.breakage, dimensions: branch(officeOfLines(lines)) }, functionalCurrency(tx))],
      });
    });
  }
}
