import { DomainError } from '@travobooks/domain';
import type {
  ApprovalRecord,
  ApprovalStore,
  AuditStore,
  IdGenerator,
  OutboxStore,
} from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, json, statement, toBin, toBinOrNull, wireAmount } from '../sql';

/** DATETIME(6) text of an instant, UTC. */
export const timestamp = (instant: Date): string => instant.toISOString().slice(0, 23).replace('T', ' ');

/** ISO 8601 of a DATETIME(6) column. */
export const isoTime = (column: unknown): string => {
  const text = column instanceof Date ? column.toISOString() : `${String(column).replace(' ', 'T')}Z`;
  return text.replace(/(\.\d{3})\d*Z$/, '$1Z');
};

export const isoTimeOrNull = (column: unknown): string | null =>
  column === null || column === undefined ? null : isoTime(column);

export function approvalFromRow(row: Row): ApprovalRecord {
  return {
    id: fromBin(row['id'] as Buffer),
    kind: row['kind'] as ApprovalRecord['kind'],
    state: row['state'] as ApprovalRecord['state'],
    objectType: String(row['object_type']),
    objectId: fromBin(row['object_id'] as Buffer),
    objectVersion: Number(row['object_version']),
    amount: row['amount'] === null ? null : wireAmount(String(row['amount']), String(row['currency'])),
    currency: row['currency'] as string | null,
    command: json(row['command']),
    summary: String(row['summary']),
    makerId: fromBin(row['maker_id'] as Buffer),
    branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
    makerReason: row['maker_reason'] as string | null,
    checkerId: fromBinOrNull(row['checker_id'] as Buffer | null),
    checkerReason: row['checker_reason'] as string | null,
    createdAt: isoTime(row['created_at']),
    expiresAt: isoTime(row['expires_at']),
    decidedAt: isoTimeOrNull(row['decided_at']),
    version: Number(row['version']),
  };
}

export class ApprovalSqlStore implements ApprovalStore {
  constructor(private readonly session: Session) {}

  async lock(id: string): Promise<ApprovalRecord> {
    const [rows] = await this.session.read([
      statement(
        'SELECT * FROM approvals WHERE partner_id = ? AND id = ? FOR UPDATE',
        this.session.scope.partnerId,
        toBin(id),
      ),
    ]);
    const row = rows?.[0];
    if (!row) throw new DomainError('NOT_FOUND');
    return approvalFromRow(row);
  }

  async pendingOf(objectId: string): Promise<string | null> {
    const [rows] = await this.session.read([
      statement(
        "SELECT id FROM approvals WHERE partner_id = ? AND object_id = ? AND state = 'PENDING' AND expires_at > ? LIMIT 1",
        this.session.scope.partnerId,
        toBin(objectId),
        timestamp(this.session.now),
      ),
    ]);
    return rows?.[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  insert(record: ApprovalRecord): void {
    this.session.write(
      `INSERT INTO approvals (partner_id, id, kind, state, object_type, object_id, object_version, amount, currency, command,
         summary, maker_id, branch_id, maker_reason, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId,
      toBin(record.id),
      record.kind,
      record.state,
      record.objectType,
      toBin(record.objectId),
      record.objectVersion,
      record.amount,
      record.currency,
      JSON.stringify(record.command),
      record.summary,
      toBin(record.makerId),
      toBinOrNull(record.branchId),
      record.makerReason,
      timestamp(new Date(record.createdAt)),
      timestamp(new Date(record.expiresAt)),
    );
  }

  decide(id: string, decision: Pick<ApprovalRecord, 'state' | 'checkerId' | 'checkerReason'>): void {
    this.session.write(
      `UPDATE approvals SET state = ?, checker_id = ?, checker_reason = ?, decided_at = ?, version = version + 1
       WHERE partner_id = ? AND id = ?`,
      decision.state,
      toBinOrNull(decision.checkerId),
      decision.checkerReason,
      timestamp(this.session.now),
      this.session.scope.partnerId,
      toBin(id),
    );
  }
}

/** Collected and written as one statement at the commit. */
export class AuditSqlStore implements AuditStore {
  constructor(
    private readonly session: Session,
    private readonly ids: IdGenerator,
  ) {}

  add(action: string, objectType: string, objectId: string, before?: unknown, after?: unknown): void {
    const { partnerId, userId, requestId } = this.session.scope;
    this.session.collect(
      'INSERT INTO audit_log (partner_id, id, at, user_id, action, object_type, object_id, request_id, before_state, after_state) VALUES ?',
      [
        partnerId,
        toBin(this.ids.next()),
        timestamp(this.session.now),
        toBin(userId),
        action,
        objectType,
        toBin(objectId),
        requestId,
        before === undefined ? null : JSON.stringify(before),
        after === undefined ? null : JSON.stringify(after),
      ],
    );
  }
}

export class OutboxSqlStore implements OutboxStore {
  constructor(private readonly session: Session) {}

  add(type: string, payload: unknown): void {
    this.session.collect('INSERT INTO outbox (partner_id, type, payload, created_at) VALUES ?', [
      this.session.scope.partnerId,
      type,
      JSON.stringify(payload),
      timestamp(this.session.now),
    ]);
  }
}
