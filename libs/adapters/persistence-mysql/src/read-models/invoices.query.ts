import { dayInZone, DomainError } from '@travobooks/domain';
import type { InvoiceLine, NewInvoice, RequestScope } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json, officeOnly, toBin, toBinOrNull, wireAmount, wireRate } from '../sql';
import { invoiceLine } from '../stores/invoice.store';
import { isoTime, timestamp } from '../stores/records.store';
import { containing } from './parties-filters';

export interface InvoiceFilter {
  readonly kinds: readonly NewInvoice['kind'][];
  /** OVERDUE: open and past its due day; the others as stored. */
  readonly state?: string | undefined;
  readonly customerId?: string | undefined;
  readonly bookingId?: string | undefined;
  readonly number?: string | undefined;
  readonly currency?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  /** Issued since; a document never changes, its open amount does. */
  readonly since?: string | undefined;
  readonly limit: number;
  readonly after: string | null;
}

export interface InvoiceView {
  readonly id: string;
  readonly kind: NewInvoice['kind'];
  readonly number: string;
  readonly state: string;
  readonly branchId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly bookingId: string | null;
  readonly bookingReference: string | null;
  readonly creditsId: string | null;
  readonly creditsNumber: string | null;
  readonly currency: string;
  readonly total: string;
  readonly openAmount: string;
  readonly functionalTotal: string;
  readonly functionalOpen: string;
  readonly fxRate: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly reason: string | null;
  readonly createdAt: string;
}

/** A line with the traveller of its item, as on the ticket. */
export interface InvoiceLineView extends InvoiceLine {
  readonly traveller: string | null;
  readonly travelDays: readonly string[];
  /** Of its tax, as it was when the item was issued: `0.15`. */
  readonly taxRate: string | null;
}

export interface InvoiceDetail extends InvoiceView {
  readonly lines: readonly InvoiceLineView[];
  /** Credit and debit notes that name this invoice. */
  readonly notes: readonly Pick<InvoiceView, 'id' | 'kind' | 'number' | 'total' | 'issuedOn'>[];
  readonly entryIds: readonly string[];
}

/** What a printed document shows besides the invoice. */
export interface PrintedParties {
  readonly partnerName: string;
  readonly partnerAddress: string;
  readonly branchName: string;
  readonly branchIata: string | null;
  readonly customerAddress: string | null;
  readonly customerTaxNumber: string | null;
  /** The account to pay to, where it is in the currency of the document. */
  readonly payTo: string | null;
}

const SELECT = `SELECT i.*, c.name AS customer_name, b.reference AS booking_reference, o.number AS credits_number FROM invoices i
  JOIN customers c ON c.partner_id = i.partner_id AND c.id = i.customer_id
  LEFT JOIN bookings b ON b.partner_id = i.partner_id AND b.id = i.booking_id
  LEFT JOIN invoices o ON o.partner_id = i.partner_id AND o.id = i.credits_id`;

const OVERDUE =
  "i.is_open = 1 AND i.kind <> 'CREDIT_NOTE' AND i.state IN ('ISSUED', 'PARTIALLY_PAID') AND i.due_on < ?";

/** Invoices, credit and debit notes; people of one office see its documents alone. */
export class InvoicesQuery {
  constructor(private readonly reads: DataSource) {}

  /** `limit + 1` rows, newest first. */
  async list(scope: RequestScope, filter: InvoiceFilter, now: Date): Promise<InvoiceView[]> {
    const today = dayInZone(now, scope.partner.timeZone).day;
    const { where, values } = conditions(filter, today);
    const office = officeOnly(scope, 'invoice.read');
    const rows = await this.reads.query<Row[]>(
      `${SELECT} WHERE i.partner_id = ? AND i.kind IN (?) AND (? IS NULL OR i.branch_id = ?)${where} ORDER BY i.id DESC LIMIT ?`,
      [scope.partnerId, filter.kinds, office, office, ...values, filter.limit + 1],
    );
    return rows.map((row) => viewFromRow(row, scope.partner.functionalCurrency, today));
  }

  /** Throws `NOT_FOUND`, also for a document of another kind, office or partner. */
  async get(scope: RequestScope, kind: NewInvoice['kind'], id: string, now: Date): Promise<InvoiceDetail> {
    const office = officeOnly(scope, 'invoice.read');
    const { partnerId } = scope;
    const [heads, lines, notes, entries] = await Promise.all([
      this.reads.query<Row[]>(
        `${SELECT} WHERE i.partner_id = ? AND i.id = ? AND i.kind = ? AND (? IS NULL OR i.branch_id = ?)`,
        [partnerId, toBin(id), kind, office, office],
      ),
      this.reads.query<Row[]>(
        `SELECT l.*, i.traveller_name, i.service_dates, (SELECT t.rate FROM tax_rules t WHERE t.partner_id = l.partner_id AND t.code = l.tax_code
             AND t.valid_from <= COALESCE(i.document_issued_on, h.issued_on) ORDER BY t.valid_from DESC LIMIT 1) AS tax_rate
         FROM invoice_lines l JOIN invoices h ON h.partner_id = l.partner_id AND h.id = l.invoice_id
         LEFT JOIN booking_items i ON i.partner_id = l.partner_id AND i.id = l.item_id
         WHERE l.partner_id = ? AND l.invoice_id = ? ORDER BY l.line_no`,
        [partnerId, toBin(id)],
      ),
      this.reads.query<Row[]>(
        'SELECT id, kind, number, total, currency, issued_on FROM invoices WHERE partner_id = ? AND credits_id = ? ORDER BY id',
        [partnerId, toBin(id)],
      ),
      this.reads.query<Row[]>(
        `SELECT DISTINCT e.id AS id FROM invoices i JOIN journal_entries e ON e.partner_id = i.partner_id AND e.booking_id = i.booking_id
           JOIN journal_lines l ON l.partner_id = e.partner_id AND l.entry_id = e.id AND l.invoice_id = i.id
         WHERE i.partner_id = ? AND i.id = ?
         UNION SELECT a.entry_id FROM applications a WHERE a.partner_id = ? AND a.target_id = ? AND a.entry_id IS NOT NULL ORDER BY id`,
        [partnerId, toBin(id), partnerId, toBin(id)],
      ),
    ]);
    const head = heads[0];
    if (!head) throw new DomainError('NOT_FOUND');
    const currency = String(head['currency']);
    return {
      ...viewFromRow(head, scope.partner.functionalCurrency, dayInZone(now, scope.partner.timeZone).day),
      lines: lines.map((line) => ({
        ...invoiceLine(line, currency),
        traveller: line['traveller_name'] as string | null,
        travelDays: line['service_dates'] ? json<{ date: string }[]>(line['service_dates']).map(({ date }) => date).sort() : [],
        taxRate: line['tax_rate'] ? wireRate(String(line['tax_rate'])) : null,
      })),
      notes: notes.map((note) => ({
        id: fromBin(note['id'] as Buffer),
        kind: note['kind'] as NewInvoice['kind'],
        number: String(note['number']),
        total: wireAmount(String(note['total']), String(note['currency'])),
        issuedOn: String(note['issued_on']),
      })),
      entryIds: [
        ...new Set([
          fromBin(head['entry_id'] as Buffer),
          ...entries.map((entry) => fromBin(entry['id'] as Buffer)),
        ]),
      ].sort(),
    };
  }

  /** Addresses as they are now: a document keeps names and amounts, not addresses. */
  async parties(scope: RequestScope, invoice: InvoiceView): Promise<PrintedParties> {
    const rows = await this.reads.query<Row[]>(
      `SELECT p.name, p.address, b.name AS branch_name, b.iata_numeric, c.address AS customer_address, c.tax_number, a.name AS pay_to FROM partners p
         JOIN branches b ON b.partner_id = p.partner_id AND b.id = ? JOIN customers c ON c.partner_id = p.partner_id AND c.id = ?
         LEFT JOIN bank_accounts a ON a.partner_id = p.partner_id AND a.id = ? AND a.currency = ?
       WHERE p.partner_id = ?`,
      [toBin(invoice.branchId), toBin(invoice.customerId), toBinOrNull(scope.partner.settings.invoices?.bank_account_id), invoice.currency, scope.partnerId],
    );
    const row = rows[0];
    if (!row) throw new DomainError('NOT_FOUND');
    return {
      partnerName: String(row['name']),
      partnerAddress: String(row['address']),
      branchName: String(row['branch_name']),
      branchIata: row['iata_numeric'] as string | null,
      customerAddress: row['customer_address'] as string | null,
      customerTaxNumber: row['tax_number'] as string | null,
      payTo: row['pay_to'] as string | null,
    };
  }
}

/** Constant fragments and their values. */
function conditions(filter: InvoiceFilter, today: string): { where: string; values: unknown[] } {
  const parts: [string, unknown[]][] = [];
  if (filter.state === 'OVERDUE') parts.push([` AND ${OVERDUE}`, [today]]);
  else if (filter.state)
    parts.push([` AND i.state = ? AND NOT (i.is_open IS NOT NULL AND ${OVERDUE})`, [filter.state, today]]);
  if (filter.customerId) parts.push([' AND i.customer_id = ?', [toBin(filter.customerId)]]);
  if (filter.bookingId) parts.push([' AND i.booking_id = ?', [toBin(filter.bookingId)]]);
  if (filter.number) parts.push([' AND i.number = ?', [filter.number]]);
  if (filter.currency) parts.push([' AND i.currency = ?', [filter.currency]]);
  if (filter.from) parts.push([' AND i.issued_on >= ?', [filter.from]]);
  if (filter.to) parts.push([' AND i.issued_on <= ?', [filter.to]]);
  if (filter.q)
    parts.push([' AND (i.number LIKE ? OR c.name LIKE ?)', [containing(filter.q), containing(filter.q)]]);
  if (filter.since) parts.push([' AND i.created_at >= ?', [timestamp(new Date(filter.since))]]);
  if (filter.after) parts.push([' AND i.id < ?', [toBin(filter.after)]]);
  return { where: parts.map(([sql]) => sql).join(''), values: parts.flatMap(([, value]) => value) };
}

function viewFromRow(row: Row, functional: string, today: string): InvoiceView {
  const currency = String(row['currency']);
  const stored = String(row['state']);
  const late =
    row['is_open'] !== null &&
    row['kind'] !== 'CREDIT_NOTE' &&
    ['ISSUED', 'PARTIALLY_PAID'].includes(stored) &&
    String(row['due_on']) < today;
  return {
    id: fromBin(row['id'] as Buffer),
    kind: row['kind'] as NewInvoice['kind'],
    number: String(row['number']),
    state: late ? 'OVERDUE' : stored,
    branchId: fromBin(row['branch_id'] as Buffer),
    customerId: fromBin(row['customer_id'] as Buffer),
    customerName: String(row['customer_name']),
    bookingId: fromBinOrNull(row['booking_id'] as Buffer | null),
    bookingReference: row['booking_reference'] as string | null,
    creditsId: fromBinOrNull(row['credits_id'] as Buffer | null),
    creditsNumber: row['credits_number'] as string | null,
    currency,
    total: wireAmount(String(row['total']), currency),
    openAmount: wireAmount(String(row['open_amount']), currency),
    functionalTotal: wireAmount(String(row['functional_total']), functional),
    functionalOpen: wireAmount(String(row['functional_open']), functional),
    fxRate: wireRate(String(row['fx_rate'])),
    issuedOn: String(row['issued_on']),
    dueOn: String(row['due_on']),
    reason: row['reason'] as string | null,
    createdAt: isoTime(row['created_at']),
  };
}
