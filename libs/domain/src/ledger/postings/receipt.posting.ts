import { Money } from '../../shared/money';
import { Rate } from '../../shared/rate';
import { impliedRate } from '../../revenue/deferred-part';
import { ACCOUNT } from '../accounts';
import type { Carrying, Dimensions, LineDraft, Translation } from '../journal-entry';
import { carriedPart, type OpenBalance } from '../open-item';

/** A part of a document of the receivable: paid, given back or paid out. */
export interface DocumentPart {
  readonly invoiceId: string;
  readonly customerId: string;
  readonly branchId: string | null;
  readonly balance: OpenBalance;
  /** In the document's currency. */
  readonly part: Money;
  /** What it takes of the customer's money, in the receipt's currency. */
  readonly worth: Money;
}

/** Money for an issued booking that is not due yet goes straight to the deferral of its item (ledger.md decision 12; case C34). */
export interface DeferredPart {
  readonly account: string;
  readonly amount: Money;
  readonly dimensions: Dimensions;
}

export interface ReceiptFacts {
  readonly customerId: string;
  readonly branchId: string | null;
  /** What came in, and what the bank kept of it: each with the value that the books give it. */
  readonly money: readonly LineDraft[];
  /** Tax that the customer withheld, against a certificate: 1141 income tax, 2065 VAT. */
  readonly withheld: readonly { readonly account: string; readonly taxCode: string; readonly amount: Money }[];
  readonly parts: readonly DocumentPart[];
  readonly deferred: readonly DeferredPart[];
  /** Paid ahead: what is left after the documents. */
  readonly rest: Money;
  /** The booking that a deposit is for. */
  readonly restReference: string | null;
  /** What lacks of a document and is forgiven, inside the partner's limit. */
  readonly small: Money;
}

/** What an amount is worth on the day. */
export function atRate(amount: Money, { functionalCurrency, rate, source }: Translation): Carrying {
  const functional = amount.currency === functionalCurrency ? amount : amount.convert(rate, functionalCurrency);
  return { functional, rate, source };
}

/** The receivable's line: the document leaves at what the books hold it, whatever the day's rate. */
export function documentLine(side: 'DEBIT' | 'CREDIT', paid: DocumentPart, pointer?: string): LineDraft {
  return {
    account: ACCOUNT.receivable,
    side,
    amount: paid.part,
    carried: carriedPart(paid.balance, paid.part, pointer),
    dimensions: { ...branch(paid.branchId), customer_id: paid.customerId, invoice_id: paid.invoiceId },
  };
}

export const branch = (branchId: string | null): Dimensions => (branchId ? { branch_id: branchId } : {});

/**
 * ledger.md, receipt: money, the bank's cut, tax withheld against documents at their carrying amounts, the rest to the
 * customer's advances. What comes in is worth what it is worth on the day; each document and the rest has its share of
 * that, and what a document was carried at beside its share is the realised difference (cases C26, C27, C38, C41).
 */
export function receiptLines(facts: ReceiptFacts, translation: Translation): LineDraft[] {
  const own = branch(facts.branchId);
  const debits: LineDraft[] = [
    ...facts.money,
    ...facts.withheld.map(({ account, taxCode, amount }): LineDraft => ({
      account, side: 'DEBIT', amount, carried: atRate(amount, translation),
      dimensions: { ...own, customer_id: facts.customerId, tax_code: taxCode },
    })),
    { account: ACCOUNT.rounding, side: 'DEBIT', amount: facts.small, carried: atRate(facts.small, translation), dimensions: own },
  ];
  const value = Money.sum(
    debits.map(({ carried, amount }) => carried?.functional ?? amount),
    translation.functionalCurrency,
  );
  const worths = [...facts.parts.map(({ worth }) => worth), ...facts.deferred.map(({ amount }) => amount), facts.rest];
  const shares = value.allocate(worths.map(({ minor }) => minor));
  const held = (amount: Money, index: number): Carrying => {
    const functional = shares[index] ?? Money.zero(translation.functionalCurrency);
    const own = amount.currency === translation.functionalCurrency;
    return { functional, rate: own || amount.isZero ? Rate.ONE : impliedRate(amount, functional), source: translation.source };
  };
  return [
    ...debits,
    ...facts.parts.map((paid, index) => documentLine('CREDIT', paid, `/applications/${index}/amount`)),
    ...facts.deferred.map(({ account, amount, dimensions }, index): LineDraft => ({
      account, side: 'CREDIT', amount, dimensions, carried: held(amount, facts.parts.length + index),
    })),
    {
      account: ACCOUNT.advances, side: 'CREDIT', amount: facts.rest, carried: held(facts.rest, worths.length - 1),
      dimensions: { ...own, customer_id: facts.customerId },
      ...(facts.restReference ? { effect: { reference: facts.restReference } } : {}),
    },
  ];
}
