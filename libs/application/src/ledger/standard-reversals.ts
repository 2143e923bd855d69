import { NOTE_REVERSALS } from '../billing/answer-note';
import { SALE_REVERSAL } from '../booking/sale-reversal';
import { MEMO_REVERSAL } from '../memo/memo-reversal';
import { GATEWAY_PAYOUT_REVERSAL } from '../payment/gateway-payouts';
import { RECEIPT_REVERSAL } from '../payment/reverse-receipt';
import { OVERRIDE_REVERSAL } from '../revenue/override-run';
import { SUPPLIER_COMMISSION_REVERSAL } from '../revenue/supplier-commission';
import { RECOGNITION_REVERSAL } from '../revenue/recognition-reversal';
import { REFUND_REVERSAL } from '../refund/reverse-refund';
import type { ReversibleAction } from './reversible-action';

/** How each kind of business action is taken back; what is not here is the mirror of a manual entry. */
const REVERSALS: ReadonlyMap<string, ReversibleAction> = new Map(
  [SALE_REVERSAL, ...NOTE_REVERSALS, MEMO_REVERSAL, RECEIPT_REVERSAL, GATEWAY_PAYOUT_REVERSAL, RECOGNITION_REVERSAL, OVERRIDE_REVERSAL, SUPPLIER_COMMISSION_REVERSAL, REFUND_REVERSAL].map((action) => [nameOf(action.sourceType, action.event), action]),
);

function nameOf(sourceType: string, event?: string): string {
  return event ? `${sourceType} ${event}` : sourceType;
}

/** The action of the source's event, else the one of the source. */
export const reversalOf = (sourceType: string, event: string): ReversibleAction | undefined =>
  REVERSALS.get(nameOf(sourceType, event)) ?? REVERSALS.get(sourceType);
