import type { Money } from '../shared/money';
import { ACCOUNT } from '../ledger/accounts';
import type { Dimensions, LineDraft, Side } from '../ledger/journal-entry';

/** Where money comes in or goes out. */
export type MoneyPlace =
  | { readonly kind: 'BANK'; readonly bankAccountId: string; readonly clientMoney: boolean }
  | { readonly kind: 'DRAWER'; readonly drawerId: string }
  | { readonly kind: 'CASH' }
  | { readonly kind: 'GATEWAY'; readonly gatewayId: string; readonly transactionId: string | null }
  | { readonly kind: 'WALLET'; readonly customerId: string };

/** The line of the place (ledger.md, receipt, payback, payout): 1011, 1012, 1002, 1001, 1021 or 2042. */
export function moneyLine(place: MoneyPlace, side: Side, amount: Money, base: Dimensions): LineDraft {
  const line = (account: string, dimensions: Dimensions): LineDraft => ({
    account,
    side,
    amount,
    dimensions: { ...base, ...dimensions },
  });
  switch (place.kind) {
    case 'BANK':
      return line(place.clientMoney ? ACCOUNT.clientMoney : ACCOUNT.bank, { bank_account_id: place.bankAccountId });
    case 'DRAWER':
      return line(ACCOUNT.drawer, { drawer_id: place.drawerId });
    case 'CASH':
      return line(ACCOUNT.cash, {});
    case 'GATEWAY':
      return {
        ...line(ACCOUNT.gatewayClearing, { gateway_id: place.gatewayId }),
        ...(place.transactionId ? { effect: { reference: place.transactionId } } : {}),
      };
    case 'WALLET':
      return line(ACCOUNT.wallet, { customer_id: place.customerId });
  }
}
