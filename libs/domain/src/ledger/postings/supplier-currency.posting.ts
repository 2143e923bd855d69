import { ACCOUNT } from '../accounts';
import type { LineDraft, Translation } from '../journal-entry';
import { amountWorth } from '../worth';

/** Where a supplier is owed or owes. */
const SUPPLIER_ACCOUNTS: ReadonlySet<string> = new Set([
  ACCOUNT.bspPayable,
  ACCOUNT.arcPayable,
  ACCOUNT.supplierPayable,
  ACCOUNT.prepayment,
  ACCOUNT.ownCards,
  ACCOUNT.commissionReceivable,
  ACCOUNT.supplierCommission,
]);

/**
 * A sale priced in one currency and owed in another (decision 14): the supplier's lines go to its currency at the worth that
 * they have in the books on the day, so there is no FX result at issue and both legs state each other's amount (invariant 1).
 * @param sale translation of the sale's currency
 * @param owed translation of the currency in which the supplier is owed
 */
export function owedInCurrency(
  lines: readonly LineDraft[],
  currency: string,
  sale: Translation,
  owed: Translation,
): LineDraft[] {
  return lines.map((line) => {
    if (!SUPPLIER_ACCOUNTS.has(line.account)) return line;
    const { functionalCurrency, rate, source } = sale;
    const functional =
      line.amount.currency === functionalCurrency ? line.amount : line.amount.convert(rate, functionalCurrency);
    const amount = amountWorth(functional, owed.rate, currency);
    return { ...line, amount, carried: { functional, rate: owed.rate, source: owed.source ?? source } };
  });
}
