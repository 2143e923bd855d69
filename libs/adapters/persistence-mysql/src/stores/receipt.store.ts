import { DomainError, Money, UNAPPLIED_OF, type Day, type OpenItem, type ReceiptState } from '@travobooks/domain';
import type { IdGenerator, PaidDocument, ReceiptRecord, ReceiptStore, TillFacts } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, officeOnly, statement, toBin, toBinOrNull } from '../sql';
import { receiptFromRow } from './receipt.rows';
import { timestamp } from './records.store';
import { drawerFromRow } from './set-up.rows';
import { openItemFromRow } from './sub-ledger.store';

const NOBODY = [Buffer.alloc(16)];

/** Receipts, and what of other tables belongs to them. */
export class ReceiptSqlStore implements ReceiptStore {
  constructor(
    private readonly session: Session,
    private readonly ids: IdGenerator,
  ) {}

  insert(receipt: ReceiptRecord): void {
    const { command } = receipt;
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO receipts (partner_id, id, state, method, customer_id, branch_id, booking_id, currency, amount, credited, functional_amount, received_on,
         bank_account_id, drawer_id, gateway_id, gateway_transaction_id, cheque_number, cheque_dated_on, command, entry_id, external_ref, metadata, made_by,
         created_at, updated_at) VALUES ?`,
      [
        [
          this.partnerId, toBin(receipt.id), receipt.state, command.method, toBin(receipt.customerId), toBinOrNull(receipt.branchId), toBinOrNull(command.bookingId),
          receipt.amount.currency, receipt.amount.toDecimal(), receipt.credited.toDecimal(), receipt.functional.toDecimal(), receipt.receivedOn,
          toBinOrNull(command.bankAccountId), toBinOrNull(command.drawerId), toBinOrNull(command.gatewayId), command.gatewayTransactionId ?? null,
          command.cheque?.number ?? null, command.cheque?.datedOn ?? null, JSON.stringify(command), toBinOrNull(receipt.entryId), command.externalRef ?? null,
          command.metadata ? JSON.stringify(command.metadata) : null, toBin(receipt.madeBy), now, now,
        ],
      ],
    );
    this.history(receipt.id, 'CREATED', null, receipt.state);
  }

  async lock(id: string, permission: string): Promise<ReceiptRecord> {
    const office = officeOnly(this.session.scope, permission);
    const [rows] = await this.session.read([
      statement('SELECT * FROM receipts WHERE partner_id = ? AND id = ? AND (? IS NULL OR branch_id = ?) FOR UPDATE', this.partnerId, toBin(id), office, office),
    ]);
    if (!rows?.[0]) throw new DomainError('NOT_FOUND');
    return this.record(rows[0]);
  }

  /** Without a lock: of two at once the unique key lets one commit, the other finds it on its next attempt. */
  async findByGateway(gatewayId: string, transactionId: string): Promise<ReceiptRecord | null> {
    const [rows] = await this.session.read([
      statement('SELECT * FROM receipts WHERE partner_id = ? AND gateway_id = ? AND gateway_transaction_id = ?', this.partnerId, toBin(gatewayId), transactionId),
    ]);
    return rows?.[0] ? this.record(rows[0]) : null;
  }

  async findByRef(externalRef: string): Promise<string | null> {
    const [rows] = await this.session.read([
      statement('SELECT id FROM receipts WHERE partner_id = ? AND external_ref = ?', this.partnerId, externalRef),
    ]);
    return rows?.[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  move(
    receipt: ReceiptRecord, to: ReceiptState, event: string,
    change: Partial<Pick<ReceiptRecord, 'entryId' | 'functional' | 'receivedOn'>> = {}, detail?: unknown,
  ): ReceiptRecord {
    const after: ReceiptRecord = { ...receipt, ...change, state: to, version: receipt.version + 1, updatedAt: this.session.now.toISOString() };
    this.session.write(
      `UPDATE receipts SET state = ?, entry_id = ?, functional_amount = ?, received_on = ?, version = version + 1, updated_at = ? WHERE partner_id = ? AND id = ?`,
      to, toBinOrNull(after.entryId), after.functional.toDecimal(), after.receivedOn, timestamp(this.session.now), this.partnerId, toBin(receipt.id),
    );
    this.history(receipt.id, event, receipt.state, to, detail);
    return after;
  }

  async paidBy(receiptId: string): Promise<readonly PaidDocument[]> {
    const { functionalCurrency } = this.session.scope.partner;
    const [rows = []] = await this.session.read([
      statement(
        `SELECT a.target_id, v.currency, SUM(a.amount) AS amount, SUM(a.functional_amount) AS functional FROM applications a
           JOIN invoices v ON v.partner_id = a.partner_id AND v.id = a.target_id
         WHERE a.partner_id = ? AND a.source_id = ? AND a.source_type = 'RECEIPT' AND a.target_type = 'INVOICE'
         GROUP BY a.target_id, v.currency HAVING SUM(a.amount) <> 0 ORDER BY a.target_id`,
        this.partnerId, toBin(receiptId),
      ),
    ]);
    return rows.map((row) => ({
      invoiceId: fromBin(row['target_id'] as Buffer),
      amount: Money.fromColumn(String(row['amount']), String(row['currency'])),
      functional: Money.fromColumn(String(row['functional']), functionalCurrency),
    }));
  }

  async liveEntries(receiptId: string): Promise<readonly string[]> {
    const [rows = []] = await this.session.read([
      statement(
        `SELECT e.id FROM journal_entries e LEFT JOIN journal_entries r ON r.partner_id = e.partner_id AND r.reverses_id = e.id
         WHERE e.partner_id = ? AND e.source_type = 'RECEIPT' AND e.source_id = ? AND e.reverses_id IS NULL AND r.id IS NULL ORDER BY e.posted_at DESC, e.id DESC`,
        this.partnerId, toBin(receiptId),
      ),
    ]);
    return rows.map((row) => fromBin(row['id'] as Buffer));
  }

  async advancesOf(receiptId: string): Promise<readonly OpenItem[]> {
    const [rows = []] = await this.session.read([
      statement(
        `SELECT o.*, ? AS functional_currency FROM open_items o WHERE o.partner_id = ? AND o.account = ? AND o.is_open = 1 AND o.entry_id IN (
           SELECT e.id FROM journal_entries e WHERE e.partner_id = ? AND e.source_type = 'RECEIPT' AND e.source_id = ?) ORDER BY o.id FOR UPDATE`,
        this.session.scope.partner.functionalCurrency, this.partnerId, UNAPPLIED_OF.ADVANCE, this.partnerId, toBin(receiptId),
      ),
    ]);
    return rows.map(openItemFromRow);
  }

  async receiptsOfEntries(entryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const [rows = []] = await this.session.read([
      statement(
        "SELECT id, source_id FROM journal_entries WHERE partner_id = ? AND id IN (?) AND source_type = 'RECEIPT'",
        this.partnerId, entryIds.length > 0 ? entryIds.map(toBin) : NOBODY,
      ),
    ]);
    return new Map(rows.map((row) => [fromBin(row['id'] as Buffer), fromBin(row['source_id'] as Buffer)]));
  }

  async customerOfDocument(invoiceId: string): Promise<string | null> {
    const [rows] = await this.session.read([
      statement('SELECT customer_id FROM invoices WHERE partner_id = ? AND id = ?', this.partnerId, toBin(invoiceId)),
    ]);
    return rows?.[0] ? fromBin(rows[0]['customer_id'] as Buffer) : null;
  }

  async nextSequence(sourceType: string, sourceId: string, event: string): Promise<number> {
    const [rows] = await this.session.read([
      statement(
        'SELECT MAX(sequence) AS last FROM journal_entries WHERE partner_id = ? AND source_type = ? AND source_id = ? AND event = ?',
        this.partnerId, sourceType, toBin(sourceId), event,
      ),
    ]);
    const last = rows?.[0]?.['last'];
    return last === null || last === undefined ? 0 : Number(last) + 1;
  }

  async tills(named: { drawerId?: string | null; gatewayId?: string | null }): Promise<TillFacts> {
    if (!named.drawerId && !named.gatewayId) return { drawer: null, gateway: null };
    const [drawers = [], gateways = []] = await this.session.read([
      statement('SELECT * FROM drawers WHERE partner_id = ? AND id = ?', this.partnerId, toBinOrNull(named.drawerId)),
      statement('SELECT id, name, currency FROM gateways WHERE partner_id = ? AND id = ?', this.partnerId, toBinOrNull(named.gatewayId)),
    ]);
    const gateway = gateways[0];
    return {
      drawer: drawers[0] ? drawerFromRow(drawers[0]) : null,
      gateway: gateway
        ? { id: fromBin(gateway['id'] as Buffer), name: String(gateway['name']), currency: String(gateway['currency']) }
        : null,
    };
  }

  async vatCodes(codes: readonly string[]): Promise<ReadonlySet<string>> {
    const [rows = []] = await this.session.read([
      statement('SELECT DISTINCT code FROM tax_rules WHERE partner_id = ? AND code IN (?)', this.partnerId, codes.length > 0 ? codes : ['']),
    ]);
    return new Set(rows.map((row) => String(row['code'])));
  }

  async dueCheques(on: Day, limit: number): Promise<readonly string[]> {
    const [rows = []] = await this.session.read([
      statement(
        "SELECT id FROM receipts WHERE partner_id = ? AND state = 'REGISTERED' AND cheque_dated_on <= ? ORDER BY cheque_dated_on, id LIMIT ?",
        this.partnerId, on, limit,
      ),
    ]);
    return rows.map((row) => fromBin(row['id'] as Buffer));
  }

  private history(receiptId: string, event: string, from: ReceiptState | null, to: ReceiptState, detail?: unknown): void {
    this.session.collect('INSERT INTO receipt_history (partner_id, id, receipt_id, event, from_state, to_state, user_id, at, detail) VALUES ?', [
      this.partnerId, toBin(this.ids.next()), toBin(receiptId), event, from, to, toBin(this.session.scope.userId), timestamp(this.session.now),
      detail === undefined ? null : JSON.stringify(detail),
    ]);
  }

  private record(row: Row): ReceiptRecord {
    return receiptFromRow(row, this.session.scope.partner.functionalCurrency);
  }

  private get partnerId(): number {
    return this.session.scope.partnerId;
  }
}
