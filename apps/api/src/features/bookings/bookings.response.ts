import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ACCOUNT,
  Money,
  needsDocument,
  type Booking,
  type BookingItem,
  type JournalEntry,
} from '@travobooks/domain';
import type { PostingOutcome, RequestScope } from '@travobooks/application';
import type { BookingDetail } from '@travobooks/persistence-mysql';
import { CheckResponse, checkView } from '../../http/check.response';
import { BookingItemResponse, BookingRowResponse, PreviewEntryResponse } from './booking-parts.response';

const may = (scope: RequestScope, permission: string): boolean => scope.permissions[permission] !== undefined;

/** A booking as the public API shows it. A field mask leaves fields out; it never answers 403. */
export function bookingView(
  scope: RequestScope,
  booking: Booking,
  detail?: BookingDetail,
): Record<string, unknown> {
  return {
    id: booking.id,
    reference: booking.reference,
    state: booking.state,
    branch_id: booking.branchId,
    customer_id: booking.customerId,
    ...(detail ? { customer_name: detail.customerName, branch_code: detail.branchCode } : {}),
    currency: booking.currency,
    record_locator: booking.recordLocator,
    gds: booking.gds,
    time_limit: booking.timeLimit,
    notes: booking.notes,
    issued_on: booking.issuedOn,
    approval_id: booking.approvalId,
    external_ref: booking.externalRef,
    metadata: booking.metadata,
    made_by: booking.madeBy,
    version: booking.version,
    created_at: booking.createdAt,
    updated_at: booking.updatedAt,
    items: booking.items.map((item) => itemView(scope, item, detail)),
    totals: totalsView(booking),
    tickets: ticketViews(booking, detail),
    ...(detail
      ? {
          invoice_ids: detail.invoiceIds,
          credit_note_ids: detail.creditNoteIds,
          ...(may(scope, 'journal.read') ? { journal_entries: detail.entryIds } : {}),
        }
      : {}),
  };
}

function itemView(scope: RequestScope, item: BookingItem, detail?: BookingDetail): Record<string, unknown> {
  const cost = may(scope, 'supplier_cost.read');
  const sale = detail?.sales.get(item.id);
  return {
    id: item.id,
    kind: item.kind,
    state: item.state,
    supplier_id: item.supplierId,
    ...(detail && item.supplierId ? { supplier_name: detail.supplierNames.get(item.supplierId) } : {}),
    description: item.description,
    traveller: item.traveller,
    service_dates: item.serviceDates,
    route: item.route,
    booking_class: item.bookingClass,
    ...(needsDocument(item.kind)
      ? { base_fare: item.baseFare.toDecimal() }
      : { price: item.baseFare.toDecimal() }),
    taxes: item.taxes.map((tax) => ({ code: tax.code, amount: tax.amount.toDecimal() })),
    ...(cost ? { commission: commissionView(item), ...(sale ? { sale } : {}) } : {}),
    ...termsView(item, cost),
    service_fee: item.serviceFee.toDecimal(),
    markup: item.markup.toDecimal(),
    discount: item.discount.toDecimal(),
    form_of_payment: item.formOfPayment,
    card_amount: item.cardAmount?.toDecimal() ?? null,
    emd_type: item.emdType,
    related_item_id: item.relatedItemId,
    document_number: item.documentNumber,
    conjunction: item.conjunction,
    issued_on: item.documentIssuedOn,
    no_show_on: item.noShowOn ?? null,
  };
}

/** How it is sold beside its price; what it costs only for who may see it. Once issued the treatment is that of the sale. */
function termsView(item: BookingItem, cost: boolean): Record<string, unknown> {
  const { terms } = item;
  const treatment = item.sold ? (item.sold.principal ? 'PRINCIPAL' : 'AGENT') : (terms?.treatment ?? null);
  return {
    treatment,
    treatment_reason: terms?.treatmentReason ?? null,
    billing: item.sold?.principal?.billing ?? terms?.billing ?? null,
    payment_plan: (terms?.paymentPlan ?? []).map(({ dueOn, amount }) => ({
      due_on: dueOn,
      amount: amount.toDecimal(),
    })),
    allotment_id: terms?.allotmentId ?? null,
    supplier_currency: terms?.supplierCurrency ?? null,
    ...(cost
      ? {
          costs: (item.sold?.principal?.costs ?? terms?.costs ?? []).map(({ supplierId, amount }) => ({
            supplier_id: supplierId,
            amount: amount.toDecimal(),
            currency: amount.currency,
          })),
        }
      : {}),
  };
}

function commissionView(item: BookingItem): Record<string, string> | null {
  if (item.commission) return { amount: item.commission.toDecimal() };
  return item.commissionRate ? { rate: item.commissionRate.toDecimal() } : null;
}

function totalsView(booking: Booking): Record<string, string> {
  const live = booking.items.filter((item) => item.state === 'DRAFT' || item.state === 'ISSUED');
  const sum = (part: (item: BookingItem) => Money): Money => Money.sum(live.map(part), booking.currency);
  const fare = sum((item) => item.baseFare);
  const taxes = sum((item) =>
    Money.sum(
      item.taxes.map((tax) => tax.amount),
      booking.currency,
    ),
  );
  const [fee, markup, discount] = [
    sum((item) => item.serviceFee),
    sum((item) => item.markup),
    sum((item) => item.discount),
  ];
  const vat = booking.saleTotal.minus(fare).minus(taxes).minus(fee).minus(markup).plus(discount);
  const view = { base_fare: fare, taxes, service_fee: fee, markup, discount, vat, total: booking.saleTotal };
  return Object.fromEntries(Object.entries(view).map(([name, money]) => [name, money.toDecimal()]));
}

function ticketViews(booking: Booking, detail?: BookingDetail): Record<string, unknown>[] {
  return booking.items
    .filter(
      (item) =>
        needsDocument(item.kind) &&
        item.documentNumber &&
        item.state !== 'DRAFT' &&
        item.state !== 'CANCELLED',
    )
    .map((item) => {
      const stored = detail?.tickets.find((ticket) => ticket.itemId === item.id);
      return {
        document_number: item.documentNumber,
        kind: item.kind === 'EMD' ? 'EMD' : 'TICKET',
        item_id: item.id,
        issued_on: item.documentIssuedOn,
        state: stored?.state ?? (item.state === 'VOIDED' ? 'VOIDED' : 'OPEN'),
        conjunction: item.conjunction,
      };
    });
}

/** Answer of issue and void: the booking, what was made of it; a dry run adds checks and the preview. */
export function outcomeView(scope: RequestScope, outcome: PostingOutcome): Record<string, unknown> {
  const base = {
    ...bookingView(scope, outcome.booking),
    // A dry run names no document and no entry: there is none.
    invoice_id: scope.dryRun ? null : outcome.invoiceId,
    credit_note_id: scope.dryRun ? null : outcome.creditNoteId,
    journal_entries: scope.dryRun ? [] : outcome.entries.map((entry) => entry.head.id),
    ...(outcome.approvalId ? { approval_id: outcome.approvalId } : {}),
  };
  if (!scope.dryRun) return base;
  return {
    ...base,
    checks: outcome.checks.map(checkView),
    sale: saleView(outcome),
    journal_preview: outcome.entries.map((entry) => previewView(scope, entry)),
  };
}

/** What all may see of a sale: who owes how much. */
function saleView(outcome: PostingOutcome): Record<string, unknown> {
  const { booking } = outcome;
  const receivable = Money.sum(
    outcome.entries.flatMap((entry) =>
      entry.lines
        .filter((line) => line.account === ACCOUNT.receivable)
        .map((line) => (line.side === 'DEBIT' ? line.amount : line.amount.negate())),
    ),
    booking.currency,
  );
  return { ...totalsView(booking), receivable: receivable.toDecimal(), currency: booking.currency };
}

/** A reader of the journal sees the lines; others the fact. Without `supplier_cost.read` no supplier or revenue line. */
export function previewView(scope: RequestScope, entry: JournalEntry): Record<string, unknown> {
  const head = { event: entry.head.event, entry_date: entry.head.entryDate };
  if (!may(scope, 'journal.read') || !may(scope, 'supplier_cost.read')) return head;
  return { ...head, description: entry.head.description, lines: entry.lines.map(lineView) };
}

const lineView = (line: JournalEntry['lines'][number]): Record<string, unknown> => ({
  account: line.account,
  side: line.side,
  amount: line.amount.toDecimal(),
  currency: line.amount.currency,
  functional_amount: line.functional.toDecimal(),
  fx_rate: line.rate.toDecimal(),
  ...(line.counter ? { counter: { amount: line.counter.toDecimal(), currency: line.counter.currency } } : {}),
  dimensions: line.dimensions,
});

export class BookingTotals {
  @ApiProperty() base_fare!: string;
  @ApiProperty() taxes!: string;
  @ApiProperty() service_fee!: string;
  @ApiProperty() markup!: string;
  @ApiProperty() discount!: string;
  @ApiProperty() vat!: string;
  @ApiProperty() total!: string;
}

export class SalePreviewResponse extends BookingTotals {
  @ApiProperty({ example: '66550.00' }) receivable!: string;
  @ApiProperty({ example: 'BDT' }) currency!: string;
}

export class TicketResponse {
  @ApiProperty() document_number!: string;
  @ApiProperty({ enum: ['TICKET', 'EMD'] }) kind!: string;
  @ApiProperty() state!: string;
  @ApiProperty() item_id!: string;
  @ApiPropertyOptional() booking_id?: string;
  @ApiProperty({ format: 'date' }) issued_on!: string;
  @ApiPropertyOptional({ type: [String] }) conjunction?: string[];
}

export class BookingResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'TVB-2026-000001' }) reference!: string;
  @ApiProperty({ example: 'DRAFT' }) state!: string;
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiPropertyOptional() customer_name?: string;
  @ApiProperty({ format: 'uuid' }) branch_id!: string;
  @ApiPropertyOptional() branch_code?: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ nullable: true, type: String }) record_locator!: string | null;
  @ApiProperty({ nullable: true, type: String }) gds!: string | null;
  @ApiProperty({ nullable: true, type: String, format: 'date-time' }) time_limit!: string | null;
  @ApiProperty({ nullable: true, type: String }) notes!: string | null;
  @ApiProperty({ nullable: true, type: String }) issued_on!: string | null;
  @ApiProperty({ nullable: true, type: String }) approval_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) external_ref!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  metadata!: Record<string, string> | null;
  @ApiProperty({ format: 'uuid' }) made_by!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() created_at!: string;
  @ApiProperty() updated_at!: string;
  @ApiProperty({ type: [BookingItemResponse] }) items!: BookingItemResponse[];
  @ApiProperty({ type: BookingTotals }) totals!: BookingTotals;
  @ApiProperty({ type: [TicketResponse] }) tickets!: TicketResponse[];
  @ApiPropertyOptional({ type: [String] }) invoice_ids?: string[];
  @ApiPropertyOptional({ type: [String] }) credit_note_ids?: string[];
  @ApiPropertyOptional({ type: [String] }) journal_entries?: string[];
}

export class PostingResponse extends BookingResponse {
  @ApiProperty({ nullable: true, type: String }) invoice_id!: string | null;
  @ApiProperty({ nullable: true, type: String }) credit_note_id!: string | null;
  @ApiPropertyOptional({ type: [CheckResponse], description: 'Dry run only.' }) checks?: CheckResponse[];
  @ApiPropertyOptional({ type: SalePreviewResponse, description: 'Dry run only: what the customer owes.' })
  sale?: SalePreviewResponse;
  @ApiPropertyOptional({ type: [PreviewEntryResponse], description: 'Dry run only.' })
  journal_preview?: PreviewEntryResponse[];
}

export class BookingListResponse {
  @ApiProperty({ type: [BookingRowResponse] }) data!: BookingRowResponse[];
  @ApiProperty({ nullable: true, type: String }) next_cursor!: string | null;
}
