import type { Money } from '../shared/money';

/** OVERDUE is computed, never stored (product.md, states). */
export type InvoiceState = 'ISSUED' | 'PARTIALLY_PAID' | 'PAID' | 'CREDITED' | 'WRITTEN_OFF';

/** What payments make of a document: whole, in part, not at all; and back again when one bounces. */
export function stateByPayment(total: Money, open: Money): InvoiceState {
  if (open.isZero) return 'PAID';
  return open.equals(total) ? 'ISSUED' : 'PARTIALLY_PAID';
}
