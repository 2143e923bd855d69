import {
  ACCOUNT,
  BEFORE_ISSUE,
  DomainError,
  JournalEntry,
  Money,
  dayInZone,
  isCurrency,
  parseDay,
  receiptLines,
  type Booking,
  type Day,
  type DocumentPart,
} from '@travobooks/domain';
import { enforce, periodCheck, type Check } from '../booking/sale-checks';
import { officeOf } from '../directory/directory-rules';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { ReceiptCommand, ReceiptRecord, SaidMoney } from '../ports/receipt-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { depositsFor, type Deposit } from './deposit-rule';
import { documentsToPay, payDocuments } from './paid-documents';
import { moneyIn, positive } from './said-money';
import { customerOf, dayRate, moneyInLines, placeOf, requirePlace, walletLines, type PlaceFacts } from './where-money-comes';

export interface ReceiptOutcome {
  readonly receipt: ReceiptRecord;
  readonly applications: readonly { readonly invoiceId: string; readonly number: string; readonly amount: Money }[];
  readonly unapplied: Money;
  readonly entries: readonly JournalEntry[];
  readonly checks: readonly Check[];
  /** The gateway has told of it before: nothing was done. */
  readonly repeated: boolean;
}

/** Money of a customer comes in (api.md, receipts): posted with what it pays in one unit of work. */
export class TakeReceipt {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: ReceiptCommand): Promise<ReceiptOutcome> {
    const taken = this.uow.run(scope, 'receipt', (tx) => takeReceipt(tx, this.ids, command));
    return taken.catch((error: unknown) => this.refusedOrTold(scope, command, error));
  }

  /** Of two words on one transaction at once the second waits, and finds its invoices paid: by the first, which it answers. */
  private async refusedOrTold(scope: RequestScope, command: ReceiptCommand, error: unknown): Promise<ReceiptOutcome> {
    const { gatewayId, gatewayTransactionId } = command;
    if (!(error instanceof DomainError) || error.code === 'ALREADY_EXISTS' || !gatewayId || !gatewayTransactionId) throw error;
    return await this.uow.run(scope, 'receipt-told', async (tx) => {
      const first = await tx.receipts.findByGateway(gatewayId, gatewayTransactionId);
      if (!first) throw error;
      return await again(tx, first, command, amountOf(command));
    });
  }
}

export async function takeReceipt(tx: Tx, ids: IdGenerator, command: ReceiptCommand): Promise<ReceiptOutcome> {
  const amount = amountOf(command);
  requirePlace(command);
  requireCheque(command);
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const given = parseDay(command.receivedOn ?? today, '/received_on');
  if (given > today)
    throw new DomainError('DATE_INVALID', { pointer: '/received_on', detail: 'Money is not received in the future.' });
  if (command.gatewayId && command.gatewayTransactionId) {
    const first = await tx.receipts.findByGateway(command.gatewayId, command.gatewayTransactionId);
    if (first) return await again(tx, first, command, amount);
  }
  await requireFreeRef(tx, command.externalRef);
  const datedOn = command.cheque ? parseDay(command.cheque.datedOn, '/cheque/dated_on') : null;
  const postDated = datedOn !== null && datedOn > today;
  const on = datedOn && datedOn > given && !postDated ? datedOn : given;
  const composed = await composeReceipt(tx, ids, ids.next(), command, { on, postDated, permission: 'receipt.create' });
  const record = recordOf(tx, command, composed, on);
  if (postDated) {
    const registered: ReceiptRecord = { ...record, state: 'REGISTERED', entryId: null, functional: zeroOf(tx) };
    tx.receipts.insert(registered);
    audit(tx, registered, 'receipt.register');
    return { receipt: registered, applications: [], unapplied: Money.zero(amount.currency), entries: [], checks: composed.checks, repeated: false };
  }
  tx.receipts.insert(record);
  return postReceipt(tx, ids, record, composed);
}

/** A second word of a gateway on the same transaction posts nothing and answers the first (case C26). */
async function again(tx: Tx, first: ReceiptRecord, command: ReceiptCommand, amount: Money): Promise<ReceiptOutcome> {
  if (first.customerId !== command.customerId || !first.amount.equals(amount))
    throw new DomainError('ALREADY_EXISTS', {
      pointer: '/gateway_transaction_id',
      detail: 'This transaction is recorded with another customer or amount.',
      extra: { existing_id: first.id },
    });
  const [paid, advances] = [await tx.receipts.paidBy(first.id), await tx.receipts.advancesOf(first.id)];
  const invoices = await tx.invoices.lock({ ids: paid.map(({ invoiceId }) => invoiceId) });
  return {
    receipt: first,
    applications: paid.map(({ invoiceId, amount: part }) => ({
      invoiceId, number: invoices.find(({ id }) => id === invoiceId)?.number ?? '', amount: part,
    })),
    unapplied: Money.sum(advances.map(({ open }) => open), first.amount.currency),
    entries: [], checks: [], repeated: true,
  };
}

async function requireFreeRef(tx: Tx, externalRef: string | null | undefined): Promise<void> {
  const existing = externalRef ? await tx.receipts.findByRef(externalRef) : null;
  if (existing) throw new DomainError('EXTERNAL_REF_TAKEN', { pointer: '/external_ref', extra: { existing_id: existing } });
}

function amountOf({ amount }: ReceiptCommand): Money {
  if (!isCurrency(amount.currency)) throw new DomainError('CURRENCY_UNKNOWN', { pointer: '/amount/currency' });
  return positive(Money.parse(amount.amount, amount.currency, '/amount/amount'), '/amount/amount');
}

function requireCheque({ method, cheque }: ReceiptCommand): void {
  if ((method === 'CHEQUE') !== Boolean(cheque))
    throw new DomainError('VALIDATION_FAILED', {
      errors: [{ pointer: '/cheque', code: 'INVALID', detail: 'A CHEQUE, and nothing else, names number and date.' }],
    });
}

export interface ComposedReceipt {
  readonly id: string;
  readonly amount: Money;
  readonly credited: Money;
  readonly branchId: string | null;
  readonly parts: readonly DocumentPart[];
  readonly deposits: readonly Deposit[];
  readonly rest: Money;
  readonly invoices: Awaited<ReturnType<typeof documentsToPay>>['invoices'];
  readonly checks: readonly Check[];
  /** Null: before the date of a cheque. */
  readonly entry: JournalEntry | null;
}

interface ComposeAs {
  readonly on: Day;
  readonly postDated: boolean;
  readonly permission: string;
}

/** Reads and locks in order: booking, period, customer, documents; and says what is posted. */
export async function composeReceipt(tx: Tx, ids: IdGenerator, id: string, command: ReceiptCommand, { on, postDated, permission }: ComposeAs): Promise<ComposedReceipt> {
  const amount = amountOf(command);
  const { functionalCurrency } = tx.scope.partner;
  const booking = command.bookingId ? await bookingFor(tx, command.bookingId, command.customerId, permission) : null;
  const tills = await tx.receipts.tills({ drawerId: command.drawerId ?? null, gatewayId: command.gatewayId ?? null });
  const parties = await tx.subLedger.lockParties({
    on, customerIds: [command.customerId], permission,
    ...(command.bankAccountId ? { bankAccountIds: [command.bankAccountId] } : {}),
    currencies: [amount.currency, ...(command.received ? [command.received.currency] : [])].filter((one) => one !== functionalCurrency),
  });
  const customer = customerOf(parties, command.customerId);
  const checks = [periodCheck(parties, on, tx)];
  enforce(checks, tx.scope);
  const { parts, invoices } = await documentsToPay(tx, command.customerId, amount.currency, command.applications ?? []);
  const facts: PlaceFacts = { parties, tills, on };
  const place = command.method === 'WALLET' ? null : placeOf(command, facts);
  const asked = command.branchId ? await officeOf(tx, permission, command.branchId) : null;
  const branchId =
    asked ?? tx.scope.branchId ?? parts[0]?.branchId ?? booking?.branchId ?? place?.branchId ?? customer.branchId;
  const withheld = await withheldOf(tx, command.withheld ?? [], amount.currency);
  const credited = Money.sum([amount, ...withheld.map((tax) => tax.amount)], amount.currency);
  const { rest, small } = restOf(tx, credited, parts, () => dayRate(tx, parties, amount.currency, on));
  const issued = booking && !BEFORE_ISSUE.includes(booking.state) ? booking : null;
  const deposits = issued && !rest.isZero && !postDated ? await depositsFor(tx, issued, rest, on) : [];
  const left = deposits.reduce((open, deposit) => open.minus(deposit.amount), rest);
  const base = { id, amount, credited, branchId, parts, deposits, rest: left, invoices, checks };
  if (postDated) return { ...base, entry: null };
  const money = place ? moneyInLines(tx, command, amount, branchId, facts) : await walletLines(tx, command.customerId, amount, branchId);
  const translation = dayRate(tx, parties, amount.currency, on);
  const lines = receiptLines(
    { customerId: command.customerId, branchId, money, withheld, parts, deferred: deposits, rest: left, restReference: booking?.reference ?? null, small },
    translation,
  );
  const entryId = ids.next();
  const entry = JournalEntry.translate(
    {
      id: entryId, entryDate: on, kind: 'NORMAL', event: 'RECEIPT', sequence: 0, reversesId: null, bookingId: booking?.id ?? null, branchId,
      source: { type: 'RECEIPT', id, reference: referenceOf(command, on) },
      description: `Receipt of ${customer.name} · ${amount.toDecimal()} ${amount.currency}`.slice(0, 300),
    },
    lines,
    translation,
    { differenceTo: { account: ACCOUNT.fxRealised, dimensions: branchId ? { branch_id: branchId } : {} }, exchange: true },
  );
  return { ...base, entry };
}

const referenceOf = (command: ReceiptCommand, on: Day): string =>
  (command.gatewayTransactionId ?? command.cheque?.number ?? command.externalRef ?? on).slice(0, 60);

async function bookingFor(tx: Tx, bookingId: string, customerId: string, permission: string): Promise<Booking> {
  const booking = await tx.bookings.lock(bookingId, permission);
  if (booking.customerId !== customerId)
    throw new DomainError('INVOICE_OF_OTHER_CUSTOMER', { pointer: '/booking_id', detail: 'The booking is another customer\u2019s.' });
  return booking;
}

/** Which account a withheld tax stands on: VAT is settled with the VAT return (2065), income tax is a claim (1141). */
async function withheldOf(
  tx: Tx, withheld: readonly { readonly taxCode: string; readonly amount: SaidMoney }[], currency: string,
): Promise<{ account: string; taxCode: string; amount: Money }[]> {
  if (withheld.length === 0) return [];
  const vat = await tx.receipts.vatCodes(withheld.map(({ taxCode }) => taxCode));
  return withheld.map(({ taxCode, amount }, index) => ({
    account: vat.has(taxCode) || /VAT|VDS|GST/i.test(taxCode) ? ACCOUNT.vatSettlement : ACCOUNT.withheldByCustomers,
    taxCode,
    amount: moneyIn(amount, currency, `/withheld/${index}/amount`),
  }));
}

/** What is left to the customer, or what lacks and is forgiven inside the partner's limit (default 0: nothing). */
function restOf(tx: Tx, credited: Money, parts: readonly DocumentPart[], rate: () => ReturnType<typeof dayRate>): { rest: Money; small: Money } {
  const none = Money.zero(credited.currency);
  const asked = Money.sum(parts.map(({ worth }) => worth), credited.currency);
  if (!asked.isGreaterThan(credited)) return { rest: credited.minus(asked), small: none };
  const small = asked.minus(credited);
  const { functionalCurrency, settings } = tx.scope.partner;
  const limit = Money.parse(settings.rounding.small_difference, functionalCurrency);
  const worth = small.currency === functionalCurrency ? small : small.convert(rate().rate, functionalCurrency);
  if (worth.isGreaterThan(limit))
    throw new DomainError('APPLICATIONS_ABOVE_RECEIPT', {
      pointer: '/applications',
      detail: `${asked.toDecimal()} is applied of ${credited.toDecimal()} ${credited.currency}; ${limit.toDecimal()} ${limit.currency} may be forgiven.`,
    });
  return { rest: none, small };
}

const zeroOf = (tx: Tx): Money => Money.zero(tx.scope.partner.functionalCurrency);

function recordOf(tx: Tx, command: ReceiptCommand, composed: ComposedReceipt, on: Day): ReceiptRecord {
  const now = tx.now.toISOString();
  return {
    id: composed.id, state: 'RECEIVED', customerId: command.customerId, branchId: composed.branchId, amount: composed.amount,
    credited: composed.credited, functional: composed.entry ? valueOf(composed.entry) : zeroOf(tx), receivedOn: on, command,
    entryId: composed.entry?.head.id ?? null, madeBy: tx.scope.userId, version: 1, createdAt: now, updatedAt: now,
  };
}

const NO_VALUE: ReadonlySet<string> = new Set([ACCOUNT.fxRealised, ACCOUNT.interBranch, ACCOUNT.rounding]);

/** What the customer is credited is worth so much in the books: all debits but a realised loss and what was forgiven. */
export const valueOf = (entry: JournalEntry): Money =>
  Money.sum(
    entry.lines
      .filter(({ side, account }) => side === 'DEBIT' && !NO_VALUE.has(account))
      .map(({ functional }) => functional),
    entry.lines[0]?.functional.currency ?? '',
  );

/** Posts what was composed, with the documents that it pays. The record is written by the caller. */
export function postReceipt(tx: Tx, ids: IdGenerator, receipt: ReceiptRecord, composed: ComposedReceipt): ReceiptOutcome {
  const { entry, parts, invoices, deposits, rest, checks } = composed;
  if (!entry) throw new Error('a receipt that is posted has an entry');
  postEntries(tx, ids, [entry]);
  payDocuments(tx, entry, invoices);
  for (const deposit of deposits) deposit.opened(tx, ids, entry);
  audit(tx, receipt, 'receipt.take');
  tx.outbox.add('payment.received', { receipt_id: receipt.id, customer_id: receipt.customerId, amount: receipt.amount.toDecimal(), currency: receipt.amount.currency });
  return {
    receipt,
    applications: parts.map(({ invoiceId, part }) => ({ invoiceId, number: invoices.get(invoiceId)?.number ?? '', amount: part })),
    unapplied: rest, entries: [entry], checks, repeated: false,
  };
}

function audit(tx: Tx, receipt: ReceiptRecord, action: string): void {
  tx.audit.add(action, 'RECEIPT', receipt.id, undefined, {
    state: receipt.state, method: receipt.command.method, customer_id: receipt.customerId, amount: receipt.amount.toDecimal(), currency: receipt.amount.currency,
  });
}

