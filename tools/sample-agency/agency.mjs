// Skyline Travels, as data. People, numbers and firms are invented; airline codes are real.

export const PARTNER = {
  slug: 'skyline',
  name: 'Skyline Travels Ltd',
  country: 'BD',
  functionalCurrency: 'BDT',
  timeZone: 'Asia/Dhaka',
  fiscalYearStart: '07-01',
  address: 'House 14, Road 90, Gulshan, Dhaka',
  settings: { rate_limit_per_minute: 60000, imports: { default_service_fee: '1000.00' } },
};

export const FIRST_YEAR = '2025-07-01';

export const BRANCHES = [
  { code: 'GUL', name: 'Gulshan, head office', iataNumeric: '42300017', gdsOffices: ['DAC1S2100'] },
  { code: 'BAN', name: 'Banani', iataNumeric: '42300028', gdsOffices: ['DAC1S2101'] },
  { code: 'SYL', name: 'Sylhet', iataNumeric: '42300039', gdsOffices: ['ZYL1S2100'] },
  { code: 'CGP', name: 'Chattogram', iataNumeric: '42300040', gdsOffices: ['CGP1S2100'] },
];

/** The first of each role has no TOTP and stands in ready.json. `totp`: enrolled by the loader. `service`: no password. */
export const USERS = [
  { local: 'travel-agent', name: 'Nadia Islam', role: 'TRAVEL_AGENT', branch: 'GUL' },
  { local: 'refund-desk', name: 'Tariq Hasan', role: 'REFUND_DESK', branch: 'GUL' },
  { local: 'cashier', name: 'Ruma Akter', role: 'CASHIER', branch: 'GUL' },
  { local: 'accountant', name: 'Nusrat Rahman', role: 'ACCOUNTANT' },
  { local: 'senior-accountant', name: 'Imran Hossain', role: 'SENIOR_ACCOUNTANT' },
  { local: 'supervisor', name: 'Farhana Chowdhury', role: 'SUPERVISOR', branch: 'GUL' },
  { local: 'controller', name: 'Rezaul Karim', role: 'CONTROLLER' },
  { local: 'auditor', name: 'Anika Sultana', role: 'AUDITOR' },
  { local: 'partner-admin', name: 'Kamal Uddin', role: 'PARTNER_ADMIN' },
  { local: 'controller-2', name: 'Shirin Ahmed', role: 'CONTROLLER' },
  { local: 'supervisor-2', name: 'Mahbub Alam', role: 'SUPERVISOR', branch: 'GUL' },
  { local: 'partner-admin-2', name: 'Laila Begum', role: 'PARTNER_ADMIN', totp: true },
  { local: 'travel-agent-syl', name: 'Sabbir Chowdhury', role: 'TRAVEL_AGENT', branch: 'SYL' },
];

const airline = (name, iata_numeric, rate, settlement = 'BSP') => ({
  name,
  kind: 'AIRLINE',
  settlement,
  treatment: 'AGENT',
  iata_numeric,
  rate,
});

export const SUPPLIERS = [
  airline('Emirates', '176', '0.07'),
  airline('Biman Bangladesh Airlines', '997', '0.07'),
  airline('Qatar Airways', '157', '0.07'),
  airline('Saudia', '065', '0.05'),
  airline('Turkish Airlines', '235', '0.07'),
  airline('Singapore Airlines', '618', '0.07'),
  airline('US-Bangla Airlines', '779', '0.05'),
  airline('AirAsia wallet', '807', '0', 'PREPAID'),
  {
    name: 'Sundarban Beds',
    kind: 'BEDBANK',
    settlement: 'DIRECT',
    treatment: 'AGENT',
    rate: '0.10',
    recognition: 'ISSUE_DATE',
  },
  {
    name: 'Meghna Insurance',
    kind: 'INSURANCE',
    settlement: 'DIRECT',
    treatment: 'AGENT',
    rate: '0.20',
    recognition: 'ISSUE_DATE',
  },
  { name: 'Consular Desk Dhaka', kind: 'VISA', settlement: 'DIRECT', treatment: 'AGENT', rate: '0' },
  { name: 'Surma Ground', kind: 'TOUR', settlement: 'DIRECT', treatment: 'PRINCIPAL' },
  { name: 'BSP Bangladesh', kind: 'SETTLEMENT', settlement: 'BSP', treatment: 'AGENT' },
];

export const CUSTOMERS = [
  {
    name: 'Rahman Corporation',
    kind: 'CORPORATE',
    credit_limit: '145000.00',
    payment_terms_days: 30,
    address: 'Motijheel, Dhaka',
  },
  {
    name: 'Padma Textiles Ltd',
    kind: 'CORPORATE',
    credit_limit: '2000000.00',
    payment_terms_days: 30,
    address: 'Tejgaon, Dhaka',
  },
  {
    name: 'Jamuna Tours',
    kind: 'SUB_AGENT',
    credit_limit: '500000.00',
    payment_terms_days: 7,
    address: 'Bogura',
  },
  {
    name: 'নাসরিন করিম',
    kind: 'INDIVIDUAL',
    credit_limit: '100000.00',
    payment_terms_days: 0,
    address: 'ধানমন্ডি, ঢাকা',
  },
  { name: 'Counter, Gulshan', kind: 'INDIVIDUAL', payment_terms_days: 0 },
  {
    name: 'Surma Traders',
    kind: 'CORPORATE',
    credit_limit: '200000.00',
    payment_terms_days: 15,
    hold: 'Invoices of March are overdue',
    address: 'Sylhet',
  },
];

export const TAX_RULE = {
  code: 'BD-VAT-FEE',
  base: 'FEE',
  rate: '0.15',
  inclusive: false,
  valid_from: '2025-07-01',
};

export const BANKS = [
  { name: 'City Bank 4471', kind: 'BANK', currency: 'BDT' },
  { name: 'Eastern Bank 8820', kind: 'BANK', currency: 'USD' },
];

/** One drawer an office, in its currency. */
export const DRAWERS = BRANCHES.map(({ code, name }) => ({
  name: `${name.split(',')[0]} drawer`,
  currency: PARTNER.functionalCurrency,
  branch: code,
}));

/** Without secrets: nobody's store is behind it. */
export const GATEWAYS = [
  { provider: 'SSLCOMMERZ', name: 'SSLCommerz', currency: PARTNER.functionalCurrency },
];

export const RATES = {
  USD: '122.00',
  EUR: '138.00',
  GBP: '160.00',
  AED: '33.22',
  SAR: '32.53',
  INR: '1.42',
  JPY: '0.81',
  KWD: '397.00',
};
export const CLOSING_RATES = { ...RATES, USD: '122.50', EUR: '138.40' };
export const FIRST_RATE_DAY = '2025-06-30';

/** Posted once, on the first day of the books; no control account in it. */
export const OPENING = {
  entry_date: '2025-07-01',
  description: 'Opening balances',
  lines: [
    { account: '1001', side: 'DEBIT', amount: '185000.00' },
    { account: '1011', side: 'DEBIT', amount: '5241870.50', bank: 'City Bank 4471' },
    { account: '3001', side: 'CREDIT', amount: '1500000.00' },
    { account: '3101', side: 'CREDIT', amount: '3926870.50' },
  ],
};

/** A stable key of a record's own name. */
export const refOf = (kind, name) => `sample:${kind}:${name}`.slice(0, 100);
