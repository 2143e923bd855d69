import { DomainError, dayInZone, holdsDocument } from '@travobooks/domain';
import { changeBooking } from '../booking/change-booking';
import type { IdGenerator } from '../ports/clock.port';
import type { ImportRecordRow } from '../ports/import-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { applyRefund, applyRefundVoid } from './apply-refund';
import { applySale } from './apply-sale';
import { applyRestore, applyVoid } from './apply-status';
import type { GdsRecord } from './gds-record';
import {
  recordOfRow,
  unchanged,
  waiting,
  type Applied,
  type Completion,
  type RecordCase,
} from './record-outcome';

/** The name under which the work on a record is serialised: its locator, else its first document. */
export const lockNameOf = (record: {
  readonly locator?: string | null;
  readonly documentNumbers: readonly string[];
}): string => record.locator ?? record.documentNumbers[0] ?? '-';

/**
 * Decides and books one record. The caller holds its locator; a check that fails throws and nothing is
 * kept.
 */
export async function applyRecord(tx: Tx, ids: IdGenerator, subject: RecordCase): Promise<Applied> {
  const { record } = subject;
  const history = record.locator ? await tx.imports.recordsOfLocator(record.locator) : [];
  switch (record.recordType) {
    case 'ISSUE':
    case 'EMD_ISSUE':
      return await applyPages(tx, ids, subject, history);
    case 'VOID':
    case 'EMD_VOID':
      return await applyVoid(tx, ids, subject, history);
    case 'RESTORE':
      return await applyRestore(tx, ids, subject, history, (origin, numbers) =>
        sellAgain(tx, ids, origin, numbers),
      );
    case 'REFUND':
    case 'EMD_REFUND':
      return await applyRefund(tx, ids, subject);
    case 'REFUND_VOID':
      return await applyRefundVoid(tx, ids, subject);
    case 'REISSUE':
      return await keepForLater(tx, record);
    case 'INFO':
      return await applyInformation(tx, ids, record);
  }
}

/** A long record is one sale: nothing is booked before all its pages are there, and then in their order. */
async function applyPages(
  tx: Tx,
  ids: IdGenerator,
  subject: RecordCase,
  history: readonly ImportRecordRow[],
): Promise<Applied> {
  const { record } = subject;
  if (record.pages === 1) return await applySale(tx, ids, subject, [record], history);
  const base = record.recordKey.slice(0, record.recordKey.lastIndexOf('/'));
  const others = Array.from({ length: record.pages }, (_, index) => index + 1).filter(
    (page) => page !== record.page,
  );
  const stored = await tx.imports.recordsByKey(others.map((page) => `${base}/${page}`));
  const pageRows = others.map((page) =>
    stored.findLast((row) => row.recordKey === `${base}/${page}` && row.outcome === 'WAITING'),
  );
  const lacking = others.filter((_, index) => !pageRows[index]);
  if (lacking.length > 0)
    return waiting(
      'PAGE',
      null,
      `Page ${lacking.slice(0, 10).join(', ')} of ${record.pages} has not come yet.`,
    );
  const rows = pageRows.filter((row) => row !== undefined);
  const pages = [record, ...rows.flatMap((row) => recordOfRow(row) ?? [])].sort(
    (one, other) => one.page - other.page,
  );
  const upload = await uploadOfPages(tx, subject, rows);
  const applied = await applySale(tx, ids, { ...subject, upload }, pages, history);
  const together = pages.flatMap((page) => page.documents.map((document) => document.documentNumber));
  return { ...applied, ...(applied.outcome === 'WAITING' ? { together } : {}), pageRows: rows };
}

/** The pages may have come in several files: whoever uploaded one of them may have named the customer. */
async function uploadOfPages(
  tx: Tx,
  { upload }: RecordCase,
  rows: readonly ImportRecordRow[],
): Promise<RecordCase['upload']> {
  if (upload.customerId && upload.branchId) return upload;
  const runs = [];
  for (const id of new Set(rows.map((row) => row.runId))) runs.push(await tx.imports.run(id));
  return {
    customerId: upload.customerId ?? runs.find((run) => run.customerId)?.customerId ?? null,
    branchId: upload.branchId ?? runs.find((run) => run.branchId)?.branchId ?? null,
  };
}

/** Read, kept and shown; booked when exchanges exist. Says whether the document it rests on is known. */
async function keepForLater(tx: Tx, record: GdsRecord): Promise<Applied> {
  const [first] = record.documents;
  const number =
    (first as { exchange?: { originalDocument: string } } | undefined)?.exchange?.originalDocument ??
    first?.documentNumber ??
    '';
  const base = await tx.bookings.findDocument(number);
  if (base)
    return waiting('REISSUE', null, 'Exchanges cannot be booked yet; the record is kept.', base.bookingId);
  return waiting(
    'REISSUE',
    'BASE_DOCUMENT_UNKNOWN',
    `Exchanges cannot be booked yet; the record is kept. ${number} is not in the books.`,
  );
}

/** Never posts; tells the time limit of a draft whose tickets are not made yet. */
async function applyInformation(tx: Tx, ids: IdGenerator, record: GdsRecord): Promise<Applied> {
  const id =
    record.locator && record.pnrCreated
      ? await tx.imports.bookingOf(record.gds, record.locator, record.pnrCreated)
      : null;
  const booking = id && record.timeLimit ? await tx.bookings.lock(id, 'import.run').catch(otherOffice) : null;
  if (booking?.state !== 'DRAFT' || !record.timeLimit || holdsDocument(booking.items))
    return unchanged(id, 'INFO: an information record posts nothing.');
  const timeLimit = endOfDay(record.timeLimit, tx.scope.partner.timeZone);
  if (booking.timeLimit !== timeLimit)
    await changeBooking(tx, ids, {
      bookingId: booking.id,
      version: null,
      permission: 'import.run',
      timeLimit,
    });
  return unchanged(id, `INFO: the time limit is ${record.timeLimit}.`);
}

function otherOffice(error: unknown): null {
  if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
  throw error;
}

/** The last minute of the partner's day. */
function endOfDay(day: string, timeZone: string): string {
  const guess = new Date(`${day}T23:59:00.000Z`);
  const shown = dayInZone(guess, timeZone);
  const shift = new Date(`${shown.day}T${shown.time}:00.000Z`).getTime() - guess.getTime();
  return new Date(guess.getTime() - shift).toISOString();
}

async function sellAgain(
  tx: Tx,
  ids: IdGenerator,
  origin: ImportRecordRow,
  numbers: readonly string[],
): Promise<Applied> {
  const read = recordOfRow(origin);
  if (!read) return unchanged(null);
  const record = {
    ...read,
    documents: read.documents.filter((document) => numbers.includes(document.documentNumber)),
  };
  const upload = await tx.imports.run(origin.runId);
  return await applySale(
    tx,
    ids,
    { record, upload, completion: origin.completion as Completion | null },
    [record],
    [],
  );
}
