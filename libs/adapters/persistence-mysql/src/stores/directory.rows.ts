import { Money, Rate, type CommissionLine, type TaxRule } from '@travobooks/domain';
import type {
  BankAccountRecord,
  ContractLineRecord,
  ContractRecord,
  CustomerRecord,
  OverrideTerms,
  SupplierRecord,
  TaxRuleRecord,
  WithholdingTerms,
} from '@travobooks/application';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json, wireAmount, wireRate } from '../sql';
import { isoTime } from './records.store';

/** Rows of the directory to records: here and nowhere else. */
export const CUSTOMER_SELECT = `SELECT c.*, k.credit_limit, k.open_invoices, k.unapplied FROM customer_credit k
  JOIN customers c ON c.partner_id = k.partner_id AND c.id = k.customer_id`;

const text = (value: unknown): string | null => (value as string | null | undefined) ?? null;

export function customerFromRow(row: Row, currency: string): CustomerRecord {
  return {
    id: fromBin(row['id'] as Buffer),
    name: String(row['name']),
    kind: row['kind'] as CustomerRecord['kind'],
    email: text(row['email']),
    phone: text(row['phone']),
    address: text(row['address']),
    taxNumber: text(row['tax_number']),
    paymentTermsDays: Number(row['payment_terms_days']),
    state: String(row['state']),
    branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
    externalRef: text(row['external_ref']),
    metadata: row['metadata'] ? json(row['metadata']) : null,
    version: Number(row['version']),
    creditLimit: row['credit_limit'] === null ? null : wireAmount(row['credit_limit'] as string, currency),
    openInvoices: wireAmount(String(row['open_invoices']), currency),
    unapplied: wireAmount(String(row['unapplied']), currency),
    createdAt: isoTime(row['created_at']),
    updatedAt: isoTime(row['updated_at']),
  };
}

export function supplierFromRow(row: Row): SupplierRecord {
  return {
    id: fromBin(row['id'] as Buffer),
    name: String(row['name']),
    kind: String(row['kind']),
    settlement: String(row['settlement']),
    treatment: row['treatment'] as SupplierRecord['treatment'],
    iataNumeric: text(row['iata_numeric']),
    state: String(row['state']),
    externalRef: text(row['external_ref']),
    metadata: row['metadata'] ? json(row['metadata']) : null,
    version: Number(row['version']),
    createdAt: isoTime(row['created_at']),
    updatedAt: isoTime(row['updated_at']),
  };
}

export function contractFromRow(row: Row): ContractRecord {
  const currency = text(row['commission_currency']);
  const amount = text(row['commission_amount']);
  return {
    id: fromBin(row['id'] as Buffer),
    supplierId: fromBin(row['supplier_id'] as Buffer),
    validFrom: String(row['valid_from']),
    commissionRate: row['commission_rate'] === null ? null : wireRate(row['commission_rate'] as string),
    commissionAmount: amount && currency ? wireAmount(amount, currency) : null,
    commissionCurrency: currency,
    commissionLines: contractLines(row),
    recognition: row['recognition'] as ContractRecord['recognition'],
    recall: String(row['recall']),
    commissionPaid: row['commission_paid'] as ContractRecord['commissionPaid'],
    withholding: row['withholding'] ? json<WithholdingTerms>(row['withholding']) : null,
    override: row['override_terms'] ? json<OverrideTerms>(row['override_terms']) : null,
  };
}

const contractLines = (row: Row): ContractLineRecord[] =>
  row['commission_lines'] ? json<ContractLineRecord[]>(row['commission_lines']) : [];

/** The same lines, for the rule that chooses among them at a sale. */
export const commissionLines = (row: Row): CommissionLine[] =>
  contractLines(row).map(({ route, bookingClass, rate, amount, currency }) => ({
    route,
    bookingClass,
    rate: rate === null ? null : Rate.parse(rate),
    amount: amount !== null && currency ? Money.parse(amount, currency) : null,
  }));

const rateOrNull = (column: unknown): string | null =>
  column === null || column === undefined ? null : wireRate(String(column));

export const taxRuleFromRow = (row: Row): TaxRuleRecord => ({
  id: fromBin(row['id'] as Buffer),
  code: String(row['code']),
  base: String(row['base']),
  rate: wireRate(String(row['rate'])),
  inclusive: Boolean(Number(row['inclusive'])),
  appliesTo: json<string[]>(row['applies_to']),
  method: text(row['method']) as TaxRuleRecord['method'],
  provisionalMargin: rateOrNull(row['provisional_margin']),
  deemedPercent: rateOrNull(row['deemed_percent']),
  validFrom: String(row['valid_from']),
  validTo: text(row['valid_to']),
});

/** The rules of a day, each code's newest one, as long as it has not ended. Values: partner, day, day. */
export const RULES_SELECT = `SELECT code, base, rate, inclusive, applies_to, deemed_percent, provisional_margin FROM tax_rules t WHERE partner_id = ?
  AND valid_from = (SELECT MAX(valid_from) FROM tax_rules n WHERE n.partner_id = t.partner_id AND n.code = t.code AND n.valid_from <= ?)
  AND (valid_to IS NULL OR valid_to >= ?)`;

export const taxRule = (row: Row): TaxRule => ({
  code: String(row['code']),
  base: row['base'] as TaxRule['base'],
  rate: Rate.parse(String(row['rate'])),
  inclusive: Boolean(row['inclusive']),
  appliesTo: json<string[]>(row['applies_to']),
  deemedPercent: row['deemed_percent'] === null ? null : Rate.parse(String(row['deemed_percent'])),
  provisionalMargin:
    row['provisional_margin'] === null ? null : Rate.parse(String(row['provisional_margin'])),
});

export const bankAccountFromRow = (row: Row): BankAccountRecord => ({
  id: fromBin(row['id'] as Buffer),
  name: String(row['name']),
  kind: row['kind'] as BankAccountRecord['kind'],
  currency: String(row['currency']),
  branchId: fromBinOrNull(row['branch_id'] as Buffer | null),
  externalRef: text(row['external_ref']),
});
