import { dayInZone, DomainError, Money } from '@travobooks/domain';
import type { ContractRecord, CustomerRecord, RequestScope, SupplierRecord } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, officeOnly, toBin, wireAmount } from '../sql';
import { contractFromRow, CUSTOMER_SELECT, customerFromRow, supplierFromRow } from '../stores/directory.rows';
import { timestamp } from '../stores/records.store';
import { containing, holding } from './parties-filters';

export interface PartyFilter {
  /** Part of the name. */
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly updatedSince?: string | undefined;
  readonly limit: number;
  readonly after: string | null;
}

export interface SupplierFilter extends PartyFilter {
  readonly settlement?: string | undefined;
  readonly iataNumeric?: string | undefined;
}

/** What stands against the credit of one customer, functional currency. */
export interface Exposure {
  readonly customerId: string;
  readonly state: string;
  readonly currency: string;
  readonly creditLimit: string | null;
  readonly openInvoices: string;
  readonly unapplied: string;
  readonly freeCredit: string;
  readonly overdue: string;
  readonly oldestDueOn: string | null;
  readonly pendingApprovalId: string | null;
}

export interface SupplierDetail {
  readonly supplier: SupplierRecord;
  /** Newest first. */
  readonly contracts: readonly ContractRecord[];
}

/** Customers of no office belong to every office; people of one office see no other office's. */
const OFFICE = '(? IS NULL OR c.branch_id IS NULL OR c.branch_id = ?)';

export class PartiesQuery {
  constructor(private readonly reads: DataSource) {}

  /** `limit + 1` rows in the order of their making. */
  async customers(scope: RequestScope, filter: PartyFilter): Promise<CustomerRecord[]> {
    const office = officeOnly(scope, 'customer.read');
    const { where, values } = conditions(filter);
    const rows = await this.reads.query<Row[]>(
      `${CUSTOMER_SELECT} WHERE c.partner_id = ? AND ${OFFICE}${where} ORDER BY c.id LIMIT ?`,
      [scope.partnerId, office, office, ...values, filter.limit + 1],
    );
    return rows.map((row) => customerFromRow(row, scope.partner.functionalCurrency));
  }

  /** Throws `NOT_FOUND`, also for another office's when the caller's scope is the branch. */
  async customer(scope: RequestScope, id: string): Promise<CustomerRecord> {
    return customerFromRow(await this.customerRow(scope, id), scope.partner.functionalCurrency);
  }

  async exposure(scope: RequestScope, id: string, now: Date): Promise<Exposure> {
    const currency = scope.partner.functionalCurrency;
    const customer = customerFromRow(await this.customerRow(scope, id), currency);
    const today = dayInZone(now, scope.partner.timeZone).day;
    const [due, asked] = await Promise.all([
      this.reads.query<Row[]>(
        `SELECT COALESCE(SUM(functional_open), 0) AS overdue, MIN(due_on) AS oldest FROM invoices
         WHERE partner_id = ? AND customer_id = ? AND is_open = 1 AND kind <> 'CREDIT_NOTE' AND due_on < ?`,
        [scope.partnerId, toBin(id), today],
      ),
      this.reads.query<Row[]>(
        `SELECT id FROM approvals WHERE partner_id = ? AND object_id = ? AND kind = 'CREDIT_LIMIT' AND state = 'PENDING' AND expires_at > ? LIMIT 1`,
        [scope.partnerId, toBin(id), timestamp(now)],
      ),
    ]);
    const money = (text: string | null): Money => Money.parse(text ?? '0', currency);
    return {
      customerId: customer.id,
      state: customer.state,
      currency,
      creditLimit: customer.creditLimit,
      openInvoices: customer.openInvoices,
      unapplied: customer.unapplied,
      freeCredit: money(customer.creditLimit)
        .plus(money(customer.unapplied))
        .minus(money(customer.openInvoices))
        .toDecimal(),
      overdue: wireAmount((due[0]?.['overdue'] as string | undefined) ?? '0', currency),
      oldestDueOn: (due[0]?.['oldest'] as string | null | undefined) ?? null,
      pendingApprovalId: asked[0] ? fromBin(asked[0]['id'] as Buffer) : null,
    };
  }

  /** `limit + 1` rows in the order of their making. */
  async suppliers(scope: RequestScope, filter: SupplierFilter): Promise<SupplierRecord[]> {
    const { where, values } = conditions(filter);
    const own = [
      ...(filter.settlement ? [{ sql: ' AND c.settlement = ?', value: filter.settlement }] : []),
      ...(filter.iataNumeric ? [{ sql: ' AND c.iata_numeric = ?', value: filter.iataNumeric }] : []),
    ];
    const rows = await this.reads.query<Row[]>(
      `SELECT c.* FROM suppliers c WHERE c.partner_id = ?${where}${own.map(({ sql }) => sql).join('')} ORDER BY c.id LIMIT ?`,
      [scope.partnerId, ...values, ...own.map(({ value }) => value), filter.limit + 1],
    );
    return rows.map(supplierFromRow);
  }

  /** Throws `NOT_FOUND`. */
  async supplier(scope: RequestScope, id: string): Promise<SupplierDetail> {
    const [suppliers, contracts] = await Promise.all([
      this.reads.query<Row[]>('SELECT * FROM suppliers WHERE partner_id = ? AND id = ?', [
        scope.partnerId,
        toBin(id),
      ]),
      this.reads.query<Row[]>(
        'SELECT * FROM supplier_contracts WHERE partner_id = ? AND supplier_id = ? ORDER BY valid_from DESC LIMIT 200',
        [scope.partnerId, toBin(id)],
      ),
    ]);
    if (!suppliers[0]) throw new DomainError('NOT_FOUND');
    return { supplier: supplierFromRow(suppliers[0]), contracts: contracts.map(contractFromRow) };
  }

  private async customerRow(scope: RequestScope, id: string): Promise<Row> {
    const office = officeOnly(scope, 'customer.read');
    const rows = await this.reads.query<Row[]>(
      `${CUSTOMER_SELECT} WHERE k.partner_id = ? AND k.customer_id = ? AND ${OFFICE}`,
      [scope.partnerId, toBin(id), office, office],
    );
    if (!rows[0]) throw new DomainError('NOT_FOUND');
    return rows[0];
  }
}

/** Constant fragments and their values, for customers and suppliers alike. */
function conditions(filter: PartyFilter): { where: string; values: unknown[] } {
  const parts: [string, unknown][] = [];
  if (filter.q) parts.push([' AND c.name LIKE ?', containing(filter.q)]);
  if (filter.kind) parts.push([' AND c.kind = ?', filter.kind]);
  if (filter.state) parts.push([' AND c.state = ?', filter.state]);
  if (filter.externalRef) parts.push([' AND c.external_ref = ?', filter.externalRef]);
  if (filter.metadata) parts.push([' AND JSON_CONTAINS(c.metadata, ?)', holding(filter.metadata)]);
  if (filter.updatedSince) parts.push([' AND c.updated_at >= ?', timestamp(new Date(filter.updatedSince))]);
  if (filter.after) parts.push([' AND c.id > ?', toBin(filter.after)]);
  return { where: parts.map(([sql]) => sql).join(''), values: parts.map(([, value]) => value) };
}
