import { DomainError, type RefundState } from '@travobooks/domain';
import { DueQuotes, PartedRefunds, type Payback, type RequestScope, type StoredRefund } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, json, officeOnly, toBin, wireAmount } from '../sql';
import { isoTime, timestamp } from '../stores/records.store';
import { paybackFromRow, refundFromRow } from '../stores/refund.rows';
import { containing } from './parties-filters';

export interface RefundFilter {
  readonly states?: readonly string[] | undefined;
  readonly bookingId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly q?: string | undefined;
  readonly since?: string | undefined;
  readonly limit: number;
  readonly after: string | null;
}

export interface RefundHistoryRow {
  readonly from: RefundState | null;
  readonly to: RefundState;
  readonly at: string;
  readonly userName: string | null;
  readonly detail: unknown;
}

export interface RefundRow {
  readonly refund: StoredRefund;
  readonly customerName: string;
  readonly branchCode: string;
  readonly makerName: string | null;
  readonly stateSince: string;
  readonly updatedAt: string;
  /** Credit of its notes that the customer has not got yet. */
  readonly openCredit: string;
}

export interface RefundDetail extends RefundRow {
  readonly paybacks: readonly (Payback & { readonly makerName: string | null })[];
  readonly history: readonly RefundHistoryRow[];
  readonly notes: readonly { readonly id: string; readonly kind: string; readonly number: string; readonly total: string; readonly openAmount: string }[];
}

const SELECT = `SELECT r.*, b.reference, c.name AS customer_name, o.code AS branch_code, u.name AS maker_name,
    (SELECT COALESCE(SUM(v.open_amount), 0) FROM invoices v JOIN journal_entries e ON e.partner_id = v.partner_id AND e.id = v.entry_id
       WHERE v.partner_id = r.partner_id AND v.booking_id = r.booking_id AND v.kind = 'CREDIT_NOTE' AND e.source_type = 'REFUND' AND e.source_id = r.id) AS open_credit
  FROM refunds r JOIN bookings b ON b.partner_id = r.partner_id AND b.id = r.booking_id JOIN customers c ON c.partner_id = r.partner_id AND c.id = r.customer_id
  JOIN branches o ON o.partner_id = r.partner_id AND o.id = r.branch_id LEFT JOIN users u ON u.partner_id = r.partner_id AND u.id = r.made_by`;

/** Refunds; people of one office see its own alone. */
export class RefundsQuery {
  constructor(private readonly reads: DataSource) {}

  /** `limit + 1` rows, newest first. Quotes that nobody used are left out unless a state asks for them. */
  async list(scope: RequestScope, filter: RefundFilter): Promise<RefundRow[]> {
    const parts: [string, unknown[]][] = [];
    const office = officeOnly(scope, 'booking.read');
    if (office) parts.push([' AND r.branch_id = ?', [office]]);
    if (filter.states) parts.push([' AND r.state IN (?)', [filter.states]]);
    else if (!filter.externalRef) parts.push([" AND r.state NOT IN ('QUOTED', 'EXPIRED')", []]);
    if (filter.bookingId) parts.push([' AND r.booking_id = ?', [toBin(filter.bookingId)]]);
    if (filter.customerId) parts.push([' AND r.customer_id = ?', [toBin(filter.customerId)]]);
    if (filter.externalRef) parts.push([' AND r.external_ref = ?', [filter.externalRef]]);
    for (const [key, value] of Object.entries(filter.metadata ?? {}))
      parts.push([' AND JSON_VALUE(r.metadata, ?) = ?', [`$.${JSON.stringify(key)}`, value]]);
    if (filter.documentNumber)
      parts.push([' AND EXISTS (SELECT 1 FROM refund_items i WHERE i.partner_id = r.partner_id AND i.refund_id = r.id AND i.document_number = ?)', [filter.documentNumber]]);
    if (filter.q)
      parts.push([' AND (b.reference LIKE ? OR c.name LIKE ? OR r.supplier_reference LIKE ?)', [containing(filter.q), containing(filter.q), containing(filter.q)]]);
    if (filter.since) parts.push([' AND r.updated_at >= ?', [timestamp(new Date(filter.since))]]);
    if (filter.after) parts.push([' AND r.id < ?', [toBin(filter.after)]]);
    const rows = await this.reads.query<Row[]>(
      `${SELECT} WHERE r.partner_id = ?${parts.map(([sql]) => sql).join('')} ORDER BY r.id DESC LIMIT ?`,
      [scope.partnerId, ...parts.flatMap(([, values]) => values), filter.limit],
    );
    return await this.views(scope, rows);
  }

  /** Throws `NOT_FOUND`, also for another office's. */
  async get(scope: RequestScope, id: string): Promise<RefundDetail> {
    const office = officeOnly(scope, 'booking.read');
    const of = [scope.partnerId, toBin(id)];
    const rows = await this.reads.query<Row[]>(`${SELECT} WHERE r.partner_id = ? AND r.id = ? AND (? IS NULL OR r.branch_id = ?)`, [...of, office, office]);
    const [view] = await this.views(scope, rows);
    if (!view) throw new DomainError('NOT_FOUND');
    const { refund } = view;
    const noteIds = [...refund.creditNoteIds, ...refund.debitNoteIds].map(toBin);
    const [paybacks, history, notes] = await Promise.all([
      this.reads.query<Row[]>(
        `SELECT p.*, u.name AS maker_name FROM refund_paybacks p LEFT JOIN users u ON u.partner_id = p.partner_id AND u.id = p.made_by
         WHERE p.partner_id = ? AND p.refund_id = ? ORDER BY p.sequence`,
        of,
      ),
      this.reads.query<Row[]>(
        `SELECT h.*, u.name AS user_name FROM refund_history h LEFT JOIN users u ON u.partner_id = h.partner_id AND u.id = h.user_id
         WHERE h.partner_id = ? AND h.refund_id = ? ORDER BY h.id`,
        of,
      ),
      this.reads.query<Row[]>('SELECT id, kind, number, total, open_amount, currency FROM invoices WHERE partner_id = ? AND id IN (?) ORDER BY id', [
        scope.partnerId,
        [Buffer.alloc(16), ...noteIds],
      ]),
    ]);
    return {
      ...view,
      paybacks: paybacks.map((row) => ({ ...paybackFromRow(row), makerName: row['maker_name'] as string | null })),
      history: history.map((row) => ({
        from: row['from_state'] as RefundState | null,
        to: row['to_state'] as RefundState,
        at: isoTime(row['at']),
        userName: row['user_name'] as string | null,
        detail: row['detail'] ? json(row['detail']) : null,
      })),
      notes: notes.map((row) => ({
        id: fromBin(row['id'] as Buffer),
        kind: String(row['kind']),
        number: String(row['number']),
        total: wireAmount(String(row['total']), String(row['currency'])),
        openAmount: wireAmount(String(row['open_amount']), String(row['currency'])),
      })),
    };
  }

  private async views(scope: RequestScope, rows: readonly Row[]): Promise<RefundRow[]> {
    if (rows.length === 0) return [];
    const items = await this.reads.query<Row[]>('SELECT * FROM refund_items WHERE partner_id = ? AND refund_id IN (?) ORDER BY refund_id, position', [
      scope.partnerId,
      rows.map((row) => row['id']),
    ]);
    const ofRefund = Map.groupBy(items, (item) => fromBin(item['refund_id'] as Buffer));
    return rows.map((row) => ({
      refund: refundFromRow(row, ofRefund.get(fromBin(row['id'] as Buffer)) ?? []),
      customerName: String(row['customer_name']),
      branchCode: String(row['branch_code']),
      makerName: row['maker_name'] as string | null,
      stateSince: isoTime(row['state_since']),
      updatedAt: isoTime(row['updated_at']),
      openCredit: wireAmount(String(row['open_credit']), String(row['currency'])),
    }));
  }
}

/** For the worker's sweep. */
export class DueQuotesQuery extends DueQuotes {
  constructor(private readonly reads: DataSource) {
    super();
  }

  override async due(partnerId: number, now: Date, limit: number): Promise<string[]> {
    const rows = await this.reads.query<Row[]>("SELECT id FROM refunds WHERE partner_id = ? AND state = 'QUOTED' AND expires_at <= ? ORDER BY id LIMIT ?", [
      partnerId,
      timestamp(now),
      limit,
    ]);
    return rows.map((row) => fromBin(row['id'] as Buffer));
  }
}

/** For the worker's sweep: COMPLETED with open credit, or waiting without any. */
export class PartedRefundsQuery extends PartedRefunds {
  constructor(private readonly reads: DataSource) {
    super();
  }

  override async due(partnerId: number, limit: number): Promise<string[]> {
    const rows = await this.reads.query<Row[]>(
      `SELECT r.id FROM refunds r LEFT JOIN (SELECT e.source_id, SUM(v.open_amount) AS open_sum FROM invoices v
           JOIN journal_entries e ON e.partner_id = v.partner_id AND e.id = v.entry_id AND e.source_type = 'REFUND'
         WHERE v.partner_id = ? AND v.kind = 'CREDIT_NOTE' AND v.is_open = 1 GROUP BY e.source_id) n ON n.source_id = r.id
       WHERE r.partner_id = ? AND ((r.state = 'COMPLETED' AND n.source_id IS NOT NULL) OR (r.state IN ('PAYBACK_PENDING', 'PAYBACK_FAILED')
         AND n.source_id IS NULL AND NOT EXISTS (SELECT 1 FROM refund_paybacks p WHERE p.partner_id = r.partner_id AND p.refund_id = r.id AND p.state = 'INITIATED')))
       ORDER BY r.id LIMIT ?`,
      [partnerId, partnerId, limit],
    );
    return rows.map((row) => fromBin(row['id'] as Buffer));
  }
}
