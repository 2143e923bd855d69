import {
  ACCOUNT,
  DomainError,
  Money,
  addDays,
  debitNoteLines,
  rebateAccrualLines,
  type Day,
  type DebitAs,
  type TaxRule,
} from '@travobooks/domain';
import { postEntries } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { InvoiceLine } from '../ports/invoice-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { PartyFacts } from '../ports/sub-ledger.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { noteChecks, noteDay, noteEntry, type NoteOutcome } from './note-work';

export interface DebitNoteCommand {
  readonly customerId: string;
  readonly currency: string;
  readonly lines: readonly { readonly description: string; readonly as: DebitAs; readonly amount: string; readonly taxCode?: string | null | undefined }[];
  readonly reason: string;
  readonly branchId?: string | null | undefined;
  readonly on?: Day | null | undefined;
}

/** What a customer owes beside a sale: Dr 1101, Cr what it is for and its VAT. */
export class MakeDebitNote {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: DebitNoteCommand): Promise<NoteOutcome> {
    return this.uow.run(scope, 'debit-note', (tx) => makeDebitNote(tx, this.ids, command));
  }
}

async function makeDebitNote(tx: Tx, ids: IdGenerator, command: DebitNoteCommand): Promise<NoteOutcome> {
  const on = noteDay(tx, command.on);
  const parties = await lockCustomer(tx, command, on);
  const customer = parties.customers.get(command.customerId);
  const branchId = officeOf(tx, parties, command.branchId ?? customer?.branchId);
  const { taxRules } = await tx.bookings.draftFacts(command.customerId, branchId, [], on);
  const lines = command.lines.map((line, index) => lineOf(line, index, command.currency, taxRules));
  const total = Money.sum(lines.flatMap(({ amount, vat }) => [amount, vat]), command.currency);
  const work = { tx, ids, on, parties };
  const checks = noteChecks(work);
  const noteId = ids.next();
  const entry = noteEntry(
    work,
    { id: noteId, type: 'DEBIT_NOTE', reference: customer?.name.slice(0, 60) ?? '', description: `Debit note to ${customer?.name ?? ''}: ${command.reason}`, currency: command.currency, branchId, bookingId: null },
    debitNoteLines(lines, total, { customerId: command.customerId, branchId, documentId: noteId }),
  );
  postEntries(tx, ids, [entry]);
  const functional = entry.netOf(ACCOUNT.receivable).toDecimal();
  tx.invoices.issue({
    id: noteId, kind: 'DEBIT_NOTE', branchId, branchCode: parties.branchCodes.get(branchId) ?? '', customerId: command.customerId, bookingId: null, creditsId: null,
    currency: command.currency, total: total.toDecimal(), openAmount: total.toDecimal(), functionalTotal: functional, functionalOpen: functional,
    fxRate: entry.lines[0]?.rate.toDecimal() ?? '1', issuedOn: on, dueOn: addDays(on, customer?.paymentTermsDays ?? 0), reason: command.reason.slice(0, 300),
    entryId: entry.head.id, lines: lines.flatMap(printed),
  }); // prettier-ignore
  tx.outbox.add('invoice.generated', { invoice_id: noteId, kind: 'DEBIT_NOTE' });
  tx.audit.add('invoice.debit', 'INVOICE', noteId, undefined, { customer_id: command.customerId, total: total.toDecimal(), currency: command.currency, reason: command.reason });
  return { noteId, kind: 'DEBIT_NOTE', invoiceId: noteId, entries: [entry], checks, approvalId: null };
}

const UNKNOWN_CUSTOMER = new DomainError('VALIDATION_FAILED', { pointer: '/customer_id', detail: 'There is no such customer.' });

async function lockCustomer(tx: Tx, { customerId, currency }: Pick<DebitNoteCommand, 'customerId' | 'currency'>, on: Day, unknown = UNKNOWN_CUSTOMER): Promise<PartyFacts> {
  const parties = await tx.subLedger.lockParties({ on, customerIds: [customerId], currencies: [currency], permission: 'invoice.credit' });
  if (!parties.customers.has(customerId)) throw unknown;
  return parties;
}

/** The office named, else the customer's or the caller's, else the first. */
function officeOf(tx: Tx, parties: PartyFacts, wanted: string | null | undefined): string {
  const branchId = wanted ?? tx.scope.branchId ?? [...parties.branchCodes.keys()][0];
  if (branchId && parties.branchCodes.has(branchId)) return branchId;
  throw new DomainError('VALIDATION_FAILED', { pointer: '/branch_id', detail: 'There is no such office.' });
}

interface NoteLine {
  readonly as: DebitAs;
  readonly description: string;
  readonly amount: Money;
  readonly vat: Money;
  readonly taxCode: string | null;
}

/** Its VAT is on top, rounded once (ledger.md, invariant 6). */
function lineOf(line: DebitNoteCommand['lines'][number], index: number, currency: string, rules: readonly TaxRule[]): NoteLine {
  const amount = Money.parse(line.amount, currency, `/lines/${index}/amount`);
  if (amount.isZero || amount.isNegative)
    throw new DomainError('AMOUNT_INVALID', { pointer: `/lines/${index}/amount`, detail: 'Charge more than nothing.' });
  const rule = line.taxCode ? rules.find(({ code }) => code === line.taxCode) : undefined;
  if (line.taxCode && !rule)
    throw new DomainError('VALIDATION_FAILED', { pointer: `/lines/${index}/tax_code`, detail: 'There is no such tax rule on this day.' });
  return { as: line.as, description: line.description, amount, vat: rule ? amount.times(rule.rate) : Money.zero(currency), taxCode: rule?.code ?? null };
}

function printed({ description, amount, vat, taxCode, as }: NoteLine): InvoiceLine[] {
  const line = { itemId: null, documentNumber: null };
  return [
    { ...line, kind: as === 'SERVICE_FEE' ? 'FEE' : 'ADJUSTMENT', description: description.slice(0, 300), taxCode: null, amount: amount.toDecimal() },
    ...(vat.isZero ? [] : [{ ...line, kind: 'VAT' as const, description: `VAT ${taxCode ?? ''}`, taxCode, amount: vat.toDecimal() }]),
  ];
}

export interface RebateCommand {
  readonly customerId: string;
  readonly amount: string;
  readonly currency: string;
  readonly reason: string;
  readonly branchId?: string | null | undefined;
  readonly on?: Day | null | undefined;
}

/** Volume rebate accrued for a customer: Dr 4071, Cr 2071; a credit note of reason REBATE takes it. */
export class AccrueRebate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: RebateCommand): Promise<NoteOutcome> {
    return this.uow.run(scope, 'rebate', async (tx) => {
      const on = noteDay(tx, command.on);
      const parties = await lockCustomer(tx, command, on, new DomainError('NOT_FOUND'));
      const customer = parties.customers.get(command.customerId);
      const branchId = officeOf(tx, parties, command.branchId ?? customer?.branchId);
      const amount = Money.parse(command.amount, command.currency, '/amount');
      if (amount.isZero || amount.isNegative)
        throw new DomainError('AMOUNT_INVALID', { pointer: '/amount', detail: 'Accrue more than nothing.' });
      const work = { tx, ids: this.ids, on, parties };
      const checks = noteChecks(work);
      const id = this.ids.next();
      const entry = noteEntry(
        work,
        { id, type: 'REBATE', reference: customer?.name.slice(0, 60) ?? '', description: `Volume rebate of ${customer?.name ?? ''}: ${command.reason}`, currency: command.currency, branchId, bookingId: null },
        rebateAccrualLines(amount, command.customerId, branchId),
      );
      postEntries(tx, this.ids, [entry]);
      tx.audit.add('customer.rebate', 'CUSTOMER', command.customerId, undefined, { amount: amount.toDecimal(), currency: command.currency, reason: command.reason, journal_entry_id: entry.head.id });
      return { noteId: id, kind: 'REBATE', invoiceId: null, entries: [entry], checks, approvalId: null };
    });
  }
}
