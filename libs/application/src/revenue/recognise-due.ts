import { dayInZone, dueGroups, JournalEntry, Rate, type Day, type DueGroup, type LineDraft } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { DueItem } from '../ports/revenue-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { postEntries } from '../ledger/sub-ledger';
import type { LinesOf, RecognitionPart } from './recognition-parts';
import { RECOGNITION_PARTS } from './recognition-parts';

export interface Recognised {
  /** Items of which something was recognised. */
  readonly items: number;
  readonly entries: readonly JournalEntry[];
}

export interface DueBatchCommand {
  readonly bookingIds: readonly string[];
  readonly itemIds: readonly string[];
  readonly through: Day;
}

/**
 * Recognises what is due of these items: one entry an item and day, dated on the service date or, where its period is closed,
 * on the first open day after it (ledger.md, "Service date passed", decision 2; case C02). Rows that somebody else has ended
 * meanwhile are not there any more.
 */
export async function recogniseDue(
  tx: Tx,
  ids: IdGenerator,
  { bookingIds, itemIds, through }: DueBatchCommand,
  parts: readonly RecognitionPart[] = RECOGNITION_PARTS,
): Promise<Recognised> {
  const { periods, items } = await tx.revenue.lockDue(bookingIds, itemIds, through);
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const lines: LinesOf[] = [];
  for (const part of parts) lines.push(await part.prepare(tx, items));
  const posted = items.map((item) =>
    dueGroups(item.rows, periods)
      .filter(({ entryDate }) => entryDate <= today)
      .map((group, index) => ({ group, entry: entryOf({ tx, ids, parts: lines }, item, group, item.nextSequence + index) })),
  );
  const groups = posted.flat();
  const entries = groups.flatMap(({ entry }) => (entry ? [entry] : []));
  postEntries(tx, ids, entries);
  tx.revenue.recognise(
    groups.flatMap(({ group, entry }) => (entry ? group.rows.map(({ id }) => ({ id, entryId: entry.head.id })) : [])),
  );
  return { items: posted.filter((own) => own.length > 0).length, entries };
}

interface Making {
  readonly tx: Tx;
  readonly ids: IdGenerator;
  readonly parts: readonly LinesOf[];
}

function entryOf({ tx, ids, parts }: Making, item: DueItem, group: DueGroup, sequence: number): JournalEntry | null {
  const base = {
    branch_id: item.branchId,
    item_id: item.id,
    ...(item.documentNumber ? { document_number: item.documentNumber } : {}),
  };
  const dims = { base, customerId: item.customerId, supplierId: item.supplierId };
  const lines: LineDraft[] = parts.flatMap((part) => part(item, group, dims));
  if (lines.length === 0) return null;
  return JournalEntry.translate(
    {
      id: ids.next(),
      entryDate: group.entryDate,
      kind: 'NORMAL',
      event: 'RECOGNITION',
      sequence,
      reversesId: null,
      bookingId: item.bookingId,
      branchId: item.branchId,
      source: { type: 'BOOKING_ITEM', id: item.id, reference: item.reference },
      description: `Served ${item.documentNumber ?? item.description} · ${item.reference}`.slice(0, 300),
    },
    lines,
    // Every line is carried: nothing of a recognition is translated anew.
    { functionalCurrency: tx.scope.partner.functionalCurrency, rate: Rate.ONE, source: 'CARRIED' },
  );
}
