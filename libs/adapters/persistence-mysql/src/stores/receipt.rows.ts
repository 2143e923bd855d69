import { Money, type ReceiptState } from '@travobooks/domain';
import type { ReceiptCommand, ReceiptRecord } from '@travobooks/application';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json } from '../sql';
import { isoTime } from './records.store';

export function receiptFromRow(row: Row, functionalCurrency: string): ReceiptRecord {
  const currency = String(row['currency']);
  return {
    id: fromBin(row['id'] as Buffer),
    state: row['state'] as ReceiptState,
    customerId: fromBin(row['customer_id'] as Buffer),
    branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
    amount: Money.fromColumn(String(row['amount']), currency),
    credited: Money.fromColumn(String(row['credited']), currency),
    functional: Money.fromColumn(String(row['functional_amount']), functionalCurrency),
    receivedOn: String(row['received_on']),
    command: json<ReceiptCommand>(row['command']),
    entryId: fromBinOrNull(row['entry_id'] as Buffer | null),
    madeBy: fromBin(row['made_by'] as Buffer),
    version: Number(row['version']),
    createdAt: isoTime(row['created_at']),
    updatedAt: isoTime(row['updated_at']),
  };
}
