import { DomainError } from '@travobooks/domain';
import type {
  BankAccountRecord,
  ContractRecord,
  CustomerRecord,
  DirectoryKind,
  DirectoryStore,
  FxRateRecord,
  SupplierRecord,
} from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, json, officeOnly, statement, type Statement, toBin, toBinOrNull } from '../sql';
import { CUSTOMER_SELECT, customerFromRow, supplierFromRow } from './directory.rows';
import { timestamp } from './records.store';

/** Whole statements: no table name is ever put together. */
const BY_REF: Readonly<Record<DirectoryKind, string>> = {
  customers: 'SELECT id FROM customers WHERE partner_id = ? AND external_ref = ?',
  suppliers: 'SELECT id FROM suppliers WHERE partner_id = ? AND external_ref = ?',
  bank_accounts: 'SELECT id FROM bank_accounts WHERE partner_id = ? AND external_ref = ?',
  drawers: 'SELECT id FROM drawers WHERE partner_id = ? AND external_ref = ?',
  gateways: 'SELECT id FROM gateways WHERE partner_id = ? AND external_ref = ?',
};

const metadataColumn = (metadata: Readonly<Record<string, string>> | null): string | null =>
  metadata ? JSON.stringify(metadata) : null;

export class DirectorySqlStore implements DirectoryStore {
  constructor(private readonly session: Session) {}

  /** Credit row first, as a sale takes it. */
  async lockCustomer(id: string): Promise<CustomerRecord> {
    const { scope } = this.session;
    const row = await this.first(
      statement(
        `${CUSTOMER_SELECT} WHERE k.partner_id = ? AND k.customer_id = ? FOR UPDATE`,
        scope.partnerId,
        toBin(id),
      ),
    );
    const office = officeOnly(scope, 'customer.write') && officeOnly(scope, 'customer.read');
    const own = row?.['branch_id'] as Buffer | null | undefined;
    if (!row || (office && own && !office.equals(own))) throw new DomainError('NOT_FOUND');
    return customerFromRow(row, scope.partner.functionalCurrency);
  }

  insertCustomer(record: CustomerRecord): void {
    const { partnerId } = this.session.scope;
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO customers (partner_id, id, name, kind, email, phone, address, tax_number, payment_terms_days, state, branch_id, external_ref,
         metadata, version, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
      partnerId,
      toBin(record.id),
      record.name,
      record.kind,
      record.email,
      record.phone,
      record.address,
      record.taxNumber,
      record.paymentTermsDays,
      record.state,
      toBinOrNull(record.branchId),
      record.externalRef,
      metadataColumn(record.metadata),
      now,
      now,
    );
    this.session.write(
      'INSERT INTO customer_credit (partner_id, customer_id, credit_limit) VALUES (?, ?, ?)',
      partnerId,
      toBin(record.id),
      record.creditLimit,
    );
  }

  updateCustomer(record: CustomerRecord): void {
    this.session.write(
      `UPDATE customers SET name = ?, kind = ?, email = ?, phone = ?, address = ?, tax_number = ?, payment_terms_days = ?, state = ?, branch_id = ?,
         metadata = ?, version = version + 1, updated_at = ? WHERE partner_id = ? AND id = ?`,
      record.name,
      record.kind,
      record.email,
      record.phone,
      record.address,
      record.taxNumber,
      record.paymentTermsDays,
      record.state,
      toBinOrNull(record.branchId),
      metadataColumn(record.metadata),
      timestamp(this.session.now),
      this.session.scope.partnerId,
      toBin(record.id),
    );
  }

  setCreditLimit(customerId: string, limit: string | null): void {
    this.session.write(
      'UPDATE customer_credit SET credit_limit = ? WHERE partner_id = ? AND customer_id = ?',
      limit,
      this.session.scope.partnerId,
      toBin(customerId),
    );
  }

  async pendingCreditApproval(customerId: string): Promise<string | null> {
    return await this.id(
      statement(
        `SELECT id FROM approvals WHERE partner_id = ? AND object_id = ? AND kind = 'CREDIT_LIMIT' AND state = 'PENDING' AND expires_at > ? LIMIT 1`,
        this.session.scope.partnerId,
        toBin(customerId),
        timestamp(this.session.now),
      ),
    );
  }

  async limitBefore(customerId: string, since: Date): Promise<string | null | undefined> {
    const { partnerId } = this.session.scope;
    const row = await this.first(
      statement(
        `SELECT before_state FROM audit_log WHERE partner_id = ? AND object_id = ? AND action IN ('customer.create', 'customer.credit_limit')
           AND at >= ? AND at > COALESCE((SELECT MAX(decided_at) FROM approvals WHERE partner_id = ? AND object_id = ?
             AND kind = 'CREDIT_LIMIT' AND state = 'APPROVED'), '1000-01-01') ORDER BY at, id LIMIT 1`,
        partnerId,
        toBin(customerId),
        timestamp(since),
        partnerId,
        toBin(customerId),
      ),
    );
    if (!row) return undefined;
    return row['before_state'] === null
      ? null
      : (json<{ creditLimit?: string | null }>(row['before_state']).creditLimit ?? null);
  }

  async lockSupplier(id: string): Promise<SupplierRecord> {
    const row = await this.first(
      statement(
        'SELECT * FROM suppliers WHERE partner_id = ? AND id = ? FOR UPDATE',
        this.session.scope.partnerId,
        toBin(id),
      ),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return supplierFromRow(row);
  }

  insertSupplier(record: SupplierRecord): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO suppliers (partner_id, id, name, kind, settlement, treatment, iata_numeric, state, external_ref, metadata, version, created_at,
         updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
      this.session.scope.partnerId,
      toBin(record.id),
      record.name,
      record.kind,
      record.settlement,
      record.treatment,
      record.iataNumeric,
      record.state,
      record.externalRef,
      metadataColumn(record.metadata),
      now,
      now,
    );
  }

  updateSupplier(record: SupplierRecord): void {
    this.session.write(
      `UPDATE suppliers SET name = ?, settlement = ?, treatment = ?, iata_numeric = ?, state = ?, metadata = ?, version = version + 1,
         updated_at = ? WHERE partner_id = ? AND id = ?`,
      record.name,
      record.settlement,
      record.treatment,
      record.iataNumeric,
      record.state,
      metadataColumn(record.metadata),
      timestamp(this.session.now),
      this.session.scope.partnerId,
      toBin(record.id),
    );
  }

  async contractOn(supplierId: string, validFrom: string): Promise<string | null> {
    return await this.id(
      statement(
        'SELECT id FROM supplier_contracts WHERE partner_id = ? AND supplier_id = ? AND valid_from = ?',
        this.session.scope.partnerId,
        toBin(supplierId),
        validFrom,
      ),
    );
  }

  insertContract(record: ContractRecord): void {
    this.session.write(
      `INSERT INTO supplier_contracts (partner_id, id, supplier_id, valid_from, commission_rate, commission_amount, commission_currency,
         commission_lines, recognition, recall, commission_paid, withholding, override_terms, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId,
      toBin(record.id),
      toBin(record.supplierId),
      record.validFrom,
      record.commissionRate,
      record.commissionAmount,
      record.commissionCurrency,
      record.commissionLines.length > 0 ? JSON.stringify(record.commissionLines) : null,
      record.recognition,
      record.recall,
      record.commissionPaid,
      record.withholding ? JSON.stringify(record.withholding) : null,
      record.override ? JSON.stringify(record.override) : null,
      timestamp(this.session.now),
    );
  }

  async findByRef(kind: DirectoryKind, externalRef: string): Promise<string | null> {
    return await this.id(statement(BY_REF[kind], this.session.scope.partnerId, externalRef));
  }

  async hasBranch(id: string): Promise<boolean> {
    return (
      (await this.id(
        statement(
          'SELECT id FROM branches WHERE partner_id = ? AND id = ?',
          this.session.scope.partnerId,
          toBin(id),
        ),
      )) !== null
    );
  }

  putFxRates(rates: readonly FxRateRecord[]): void {
    if (rates.length === 0) return;
    this.session.write(
      `INSERT INTO fx_rates (partner_id, from_currency, to_currency, kind, rate_date, rate) VALUES ? ON DUPLICATE KEY UPDATE rate = VALUES(rate)`,
      rates.map((rate) => [
        this.session.scope.partnerId,
        rate.from,
        rate.to,
        rate.kind,
        rate.date,
        rate.rate,
      ]),
    );
  }

  insertBankAccount(record: BankAccountRecord): void {
    this.session.write(
      'INSERT INTO bank_accounts (partner_id, id, name, kind, currency, branch_id, external_ref) VALUES (?, ?, ?, ?, ?, ?, ?)',
      this.session.scope.partnerId,
      toBin(record.id),
      record.name,
      record.kind,
      record.currency,
      toBinOrNull(record.branchId),
      record.externalRef,
    );
  }

  private async first(query: Statement): Promise<Row | undefined> {
    const [rows] = await this.session.read([query]);
    return rows?.[0];
  }

  private async id(query: Statement): Promise<string | null> {
    const row = await this.first(query);
    return row ? fromBin(row['id'] as Buffer) : null;
  }
}
