import type { Booking } from '@travobooks/domain';
import type { ImportFacts, ImportSupplier } from '../ports/import-store.port';
import type { PartnerSettings } from '../ports/request-scope.port';
import type { GdsRecord, GdsSaleDocument } from './gds-record';
import type { Needs, RecordCase } from './record-outcome';

/** Who sells, who buys, from whom. `missing` is what nobody could tell; then the record waits. */
export interface Parties {
  readonly branchId: string | null;
  readonly customerId: string | null;
  readonly supplierOf: (document: GdsSaleDocument) => string | null;
  readonly missing: readonly Needs[];
}

export function findParties(
  { record, upload, completion }: RecordCase,
  documents: readonly GdsSaleDocument[],
  facts: ImportFacts,
  rules: PartnerSettings['imports']['customer_rules'],
  target: Booking | null,
): Parties {
  const branchId =
    target?.branchId ?? completion?.branchId ?? upload.branchId ?? branchOfRecord(record, facts);
  const customerId =
    target?.customerId ?? completion?.customerId ?? upload.customerId ?? customerByRule(record, rules);
  const supplierOf = (document: GdsSaleDocument): string | null =>
    chosenSupplier(facts.suppliers.filter((supplier) => supplier.iataNumeric === document.carrierNumeric)) ??
    completion?.supplierId ??
    null;
  const missing: Needs[] = [
    ...(branchId ? [] : ['BRANCH' as const]),
    ...(customerId ? [] : ['CUSTOMER' as const]),
    ...(documents.every((document) => supplierOf(document)) ? [] : ['SUPPLIER' as const]),
  ];
  return { branchId, customerId, supplierOf, missing };
}

/** Office id, then the IATA number, whose check digit (the eighth) is not verified. */
export function branchOfRecord(
  record: Pick<GdsRecord, 'office' | 'agencyIata'>,
  facts: Pick<ImportFacts, 'branches'>,
): string | null {
  const byOffice = facts.branches.find(
    (branch) => record.office !== null && branch.gdsOffices.includes(record.office),
  );
  if (byOffice) return byOffice.id;
  const number = sevenDigits(record.agencyIata);
  return (
    facts.branches.find((branch) => number !== null && sevenDigits(branch.iataNumeric) === number)?.id ?? null
  );
}

const sevenDigits = (iata: string | null): string | null =>
  iata && /^\d{7,8}$/.test(iata) ? iata.slice(0, 7) : null;

function customerByRule(
  record: GdsRecord,
  rules: PartnerSettings['imports']['customer_rules'],
): string | null {
  const { ai, rm } = record.customerHints;
  const found = rules.find(({ field, value }) => {
    if (field === 'AI') return ai === value;
    if (field === 'RM') return rm.some((remark) => remark.toUpperCase().includes(value.toUpperCase()));
    return (field === 'OFFICE' ? record.office : record.consultant) === value;
  });
  return found?.customer_id ?? null;
}

/** Several with one prefix: the BSP one with a contract on that day; they come oldest first. */
function chosenSupplier(candidates: readonly ImportSupplier[]): string | null {
  const bsp = candidates.filter((supplier) => supplier.settlement === 'BSP');
  const chosen =
    candidates.length === 1
      ? candidates[0]
      : (bsp.find((supplier) => supplier.hasContract) ?? bsp[0] ?? candidates[0]);
  return chosen?.id ?? null;
}
