import { Money } from '@travobooks/domain';
import type { ChargebackRecord, Counted, DrawerSession, GatewayPayoutRecord } from '@travobooks/application';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json } from '../sql';
import { isoTime, isoTimeOrNull } from './records.store';

const money = (row: Row, column: string, currency: string): Money => Money.fromColumn(String(row[column]), currency);
const moneyOrNull = (row: Row, column: string, currency: string): Money | null => (row[column] === null ? null : money(row, column, currency));

export function payoutFromRow(row: Row): GatewayPayoutRecord {
  const currency = String(row['currency']);
  return {
    id: fromBin(row['id'] as Buffer), gatewayId: fromBin(row['gateway_id'] as Buffer), bankAccountId: fromBin(row['bank_account_id'] as Buffer),
    paidOn: String(row['paid_on']), gross: money(row, 'gross', currency), fee: money(row, 'fee', currency), feeTax: money(row, 'fee_tax', currency),
    net: money(row, 'net', currency), state: row['state'] as GatewayPayoutRecord['state'], entryId: fromBin(row['entry_id'] as Buffer),
    externalRef: row['external_ref'] as string | null, madeBy: fromBin(row['made_by'] as Buffer), createdAt: isoTime(row['created_at']),
  };
}

export function chargebackFromRow(row: Row): ChargebackRecord {
  const currency = String(row['currency']);
  return {
    id: fromBin(row['id'] as Buffer), gatewayId: fromBin(row['gateway_id'] as Buffer), gatewayTransactionId: String(row['gateway_transaction_id']),
    receiptId: fromBin(row['receipt_id'] as Buffer), amount: money(row, 'amount', currency), charge: money(row, 'charge', currency),
    receivedOn: String(row['received_on']), decidedOn: row['decided_on'] as string | null, state: row['state'] as ChargebackRecord['state'],
    entryId: fromBin(row['entry_id'] as Buffer), madeBy: fromBin(row['made_by'] as Buffer), version: Number(row['version']),
    createdAt: isoTime(row['created_at']), updatedAt: isoTime(row['updated_at']),
  };
}

export function sessionFromRow(row: Row, currency: string): DrawerSession {
  return {
    id: fromBin(row['id'] as Buffer), drawerId: fromBin(row['drawer_id'] as Buffer), state: row['state'] as DrawerSession['state'], openedAt: isoTime(row['opened_at']),
    openedBy: fromBin(row['opened_by'] as Buffer), countedAt: isoTimeOrNull(row['counted_at']), countedBy: fromBinOrNull(row['counted_by'] as Buffer | null),
    counted: row['counted'] ? json<Counted[]>(row['counted']) : null, countedTotal: moneyOrNull(row, 'counted_total', currency),
    expected: moneyOrNull(row, 'expected', currency), entryId: fromBinOrNull(row['entry_id'] as Buffer | null),
  };
}
