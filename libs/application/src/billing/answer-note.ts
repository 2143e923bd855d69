import { ACCOUNT, DomainError, Money, type JournalEntry } from '@travobooks/domain';
import { openPeriodCheck } from '../booking/sale-checks';
import { sourceOf } from '../ledger/sub-ledger';
import { requireNothingRests, takeBack } from '../ledger/take-back';
import type { Reversal, ReversalOutcome, ReversibleAction } from '../ledger/reversible-action';
import type { IdGenerator } from '../ports/clock.port';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { creditNoteOver } from './partial-credit-note';

export interface Answering {
  readonly noteId: string;
  readonly answerId: string;
  readonly mirror: JournalEntry;
  readonly reason: string;
  readonly branchCode: string;
}

/** A debit note is credited, a credit note debited again: both are used up by each other (decision 11). */
export async function answerNote(tx: Tx, { noteId, answerId, mirror, reason, branchCode }: Answering): Promise<void> {
  const [note] = await tx.invoices.lock({ ids: [noteId] });
  if (!note) throw new DomainError('NOT_FOUND');
  const total = Money.parse(note.total, note.currency);
  const functional = Money.parse(note.functionalTotal, tx.scope.partner.functionalCurrency);
  const credited = creditNoteOver(note, {
    id: answerId,
    branchCode,
    entryId: mirror.head.id,
    on: mirror.head.entryDate,
    reason,
    total,
    functional: absolute(mirror.netOf(ACCOUNT.receivable)),
    taken: { amount: total, functional },
    lines: [lineOf(note, reason)],
  });
  tx.invoices.issue({ ...credited.document, kind: note.kind === 'CREDIT_NOTE' ? 'DEBIT_NOTE' : 'CREDIT_NOTE' });
  tx.invoices.apply(sourceOf(mirror), note.id, { amount: total, functional }, 'CREDITED');
  tx.outbox.add('invoice.credited', { invoice_id: note.id, credit_note_id: answerId });
}

const absolute = (money: Money): Money => (money.isNegative ? money.negate() : money);

const lineOf = (note: StoredInvoice, reason: string) => ({
  itemId: null,
  kind: 'ADJUSTMENT' as const,
  description: `Takes ${note.number} back: ${reason}`.slice(0, 300),
  documentNumber: null,
  taxCode: null,
  amount: note.total,
});

/** An entry of a note that a person made: taken back with its note, which another note answers. */
const reversalOfNote = (sourceType: string): ReversibleAction => ({ sourceType, reverse: reverseNote });

async function reverseNote(tx: Tx, ids: IdGenerator, { stored, on, reason }: Reversal): Promise<ReversalOutcome> {
  const { head, lines } = stored.entry;
  if (head.kind === 'REVERSAL')
    throw new DomainError('JE_HAS_LATER_EVENTS', { detail: 'A reversal is not reversed: make the note once more.' });
  const customerId = lines.find(({ dimensions }) => dimensions.customer_id)?.dimensions.customer_id;
  const parties = await tx.subLedger.lockParties({ on, customerIds: customerId ? [customerId] : [], permission: 'journal.reverse' });
  await tx.journal.requireOpenPeriod(on);
  const [note] = await tx.invoices.lock({ ids: [head.source.id] });
  const answerId = note ? ids.next() : null;
  if (note) await requireNothingRests(tx, [note.id], [head.id]);
  const mirror = await takeBack(tx, ids, stored, { on, ...(answerId ? { documentId: answerId } : {}) });
  if (note && answerId)
    await answerNote(tx, { noteId: note.id, answerId, mirror, reason, branchCode: parties.branchCodes.get(note.branchId) ?? '' });
  tx.audit.add('note.reverse', 'INVOICE', head.source.id, undefined, { reason, journal_entry_id: mirror.head.id });
  const isDebit = note?.kind === 'DEBIT_NOTE';
  return {
    entries: [mirror],
    checks: [openPeriodCheck(on, tx)],
    approvalId: null,
    creditNoteId: isDebit ? answerId : null,
    invoiceId: isDebit ? null : answerId,
  };
}

export const NOTE_REVERSALS = ['CREDIT_NOTE', 'DEBIT_NOTE', 'WRITE_OFF', 'REBATE'].map(reversalOfNote);
