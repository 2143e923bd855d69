import { currencyExponent, DomainError, Money, Rate, type Day, type ItemKind } from '@travobooks/domain';
import type { CommissionStore, OverrideAccrual, OverrideContract, OverrideTerms, SupplierCommissionRecord } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, json, statement, toBin, toBinOrNull } from '../sql';
import { timestamp } from './records.store';

/** The rate at which an item was sold: of the first line of its issue; one in the books' own currency. */
const SOLD_AT = `COALESCE((SELECT l.fx_rate FROM journal_entries e JOIN journal_lines l ON l.partner_id = e.partner_id AND l.entry_id = e.id AND l.line_no = 1
  WHERE e.partner_id = i.partner_id AND e.source_type = 'BOOKING_ITEM' AND e.source_id = i.id AND e.event = 'ISSUE' AND e.sequence = 0), 1)`;

/** Overrides, and commission that comes later. */
export class CommissionSqlStore implements CommissionStore {
  constructor(private readonly session: Session) {}

  async overrideContracts(on: Day): Promise<readonly OverrideContract[]> {
    const { partnerId, partner } = this.session.scope;
    const [rows = []] = await this.session.read([
      statement(
        `SELECT c.id, c.supplier_id, c.valid_from, c.override_terms, s.name FROM supplier_contracts c JOIN suppliers s ON s.partner_id = c.partner_id AND s.id = c.supplier_id
         WHERE c.partner_id = ? AND c.override_terms IS NOT NULL AND c.valid_from = (SELECT MAX(n.valid_from) FROM supplier_contracts n WHERE n.partner_id = c.partner_id
           AND n.supplier_id = c.supplier_id AND n.valid_from <= ?) ORDER BY c.id`,
        partnerId,
        on,
      ),
    ]);
    return rows.map((row) => contractFromRow(row, partner.functionalCurrency));
  }

  async lockContract(id: string): Promise<void> {
    await this.session.read([
      statement('SELECT id FROM supplier_contracts WHERE partner_id = ? AND id = ? FOR UPDATE', this.session.scope.partnerId, toBin(id)),
    ]);
  }

  async volume(supplierId: string, from: Day, through: Day): Promise<Money> {
    const { partnerId, partner } = this.session.scope;
    const currency = partner.functionalCurrency;
    const digits = currencyExponent(currency);
    const supplier = toBin(supplierId);
    const [sold, refunded] = await this.session.read([
      statement(
        `SELECT COALESCE(SUM(ROUND(i.base_fare * ${SOLD_AT}, ?)), 0) AS n FROM booking_items i WHERE i.partner_id = ? AND i.supplier_id = ?
           AND i.document_issued_on BETWEEN ? AND ? AND i.state NOT IN ('DRAFT', 'CANCELLED', 'VOIDED')`,
        digits,
        partnerId,
        supplier,
        from,
        through,
      ),
      statement(
        `SELECT COALESCE(SUM(ROUND(CAST(JSON_VALUE(x.figures, '$.base') AS DECIMAL(19,4)) * ${SOLD_AT}, ?)), 0) AS n FROM refunds r
           JOIN refund_items x ON x.partner_id = r.partner_id AND x.refund_id = r.id JOIN booking_items i ON i.partner_id = x.partner_id AND i.id = x.item_id
         WHERE r.partner_id = ? AND i.supplier_id = ? AND r.refunded_on BETWEEN ? AND ? AND r.state IN ('PAYBACK_PENDING', 'PAYBACK_FAILED', 'COMPLETED')`,
        digits,
        partnerId,
        supplier,
        from,
        through,
      ),
    ]);
    const amount = (rows: readonly Row[] | undefined): Money => Money.fromColumn(String(rows?.[0]?.['n'] ?? '0'), currency);
    return amount(sold).minus(amount(refunded));
  }

  async accrued(contractId: string, periodFrom: Day, through: Day): Promise<Money> {
    const { partnerId, partner } = this.session.scope;
    const [rows] = await this.session.read([
      statement(
        'SELECT COALESCE(SUM(amount), 0) AS n FROM override_accruals WHERE partner_id = ? AND contract_id = ? AND period_from = ? AND through <= ? AND is_reversed = 0',
        partnerId,
        toBin(contractId),
        periodFrom,
        through,
      ),
    ]);
    return Money.fromColumn(String(rows?.[0]?.['n'] ?? '0'), partner.functionalCurrency);
  }

  insertAccrual(accrual: OverrideAccrual): void {
    this.session.write(
      `INSERT INTO override_accruals (partner_id, id, contract_id, supplier_id, period_from, through, volume, due, amount, probable_tier, entry_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId,
      toBin(accrual.id),
      toBin(accrual.contractId),
      toBin(accrual.supplierId),
      accrual.periodFrom,
      accrual.through,
      accrual.volume.toDecimal(),
      accrual.due.toDecimal(),
      accrual.amount.toDecimal(),
      accrual.probableTier?.toDecimal() ?? null,
      toBin(accrual.entryId),
      timestamp(this.session.now),
    );
  }

  reverseAccrual(entryId: string): void {
    this.session.write(
      'UPDATE override_accruals SET is_reversed = 1 WHERE partner_id = ? AND entry_id = ?',
      this.session.scope.partnerId,
      toBin(entryId),
    );
  }

  async itemKinds(itemIds: readonly string[]): Promise<ReadonlyMap<string, ItemKind>> {
    if (itemIds.length === 0) return new Map();
    const [rows = []] = await this.session.read([
      statement('SELECT id, kind FROM booking_items WHERE partner_id = ? AND id IN (?)', this.session.scope.partnerId, itemIds.map(toBin)),
    ]);
    return new Map(rows.map((row) => [fromBin(row['id'] as Buffer), row['kind'] as ItemKind]));
  }

  insert(record: SupplierCommissionRecord): void {
    this.session.write(
      `INSERT INTO supplier_commissions (partner_id, id, kind, state, supplier_id, bank_account_id, number, received_on, currency, amount, withheld, difference, entry_id, made_by, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId,
      toBin(record.id),
      record.kind,
      record.state,
      toBin(record.supplierId),
      toBinOrNull(record.bankAccountId),
      record.number,
      record.receivedOn,
      record.currency,
      record.amount.toDecimal(),
      record.withheld.toDecimal(),
      record.difference.toDecimal(),
      toBin(record.entryId),
      toBin(this.session.scope.userId),
      timestamp(this.session.now),
    );
  }

  async lock(id: string): Promise<SupplierCommissionRecord> {
    const [rows] = await this.session.read([
      statement('SELECT * FROM supplier_commissions WHERE partner_id = ? AND id = ? FOR UPDATE', this.session.scope.partnerId, toBin(id)),
    ]);
    if (!rows?.[0]) throw new DomainError('NOT_FOUND');
    return supplierCommissionFromRow(rows[0]);
  }

  setReversed(id: string): void {
    this.session.write(
      "UPDATE supplier_commissions SET state = 'REVERSED' WHERE partner_id = ? AND id = ?",
      this.session.scope.partnerId,
      toBin(id),
    );
  }
}

function contractFromRow(row: Row, currency: string): OverrideContract {
  const terms = json<OverrideTerms>(row['override_terms']);
  return {
    id: fromBin(row['id'] as Buffer),
    supplierId: fromBin(row['supplier_id'] as Buffer),
    supplierName: String(row['name']),
    validFrom: String(row['valid_from']),
    period: terms.period,
    retroactive: terms.retroactive,
    tiers: terms.tiers.map(({ from, rate }) => ({ from: Money.parse(from, currency), rate: Rate.parse(rate) })),
  };
}

export function supplierCommissionFromRow(row: Row): SupplierCommissionRecord {
  const currency = String(row['currency']);
  const money = (column: string): Money => Money.fromColumn(String(row[column]), currency);
  return {
    id: fromBin(row['id'] as Buffer),
    kind: row['kind'] as SupplierCommissionRecord['kind'],
    state: row['state'] as SupplierCommissionRecord['state'],
    supplierId: fromBin(row['supplier_id'] as Buffer),
    bankAccountId: fromBinOrNull(row['bank_account_id'] as Buffer | null),
    number: row['number'] as string | null,
    receivedOn: String(row['received_on']),
    currency,
    amount: money('amount'),
    withheld: money('withheld'),
    difference: money('difference'),
    entryId: fromBin(row['entry_id'] as Buffer),
  };
}
