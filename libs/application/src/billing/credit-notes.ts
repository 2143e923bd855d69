import {
  ACCOUNT,
  DomainError,
  Money,
  carriedPart,
  creditCostLines,
  impliedRate,
  receivableCredit,
  type CreditReason,
  type CreditedPart,
  type Day,
} from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import { postEntries, sourceOf } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { InvoiceLine } from '../ports/invoice-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { asks, noteChecks, noteDimensions, noteEntry, openInvoice, takenOpen, worthOf, type NoteOutcome, type NoteWork } from './note-work';
import { creditNoteOver } from './partial-credit-note';

export interface CreditNoteCommand {
  readonly invoiceId: string;
  readonly lines: readonly { readonly invoiceLineId: string; readonly amount: string }[];
  readonly reason: CreditReason;
  readonly note?: string | null | undefined;
  readonly on?: Day | null | undefined;
}

/** A credit note that a person makes, line by line; above the threshold of its reason a supervisor agrees first. */
export class MakeCreditNote {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: CreditNoteCommand): Promise<NoteOutcome> {
    return this.uow.run(scope, 'credit-note', (tx) => makeCreditNote(tx, this.ids, command, false));
  }
}

/** Lines of the invoice that are given back, each no more than is left of it. */
async function partsOf({ tx, invoice }: NoteWork, command: CreditNoteCommand): Promise<{ parts: CreditedPart[]; lines: InvoiceLine[]; total: Money }> {
  const credited = await tx.invoices.creditedLines(invoice.id);
  const { currency } = invoice;
  const lines = command.lines.map(({ invoiceLineId, amount: text }, index): InvoiceLine => {
    const pointer = `/lines/${index}`;
    const line = invoice.lines.find(({ id }) => id === invoiceLineId);
    if (!line) throw new DomainError('VALIDATION_FAILED', { pointer: `${pointer}/invoice_line_id`, detail: 'The invoice has no such line.' });
    const amount = Money.parse(text, currency, `${pointer}/amount`);
    const left = Money.parse(line.amount, currency).minus(Money.parse(credited.get(invoiceLineId) ?? '0', currency));
    if (amount.isZero || amount.isNegative)
      throw new DomainError('AMOUNT_INVALID', { pointer: `${pointer}/amount`, detail: 'Credit more than nothing.' });
    if (amount.isGreaterThan(left))
      throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: `${pointer}/amount`, detail: `${left.toDecimal()} ${currency} of this line is not credited yet.` });
    return { itemId: line.itemId, kind: line.kind, description: line.description, documentNumber: line.documentNumber, taxCode: line.taxCode, amount: amount.toDecimal(), creditsLineId: invoiceLineId };
  });
  const parts = lines.map(({ kind, amount, taxCode, itemId, documentNumber }): CreditedPart => ({ kind, amount: Money.parse(amount, currency), taxCode, itemId, documentNumber }));
  const total = Money.sum(parts.map(({ amount }) => amount), currency);
  await requireUncredited(tx, invoice.id, Money.parse(invoice.total, currency), total);
  return { parts, lines, total };
}

/** Voids and refunds credit an invoice without its lines: in all, no more than was billed. */
async function requireUncredited(tx: Tx, invoiceId: string, billed: Money, total: Money): Promise<void> {
  const left = billed.minus(Money.parse(await tx.invoices.creditedTotal(invoiceId), billed.currency));
  if (total.isGreaterThan(left))
    throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/lines', detail: `${left.toDecimal()} ${billed.currency} of the invoice is not credited yet.` });
}

export async function makeCreditNote(tx: Tx, ids: IdGenerator, command: CreditNoteCommand, granted: boolean): Promise<NoteOutcome> {
  const work = await openInvoice(tx, ids, command.invoiceId, { on: command.on, permission: granted ? 'approval.decide' : 'invoice.credit' });
  const { invoice } = work;
  if (invoice.state === 'CREDITED' || invoice.state === 'WRITTEN_OFF')
    throw new DomainError('INVOICE_NOT_IN_ISSUED_STATE', { detail: `${invoice.number} is ${invoice.state}.`, extra: { state: invoice.state } });
  const { parts, lines, total } = await partsOf(work, command);
  const worth = worthOf(work, total);
  const { approvals } = tx.scope.partner.settings;
  const limit = command.reason === 'GOODWILL' ? approvals.goodwill : approvals.credit_note;
  const checks = noteChecks(work);
  if (!granted && limit !== null && worth.isGreaterThan(Money.parse(limit, worth.currency))) {
    if (!tx.scope.dryRun) return askForCredit(work, command, worth);
    checks.push(asks(tx.scope, worth, Money.parse(limit, worth.currency)));
  }
  const noteId = ids.next();
  const dims = noteDimensions(work, noteId);
  const open = takenOpen(work, total);
  const accrued = command.reason === 'REBATE' ? await accruedPart(work, total) : null;
  const entry = noteEntry(
    work,
    { id: noteId, type: 'CREDIT_NOTE', reference: invoice.number, description: `Credit note on ${invoice.number} (${SAID[command.reason]})`, currency: invoice.currency, branchId: invoice.branchId, bookingId: invoice.bookingId },
    [...creditCostLines(command.reason, parts, dims, accrued), ...receivableCredit(dims, total, open.carried ? { part: open.taken, carried: open.carried } : null)],
  );
  postEntries(tx, ids, [entry]);
  const functional = entry.netOf(ACCOUNT.receivable).negate();
  const note = creditNoteOver(invoice, {
    id: noteId, branchCode: work.branchCode, entryId: entry.head.id, on: work.on, reason: command.note?.trim() || SAID[command.reason], total, functional, lines,
    taken: { amount: open.taken, functional: open.carried?.functional ?? Money.zero(functional.currency) },
  }); // prettier-ignore
  tx.invoices.issue(note.document);
  if (!open.taken.isZero) tx.invoices.apply(sourceOf(entry), invoice.id, note.taken, note.invoiceState);
  tx.outbox.add('invoice.credited', { invoice_id: invoice.id, credit_note_id: noteId });
  tx.audit.add('invoice.credit', 'INVOICE', invoice.id, { state: invoice.state, open: invoice.openAmount }, { state: note.invoiceState, credit_note_id: noteId, reason: command.reason, total: total.toDecimal() });
  return { noteId, kind: 'CREDIT_NOTE', invoiceId: invoice.id, entries: [entry], checks, approvalId: null };
}

const SAID: Readonly<Record<CreditReason, string>> = { PRICE_CUT: 'price cut', GOODWILL: 'goodwill', REBATE: 'volume rebate', ERROR: 'error' };

/** What 2071 holds for the customer in this currency, up to the total, at what the books hold it. */
async function accruedPart({ tx, invoice }: NoteWork, total: Money) {
  const { amount, functional } = await tx.invoices.accruedRebate(invoice.customerId, invoice.currency);
  if (amount.isZero || amount.isNegative) return null;
  const part = total.isGreaterThan(amount) ? amount : total;
  return { part, carried: carriedPart({ open: amount, functionalOpen: functional, rate: impliedRate(amount, functional) }, part) };
}

async function askForCredit(work: NoteWork, command: CreditNoteCommand, worth: Money): Promise<NoteOutcome> {
  const { tx, ids, invoice } = work;
  const pending = await tx.approvals.pendingOf(invoice.id);
  if (pending) throw new DomainError('APPROVAL_PENDING', { extra: { approval_id: pending } });
  const approvalId = askApproval(tx, ids, {
    kind: 'CREDIT_NOTE',
    objectType: 'INVOICE',
    objectId: invoice.id,
    objectVersion: 1,
    amount: worth.toDecimal(),
    currency: worth.currency,
    command: { ...command, on: work.on },
    summary: `Credit note on ${invoice.number} (${SAID[command.reason]})`,
    branchId: invoice.branchId,
    makerReason: command.note?.trim() || null,
  });
  return { noteId: null, kind: 'CREDIT_NOTE', invoiceId: invoice.id, entries: [], checks: [], approvalId };
}
