import { ACCOUNT, formatScaled } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, toBin, units, wireAmount } from '../sql';
import { type AsOfEntry, asOfEntry, inSnapshot } from './reports-balances';

/** Commission of one supplier, functional currency. */
export interface CommissionRow {
  readonly supplier_id: string | null;
  readonly name: string;
  /** Claims on 1109, 1110 and 1111: opening + claimed - settled = open. */
  readonly opening: string;
  readonly claimed: string;
  readonly settled: string;
  readonly open: string;
  /** Earned in the days on 4011, 4013 and 4014, and on 4012. */
  readonly commission: string;
  readonly override: string;
  /** Sold and not earned at the end of the days. */
  readonly deferred: string;
}

export interface CommissionReport {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly rows: readonly CommissionRow[];
  readonly totals: Omit<CommissionRow, 'supplier_id' | 'name'>;
  readonly as_of_entry: AsOfEntry;
  readonly snapshot: null;
}

const CLAIMS = `('${ACCOUNT.commissionReceivable}', '${ACCOUNT.overrideReceivable}', '${ACCOUNT.supplierCommission}')`;
const EARNED = `('${ACCOUNT.airCommission}', '${ACCOUNT.hotelCommission}', '${ACCOUNT.otherCommission}')`;
const DEFERRED = `('${ACCOUNT.deferredAir}', '${ACCOUNT.deferredHotel}', '${ACCOUNT.deferredOther}')`;
const DEBIT = "IF(l.side = 'D', 1, -1) * l.functional_amount";
const PARTS = ['opening', 'claimed', 'settled', 'open', 'commission', 'override', 'deferred'] as const;

/** Commission accrued, settled and earned by supplier (product.md, reports). */
export class CommissionReportQuery {
  constructor(private readonly reads: DataSource) {}

  async read(scope: RequestScope, from: string, to: string, branchId?: string): Promise<CommissionReport> {
    return await inSnapshot(this.reads, async (runner) => {
      const { partnerId, partner } = scope;
      const text = (value: bigint): string => wireAmount(formatScaled(value, 4), partner.functionalCurrency);
      const rows = (await runner.query(
        `SELECT l.supplier_id, MAX(s.name) AS name,
           SUM(IF(l.account IN ${CLAIMS} AND l.entry_date < ?, ${DEBIT}, 0)) AS opening,
           SUM(IF(l.account IN ${CLAIMS} AND l.entry_date >= ? AND l.side = 'D', l.functional_amount, 0)) AS claimed,
           SUM(IF(l.account IN ${CLAIMS} AND l.entry_date >= ? AND l.side = 'C', l.functional_amount, 0)) AS settled,
           SUM(IF(l.account IN ${CLAIMS}, ${DEBIT}, 0)) AS open,
           SUM(IF(l.account IN ${EARNED} AND l.entry_date >= ?, -1, 0) * ${DEBIT}) AS commission,
           SUM(IF(l.account = '${ACCOUNT.overrideCommission}' AND l.entry_date >= ?, -1, 0) * ${DEBIT}) AS override,
           SUM(IF(l.account IN ${DEFERRED}, -1, 0) * ${DEBIT}) AS deferred
         FROM journal_lines l LEFT JOIN suppliers s ON s.partner_id = l.partner_id AND s.id = l.supplier_id
         WHERE l.partner_id = ? AND l.account IN ('1109', '1110', '1111', '4011', '4012', '4013', '4014', '2031', '2032', '2035') AND l.entry_date <= ?
           ${branchId ? 'AND l.branch_id = ?' : ''} GROUP BY l.supplier_id ORDER BY name, l.supplier_id`,
        [from, from, from, from, from, partnerId, to, ...(branchId ? [toBin(branchId)] : [])],
      )) as Row[];
      const figures = rows
        .map((row) => ({ row, values: PARTS.map((part) => units(row[part])) }))
        .filter(({ values }) => values.some((value) => value !== 0n));
      const named = (values: readonly bigint[]) =>
        Object.fromEntries(PARTS.map((part, index) => [part, text(values[index] ?? 0n)])) as CommissionReport['totals'];
      return {
        from,
        to,
        currency: partner.functionalCurrency,
        rows: figures.map(({ row, values }) => ({
          supplier_id: row['supplier_id'] ? fromBin(row['supplier_id'] as Buffer) : null,
          name: (row['name'] as string | null) ?? '',
          ...named(values),
        })),
        totals: named(PARTS.map((_, index) => figures.reduce((sum, { values }) => sum + (values[index] ?? 0n), 0n))),
        as_of_entry: await asOfEntry(runner, partnerId),
        snapshot: null,
      };
    });
  }
}
