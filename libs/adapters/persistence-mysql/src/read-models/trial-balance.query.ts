import { Money, formatScaled } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { units, wireAmount } from '../sql';
import { type AsOfEntry, asOfEntry, daysBetween, inSnapshot, openingAt, tail } from './reports-balances';

export interface TrialBalanceRow {
  readonly account: string;
  readonly name: string;
  readonly type: string;
  readonly opening_debit: string;
  readonly opening_credit: string;
  readonly period_debit: string;
  readonly period_credit: string;
  readonly closing_debit: string;
  readonly closing_credit: string;
}

export interface TrialBalance {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly rows: readonly TrialBalanceRow[];
  readonly totals: Omit<TrialBalanceRow, 'account' | 'name' | 'type'>;
  readonly as_of_entry: AsOfEntry;
  readonly snapshot: null;
}

interface Sums {
  opening: bigint;
  debit: bigint;
  credit: bigint;
}

/**
 * Opening of the month + days of the range + the unsealed tail, in one consistent snapshot: exact at every moment, and a
 * few thousand rows whatever the size of the ledger (performance goal P8).
 */
export class TrialBalanceQuery {
  constructor(private readonly reads: DataSource) {}

  async read(scope: RequestScope, from: string, to: string, branchId?: string): Promise<TrialBalance> {
    return await inSnapshot(this.reads, (runner) => this.compute(runner, scope, from, to, branchId));
  }

  private async compute(
    runner: QueryRunner,
    scope: RequestScope,
    from: string,
    to: string,
    branchId?: string,
  ): Promise<TrialBalance> {
    const sums = new Map<string, Sums>();
    const add = (rows: readonly Row[]): void => {
      for (const row of rows) addTo(sums, row);
    };
    add(await openingAt(runner, scope.partnerId, from, { branchId }));
    add(await daysBetween(runner, scope.partnerId, from, to, { branchId }));
    add(await tail(runner, scope.partnerId, from, to, { branchId }));
    const accounts = (await runner.query(
      'SELECT code, name, type FROM accounts WHERE partner_id = ? ORDER BY code',
      [scope.partnerId],
    )) as Row[];
    const currency = scope.partner.functionalCurrency;
    const rows = accounts.flatMap((account) => {
      const sum = sums.get(String(account['code']));
      return sum && (sum.opening !== 0n || sum.debit !== 0n || sum.credit !== 0n)
        ? [rowOf(account, sum, currency)]
        : [];
    });
    return {
      from,
      to,
      currency,
      rows,
      totals: totalsOf(rows, currency),
      as_of_entry: await asOfEntry(runner, scope.partnerId),
      snapshot: null,
    };
  }
}

function addTo(sums: Map<string, Sums>, row: Row): void {
  const account = String(row['account']);
  let sum = sums.get(account);
  if (!sum) sums.set(account, (sum = { opening: 0n, debit: 0n, credit: 0n }));
  const [debit, credit] = [units(row['debit']), units(row['credit'])];
  if (row['part'] === 'O') sum.opening += debit - credit;
  else {
    sum.debit += debit;
    sum.credit += credit;
  }
}

function rowOf(account: Row, sum: Sums, currency: string): TrialBalanceRow {
  const closing = sum.opening + sum.debit - sum.credit;
  const text = (value: bigint): string => wireAmount(formatScaled(value, 4), currency);
  const debit = (net: bigint): string => text(net > 0n ? net : 0n);
  const credit = (net: bigint): string => text(net < 0n ? -net : 0n);
  return {
    account: String(account['code']),
    name: String(account['name']),
    type: String(account['type']),
    opening_debit: debit(sum.opening),
    opening_credit: credit(sum.opening),
    period_debit: text(sum.debit),
    period_credit: text(sum.credit),
    closing_debit: debit(closing),
    closing_credit: credit(closing),
  };
}

function totalsOf(rows: readonly TrialBalanceRow[], currency: string): TrialBalance['totals'] {
  const sum = (column: keyof TrialBalance['totals']): string =>
    Money.sum(
      rows.map((row) => Money.parse(row[column], currency)),
      currency,
    ).toDecimal();
  return {
    opening_debit: sum('opening_debit'),
    opening_credit: sum('opening_credit'),
    period_debit: sum('period_debit'),
    period_credit: sum('period_credit'),
    closing_debit: sum('closing_debit'),
    closing_credit: sum('closing_credit'),
  };
}
