import type { ImportRecordRow, ImportRunRecord } from '../ports/import-store.port';
import type { Tx } from '../ports/unit-of-work.port';
import { branchOfRecord } from './find-parties';
import type { GdsReadResult } from './gds-record';
import { keptRecord, refused, type Applied } from './record-outcome';

const MOST_DETAIL = 500;
/** Longer, and no page could find its sisters: the header is damaged. */
export const MOST_KEY = 190;

export interface NewRow {
  readonly id: string;
  readonly run: ImportRunRecord;
  readonly position: number;
}

/** The row of a record that came just now. */
export async function rowOf(
  tx: Tx,
  place: NewRow,
  result: GdsReadResult,
  applied: Applied,
): Promise<ImportRecordRow> {
  const base = {
    id: place.id,
    runId: place.run.id,
    position: place.position,
    completion: null,
    version: 1,
    ...outcomeColumns(applied),
  };
  if (!result.ok) return { ...base, ...unreadColumns(result) };
  const { record } = result;
  const branchId =
    place.run.branchId ?? branchOfRecord(record, await tx.imports.facts([], record.issuedOn ?? ''));
  return {
    ...base,
    line: record.firstLine,
    recordKey: record.recordKey.slice(0, MOST_KEY),
    contentHash: record.contentHash,
    recordType: record.recordType,
    locator: record.locator,
    documentNumbers: record.documents.map((document) => document.documentNumber),
    parsed: keptRecord(record, branchId, applied),
    rawText: record.maskedText,
  };
}

type Unread = Extract<GdsReadResult, { ok: false }>;

const unreadColumns = (result: Unread) => ({
  line: result.line,
  recordKey: result.recordKey?.slice(0, MOST_KEY) ?? null,
  contentHash: result.contentHash,
  recordType: null,
  locator: result.locator ?? null,
  documentNumbers: [],
  parsed: null,
  rawText: result.maskedText,
});

/** The row of a file that could not be taken in at all. */
export const refusedRow = (id: string, run: ImportRunRecord, result: Unread): ImportRecordRow => ({
  id,
  runId: run.id,
  position: 0,
  completion: null,
  version: 1,
  ...outcomeColumns(refusedByReader(result)),
  ...unreadColumns(result),
});

export const outcomeColumns = (
  applied: Applied,
): Pick<ImportRecordRow, 'outcome' | 'needs' | 'code' | 'detail' | 'bookingId'> => ({
  outcome: applied.outcome,
  needs: applied.needs,
  code: applied.code,
  detail: applied.detail?.slice(0, MOST_DETAIL) ?? null,
  bookingId: applied.bookingId,
});

/** A stored row after another try. */
export function rowAfter(row: ImportRecordRow, applied: Applied): ImportRecordRow {
  const parsed = row.parsed as Record<string, unknown> | null;
  const { missing: _answered, approvalId: _decided, together: _asked, ...read } = parsed ?? {};
  const found = {
    ...(applied.missing ? { missing: applied.missing } : {}),
    ...(applied.approvalId ? { approvalId: applied.approvalId } : {}),
    ...(applied.together ? { together: applied.together } : {}),
  };
  return {
    ...row,
    ...outcomeColumns(applied),
    parsed: parsed ? { ...read, ...found } : null,
    version: row.version + 1,
  };
}

/** Pages of one record share what became of it. */
export function updatePages(tx: Tx, applied: Applied): void {
  for (const page of applied.pageRows ?? []) tx.imports.updateRecord(rowAfter(page, applied));
}

export const refusedByReader = (result: Unread): Applied =>
  refused(result.code, result.field ? `${result.field}: ${result.detail}` : result.detail);
