import { Money, type Memo, type MemoDispute } from '@travobooks/domain';
import type { MemoBefore } from '@travobooks/application';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json } from '../sql';
import { isoTime } from './records.store';

interface DisputeColumn {
  readonly amount: string;
  readonly reason: string;
  readonly loss_probable: boolean;
  readonly after_billing: boolean;
  readonly outcome: MemoDispute['outcome'];
  readonly payable: string | null;
}

export const disputeColumn = (dispute: MemoDispute | null): DisputeColumn | null =>
  dispute && {
    amount: dispute.amount.toDecimal(),
    reason: dispute.reason,
    loss_probable: dispute.lossProbable,
    after_billing: dispute.afterBilling,
    outcome: dispute.outcome,
    payable: dispute.payable?.toDecimal() ?? null,
  };

const disputeOf = (column: DisputeColumn | null, currency: string): MemoDispute | null =>
  column && {
    amount: Money.parse(column.amount, currency),
    reason: column.reason,
    lossProbable: column.loss_probable,
    afterBilling: column.after_billing,
    outcome: column.outcome,
    payable: column.payable === null ? null : Money.parse(column.payable, currency),
  };

export function memoFromRow(row: Row): Memo {
  const currency = String(row['currency']);
  const money = (name: string): Money => Money.fromColumn(String(row[name]), currency);
  const id = (name: string): string | null => fromBinOrNull(row[name] as Buffer | null);
  const [bookingId, itemId, customerId] = [id('booking_id'), id('item_id'), id('customer_id')];
  return {
    id: fromBin(row['id'] as Buffer),
    kind: row['kind'] as Memo['kind'],
    number: String(row['number']),
    supplierId: fromBin(row['supplier_id'] as Buffer),
    amount: money('amount'),
    charge: money('charge'),
    cause: row['cause'] as Memo['cause'],
    relatedDocumentNumber: row['related_number'] as string | null,
    undoesMemoId: id('undoes_memo_id'),
    receivedOn: String(row['received_on']),
    reviewBy: row['review_by'] as string | null,
    billedOn: row['billed_on'] as string | null,
    disputeBy: row['dispute_by'] as string | null,
    state: row['state'] as Memo['state'],
    link: bookingId && itemId && customerId ? { documentNumber: String(row['document_number']), bookingId, itemId, customerId } : null,
    branchId: id('branch_id'),
    dispute: row['dispute'] ? disputeOf(json<DisputeColumn>(row['dispute']), currency) : null,
    recharged: money('recharged'),
    writtenOff: Boolean(row['written_off']),
    approvalId: id('approval_id'),
    externalRef: row['external_ref'] as string | null,
    metadata: json<Record<string, string>>(row['metadata']),
    version: Number(row['version']),
    createdAt: isoTime(row['created_at']),
    updatedAt: isoTime(row['updated_at']),
  };
}

interface BeforeColumn extends Omit<MemoBefore, 'dispute' | 'recharged'> {
  readonly currency: string;
  readonly dispute: DisputeColumn | null;
  readonly recharged: string;
}

export const beforeColumn = (memo: Memo): BeforeColumn => ({
  currency: memo.amount.currency,
  state: memo.state,
  link: memo.link,
  branchId: memo.branchId,
  billedOn: memo.billedOn,
  disputeBy: memo.disputeBy,
  dispute: disputeColumn(memo.dispute),
  recharged: memo.recharged.toDecimal(),
  writtenOff: memo.writtenOff,
});

export function beforeOf(column: unknown): MemoBefore | null {
  if (!column) return null;
  const { currency, dispute, recharged, ...rest } = json<BeforeColumn>(column);
  return { ...rest, dispute: disputeOf(dispute, currency), recharged: Money.parse(recharged, currency) };
}
