import { DomainError, type Day, type RefundState } from '@travobooks/domain';
import type { IdGenerator, IssueTerms, Payback, RefundStore, StoredRefund } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, statement, toBin, toBinOrNull } from '../sql';
import { timestamp } from './records.store';
import { askedJson, figuresJson, paybackFromRow, refundFromRow } from './refund.rows';

/** Refunds with their documents, history and paybacks. */
export class RefundSqlStore implements RefundStore {
  constructor(
    private readonly session: Session,
    private readonly ids: IdGenerator,
  ) {}

  insert(refund: StoredRefund): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO refunds (partner_id, id, booking_id, branch_id, customer_id, kind, state, currency, to_customer, reason, credit_note_ids,
         debit_note_ids, entry_ids, made_by, external_ref, metadata, expires_at, state_since, version, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', '[]', '[]', ?, ?, ?, ?, ?, 1, ?, ?)`,
      this.partnerId, toBin(refund.id), toBin(refund.bookingId), toBin(refund.branchId), toBin(refund.customerId), refund.kind, refund.state,
      refund.currency, refund.toCustomer.toDecimal(), refund.reason, toBin(refund.madeBy), refund.externalRef,
      refund.metadata ? JSON.stringify(refund.metadata) : null, timestamp(new Date(refund.expiresAt)), now, now, now,
    ); // prettier-ignore
    this.writeItems(refund);
  }

  update(refund: StoredRefund): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `UPDATE refunds SET state_since = IF(state = ?, state_since, ?), state = ?, to_customer = ?, refunded_on = ?, supplier_reference = ?,
         states_before = ?, credit_note_ids = ?, debit_note_ids = ?, entry_ids = ?, approval_id = ?, made_by = ?, version = version + 1, updated_at = ?
       WHERE partner_id = ? AND id = ?`,
      refund.state, now, refund.state, refund.toCustomer.toDecimal(), refund.refundedOn, refund.supplierReference,
      refund.before ? JSON.stringify(refund.before) : null, JSON.stringify(refund.creditNoteIds), JSON.stringify(refund.debitNoteIds),
      JSON.stringify(refund.entryIds), toBinOrNull(refund.approvalId), toBin(refund.madeBy), now, this.partnerId, toBin(refund.id),
    ); // prettier-ignore
    this.writeItems(refund);
  }

  history(refundId: string, from: RefundState | null, to: RefundState, detail?: unknown): void {
    this.session.collect('INSERT INTO refund_history (partner_id, id, refund_id, from_state, to_state, user_id, at, detail) VALUES ?', [
      this.partnerId, toBin(this.ids.next()), toBin(refundId), from, to, toBin(this.session.scope.userId), timestamp(this.session.now),
      detail === undefined ? null : JSON.stringify(detail),
    ]); // prettier-ignore
  }

  async peek(refundId: string): Promise<Pick<StoredRefund, 'bookingId' | 'state' | 'approvalId' | 'refundedOn'>> {
    const [rows] = await this.session.read([
      statement('SELECT booking_id, state, approval_id, refunded_on FROM refunds WHERE partner_id = ? AND id = ?', this.partnerId, toBin(refundId)),
    ]);
    const row = rows?.[0];
    if (!row) throw new DomainError('NOT_FOUND');
    return {
      bookingId: fromBin(row['booking_id'] as Buffer),
      state: row['state'] as RefundState,
      approvalId: fromBinOrNull(row['approval_id'] as Buffer | null),
      refundedOn: row['refunded_on'] as string | null,
    };
  }

  async lockOfBooking(bookingId: string): Promise<readonly StoredRefund[]> {
    const of = [this.partnerId, toBin(bookingId)];
    const [heads = [], items = []] = await this.session.read([
      statement(
        `SELECT r.*, b.reference FROM refunds r JOIN bookings b ON b.partner_id = r.partner_id AND b.id = r.booking_id
         WHERE r.partner_id = ? AND r.booking_id = ? ORDER BY r.id FOR UPDATE`,
        ...of,
      ),
      statement(
        `SELECT i.* FROM refund_items i JOIN refunds r ON r.partner_id = i.partner_id AND r.id = i.refund_id
         WHERE r.partner_id = ? AND r.booking_id = ? ORDER BY i.refund_id, i.position`,
        ...of,
      ),
    ]);
    const ofRefund = Map.groupBy(items, (item: Row) => fromBin(item['refund_id'] as Buffer));
    return heads.map((head) => refundFromRow(head, ofRefund.get(fromBin(head['id'] as Buffer)) ?? []));
  }

  async issueTerms(items: readonly { readonly supplierId: string; readonly on: Day }[]): Promise<readonly IssueTerms[]> {
    const results = await this.session.read(
      items.map(({ supplierId, on }) =>
        statement(
          'SELECT recall, commission_paid FROM supplier_contracts WHERE partner_id = ? AND supplier_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
          this.partnerId, toBin(supplierId), on,
        ), // prettier-ignore
      ),
    );
    return results.map(([row]) => ({
      recall: (row?.['recall'] as IssueTerms['recall'] | undefined) ?? 'REFUNDED_BASE',
      commissionPaid: (row?.['commission_paid'] as IssueTerms['commissionPaid'] | undefined) ?? 'NETTED',
    }));
  }

  async findByRef(externalRef: string): Promise<string | null> {
    const [rows] = await this.session.read([statement('SELECT id FROM refunds WHERE partner_id = ? AND external_ref = ?', this.partnerId, externalRef)]);
    return rows?.[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  async lockPaybacks(refundId: string): Promise<readonly Payback[]> {
    const [rows = []] = await this.session.read([
      statement('SELECT * FROM refund_paybacks WHERE partner_id = ? AND refund_id = ? ORDER BY sequence FOR UPDATE', this.partnerId, toBin(refundId)),
    ]);
    return rows.map(paybackFromRow);
  }

  insertPayback(payback: Payback): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO refund_paybacks (partner_id, id, refund_id, sequence, state, method, place, currency, amount, entry_ids, failure, paid_on,
         made_by, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.partnerId, toBin(payback.id), toBin(payback.refundId), payback.sequence, payback.state, payback.method, JSON.stringify(payback.place),
      payback.amount.currency, payback.amount.toDecimal(), JSON.stringify(payback.entryIds), payback.failure, payback.paidOn,
      toBin(this.session.scope.userId), now, now,
    ); // prettier-ignore
  }

  updatePayback(payback: Payback): void {
    this.session.write(
      'UPDATE refund_paybacks SET state = ?, failure = ?, entry_ids = ?, updated_at = ? WHERE partner_id = ? AND id = ?',
      payback.state, payback.failure, JSON.stringify(payback.entryIds), timestamp(this.session.now), this.partnerId, toBin(payback.id),
    ); // prettier-ignore
  }

  private get partnerId(): number {
    return this.session.scope.partnerId;
  }

  /** What the supplier pays may be less than was asked: the figures follow. */
  private writeItems(refund: StoredRefund): void {
    this.session.write(
      `REPLACE INTO refund_items (partner_id, refund_id, position, item_id, document_number, closes, refundable, penalty, commission_recall,
         recall_rule, asked, figures) VALUES ?`,
      refund.items.map(({ itemId, documentNumber, asked, figures }, position) => [
        this.partnerId, toBin(refund.id), position, toBin(itemId), documentNumber, figures.closes ? 1 : 0, figures.refundable.toDecimal(),
        figures.penalty.toDecimal(), figures.recall.toDecimal(), figures.recallRule, askedJson(asked), figuresJson(figures),
      ]), // prettier-ignore
    );
  }
}
