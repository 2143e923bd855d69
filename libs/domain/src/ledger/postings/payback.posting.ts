import { moneyLine, type MoneyPlace } from '../../payment/money-place';
import type { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { Carrying, Dimensions, LineDraft } from '../journal-entry';

/** Open credit is paid back (ledger.md, payback; C10): Dr 1101 at what the books hold it, Cr 1001, 1002, 1011, 1021 or 2042. */
export function paybackLines(
  place: MoneyPlace,
  amount: Money,
  noteOf: { readonly customerId: string; readonly noteId: string; readonly carried: Carrying; readonly base: Dimensions },
): LineDraft[] {
  const { customerId, noteId, carried, base } = noteOf;
  return [
    {
      account: ACCOUNT.receivable,
      side: 'DEBIT',
      amount,
      dimensions: { ...base, customer_id: customerId, invoice_id: noteId },
      carried,
    },
    moneyLine(place, 'CREDIT', amount, base),
  ];
}
