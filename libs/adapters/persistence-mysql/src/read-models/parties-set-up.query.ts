import type { BankAccountRecord, FxRateRecord, RequestScope, TaxRuleRecord } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { toBin, wireRate } from '../sql';
import { bankAccountFromRow, taxRuleFromRow } from '../stores/directory.rows';

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
}

const afterId = (page: SetUpPage): Buffer => (page.after ? toBin(page.after) : Buffer.alloc(16));
