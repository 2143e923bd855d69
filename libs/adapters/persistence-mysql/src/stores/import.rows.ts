import type { ImportRecordRow, ImportRunRecord } from '@travobooks/application';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json } from '../sql';
import { isoTime, isoTimeOrNull } from './records.store';

export const RUN_COLUMNS =
  'id, kind, file_name, file_hash, state, user_id, permissions, customer_id, branch_id, problem, total_records, done_records, created_at, finished_at';

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
