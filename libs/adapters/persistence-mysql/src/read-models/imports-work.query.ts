import { gunzipSync } from 'node:zlib';
import { commonOf, permissionsOf, type PermissionSet } from '@travobooks/domain';
import {
  ImportWork,
  type GdsReadResult,
  type LoadedRun,
  type PendingRun,
  type RequestScope,
} from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, json, toBin } from '../sql';
import { partnerFromRow, PARTNER_COLUMNS, USER_COLUMNS, userFromRow } from '../stores/identity.rows';
import { importRunFromRow } from '../stores/import.rows';
import { timestamp } from '../stores/records.store';

/** Users of the watched folder, by their role. */
const IMPORT_USERS = `users u JOIN user_roles s ON s.partner_id = u.partner_id AND s.user_id = u.id AND s.role = 'IMPORTS'
  JOIN partners p ON p.partner_id = u.partner_id WHERE u.state = 'ACTIVE'`;
const MOST_WAITING = 50;
const GOES_ON = "(needs IN ('BASE_DOCUMENT', 'REFUND') OR code IN ('BASE_DOCUMENT_UNKNOWN', 'APPROVAL_PENDING'))";

const FIRST_DOCUMENT = "JSON_VALUE(i.document_numbers, '$[0]')";
/**
 * A restore needs the ticket voided; a void takes a ticket or a draft; an approval is decided when no
 * booking of the PNR waits.
 */
const BASE_IS_THERE = `(CASE WHEN i.code = 'APPROVAL_PENDING' THEN NOT EXISTS (SELECT 1 FROM bookings b WHERE b.partner_id = i.partner_id
      AND b.record_locator = i.locator AND b.state = 'PENDING_APPROVAL')
    WHEN i.record_type = 'RESTORE' THEN EXISTS (SELECT 1 FROM tickets t WHERE t.partner_id = i.partner_id AND t.document_number = ${FIRST_DOCUMENT}
      AND t.state = 'VOIDED')
    WHEN i.record_type IN ('REFUND', 'EMD_REFUND', 'REFUND_VOID') THEN EXISTS (SELECT 1 FROM tickets t WHERE t.partner_id = i.partner_id
      AND t.document_number = ${FIRST_DOCUMENT})
    ELSE EXISTS (SELECT 1 FROM booking_items d WHERE d.partner_id = i.partner_id AND d.document_number = ${FIRST_DOCUMENT} AND d.state <> 'CANCELLED') END)`;

export class ImportWorkSqlQuery extends ImportWork {
  constructor(private readonly reads: DataSource) {
    super();
  }

  override async load(partnerId: number, runId: string): Promise<LoadedRun | null> {
    const rows = await this.reads.query<Row[]>('SELECT * FROM import_runs WHERE partner_id = ? AND id = ?', [
      partnerId,
      toBin(runId),
    ]);
    const row = rows[0];
    if (!row) return null;
    const content = row['content'] as Buffer | null;
    const results = content ? (JSON.parse(gunzipSync(content).toString('utf8')) as GdsReadResult[]) : [];
    return { run: importRunFromRow(row), results };
  }

  /**
   * By locator, and by document where the record names no locator; a void under another locator is
   * found by the sweep.
   */
  override async waitingFor(
    partnerId: number,
    locator: string | null,
    documentNumbers: readonly string[],
  ): Promise<readonly string[]> {
    const rows = await this.reads.query<Row[]>(
      `SELECT id FROM import_records WHERE partner_id = ? AND locator = ? AND outcome = 'WAITING' AND ${GOES_ON}
       UNION SELECT id FROM import_records WHERE partner_id = ? AND locator IS NULL AND outcome = 'WAITING' AND ${GOES_ON}
         AND JSON_OVERLAPS(document_numbers, ?) ORDER BY id LIMIT ?`,
      [partnerId, locator, partnerId, JSON.stringify(documentNumbers), MOST_WAITING],
    );
    return rows.map((row) => fromBin(row['id'] as Buffer));
  }

  override async unfinished(before: Date, limit: number): Promise<readonly PendingRun[]> {
    const rows = await this.reads.query<Row[]>(
      "SELECT partner_id, id, user_id FROM import_runs WHERE state IN ('QUEUED', 'RUNNING') AND created_at <= ? ORDER BY created_at LIMIT ?",
      [timestamp(before), limit],
    );
    return rows.map((row) => ({
      partnerId: Number(row['partner_id']),
      runId: fromBin(row['id'] as Buffer),
      userId: fromBin(row['user_id'] as Buffer),
    }));
  }

  override async overdue(
    limit: number,
    after: string | null,
  ): Promise<readonly { partnerId: number; recordId: string; runId: string }[]> {
    const rows = await this.reads.query<Row[]>(
      `SELECT i.partner_id, i.id, i.run_id FROM import_records i
       WHERE i.outcome = 'WAITING' AND (i.needs = 'REFUND' OR i.code IN ('BASE_DOCUMENT_UNKNOWN', 'APPROVAL_PENDING')) AND ${BASE_IS_THERE} AND i.id > ?
       ORDER BY i.id LIMIT ?`,
      [after ? toBin(after) : Buffer.alloc(0), limit],
    );
    return rows.map((row) => ({
      partnerId: Number(row['partner_id']),
      recordId: fromBin(row['id'] as Buffer),
      runId: fromBin(row['run_id'] as Buffer),
    }));
  }

  override async scopeOf(partnerId: number, userId: string, requestId: string): Promise<RequestScope | null> {
    const rows = await this.reads.query<Row[]>(
      `SELECT ${USER_COLUMNS}, ${PARTNER_COLUMNS} FROM users u JOIN partners p ON p.partner_id = u.partner_id WHERE u.partner_id = ? AND u.id = ?`,
      [partnerId, toBin(userId)],
    );
    return this.scopeFrom(rows[0], partnerId, requestId);
  }

  override async scopeOfRun(
    partnerId: number,
    runId: string,
    requestId: string,
  ): Promise<RequestScope | null> {
    const rows = await this.reads.query<Row[]>(
      `SELECT ${USER_COLUMNS}, ${PARTNER_COLUMNS}, r.permissions FROM import_runs r JOIN users u ON u.partner_id = r.partner_id AND u.id = r.user_id
       JOIN partners p ON p.partner_id = u.partner_id WHERE r.partner_id = ? AND r.id = ?`,
      [partnerId, toBin(runId)],
    );
    return this.scopeFrom(rows[0], partnerId, requestId);
  }

  private scopeFrom(row: Row | undefined, partnerId: number, requestId: string): RequestScope | null {
    if (!row) return null;
    const user = userFromRow(row);
    const granted = permissionsOf(user.roles);
    const permissions = row['permissions']
      ? commonOf(granted, json<PermissionSet>(row['permissions']))
      : granted;
    if (user.state !== 'ACTIVE' || !permissions['import.run'] || !permissions['booking.write']) return null;
    return {
      partnerId,
      userId: user.id,
      branchId: user.branchId,
      permissions,
      roles: user.roles,
      requestId,
      partner: partnerFromRow(row),
    };
  }

  override async watchedSlugs(): Promise<readonly string[]> {
    const rows = await this.reads.query<Row[]>(`SELECT DISTINCT p.slug FROM ${IMPORT_USERS} ORDER BY p.slug`);
    return rows.map((row) => String(row['slug']));
  }

  override async importUser(slug: string): Promise<{ partnerId: number; userId: string } | null> {
    const rows = await this.reads.query<Row[]>(
      `SELECT u.partner_id, u.id FROM ${IMPORT_USERS} AND p.slug = ? ORDER BY u.id LIMIT 1`,
      [slug],
    );
    return rows[0]
      ? { partnerId: Number(rows[0]['partner_id']), userId: fromBin(rows[0]['id'] as Buffer) }
      : null;
  }
}
