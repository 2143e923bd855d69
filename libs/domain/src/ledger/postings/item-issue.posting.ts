import type { BookingItem, ItemKind } from '../../booking/booking';
import type { ItemSale, SupplierTerms, TaxBase } from '../../booking/item-sale';
import { Money } from '../../shared/money';
import { ACCOUNT } from '../accounts';
import type { Dimensions, LineDraft, Side } from '../journal-entry';

/** Where deferred and earned commission of a kind stand (ledger.md, L → E for agents). */
export function commissionAccounts(kind: ItemKind): { deferred: string; earned: string } {
  if (kind === 'AIR_TICKET' || kind === 'EMD')
    return { deferred: ACCOUNT.deferredAir, earned: ACCOUNT.airCommission };
  if (kind === 'HOTEL') return { deferred: ACCOUNT.deferredHotel, earned: ACCOUNT.hotelCommission };
  return { deferred: ACCOUNT.deferredOther, earned: ACCOUNT.otherCommission };
}

/** S: the account on which the supplier is owed. */
export function settlementAccount(item: BookingItem, terms: SupplierTerms): string {
  if (item.formOfPayment === 'OWN_CARD') return ACCOUNT.ownCards;
  if (item.formOfPayment === 'EASYPAY') return ACCOUNT.prepayment;
  switch (terms.settlement) {
    case 'BSP':
      return ACCOUNT.bspPayable;
    case 'ARC':
      return ACCOUNT.arcPayable;
    case 'PREPAID':
      return ACCOUNT.prepayment;
    case 'DIRECT':
    case 'PAY_AT_PROPERTY':
      return ACCOUNT.supplierPayable;
  }
}

export interface IssueDimensions {
  readonly customerId: string;
  readonly branchId: string;
  readonly invoiceId: string | null;
}

/** The parties of an item's lines: the item alone, its supplier, its customer with the document that bills it. */
export function itemDimensions(
  item: Pick<BookingItem, 'id' | 'documentNumber' | 'supplierId'>,
  dims: IssueDimensions,
): { readonly base: Dimensions; readonly party: Dimensions; readonly customer: Dimensions } {
  const base: Dimensions = {
    branch_id: dims.branchId,
    item_id: item.id,
    ...(item.documentNumber ? { document_number: item.documentNumber } : {}),
  };
  return {
    base,
    party: { ...base, ...(item.supplierId ? { supplier_id: item.supplierId } : {}) },
    customer: {
      ...base,
      customer_id: dims.customerId,
      ...(dims.invoiceId ? { invoice_id: dims.invoiceId } : {}),
    },
  };
}

/**
 * Sale of one item as agent (ledger.md, posting rules, first block; cases C01, C18, C19, C28):
 * Dr 1101 X+F+M+V−D · Dr Q C+T · Cr S X · Cr L (or E) C · Cr 4031 F · Cr 2061 V+T · Cr 2034 M−D.
 * Q is 1109 for BSP and ARC documents; other suppliers net C+T in S, or owe it on 1111 when paid later or when the guest pays
 * there (then X is 0: Dr 1111 C+T · Cr L C · Cr 2061 T).
 */
export function itemIssueLines(
  item: BookingItem,
  sale: ItemSale,
  terms: SupplierTerms | null,
  dims: IssueDimensions,
): LineDraft[] {
  const currency = sale.receivable.currency;
  const { party, customer } = itemDimensions(item, dims);
  const line = (account: string, side: Side, amount: Money, dimensions: Dimensions): LineDraft => ({
    account,
    side,
    amount,
    dimensions,
  });

  const commissionTax = Money.sum(
    sale.vat.filter((tax) => tax.base === 'COMMISSION').map((tax) => tax.amount),
    currency,
  );
  const claim = sale.commission.plus(commissionTax);
  const lines = [
    line(ACCOUNT.receivable, 'DEBIT', sale.receivable, customer),
    ...(terms ? supplierLines(item, sale.payable, claim, terms, party) : []),
    ...commissionLines(item.kind, sale, party),
    line(ACCOUNT.serviceFee, 'CREDIT', sale.fee, customer),
    ...taxLines(sale, customer),
    ...markupLines(sale, customer),
  ];
  return lines.filter((candidate) => !candidate.amount.isZero);
}

function supplierLines(
  item: BookingItem,
  payable: Money,
  claim: Money,
  terms: SupplierTerms,
  party: Dimensions,
): LineDraft[] {
  const settlement = settlementAccount(item, terms);
  const documentScheme = terms.settlement === 'BSP' || terms.settlement === 'ARC';
  const claimAccount = documentScheme
    ? ACCOUNT.commissionReceivable
    : terms.commissionPaid === 'LATER' || terms.settlement === 'PAY_AT_PROPERTY'
      ? ACCOUNT.supplierCommission
      : null;
  if (claimAccount) {
    return [
      { account: claimAccount, side: 'DEBIT', amount: claim, dimensions: party },
      { account: settlement, side: 'CREDIT', amount: payable, dimensions: party },
    ];
  }
  const net = payable.minus(claim);
  return [
    {
      account: settlement,
      side: net.isNegative ? 'DEBIT' : 'CREDIT',
      amount: net.isNegative ? net.negate() : net,
      dimensions: party,
    },
  ];
}

function commissionLines(kind: ItemKind, sale: ItemSale, party: Dimensions): LineDraft[] {
  const accounts = commissionAccounts(kind);
  const sum = (served: boolean): Money =>
    Money.sum(
      sale.shares.filter((share) => share.served === served).map((share) => share.commission),
      sale.commission.currency,
    );
  return [
    { account: accounts.deferred, side: 'CREDIT', amount: sum(false), dimensions: party },
    { account: accounts.earned, side: 'CREDIT', amount: sum(true), dimensions: party },
  ];
}

/** VAT, or what is taken from the customer for the state. */
const taxAccount = (base: TaxBase): string =>
  base === 'SUB_AGENT_SHARE' ? ACCOUNT.withholdingPayable : base === 'COLLECTED_AT_SOURCE' ? ACCOUNT.collectedAtSource : ACCOUNT.vatOutput;

export function taxLines(sale: ItemSale, dimensions: Dimensions): LineDraft[] {
  return sale.vat.map((tax) => ({
    account: taxAccount(tax.base),
    side: 'CREDIT' as const,
    amount: tax.amount,
    dimensions: { ...dimensions, tax_code: tax.code },
  }));
}

/** Deferred: 2034 takes M − D, debit when the discount is higher; earned: 4032 and 4071 stand apart (IFRS 15.72). */
export function markupLines(sale: ItemSale, dimensions: Dimensions): LineDraft[] {
  const currency = sale.markup.currency;
  const sum = (served: boolean, part: 'markup' | 'discount'): Money =>
    Money.sum(
      sale.shares.filter((share) => share.served === served).map((share) => share[part]),
      currency,
    );
  const deferred = sum(false, 'markup').minus(sum(false, 'discount'));
  return [
    {
      account: ACCOUNT.deferredMarkup,
      side: deferred.isNegative ? 'DEBIT' : 'CREDIT',
      amount: deferred.isNegative ? deferred.negate() : deferred,
      dimensions,
    },
    { account: ACCOUNT.markup, side: 'CREDIT', amount: sum(true, 'markup'), dimensions },
    { account: ACCOUNT.discounts, side: 'DEBIT', amount: sum(true, 'discount'), dimensions },
  ];
}
