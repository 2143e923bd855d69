import type { InvoiceDocument } from './invoice-document';

export const englishInvoice: InvoiceDocument = {
  kind: 'INVOICE',
  number: 'INV-2026-000123',
  issuedOn: '2026-11-24',
  dueOn: '2026-12-09',
  seller: {
    name: 'Skyline Travels Ltd.',
    addressLines: ['House 12, Road 5, Dhanmondi', 'Dhaka 1205, Bangladesh'],
    branch: 'Dhanmondi',
    iata: '42300012',
    taxNo: 'BIN 000123456-0101',
  },
  customer: {
    name: 'Padma Textiles Limited',
    addressLines: ['Plot 7, Tejgaon Industrial Area', 'Dhaka 1208'],
  },
  currency: 'BDT',
  lines: [
    {
      description: 'Air ticket DAC–DXB–DAC, Emirates, economy',
      travelDays: ['2027-01-02', '2027-01-20'],
      traveller: 'RAHMAN/FARHANA MS',
      documentNumber: '176-1234567890',
      amount: '1366550.00',
    },
    {
      description: 'Hotel Sundarban Beds, 3 nights',
      traveller: 'RAHMAN/FARHANA MS',
      documentNumber: null,
      amount: '42000.00',
    },
    { description: 'Discount', traveller: null, documentNumber: null, amount: '-1500.00' },
  ],
  subtotal: '1407050.00',
  taxes: [
    { label: 'VAT BD-VAT-FEE', rate: '0.15', amount: '225.00' },
    { label: 'Advance income tax', amount: '0.00' },
  ],
  total: '1407275.00',
  bookingReference: 'BK-7QX2M4',
  notes: 'Bank: Eastern Bank PLC, Skyline Travels Ltd., account 0101 4567 890.',
  grouping: 'INDIAN',
  language: 'en',
};

export const banglaInvoice: InvoiceDocument = {
  ...englishInvoice,
  customer: { name: 'নাসরিন করিম', addressLines: ['বাড়ি ৩, মিরপুর ১০', 'ঢাকা 1216'] },
  lines: [
    {
      description: 'বিমান টিকিট DAC–CGP, বাংলাদেশ বিমান (কর্তৃপক্ষ শ্রী ক্ষ র‍্যাব)',
      traveller: 'নাসরিন করিম',
      documentNumber: '997-2345678901',
      amount: '6550.00',
    },
  ],
  subtotal: '6550.00',
  taxes: [{ label: 'VAT BD-VAT-FEE', rate: '0.1575', amount: '150.00' }],
  total: '6700.00',
  notes: 'কর্তৃপক্ষের অনুমতি ছাড়া টিকিট হস্তান্তরযোগ্য নয়। মোট ৳6,700.00',
  language: 'bn',
};

export const creditedInvoice: InvoiceDocument = {
  ...banglaInvoice,
  credits: { notes: [{ number: 'CN-2026-000007', issuedOn: '2026-11-25', amount: '6700.00' }], due: '0.00' },
};

export const creditNote: InvoiceDocument = {
  ...englishInvoice,
  kind: 'CREDIT_NOTE',
  number: 'CRN-2026-000009',
  dueOn: null,
  creditOf: 'INV-2026-000123',
  notes: null,
  grouping: 'WESTERN',
};

export const longInvoice: InvoiceDocument = {
  ...englishInvoice,
  lines: Array.from({ length: 75 }, (_, index) => ({
    description: `Air ticket DAC–JED–DAC, group Umrah, seat ${index + 1}, with a name long enough to need two lines`,
    traveller: index % 3 === 0 ? 'নাসরিন করিম' : 'KARIM/ABDUL MR',
    documentNumber: `997-${String(2345678901 + index)}`,
    amount: '98500.00',
  })),
  subtotal: '7387500.00',
  total: '7387725.00',
};
