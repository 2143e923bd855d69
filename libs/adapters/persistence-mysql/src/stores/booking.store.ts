import { DomainError, Rate, Money, nextServiceOn, type Booking, type BookingItem, type BookingState, type Day, type ItemState, type ServiceDate, type TaxRule, type TicketState } from '@travobooks/domain';
import type { BookingStore, CreditFacts, DraftFacts, IdGenerator, NewTicket, PeriodFacts, SaleContext, SupplierFacts, TicketFacts } from '@travobooks/application';
import type { Row, Session } from '../session';
import { fromBin, officeOnly, statement, type Statement, toBin, toBinOrNull, wireAmount } from '../sql';
import { bookingFromRow, ITEM_COLUMNS, itemFromRow, itemValues, saleJson } from './booking.rows';
import { commissionLines, RULES_SELECT, taxRule } from './directory.rows';
import { fxRate, newestRates } from './fx-rates.rows';
import { timestamp } from './records.store';

const TICKET_COLUMNS = 'document_number, kind, state, booking_id, item_id, issued_on, conjunction_of';

export const CREDIT_SELECT = `SELECT c.id, c.branch_id, c.name, c.kind, c.state, c.payment_terms_days, k.credit_limit, k.open_invoices, k.unapplied FROM customer_credit k
  JOIN customers c ON c.partner_id = k.partner_id AND c.id = k.customer_id`;
/** Each supplier with the contract in force on the day. Values: day, partner. */
export const SUPPLIER_SELECT = `SELECT s.id, s.name, s.kind, s.state, s.settlement, s.treatment, s.iata_numeric, t.commission_rate, t.commission_amount,
    t.commission_currency, t.commission_lines, t.recognition, t.commission_paid
  FROM suppliers s LEFT JOIN supplier_contracts t ON t.partner_id = s.partner_id AND t.supplier_id = s.id AND t.valid_from = (SELECT MAX(n.valid_from)
    FROM supplier_contracts n WHERE n.partner_id = s.partner_id AND n.supplier_id = s.id AND n.valid_from <= ?)`;

export class BookingSqlStore implements BookingStore {
  constructor(
    private readonly session: Session,
    private readonly ids: IdGenerator,
  ) {}

  async lockForSale(bookingId: string, on: Day, permission: string): Promise<SaleContext> {
    const { partnerId, partner } = this.session.scope;
    const [bookings, items = [], periods, customers, suppliers = [], rules = [], rates = [], tickets = []] =
      await this.session.read(saleReads(partnerId, bookingId, on, partner.functionalCurrency));
    const row = this.visible(bookings?.[0], permission);
    const booking = bookingFromRow(row, items.map((item) => itemFromRow(item, String(row['currency']))));
    const customer = customers?.[0];
    if (!customer) throw new DomainError('NOT_FOUND');
    return {
      booking, branchCode: String(row['branch_code']), period: periodFacts(periods?.[0]), credit: creditFacts(customer, partner.functionalCurrency),
      suppliers: new Map(suppliers.map((supplier) => [fromBin(supplier['id'] as Buffer), supplierFacts(supplier)])),
      taxRules: rulesFor(customer, rules), rates: rates.map(fxRate), tickets: tickets.map(ticketFacts),
    };
  }

  async lock(bookingId: string, permission: string): Promise<Booking> {
    const { partnerId } = this.session.scope;
    const [bookings, items = []] = await this.session.read(bookingReads(partnerId, bookingId));
    const row = this.visible(bookings?.[0], permission);
    return bookingFromRow(row, items.map((item) => itemFromRow(item, String(row['currency']))));
  }

  async findDocument(documentNumber: string): Promise<{ bookingId: string; itemId: string; ticket: TicketFacts | null } | null> {
    const { partnerId } = this.session.scope;
    const [tickets, items] = await this.session.read([
      statement(`SELECT ${TICKET_COLUMNS} FROM tickets WHERE partner_id = ? AND document_number = ?`, partnerId, documentNumber),
      statement(
        `SELECT booking_id, id FROM booking_items WHERE partner_id = ? AND document_number = ? AND state <> 'CANCELLED'`,
        partnerId, documentNumber,
      ),
    ]);
    if (tickets?.[0]) {
      const ticket = ticketFacts(tickets[0]);
      return { bookingId: ticket.bookingId, itemId: ticket.itemId, ticket };
    }
    const item = items?.[0];
    return item ? { bookingId: fromBin(item['booking_id'] as Buffer), itemId: fromBin(item['id'] as Buffer), ticket: null } : null;
  }

  async findByRef(externalRef: string): Promise<string | null> {
    const [rows] = await this.session.read([
      statement('SELECT id FROM bookings WHERE partner_id = ? AND external_ref = ?', this.session.scope.partnerId, externalRef),
    ]);
    return rows?.[0] ? fromBin(rows[0]['id'] as Buffer) : null;
  }

  async draftFacts(customerId: string, branchId: string, supplierIds: readonly string[], on: Day): Promise<DraftFacts> {
    const { partnerId, partner } = this.session.scope;
    const suppliersIn = supplierIds.length > 0 ? supplierIds.map(toBin) : [Buffer.alloc(16)];
    const [customers, branches, suppliers = [], rules = []] = await this.session.read([
      statement(`${CREDIT_SELECT} WHERE k.partner_id = ? AND k.customer_id = ?`, partnerId, toBin(customerId)),
      statement('SELECT code FROM branches WHERE partner_id = ? AND id = ?', partnerId, toBin(branchId)),
      statement(`${SUPPLIER_SELECT} WHERE s.partner_id = ? AND s.id IN (?)`, on, partnerId, suppliersIn),
      statement(RULES_SELECT, partnerId, on, on),
    ]);
    return {
      customer: this.readable(customers?.[0]) && customers?.[0] ? creditFacts(customers[0], partner.functionalCurrency) : null,
      branchCode: branches?.[0] ? String(branches[0]['code']) : null,
      suppliers: new Map(suppliers.map((supplier) => [fromBin(supplier['id'] as Buffer), supplierFacts(supplier)])),
      taxRules: rulesFor(customers?.[0], rules),
    };
  }

  async nextReference(year: string): Promise<string> {
    const [, rows] = await this.session.read([
      statement(
        `INSERT INTO number_sequences (partner_id, name, next_no) VALUES (?, ?, LAST_INSERT_ID(1) + 1)
         ON DUPLICATE KEY UPDATE next_no = LAST_INSERT_ID(next_no) + 1`,
        this.session.scope.partnerId, `TVB-${year}`,
      ),
      statement('SELECT LAST_INSERT_ID() AS taken'),
    ]);
    return `TVB-${year}-${String(rows?.[0]?.['taken']).padStart(6, '0')}`;
  }

  insert(booking: Booking): void {
    const { partnerId } = this.session.scope;
    const now = timestamp(this.session.now);
    this.session.write(
      `INSERT INTO bookings (partner_id, id, reference, branch_id, customer_id, currency, state, record_locator, gds, pnr_created, time_limit,
         notes, sale_total, made_by, external_ref, metadata, version, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
      partnerId, toBin(booking.id), booking.reference, toBin(booking.branchId), toBin(booking.customerId), booking.currency, booking.state,
      booking.recordLocator, booking.gds, booking.pnrCreated, booking.timeLimit ? timestamp(new Date(booking.timeLimit)) : null, booking.notes,
      booking.saleTotal.toDecimal(), toBin(booking.madeBy), booking.externalRef, booking.metadata ? JSON.stringify(booking.metadata) : null, now, now,
    );
    this.insertItems(booking.id, booking.items);
  }

  insertItems(bookingId: string, items: readonly BookingItem[]): void {
    if (items.length === 0) return;
    this.session.write(
      `INSERT INTO booking_items (${ITEM_COLUMNS}) VALUES ?`,
      items.map((item) => itemValues(this.session.scope.partnerId, bookingId, item)),
    );
  }

  update(booking: Booking): void {
    this.session.write(
      `UPDATE bookings SET customer_id = ?, currency = ?, state = ?, record_locator = ?, time_limit = ?, notes = ?, sale_total = ?, approval_id = ?,
         issued_on = ?, metadata = ?, next_service_on = ?, version = version + 1, updated_at = ? WHERE partner_id = ? AND id = ?`,
      toBin(booking.customerId), booking.currency, booking.state, booking.recordLocator,
      booking.timeLimit ? timestamp(new Date(booking.timeLimit)) : null, booking.notes, booking.saleTotal.toDecimal(), toBinOrNull(booking.approvalId),
      booking.issuedOn, booking.metadata ? JSON.stringify(booking.metadata) : null, nextServiceOn(booking.items, null), timestamp(this.session.now),
      this.session.scope.partnerId, toBin(booking.id),
    );
  }

  replaceItems(bookingId: string, items: readonly BookingItem[]): void {
    this.session.write('DELETE FROM booking_items WHERE partner_id = ? AND booking_id = ?', this.session.scope.partnerId, toBin(bookingId));
    this.insertItems(bookingId, items);
  }

  saveIssuedItem(item: BookingItem): void {
    this.session.write(
      `UPDATE booking_items SET state = ?, document_number = ?, conjunction = ?, document_issued_on = ?, sale = ? WHERE partner_id = ? AND id = ?`,
      item.state, item.documentNumber, item.conjunction.length > 0 ? JSON.stringify(item.conjunction) : null, item.documentIssuedOn,
      item.sold ? JSON.stringify(saleJson(item.sold)) : null, this.session.scope.partnerId, toBin(item.id),
    );
  }

  relateEmd(documentNumber: string, relatedItemId: string): void {
    this.session.write(
      "UPDATE booking_items SET related_item_id = ? WHERE partner_id = ? AND kind = 'EMD' AND document_number = ? AND related_item_id IS NULL",
      toBin(relatedItemId), this.session.scope.partnerId, documentNumber,
    );
  }

  setServiceDates(itemId: string, dates: readonly ServiceDate[]): void {
    this.session.write('UPDATE booking_items SET service_dates = ? WHERE partner_id = ? AND id = ?', JSON.stringify(dates), this.session.scope.partnerId, toBin(itemId));
  }

  markNoShow(itemId: string, on: Day): void {
    this.session.write('UPDATE booking_items SET no_show_on = ? WHERE partner_id = ? AND id = ?', on, this.session.scope.partnerId, toBin(itemId));
    this.session.write(
      "UPDATE tickets SET state = 'OPEN' WHERE partner_id = ? AND item_id = ? AND state IN ('PARTIALLY_USED', 'USED')",
      this.session.scope.partnerId, toBin(itemId),
    );
  }

  setItemStates(itemIds: readonly string[], state: ItemState): void {
    if (itemIds.length === 0) return;
    this.session.write('UPDATE booking_items SET state = ? WHERE partner_id = ? AND id IN (?)', state, this.session.scope.partnerId, itemIds.map(toBin));
  }

  insertTickets(tickets: readonly NewTicket[]): void {
    if (tickets.length === 0) return;
    this.session.write(
      `INSERT INTO tickets (partner_id, document_number, kind, state, booking_id, item_id, supplier_id, issued_on, conjunction_of, coupons) VALUES ?`,
      tickets.map((ticket) => [
        this.session.scope.partnerId, ticket.documentNumber, ticket.kind, ticket.state, toBin(ticket.bookingId), toBin(ticket.itemId),
        toBin(ticket.supplierId), ticket.issuedOn, ticket.conjunctionOf, '[]',
      ]),
    );
  }

  setTicketStates(documentNumbers: readonly string[], state: TicketState): void {
    if (documentNumbers.length === 0) return;
    this.session.write(
      'UPDATE tickets SET state = ? WHERE partner_id = ? AND (document_number IN (?) OR conjunction_of IN (?))',
      state, this.session.scope.partnerId, documentNumbers, documentNumbers,
    );
  }

  history(bookingId: string, event: string, from: BookingState | null, to: BookingState | null, detail?: unknown): void {
    this.session.collect(
      'INSERT INTO booking_history (partner_id, id, booking_id, event, from_state, to_state, user_id, at, detail) VALUES ?',
      [
        this.session.scope.partnerId, toBin(this.ids.next()), toBin(bookingId), event, from, to, toBin(this.session.scope.userId),
        timestamp(this.session.now), detail === undefined ? null : JSON.stringify(detail),
      ],
    );
  }

  /** Another office's customer is as unknown as none to who reads those of one office only. */
  private readable(customer: Row | undefined): boolean {
    const mine = officeOnly(this.session.scope, 'customer.read');
    const office = customer?.['branch_id'] as Buffer | null | undefined;
    return !office || !mine || mine.equals(office);
  }

  /** Another branch's booking does not exist for a caller whose scope is the branch. */
  private visible(row: Row | undefined, permission: string): Row {
    const office = officeOnly(this.session.scope, permission);
    if (!row || (office && !office.equals(row['branch_id'] as Buffer))) throw new DomainError('NOT_FOUND');
    return row;
  }
}

function bookingReads(partnerId: number, bookingId: string): Statement[] {
  const id = toBin(bookingId);
  return [
    statement(
      `SELECT b.*, (SELECT code FROM branches r WHERE r.partner_id = b.partner_id AND r.id = b.branch_id) AS branch_code
       FROM bookings b WHERE b.partner_id = ? AND b.id = ? FOR UPDATE`,
      partnerId, id,
    ),
    statement('SELECT * FROM booking_items WHERE partner_id = ? AND booking_id = ? ORDER BY position', partnerId, id),
  ];
}

/** One packet, in lock order: booking → period → the customer's credit row. */
function saleReads(partnerId: number, bookingId: string, on: Day, functionalCurrency: string): Statement[] {
  const id = toBin(bookingId);
  const ofBooking = '(SELECT supplier_id FROM booking_items WHERE partner_id = ? AND booking_id = ?)';
  return [
    ...bookingReads(partnerId, bookingId),
    statement('SELECT starts_on, name, state FROM periods WHERE partner_id = ? AND starts_on <= ? AND ends_on >= ? LOCK IN SHARE MODE', partnerId, on, on),
    statement(
      `${CREDIT_SELECT} WHERE k.partner_id = ? AND k.customer_id = (SELECT customer_id FROM bookings WHERE partner_id = ? AND id = ?) FOR UPDATE`,
      partnerId, partnerId, id,
    ),
    statement(`${SUPPLIER_SELECT} WHERE s.partner_id = ? AND s.id IN ${ofBooking}`, on, partnerId, partnerId, id),
    statement(RULES_SELECT, partnerId, on, on),
    newestRates(partnerId, statement('(SELECT currency FROM bookings WHERE partner_id = ? AND id = ?)', partnerId, id), functionalCurrency, on),
    statement(`SELECT ${TICKET_COLUMNS} FROM tickets WHERE partner_id = ? AND booking_id = ?`, partnerId, id),
  ];
}

/** What is withheld on a sub-agent's share is for sub-agents alone. */
const rulesFor = (customer: Row | undefined, rules: readonly Row[]): TaxRule[] =>
  rules.map(taxRule).filter(({ base }) => base !== 'SUB_AGENT_SHARE' || customer?.['kind'] === 'SUB_AGENT');

export const periodFacts = (row: Row | undefined): PeriodFacts | null =>
  row ? { startsOn: String(row['starts_on']), name: String(row['name']), state: row['state'] as PeriodFacts['state'] } : null;

export function creditFacts(row: Row, currency: string): CreditFacts {
  return {
    customerId: fromBin(row['id'] as Buffer), name: String(row['name']), state: String(row['state']), paymentTermsDays: Number(row['payment_terms_days']),
    limit: row['credit_limit'] === null ? null : wireAmount(String(row['credit_limit']), currency),
    openInvoices: wireAmount(String(row['open_invoices']), currency), unapplied: wireAmount(String(row['unapplied']), currency),
  };
}

export function supplierFacts(row: Row): SupplierFacts {
  return {
    id: fromBin(row['id'] as Buffer), name: String(row['name']), kind: String(row['kind']), state: String(row['state']),
    iataNumeric: row['iata_numeric'] as string | null, settlement: row['settlement'] as SupplierFacts['settlement'],
    treatment: row['treatment'] as SupplierFacts['treatment'],
    commissionRate: row['commission_rate'] ? Rate.parse(String(row['commission_rate'])) : null,
    commissionAmount: row['commission_amount'] ? Money.fromColumn(String(row['commission_amount']), String(row['commission_currency'])) : null,
    commissionLines: commissionLines(row),
    recognition: (row['recognition'] as SupplierFacts['recognition'] | undefined) ?? 'SERVICE_DATE',
    commissionPaid: (row['commission_paid'] as SupplierFacts['commissionPaid'] | undefined) ?? 'NETTED',
  };
}

const ticketFacts = (row: Row): TicketFacts => ({
  documentNumber: String(row['document_number']), itemId: fromBin(row['item_id'] as Buffer), bookingId: fromBin(row['booking_id'] as Buffer),
  kind: row['kind'] as TicketFacts['kind'], state: row['state'] as TicketState, issuedOn: String(row['issued_on']),
  conjunctionOf: row['conjunction_of'] as string | null,
});
