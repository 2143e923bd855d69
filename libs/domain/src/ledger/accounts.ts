import { CHART } from './chart-template';

/** Accounts that rules name, by their code in the template "travel-standard" (ledger.md, chart of accounts). */
export const ACCOUNT = {
  receivable: '1101',
  commissionReceivable: '1109',
  interBranch: '1171',
  supplierCommission: '1111',
  prepayment: '1131',
  bspPayable: '2011',
  arcPayable: '2012',
  supplierPayable: '2021',
  ownCards: '2023',
  deferredAir: '2031',
  deferredHotel: '2032',
  deferredTour: '2033',
  deferredMarkup: '2034',
  deferredOther: '2035',
  vatOutput: '2061',
  airCommission: '4011',
  hotelCommission: '4013',
  otherCommission: '4014',
  serviceFee: '4031',
  markup: '4032',
  discounts: '4071',
} as const;

/** What is sold and not yet earned: their sub-ledger is the revenue schedules. */
export const DEFERRED_ACCOUNTS: ReadonlySet<string> = new Set([
  ACCOUNT.deferredAir,
  ACCOUNT.deferredHotel,
  ACCOUNT.deferredTour,
  ACCOUNT.deferredMarkup,
  ACCOUNT.deferredOther,
]);

/** Accounts whose balance the residue of a translation may not touch: taxes are stated, not derived (invariant 6). */
export const isTaxAccount = (code: string): boolean => code >= '2061' && code <= '2065';

export const CONTROL_ACCOUNTS: ReadonlySet<string> = new Set(
  CHART.filter((account) => account.control).map((account) => account.code),
);

export type Dimension =
  | 'customer_id'
  | 'supplier_id'
  | 'branch_id'
  | 'item_id'
  | 'document_number'
  | 'bank_account_id'
  | 'tax_code'
  | 'invoice_id';

export function requiredDimensions(code: string): readonly Dimension[] {
  return CHART.find((account) => account.code === code)?.dimensions ?? [];
}
