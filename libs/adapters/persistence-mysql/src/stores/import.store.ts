import { gzipSync } from 'node:zlib';
import { DomainError } from '@travobooks/domain';
import type {
  GdsReadResult,
  ImportFacts,
  ImportRecordRow,
  ImportRunRecord,
  ImportStore,
} from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, json, officeOnly, statement, type Statement, toBin, toBinOrNull } from '../sql';
import {
  importRecordFromRow,
  importRunFromRow,
  RECORD_OF_OFFICE,
  recordOfOffice,
  RECORDS_FROM,
  RUN_COLUMNS,
} from './import.rows';
import { timestamp } from './records.store';

/** Of a locator that agents use again and again only the newest records matter. */
const NEWEST = 200;

export class ImportSqlStore implements ImportStore {
  constructor(private readonly session: Session) {}

  insertRun(run: ImportRunRecord, results: readonly GdsReadResult[]): void {
    this.session.write(
      `INSERT INTO import_runs (partner_id, id, kind, file_name, file_hash, content, state, user_id, permissions, customer_id, branch_id, total_records,
         created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId,
      toBin(run.id),
      run.kind,
      run.fileName,
      run.fileHash,
      gzipSync(JSON.stringify(results)),
      run.state,
      toBin(run.userId),
      jsonOrNull(run.permissions),
      toBinOrNull(run.customerId),
      toBinOrNull(run.branchId),
      run.totalRecords,
      timestamp(this.session.now),
    );
  }

  async lockRun(id: string): Promise<ImportRunRecord> {
    return importRunFromRow(
      await this.one(statement(`${RUN_SELECT} FOR UPDATE`, this.session.scope.partnerId, toBin(id))),
    );
  }

  async run(id: string): Promise<ImportRunRecord> {
    return importRunFromRow(await this.one(statement(RUN_SELECT, this.session.scope.partnerId, toBin(id))));
  }

  updateRun(
    id: string,
    change: Partial<
      Pick<ImportRunRecord, 'state' | 'problem' | 'totalRecords' | 'doneRecords' | 'finishedAt'>
    >,
  ): void {
    this.session.write(
      `UPDATE import_runs SET state = COALESCE(?, state), problem = COALESCE(?, problem), total_records = COALESCE(?, total_records),
         done_records = COALESCE(?, done_records), finished_at = COALESCE(?, finished_at) WHERE partner_id = ? AND id = ?`,
      change.state ?? null,
      change.problem ?? null,
      change.totalRecords ?? null,
      change.doneRecords ?? null,
      change.finishedAt ? timestamp(new Date(change.finishedAt)) : null,
      this.session.scope.partnerId,
      toBin(id),
    );
  }

  async hasRefused(runId: string): Promise<boolean> {
    const [rows = []] = await this.session.read([
      statement(
        "SELECT 1 FROM import_records WHERE partner_id = ? AND run_id = ? AND outcome = 'REFUSED' LIMIT 1",
        this.session.scope.partnerId,
        toBin(runId),
      ),
    ]);
    return rows.length > 0;
  }

  insertRecord(row: ImportRecordRow): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO import_records (partner_id, id, run_id, position, line, outcome, needs, code, detail, booking_id, record_key, content_hash,
         record_type, locator, document_numbers, parsed, raw_text, completion, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId,
      toBin(row.id),
      toBin(row.runId),
      row.position,
      row.line,
      row.outcome,
      row.needs,
      row.code,
      row.detail,
      toBinOrNull(row.bookingId),
      row.recordKey,
      row.contentHash,
      row.recordType,
      row.locator,
      JSON.stringify(row.documentNumbers),
      jsonOrNull(row.parsed),
      row.rawText,
      jsonOrNull(row.completion),
      now,
      now,
    );
  }

  /** Visible to a caller of one office: what their office sent in, or what names their office. */
  async record(id: string): Promise<ImportRecordRow> {
    const { scope } = this.session;
    return importRecordFromRow(
      await this.one(
        statement(
          `SELECT i.* ${RECORDS_FROM} WHERE i.partner_id = ? AND i.id = ? AND ${RECORD_OF_OFFICE}`,
          scope.partnerId,
          toBin(id),
          ...recordOfOffice(officeOnly(scope, 'import.run')),
        ),
      ),
    );
  }

  async lockRecord(id: string): Promise<ImportRecordRow> {
    return importRecordFromRow(
      await this.one(
        statement(
          'SELECT * FROM import_records WHERE partner_id = ? AND id = ? FOR UPDATE',
          this.session.scope.partnerId,
          toBin(id),
        ),
      ),
    );
  }

  updateRecord(row: ImportRecordRow): void {
    this.session.write(
      `UPDATE import_records SET outcome = ?, needs = ?, code = ?, detail = ?, booking_id = ?, parsed = ?, completion = ?, version = version + 1,
         updated_at = ? WHERE partner_id = ? AND id = ?`,
      row.outcome,
      row.needs,
      row.code,
      row.detail,
      toBinOrNull(row.bookingId),
      jsonOrNull(row.parsed),
      jsonOrNull(row.completion),
      timestamp(this.session.now),
      this.session.scope.partnerId,
      toBin(row.id),
    );
  }

  dismissRecord(id: string, reason: string): void {
    this.session.write(
      `UPDATE import_records SET outcome = 'DISMISSED', dismissed_reason = ?, dismissed_by = ?, version = version + 1, updated_at = ?
       WHERE partner_id = ? AND id = ?`,
      reason,
      toBin(this.session.scope.userId),
      timestamp(this.session.now),
      this.session.scope.partnerId,
      toBin(id),
    );
  }

  /** A row lock on the locator's own row: no other record of the PNR runs until the commit, which takes the row away. */
  async lockLocator(locator: string): Promise<void> {
    const { partnerId } = this.session.scope;
    await this.session.read([
      statement(
        'INSERT INTO import_locators (partner_id, locator) VALUES (?, ?) ON DUPLICATE KEY UPDATE locator = VALUES(locator)',
        partnerId,
        locator.slice(0, 40),
      ),
    ]);
    this.session.writeLast(
      'DELETE FROM import_locators WHERE partner_id = ? AND locator = ?',
      partnerId,
      locator.slice(0, 40),
    );
  }

  async lockForNewSale(customerId: string, on: string): Promise<void> {
    const { partnerId } = this.session.scope;
    await this.session.read([
      statement(
        'SELECT state FROM periods WHERE partner_id = ? AND starts_on <= ? AND ends_on >= ? LOCK IN SHARE MODE',
        partnerId,
        on,
        on,
      ),
      statement(
        'SELECT credit_limit FROM customer_credit WHERE partner_id = ? AND customer_id = ? FOR UPDATE',
        partnerId,
        toBin(customerId),
      ),
    ]);
  }

  async recordsByKey(recordKeys: readonly string[]): Promise<readonly ImportRecordRow[]> {
    if (recordKeys.length === 0) return [];
    const [rows = []] = await this.session.read([
      statement(
        'SELECT * FROM import_records WHERE partner_id = ? AND record_key IN (?) ORDER BY id',
        this.session.scope.partnerId,
        recordKeys,
      ),
    ]);
    return rows.map(importRecordFromRow);
  }

  async recordsOfLocator(locator: string): Promise<readonly ImportRecordRow[]> {
    const [rows = []] = await this.session.read([
      statement(
        'SELECT * FROM import_records WHERE partner_id = ? AND locator = ? ORDER BY id DESC LIMIT ?',
        this.session.scope.partnerId,
        locator,
        NEWEST,
      ),
    ]);
    return rows.map(importRecordFromRow).reverse();
  }

  async bookingOf(gds: string, locator: string, pnrCreated: string | null): Promise<string | null> {
    const [rows = []] = await this.session.read([
      statement(
        'SELECT id FROM bookings WHERE partner_id = ? AND record_locator = ? AND gds = ? AND (? IS NULL OR pnr_created = ?) ORDER BY id DESC LIMIT 1',
        this.session.scope.partnerId,
        locator,
        gds,
        pnrCreated,
        pnrCreated,
      ),
    ]);
    return rows[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  async facts(prefixes: readonly string[], on: string): Promise<ImportFacts> {
    const { partnerId } = this.session.scope;
    const [branches = [], suppliers = []] = await this.session.read([
      statement(
        'SELECT id, code, iata_numeric, gds_offices FROM branches WHERE partner_id = ? ORDER BY id',
        partnerId,
      ),
      statement(
        `SELECT s.id, s.iata_numeric, s.settlement, EXISTS (SELECT 1 FROM supplier_contracts c WHERE c.partner_id = s.partner_id
           AND c.supplier_id = s.id AND c.valid_from <= ?) AS has_contract FROM suppliers s
         WHERE s.partner_id = ? AND s.iata_numeric IN (?) AND s.kind = 'AIRLINE' ORDER BY s.state <> 'ACTIVE', s.created_at, s.id`,
        on,
        partnerId,
        prefixes.length > 0 ? prefixes : [''],
      ),
    ]);
    return {
      branches: branches.map((row) => ({
        id: fromBin(row['id'] as Buffer),
        code: String(row['code']),
        iataNumeric: row['iata_numeric'] as string | null,
        gdsOffices: json(row['gds_offices']),
      })),
      suppliers: suppliers.map((row) => ({
        id: fromBin(row['id'] as Buffer),
        iataNumeric: String(row['iata_numeric']),
        settlement: String(row['settlement']),
        hasContract: Number(row['has_contract']) === 1,
      })),
    };
  }

  settleApproval(bookingId: string, detail: string | null): void {
    this.session.write(
      `UPDATE import_records SET outcome = 'CREATED', needs = NULL, code = NULL, detail = ?, version = version + 1, updated_at = ?
       WHERE partner_id = ? AND booking_id = ? AND outcome = 'WAITING' AND needs = 'APPROVAL'`,
      detail,
      timestamp(this.session.now),
      this.session.scope.partnerId,
      toBin(bookingId),
    );
  }

  private async one(sql: Statement): Promise<Row> {
    const [rows] = await this.session.read([sql]);
    if (!rows?.[0]) throw new DomainError('NOT_FOUND');
    return rows[0];
  }
}

const RUN_SELECT = `SELECT ${RUN_COLUMNS} FROM import_runs WHERE partner_id = ? AND id = ?`;

const jsonOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
