import { DomainError } from '@travobooks/domain';
import type { Clock, ImportRecordRow, ImportRunRecord, RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBinOrNull, json, officeOnly, toBin } from '../sql';
import {
  importRecordFromRow,
  importRunFromRow,
  RECORD_OF_OFFICE,
  recordOfOffice,
  RECORDS_FROM,
  RUN_COLUMNS,
  RUN_OF_OFFICE,
  runOfOffice,
  RUNS_FROM,
} from '../stores/import.rows';
import { isoTime } from '../stores/records.store';

export interface ImportCounts {
  readonly created: number;
  readonly unchanged: number;
  readonly waiting: number;
  readonly refused: number;
  readonly dismissed: number;
}

export interface ImportRunDetail {
  readonly run: ImportRunRecord;
  readonly userName: string | null;
  readonly counts: ImportCounts;
  readonly records: readonly ImportRecordView[];
}

/** A row with the names that its screen shows; `parsed` and `rawText` only in the detail. */
export interface ImportRecordView extends ImportRecordRow {
  readonly fileName: string;
  readonly customerId: string | null;
  readonly branchId: string | null;
  readonly bookingReference: string | null;
  readonly dismissedReason: string | null;
  readonly missing: readonly string[];
  readonly approvalId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ImportRecordFilter {
  readonly outcome?: readonly string[] | undefined;
  readonly needs?: readonly string[] | undefined;
  readonly runId?: string | undefined;
  readonly recordLocator?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly updatedSince?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

const MOST_RESULTS = 10_000;
/** A record that lacks a page for longer than this says so (gds-records, open point 3). */
const PAGE_TIMEOUT_MS = 30 * 60_000;
const RECORD_COLUMNS = `i.id, i.run_id, i.position, i.line, i.outcome, i.needs, i.code, i.detail, i.booking_id, i.record_key, i.content_hash, i.record_type,
  i.locator, i.document_numbers, i.dismissed_reason, i.version, i.created_at, i.updated_at, r.file_name, r.customer_id AS upload_customer,
  JSON_VALUE(i.parsed, '$.branchId') AS record_branch, JSON_EXTRACT(i.parsed, '$.missing') AS missing,
  JSON_VALUE(i.parsed, '$.approvalId') AS approval_id, JSON_EXTRACT(i.parsed, '$.together') AS together, b.reference AS booking_reference`;
const RECORDS = `${RECORDS_FROM} LEFT JOIN bookings b ON b.partner_id = i.partner_id AND b.id = i.booking_id`;

export class ImportsQuery {
  constructor(
    private readonly reads: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `NOT_FOUND`, also for another partner's or office's run. One's own is found by everybody: permissions.md,
   * own operations.
   */
  async run(scope: RequestScope, runId: string): Promise<ImportRunDetail> {
    const office = officeOnly(scope, 'import.run');
    const onlyOwn = scope.permissions['import.run'] ? null : toBin(scope.userId);
    const heads = await this.reads.query<Row[]>(
      `SELECT ${RUN_COLUMNS.split(', ')
        .map((column) => `r.${column}`)
        .join(', ')}, u.name AS user_name ${RUNS_FROM}
       WHERE r.partner_id = ? AND r.id = ? AND (? IS NULL OR r.user_id = ?)
         AND (r.user_id = ? OR ${RUN_OF_OFFICE})`,
      [scope.partnerId, toBin(runId), onlyOwn, onlyOwn, toBin(scope.userId), ...runOfOffice(office)],
    );
    if (!heads[0]) throw new DomainError('NOT_FOUND');
    const rows = await this.reads.query<Row[]>(
      `SELECT ${RECORD_COLUMNS} ${RECORDS} WHERE i.partner_id = ? AND i.run_id = ? ORDER BY i.position LIMIT ?`,
      [scope.partnerId, toBin(runId), MOST_RESULTS],
    );
    const records = rows.map((row) => recordView(row, this.clock.now()));
    return {
      run: importRunFromRow(heads[0]),
      userName: heads[0]['user_name'] as string | null,
      counts: countsOf(records),
      records,
    };
  }

  async runs(
    scope: RequestScope,
    filter: {
      readonly state?: readonly string[] | undefined;
      readonly limit: number;
      readonly after?: string | undefined;
    },
  ) {
    const count = (outcome: string): string =>
      `(SELECT COUNT(*) FROM import_records i WHERE i.partner_id = r.partner_id AND i.run_id = r.id AND i.outcome = '${outcome}') AS ${outcome.toLowerCase()}`;
    const rows = await this.reads.query<Row[]>(
      `SELECT ${RUN_COLUMNS.split(', ')
        .map((column) => `r.${column}`)
        .join(', ')}, u.name AS user_name,
         ${['CREATED', 'UNCHANGED', 'WAITING', 'REFUSED', 'DISMISSED'].map(count).join(', ')}
       ${RUNS_FROM} WHERE r.partner_id = ? AND ${RUN_OF_OFFICE} ${filter.state?.length ? 'AND r.state IN (?)' : ''}
         ${filter.after ? 'AND r.id < ?' : ''} ORDER BY r.id DESC LIMIT ?`,
      [
        scope.partnerId,
        ...runOfOffice(officeOnly(scope, 'import.run')),
        ...(filter.state?.length ? [filter.state] : []),
        ...(filter.after ? [toBin(filter.after)] : []),
        filter.limit,
      ],
    );
    return rows.map((row): Omit<ImportRunDetail, 'records'> => ({
      run: importRunFromRow(row),
      userName: row['user_name'] as string | null,
      counts: {
        created: Number(row['created']),
        unchanged: Number(row['unchanged']),
        waiting: Number(row['waiting']),
        refused: Number(row['refused']),
        dismissed: Number(row['dismissed']),
      },
    }));
  }

  async records(scope: RequestScope, filter: ImportRecordFilter): Promise<ImportRecordView[]> {
    const where = ['i.partner_id = ?', RECORD_OF_OFFICE];
    const values: unknown[] = [scope.partnerId, ...recordOfOffice(officeOnly(scope, 'import.run'))];
    const add = (sql: string, ...bound: unknown[]): void => {
      where.push(sql);
      values.push(...bound);
    };
    if (filter.outcome?.length) add('i.outcome IN (?)', filter.outcome);
    if (filter.needs?.length) add('i.needs IN (?)', filter.needs);
    if (filter.runId) add('i.run_id = ?', toBin(filter.runId));
    if (filter.recordLocator) add('i.locator = ?', filter.recordLocator);
    if (filter.documentNumber) add('JSON_CONTAINS(i.document_numbers, JSON_QUOTE(?))', filter.documentNumber);
    if (filter.updatedSince) add('i.updated_at >= ?', filter.updatedSince.replace('T', ' ').replace('Z', ''));
    if (filter.after) add('i.id < ?', toBin(filter.after));
    const rows = await this.reads.query<Row[]>(
      `SELECT ${RECORD_COLUMNS} ${RECORDS} WHERE ${where.join(' AND ')} ORDER BY i.id DESC LIMIT ?`,
      [...values, filter.limit],
    );
    return rows.map((row) => recordView(row, this.clock.now()));
  }

  /** Throws `NOT_FOUND`. */
  async record(scope: RequestScope, recordId: string): Promise<ImportRecordView> {
    const rows = await this.reads.query<Row[]>(
      `SELECT ${RECORD_COLUMNS}, i.parsed, i.raw_text, i.completion ${RECORDS}
       WHERE i.partner_id = ? AND i.id = ? AND ${RECORD_OF_OFFICE}`,
      [scope.partnerId, toBin(recordId), ...recordOfOffice(officeOnly(scope, 'import.run'))],
    );
    if (!rows[0]) throw new DomainError('NOT_FOUND');
    return recordView(rows[0], this.clock.now());
  }
}

function recordView(row: Row, now: Date): ImportRecordView {
  const stored = importRecordFromRow(row);
  const createdAt = isoTime(row['created_at']);
  const pageMissing =
    stored.outcome === 'WAITING' &&
    stored.needs === 'PAGE' &&
    now.getTime() - new Date(createdAt).getTime() > PAGE_TIMEOUT_MS;
  return {
    ...stored,
    code: pageMissing ? 'PAGE_MISSING' : stored.code,
    documentNumbers: row['together'] ? json(row['together']) : stored.documentNumbers,
    fileName: String(row['file_name']),
    customerId: fromBinOrNull(row['upload_customer'] as Buffer | null),
    branchId: row['record_branch'] as string | null,
    bookingReference: row['booking_reference'] as string | null,
    dismissedReason: row['dismissed_reason'] as string | null,
    missing: row['missing'] ? json(row['missing']) : [],
    approvalId: row['approval_id'] as string | null,
    createdAt,
    updatedAt: isoTime(row['updated_at']),
  };
}

function countsOf(records: readonly ImportRecordView[]): ImportCounts {
  const count = (outcome: string): number => records.filter((record) => record.outcome === outcome).length;
  return {
    created: count('CREATED'),
    unchanged: count('UNCHANGED'),
    waiting: count('WAITING'),
    refused: count('REFUSED'),
    dismissed: count('DISMISSED'),
  };
}
