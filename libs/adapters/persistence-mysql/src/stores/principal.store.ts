import { Money } from '@travobooks/domain';
import type { AllotmentRecord, InstalmentRecord, PrincipalStore } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, json, statement, toBin, toBinOrNull } from '../sql';
import { isoTime, timestamp } from './records.store';

/** Instalments of principal sales and the stock at one's own risk. */
export class PrincipalSqlStore implements PrincipalStore {
  constructor(private readonly session: Session) {}

  insertInstalments(rows: readonly InstalmentRecord[]): void {
    if (rows.length === 0) return;
    this.session.write(
      'INSERT INTO instalments (partner_id, id, booking_id, item_id, due_on, currency, amount, state) VALUES ?',
      rows.map((row) => [
        this.session.scope.partnerId, toBin(row.id), toBin(row.bookingId), toBin(row.itemId), row.dueOn, row.amount.currency,
        row.amount.toDecimal(), row.state,
      ]),
    ); // prettier-ignore
  }

  async lockInstalments(filter: {
    readonly itemIds?: readonly string[];
    readonly ids?: readonly string[];
  }): Promise<readonly InstalmentRecord[]> {
    const nobody = [Buffer.alloc(16)];
    const [rows = []] = await this.session.read([
      statement(
        'SELECT * FROM instalments WHERE partner_id = ? AND (item_id IN (?) OR id IN (?)) ORDER BY due_on, id FOR UPDATE',
        this.session.scope.partnerId,
        filter.itemIds?.length ? filter.itemIds.map(toBin) : nobody,
        filter.ids?.length ? filter.ids.map(toBin) : nobody,
      ),
    ]);
    return rows.map(instalmentFromRow);
  }

  saveInstalment(row: InstalmentRecord): void {
    this.session.write(
      'UPDATE instalments SET state = ?, billed = ?, vat = ?, invoice_id = ?, entry_id = ? WHERE partner_id = ? AND id = ?',
      row.state,
      row.billed?.toDecimal() ?? null,
      row.vat?.toDecimal() ?? null,
      toBinOrNull(row.invoiceId),
      toBinOrNull(row.entryId),
      this.session.scope.partnerId,
      toBin(row.id),
    );
  }

  insertAllotment(row: AllotmentRecord): void {
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO allotments (partner_id, id, supplier_id, branch_id, service_date, description, quantity, sold, currency, unit_cost, state,
         external_ref, metadata, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.session.scope.partnerId, toBin(row.id), toBin(row.supplierId), toBinOrNull(row.branchId), row.serviceDate, row.description, row.quantity,
      row.sold, row.unitCost.currency, row.unitCost.toDecimal(), row.state, row.externalRef, row.metadata ? JSON.stringify(row.metadata) : null, now, now,
    ); // prettier-ignore
  }

  async lockAllotments(ids: readonly string[]): Promise<readonly AllotmentRecord[]> {
    if (ids.length === 0) return [];
    const [rows = []] = await this.session.read([
      statement(
        'SELECT * FROM allotments WHERE partner_id = ? AND id IN (?) ORDER BY id FOR UPDATE',
        this.session.scope.partnerId,
        ids.map(toBin),
      ),
    ]);
    return rows.map(allotmentFromRow);
  }

  async findAllotmentByRef(externalRef: string): Promise<string | null> {
    const [rows] = await this.session.read([
      statement(
        'SELECT id FROM allotments WHERE partner_id = ? AND external_ref = ?',
        this.session.scope.partnerId,
        externalRef,
      ),
    ]);
    return rows?.[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  saveAllotment(row: AllotmentRecord): void {
    this.session.write(
      'UPDATE allotments SET sold = ?, state = ?, entry_id = ?, version = version + 1, updated_at = ? WHERE partner_id = ? AND id = ?',
      row.sold,
      row.state,
      toBinOrNull(row.entryId),
      timestamp(this.session.now),
      this.session.scope.partnerId,
      toBin(row.id),
    );
  }
}

export function instalmentFromRow(row: Row): InstalmentRecord {
  const money = (column: string): Money => Money.fromColumn(String(row[column]), String(row['currency']));
  return {
    id: fromBin(row['id'] as Buffer),
    itemId: fromBin(row['item_id'] as Buffer),
    bookingId: fromBin(row['booking_id'] as Buffer),
    dueOn: String(row['due_on']),
    amount: money('amount'),
    state: row['state'] as InstalmentRecord['state'],
    billed: row['billed'] === null ? null : money('billed'),
    vat: row['vat'] === null ? null : money('vat'),
    invoiceId: fromBinOrNull(row['invoice_id'] as Buffer | null),
    entryId: fromBinOrNull(row['entry_id'] as Buffer | null),
  };
}

export const allotmentFromRow = (row: Row): AllotmentRecord => ({
  id: fromBin(row['id'] as Buffer),
  supplierId: fromBin(row['supplier_id'] as Buffer),
  branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
  serviceDate: String(row['service_date']),
  description: String(row['description']),
  quantity: Number(row['quantity']),
  sold: Number(row['sold']),
  unitCost: Money.fromColumn(String(row['unit_cost']), String(row['currency'])),
  state: row['state'] as AllotmentRecord['state'],
  entryId: fromBinOrNull(row['entry_id'] as Buffer | null),
  externalRef: row['external_ref'] as string | null,
  metadata: row['metadata'] ? json(row['metadata']) : null,
  version: Number(row['version']),
  createdAt: isoTime(row['created_at']),
  updatedAt: isoTime(row['updated_at']),
});
