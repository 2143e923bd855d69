import { SALE_REVERSAL } from '../booking/sale-reversal';
import { MEMO_REVERSAL } from '../memo/memo-reversal';
import { RECEIPT_REVERSAL } from '../payment/reverse-receipt';
import type { ReversibleAction } from './reversible-action';

/** How each kind of business action is taken back; what is not here is the mirror of a manual entry. */
const REVERSALS: ReadonlyMap<string, ReversibleAction> = new Map(
  [SALE_REVERSAL, MEMO_REVERSAL, RECEIPT_REVERSAL].map((action) => [action.sourceType, action]),
);

export const reversalOf = (sourceType: string): ReversibleAction | undefined => REVERSALS.get(sourceType);
