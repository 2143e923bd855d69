import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { Carrying, Dimensions, LineDraft, Side } from '../journal-entry';

export const CREDIT_REASONS = ['PRICE_CUT', 'GOODWILL', 'REBATE', 'ERROR'] as const;
export type CreditReason = (typeof CREDIT_REASONS)[number];

/** A part of an invoice line that is given back. */
export interface CreditedPart {
  readonly kind: 'FARE' | 'TAXES' | 'FEE' | 'DISCOUNT' | 'VAT' | 'ADJUSTMENT';
  readonly amount: Money;
  readonly taxCode: string | null;
  readonly itemId: string | null;
  readonly documentNumber: string | null;
}

const draft = (account: string, side: Side, amount: Money, dimensions: Dimensions, carried?: Carrying): LineDraft => ({
  account,
  side,
  amount,
  dimensions,
  ...(carried ? { carried } : {}),
});

export interface NoteDimensions {
  readonly customerId: string;
  readonly branchId: string;
  /** The document that the receivable's line names. */
  readonly documentId: string;
}

const partDimensions = ({ customerId, branchId }: NoteDimensions, part: CreditedPart): Dimensions => ({
  customer_id: customerId,
  branch_id: branchId,
  ...(part.itemId ? { item_id: part.itemId } : {}),
  ...(part.documentNumber ? { document_number: part.documentNumber } : {}),
});

/** The receivable's lines of a note: what is open of the invoice leaves at what the books hold it, the rest at the day's rate. */
export function receivableCredit(note: NoteDimensions, total: Money, open: { readonly part: Money; readonly carried: Carrying } | null): LineDraft[] {
  const dims: Dimensions = { customer_id: note.customerId, branch_id: note.branchId, invoice_id: note.documentId };
  const part = open?.part ?? Money.zero(total.currency);
  return [
    draft(ACCOUNT.receivable, 'CREDIT', part, dims, open?.carried),
    draft(ACCOUNT.receivable, 'CREDIT', total.minus(part), dims),
  ];
}

/**
 * What a credit note of a person costs (ledger.md: price cut, rebate credited). PRICE_CUT: Dr 4071 and, of VAT lines, 2061.
 * GOODWILL: Dr 5043, the tax stays. REBATE: Dr 2071 as far as it is accrued, then 4071. ERROR: the revenue that was never
 * earned: 4031 of a fee, 2061 of VAT, 4032 of the price.
 * @param accrued what 2071 holds for the customer, at what the books hold it
 */
export function creditCostLines(
  reason: CreditReason,
  parts: readonly CreditedPart[],
  note: NoteDimensions,
  accrued: { readonly part: Money; readonly carried: Carrying } | null,
): LineDraft[] {
  if (reason === 'REBATE') return rebateLines(parts, note, accrued);
  return parts.map((part) => {
    const dims = partDimensions(note, part);
    if (reason !== 'GOODWILL' && part.kind === 'VAT')
      return draft(ACCOUNT.vatOutput, 'DEBIT', part.amount, { ...dims, ...(part.taxCode ? { tax_code: part.taxCode } : {}) });
    if (reason === 'GOODWILL') return draft(ACCOUNT.goodwill, 'DEBIT', part.amount, dims);
    if (reason === 'PRICE_CUT') return draft(ACCOUNT.discounts, 'DEBIT', part.amount, dims);
    return draft(part.kind === 'FEE' ? ACCOUNT.serviceFee : ACCOUNT.markup, 'DEBIT', part.amount, dims);
  });
}

function rebateLines(parts: readonly CreditedPart[], note: NoteDimensions, accrued: { readonly part: Money; readonly carried: Carrying } | null): LineDraft[] {
  const dims: Dimensions = { customer_id: note.customerId, branch_id: note.branchId };
  const total = parts.reduce((sum, part) => sum.plus(part.amount), Money.zero(parts[0]?.amount.currency ?? ''));
  const part = accrued?.part ?? Money.zero(total.currency);
  return [
    draft(ACCOUNT.accruedExpenses, 'DEBIT', part, dims, accrued?.carried),
    draft(ACCOUNT.discounts, 'DEBIT', total.minus(part), dims),
  ];
}

/** Volume rebate accrued: Dr 4071, Cr 2071 for the customer. */
export const rebateAccrualLines = (amount: Money, customerId: string, branchId: string): LineDraft[] => [
  draft(ACCOUNT.discounts, 'DEBIT', amount, { customer_id: customerId, branch_id: branchId }),
  draft(ACCOUNT.accruedExpenses, 'CREDIT', amount, { customer_id: customerId, branch_id: branchId }),
];

/** Written off: Dr 1151, and 2061 where the law gives relief, Cr 1101. */
export const writeOffLines = (amount: Money, relief: Money, taxCode: string | null, note: NoteDimensions): LineDraft[] => {
  const dims: Dimensions = { customer_id: note.customerId, branch_id: note.branchId };
  return [
    draft(ACCOUNT.lossAllowance, 'DEBIT', amount.minus(relief), dims),
    draft(ACCOUNT.vatOutput, 'DEBIT', relief, { ...dims, ...(taxCode ? { tax_code: taxCode } : {}) }),
  ];
};

export const DEBIT_AS = ['SERVICE_FEE', 'MARKUP', 'CANCELLATION_FEE', 'EXPENSE'] as const;
export type DebitAs = (typeof DEBIT_AS)[number];
const DEBIT_ACCOUNTS: Readonly<Record<DebitAs, string>> = {
  SERVICE_FEE: ACCOUNT.serviceFee,
  MARKUP: ACCOUNT.markup,
  CANCELLATION_FEE: ACCOUNT.cancellationFees,
  EXPENSE: ACCOUNT.operatingExpenses,
};

/** Charged beside a sale: Dr 1101, Cr what it is for, Cr 2061 its VAT. */
export const debitNoteLines = (
  lines: readonly { readonly as: DebitAs; readonly amount: Money; readonly vat: Money; readonly taxCode: string | null }[],
  total: Money,
  note: NoteDimensions,
): LineDraft[] => {
  const dims: Dimensions = { customer_id: note.customerId, branch_id: note.branchId };
  return [
    draft(ACCOUNT.receivable, 'DEBIT', total, { ...dims, invoice_id: note.documentId }),
    ...lines.flatMap((line) => [
      draft(DEBIT_ACCOUNTS[line.as], 'CREDIT', line.amount, dims),
      draft(ACCOUNT.vatOutput, 'CREDIT', line.vat, { ...dims, ...(line.taxCode ? { tax_code: line.taxCode } : {}) }),
    ]),
  ];
};
