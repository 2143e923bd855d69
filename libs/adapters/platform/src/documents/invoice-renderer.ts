import { type InvoiceDocument, MAX_INVOICE_LINES } from './invoice-document';
import { invoiceLayout } from './invoice-layout';
import { pdfOf } from './pdf-maker';

/**
 * Draws invoices, credit and debit notes. The same document gives the same bytes, so a copy made later can be
 * compared with the one that was sent. It runs on the event loop (about 0.1 s a page of lines): render in the
 * worker, not in a request, when there are many.
 */
export class InvoiceRenderer {
  async render(invoice: InvoiceDocument): Promise<Buffer> {
    if (invoice.lines.length > MAX_INVOICE_LINES) {
      throw new RangeError(`An invoice has at most ${MAX_INVOICE_LINES} lines.`);
    }
    return await pdfOf(invoiceLayout(invoice));
  }
}
