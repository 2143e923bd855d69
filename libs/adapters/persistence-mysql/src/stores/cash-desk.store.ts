import { ACCOUNT, DomainError, Money, type Day } from '@travobooks/domain';
import type { CashDeskStore, ChargebackRecord, DrawerSession, GatewayPayoutRecord } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, statement, type Statement, toBin, toBinOrNull } from '../sql';
import { chargebackFromRow, payoutFromRow, sessionFromRow } from './cash-desk.rows';
import { timestamp } from './records.store';

/** Gateways' payouts and chargebacks, sessions of drawers. */
export class CashDeskSqlStore implements CashDeskStore {
  constructor(private readonly session: Session) {}

  insertPayout(payout: GatewayPayoutRecord): void {
    this.session.write(
      `INSERT INTO gateway_payouts (partner_id, id, gateway_id, bank_account_id, paid_on, currency, gross, fee, fee_tax, net, state, entry_id, external_ref,
         made_by, created_at) VALUES ?`,
      [
        [
          this.partnerId, toBin(payout.id), toBin(payout.gatewayId), toBin(payout.bankAccountId), payout.paidOn, payout.gross.currency, payout.gross.toDecimal(),
          payout.fee.toDecimal(), payout.feeTax.toDecimal(), payout.net.toDecimal(), payout.state, toBin(payout.entryId), payout.externalRef, toBin(payout.madeBy),
          timestamp(this.session.now),
        ],
      ],
    );
  }

  async lockPayout(id: string): Promise<GatewayPayoutRecord> {
    return payoutFromRow(await this.one(statement('SELECT * FROM gateway_payouts WHERE partner_id = ? AND id = ? FOR UPDATE', this.partnerId, toBin(id))));
  }

  async findPayoutByRef(externalRef: string): Promise<string | null> {
    const [rows] = await this.session.read([
      statement('SELECT id FROM gateway_payouts WHERE partner_id = ? AND external_ref = ?', this.partnerId, externalRef),
    ]);
    return rows?.[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  reversePayout(id: string): void {
    this.session.write("UPDATE gateway_payouts SET state = 'REVERSED' WHERE partner_id = ? AND id = ?", this.partnerId, toBin(id));
  }

  insertChargeback(chargeback: ChargebackRecord): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO chargebacks (partner_id, id, gateway_id, gateway_transaction_id, receipt_id, currency, amount, charge, received_on, decided_on, state, entry_id, made_by,
         created_at, updated_at) VALUES ?`,
      [
        [
          this.partnerId, toBin(chargeback.id), toBin(chargeback.gatewayId), chargeback.gatewayTransactionId, toBin(chargeback.receiptId), chargeback.amount.currency,
          chargeback.amount.toDecimal(), chargeback.charge.toDecimal(), chargeback.receivedOn, chargeback.decidedOn, chargeback.state, toBin(chargeback.entryId), toBin(chargeback.madeBy),
          now, now,
        ],
      ],
    );
  }

  async lockChargeback(id: string): Promise<ChargebackRecord> {
    return chargebackFromRow(await this.one(statement('SELECT * FROM chargebacks WHERE partner_id = ? AND id = ? FOR UPDATE', this.partnerId, toBin(id))));
  }

  decideChargeback(chargeback: ChargebackRecord, state: 'WON' | 'LOST', on: Day): ChargebackRecord {
    this.session.write(
      'UPDATE chargebacks SET state = ?, decided_on = ?, version = version + 1, updated_at = ? WHERE partner_id = ? AND id = ?',
      state, on, timestamp(this.session.now), this.partnerId, toBin(chargeback.id),
    );
    return { ...chargeback, state, decidedOn: on, version: chargeback.version + 1, updatedAt: this.session.now.toISOString() };
  }

  async lockSession(drawerId: string, currency: string): Promise<DrawerSession | null> {
    const [rows] = await this.session.read([
      statement("SELECT * FROM drawer_sessions WHERE partner_id = ? AND drawer_id = ? AND state = 'OPEN' FOR UPDATE", this.partnerId, toBin(drawerId)),
    ]);
    return rows?.[0] ? sessionFromRow(rows[0], currency) : null;
  }

  insertSession(session: DrawerSession): void {
    this.session.write(
      'INSERT INTO drawer_sessions (partner_id, id, drawer_id, state, opened_at, opened_by) VALUES (?, ?, ?, ?, ?, ?)',
      this.partnerId, toBin(session.id), toBin(session.drawerId), session.state, timestamp(this.session.now), toBin(session.openedBy),
    );
  }

  closeSession(session: DrawerSession): void {
    this.session.write(
      `UPDATE drawer_sessions SET state = ?, counted_at = ?, counted_by = ?, counted = ?, counted_total = ?, expected = ?, entry_id = ? WHERE partner_id = ? AND id = ?`,
      session.state, timestamp(this.session.now), toBinOrNull(session.countedBy), JSON.stringify(session.counted), session.countedTotal?.toDecimal() ?? null,
      session.expected?.toDecimal() ?? null, toBinOrNull(session.entryId), this.partnerId, toBin(session.id),
    );
  }

  drawerBalance(drawerId: string, currency: string): Promise<Money> {
    return this.balance('l.drawer_id = ?', ACCOUNT.drawer, drawerId, currency);
  }

  trustBalance(bankAccountId: string, currency: string): Promise<Money> {
    return this.balance('l.bank_account_id = ?', ACCOUNT.clientMoney, bankAccountId, currency);
  }

  private async balance(which: 'l.drawer_id = ?' | 'l.bank_account_id = ?', account: string, id: string, currency: string): Promise<Money> {
    const row = await this.one(
      statement(
        `SELECT COALESCE(SUM(IF(l.side = 'D', l.amount, -l.amount)), 0) AS balance FROM journal_lines l
         WHERE l.partner_id = ? AND l.account = ? AND ${which} AND l.currency = ?`,
        this.partnerId, account, toBin(id), currency,
      ),
    );
    return Money.fromColumn(String(row['balance']), currency);
  }

  private get partnerId(): number {
    return this.session.scope.partnerId;
  }

  private async one(query: Statement): Promise<Row> {
    const [rows] = await this.session.read([query]);
    if (!rows?.[0]) throw new DomainError('NOT_FOUND');
    return rows[0];
  }
}
