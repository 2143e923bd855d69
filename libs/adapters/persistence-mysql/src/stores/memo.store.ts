import { DomainError, type Day, type ItemKind, type Memo } from '@travobooks/domain';
import type { MemoStep, MemoStore, SoldDocument, StoredStep } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, json, officeOnly, statement, type Statement, toBin, toBinOrNull } from '../sql';
import { beforeColumn, beforeOf, disputeColumn, memoFromRow } from './memo.rows';
import { timestamp } from './records.store';

/** Memos and their history. */
export class MemoSqlStore implements MemoStore {
  constructor(private readonly session: Session) {}

  async lock(id: string, permission: string): Promise<Memo> {
    const office = officeOnly(this.session.scope, permission);
    const row = await this.one(
      statement('SELECT * FROM memos WHERE partner_id = ? AND id = ? AND (? IS NULL OR branch_id IS NULL OR branch_id = ?) FOR UPDATE', this.partnerId, toBin(id), office, office),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return memoFromRow(row);
  }

  async lockByNumber(numbers: readonly string[]): Promise<readonly Memo[]> {
    if (numbers.length === 0) return [];
    const [rows = []] = await this.session.read([
      statement('SELECT * FROM memos WHERE partner_id = ? AND number IN (?) ORDER BY id FOR UPDATE', this.partnerId, numbers),
    ]);
    return rows.map(memoFromRow);
  }

  findByNumber(supplierId: string, number: string): Promise<string | null> {
    return this.idOf(statement('SELECT id FROM memos WHERE partner_id = ? AND supplier_id = ? AND number = ?', this.partnerId, toBin(supplierId), number));
  }

  findByRef(externalRef: string): Promise<string | null> {
    return this.idOf(statement('SELECT id FROM memos WHERE partner_id = ? AND external_ref = ?', this.partnerId, externalRef));
  }

  async document(documentNumber: string): Promise<SoldDocument | null> {
    const row = await this.one(
      statement(
        `SELECT COALESCE(t.conjunction_of, t.document_number) AS first_number, t.booking_id, t.item_id, b.customer_id, b.branch_id, i.kind AS item_kind,
           i.supplier_id, s.iata_numeric FROM tickets t JOIN bookings b ON b.partner_id = t.partner_id AND b.id = t.booking_id
           JOIN booking_items i ON i.partner_id = t.partner_id AND i.id = t.item_id LEFT JOIN suppliers s ON s.partner_id = i.partner_id AND s.id = i.supplier_id
         WHERE t.partner_id = ? AND t.document_number = ?`,
        this.partnerId,
        documentNumber,
      ),
    );
    return row && soldDocument(row);
  }

  async steps(memoId: string): Promise<readonly StoredStep[]> {
    const [rows = []] = await this.session.read([
      statement('SELECT * FROM memo_steps WHERE partner_id = ? AND memo_id = ? ORDER BY id', this.partnerId, toBin(memoId)),
    ]);
    return rows.map(stepFromRow);
  }

  insert(memo: Memo): void {
    this.session.write(
      `INSERT INTO memos (partner_id, id, kind, number, supplier_id, currency, amount, charge, cause, related_number, undoes_memo_id, received_on, review_by,
         billed_on, dispute_by, state, branch_id, document_number, booking_id, item_id, customer_id, dispute, recharged, written_off, approval_id,
         external_ref, metadata, version, created_at, updated_at) VALUES (?)`,
      [
        this.partnerId, toBin(memo.id), memo.kind, memo.number, toBin(memo.supplierId), memo.amount.currency, memo.amount.toDecimal(), memo.charge.toDecimal(),
        memo.cause, memo.relatedDocumentNumber, toBinOrNull(memo.undoesMemoId), memo.receivedOn, memo.reviewBy, memo.billedOn, memo.disputeBy, memo.state,
        toBinOrNull(memo.branchId), memo.link?.documentNumber ?? null, toBinOrNull(memo.link?.bookingId), toBinOrNull(memo.link?.itemId),
        toBinOrNull(memo.link?.customerId), memo.dispute ? JSON.stringify(disputeColumn(memo.dispute)) : null, memo.recharged.toDecimal(),
        memo.writtenOff ? 1 : 0, toBinOrNull(memo.approvalId), memo.externalRef, JSON.stringify(memo.metadata), memo.version,
        timestamp(new Date(memo.createdAt)), timestamp(new Date(memo.updatedAt)),
      ], // prettier-ignore
    );
  }

  update(memo: Memo): void {
    this.session.write(
      `UPDATE memos SET state = ?, billed_on = ?, dispute_by = ?, branch_id = ?, document_number = ?, booking_id = ?, item_id = ?, customer_id = ?, dispute = ?,
         recharged = ?, written_off = ?, approval_id = ?, version = ?, updated_at = ? WHERE partner_id = ? AND id = ?`,
      memo.state, memo.billedOn, memo.disputeBy, toBinOrNull(memo.branchId), memo.link?.documentNumber ?? null, toBinOrNull(memo.link?.bookingId),
      toBinOrNull(memo.link?.itemId), toBinOrNull(memo.link?.customerId), memo.dispute ? JSON.stringify(disputeColumn(memo.dispute)) : null,
      memo.recharged.toDecimal(), memo.writtenOff ? 1 : 0, toBinOrNull(memo.approvalId), memo.version, timestamp(new Date(memo.updatedAt)),
      this.partnerId, toBin(memo.id),
    ); // prettier-ignore
  }

  reminded(id: string, on: Day): void {
    this.session.write('UPDATE memos SET reminded_on = ? WHERE partner_id = ? AND id = ?', on, this.partnerId, toBin(id));
  }

  step(step: MemoStep, before: Memo | null): void {
    this.session.collect(
      'INSERT INTO memo_steps (partner_id, id, memo_id, event, from_state, to_state, done_on, entry_id, detail, before_state, at, user_id) VALUES ?',
      [
        this.partnerId, toBin(step.id), toBin(step.memoId), step.event, step.from, step.to, step.on, toBinOrNull(step.entryId),
        step.detail ? JSON.stringify(step.detail) : null, before ? JSON.stringify(beforeColumn(before)) : null, timestamp(this.session.now),
        toBin(this.session.scope.userId),
      ], // prettier-ignore
    );
  }

  private get partnerId(): number {
    return this.session.scope.partnerId;
  }

  private async one(query: Statement): Promise<Row | null> {
    const [rows] = await this.session.read([query]);
    return rows?.[0] ?? null;
  }

  private async idOf(query: Statement): Promise<string | null> {
    const row = await this.one(query);
    return row ? fromBin(row['id'] as Buffer) : null;
  }
}

const soldDocument = (row: Row): SoldDocument => ({
  documentNumber: String(row['first_number']),
  bookingId: fromBin(row['booking_id'] as Buffer),
  itemId: fromBin(row['item_id'] as Buffer),
  customerId: fromBin(row['customer_id'] as Buffer),
  branchId: fromBin(row['branch_id'] as Buffer),
  itemKind: row['item_kind'] as ItemKind,
  supplierId: fromBinOrNull(row['supplier_id'] as Buffer | null),
  airline: row['iata_numeric'] as string | null,
});

const stepFromRow = (row: Row): StoredStep => ({
  id: fromBin(row['id'] as Buffer),
  memoId: fromBin(row['memo_id'] as Buffer),
  event: row['event'] as StoredStep['event'],
  from: row['from_state'] as StoredStep['from'],
  to: row['to_state'] as StoredStep['to'],
  on: String(row['done_on']),
  entryId: fromBinOrNull(row['entry_id'] as Buffer | null),
  detail: row['detail'] ? json(row['detail']) : null,
  before: beforeOf(row['before_state']),
});
