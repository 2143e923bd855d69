import { commonOf, DomainError, permissionsOf, type Day, type PermissionSet } from '@travobooks/domain';
import {
  RevenueWork,
  RunWork,
  SYSTEM_USER,
  type DueRef,
  type RequestScope,
  type RunRecord,
} from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, json, toBin } from '../sql';
import { PARTNER_COLUMNS, partnerFromRow, USER_COLUMNS, userFromRow } from '../stores/identity.rows';
import { timestamp } from '../stores/records.store';
import { runFromRow } from '../stores/run.store';

/** Entries that one answer names; all of them are found by the run's filter of the journal. */
const MOST_ENTRIES = 1_000;
const SELECT = `SELECT r.*, u.name AS user_name FROM runs r LEFT JOIN users u ON u.partner_id = r.partner_id AND u.id = r.user_id`;

export interface RunView {
  readonly run: RunRecord;
  /** Null: the system started it. */
  readonly userName: string | null;
  readonly entryIds: readonly string[];
}

/** Runs as people see them. */
export class RunsQuery {
  constructor(private readonly reads: DataSource) {}

  /** One's own, and everybody's for readers of the journal. Throws `NOT_FOUND`. */
  async run(scope: RequestScope, runId: string): Promise<RunView> {
    const found = await this.find(scope, runId);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async find(scope: RequestScope, runId: string): Promise<RunView | null> {
    const rows = await this.reads.query<Row[]>(`${SELECT} WHERE r.partner_id = ? AND r.id = ? AND (? OR r.user_id = ?)`, [
      scope.partnerId,
      toBin(runId),
      scope.permissions['journal.read'] !== undefined,
      toBin(scope.userId),
    ]);
    if (!rows[0]) return null;
    const entries = await this.reads.query<Row[]>(
      'SELECT entry_id FROM run_entries WHERE partner_id = ? AND run_id = ? ORDER BY entry_id LIMIT ?',
      [scope.partnerId, toBin(runId), MOST_ENTRIES],
    );
    return { ...viewOf(rows[0]), entryIds: entries.map((row) => fromBin(row['entry_id'] as Buffer)) };
  }

  /** Newest first. */
  async page(
    scope: RequestScope,
    filter: { readonly kind?: string | undefined; readonly state?: string | undefined },
    after: { readonly id: string } | null,
    limit: number,
  ): Promise<readonly RunView[]> {
    const rows = await this.reads.query<Row[]>(
      `${SELECT} WHERE r.partner_id = ? AND (? IS NULL OR r.kind = ?) AND (? IS NULL OR r.state = ?) AND (? IS NULL OR r.id < ?) ORDER BY r.id DESC LIMIT ?`,
      [
        scope.partnerId,
        ...twice(filter.kind ?? null),
        ...twice(filter.state ?? null),
        ...twice(after ? toBin(after.id) : null),
        limit,
      ],
    );
    return rows.map(viewOf);
  }
}

const twice = <T>(value: T): [T, T] => [value, value];
const viewOf = (row: Row): RunView => ({ run: runFromRow(row), userName: row['user_name'] as string | null, entryIds: [] });

export class RunWorkSqlQuery extends RunWork {
  constructor(private readonly reads: DataSource) {
    super();
  }

  override async load(partnerId: number, runId: string): Promise<RunRecord | null> {
    const rows = await this.reads.query<Row[]>('SELECT * FROM runs WHERE partner_id = ? AND id = ?', [partnerId, toBin(runId)]);
    return rows[0] ? runFromRow(rows[0]) : null;
  }

  override async unfinished(before: Date, limit: number) {
    const rows = await this.reads.query<Row[]>(
      "SELECT partner_id, id FROM runs WHERE state IN ('QUEUED', 'RUNNING') AND created_at <= ? ORDER BY created_at LIMIT ?",
      [timestamp(before), limit],
    );
    return rows.map((row) => ({ partnerId: Number(row['partner_id']), runId: fromBin(row['id'] as Buffer) }));
  }

  override async scopeOfRun(partnerId: number, runId: string): Promise<RequestScope | null> {
    const rows = await this.reads.query<Row[]>(
      `SELECT ${USER_COLUMNS}, ${PARTNER_COLUMNS}, r.user_id AS starter, r.permissions FROM runs r JOIN partners p ON p.partner_id = r.partner_id
       LEFT JOIN users u ON u.partner_id = r.partner_id AND u.id = r.user_id WHERE r.partner_id = ? AND r.id = ?`,
      [partnerId, toBin(runId)],
    );
    const row = rows[0];
    if (!row) return null;
    const requestId = `run-${runId}`;
    const partner = partnerFromRow(row);
    const starter = fromBin(row['starter'] as Buffer);
    if (starter === SYSTEM_USER)
      return { partnerId, userId: SYSTEM_USER, branchId: null, roles: [], permissions: {}, requestId, partner };
    if (!row['user_id']) return null;
    const user = userFromRow(row);
    const permissions = commonOf(permissionsOf(user.roles), json<PermissionSet>(row['permissions'] ?? '{}'));
    if (user.state !== 'ACTIVE' || !permissions['run.execute']) return null;
    return { partnerId, userId: user.id, branchId: user.branchId, permissions, roles: user.roles, requestId, partner };
  }
}

export class RevenueWorkSqlQuery extends RevenueWork {
  constructor(private readonly reads: DataSource) {
    super();
  }

  override async countDueItems(partnerId: number, through: Day): Promise<number> {
    const [row] = await this.reads.query<Row[]>(
      "SELECT COUNT(DISTINCT item_id) AS n FROM revenue_schedules WHERE partner_id = ? AND state = 'OPEN' AND service_date <= ?",
      [partnerId, through],
    );
    return Number(row?.['n'] ?? 0);
  }

  override async due(partnerId: number, through: Day, after: DueRef | null, limit: number): Promise<readonly DueRef[]> {
    const rows = await this.reads.query<Row[]>(
      `SELECT r.id, r.service_date, r.item_id, i.booking_id FROM revenue_schedules r JOIN booking_items i ON i.partner_id = r.partner_id AND i.id = r.item_id
       WHERE r.partner_id = ? AND r.state = 'OPEN' AND r.service_date <= ? AND (r.service_date > ? OR (r.service_date = ? AND r.id > ?))
       ORDER BY r.service_date, r.id LIMIT ?`,
      [partnerId, through, ...twice(after?.serviceDate ?? '0001-01-01'), after ? toBin(after.id) : Buffer.alloc(0), limit],
    );
    return rows.map((row) => ({
      id: fromBin(row['id'] as Buffer),
      serviceDate: String(row['service_date']),
      itemId: fromBin(row['item_id'] as Buffer),
      bookingId: fromBin(row['booking_id'] as Buffer),
    }));
  }

  override async used(
    partnerId: number,
    through: Day,
    after: { readonly day: Day; readonly id: string } | null,
    limit: number,
  ) {
    const rows = await this.reads.query<Row[]>(
      `SELECT id, next_service_on FROM bookings WHERE partner_id = ? AND next_service_on <= ? AND (next_service_on > ? OR (next_service_on = ? AND id > ?))
       ORDER BY next_service_on, id LIMIT ?`,
      [partnerId, through, ...twice(after?.day ?? '0001-01-01'), after ? toBin(after.id) : Buffer.alloc(0), limit],
    );
    return rows.map((row) => ({ id: fromBin(row['id'] as Buffer), day: String(row['next_service_on']) }));
  }
}
