import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RequestScope } from '@travobooks/application';
import type { InvoiceDetail, InvoiceLineView, InvoiceView } from '@travobooks/persistence-mysql';
import { INVOICE_STATES } from './invoices.request';

const text = { type: String, nullable: true } as const;

export class InvoiceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['INVOICE', 'CREDIT_NOTE', 'DEBIT_NOTE'] }) kind!: string;
  @ApiProperty({ example: 'INV-GUL-2026-000001' }) number!: string;
  @ApiProperty({ enum: INVOICE_STATES }) state!: string;
  @ApiProperty({ format: 'uuid' }) branch_id!: string;
  @ApiProperty({ format: 'uuid' }) customer_id!: string;
  @ApiProperty() customer_name!: string;
  @ApiProperty({ ...text, format: 'uuid' }) booking_id!: string | null;
  @ApiProperty(text) booking_reference!: string | null;
  @ApiProperty({ ...text, format: 'uuid', description: 'The invoice that a note belongs to.' }) credits_id!:
    string | null;
  @ApiProperty(text) credits_number!: string | null;
  @ApiProperty() currency!: string;
  @ApiProperty() total!: string;
  @ApiProperty() open_amount!: string;
  @ApiProperty() functional_total!: string;
  @ApiProperty() functional_open!: string;
  @ApiProperty() fx_rate!: string;
  @ApiProperty({ format: 'date' }) issued_on!: string;
  @ApiProperty({ format: 'date' }) due_on!: string;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
}

export class InvoiceLineResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['FARE', 'TAXES', 'FEE', 'DISCOUNT', 'VAT', 'ADJUSTMENT'] }) kind!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ ...text, format: 'uuid' }) item_id!: string | null;
  @ApiProperty({ ...text, example: 'RAHMAN/AYESHA' }) traveller!: string | null;
  @ApiProperty(text) document_number!: string | null;
  @ApiProperty(text) tax_code!: string | null;
  @ApiProperty({ ...text, example: '0.15', description: 'Of a VAT line, as it was at the issue.' }) tax_rate!: string | null;
  @ApiProperty({ type: [String], example: ['2026-05-28', '2026-08-10'], description: 'Travel days of its item.' }) travel_days!: readonly string[];
  @ApiProperty({ description: 'Negative: a discount, or what the airline takes from a card.' })
  amount!: string;
}

export class InvoiceNoteResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() number!: string;
  @ApiProperty() total!: string;
  @ApiProperty({ format: 'date' }) issued_on!: string;
}

export class InvoiceDetailResponse extends InvoiceResponse {
  @ApiProperty({ type: [InvoiceLineResponse] }) lines!: InvoiceLineResponse[];
  @ApiProperty({ type: [InvoiceNoteResponse], description: 'Notes that name this invoice.' })
  credit_notes!: InvoiceNoteResponse[];
  @ApiPropertyOptional({ type: [String], description: 'Left out without journal.read.' })
  journal_entries?: readonly string[];
}

export const invoiceView = (invoice: InvoiceView): InvoiceResponse => ({
  id: invoice.id,
  kind: invoice.kind,
  number: invoice.number,
  state: invoice.state,
  branch_id: invoice.branchId,
  customer_id: invoice.customerId,
  customer_name: invoice.customerName,
  booking_id: invoice.bookingId,
  booking_reference: invoice.bookingReference,
  credits_id: invoice.creditsId,
  credits_number: invoice.creditsNumber,
  currency: invoice.currency,
  total: invoice.total,
  open_amount: invoice.openAmount,
  functional_total: invoice.functionalTotal,
  functional_open: invoice.functionalOpen,
  fx_rate: invoice.fxRate,
  issued_on: invoice.issuedOn,
  due_on: invoice.dueOn,
  reason: invoice.reason,
  created_at: invoice.createdAt,
});

const lineView = (line: InvoiceLineView): InvoiceLineResponse => ({
  id: line.id ?? '',
  kind: line.kind,
  description: line.description,
  item_id: line.itemId,
  traveller: line.traveller,
  document_number: line.documentNumber,
  tax_code: line.taxCode,
  tax_rate: line.taxRate,
  travel_days: line.travelDays,
  amount: line.amount,
});

export const invoiceDetailView = (scope: RequestScope, invoice: InvoiceDetail): InvoiceDetailResponse => ({
  ...invoiceView(invoice),
  lines: invoice.lines.map(lineView),
  credit_notes: invoice.notes.map((note) => ({
    id: note.id,
    kind: note.kind,
    number: note.number,
    total: note.total,
    issued_on: note.issuedOn,
  })),
  ...(scope.permissions['journal.read'] ? { journal_entries: invoice.entryIds } : {}),
});
