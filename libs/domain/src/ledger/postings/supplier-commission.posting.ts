import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { LineDraft } from '../journal-entry';
import { settlementLine, type OpenItem } from '../open-item';

/** What a supplier pays of its claims: each with the open items that it is for. */
export interface CommissionPaid {
  readonly items: readonly OpenItem[];
  readonly received: Money;
  readonly withheld: Money;
  /** The rest stays open; else it is settled as a whole, and what lacks or is too much goes to E. */
  readonly keepsRest: boolean;
  /** E: where the difference is earned or lost. */
  readonly revenueAccount: string;
}

export interface CommissionPosting {
  readonly lines: readonly LineDraft[];
  /** Received more (positive) or less than was claimed. */
  readonly difference: Money;
}

/**
 * ledger.md, "supplier's commission received; difference to E" and override "paid": 1011 · 1141 / 1111 or 1110. Items leave
 * at what the books hold them. Throws `AMOUNT_ABOVE_OPEN` when a part of them is more than what is open.
 */
export function commissionPaidLines(paid: CommissionPaid, bank: { readonly bankAccountId: string }, supplierId: string, pointer?: string): CommissionPosting {
  const { currency } = paid.received;
  const total = paid.received.plus(paid.withheld);
  const open = Money.sum(paid.items.map((item) => (item.side === 'DEBIT' ? item.open : item.open.negate())), currency);
  const difference = paid.keepsRest ? Money.zero(currency) : total.minus(open);
  // The money is the office's that sold.
  const branchId = paid.items[0]?.dimensions.branch_id;
  const office = branchId ? { branch_id: branchId } : {};
  const dimensions = { ...office, supplier_id: supplierId };
  const lines: LineDraft[] = [
    { account: ACCOUNT.bank, side: 'DEBIT', amount: paid.received, dimensions: { ...office, bank_account_id: bank.bankAccountId } },
    { account: ACCOUNT.withheldByCustomers, side: 'DEBIT', amount: paid.withheld, dimensions },
    ...(paid.keepsRest ? partsOf(paid.items, total, pointer) : paid.items.map((item) => settlementLine(item, item.open))),
    {
      account: paid.revenueAccount,
      side: difference.isNegative ? 'DEBIT' : 'CREDIT',
      amount: difference.isNegative ? difference.negate() : difference,
      dimensions: { ...(paid.items[0]?.dimensions ?? {}), ...dimensions },
    },
  ];
  return { lines: lines.filter(({ amount }) => !amount.isZero), difference };
}

/** Oldest first; what is more than all of them is refused on the last one. */
function partsOf(items: readonly OpenItem[], total: Money, pointer?: string): LineDraft[] {
  let rest = total;
  return items
    .filter(({ side }) => side === 'DEBIT')
    .flatMap((item, index, all) => {
      const last = index === all.length - 1;
      const part = last || !rest.isGreaterThan(item.open) ? rest : item.open;
      rest = rest.minus(part);
      return part.isZero ? [] : [settlementLine(item, part, pointer)];
    });
}
