import type { Settlement } from '../../booking/item-sale';
import { memoParts, type Memo, type MemoParts } from '../../memo/memo';
import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { Carrying, Dimensions, LineDraft, Side } from '../journal-entry';
import { carriedPart, settlementLine, type OpenItem } from '../open-item';

/** S of a memo: where its airline is owed. */
export function memoSettlementAccount(settlement: Settlement): string {
  if (settlement === 'BSP') return ACCOUNT.bspPayable;
  return settlement === 'ARC' ? ACCOUNT.arcPayable : ACCOUNT.supplierPayable;
}

/** Commission given back or granted: what the document still defers, the rest as earned revenue (L, then E: C15). */
export interface MemoCommission {
  readonly deferredAccount: string;
  readonly earnedAccount: string;
  /** Of the document's item. Null: it is not in the books, all of it is E. */
  readonly itemId: string | null;
  readonly deferred: Money;
  /** At what the books defer it (FX: L at its historic rate); absent: at the entry's rate. */
  readonly carried?: Carrying;
}

/** The memo's lines all name it, its airline and its office; the payable names it as a document of settlement too. */
export const memoDimensions = (memo: Memo): Dimensions => ({
  supplier_id: memo.supplierId,
  memo_id: memo.id,
  document_number: memo.number,
  ...(memo.branchId ? { branch_id: memo.branchId } : {}),
});

const ofItem = (memo: Memo): Dimensions => ({
  ...memoDimensions(memo),
  ...(memo.link ? { item_id: memo.link.itemId } : {}),
});

const draft = (account: string, side: Side, amount: Money, dimensions: Dimensions, carried?: Carrying): LineDraft => ({
  account,
  side,
  amount,
  dimensions,
  ...(carried ? { carried } : {}),
});

/** 5041 and 5042: expense of a memo, or what of it is taken back. */
const costLines = (memo: Memo, side: Side, { amount, charge }: MemoParts): LineDraft[] => [
  draft(ACCOUNT.memoExpense, side, amount, ofItem(memo)),
  draft(ACCOUNT.memoCharges, side, charge, ofItem(memo)),
];

function commissionLines(memo: Memo, side: Side, amount: Money, commission: MemoCommission): LineDraft[] {
  const item: Dimensions = { ...memoDimensions(memo), ...(commission.itemId ? { item_id: commission.itemId } : {}) };
  return [
    draft(commission.deferredAccount, side, commission.deferred, item, commission.carried),
    draft(commission.earnedAccount, side, amount.minus(commission.deferred), item),
  ];
}

/**
 * ADM accepted (C20): Dr 5041 · 5042 the charge, Cr 2011; cause COMMISSION: Dr L or E for 5041.
 * @param part what of amount and charge is accepted
 */
export const admAcceptLines = (
  memo: Memo,
  payableAccount: string,
  part: MemoParts,
  commission: MemoCommission | null,
): LineDraft[] => [
  ...(commission
    ? [...commissionLines(memo, 'DEBIT', part.amount, commission), ...costLines(memo, 'DEBIT', { ...part, amount: Money.zero(part.amount.currency) })]
    : costLines(memo, 'DEBIT', part)),
  draft(payableAccount, 'CREDIT', part.amount.plus(part.charge), memoDimensions(memo)),
];

/** ADM disputed, loss probable (C22): Dr 5041 · 5042, Cr 2051. Not probable: no entry, disclosed (IAS 37.86). */
export const admProvisionLines = (memo: Memo, part: MemoParts): LineDraft[] => [
  ...costLines(memo, 'DEBIT', part),
  draft(ACCOUNT.memoProvision, 'CREDIT', part.amount.plus(part.charge), memoDimensions(memo)),
];

/**
 * A provision ends: what is payable moves to the airline's account, the rest is no expense any more, all at what the books
 * hold it. Lost, or billed while disputed: all is payable (2051 / 2011); won: nothing is (2051 / 5041).
 */
export function admProvisionEndLines(
  memo: Memo,
  provision: OpenItem,
  payable: Money,
  payableAccount: string,
): LineDraft[] {
  const provided = memoParts({ amount: memo.amount, charge: memo.charge }, provision.open);
  const kept = memoParts(provided, payable);
  const back: MemoParts = { amount: provided.amount.minus(kept.amount), charge: provided.charge.minus(kept.charge) };
  const whole = carriedPart(provision, provision.open);
  const parts = [payable, back.amount, back.charge];
  const [owed, ...given] = whole.functional.allocate(parts.map(({ minor }) => minor));
  const at = (functional: Money | undefined): Carrying => ({ ...whole, functional: functional ?? Money.zero(whole.functional.currency) });
  return [
    settlementLine(provision, provision.open),
    draft(payableAccount, 'CREDIT', payable, memoDimensions(memo), at(owed)),
    ...costLines(memo, 'CREDIT', back).map((line, index) => ({ ...line, carried: at(given[index]) })),
  ];
}

/** ADM charged on to a customer with a debit note (C21): Dr 1101, Cr 5041; of its charge Cr 5042. */
export const admRechargeLines = (memo: Memo, part: MemoParts, customerId: string, debitNoteId: string): LineDraft[] => [
  draft(ACCOUNT.receivable, 'DEBIT', part.amount.plus(part.charge), {
    customer_id: customerId,
    invoice_id: debitNoteId,
    ...ofItem(memo),
  }),
  ...costLines(memo, 'CREDIT', part),
];

/** ACM (C24 and its row): Dr 2011, and the credit where what it gives back belongs. */
export const acmLines = (memo: Memo, payableAccount: string, credits: readonly LineDraft[]): LineDraft[] => [
  draft(payableAccount, 'DEBIT', memo.amount, memoDimensions(memo)),
  ...credits,
];

/** Commission that was claimed too low: L or E. */
export const acmCommission = (memo: Memo, commission: MemoCommission): LineDraft[] =>
  commissionLines(memo, 'CREDIT', memo.amount, commission);

/** It undoes an ADM: 4041. */
export const acmRecovery = (memo: Memo, amount: Money): LineDraft =>
  draft(ACCOUNT.memoRecovery, 'CREDIT', amount, ofItem(memo));

/** What open items of override (1110) or of a BSP case (1121) wait for, oldest first; answers what is beyond them. */
export function acmAgainst(items: readonly OpenItem[], amount: Money): { lines: LineDraft[]; rest: Money } {
  let rest = amount;
  const lines: LineDraft[] = [];
  for (const item of items) {
    if (rest.isZero || item.open.currency !== amount.currency || item.side !== 'DEBIT' || item.open.isZero) continue;
    const part = item.open.isGreaterThan(rest) ? rest : item.open;
    lines.push(settlementLine(item, part));
    rest = rest.minus(part);
  }
  return { lines, rest };
}

/** The customer's: 1101 with a credit note that names the invoice; what is open of it leaves at what the books hold it. */
export function acmCustomer(
  memo: Memo,
  to: { readonly customerId: string; readonly creditNoteId: string },
  open: { readonly part: Money; readonly carried: Carrying } | null,
): LineDraft[] {
  const dims: Dimensions = { customer_id: to.customerId, invoice_id: to.creditNoteId, ...ofItem(memo) };
  const part = open?.part ?? Money.zero(memo.amount.currency);
  return [
    draft(ACCOUNT.receivable, 'CREDIT', part, dims, open?.carried),
    draft(ACCOUNT.receivable, 'CREDIT', memo.amount.minus(part), dims),
  ];
}
