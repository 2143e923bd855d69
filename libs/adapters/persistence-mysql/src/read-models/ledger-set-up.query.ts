import { CONTROL_ACCOUNTS, requiredDimensions } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, toBin } from '../sql';

export interface AccountRow {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly is_control: boolean;
  readonly active: boolean;
  readonly required_dimensions: readonly string[];
}

export interface PeriodRow {
  readonly id: string;
  readonly fiscal_year: string;
  readonly name: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly state: string;
}

export class LedgerSetUpQuery {
  constructor(private readonly reads: DataSource) {}

  async accounts(scope: RequestScope): Promise<AccountRow[]> {
    const rows = await this.reads.query<Row[]>('SELECT * FROM accounts WHERE partner_id = ? ORDER BY code', [
      scope.partnerId,
    ]);
    return rows.map((row) => {
      const code = String(row['code']);
      return {
        code,
        name: String(row['name']),
        type: String(row['type']),
        is_control: CONTROL_ACCOUNTS.has(code),
        active: Boolean(row['active']),
        required_dimensions: requiredDimensions(code),
      };
    });
  }

  async periods(scope: RequestScope): Promise<PeriodRow[]> {
    const rows = await this.reads.query<Row[]>(
      'SELECT * FROM periods WHERE partner_id = ? ORDER BY starts_on',
      [scope.partnerId],
    );
    return rows.map((row) => ({
      id: fromBin(row['id'] as Buffer),
      fiscal_year: String(row['fiscal_year']),
      name: String(row['name']),
      starts_on: String(row['starts_on']),
      ends_on: String(row['ends_on']),
      state: String(row['state']),
    }));
  }

  /** Null: there is no such office. */
  async branchName(scope: RequestScope, id: string): Promise<string | null> {
    const rows = await this.reads.query<Row[]>('SELECT name FROM branches WHERE partner_id = ? AND id = ?', [
      scope.partnerId,
      toBin(id),
    ]);
    return (rows[0]?.['name'] as string | undefined) ?? null;
  }
}
