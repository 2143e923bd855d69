import { ACCOUNT } from '../accounts';
import type { Carrying, Dimensions, LineDraft, Side } from '../journal-entry';
import type { ItemKind } from '../../booking/booking';
import type { TaxCharge } from '../../booking/item-sale';
import { chargeOf, creditOf, recallTaxOf, type RefundFigures } from '../../refund/refund-figures';
import { Money } from '../../shared/money';
import type { Rate } from '../../shared/rate';
import { commissionAccounts } from './item-issue.posting';

/** A part of something in both currencies. */
export interface HeldAmount {
  readonly amount: Money;
  readonly functional: Money;
}

export interface RefundAccounts {
  /** S. */
  readonly settlement: string;
  /** Q; null: the commission is netted in S. */
  readonly claim: string | null;
  readonly kind: ItemKind;
}

/** Whom the lines name: parties as at the issue, the notes that this refund makes. */
export interface RefundDimensions {
  readonly base: Dimensions;
  readonly supplierId: string | null;
  readonly customerId: string;
  readonly creditNoteId: string | null;
  readonly debitNoteId: string | null;
}

export interface RefundPosting {
  readonly figures: RefundFigures;
  readonly accounts: RefundAccounts;
  readonly dims: RefundDimensions;
  /** What of c, m and d was still deferred, at its historic rate; the rest is in revenue. */
  readonly deferred: { readonly recall: HeldAmount; readonly markup: HeldAmount; readonly discount: HeldAmount };
  /** The rate of the sale: what was earned or taxed then goes back at it. */
  readonly saleRate: Rate;
  /** What the credit of the customer's account stands in the books at: its open invoice's part, and the rest of the day. */
  readonly receivable: Carrying | null;
  /** Q at its open item's rate; null: the day's. */
  readonly claimRate: Rate | null;
  readonly functionalCurrency: string;
  /** The supplier's own reference, kept on the item that is opened. */
  readonly reference: string | null;
}

/**
 * The refund of one document (ledger.md, Refund block; C09, C11, C14, C15): Dr S R · Dr L (or E) c · Dr 2061 t · Cr 1101 R ·
 * Cr Q c+t; markup, fee and their VAT back, the discount taken back, goodwill; the agency's own charge on a line of its own.
 */
export function refundLines(posting: RefundPosting): LineDraft[] {
  const { figures, accounts, dims } = posting;
  const party: Dimensions = { ...dims.base, ...(dims.supplierId ? { supplier_id: dims.supplierId } : {}) };
  const customer: Dimensions = { ...dims.base, customer_id: dims.customerId };
  const { deferred, earned } = commissionAccounts(accounts.kind);
  return [
    ...supplierLines(posting, party),
    ...heldLines(posting, { side: 'DEBIT', amount: figures.recall, held: posting.deferred.recall, accounts: [deferred, earned] }, party),
    ...taxLines(posting, figures.recallTax, customer),
    ...heldLines(posting, { side: 'DEBIT', amount: figures.markup, held: posting.deferred.markup, accounts: [ACCOUNT.deferredMarkup, ACCOUNT.markup] }, customer),
    historic(posting, ACCOUNT.serviceFee, 'DEBIT', figures.fee, customer),
    ...taxLines(posting, figures.vatBack, customer),
    ...heldLines(posting, { side: 'CREDIT', amount: figures.discount, held: posting.deferred.discount, accounts: [ACCOUNT.deferredMarkup, ACCOUNT.discounts] }, customer),
    line(ACCOUNT.goodwill, 'DEBIT', figures.goodwill, customer),
    ...receivableLines(posting, customer),
    line(ACCOUNT.cancellationFees, 'CREDIT', figures.charge, customer),
    ...figures.chargeTax.map((tax) => line(ACCOUNT.vatOutput, 'CREDIT', tax.amount, { ...customer, tax_code: tax.code })),
  ].filter(({ amount }) => !amount.isZero);
}

const line = (account: string, side: Side, amount: Money, dimensions: Dimensions, carried?: Carrying): LineDraft => ({
  account,
  side,
  amount,
  dimensions,
  ...(carried ? { carried } : {}),
});

/** At the rate of the sale, whatever the day's is. */
function historic({ saleRate, functionalCurrency }: RefundPosting, account: string, side: Side, amount: Money, dimensions: Dimensions): LineDraft {
  return line(account, side, amount, dimensions, carriedAt(amount, saleRate, functionalCurrency));
}

function carriedAt(amount: Money, rate: Rate, functionalCurrency: string): Carrying | undefined {
  if (amount.currency === functionalCurrency) return undefined;
  return { functional: amount.convert(rate, functionalCurrency), rate, source: 'CARRIED' };
}

interface HeldPart {
  readonly side: Side;
  readonly amount: Money;
  /** What of it is still deferred. */
  readonly held: HeldAmount;
  /** For what is deferred, and for what is earned already. */
  readonly accounts: readonly [string, string];
}

function heldLines(posting: RefundPosting, { side, amount, held, accounts }: HeldPart, dimensions: Dimensions): LineDraft[] {
  const [first, second] = accounts;
  const carried = amount.currency === posting.functionalCurrency ? undefined : { functional: held.functional, rate: posting.saleRate, source: 'CARRIED' };
  return [line(first, side, held.amount, dimensions, carried), historic(posting, second, side, amount.minus(held.amount), dimensions)];
}

const taxLines = (posting: RefundPosting, taxes: readonly TaxCharge[], customer: Dimensions): LineDraft[] =>
  taxes.map((tax) => historic(posting, ACCOUNT.vatOutput, 'DEBIT', tax.amount, { ...customer, tax_code: tax.code }));

/** A refund is a document of its own: S and Q open items with the opposite sign (invariant 8). Netted suppliers owe R − c − t. */
function supplierLines({ figures, accounts, claimRate, functionalCurrency, reference }: RefundPosting, party: Dimensions): LineDraft[] {
  const fromSupplier = figures.refundable.minus(figures.onCard);
  const claim = figures.recall.plus(recallTaxOf(figures));
  const effect = reference ? { effect: { reference } } : {};
  if (accounts.claim) {
    const carried = claimRate ? carriedAt(claim, claimRate, functionalCurrency) : undefined;
    return [
      { ...line(accounts.settlement, 'DEBIT', fromSupplier, party), ...effect },
      { ...line(accounts.claim, 'CREDIT', claim, party, carried), ...effect },
    ];
  }
  const net = fromSupplier.minus(claim);
  return [{ ...line(accounts.settlement, net.isNegative ? 'CREDIT' : 'DEBIT', net.isNegative ? net.negate() : net, party), ...effect }];
}

/** Credit on the credit note; what the customer owes besides on a debit note (decision 11: each debit of 1101 has its document). */
function receivableLines({ figures, dims, receivable }: RefundPosting, customer: Dimensions): LineDraft[] {
  const named = (noteId: string | null): Dimensions => ({ ...customer, ...(noteId ? { invoice_id: noteId } : {}) });
  const credit = creditOf(figures);
  const zero = Money.zero(credit.currency);
  return [
    line(ACCOUNT.receivable, 'CREDIT', credit.isNegative ? zero : credit, named(dims.creditNoteId), receivable ?? undefined),
    line(ACCOUNT.receivable, 'DEBIT', credit.isNegative ? credit.negate() : zero, named(dims.debitNoteId)),
    line(ACCOUNT.receivable, 'DEBIT', chargeOf(figures), named(dims.debitNoteId)),
  ];
}

/** What is still deferred of a document that is closed. */
export interface StillDeferred {
  readonly commission: HeldAmount;
  readonly markup: HeldAmount;
  readonly discount: HeldAmount;
}

/** The refund closes the document: what L and 2034 still hold is earned at once (C09: 777.00); the discount kept is cost. */
export function releaseLines(
  { accounts, dims, saleRate, functionalCurrency }: Pick<RefundPosting, 'accounts' | 'dims' | 'saleRate' | 'functionalCurrency'>,
  { commission, markup, discount }: StillDeferred,
): LineDraft[] {
  const party: Dimensions = { ...dims.base, ...(dims.supplierId ? { supplier_id: dims.supplierId } : {}) };
  const customer: Dimensions = { ...dims.base, customer_id: dims.customerId };
  const { deferred, earned } = commissionAccounts(accounts.kind);
  const held = (account: string, side: Side, { amount, functional }: HeldAmount, dimensions: Dimensions): LineDraft =>
    line(account, side, amount, dimensions, amount.currency === functionalCurrency ? undefined : { functional, rate: saleRate, source: 'CARRIED' });
  const net = { amount: markup.amount.minus(discount.amount), functional: markup.functional.minus(discount.functional) };
  const flip = net.amount.isNegative;
  const even = flip ? { amount: net.amount.negate(), functional: net.functional.negate() } : net;
  return [
    held(deferred, 'DEBIT', commission, party),
    held(ACCOUNT.deferredMarkup, flip ? 'CREDIT' : 'DEBIT', even, customer),
    held(ACCOUNT.discounts, 'DEBIT', discount, customer),
    held(earned, 'CREDIT', commission, party),
    held(ACCOUNT.markup, 'CREDIT', markup, customer),
  ].filter(({ amount }) => !amount.isZero);
}
