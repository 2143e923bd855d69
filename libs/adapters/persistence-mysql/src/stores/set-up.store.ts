import { DomainError } from '@travobooks/domain';
import type {
  DrawerRecord,
  GatewayRecord,
  SetUpStore,
  SupplierBank,
  TaxRuleRecord,
} from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, statement, type Statement, toBin } from '../sql';
import { timestamp } from './records.store';
import { GATEWAY_COLUMNS, gatewayFromRow, SUPPLIER_BANK_COLUMNS, supplierBankFromRow } from './set-up.rows';

/** Drawers, gateways, where suppliers are paid, tax rules. */
export class SetUpSqlStore implements SetUpStore {
  constructor(private readonly session: Session) {}

  insertDrawer(record: DrawerRecord): void {
    this.session.write(
      'INSERT INTO drawers (partner_id, id, name, currency, branch_id, external_ref, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      this.partnerId,
      toBin(record.id),
      record.name,
      record.currency,
      toBin(record.branchId),
      record.externalRef,
      timestamp(this.session.now),
    );
  }

  insertGateway(record: GatewayRecord, sealedSecrets: string | null): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO gateways (partner_id, id, provider, name, currency, sealed_secrets, secret_names, external_ref, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.partnerId,
      toBin(record.id),
      record.provider,
      record.name,
      record.currency,
      sealedSecrets,
      JSON.stringify(record.secretNames),
      record.externalRef,
      now,
      now,
    );
  }

  async lockGateway(id: string): Promise<GatewayRecord> {
    return gatewayFromRow(
      await this.one(
        statement(
          `SELECT ${GATEWAY_COLUMNS} FROM gateways WHERE partner_id = ? AND id = ? FOR UPDATE`,
          this.partnerId,
          toBin(id),
        ),
      ),
    );
  }

  setGatewaySecrets(gateway: GatewayRecord, sealedSecrets: string | null): void {
    this.session.write(
      'UPDATE gateways SET sealed_secrets = ?, secret_names = ?, version = version + 1, updated_at = ? WHERE partner_id = ? AND id = ?',
      sealedSecrets,
      JSON.stringify(gateway.secretNames),
      timestamp(this.session.now),
      this.partnerId,
      toBin(gateway.id),
    );
  }

  async lockSupplierBank(supplierId: string): Promise<SupplierBank> {
    return supplierBankFromRow(
      await this.one(
        statement(
          `SELECT ${SUPPLIER_BANK_COLUMNS} FROM suppliers WHERE partner_id = ? AND id = ? FOR UPDATE`,
          this.partnerId,
          toBin(supplierId),
        ),
      ),
    );
  }

  async pendingBankApproval(supplierId: string): Promise<string | null> {
    const [rows] = await this.session.read([
      statement(
        `SELECT id FROM approvals WHERE partner_id = ? AND object_id = ? AND kind = 'SUPPLIER_BANK' AND state = 'PENDING' AND expires_at > ? LIMIT 1`,
        this.partnerId,
        toBin(supplierId),
        timestamp(this.session.now),
      ),
    ]);
    return rows?.[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  putSupplierBank(bank: SupplierBank): void {
    this.session.write(
      `UPDATE suppliers SET bank_details = ?, bank_changed_at = ?, bank_hold_until = ?, version = version + 1, updated_at = ?
       WHERE partner_id = ? AND id = ?`,
      bank.details ? JSON.stringify(bank.details) : null,
      bank.changedAt ? timestamp(new Date(bank.changedAt)) : null,
      bank.holdUntil ? timestamp(new Date(bank.holdUntil)) : null,
      timestamp(this.session.now),
      this.partnerId,
      toBin(bank.supplierId),
    );
  }

  async lockTaxRule(code: string, validFrom: string): Promise<string | null> {
    const { partnerId } = this;
    const [, rows] = await this.session.read([
      statement('SELECT partner_id FROM partners WHERE partner_id = ? FOR UPDATE', partnerId),
      statement(
        'SELECT id FROM tax_rules WHERE partner_id = ? AND code = ? AND valid_from = ?',
        partnerId,
        code,
        validFrom,
      ),
    ]);
    return rows?.[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  insertTaxRule(record: TaxRuleRecord): void {
    this.session.write(
      `INSERT INTO tax_rules (partner_id, id, code, base, rate, inclusive, applies_to, method, provisional_margin, deemed_percent, valid_from,
         valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.partnerId,
      toBin(record.id),
      record.code,
      record.base,
      record.rate,
      record.inclusive ? 1 : 0,
      JSON.stringify(record.appliesTo),
      record.method,
      record.provisionalMargin,
      record.deemedPercent,
      record.validFrom,
      record.validTo,
    );
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
