import type { DocumentLanguage } from './invoice-document';

export type ReportKind = 'TRIAL_BALANCE' | 'GENERAL_LEDGER' | 'JOURNAL' | 'AR_AGEING' | 'CUSTOMER_STATEMENT';
export type ReportFact =
  'account' | 'customer' | 'days' | 'branch' | 'as_of_entry' | 'opening_balance' | 'closing_balance';
export type ReportColumn =
  | 'account'
  | 'name'
  | 'type'
  | 'opening_debit'
  | 'opening_credit'
  | 'period_debit'
  | 'period_credit'
  | 'closing_debit'
  | 'closing_credit'
  | 'entry_date'
  | 'number'
  | 'event'
  | 'description'
  | 'debit'
  | 'credit'
  | 'balance'
  | 'customer'
  | 'documents'
  | 'currency'
  | 'not_due'
  | 'days_1_30'
  | 'days_31_60'
  | 'days_61_90'
  | 'over_90'
  | 'credits'
  | 'receivable';

interface ReportLabels {
  readonly kind: Readonly<Record<ReportKind, string>>;
  readonly fact: Readonly<Record<ReportFact, string>>;
  readonly column: Readonly<Record<ReportColumn, string>>;
  readonly total: string;
  readonly empty: string;
  readonly currency: string;
}

const english: ReportLabels = {
  kind: { TRIAL_BALANCE: 'Trial balance', GENERAL_LEDGER: 'General ledger', JOURNAL: 'Journal', AR_AGEING: 'Ageing of receivables', CUSTOMER_STATEMENT: 'Statement of account' },
  fact: {
    account: 'Account',
    customer: 'Customer',
    days: 'Days',
    branch: 'Branch',
    as_of_entry: 'Up to entry no.',
    opening_balance: 'Opening balance',
    closing_balance: 'Closing balance',
  },
  column: {
    account: 'Account',
    name: 'Name',
    type: 'Type',
    opening_debit: 'Opening Dr',
    opening_credit: 'Opening Cr',
    period_debit: 'Period Dr',
    period_credit: 'Period Cr',
    closing_debit: 'Closing Dr',
    closing_credit: 'Closing Cr',
    entry_date: 'Date',
    number: 'No.',
    event: 'Event',
    description: 'Description',
    debit: 'Debit',
    credit: 'Credit',
    balance: 'Balance',
    customer: 'Customer',
    documents: 'Documents',
    currency: 'Currency',
    not_due: 'Not due',
    days_1_30: '1–30 days',
    days_31_60: '31–60',
    days_61_90: '61–90',
    over_90: 'Over 90',
    credits: 'Credit notes',
    receivable: 'Owed',
  },
  total: 'Total',
  empty: 'Nothing was posted in these days.',
  currency: 'Amounts in',
};

const bangla: ReportLabels = {
  kind: { TRIAL_BALANCE: 'রেওয়ামিল', GENERAL_LEDGER: 'সাধারণ খতিয়ান', JOURNAL: 'জাবেদা', AR_AGEING: 'পাওনার বয়স', CUSTOMER_STATEMENT: 'হিসাব বিবরণী' },
  fact: {
    account: 'হিসাব',
    customer: 'গ্রাহক',
    days: 'সময়কাল',
    branch: 'শাখা',
    as_of_entry: 'শেষ দাখিলা নম্বর',
    opening_balance: 'প্রারম্ভিক জের',
    closing_balance: 'সমাপনী জের',
  },
  column: {
    account: 'হিসাব',
    name: 'নাম',
    type: 'ধরন',
    opening_debit: 'প্রারম্ভিক ডেবিট',
    opening_credit: 'প্রারম্ভিক ক্রেডিট',
    period_debit: 'সময়কালের ডেবিট',
    period_credit: 'সময়কালের ক্রেডিট',
    closing_debit: 'সমাপনী ডেবিট',
    closing_credit: 'সমাপনী ক্রেডিট',
    entry_date: 'তারিখ',
    number: 'নম্বর',
    event: 'ঘটনা',
    description: 'বিবরণ',
    debit: 'ডেবিট',
    credit: 'ক্রেডিট',
    balance: 'জের',
    customer: 'গ্রাহক',
    documents: 'নথি',
    currency: 'মুদ্রা',
    not_due: 'মেয়াদ হয়নি',
    days_1_30: '১–৩০ দিন',
    days_31_60: '৩১–৬০',
    days_61_90: '৬১–৯০',
    over_90: '৯০-এর বেশি',
    credits: 'ক্রেডিট নোট',
    receivable: 'পাওনা',
  },
  total: 'মোট',
  empty: 'এই সময়কালে কোনো দাখিলা নেই।',
  currency: 'মুদ্রা',
};

export const reportLabels = (language: DocumentLanguage): ReportLabels =>
  language === 'bn' ? bangla : english;
