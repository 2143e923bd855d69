import type { Booking } from '@travobooks/domain';
import { DomainError } from '@travobooks/domain';
import type { RequestScope, TicketFacts } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json, officeOnly, toBin, wireAmount } from '../sql';
import { bookingFromRow, itemFromRow } from '../stores/booking.rows';
import { isoTime, isoTimeOrNull } from '../stores/records.store';
import { beginningWith, containing, holding, travellerText } from './parties-filters';

/** One booking as it stands, with the names and links that its screen shows. */
export interface BookingDetail {
  readonly booking: Booking;
  readonly customerName: string;
  readonly branchCode: string;
  readonly supplierNames: ReadonlyMap<string, string>;
  readonly sales: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly tickets: readonly TicketFacts[];
  readonly invoiceIds: readonly string[];
  readonly creditNoteIds: readonly string[];
  readonly entryIds: readonly string[];
}

export interface BookingListRow {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly recordLocator: string | null;
  readonly customerId: string;
  readonly customerName: string;
  readonly traveller: string | null;
  readonly branchId: string;
  readonly currency: string;
  readonly total: string;
  readonly timeLimit: string | null;
  readonly issuedOn: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface BookingFilter {
  readonly state?: readonly string[] | undefined;
  readonly customerId?: string | undefined;
  readonly recordLocator?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly updatedSince?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly q?: string | undefined;
  readonly sort?: 'id' | 'time_limit' | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface HistoryRow {
  readonly id: string;
  readonly event: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly userId: string;
  readonly userName: string | null;
  readonly at: string;
  readonly detail: unknown;
}

const LIST = `SELECT b.*, c.name AS customer_name, (SELECT i.traveller_name FROM booking_items i WHERE i.partner_id = b.partner_id
    AND i.booking_id = b.id AND i.traveller_name IS NOT NULL ORDER BY i.position LIMIT 1) AS traveller
  FROM bookings b JOIN customers c ON c.partner_id = b.partner_id AND c.id = b.customer_id`;

export class BookingsQuery {
  constructor(private readonly reads: DataSource) {}

  /**
   * One statement, a row an item, since a trip costs more than the head's columns sent again. What booking and item both have (id and
   * state) is the item's; the booking's own go by other names. Throws `NOT_FOUND`, also for another partner's or office's booking.
   */
  async detail(scope: RequestScope, bookingId: string): Promise<BookingDetail> {
    const rows = await this.reads.query<Row[]>(
      `SELECT b.*, c.name AS customer_name, r.code AS branch_code,
         (SELECT GROUP_CONCAT(HEX(v.id) ORDER BY v.id) FROM invoices v WHERE v.partner_id = b.partner_id AND v.booking_id = b.id AND v.kind = 'INVOICE') AS invoice_ids,
         (SELECT GROUP_CONCAT(HEX(v.id) ORDER BY v.id) FROM invoices v WHERE v.partner_id = b.partner_id AND v.booking_id = b.id AND v.kind = 'CREDIT_NOTE') AS credit_note_ids,
         (SELECT GROUP_CONCAT(HEX(e.id) ORDER BY e.id) FROM journal_entries e WHERE e.partner_id = b.partner_id AND e.booking_id = b.id) AS entry_ids,
         i.*, b.id AS own_id, b.state AS own_state, s.name AS supplier_name, t.state AS ticket_state, t.kind AS ticket_kind, t.issued_on AS ticket_issued_on
       FROM bookings b JOIN customers c ON c.partner_id = b.partner_id AND c.id = b.customer_id
       JOIN branches r ON r.partner_id = b.partner_id AND r.id = b.branch_id
       LEFT JOIN booking_items i ON i.partner_id = b.partner_id AND i.booking_id = b.id
       LEFT JOIN suppliers s ON s.partner_id = i.partner_id AND s.id = i.supplier_id
       LEFT JOIN tickets t ON t.partner_id = i.partner_id AND t.item_id = i.id AND t.conjunction_of IS NULL
       WHERE b.partner_id = ? AND b.id = ? AND (? IS NULL OR b.branch_id = ?) ORDER BY i.position`,
      [scope.partnerId, toBin(bookingId), branchFilter(scope), branchFilter(scope)],
    );
    const [first] = rows;
    if (!first) throw new DomainError('NOT_FOUND');
    const head = { ...first, id: first['own_id'], state: first['own_state'] };
    return detailFromRows(
      head,
      rows.filter((row) => row['id'] !== null),
    );
  }

  async list(scope: RequestScope, filter: BookingFilter): Promise<BookingListRow[]> {
    const where = ['b.partner_id = ?'];
    const values: unknown[] = [scope.partnerId];
    const add = (sql: string, ...bound: unknown[]): void => {
      where.push(sql);
      values.push(...bound);
    };
    const branch = branchFilter(scope);
    if (branch) add('b.branch_id = ?', branch);
    if (filter.state?.length) add('b.state IN (?)', filter.state);
    if (filter.customerId) add('b.customer_id = ?', toBin(filter.customerId));
    if (filter.recordLocator) add('b.record_locator = ?', filter.recordLocator);
    if (filter.externalRef) add('b.external_ref = ?', filter.externalRef);
    if (filter.updatedSince) add('b.updated_at >= ?', filter.updatedSince.replace('T', ' ').replace('Z', ''));
    if (filter.documentNumber) {
      add(
        'b.id IN (SELECT booking_id FROM tickets WHERE partner_id = ? AND document_number = ?)',
        scope.partnerId,
        filter.documentNumber,
      );
    }
    if (filter.metadata) add('JSON_CONTAINS(b.metadata, ?)', holding(filter.metadata));
    if (filter.q) {
      const begins = beginningWith(filter.q);
      add(
        `(b.reference LIKE ? OR b.record_locator LIKE ? OR c.name LIKE ?
          OR b.id IN (SELECT booking_id FROM booking_items WHERE partner_id = ? AND traveller_name LIKE ?))`,
        begins,
        begins,
        containing(filter.q),
        scope.partnerId,
        beginningWith(travellerText(filter.q)),
      );
    }
    const byLimit = filter.sort === 'time_limit';
    if (byLimit) add('b.time_limit IS NOT NULL');
    if (filter.after) {
      if (byLimit)
        add(
          '(b.time_limit, b.id) > (SELECT time_limit, id FROM bookings WHERE partner_id = ? AND id = ?)',
          scope.partnerId,
          toBin(filter.after),
        );
      else add('b.id < ?', toBin(filter.after));
    }
    const order = byLimit ? 'b.time_limit, b.id' : 'b.id DESC';
    const rows = await this.reads.query<Row[]>(
      `${LIST} WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ?`,
      [...values, filter.limit],
    );
    return rows.map(listRow);
  }

  /** Who asked is who did it, also where somebody else's agreement has set it going. */
  async history(scope: RequestScope, bookingId: string): Promise<HistoryRow[]> {
    const rows = await this.reads.query<Row[]>(
      `SELECT h.*, u.id AS doer_id, u.name AS user_name FROM booking_history h JOIN bookings b ON b.partner_id = h.partner_id AND b.id = h.booking_id
       LEFT JOIN users u ON u.partner_id = h.partner_id AND u.id = COALESCE(UNHEX(REPLACE(JSON_VALUE(h.detail, '$.asked_by'), '-', '')), h.user_id)
       WHERE h.partner_id = ? AND h.booking_id = ? AND (? IS NULL OR b.branch_id = ?) ORDER BY h.id LIMIT 1000`,
      [scope.partnerId, toBin(bookingId), branchFilter(scope), branchFilter(scope)],
    );
    if (rows.length === 0) throw new DomainError('NOT_FOUND');
    return rows.map((row) => ({
      id: fromBin(row['id'] as Buffer),
      event: String(row['event']),
      fromState: row['from_state'] as string | null,
      toState: row['to_state'] as string | null,
      userId: fromBin((row['doer_id'] ?? row['user_id']) as Buffer),
      userName: row['user_name'] as string | null,
      at: isoTime(row['at']),
      detail: row['detail'] ? json(row['detail']) : null,
    }));
  }

  async ticket(scope: RequestScope, documentNumber: string): Promise<TicketFacts> {
    const rows = await this.reads.query<Row[]>(
      `SELECT t.* FROM tickets t JOIN bookings b ON b.partner_id = t.partner_id AND b.id = t.booking_id
       WHERE t.partner_id = ? AND t.document_number = ? AND (? IS NULL OR b.branch_id = ?)`,
      [scope.partnerId, documentNumber, branchFilter(scope), branchFilter(scope)],
    );
    if (!rows[0]) throw new DomainError('NOT_FOUND');
    const row = rows[0];
    return {
      documentNumber,
      itemId: fromBin(row['item_id'] as Buffer),
      bookingId: fromBin(row['booking_id'] as Buffer),
      kind: row['kind'] as TicketFacts['kind'],
      state: row['state'] as TicketFacts['state'],
      issuedOn: String(row['issued_on']),
      conjunctionOf: row['conjunction_of'] as string | null,
    };
  }

  /** Bookings whose time limit has passed, over all partners: for the sweep, which leaves those that hold a made ticket or EMD. */
  async overdue(now: string, limit: number): Promise<{ partnerId: number; bookingId: string }[]> {
    const rows = await this.reads.query<Row[]>(
      `SELECT partner_id, id FROM bookings b WHERE state IN ('DRAFT', 'HELD', 'PENDING_PAYMENT') AND time_limit <= ? AND time_limit > created_at AND NOT EXISTS (SELECT 1 FROM booking_items i
         WHERE i.partner_id = b.partner_id AND i.booking_id = b.id AND i.state = 'DRAFT' AND i.kind IN ('AIR_TICKET', 'EMD') AND i.document_number IS NOT NULL)
       ORDER BY time_limit LIMIT ?`,
      [now, limit],
    );
    return rows.map((row) => ({
      partnerId: Number(row['partner_id']),
      bookingId: fromBin(row['id'] as Buffer),
    }));
  }
}

const branchFilter = (scope: RequestScope): Buffer | null => officeOnly(scope, 'booking.read');

function detailFromRows(head: Row, rows: readonly Row[]): BookingDetail {
  const currency = String(head['currency']);
  const withTicket = rows.filter((row) => row['ticket_state'] !== null);
  return {
    booking: bookingFromRow(
      head,
      rows.map((row) => itemFromRow(row, currency)),
    ),
    customerName: String(head['customer_name']),
    branchCode: String(head['branch_code']),
    supplierNames: new Map(
      rows.flatMap((row) =>
        row['supplier_id']
          ? [[fromBin(row['supplier_id'] as Buffer), String(row['supplier_name'])] as const]
          : [],
      ),
    ),
    sales: new Map(
      rows.flatMap((row) =>
        row['sale']
          ? [[fromBin(row['id'] as Buffer), json<Record<string, unknown>>(row['sale'])] as const]
          : [],
      ),
    ),
    tickets: withTicket.map((row) => ({
      documentNumber: String(row['document_number']),
      itemId: fromBin(row['id'] as Buffer),
      bookingId: fromBin(row['booking_id'] as Buffer),
      kind: row['ticket_kind'] as TicketFacts['kind'],
      state: row['ticket_state'] as TicketFacts['state'],
      issuedOn: String(row['ticket_issued_on']),
      conjunctionOf: null,
    })),
    invoiceIds: hexIds(head['invoice_ids']),
    creditNoteIds: hexIds(head['credit_note_ids']),
    entryIds: hexIds(head['entry_ids']),
  };
}

const hexIds = (column: unknown): string[] =>
  column
    ? String(column)
        .split(',')
        .map((hex) => fromBin(Buffer.from(hex, 'hex')))
    : [];

const listRow = (row: Row): BookingListRow => ({
  id: fromBin(row['id'] as Buffer),
  reference: String(row['reference']),
  state: String(row['state']),
  recordLocator: row['record_locator'] as string | null,
  customerId: fromBin(row['customer_id'] as Buffer),
  customerName: String(row['customer_name']),
  traveller: row['traveller'] as string | null,
  branchId: fromBinOrNull(row['branch_id'] as Buffer) ?? '',
  currency: String(row['currency']),
  total: wireAmount(String(row['sale_total']), String(row['currency'])),
  timeLimit: isoTimeOrNull(row['time_limit']),
  issuedOn: row['issued_on'] as string | null,
  version: Number(row['version']),
  createdAt: isoTime(row['created_at']),
  updatedAt: isoTime(row['updated_at']),
});
