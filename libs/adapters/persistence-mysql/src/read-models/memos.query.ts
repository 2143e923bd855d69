import { DomainError, memoDeadline, type Memo } from '@travobooks/domain';
import { DueMemos, type DueMemo, type RequestScope, type StoredStep } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json, officeOnly, toBin } from '../sql';
import { memoFromRow } from '../stores/memo.rows';
import { isoTime, timestamp } from '../stores/records.store';
import { containing, holding } from './parties-filters';

export interface MemoFilter {
  readonly kind?: string | undefined;
  readonly states?: readonly string[] | undefined;
  readonly supplierId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly bookingId?: string | undefined;
  readonly number?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly cause?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly q?: string | undefined;
  readonly since?: string | undefined;
  readonly limit: number;
  readonly after: string | null;
}

/** A memo with the names beside its ids. */
export interface MemoView extends Memo {
  readonly supplierName: string;
  readonly bookingReference: string | null;
  readonly customerName: string | null;
  /** Who sold what it is about. */
  readonly agentName: string | null;
  readonly deadlineOn: string | null;
}

export interface MemoStepView extends Omit<StoredStep, 'before'> {
  readonly at: string;
  readonly userName: string | null;
}

export interface MemoDetail extends MemoView {
  readonly steps: readonly MemoStepView[];
  readonly entryIds: readonly string[];
}

const SELECT = `SELECT m.*, s.name AS supplier_name, b.reference AS booking_reference, c.name AS customer_name, a.name AS agent_name FROM memos m
  JOIN suppliers s ON s.partner_id = m.partner_id AND s.id = m.supplier_id LEFT JOIN bookings b ON b.partner_id = m.partner_id AND b.id = m.booking_id
  LEFT JOIN customers c ON c.partner_id = m.partner_id AND c.id = m.customer_id
  LEFT JOIN users a ON a.partner_id = m.partner_id AND a.id = b.made_by`;
const OWN_OFFICE = '(? IS NULL OR m.branch_id IS NULL OR m.branch_id = ?)';

/** Memos; people of one office see those of its documents, and those of no office. */
export class MemosQuery {
  constructor(private readonly reads: DataSource) {}

  /** `limit + 1` rows, newest first. */
  async list(scope: RequestScope, filter: MemoFilter): Promise<MemoView[]> {
    const office = officeOnly(scope, 'memo.read');
    const { where, values } = conditions(filter);
    const rows = await this.reads.query<Row[]>(
      `${SELECT} WHERE m.partner_id = ? AND ${OWN_OFFICE}${where} ORDER BY m.id DESC LIMIT ?`,
      [scope.partnerId, office, office, ...values, filter.limit + 1],
    );
    return rows.map(viewFromRow);
  }

  /** Throws `NOT_FOUND`, also for a memo of another office or partner. */
  async get(scope: RequestScope, id: string): Promise<MemoDetail> {
    const office = officeOnly(scope, 'memo.read');
    const [heads, steps] = await Promise.all([
      this.reads.query<Row[]>(`${SELECT} WHERE m.partner_id = ? AND m.id = ? AND ${OWN_OFFICE}`, [scope.partnerId, toBin(id), office, office]),
      this.reads.query<Row[]>(
        `SELECT h.*, u.name AS user_name FROM memo_steps h LEFT JOIN users u ON u.partner_id = h.partner_id AND u.id = h.user_id
         WHERE h.partner_id = ? AND h.memo_id = ? ORDER BY h.id`,
        [scope.partnerId, toBin(id)],
      ),
    ]);
    const head = heads[0];
    if (!head) throw new DomainError('NOT_FOUND');
    const history = steps.map(stepView);
    return { ...viewFromRow(head), steps: history, entryIds: history.flatMap(({ entryId }) => entryId ?? []) };
  }
}

function viewFromRow(row: Row): MemoView {
  const memo = memoFromRow(row);
  return {
    ...memo,
    supplierName: String(row['supplier_name']),
    bookingReference: row['booking_reference'] as string | null,
    customerName: row['customer_name'] as string | null,
    agentName: row['agent_name'] as string | null,
    deadlineOn: memoDeadline(memo),
  };
}

const stepView = (row: Row): MemoStepView => ({
  id: fromBin(row['id'] as Buffer),
  memoId: fromBin(row['memo_id'] as Buffer),
  event: row['event'] as StoredStep['event'],
  from: row['from_state'] as StoredStep['from'],
  to: row['to_state'] as StoredStep['to'],
  on: String(row['done_on']),
  entryId: fromBinOrNull(row['entry_id'] as Buffer | null),
  detail: row['detail'] ? json(row['detail']) : null,
  at: isoTime(row['at']),
  userName: row['user_name'] as string | null,
});

/** Constant fragments and their values. */
function conditions(filter: MemoFilter): { where: string; values: unknown[] } {
  const parts: [string, unknown[]][] = [];
  if (filter.kind) parts.push([' AND m.kind = ?', [filter.kind]]);
  if (filter.states) parts.push([' AND m.state IN (?)', [filter.states]]);
  if (filter.cause) parts.push([' AND m.cause = ?', [filter.cause]]);
  if (filter.supplierId) parts.push([' AND m.supplier_id = ?', [toBin(filter.supplierId)]]);
  if (filter.customerId) parts.push([' AND m.customer_id = ?', [toBin(filter.customerId)]]);
  if (filter.bookingId) parts.push([' AND m.booking_id = ?', [toBin(filter.bookingId)]]);
  if (filter.number) parts.push([' AND m.number = ?', [filter.number]]);
  if (filter.documentNumber) parts.push([' AND (m.document_number = ? OR m.related_number = ?)', [filter.documentNumber, filter.documentNumber]]);
  if (filter.externalRef) parts.push([' AND m.external_ref = ?', [filter.externalRef]]);
  if (filter.metadata) parts.push([' AND JSON_CONTAINS(m.metadata, ?)', [holding(filter.metadata)]]);
  if (filter.q)
    parts.push([' AND (m.number LIKE ? OR m.related_number LIKE ? OR s.name LIKE ?)', [containing(filter.q), containing(filter.q), containing(filter.q)]]);
  if (filter.since) parts.push([' AND m.updated_at >= ?', [timestamp(new Date(filter.since))]]);
  if (filter.after) parts.push([' AND m.id < ?', [toBin(filter.after)]]);
  return { where: parts.map(([sql]) => sql).join(''), values: parts.flatMap(([, value]) => value) };
}

/** What the sweep has to look at. */
export class DueMemosQuery extends DueMemos {
  constructor(private readonly reads: DataSource) {
    super();
  }

  async due(partnerId: number, today: string, nearUntil: string, limit: number): Promise<readonly DueMemo[]> {
    const undecided = "m.is_open = 1 AND m.kind = 'ADM' AND m.state IN ('LINKED', 'UNLINKED', 'UNDER_REVIEW')";
    const rows = await this.reads.query<Row[]>(
      `(SELECT m.id, 'OVER' AS why FROM memos m WHERE m.partner_id = ? AND ${undecided} AND m.review_by < ? AND m.approval_id IS NULL LIMIT ?)
       UNION ALL (SELECT m.id, 'NEAR' FROM memos m WHERE m.partner_id = ? AND ${undecided} AND m.review_by BETWEEN ? AND ? AND m.reminded_on IS NULL LIMIT ?)
       UNION ALL (SELECT m.id, 'CLOSE' FROM memos m WHERE m.partner_id = ? AND m.is_open = 1 AND m.state = 'DISPUTE_ACCEPTED' AND JSON_VALUE(m.dispute, '$.after_billing') = 0
         AND m.updated_at < ? AND NOT EXISTS (SELECT 1 FROM open_items o WHERE o.partner_id = m.partner_id AND o.party_id = m.supplier_id AND o.memo_id = m.id
           AND o.is_open = 1) LIMIT ?)`,
      [partnerId, today, limit, partnerId, today, nearUntil, limit, partnerId, `${today} 00:00:00`, limit],
    );
    return rows.map((row) => ({ id: fromBin(row['id'] as Buffer), why: row['why'] as DueMemo['why'] }));
  }
}
