import type { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { LineDraft } from '../journal-entry';

/**
 * ledger.md, override: accrued or trued up 1110 / 4012, clawed back 4012 / 1110 (case C37).
 * @param change what is due less what was accrued; negative: back
 */
export function overrideLines(change: Money, supplierId: string, reference: string): LineDraft[] {
  const dimensions = { supplier_id: supplierId };
  const amount = change.isNegative ? change.negate() : change;
  const claim: Omit<LineDraft, 'side'> = { account: ACCOUNT.overrideReceivable, amount, dimensions, effect: { reference } };
  const income: Omit<LineDraft, 'side'> = { account: ACCOUNT.overrideCommission, amount, dimensions };
  return change.isNegative
    ? [{ ...income, side: 'DEBIT' }, { ...claim, side: 'CREDIT' }]
    : [{ ...claim, side: 'DEBIT' }, { ...income, side: 'CREDIT' }];
}

/** ledger.md, "VAT on its invoice": 1110 / 2061. */
export function overrideTaxLines(taxes: readonly { readonly code: string; readonly amount: Money }[], supplierId: string, reference: string): LineDraft[] {
  return taxes.flatMap(({ code, amount }): LineDraft[] => [
    { account: ACCOUNT.overrideReceivable, side: 'DEBIT', amount, dimensions: { supplier_id: supplierId }, effect: { reference } },
    { account: ACCOUNT.vatOutput, side: 'CREDIT', amount, dimensions: { supplier_id: supplierId, tax_code: code } },
  ]);
}
