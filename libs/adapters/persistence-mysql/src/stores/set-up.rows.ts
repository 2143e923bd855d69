import type { DrawerRecord, GatewayRecord, SupplierBank } from '@travobooks/application';
import type { BankDetails } from '@travobooks/domain';
import type { Row } from '../session';
import { fromBin, json } from '../sql';
import { isoTime, isoTimeOrNull } from './records.store';

export const drawerFromRow = (row: Row): DrawerRecord => ({
  id: fromBin(row['id'] as Buffer),
  name: String(row['name']),
  currency: String(row['currency']),
  branchId: fromBin(row['branch_id'] as Buffer),
  externalRef: row['external_ref'] as string | null,
});

/** Sealed secrets are not read here: nobody who asks for a gateway needs them. */
export const GATEWAY_COLUMNS =
  'id, provider, name, currency, secret_names, external_ref, version, created_at, updated_at';

export const gatewayFromRow = (row: Row): GatewayRecord => ({
  id: fromBin(row['id'] as Buffer),
  provider: String(row['provider']),
  name: String(row['name']),
  currency: String(row['currency']),
  secretNames: json<string[]>(row['secret_names']),
  externalRef: row['external_ref'] as string | null,
  version: Number(row['version']),
  createdAt: isoTime(row['created_at']),
  updatedAt: isoTime(row['updated_at']),
});

export const SUPPLIER_BANK_COLUMNS = 'id, name, version, bank_details, bank_changed_at, bank_hold_until';

export const supplierBankFromRow = (row: Row): SupplierBank => ({
  supplierId: fromBin(row['id'] as Buffer),
  supplierName: String(row['name']),
  version: Number(row['version']),
  details: row['bank_details'] ? json<BankDetails>(row['bank_details']) : null,
  changedAt: isoTimeOrNull(row['bank_changed_at']),
  holdUntil: isoTimeOrNull(row['bank_hold_until']),
});
