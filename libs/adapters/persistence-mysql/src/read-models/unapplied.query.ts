import { DomainError, Money, UNAPPLIED_OF } from '@travobooks/domain';
import type { CreditSource, RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, officeOnly, toBin } from '../sql';

export interface UnappliedCredit {
  readonly source: CreditSource;
  /** Of an advance the receipt, of a credit note the note, else the item. */
  readonly id: string;
  readonly reference: string;
  readonly open: Money;
  readonly since: string;
}

/** What a customer has with the agency, oldest first. */
export class UnappliedQuery {
  constructor(private readonly reads: DataSource) {}

  /** Throws `NOT_FOUND`, also for another office's customer. */
  async of(scope: RequestScope, customerId: string): Promise<UnappliedCredit[]> {
    const office = officeOnly(scope, 'receipt.read');
    const id = toBin(customerId);
    const [customer] = await this.reads.query<Row[]>('SELECT branch_id FROM customers WHERE partner_id = ? AND id = ?', [scope.partnerId, id]);
    const own = customer?.['branch_id'] as Buffer | null | undefined;
    if (!customer || (own && office && !office.equals(own))) throw new DomainError('NOT_FOUND');
    const rows = await this.reads.query<Row[]>(
      `SELECT IF(o.account = ?, 'ADVANCE', 'WALLET') AS source, COALESCE(IF(e.source_type = 'RECEIPT', e.source_id, NULL), o.id) AS id, COALESCE(o.reference, e.source_reference) AS reference,
         o.open_amount AS open, o.currency, o.opened_on AS since FROM open_items o JOIN journal_entries e ON e.partner_id = o.partner_id AND e.id = o.entry_id
       WHERE o.partner_id = ? AND o.party_id = ? AND o.account IN (?) AND o.is_open = 1 AND o.side = 'C'
       UNION ALL SELECT 'CREDIT_NOTE', v.id, v.number, v.open_amount, v.currency, v.issued_on FROM invoices v
       WHERE v.partner_id = ? AND v.customer_id = ? AND v.is_open = 1 AND v.kind = 'CREDIT_NOTE' ORDER BY since, id LIMIT 1000`,
      [UNAPPLIED_OF.ADVANCE, scope.partnerId, id, Object.values(UNAPPLIED_OF), scope.partnerId, id],
    );
    return rows.map((row) => ({
      source: row['source'] as CreditSource,
      id: fromBin(row['id'] as Buffer),
      reference: String(row['reference']),
      open: Money.fromColumn(String(row['open']), String(row['currency'])),
      since: String(row['since']),
    }));
  }
}
