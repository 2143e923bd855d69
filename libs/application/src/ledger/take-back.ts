import {
  DomainError,
  Money,
  stateByPayment,
  type Day,
  type InvoiceState,
  type JournalEntry,
} from '@travobooks/domain';
import type { StoredInvoice } from '../ports/invoice-store.port';
import type { StoredEntry } from '../ports/journal-writer.port';
import type { StoredSchedule } from '../ports/schedule-store.port';
import type { TakenPart } from '../ports/sub-ledger.port';
import type { IdGenerator } from '../ports/clock.port';
import type { Tx } from '../ports/unit-of-work.port';
import { moveCredit, sourceOf } from './sub-ledger';

export interface TakeBackAs {
  readonly on: Day;
  /** Absent: REVERSAL. */
  readonly event?: string;
  readonly description?: string;
  /** The document that answers the one its receivable lines name (a credit note for a debit note, and back). */
  readonly documentId?: string;
  /** The same where the entry has several documents: by the one that is answered. */
  readonly billedAs?: ReadonlyMap<string, string>;
  /** The state of a document of which a part comes back; absent: by what is open. */
  readonly stateOf?: (invoice: StoredInvoice, open: Money) => InvoiceState;
  /** Entries that are taken back in the same unit of work: what they took does not rest on this one. */
  readonly goneToo?: readonly string[];
}

/**
 * The mirror of an entry, with all that it did to the sub-ledger undone: what it opened is closed, what it took of items and
 * documents is open again, what it deferred or recognised too. Something rests on what it opened: `JE_HAS_LATER_EVENTS` names the entries in `blocking`.
 */
export async function takeBack(
  tx: Tx,
  ids: IdGenerator,
  { entry, reversedById }: StoredEntry,
  as: TakeBackAs,
): Promise<JournalEntry> {
  if (reversedById)
    throw new DomainError('JE_ALREADY_REVERSED', { extra: { reversed_by_id: reversedById } });
  const { head } = entry;
  const opened = await tx.subLedger.lockItems({ entryIds: [head.id], settledToo: true });
  await requireNothingRests(tx, opened.map(({ id }) => id), [head.id, ...(as.goneToo ?? [])]);
  const schedules = await tx.schedules.lockOfEntry(head.id);
  requireUntouched(schedules, head.id);
  const taken = await tx.subLedger.takenBy(head.id);
  const items = taken.filter(({ target }) => target === 'ITEM');
  if (items.length > 0) await tx.subLedger.lockItems({ ids: items.map(({ targetId }) => targetId), settledToo: true });
  const mirror = entry.mirrored({
    id: ids.next(),
    entryDate: as.on,
    event: as.event ?? 'REVERSAL',
    sequence: head.sequence,
    source: head.source,
    description: (as.description ?? `Reversal: ${head.description}`).slice(0, 300),
  }, (invoiceId) => ({ invoice_id: as.documentId ?? as.billedAs?.get(invoiceId) ?? invoiceId }));
  tx.journal.post(mirror);
  tx.subLedger.take(sourceOf(mirror), [
    ...opened.map((item): TakenPart => ({ target: 'ITEM', targetId: item.id, amount: item.open, functional: item.functionalOpen })),
    ...items.map(given),
  ]);
  const rows = (of: (row: StoredSchedule) => boolean): string[] => schedules.filter(of).map(({ id }) => id);
  tx.schedules.reopen(rows(({ endedBy }) => endedBy === head.id));
  tx.schedules.end(rows(({ entryId, state }) => entryId === head.id && state === 'OPEN'), 'VOIDED', mirror.head.id);
  await giveDocumentsBack(tx, mirror, taken, as.stateOf);
  moveCredit(tx, [mirror]);
  tx.outbox.add('journal_entry.posted', { journal_entry_id: mirror.head.id, event: mirror.head.event });
  return mirror;
}

/** What the entry deferred is still deferred. */
function requireUntouched(schedules: readonly StoredSchedule[], entryId: string): void {
  const later = schedules.flatMap((row) => (row.entryId === entryId && row.endedBy && row.state !== 'VOIDED' ? [row.endedBy] : []));
  const blocking = [...new Set(later)].map((id) => ({ journal_entry_id: id }));
  if (blocking.length > 0) throw new DomainError('JE_HAS_LATER_EVENTS', { extra: { blocking } });
}

const given = (part: TakenPart): TakenPart => ({
  ...part,
  amount: part.amount.negate(),
  functional: part.functional.negate(),
});

/** Throws `JE_HAS_LATER_EVENTS` when another entry has taken a part of these items or documents. */
export async function requireNothingRests(tx: Tx, targetIds: readonly string[], own: readonly string[]): Promise<void> {
  const resting = await tx.subLedger.restingOn(targetIds);
  const blocking = [...new Set(resting.flatMap(({ entryId }) => (entryId && !own.includes(entryId) ? [entryId] : [])))];
  if (blocking.length === 0) return;
  throw new DomainError('JE_HAS_LATER_EVENTS', {
    detail: `${blocking.length === 1 ? 'One later entry rests' : `${blocking.length} later entries rest`} on what this one opened. Nothing was posted.`,
    extra: { blocking: blocking.map((id) => ({ journal_entry_id: id })) },
  });
}

async function giveDocumentsBack(
  tx: Tx,
  mirror: JournalEntry,
  taken: readonly TakenPart[],
  stateOf: TakeBackAs['stateOf'],
): Promise<void> {
  const parts = taken.filter(({ target }) => target === 'INVOICE');
  if (parts.length === 0) return;
  const invoices = await tx.invoices.lock({ ids: parts.map(({ targetId }) => targetId) });
  for (const part of parts) {
    const invoice = invoices.find(({ id }) => id === part.targetId);
    if (!invoice) continue;
    const total = Money.parse(invoice.total, invoice.currency);
    const open = Money.parse(invoice.openAmount, invoice.currency).plus(part.amount);
    const state = stateOf?.(invoice, open) ?? stateByPayment(total, open);
    tx.invoices.apply(sourceOf(mirror), invoice.id, given(part), state);
  }
}
