import { DomainError } from '@travobooks/domain';
import type { ImportRecordRow, ImportRunRecord, ImportStore } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, json, statement, toBin, toBinOrNull } from '../sql';
import { timestamp } from './records.store';

export class ImportSqlStore implements ImportStore {
  constructor(private readonly session: Session) {}

  insertRun(run: ImportRunRecord, content: Uint8Array): void {
    this.session.write(
      `INSERT INTO import_runs (partner_id, id, kind, file_name, file_hash, content, state, user_id, customer_id, branch_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId, toBin(run.id), run.kind, run.fileName, run.fileHash, Buffer.from(content), run.state, toBin(run.userId),
      toBinOrNull(run.customerId), toBinOrNull(run.branchId), timestamp(this.session.now),
    );
  }

  updateRun(id: string, change: Partial<Pick<ImportRunRecord, 'state' | 'problem' | 'totalRecords' | 'doneRecords' | 'finishedAt'>>): void {
    this.session.write(
      `UPDATE import_runs SET state = COALESCE(?, state), problem = COALESCE(?, problem), total_records = COALESCE(?, total_records),
         done_records = COALESCE(?, done_records), finished_at = COALESCE(?, finished_at) WHERE partner_id = ? AND id = ?`,
      change.state ?? null, change.problem ?? null, change.totalRecords ?? null, change.doneRecords ?? null,
      change.finishedAt ? timestamp(new Date(change.finishedAt)) : null, this.session.scope.partnerId, toBin(id),
    );
  }

  insertRecord(row: ImportRecordRow): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO import_records (partner_id, id, run_id, position, line, outcome, needs, code, detail, booking_id, record_key, content_hash,
         record_type, locator, document_numbers, parsed, raw_text, completion, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId, toBin(row.id), toBin(row.runId), row.position, row.line, row.outcome, row.needs, row.code, row.detail,
      toBinOrNull(row.bookingId), row.recordKey, row.contentHash, row.recordType, row.locator, JSON.stringify(row.documentNumbers),
      row.parsed ? JSON.stringify(row.parsed) : null, row.rawText, row.completion ? JSON.stringify(row.completion) : null, now, now,
    );
  }

  async lockRecord(id: string): Promise<ImportRecordRow> {
    const [rows] = await this.session.read([
      statement('SELECT * FROM import_records WHERE partner_id = ? AND id = ? FOR UPDATE', this.session.scope.partnerId, toBin(id)),
    ]);
    if (!rows?.[0]) throw new DomainError('NOT_FOUND');
    return importRecordFromRow(rows[0]);
  }

  updateRecord(row: ImportRecordRow): void {
    this.session.write(
      `UPDATE import_records SET outcome = ?, needs = ?, code = ?, detail = ?, booking_id = ?, completion = ?, version = version + 1, updated_at = ?
       WHERE partner_id = ? AND id = ?`,
      row.outcome, row.needs, row.code, row.detail, toBinOrNull(row.bookingId), row.completion ? JSON.stringify(row.completion) : null,
      timestamp(this.session.now), this.session.scope.partnerId, toBin(row.id),
    );
  }

  dismissRecord(id: string, reason: string): void {
    this.session.write(
      `UPDATE import_records SET outcome = 'DISMISSED', dismissed_reason = ?, dismissed_by = ?, version = version + 1, updated_at = ?
       WHERE partner_id = ? AND id = ?`,
      reason, toBin(this.session.scope.userId), timestamp(this.session.now), this.session.scope.partnerId, toBin(id),
    );
  }

  /** A row lock on the locator's own counter row: no other record of the PNR runs until the commit. */
  async lockLocator(locator: string): Promise<void> {
    const { partnerId } = this.session.scope;
    await this.session.read([
      statement(
        'INSERT INTO number_sequences (partner_id, name, next_no) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE next_no = next_no + 1',
        partnerId, `PNR-${locator}`.slice(0, 40),
      ),
    ]);
  }

  async recordsByKey(recordKeys: readonly string[]): Promise<readonly ImportRecordRow[]> {
    if (recordKeys.length === 0) return [];
    const [rows = []] = await this.session.read([
      statement('SELECT * FROM import_records WHERE partner_id = ? AND record_key IN (?) ORDER BY id', this.session.scope.partnerId, recordKeys),
    ]);
    return rows.map(importRecordFromRow);
  }

  async waitingOf(where: { locator?: string; documentNumber?: string }): Promise<readonly ImportRecordRow[]> {
    const { partnerId } = this.session.scope;
    const [rows = []] = await this.session.read([
      where.locator !== undefined
        ? statement("SELECT * FROM import_records WHERE partner_id = ? AND outcome = 'WAITING' AND locator = ? ORDER BY id", partnerId, where.locator)
        : statement(
            "SELECT * FROM import_records WHERE partner_id = ? AND outcome = 'WAITING' AND JSON_CONTAINS(document_numbers, JSON_QUOTE(?)) ORDER BY id",
            partnerId, where.documentNumber ?? '',
          ),
    ]);
    return rows.map(importRecordFromRow);
  }

  async bookingOf(gds: string, locator: string, pnrCreated: string | null): Promise<string | null> {
    const [rows = []] = await this.session.read([
      statement(
        'SELECT id FROM bookings WHERE partner_id = ? AND record_locator = ? AND gds = ? AND (? IS NULL OR pnr_created = ?) ORDER BY id DESC LIMIT 1',
        this.session.scope.partnerId, locator, gds, pnrCreated, pnrCreated,
      ),
    ]);
    return rows[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }
}

export function importRecordFromRow(row: Row): ImportRecordRow {
  return {
    id: fromBin(row['id'] as Buffer), runId: fromBin(row['run_id'] as Buffer), position: Number(row['position']), line: Number(row['line']),
    outcome: row['outcome'] as ImportRecordRow['outcome'], needs: row['needs'] as string | null, code: row['code'] as string | null,
    detail: row['detail'] as string | null, bookingId: fromBinOrNull(row['booking_id'] as Buffer | null), recordKey: row['record_key'] as string | null,
    contentHash: row['content_hash'] as string | null, recordType: row['record_type'] as string | null, locator: row['locator'] as string | null,
    documentNumbers: json(row['document_numbers']), parsed: row['parsed'] ? json(row['parsed']) : null, rawText: row['raw_text'] as string | null,
    completion: row['completion'] ? json(row['completion']) : null, version: Number(row['version']),
  };
}
