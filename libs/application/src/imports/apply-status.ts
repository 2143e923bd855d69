import { DomainError, dayInZone, type Booking } from '@travobooks/domain';
import { moveBooking } from '../booking/change-booking';
import { supplierIds } from '../booking/create-booking';
import { restoreItems } from '../booking/restore-items';
import { totalOf } from '../booking/sale-total';
import { voidItems } from '../booking/void-items';
import type { IdGenerator } from '../ports/clock.port';
import type { ImportRecordRow } from '../ports/import-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import type { GdsRecord, GdsStatusDocument } from './gds-record';
import { doneBefore, isVoid, lockOwn } from './known-documents';
import { created, unchanged, waiting, type Applied, type RecordCase } from './record-outcome';
import { requirePermission } from './upload-import';

interface Target {
  readonly bookingId: string;
  readonly itemId: string;
  readonly document: GdsStatusDocument;
  readonly isDraft: boolean;
}

const statusDocuments = (record: GdsRecord): GdsStatusDocument[] =>
  record.documents.filter((document): document is GdsStatusDocument =>
    ['VOID', 'EMD_VOID', 'RESTORE'].includes(document.event),
  );

/**
 * The airline's word, so no window: an issued item is voided as of the record's day, a draft one is
 * cancelled.
 */
export async function applyVoid(
  tx: Tx,
  ids: IdGenerator,
  { record }: RecordCase,
  history: readonly ImportRecordRow[],
): Promise<Applied> {
  const targets: Target[] = [];
  let known: string | null = null;
  for (const document of statusDocuments(record)) {
    const found = await tx.bookings.findDocument(document.documentNumber);
    const again = doneBefore(history, isVoid, document.documentNumber, document.voidedOn);
    if (!found && !again) return baseUnknown(document.documentNumber);
    known ??= found?.bookingId ?? null;
    // The present state decides: a void after a restore is a new one, whatever day the first was.
    if (!found || found.ticket?.state === 'VOIDED') continue;
    targets.push({
      bookingId: found.bookingId,
      itemId: found.itemId,
      document,
      isDraft: found.ticket === null,
    });
  }
  if (targets.length === 0) return unchanged(known, 'It was voided before.');
  if (targets.some((target) => !target.isDraft)) requirePermission(tx.scope, 'ticket.void');
  const reason = `Voided by the airline (AIR ${record.amd})`;
  for (const { bookingId, drafts, issued, on } of byBooking(targets, (document) => document.voidedOn)) {
    if (issued.length > 0)
      await voidItems(tx, ids, { bookingId, itemIds: issued, reason, voidedOn: on, by: 'AIRLINE' });
    if (drafts.length > 0) await cancelDrafts(tx, await lockOwn(tx, bookingId), drafts, reason);
  }
  return created(targets[0]?.bookingId ?? null);
}

export type SellAgain = (origin: ImportRecordRow, documentNumbers: readonly string[]) => Promise<Applied>;

/** A void undone: the sale posts once more with a new invoice; a cancelled draft is drafted again. */
export async function applyRestore(
  tx: Tx,
  ids: IdGenerator,
  { record }: RecordCase,
  history: readonly ImportRecordRow[],
  sellAgain: SellAgain,
): Promise<Applied> {
  const targets: Target[] = [];
  const cancelled: string[] = [];
  let known: string | null = null;
  for (const document of statusDocuments(record)) {
    const found = await tx.bookings.findDocument(document.documentNumber);
    const again = doneBefore(
      history,
      (row) => row.recordType === 'RESTORE',
      document.documentNumber,
      document.restoredOn,
    );
    known ??= found?.bookingId ?? null;
    if (again && found?.ticket?.state !== 'VOIDED') continue;
    if (!found && voidedIn(history, document.documentNumber)) cancelled.push(document.documentNumber);
    else if (!found) return baseUnknown(document.documentNumber);
    else if (found.ticket?.state !== 'VOIDED')
      return waiting(
        'BASE_DOCUMENT',
        'BASE_DOCUMENT_UNKNOWN',
        `The void of ${document.documentNumber} has not come yet.`,
      );
    else targets.push({ bookingId: found.bookingId, itemId: found.itemId, document, isDraft: false });
  }
  if (targets.length === 0 && cancelled.length === 0) return unchanged(known, 'It was restored before.');
  if (cancelled.length > 0) {
    const origin = history.find(
      (row) =>
        row.outcome === 'CREATED' &&
        isSale(row) &&
        cancelled.every((number) => row.documentNumbers.includes(number)),
    );
    return origin && targets.length === 0
      ? await sellAgain(origin, cancelled)
      : baseUnknown(cancelled[0] ?? '');
  }
  requirePermission(tx.scope, 'ticket.void');
  const reason = `Restored by the airline (AIR ${record.amd})`;
  for (const { bookingId, issued, on } of byBooking(targets, (document) => document.restoredOn)) {
    await restoreItems(tx, ids, { bookingId, itemIds: issued, restoredOn: on, reason, by: 'AIRLINE' });
  }
  return created(targets[0]?.bookingId ?? null);
}

const isSale = (row: ImportRecordRow): boolean =>
  row.recordType === 'ISSUE' || row.recordType === 'EMD_ISSUE';
const voidedIn = (history: readonly ImportRecordRow[], number: string): boolean =>
  history.some((row) => row.outcome === 'CREATED' && isVoid(row) && row.documentNumbers.includes(number));

export const baseUnknown = (documentNumber: string): Applied =>
  waiting(
    'BASE_DOCUMENT',
    'BASE_DOCUMENT_UNKNOWN',
    `${documentNumber} is not in the books yet; the record goes on when it comes.`,
  );

function byBooking(targets: readonly Target[], dayOf: (document: GdsStatusDocument) => string | undefined) {
  return [...Map.groupBy(targets, (target) => target.bookingId)].map(([bookingId, these]) => ({
    bookingId,
    on: these.map((target) => dayOf(target.document)).find(Boolean) ?? null,
    drafts: these.filter((target) => target.isDraft).map((target) => target.itemId),
    issued: these.filter((target) => !target.isDraft).map((target) => target.itemId),
  }));
}

async function cancelDrafts(
  tx: Tx,
  booking: Booking,
  itemIds: readonly string[],
  reason: string,
): Promise<void> {
  if (booking.state === 'PENDING_APPROVAL') throw new DomainError('APPROVAL_PENDING');
  tx.bookings.setItemStates(itemIds, 'CANCELLED');
  const items = booking.items.map((item) =>
    itemIds.includes(item.id) ? { ...item, state: 'CANCELLED' as const } : item,
  );
  const live = items.filter((item) => item.state === 'DRAFT' || item.state === 'ISSUED');
  const today = dayInZone(tx.now, tx.scope.partner.timeZone).day;
  const facts = await tx.bookings.draftFacts(booking.customerId, booking.branchId, supplierIds(live), today);
  const after: Booking = { ...booking, items, saleTotal: totalOf(live, booking.currency, facts, today) };
  const beforeIssue = ['DRAFT', 'HELD', 'PENDING_PAYMENT'].includes(booking.state);
  if (live.length === 0 && beforeIssue)
    moveBooking(tx, after, {
      to: 'CANCELLED_BEFORE_ISSUE',
      event: 'CANCELLED',
      outbox: 'booking.cancelled_before_issue',
      reason,
    });
  else moveBooking(tx, after, { to: booking.state, event: 'ITEM_CANCELLED', reason });
}
