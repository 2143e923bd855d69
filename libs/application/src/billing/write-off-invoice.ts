import { ACCOUNT, DomainError, Money, receivableCredit, writeOffLines, type Day } from '@travobooks/domain';
import { askApproval } from '../approval/ask-approval';
import { postEntries, sourceOf } from '../ledger/sub-ledger';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { asks, noteChecks, noteDimensions, noteEntry, openInvoice, takenOpen, worthOf, type NoteOutcome, type NoteWork } from './note-work';
import { creditNoteOver } from './partial-credit-note';

export interface WriteOffInvoiceCommand {
  readonly invoiceId: string;
  readonly amount: string;
  readonly reason: string;
  /** VAT that the law gives back of it. */
  readonly vatRelief?: string | null | undefined;
  readonly on?: Day | null | undefined;
}

/** A claim that will not be paid: Dr 1151 · 2061, Cr 1101. A controller always agrees first (permissions.md, invoice.write_off). */
export class WriteOffInvoice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
  ) {}

  execute(scope: RequestScope, command: WriteOffInvoiceCommand): Promise<NoteOutcome> {
    return this.uow.run(scope, 'write-off', (tx) => writeOffInvoice(tx, this.ids, command, false));
  }
}

export async function writeOffInvoice(tx: Tx, ids: IdGenerator, command: WriteOffInvoiceCommand, granted: boolean): Promise<NoteOutcome> {
  const work = await openInvoice(tx, ids, command.invoiceId, { on: command.on, permission: granted ? 'approval.decide' : 'invoice.write_off' });
  const { invoice } = work;
  if (invoice.state !== 'ISSUED' && invoice.state !== 'PARTIALLY_PAID')
    throw new DomainError('INVOICE_NOT_IN_ISSUED_STATE', { detail: `${invoice.number} is ${invoice.state}.`, extra: { state: invoice.state } });
  if (!command.reason.trim()) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
  const { amount, relief, taxCode } = amountsOf(work, command);
  const checks = noteChecks(work);
  if (!granted) {
    const worth = worthOf(work, amount);
    if (!tx.scope.dryRun) return askToWriteOff(work, command, worth);
    checks.push({ ...asks(tx.scope, worth, Money.zero(worth.currency)), detail: 'A write-off always needs a second person.' });
  }
  const noteId = ids.next();
  const dims = noteDimensions(work, noteId);
  const { taken, carried } = takenOpen(work, amount);
  const entry = noteEntry(
    work,
    { id: noteId, type: 'WRITE_OFF', reference: invoice.number, description: `${invoice.number} written off: ${command.reason}`, currency: invoice.currency, branchId: invoice.branchId, bookingId: invoice.bookingId },
    [...writeOffLines(amount, relief, taxCode, dims), ...receivableCredit(dims, amount, carried ? { part: taken, carried } : null)],
  );
  postEntries(tx, ids, [entry]);
  const note = creditNoteOver(invoice, {
    id: noteId, branchCode: work.branchCode, entryId: entry.head.id, on: work.on, reason: command.reason, total: amount,
    functional: entry.netOf(ACCOUNT.receivable).negate(), taken: { amount, functional: carried?.functional ?? Money.zero(tx.scope.partner.functionalCurrency) },
    lines: [{ itemId: null, kind: 'ADJUSTMENT', description: `Written off: ${command.reason}`.slice(0, 300), documentNumber: null, taxCode: null, amount: amount.toDecimal() }],
  }); // prettier-ignore
  const whole = amount.toDecimal() === invoice.openAmount;
  tx.invoices.issue(note.document);
  tx.invoices.apply(sourceOf(entry), invoice.id, note.taken, whole ? 'WRITTEN_OFF' : invoice.state);
  if (whole) tx.outbox.add('invoice.written_off', { invoice_id: invoice.id, credit_note_id: noteId });
  tx.audit.add('invoice.write_off', 'INVOICE', invoice.id, { state: invoice.state, open: invoice.openAmount }, { state: whole ? 'WRITTEN_OFF' : invoice.state, amount: amount.toDecimal(), reason: command.reason, credit_note_id: noteId });
  return { noteId, kind: 'CREDIT_NOTE', invoiceId: invoice.id, entries: [entry], checks, approvalId: null };
}

/** At most what is open; the relief at most the VAT that was billed. */
function amountsOf({ invoice }: NoteWork, command: WriteOffInvoiceCommand): { amount: Money; relief: Money; taxCode: string | null } {
  const { currency } = invoice;
  const amount = Money.parse(command.amount, currency, '/amount');
  const open = Money.parse(invoice.openAmount, currency);
  if (amount.isZero || amount.isNegative)
    throw new DomainError('AMOUNT_INVALID', { pointer: '/amount', detail: 'Write off more than nothing.' });
  if (amount.isGreaterThan(open))
    throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/amount', detail: `${open.toDecimal()} ${currency} is open.` });
  const relief = Money.parse(command.vatRelief ?? '0', currency, '/vat_relief');
  const taxes = invoice.lines.filter(({ kind }) => kind === 'VAT');
  const billed = Money.sum(taxes.map((line) => Money.parse(line.amount, currency)), currency);
  if (relief.isGreaterThan(billed) || relief.isGreaterThan(amount))
    throw new DomainError('AMOUNT_ABOVE_OPEN', { pointer: '/vat_relief', detail: `At most the VAT that was billed, ${billed.toDecimal()} ${currency}, and no more than is written off.` });
  return { amount, relief, taxCode: taxes[0]?.taxCode ?? null };
}

async function askToWriteOff(work: NoteWork, command: WriteOffInvoiceCommand, worth: Money): Promise<NoteOutcome> {
  const { tx, ids, invoice } = work;
  const pending = await tx.approvals.pendingOf(invoice.id);
  if (pending) throw new DomainError('APPROVAL_PENDING', { extra: { approval_id: pending } });
  const approvalId = askApproval(tx, ids, {
    kind: 'WRITE_OFF',
    objectType: 'INVOICE',
    objectId: invoice.id,
    objectVersion: 1,
    amount: worth.toDecimal(),
    currency: worth.currency,
    command: { invoice: { ...command, on: work.on } },
    summary: `Write off ${invoice.number}`,
    branchId: invoice.branchId,
    makerReason: command.reason,
  });
  return { noteId: null, kind: 'CREDIT_NOTE', invoiceId: invoice.id, entries: [], checks: [], approvalId };
}
