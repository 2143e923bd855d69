import { DomainError, Money, UNAPPLIED_OF } from '@travobooks/domain';
import type { ReceiptRecord, RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, officeOnly, toBin, wireAmount } from '../sql';
import { receiptFromRow } from '../stores/receipt.rows';
import { isoTime, timestamp } from '../stores/records.store';
import { containing } from './parties-filters';

export interface ReceiptFilter {
  readonly customerId?: string | undefined;
  readonly states?: readonly string[] | undefined;
  readonly methods?: readonly string[] | undefined;
  readonly invoiceId?: string | undefined;
  readonly bookingId?: string | undefined;
  readonly bankAccountId?: string | undefined;
  readonly drawerId?: string | undefined;
  readonly gatewayId?: string | undefined;
  readonly currency?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly q?: string | undefined;
  readonly since?: string | undefined;
  readonly limit: number;
  readonly after: string | null;
}

export interface ReceiptView extends ReceiptRecord {
  readonly customerName: string;
  readonly applications: readonly { readonly invoiceId: string; readonly number: string; readonly amount: Money }[];
  readonly unapplied: Money;
}

export interface ReceiptDetail extends ReceiptView {
  readonly entryIds: readonly string[];
  readonly history: readonly { readonly event: string; readonly from: string | null; readonly to: string; readonly userName: string; readonly at: string }[];
}

const SELECT = 'SELECT r.*, c.name AS customer_name FROM receipts r JOIN customers c ON c.partner_id = r.partner_id AND c.id = r.customer_id';

/** Money that came in; people of one office see its receipts alone. */
export class ReceiptsQuery {
  constructor(private readonly reads: DataSource) {}

  /** `limit + 1` rows, newest first. */
  async list(scope: RequestScope, filter: ReceiptFilter): Promise<ReceiptView[]> {
    const { where, values } = conditions(filter);
    const office = officeOnly(scope, 'receipt.read');
    const rows = await this.reads.query<Row[]>(
      `${SELECT} WHERE r.partner_id = ? AND (? IS NULL OR r.branch_id = ?)${where} ORDER BY r.id DESC LIMIT ?`,
      [scope.partnerId, office, office, ...values, filter.limit + 1],
    );
    return await this.views(scope, rows);
  }

  /** Throws `NOT_FOUND`, also for another office's. */
  async get(scope: RequestScope, id: string): Promise<ReceiptDetail> {
    const office = officeOnly(scope, 'receipt.read');
    const { partnerId } = scope;
    const [rows, entries, history] = await Promise.all([
      this.reads.query<Row[]>(`${SELECT} WHERE r.partner_id = ? AND r.id = ? AND (? IS NULL OR r.branch_id = ?)`, [partnerId, toBin(id), office, office]),
      this.reads.query<Row[]>("SELECT id FROM journal_entries WHERE partner_id = ? AND source_type = 'RECEIPT' AND source_id = ? ORDER BY posted_at, id", [partnerId, toBin(id)]),
      this.reads.query<Row[]>(
        `SELECT h.event, h.from_state, h.to_state, h.at, u.name FROM receipt_history h LEFT JOIN users u ON u.id = h.user_id
         WHERE h.partner_id = ? AND h.receipt_id = ? ORDER BY h.id`,
        [partnerId, toBin(id)],
      ),
    ]);
    const [view] = await this.views(scope, rows);
    if (!view) throw new DomainError('NOT_FOUND');
    return {
      ...view,
      entryIds: entries.map((row) => fromBin(row['id'] as Buffer)),
      history: history.map((row) => ({
        event: String(row['event']), from: row['from_state'] as string | null, to: String(row['to_state']), userName: String(row['name'] ?? ''), at: isoTime(row['at']),
      })),
    };
  }

  /** With what each pays and has left, in two reads whatever the number of rows. */
  private async views(scope: RequestScope, rows: readonly Row[]): Promise<ReceiptView[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row['id'] as Buffer);
    const { partnerId, partner } = scope;
    const [paid, open] = await Promise.all([
      this.reads.query<Row[]>(
        `SELECT a.source_id, a.target_id, v.number, v.currency, SUM(a.amount) AS amount FROM applications a
           JOIN invoices v ON v.partner_id = a.partner_id AND v.id = a.target_id
         WHERE a.partner_id = ? AND a.source_id IN (?) AND a.source_type = 'RECEIPT' AND a.target_type = 'INVOICE'
         GROUP BY a.source_id, a.target_id, v.number, v.currency HAVING SUM(a.amount) <> 0 ORDER BY v.number`,
        [partnerId, ids],
      ),
      this.reads.query<Row[]>(
        `SELECT e.source_id, SUM(o.open_amount) AS amount FROM journal_entries e JOIN open_items o ON o.partner_id = e.partner_id AND o.entry_id = e.id AND o.account = ?
         WHERE e.partner_id = ? AND e.source_type = 'RECEIPT' AND e.source_id IN (?) GROUP BY e.source_id`,
        [UNAPPLIED_OF.ADVANCE, partnerId, ids],
      ),
    ]);
    return rows.map((row) => {
      const own = (other: Row): boolean => (other['source_id'] as Buffer).equals(row['id'] as Buffer);
      const record = receiptFromRow(row, partner.functionalCurrency);
      const left = open.find(own)?.['amount'];
      return {
        ...record,
        customerName: String(row['customer_name']),
        applications: paid.filter(own).map((one) => ({
          invoiceId: fromBin(one['target_id'] as Buffer), number: String(one['number']), amount: Money.fromColumn(String(one['amount']), String(one['currency'])),
        })),
        unapplied: left === undefined ? Money.zero(record.amount.currency) : Money.parse(wireAmount(String(left), record.amount.currency), record.amount.currency),
      };
    });
  }
}

/** Constant fragments and their values. */
function conditions(filter: ReceiptFilter): { where: string; values: unknown[] } {
  const parts: [string, unknown[]][] = [];
  const byId: [string | undefined, string][] = [
    [filter.customerId, ' AND r.customer_id = ?'], [filter.bookingId, ' AND r.booking_id = ?'], [filter.bankAccountId, ' AND r.bank_account_id = ?'],
    [filter.drawerId, ' AND r.drawer_id = ?'], [filter.gatewayId, ' AND r.gateway_id = ?'],
  ];
  for (const [id, sql] of byId) if (id) parts.push([sql, [toBin(id)]]);
  if (filter.invoiceId)
    parts.push([" AND r.id IN (SELECT a.source_id FROM applications a WHERE a.partner_id = r.partner_id AND a.target_id = ? AND a.source_type = 'RECEIPT')", [toBin(filter.invoiceId)]]);
  if (filter.states?.length) parts.push([' AND r.state IN (?)', [filter.states]]);
  if (filter.methods?.length) parts.push([' AND r.method IN (?)', [filter.methods]]);
  if (filter.currency) parts.push([' AND r.currency = ?', [filter.currency]]);
  if (filter.from) parts.push([' AND r.received_on >= ?', [filter.from]]);
  if (filter.to) parts.push([' AND r.received_on <= ?', [filter.to]]);
  if (filter.externalRef) parts.push([' AND r.external_ref = ?', [filter.externalRef]]);
  if (filter.q) {
    const text = containing(filter.q);
    parts.push([' AND (c.name LIKE ? OR r.gateway_transaction_id LIKE ? OR r.cheque_number LIKE ? OR r.external_ref LIKE ?)', [text, text, text, text]]);
  }
  if (filter.since) parts.push([' AND r.updated_at >= ?', [timestamp(new Date(filter.since))]]);
  if (filter.after) parts.push([' AND r.id < ?', [toBin(filter.after)]]);
  return { where: parts.map(([sql]) => sql).join(''), values: parts.flatMap(([, value]) => value) };
}
