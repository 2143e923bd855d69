import type { RequestScope, SupplierCommissionRecord } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { toBin } from '../sql';
import { supplierCommissionFromRow } from '../stores/commission.store';

export class SupplierCommissionsQuery {
  constructor(private readonly reads: DataSource) {}

  /** Newest first. */
  async page(
    scope: RequestScope,
    filter: { readonly supplier_id?: string | undefined },
    after: { readonly id: string } | null,
    limit: number,
  ): Promise<readonly SupplierCommissionRecord[]> {
    const supplier = filter.supplier_id ? toBin(filter.supplier_id) : null;
    const before = after ? toBin(after.id) : null;
    const rows = await this.reads.query<Row[]>(
      'SELECT * FROM supplier_commissions WHERE partner_id = ? AND (? IS NULL OR supplier_id = ?) AND (? IS NULL OR id < ?) ORDER BY id DESC LIMIT ?',
      [scope.partnerId, supplier, supplier, before, before, limit],
    );
    return rows.map(supplierCommissionFromRow);
  }
}
