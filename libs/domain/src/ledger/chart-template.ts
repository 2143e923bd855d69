export type AccountType = 'ASSET' | 'LIABILITY' | 'EQUITY' | 'REVENUE' | 'EXPENSE';

export interface TemplateAccount {
  readonly code: string;
  readonly name: string;
  readonly type: AccountType;
  readonly control?: true;
  readonly dimensions?: readonly (
    | 'customer_id'
    | 'supplier_id'
    | 'branch_id'
    | 'item_id'
    | 'document_number'
    | 'bank_account_id'
    | 'tax_code'
    | 'invoice_id'
  )[];
}

/** The template "travel-standard" (ledger.md). A control account equals its sub-ledger at any moment. */
export const CHART: readonly TemplateAccount[] = [
  { code: '1001', name: 'Cash on hand', type: 'ASSET' },
  { code: '1002', name: 'Cash drawer', type: 'ASSET' },
  { code: '1011', name: 'Bank', type: 'ASSET', dimensions: ['bank_account_id'] },
  { code: '1012', name: 'Client money', type: 'ASSET', dimensions: ['bank_account_id'] },
  { code: '1021', name: 'Gateway clearing', type: 'ASSET', control: true },
  { code: '1101', name: 'AR, customers', type: 'ASSET', control: true, dimensions: ['customer_id'] },
  {
    code: '1109',
    name: 'Commission receivable',
    type: 'ASSET',
    control: true,
    dimensions: ['supplier_id', 'document_number'],
  },
  {
    code: '1110',
    name: 'Override commission receivable',
    type: 'ASSET',
    control: true,
    dimensions: ['supplier_id'],
  },
  {
    code: '1111',
    name: 'Supplier commission debtors',
    type: 'ASSET',
    control: true,
    dimensions: ['supplier_id'],
  },
  { code: '1121', name: 'BSP disputed receivable', type: 'ASSET', control: true },
  { code: '1122', name: 'BSP suspense', type: 'ASSET', control: true },
  {
    code: '1131',
    name: 'Supplier prepayments and deposits',
    type: 'ASSET',
    control: true,
    dimensions: ['supplier_id'],
  },
  { code: '1141', name: 'Withholding tax receivable', type: 'ASSET' },
  { code: '1151', name: 'Allowance for expected credit loss', type: 'ASSET' },
  { code: '1161', name: 'VAT input', type: 'ASSET' },
  // Without a branch: what belongs to the house as a whole.
  { code: '1171', name: 'Inter-branch clearing', type: 'ASSET', control: true, dimensions: [] },
  { code: '1501', name: 'Fixed assets', type: 'ASSET' },
  { code: '1591', name: 'Accumulated depreciation', type: 'ASSET' },
  {
    code: '2011',
    name: 'BSP payable',
    type: 'LIABILITY',
    control: true,
    dimensions: ['supplier_id', 'document_number'],
  },
  {
    code: '2012',
    name: 'ARC payable',
    type: 'LIABILITY',
    control: true,
    dimensions: ['supplier_id', 'document_number'],
  },
  { code: '2021', name: 'Supplier payables', type: 'LIABILITY', control: true, dimensions: ['supplier_id'] },
  { code: '2022', name: 'GDS fees payable', type: 'LIABILITY' },
  { code: '2023', name: 'Own cards payable', type: 'LIABILITY' },
  { code: '2031', name: 'Deferred air revenue', type: 'LIABILITY', control: true, dimensions: ['item_id'] },
  { code: '2032', name: 'Deferred hotel revenue', type: 'LIABILITY', control: true, dimensions: ['item_id'] },
  { code: '2033', name: 'Deferred tour revenue', type: 'LIABILITY', control: true, dimensions: ['item_id'] },
  {
    code: '2034',
    name: 'Deferred markup less discounts',
    type: 'LIABILITY',
    control: true,
    dimensions: ['item_id'],
  },
  { code: '2035', name: 'Deferred other revenue', type: 'LIABILITY', control: true, dimensions: ['item_id'] },
  { code: '2041', name: 'Customer advances', type: 'LIABILITY', control: true, dimensions: ['customer_id'] },
  { code: '2042', name: 'Customer wallet', type: 'LIABILITY', control: true, dimensions: ['customer_id'] },
  { code: '2051', name: 'ADM provision', type: 'LIABILITY', control: true },
  { code: '2061', name: 'VAT output', type: 'LIABILITY', dimensions: ['tax_code'] },
  { code: '2062', name: 'Withholding tax payable', type: 'LIABILITY' },
  { code: '2063', name: 'Tax collected at source', type: 'LIABILITY' },
  { code: '2064', name: 'Lodging levies payable', type: 'LIABILITY' },
  { code: '2065', name: 'VAT settlement', type: 'LIABILITY' },
  { code: '2066', name: 'Income tax payable', type: 'LIABILITY' },
  { code: '2071', name: 'Accrued expenses', type: 'LIABILITY' },
  { code: '3001', name: 'Share capital', type: 'EQUITY' },
  { code: '3101', name: 'Retained earnings', type: 'EQUITY' },
  { code: '3201', name: 'Opening balances', type: 'EQUITY' },
  { code: '3301', name: 'Currency translation reserve', type: 'EQUITY' },
  { code: '4011', name: 'Air commission', type: 'REVENUE' },
  { code: '4012', name: 'Override commission', type: 'REVENUE' },
  { code: '4013', name: 'Hotel commission', type: 'REVENUE' },
  { code: '4014', name: 'Other commission, GDS incentives', type: 'REVENUE' },
  { code: '4021', name: 'Hotel revenue', type: 'REVENUE' },
  { code: '4022', name: 'Tour revenue', type: 'REVENUE' },
  { code: '4023', name: 'Other principal revenue', type: 'REVENUE' },
  { code: '4031', name: 'Service fee', type: 'REVENUE' },
  { code: '4032', name: 'Markup', type: 'REVENUE' },
  { code: '4041', name: 'ADM recovery', type: 'REVENUE' },
  { code: '4051', name: 'Cancellation fees kept', type: 'REVENUE' },
  { code: '4061', name: 'Breakage', type: 'REVENUE' },
  { code: '4071', name: 'Discounts and rebates given', type: 'REVENUE' },
  { code: '4101', name: 'FX realised', type: 'REVENUE' },
  { code: '4102', name: 'FX unrealised', type: 'REVENUE' },
  { code: '4111', name: 'Interest income', type: 'REVENUE' },
  { code: '5011', name: 'Cost of tours', type: 'EXPENSE' },
  { code: '5012', name: 'Cost of hotels', type: 'EXPENSE' },
  { code: '5013', name: 'Cost of other principal sales', type: 'EXPENSE' },
  { code: '5031', name: 'Gateway fees', type: 'EXPENSE' },
  { code: '5032', name: 'Bank charges', type: 'EXPENSE' },
  { code: '5033', name: 'GDS fees', type: 'EXPENSE' },
  { code: '5041', name: 'ADM expense', type: 'EXPENSE' },
  { code: '5042', name: 'ADM issue charges', type: 'EXPENSE' },
  { code: '5043', name: 'Goodwill', type: 'EXPENSE' },
  { code: '5045', name: 'BSP variance', type: 'EXPENSE' },
  { code: '5046', name: 'Cash over and short', type: 'EXPENSE' },
  { code: '5051', name: 'Expected credit loss', type: 'EXPENSE' },
  { code: '5061', name: 'Operating expenses', type: 'EXPENSE' },
  { code: '5071', name: 'Depreciation', type: 'EXPENSE' },
  { code: '5081', name: 'Rounding difference', type: 'EXPENSE' },
  { code: '5091', name: 'Income tax', type: 'EXPENSE' },
];
