import type { RequestScope } from '@travobooks/application';
import type { BookingListRow, HistoryRow } from '@travobooks/persistence-mysql';

const may = (scope: RequestScope, permission: string): boolean => scope.permissions[permission] !== undefined;

export const bookingRow = (row: BookingListRow): Record<string, unknown> => ({
  id: row.id,
  reference: row.reference,
  state: row.state,
  record_locator: row.recordLocator,
  customer_id: row.customerId,
  customer_name: row.customerName,
  traveller: row.traveller,
  branch_id: row.branchId,
  currency: row.currency,
  total: row.total,
  time_limit: row.timeLimit,
  issued_on: row.issuedOn,
  version: row.version,
  created_at: row.createdAt,
  updated_at: row.updatedAt,
});

export const historyRow = (scope: RequestScope, row: HistoryRow): Record<string, unknown> => ({
  id: row.id,
  event: row.event,
  from_state: row.fromState,
  to_state: row.toState,
  user_id: row.userId,
  user_name: row.userName,
  at: row.at,
  detail: may(scope, 'journal.read') ? row.detail : withoutEntries(row.detail),
});

function withoutEntries(detail: HistoryRow['detail']): HistoryRow['detail'] {
  const { journal_entries: _hidden, ...shown } = (detail ?? {}) as Record<string, unknown>;
  return detail && shown;
}
