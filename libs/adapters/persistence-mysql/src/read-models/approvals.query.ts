import { DomainError } from '@travobooks/domain';
import { type ApprovalRecord, DueApprovals, type RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, toBin, wireAmount } from '../sql';
import { approvalFromRow, timestamp } from '../stores/records.store';

export interface ApprovalView extends ApprovalRecord {
  readonly makerName: string | null;
  readonly checkerName: string | null;
}

export interface ApprovalFilter {
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly limit: number;
  readonly after: string | null;
}

const SELECT = `SELECT a.*, m.name AS maker_name, k.name AS checker_name FROM approvals a
  LEFT JOIN users m ON m.partner_id = a.partner_id AND m.id = a.maker_id
  LEFT JOIN users k ON k.partner_id = a.partner_id AND k.id = a.checker_id`;

/** Requests for a second person. Scope `own`: only what the caller asked. */
export class ApprovalsQuery {
  constructor(private readonly reads: DataSource) {}

  /** `limit + 1` rows, newest first. */
  async list(scope: RequestScope, filter: ApprovalFilter): Promise<ApprovalView[]> {
    const own = ownOnly(scope);
    const parts: [string, unknown][] = [];
    if (own) parts.push([' AND a.maker_id = ?', own]);
    if (filter.state) parts.push([' AND a.state = ?', filter.state]);
    if (filter.kind) parts.push([' AND a.kind = ?', filter.kind]);
    if (filter.objectId) parts.push([' AND a.object_id = ?', toBin(filter.objectId)]);
    if (filter.after) parts.push([' AND a.id < ?', toBin(filter.after)]);
    const rows = await this.reads.query<Row[]>(
      `${SELECT} WHERE a.partner_id = ?${parts.map(([sql]) => sql).join('')} ORDER BY a.id DESC LIMIT ?`,
      [scope.partnerId, ...parts.map(([, value]) => value), filter.limit + 1],
    );
    return rows.map(viewFromRow);
  }

  /** Throws `NOT_FOUND`, also for another person's request when the caller's scope is `own`. */
  async get(scope: RequestScope, id: string): Promise<ApprovalView> {
    const own = ownOnly(scope);
    const rows = await this.reads.query<Row[]>(
      `${SELECT} WHERE a.partner_id = ? AND a.id = ? AND (? IS NULL OR a.maker_id = ?)`,
      [scope.partnerId, toBin(id), own, own],
    );
    if (!rows[0]) throw new DomainError('NOT_FOUND');
    return viewFromRow(rows[0]);
  }
}

/** For the worker's sweep. */
export class DueApprovalsQuery extends DueApprovals {
  constructor(private readonly reads: DataSource) {
    super();
  }

  override async due(partnerId: number, now: Date, limit: number): Promise<string[]> {
    const rows = await this.reads.query<Row[]>(
      "SELECT id FROM approvals WHERE partner_id = ? AND state = 'PENDING' AND expires_at <= ? ORDER BY id LIMIT ?",
      [partnerId, timestamp(now), limit],
    );
    return rows.map((row) => fromBin(row['id'] as Buffer));
  }
}

const ownOnly = (scope: RequestScope): Buffer | null =>
  scope.permissions['approval.read'] === 'own' ? toBin(scope.userId) : null;

function viewFromRow(row: Row): ApprovalView {
  const approval = approvalFromRow(row);
  const { amount, currency } = approval;
  return {
    ...approval,
    amount: amount && currency ? wireAmount(amount, currency) : amount,
    makerName: row['maker_name'] as string | null,
    checkerName: row['checker_name'] as string | null,
  };
}
