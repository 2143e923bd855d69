import type { RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, officeOnly, units, wireAmount } from '../sql';
import { beginningWith, containing, travellerText } from './parties-filters';

export interface SearchHit {
  readonly type: 'BOOKING' | 'TICKET' | 'INVOICE' | 'JOURNAL_ENTRY' | 'CUSTOMER' | 'SUPPLIER';
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly state: string | null;
  /** The whole reference, number, locator or name was given. */
  readonly exact: boolean;
}

/** Hits of one kind; the palette shows a few of each. */
const EACH = 8;

/** One box for everything: only kinds that the caller may read, exact hits first. */
export class SearchQuery {
  constructor(private readonly reads: DataSource) {}

  async search(scope: RequestScope, text: string): Promise<SearchHit[]> {
    const q = text.trim();
    const may = (permission: string): boolean => scope.permissions[permission] !== undefined;
    const found = await Promise.all([
      may('booking.read') ? this.bookings(scope, q) : [],
      may('booking.read') ? this.tickets(scope, q) : [],
      may('invoice.read') ? this.invoices(scope, q) : [],
      may('journal.read') ? this.entries(scope, q) : [],
      may('customer.read') ? this.customers(scope, q) : [],
      may('supplier.read') ? this.suppliers(scope, q) : [],
    ]);
    return found.flat().sort((one, other) => Number(other.exact) - Number(one.exact));
  }

  private async bookings(scope: RequestScope, q: string): Promise<SearchHit[]> {
    const office = officeOnly(scope, 'booking.read');
    const { partnerId } = scope;
    // Each way to a booking has its own index; one OR over all of them would use none.
    const rows = await this.reads.query<Row[]>(
      `SELECT b.id, b.reference, b.record_locator, b.state, b.currency, b.sale_total, c.name AS customer_name,
         (SELECT i.traveller_name FROM booking_items i WHERE i.partner_id = b.partner_id AND i.booking_id = b.id
            AND i.traveller_name LIKE ? ORDER BY i.position LIMIT 1) AS traveller
       FROM (
         (SELECT id FROM bookings WHERE partner_id = ? AND reference LIKE ? AND (? IS NULL OR branch_id = ?) ORDER BY reference DESC LIMIT ?)
         UNION (SELECT id FROM bookings WHERE partner_id = ? AND record_locator = ? AND (? IS NULL OR branch_id = ?) LIMIT ?)
         UNION (SELECT id FROM bookings WHERE partner_id = ? AND sale_total = ? AND (? IS NULL OR branch_id = ?) ORDER BY id DESC LIMIT ?)
         UNION (SELECT o.id FROM booking_items t JOIN bookings o ON o.partner_id = t.partner_id AND o.id = t.booking_id
           WHERE t.partner_id = ? AND t.traveller_name LIKE ? AND (? IS NULL OR o.branch_id = ?) ORDER BY t.traveller_name LIMIT ?)) f
       JOIN bookings b ON b.partner_id = ? AND b.id = f.id
       JOIN customers c ON c.partner_id = b.partner_id AND c.id = b.customer_id ORDER BY b.id DESC LIMIT ?`,
      [
        beginningWith(travellerText(q)),
        ...[partnerId, beginningWith(q), office, office, EACH],
        ...[partnerId, q, office, office, EACH],
        ...[partnerId, amountOf(q), office, office, EACH],
        ...[partnerId, beginningWith(travellerText(q)), office, office, EACH],
        partnerId,
        2 * EACH,
      ],
    );
    return rows.map((row) => ({
      type: 'BOOKING',
      id: fromBin(row['id'] as Buffer),
      title: String(row['reference']),
      subtitle: [row['record_locator'], row['customer_name'], row['traveller']].filter(Boolean).join(' · '),
      ...money(row['sale_total'], row['currency']),
      state: String(row['state']),
      exact:
        same(q, row['reference'], row['record_locator']) ||
        same(travellerText(q), row['traveller']) ||
        isAmount(q, row['sale_total']),
    }));
  }

  /** A document is found by its 13 digits, by its beginning, or by the ten digits without the airline's code. */
  private async tickets(scope: RequestScope, q: string): Promise<SearchHit[]> {
    const digits = q.replace(/[\s-]/g, '');
    if (!/^\d{6,13}$/.test(digits)) return [];
    const office = officeOnly(scope, 'booking.read');
    const rows = await this.reads.query<Row[]>(
      `SELECT t.document_number, t.state, t.kind, t.booking_id, b.reference FROM tickets t
         JOIN bookings b ON b.partner_id = t.partner_id AND b.id = t.booking_id
       WHERE t.partner_id = ? AND (t.document_number LIKE ? OR t.document_number LIKE ?) AND (? IS NULL OR b.branch_id = ?)
       ORDER BY t.document_number LIMIT ?`,
      [
        scope.partnerId,
        beginningWith(digits),
        digits.length === 10 ? `___${digits}` : beginningWith(digits),
        office,
        office,
        EACH,
      ],
    );
    return rows.map((row) => ({
      type: 'TICKET',
      id: fromBin(row['booking_id'] as Buffer),
      title: String(row['document_number']),
      subtitle: `${String(row['kind'])} · ${String(row['reference'])}`,
      amount: null,
      currency: null,
      state: String(row['state']),
      exact: String(row['document_number']).endsWith(digits) && digits.length >= 10,
    }));
  }

  private async invoices(scope: RequestScope, q: string): Promise<SearchHit[]> {
    const office = officeOnly(scope, 'invoice.read');
    const rows = await this.reads.query<Row[]>(
      `SELECT i.id, i.number, i.kind, i.state, i.currency, i.total, c.name AS customer_name FROM invoices i
         JOIN customers c ON c.partner_id = i.partner_id AND c.id = i.customer_id
       WHERE i.partner_id = ? AND (i.number LIKE ? OR i.total = ?) AND (? IS NULL OR i.branch_id = ?) ORDER BY i.id DESC LIMIT ?`,
      [scope.partnerId, beginningWith(q), amountOf(q), office, office, EACH],
    );
    return rows.map((row) => ({
      type: 'INVOICE',
      id: fromBin(row['id'] as Buffer),
      title: String(row['number']),
      subtitle: String(row['customer_name']),
      ...money(row['total'], row['currency']),
      state: String(row['state']),
      exact: same(q, row['number']) || isAmount(q, row['total']),
    }));
  }

  /** By the number that the seal gave. */
  private async entries(scope: RequestScope, q: string): Promise<SearchHit[]> {
    const number = /^(?:JE-?)?0*(\d{1,12})$/i.exec(q)?.[1];
    if (!number) return [];
    const rows = await this.reads.query<Row[]>(
      `SELECT e.id, s.number, e.description, e.event FROM journal_seals s JOIN journal_entries e ON e.partner_id = s.partner_id AND e.id = s.entry_id
       WHERE s.partner_id = ? AND s.number = ?`,
      [scope.partnerId, number],
    );
    return rows.map((row) => ({
      type: 'JOURNAL_ENTRY',
      id: fromBin(row['id'] as Buffer),
      title: `JE ${String(row['number'])}`,
      subtitle: String(row['description']),
      amount: null,
      currency: null,
      state: String(row['event']),
      exact: true,
    }));
  }

  private async customers(scope: RequestScope, q: string): Promise<SearchHit[]> {
    const office = officeOnly(scope, 'customer.read');
    const rows = await this.reads.query<Row[]>(
      `SELECT id, name, kind, state FROM customers WHERE partner_id = ? AND (name LIKE ? OR external_ref = ?)
         AND (? IS NULL OR branch_id IS NULL OR branch_id = ?) ORDER BY name LIMIT ?`,
      [scope.partnerId, containing(q), q, office, office, EACH],
    );
    return rows.map((row) => party('CUSTOMER', q, row));
  }

  private async suppliers(scope: RequestScope, q: string): Promise<SearchHit[]> {
    const rows = await this.reads.query<Row[]>(
      'SELECT id, name, kind, state FROM suppliers WHERE partner_id = ? AND (name LIKE ? OR iata_numeric = ? OR external_ref = ?) ORDER BY name LIMIT ?',
      [scope.partnerId, containing(q), q, q, EACH],
    );
    return rows.map((row) => party('SUPPLIER', q, row));
  }
}

const party = (type: 'CUSTOMER' | 'SUPPLIER', q: string, row: Row): SearchHit => ({
  type,
  id: fromBin(row['id'] as Buffer),
  title: String(row['name']),
  subtitle: String(row['kind']),
  amount: null,
  currency: null,
  state: String(row['state']),
  exact: same(q, row['name']),
});

const money = (column: unknown, currency: unknown): Pick<SearchHit, 'amount' | 'currency'> => ({
  amount: wireAmount(String(column), String(currency)),
  currency: String(currency),
});

/** What a person types for an amount, `66,550.00`, `1,23,456` or `BDT 500`, as a decimal; null: no amount. */
function amountOf(q: string): string | null {
  const digits = q.replace(/^[A-Za-z]{3}\s+/, '').replaceAll(',', '');
  return /^\d{1,15}(\.\d{1,4})?$/.test(digits) ? digits : null;
}

const isAmount = (q: string, column: unknown): boolean => {
  const asked = amountOf(q);
  return asked !== null && units(padded(asked)) === units(column);
};

const padded = (decimal: string): string => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(4, '0')}`;
};

const same = (q: string, ...texts: unknown[]): boolean =>
  texts.some((text) => typeof text === 'string' && text.toLowerCase() === q.toLowerCase());
