import type { DocumentLanguage } from './invoice-document';

export type ReportKind = 'TRIAL_BALANCE' | 'GENERAL_LEDGER' | 'JOURNAL';
export type ReportFact =
  'account' | 'days' | 'branch' | 'as_of_entry' | 'opening_balance' | 'closing_balance';
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
  | 'balance';

interface ReportLabels {
  readonly kind: Readonly<Record<ReportKind, string>>;
  readonly fact: Readonly<Record<ReportFact, string>>;
  readonly column: Readonly<Record<ReportColumn, string>>;
  readonly total: string;
  readonly empty: string;
  readonly currency: string;
}

const english: ReportLabels = {
  kind: { TRIAL_BALANCE: 'Trial balance', GENERAL_LEDGER: 'General ledger', JOURNAL: 'Journal' },
  fact: {
    account: 'Account',
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
  },
  total: 'Total',
  empty: 'Nothing was posted in these days.',
  currency: 'Amounts in',
};

const bangla: ReportLabels = {
  kind: { TRIAL_BALANCE: 'রেওয়ামিল', GENERAL_LEDGER: 'সাধারণ খতিয়ান', JOURNAL: 'জাবেদা' },
  fact: {
    account: 'হিসাব',
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
  },
  total: 'মোট',
  empty: 'এই সময়কালে কোনো দাখিলা নেই।',
  currency: 'মুদ্রা',
};

export const reportLabels = (language: DocumentLanguage): ReportLabels =>
  language === 'bn' ? bangla : english;
