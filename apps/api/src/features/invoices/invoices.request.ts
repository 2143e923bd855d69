import { ListQuery } from '../../http/cursor';
import { ChoicesField, CurrencyField, DayField, EnumField, IdField, TextField } from '../../http/fields';

export const INVOICE_STATES = [
  'DRAFT',
  'ISSUED',
  'PARTIALLY_PAID',
  'PAID',
  'CREDITED',
  'WRITTEN_OFF',
  'OVERDUE',
] as const;

/** updated_since counts from the making of the document, which never changes afterwards; its open amount does. */
export class InvoiceListQuery extends ListQuery {
  @EnumField(INVOICE_STATES, {
    optional: true,
    description: 'OVERDUE is computed: open and past its due day.',
  })
  state?: string;
  @IdField({ optional: true }) customer_id?: string;
  @IdField({ optional: true }) booking_id?: string;
  @TextField({ max: 30, optional: true }) number?: string;
  @CurrencyField({ optional: true }) currency?: string;
  @DayField({ optional: true, description: 'Issued on or after.' }) from?: string;
  @DayField({ optional: true, description: 'Issued on or before.' }) to?: string;
  @TextField({ max: 100, optional: true, description: 'Part of the number or of the customer\u2019s name.' })
  q?: string;
}

const KINDS = ['INVOICE', 'CREDIT_NOTE', 'DEBIT_NOTE'] as const;

/** Invoices, and the notes beside them when they are asked for. */
export class InvoiceAndNoteListQuery extends InvoiceListQuery {
  @ChoicesField(KINDS, { optional: true, description: 'Which documents, by commas; INVOICE alone when it is left out.' }) kind?: string;
}
