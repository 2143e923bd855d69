import { ACCOUNT, CONTROL_ACCOUNTS, DEFERRED_ACCOUNTS, formatScaled } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Row } from '../session';
import { units, wireAmount } from '../sql';
import { type AsOfEntry, asOfEntry, inSnapshot, openingAt, tail } from './reports-balances';

/** After every date that a period may have. */
const END = '9999-12-31';

export interface ControlAccountRow {
  readonly account: string;
  readonly name: string;
  readonly sub_ledger: string;
  /** Debit less credit, functional currency; negative: a credit balance. */
  readonly ledger_balance: string;
  readonly sub_ledger_balance: string;
  readonly difference: string;
  readonly open_items: number;
}

export interface ControlAccountsReport {
  readonly currency: string;
  readonly rows: readonly ControlAccountRow[];
  readonly totals: {
    readonly ledger_balance: string;
    readonly sub_ledger_balance: string;
    readonly difference: string;
  };
  readonly as_of_entry: AsOfEntry;
  readonly snapshot: null;
}

export interface ControlBalance {
  readonly account: string;
  readonly name: string;
  readonly subLedger: 'INVOICES' | 'OPEN_ITEMS' | 'REVENUE_SCHEDULES';
  readonly ledger: bigint;
  readonly sub: bigint;
  readonly items: number;
}

/** Own cards are no control account of the chart, but each of their lines opens an item too. */
const WITH_SUB_LEDGER = [...CONTROL_ACCOUNTS, ACCOUNT.ownCards];

/** Invariant 8: each control account equals its sub-ledger at any moment. */
export class ControlAccountsQuery {
  constructor(private readonly reads: DataSource) {}

  async read(scope: RequestScope): Promise<ControlAccountsReport> {
    return await inSnapshot(this.reads, async (runner) => {
      const currency = scope.partner.functionalCurrency;
      const text = (value: bigint): string => wireAmount(formatScaled(value, 4), currency);
      const balances = await controlBalances(runner, scope.partnerId);
      const sum = (part: (row: ControlBalance) => bigint): string =>
        text(balances.reduce((total, row) => total + part(row), 0n));
      return {
        currency,
        rows: balances.map((row) => ({
          account: row.account,
          name: row.name,
          sub_ledger: row.subLedger,
          ledger_balance: text(row.ledger),
          sub_ledger_balance: text(row.sub),
          difference: text(row.ledger - row.sub),
          open_items: row.items,
        })),
        totals: {
          ledger_balance: sum((row) => row.ledger),
          sub_ledger_balance: sum((row) => row.sub),
          difference: sum((row) => row.ledger - row.sub),
        },
        as_of_entry: await asOfEntry(runner, scope.partnerId),
        snapshot: null,
      };
    });
  }
}

/** In one snapshot: balances by day and tail on one side, open documents and schedules on the other. */
export async function controlBalances(runner: QueryRunner, partnerId: number): Promise<ControlBalance[]> {
  const accounts = (await runner.query(
    'SELECT code, name FROM accounts WHERE partner_id = ? AND code IN (?) ORDER BY code',
    [partnerId, WITH_SUB_LEDGER],
  )) as Row[];
  const ledger = net([
    ...(await openingAt(runner, partnerId, END)),
    ...(await tail(runner, partnerId, END, END)),
  ]);
  const subs = (await runner.query(
    `SELECT ? AS account, SUM(IF(kind = 'CREDIT_NOTE', -1, 1) * functional_open) AS debit, 0 AS credit, COUNT(*) AS items
       FROM invoices WHERE partner_id = ? AND is_open = 1
     UNION ALL SELECT account, SUM(IF(side = 'D', functional_open, 0)), SUM(IF(side = 'C', functional_open, 0)), COUNT(*)
       FROM open_items WHERE partner_id = ? AND open_amount <> 0 GROUP BY account
     UNION ALL SELECT deferred_account, SUM(IF(part = 'DISCOUNT', functional_amount, 0)), SUM(IF(part = 'DISCOUNT', 0, functional_amount)), COUNT(*)
       FROM revenue_schedules WHERE partner_id = ? AND state = 'OPEN' GROUP BY deferred_account`,
    [ACCOUNT.receivable, partnerId, partnerId, partnerId],
  )) as Row[];
  const open = net(subs);
  const items = new Map(subs.map((row) => [String(row['account']), Number(row['items'])]));
  return accounts.map(({ code, name }) => {
    const account = String(code);
    const subLedger =
      account === ACCOUNT.receivable
        ? 'INVOICES'
        : DEFERRED_ACCOUNTS.has(account)
          ? 'REVENUE_SCHEDULES'
          : 'OPEN_ITEMS';
    return {
      account,
      name: String(name),
      subLedger,
      ledger: ledger.get(account) ?? 0n,
      sub: open.get(account) ?? 0n,
      items: items.get(account) ?? 0,
    };
  });
}

function net(rows: readonly Row[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    const account = String(row['account']);
    sums.set(account, (sums.get(account) ?? 0n) + units(row['debit'] ?? '0') - units(row['credit'] ?? '0'));
  }
  return sums;
}
