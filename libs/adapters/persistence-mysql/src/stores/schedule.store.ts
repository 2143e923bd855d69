import { Money } from '@travobooks/domain';
import type { RevenueSchedule, ScheduleEnd, ScheduleStore, StoredSchedule } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, fromBinOrNull, statement, type Statement, toBin, toBinOrNull } from '../sql';

/** Deferred revenue by service date. */
export class ScheduleSqlStore implements ScheduleStore {
  constructor(private readonly session: Session) {}

  open(entryId: string | null, rows: readonly RevenueSchedule[]): void {
    if (rows.length === 0) return;
    this.session.write(
      `INSERT INTO revenue_schedules (partner_id, id, item_id, part, service_date, deferred_account, revenue_account, currency, amount,
         functional_amount, entry_id) VALUES ?`,
      rows.map((row) => [
        this.session.scope.partnerId,
        toBin(row.id),
        toBin(row.itemId),
        row.part,
        row.serviceDate,
        row.deferredAccount,
        row.revenueAccount,
        row.amount.currency,
        row.amount.toDecimal(),
        row.functional.toDecimal(),
        toBinOrNull(entryId),
      ]),
    );
  }

  lockOfItems(itemIds: readonly string[]): Promise<readonly StoredSchedule[]> {
    return this.locked(statement('item_id IN (?)', [Buffer.alloc(16), ...itemIds.map(toBin)]));
  }

  lockOfEntry(entryId: string): Promise<readonly StoredSchedule[]> {
    return this.locked(statement('(entry_id = ? OR recognised_entry_id = ?)', toBin(entryId), toBin(entryId)));
  }

  end(ids: readonly string[], as: ScheduleEnd, entryId: string | null): void {
    if (ids.length === 0) return;
    this.session.write(
      'UPDATE revenue_schedules SET state = ?, recognised_entry_id = ? WHERE partner_id = ? AND id IN (?)',
      as,
      toBinOrNull(entryId),
      this.session.scope.partnerId,
      ids.map(toBin),
    );
  }

  reopen(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.session.write(
      "UPDATE revenue_schedules SET state = 'OPEN', recognised_entry_id = NULL WHERE partner_id = ? AND id IN (?)",
      this.session.scope.partnerId,
      ids.map(toBin),
    );
  }

  private async locked(which: Statement): Promise<readonly StoredSchedule[]> {
    const { partnerId, partner } = this.session.scope;
    const [rows = []] = await this.session.read([
      statement(
        `SELECT * FROM revenue_schedules WHERE partner_id = ? AND ${which.sql} ORDER BY service_date, id FOR UPDATE`,
        partnerId,
        ...which.values,
      ),
    ]);
    return rows.map((row) => scheduleFromRow(row, partner.functionalCurrency));
  }
}

export const scheduleFromRow = (row: Row, functionalCurrency: string): StoredSchedule => ({
  id: fromBin(row['id'] as Buffer),
  itemId: fromBin(row['item_id'] as Buffer),
  part: row['part'] as StoredSchedule['part'],
  serviceDate: String(row['service_date']),
  deferredAccount: String(row['deferred_account']),
  revenueAccount: String(row['revenue_account']),
  amount: Money.fromColumn(String(row['amount']), String(row['currency'])),
  functional: Money.fromColumn(String(row['functional_amount']), functionalCurrency),
  state: row['state'] as StoredSchedule['state'],
  entryId: fromBinOrNull(row['entry_id'] as Buffer | null),
  endedBy: fromBinOrNull(row['recognised_entry_id'] as Buffer | null),
});
