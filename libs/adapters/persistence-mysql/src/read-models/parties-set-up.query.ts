import type {
  BankAccountRecord,
  DrawerRecord,
  FxRateRecord,
  GatewayRecord,
  RequestScope,
  SupplierBank,
  TaxRuleRecord,
} from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, officeOnly, toBin, wireRate } from '../sql';
import { bankAccountFromRow, taxRuleFromRow } from '../stores/directory.rows';
import { timestamp } from '../stores/records.store';
import {
  drawerFromRow,
  GATEWAY_COLUMNS,
  gatewayFromRow,
  SUPPLIER_BANK_COLUMNS,
  supplierBankFromRow,
} from '../stores/set-up.rows';

export interface SetUpPage {
  readonly limit: number;
  readonly after: string | null;
}

export interface FxRateFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: string | undefined;
  /** Rates of this day; absent: all, newest first. */
  readonly date?: string | undefined;
  readonly limit: number;
  readonly after: {
    readonly date: string;
    readonly from: string;
    readonly to: string;
    readonly kind: string;
  } | null;
}

/** Tax rules, exchange rates, bank accounts: `limit + 1` rows each. */
export class SetUpQuery {
  constructor(private readonly reads: DataSource) {}

  async taxRules(scope: RequestScope, page: SetUpPage): Promise<TaxRuleRecord[]> {
    const rows = await this.reads.query<Row[]>(
      'SELECT * FROM tax_rules WHERE partner_id = ? AND id > ? ORDER BY id LIMIT ?',
      [scope.partnerId, afterId(page), page.limit + 1],
    );
    return rows.map(taxRuleFromRow);
  }

  async fxRates(scope: RequestScope, filter: FxRateFilter): Promise<FxRateRecord[]> {
    const parts: [string, unknown[]][] = [];
    if (filter.from) parts.push([' AND from_currency = ?', [filter.from]]);
    if (filter.to) parts.push([' AND to_currency = ?', [filter.to]]);
    if (filter.kind) parts.push([' AND kind = ?', [filter.kind]]);
    if (filter.date) parts.push([' AND rate_date = ?', [filter.date]]);
    if (filter.after) {
      const { date, from, to, kind } = filter.after;
      parts.push([
        ' AND (rate_date < ? OR (rate_date = ? AND (from_currency, to_currency, kind) > (?, ?, ?)))',
        [date, date, from, to, kind],
      ]);
    }
    const rows = await this.reads.query<Row[]>(
      `SELECT from_currency, to_currency, kind, rate_date, rate FROM fx_rates WHERE partner_id = ?${parts.map(([sql]) => sql).join('')}
       ORDER BY rate_date DESC, from_currency, to_currency, kind LIMIT ?`,
      [scope.partnerId, ...parts.flatMap(([, values]) => values), filter.limit + 1],
    );
    return rows.map((row) => ({
      date: String(row['rate_date']),
      from: String(row['from_currency']),
      to: String(row['to_currency']),
      rate: wireRate(String(row['rate'])),
      kind: row['kind'] as FxRateRecord['kind'],
    }));
  }

  async bankAccounts(scope: RequestScope, page: SetUpPage): Promise<BankAccountRecord[]> {
    const rows = await this.reads.query<Row[]>(
      'SELECT * FROM bank_accounts WHERE partner_id = ? AND id > ? ORDER BY id LIMIT ?',
      [scope.partnerId, afterId(page), page.limit + 1],
    );
    return rows.map(bankAccountFromRow);
  }

  async drawers(scope: RequestScope, branchId: string | null, page: SetUpPage): Promise<DrawerRecord[]> {
    const branch = branchId ? toBin(branchId) : null;
    const rows = await this.reads.query<Row[]>(
      'SELECT * FROM drawers WHERE partner_id = ? AND (? IS NULL OR branch_id = ?) AND id > ? ORDER BY id LIMIT ?',
      [scope.partnerId, branch, branch, afterId(page), page.limit + 1],
    );
    return rows.map(drawerFromRow);
  }

  /** Throws `NOT_FOUND`, also for another office's when the caller's scope is the branch. */
  async drawer(scope: RequestScope, id: string): Promise<DrawerRecord> {
    const office = officeOnly(scope, 'drawer.count');
    const [row] = await this.reads.query<Row[]>(
      'SELECT * FROM drawers WHERE partner_id = ? AND id = ? AND (? IS NULL OR branch_id = ?)',
      [scope.partnerId, toBin(id), office, office],
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return drawerFromRow(row);
  }

  async gateways(scope: RequestScope, page: SetUpPage): Promise<GatewayRecord[]> {
    const rows = await this.reads.query<Row[]>(
      `SELECT ${GATEWAY_COLUMNS} FROM gateways WHERE partner_id = ? AND id > ? ORDER BY id LIMIT ?`,
      [scope.partnerId, afterId(page), page.limit + 1],
    );
    return rows.map(gatewayFromRow);
  }

  /** Throws `NOT_FOUND`. */
  async gateway(scope: RequestScope, id: string): Promise<GatewayRecord> {
    const [row] = await this.reads.query<Row[]>(
      `SELECT ${GATEWAY_COLUMNS} FROM gateways WHERE partner_id = ? AND id = ?`,
      [scope.partnerId, toBin(id)],
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return gatewayFromRow(row);
  }

  /** With the change that nobody has decided yet. Throws `NOT_FOUND`. */
  async supplierBank(
    scope: RequestScope,
    supplierId: string,
    now: Date,
  ): Promise<{ bank: SupplierBank; pendingApprovalId: string | null }> {
    const [suppliers, asked] = await Promise.all([
      this.reads.query<Row[]>(
        `SELECT ${SUPPLIER_BANK_COLUMNS} FROM suppliers WHERE partner_id = ? AND id = ?`,
        [scope.partnerId, toBin(supplierId)],
      ),
      this.reads.query<Row[]>(
        `SELECT id FROM approvals WHERE partner_id = ? AND object_id = ? AND kind = 'SUPPLIER_BANK' AND state = 'PENDING' AND expires_at > ? LIMIT 1`,
        [scope.partnerId, toBin(supplierId), timestamp(now)],
      ),
    ]);
    if (!suppliers[0]) throw new DomainError('NOT_FOUND');
    return {
      bank: supplierBankFromRow(suppliers[0]),
      pendingApprovalId: asked[0] ? fromBin(asked[0]['id'] as Buffer) : null,
    };
  }
}

const afterId = (page: SetUpPage): Buffer => (page.after ? toBin(page.after) : Buffer.alloc(16));
