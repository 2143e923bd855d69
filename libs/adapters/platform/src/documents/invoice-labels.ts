import type { DocumentLanguage, InvoiceKind } from './invoice-document';

interface InvoiceLabels {
  kind: Record<InvoiceKind, string>;
  billTo: string;
  issuedOn: string;
  dueOn: string;
  booking: string;
  creditOf: string;
  branch: string;
  iata: string;
  taxNo: string;
  item: string;
  traveller: string;
  document: string;
  amount: string;
  subtotal: string;
  vat: string;
  total: Record<InvoiceKind, string>;
  /** In place of the total due, of an invoice that notes take back. */
  billed: string;
  creditedBy: (note: string, day: string) => string;
  due: string;
  termsHeading: Record<InvoiceKind, string>;
  payTo: (account: string) => string;
  notesHeading: string;
  terms: (facts: {
    kind: InvoiceKind;
    number: string;
    dueOn: string | null;
    creditOf: string | null;
    /** The notes that take the whole invoice back. */
    creditedBy: readonly string[];
  }) => string;
  /** Lines that the books name in English. */
  known: Readonly<Record<string, string>>;
  page: (page: number, pages: number) => string;
  months: readonly string[];
}

const english: InvoiceLabels = {
  kind: { INVOICE: 'Invoice', CREDIT_NOTE: 'Credit note', DEBIT_NOTE: 'Debit note' },
  billTo: 'Bill to',
  issuedOn: 'Issue date',
  dueOn: 'Due date',
  booking: 'Booking reference',
  creditOf: 'Relates to invoice',
  branch: 'Branch',
  iata: 'IATA no.',
  taxNo: 'Tax no.',
  item: 'Description',
  traveller: 'Traveller',
  document: 'Document no.',
  amount: 'Amount',
  subtotal: 'Subtotal',
  vat: 'VAT',
  billed: 'Total',
  creditedBy: (note, day) => `Credited by ${note}, ${day}`,
  due: 'Still due',
  total: { INVOICE: 'Total due', CREDIT_NOTE: 'Total credited', DEBIT_NOTE: 'Total due' },
  termsHeading: { INVOICE: 'Payment terms', CREDIT_NOTE: 'Settlement', DEBIT_NOTE: 'Payment terms' },
  payTo: (account) => `Please pay to ${account}.`,
  notesHeading: 'Notes',
  terms: ({ kind, number, dueOn, creditOf, creditedBy }) => {
    if (creditedBy.length > 0) return `This invoice is credited by ${creditedBy.join(', ')}. No payment is needed.`;
    if (kind === 'CREDIT_NOTE') {
      const invoice = creditOf === null ? 'your account' : `invoice ${creditOf}`;
      return `This amount is credited to ${invoice}. No payment is needed.`;
    }
    const when = dueOn === null ? 'Payment is due on receipt' : `Payment is due by ${dueOn}`;
    return `${when}. Please quote ${number} with your payment.`;
  },
  known: {},
  page: (page, pages) => `Page ${page} of ${pages}`,
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** Figures stay Latin in Bangla documents too: authorities and banks compare them letter by letter. */
const bangla: InvoiceLabels = {
  kind: { INVOICE: 'চালান', CREDIT_NOTE: 'ক্রেডিট নোট', DEBIT_NOTE: 'ডেবিট নোট' },
  billTo: 'প্রাপক',
  issuedOn: 'ইস্যুর তারিখ',
  dueOn: 'পরিশোধের শেষ তারিখ',
  booking: 'বুকিং নম্বর',
  creditOf: 'সংশ্লিষ্ট চালান',
  branch: 'শাখা',
  iata: 'IATA নম্বর',
  taxNo: 'কর নম্বর',
  item: 'বিবরণ',
  traveller: 'যাত্রী',
  document: 'ডকুমেন্ট নম্বর',
  amount: 'পরিমাণ',
  subtotal: 'উপমোট',
  vat: 'ভ্যাট',
  billed: 'মোট',
  creditedBy: (note, day) => `${note} দ্বারা ক্রেডিট, ${day}`,
  due: 'অবশিষ্ট প্রদেয়',
  total: { INVOICE: 'মোট প্রদেয়', CREDIT_NOTE: 'মোট ক্রেডিট', DEBIT_NOTE: 'মোট প্রদেয়' },
  termsHeading: { INVOICE: 'পরিশোধের শর্ত', CREDIT_NOTE: 'নিষ্পত্তি', DEBIT_NOTE: 'পরিশোধের শর্ত' },
  payTo: (account) => `${account} হিসাবে পরিশোধ করুন।`,
  notesHeading: 'মন্তব্য',
  terms: ({ kind, number, dueOn, creditOf, creditedBy }) => {
    if (creditedBy.length > 0) return `এই চালান ${creditedBy.join(', ')} দ্বারা ক্রেডিট করা হয়েছে। কোনো পরিশোধের প্রয়োজন নেই।`;
    if (kind === 'CREDIT_NOTE') {
      const invoice = creditOf === null ? 'আপনার হিসাবে' : `চালান ${creditOf}-এর বিপরীতে`;
      return `এই পরিমাণ ${invoice} জমা করা হয়েছে। কোনো পরিশোধের প্রয়োজন নেই।`;
    }
    const when = dueOn === null ? 'প্রাপ্তির সঙ্গে সঙ্গে' : `${dueOn}-এর মধ্যে`;
    return `অনুগ্রহ করে ${when} পরিশোধ করুন এবং ${number} উল্লেখ করুন।`;
  },
  known: {
    'Taxes and carrier charges': 'কর ও ক্যারিয়ার চার্জ', 'Service fee': 'সার্ভিস ফি', Discount: 'ছাড়', 'Paid to the airline by card': 'কার্ডে এয়ারলাইনকে পরিশোধিত',
  }, // prettier-ignore
  page: (page, pages) => `পৃষ্ঠা ${page} / ${pages}`,
  months: [
    'জানুয়ারি', 'ফেব্রুয়ারি', 'মার্চ', 'এপ্রিল', 'মে', 'জুন', 'জুলাই', 'আগস্ট', 'সেপ্টেম্বর', 'অক্টোবর', 'নভেম্বর', 'ডিসেম্বর',
  ], // prettier-ignore
};

export function invoiceLabels(language: DocumentLanguage): InvoiceLabels {
  return language === 'bn' ? bangla : english;
}

/** `2026-11-24` → `24 Nov 2026`: no reader takes the day for the month. */
export function printedDate(day: string, language: DocumentLanguage): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = invoiceLabels(language).months[Number(month) - 1];
  if (name === undefined) throw new RangeError(`Not a day: ${day}`);
  return `${Number(date)} ${name} ${year}`;
}
