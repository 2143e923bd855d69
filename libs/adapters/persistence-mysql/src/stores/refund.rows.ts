import { Money, type AskedRefund, type RefundFigures, type TaxAmount, type TaxCharge } from '@travobooks/domain';
import type { Payback, RefundItem, StoredRefund } from '@travobooks/application';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json } from '../sql';
import { isoTime } from './records.store';

type Wire<T> = Readonly<Record<keyof T, unknown>>;

/** Amounts as decimal strings of the refund's currency; everything else as it is. */
function written(value: unknown): unknown {
  if (value instanceof Money) return value.toDecimal();
  if (Array.isArray(value)) return value.map(written);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one)]));
  return value;
}

export const askedJson = (asked: AskedRefund): string => JSON.stringify(written(asked));
export const figuresJson = (figures: RefundFigures): string => JSON.stringify(written(figures));

function askedFrom(wire: Wire<AskedRefund>, currency: string): AskedRefund {
  const money = (value: unknown): Money | null => (typeof value === 'string' ? Money.parse(value, currency) : null);
  const part = (value: unknown): Money | 'ALL' | null => (value === 'ALL' ? 'ALL' : money(value));
  return {
    scope: wire.scope as AskedRefund['scope'],
    baseRefund: money(wire.baseRefund),
    taxRefund: money(wire.taxRefund),
    penalty: money(wire.penalty),
    taxes: wire.taxes ? taxesFrom(wire.taxes, currency) : null,
    coupons: wire.coupons as readonly number[],
    flownFare: money(wire.flownFare),
    refundFee: part(wire.refundFee),
    refundMarkup: part(wire.refundMarkup),
    agencyCharge: money(wire.agencyCharge),
    goodwill: money(wire.goodwill),
    recordedRecall: money(wire.recordedRecall),
    recordedOnCard: money(wire.recordedOnCard),
  };
}

function taxesFrom<T extends TaxAmount>(wire: unknown, currency: string): readonly T[] {
  return (wire as { amount: string }[]).map((tax) => ({ ...tax, amount: Money.parse(tax.amount, currency) }) as unknown as T);
}

function figuresFrom(wire: Wire<RefundFigures>, currency: string): RefundFigures {
  const money = (value: unknown): Money => Money.parse(String(value), currency);
  return {
    scope: wire.scope as RefundFigures['scope'],
    base: money(wire.base),
    penalty: money(wire.penalty),
    flown: money(wire.flown),
    taxes: taxesFrom(wire.taxes, currency),
    refundable: money(wire.refundable),
    onCard: money(wire.onCard),
    recallRule: wire.recallRule as RefundFigures['recallRule'],
    recall: money(wire.recall),
    recallTax: taxesFrom<TaxCharge>(wire.recallTax, currency),
    markup: money(wire.markup),
    fee: money(wire.fee),
    vatBack: taxesFrom<TaxCharge>(wire.vatBack, currency),
    discount: money(wire.discount),
    charge: money(wire.charge),
    chargeTax: taxesFrom<TaxCharge>(wire.chargeTax, currency),
    goodwill: money(wire.goodwill),
    closes: Boolean(wire.closes),
    coupons: wire.coupons as readonly number[],
  };
}

export const refundItemFromRow = (row: Row, currency: string): RefundItem => ({
  itemId: fromBin(row['item_id'] as Buffer),
  documentNumber: row['document_number'] as string | null,
  asked: askedFrom(json(row['asked']), currency),
  figures: figuresFrom(json(row['figures']), currency),
});

/** Of a row with its booking's reference, and its items in order. */
export function refundFromRow(row: Row, items: readonly Row[]): StoredRefund {
  const currency = String(row['currency']);
  return {
    id: fromBin(row['id'] as Buffer),
    bookingId: fromBin(row['booking_id'] as Buffer),
    reference: String(row['reference']),
    branchId: fromBin(row['branch_id'] as Buffer),
    customerId: fromBin(row['customer_id'] as Buffer),
    kind: row['kind'] as StoredRefund['kind'],
    state: row['state'] as StoredRefund['state'],
    currency,
    reason: String(row['reason']),
    items: items.map((item) => refundItemFromRow(item, currency)),
    toCustomer: Money.fromColumn(String(row['to_customer']), currency),
    refundedOn: row['refunded_on'] as string | null,
    supplierReference: row['supplier_reference'] as string | null,
    before: row['states_before'] ? json(row['states_before']) : null,
    creditNoteIds: json(row['credit_note_ids']),
    debitNoteIds: json(row['debit_note_ids']),
    entryIds: json(row['entry_ids']),
    approvalId: fromBinOrNull(row['approval_id'] as Buffer | null),
    madeBy: fromBin(row['made_by'] as Buffer),
    externalRef: row['external_ref'] as string | null,
    metadata: row['metadata'] ? json(row['metadata']) : null,
    createdAt: isoTime(row['created_at']),
    expiresAt: isoTime(row['expires_at']),
    version: Number(row['version']),
  };
}

export const paybackFromRow = (row: Row): Payback => ({
  id: fromBin(row['id'] as Buffer),
  refundId: fromBin(row['refund_id'] as Buffer),
  sequence: Number(row['sequence']),
  state: row['state'] as Payback['state'],
  method: String(row['method']),
  place: json(row['place']),
  amount: Money.fromColumn(String(row['amount']), String(row['currency'])),
  entryIds: json(row['entry_ids']),
  failure: row['failure'] as string | null,
  paidOn: String(row['paid_on']),
});
