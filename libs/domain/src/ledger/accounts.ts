import { CHART } from './chart-template';

/** Accounts that rules name, by their code in the template "travel-standard" (ledger.md, chart of accounts). */
export const ACCOUNT = {
  cash: '1001',
  drawer: '1002',
  bank: '1011',
  clientMoney: '1012',
  gatewayClearing: '1021',
  receivable: '1101',
  commissionReceivable: '1109',
  overrideReceivable: '1110',
  supplierCommission: '1111',
  bspDisputed: '1121',
  bspSuspense: '1122',
  prepayment: '1131',
  withheldByCustomers: '1141',
  lossAllowance: '1151',
  vatInput: '1161',
  interBranch: '1171',
  bspPayable: '2011',
  arcPayable: '2012',
  supplierPayable: '2021',
  gdsFeesPayable: '2022',
  ownCards: '2023',
  deferredAir: '2031',
  deferredHotel: '2032',
  deferredTour: '2033',
  deferredMarkup: '2034',
  deferredOther: '2035',
  advances: '2041',
  wallet: '2042',
  memoProvision: '2051',
  vatOutput: '2061',
  withholdingPayable: '2062',
  collectedAtSource: '2063',
  lodgingLevies: '2064',
  vatSettlement: '2065',
  incomeTaxPayable: '2066',
  accruedExpenses: '2071',
  retainedEarnings: '3101',
  openingBalances: '3201',
  airCommission: '4011',
  overrideCommission: '4012',
  hotelCommission: '4013',
  otherCommission: '4014',
  hotelRevenue: '4021',
  tourRevenue: '4022',
  otherRevenue: '4023',
  serviceFee: '4031',
  markup: '4032',
  memoRecovery: '4041',
  cancellationFees: '4051',
  breakage: '4061',
  discounts: '4071',
  fxRealised: '4101',
  fxUnrealised: '4102',
  interestIncome: '4111',
  costOfTours: '5011',
  costOfHotels: '5012',
  costOfOther: '5013',
  gatewayFees: '5031',
  bankCharges: '5032',
  gdsFees: '5033',
  memoExpense: '5041',
  memoCharges: '5042',
  goodwill: '5043',
  bspVariance: '5045',
  cashOverShort: '5046',
  creditLoss: '5051',
  operatingExpenses: '5061',
  depreciation: '5071',
  rounding: '5081',
  incomeTax: '5091',
} as const;

/** What is sold and not yet earned: their sub-ledger is the revenue schedules. */
export const DEFERRED_ACCOUNTS: ReadonlySet<string> = new Set([
  ACCOUNT.deferredAir,
  ACCOUNT.deferredHotel,
  ACCOUNT.deferredTour,
  ACCOUNT.deferredMarkup,
  ACCOUNT.deferredOther,
]);

/**
 * Accounts whose every line opens an item or settles one (invariant 8): documents of BSP and suppliers, advances, gateway
 * transactions, memos, cases. The receivable's items are invoices, those of deferred revenue its schedules.
 */
export const ITEM_ACCOUNTS: ReadonlySet<string> = new Set([
  ACCOUNT.gatewayClearing,
  ACCOUNT.commissionReceivable,
  ACCOUNT.overrideReceivable,
  ACCOUNT.supplierCommission,
  ACCOUNT.bspDisputed,
  ACCOUNT.bspSuspense,
  ACCOUNT.prepayment,
  ACCOUNT.bspPayable,
  ACCOUNT.arcPayable,
  ACCOUNT.supplierPayable,
  ACCOUNT.ownCards,
  ACCOUNT.advances,
  ACCOUNT.wallet,
  ACCOUNT.memoProvision,
]);

/** What a customer has paid and nobody has applied yet: it counts for the credit limit. */
export const UNAPPLIED_ACCOUNTS: ReadonlySet<string> = new Set([ACCOUNT.advances, ACCOUNT.wallet]);

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
  | 'invoice_id'
  | 'gateway_id'
  | 'drawer_id'
  | 'memo_id'
  | 'cost_centre';

export function requiredDimensions(code: string): readonly Dimension[] {
  return CHART.find((account) => account.code === code)?.dimensions ?? [];
}
