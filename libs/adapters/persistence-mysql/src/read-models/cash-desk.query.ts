import { ACCOUNT, DomainError, Money } from '@travobooks/domain';
import type { ChargebackRecord, DrawerSession, GatewayPayoutRecord, RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, officeOnly, toBin } from '../sql';
import { chargebackFromRow, payoutFromRow, sessionFromRow } from '../stores/cash-desk.rows';

export interface CashDeskFilter {
  readonly gatewayId?: string | undefined;
  readonly state?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly after: string | null;
}

export interface GatewayTransaction {
  /** Of the receipt; null: a chargeback or an opening balance. */
  readonly receiptId: string | null;
  readonly reference: string | null;
  readonly open: Money;
  /** Captured or charged back. */
  readonly side: 'DEBIT' | 'CREDIT';
  readonly openedOn: string;
  readonly customerName: string | null;
}

/** Gateways and drawers: `limit + 1` rows each, newest first. */
export class CashDeskQuery {
  constructor(private readonly reads: DataSource) {}

  async payouts(scope: RequestScope, filter: CashDeskFilter): Promise<GatewayPayoutRecord[]> {
    return (await this.list('gateway_payouts', 'paid_on', scope, filter)).map(payoutFromRow);
  }

  async chargebacks(scope: RequestScope, filter: CashDeskFilter): Promise<ChargebackRecord[]> {
    return (await this.list('chargebacks', 'received_on', scope, filter)).map(chargebackFromRow);
  }

  private list(table: 'gateway_payouts' | 'chargebacks', day: 'paid_on' | 'received_on', scope: RequestScope, filter: CashDeskFilter): Promise<Row[]> {
    const parts: [string, unknown[]][] = [];
    if (filter.gatewayId) parts.push([' AND gateway_id = ?', [toBin(filter.gatewayId)]]);
    if (filter.state) parts.push([' AND state = ?', [filter.state]]);
    if (filter.from) parts.push([` AND ${day} >= ?`, [filter.from]]);
    if (filter.to) parts.push([` AND ${day} <= ?`, [filter.to]]);
    if (filter.after) parts.push([' AND id < ?', [toBin(filter.after)]]);
    return this.reads.query<Row[]>(
      `SELECT * FROM ${table} WHERE partner_id = ?${parts.map(([sql]) => sql).join('')} ORDER BY id DESC LIMIT ?`,
      [scope.partnerId, ...parts.flatMap(([, values]) => values), filter.limit + 1],
    );
  }

  /** Captures that the gateway has not paid out, and chargebacks that it has not kept back yet; oldest first. Throws `NOT_FOUND`. */
  async transactions(scope: RequestScope, gatewayId: string): Promise<GatewayTransaction[]> {
    const known = await this.reads.query<Row[]>('SELECT id FROM gateways WHERE partner_id = ? AND id = ?', [scope.partnerId, toBin(gatewayId)]);
    if (known.length === 0) throw new DomainError('NOT_FOUND');
    const rows = await this.reads.query<Row[]>(
      `SELECT o.reference, o.open_amount, o.currency, o.side, o.opened_on, r.id AS receipt_id, c.name AS customer_name FROM open_items o
         LEFT JOIN receipts r ON r.partner_id = o.partner_id AND r.entry_id = o.entry_id LEFT JOIN customers c ON c.partner_id = r.partner_id AND c.id = r.customer_id
       WHERE o.partner_id = ? AND o.gateway_id = ? AND o.is_open = 1 AND o.account = ? ORDER BY o.opened_on, o.id LIMIT 2000`,
      [scope.partnerId, toBin(gatewayId), ACCOUNT.gatewayClearing],
    );
    return rows.map((row) => ({
      receiptId: row['receipt_id'] ? fromBin(row['receipt_id'] as Buffer) : null,
      reference: row['reference'] as string | null,
      open: Money.fromColumn(String(row['open_amount']), String(row['currency'])),
      side: row['side'] === 'D' ? 'DEBIT' : 'CREDIT',
      openedOn: String(row['opened_on']),
      customerName: row['customer_name'] as string | null,
    }));
  }

  /** Sessions of a drawer, newest first. Throws `NOT_FOUND`, also for another office's drawer. */
  async sessions(scope: RequestScope, drawerId: string, page: { readonly limit: number; readonly after: string | null }): Promise<DrawerSession[]> {
    const office = officeOnly(scope, 'drawer.count');
    const [drawer] = await this.reads.query<Row[]>(
      'SELECT currency FROM drawers WHERE partner_id = ? AND id = ? AND (? IS NULL OR branch_id = ?)',
      [scope.partnerId, toBin(drawerId), office, office],
    );
    if (!drawer) throw new DomainError('NOT_FOUND');
    const after = page.after ? toBin(page.after) : null;
    const rows = await this.reads.query<Row[]>(
      'SELECT * FROM drawer_sessions WHERE partner_id = ? AND drawer_id = ? AND (? IS NULL OR id < ?) ORDER BY id DESC LIMIT ?',
      [scope.partnerId, toBin(drawerId), after, after, page.limit + 1],
    );
    return rows.map((row) => sessionFromRow(row, String(drawer['currency'])));
  }
}
