import type { ImportRecordRow, ImportRunRecord } from '@travobooks/application';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json } from '../sql';
import { isoTime, isoTimeOrNull } from './records.store';

export const RUN_COLUMNS =
  'id, kind, file_name, file_hash, state, user_id, permissions, customer_id, branch_id, problem, total_records, done_records, created_at, finished_at';

/** Runs r with their uploader u, and the records i of a run. */
export const RUNS_FROM =
  'FROM import_runs r LEFT JOIN users u ON u.partner_id = r.partner_id AND u.id = r.user_id';
export const RECORDS_FROM = `FROM import_records i JOIN import_runs r ON r.partner_id = i.partner_id AND r.id = i.run_id
  LEFT JOIN users u ON u.partner_id = r.partner_id AND u.id = r.user_id`;

/** Of one office is a run that its people sent in or that names it; values: `ofOffice(office)`. */
export const RUN_OF_OFFICE = '(? IS NULL OR u.branch_id = ? OR r.branch_id = ?)';
export const runOfOffice = (office: Buffer | null): unknown[] => [office, office, office];
/** Of one office is a record of such a run, and one that names the office itself; values: `recordOfOffice(office)`. */
export const RECORD_OF_OFFICE =
  "(? IS NULL OR u.branch_id = ? OR r.branch_id = ? OR JSON_VALUE(i.parsed, '$.branchId') = ?)";
export const recordOfOffice = (office: Buffer | null): unknown[] => [
  ...runOfOffice(office),
  fromBinOrNull(office),
];

export function importRunFromRow(row: Row): ImportRunRecord {
  return {
    id: fromBin(row['id'] as Buffer),
    kind: String(row['kind']),
    fileName: String(row['file_name']),
    fileHash: String(row['file_hash']),
    state: row['state'] as ImportRunRecord['state'],
    userId: fromBin(row['user_id'] as Buffer),
    permissions: row['permissions'] ? json(row['permissions']) : null,
    customerId: fromBinOrNull(row['customer_id'] as Buffer | null),
    branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
    problem: row['problem'] as string | null,
    totalRecords: Number(row['total_records']),
    doneRecords: Number(row['done_records']),
    createdAt: isoTime(row['created_at']),
    finishedAt: isoTimeOrNull(row['finished_at']),
  };
}

export function importRecordFromRow(row: Row): ImportRecordRow {
  return {
    id: fromBin(row['id'] as Buffer),
    runId: fromBin(row['run_id'] as Buffer),
    position: Number(row['position']),
    line: Number(row['line']),
    outcome: row['outcome'] as ImportRecordRow['outcome'],
    needs: row['needs'] as string | null,
    code: row['code'] as string | null,
    detail: row['detail'] as string | null,
    bookingId: fromBinOrNull(row['booking_id'] as Buffer | null),
    recordKey: row['record_key'] as string | null,
    contentHash: row['content_hash'] as string | null,
    recordType: row['record_type'] as string | null,
    locator: row['locator'] as string | null,
    documentNumbers: json(row['document_numbers']),
    parsed: row['parsed'] ? json(row['parsed']) : null,
    rawText: (row['raw_text'] ?? null) as string | null,
    completion: row['completion'] ? json(row['completion']) : null,
    version: Number(row['version']),
  };
}
