import { Injectable, StreamableFile } from '@nestjs/common';
import { Clock, type NewInvoice, type RequestScope } from '@travobooks/application';
import { InvoicesQuery } from '@travobooks/persistence-mysql';
import { InvoiceRenderer } from '@travobooks/platform';
import { Answer } from '../../http/answer';
import { listOf, pageOf } from '../../http/cursor';
import type { InvoiceListQuery } from './invoices.request';
import { type InvoiceDetailResponse, invoiceDetailView, invoiceView } from './invoices.response';
import { printedInvoice } from './printed-invoice';

export type Kind = NewInvoice['kind'];

/** What the three kinds of document have in common. */
@Injectable()
export class InvoiceDocuments {
  constructor(
    private readonly invoices: InvoicesQuery,
    private readonly renderer: InvoiceRenderer,
    private readonly clock: Clock,
  ) {}

  async list(scope: RequestScope, kinds: readonly Kind[], query: InvoiceListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.invoices.list(
      scope,
      {
        kinds,
        state: query.state,
        customerId: query.customer_id,
        bookingId: query.booking_id,
        number: query.number,
        currency: query.currency,
        from: query.from,
        to: query.to,
        q: query.q,
        since: query.updated_since,
        limit: page.limit,
        after: page.after?.id ?? null,
      },
      this.clock.now(),
    );
    return listOf(page, rows, invoiceView, ({ id }) => ({ id }));
  }

  async read(scope: RequestScope, kind: Kind, id: string): Promise<InvoiceDetailResponse> {
    return invoiceDetailView(scope, await this.invoices.get(scope, kind, id, this.clock.now()));
  }

  /** The same document gives the same bytes; only the reader's own browser may keep them. */
  async pdf(scope: RequestScope, kind: Kind, id: string): Promise<Answer> {
    const invoice = await this.invoices.get(scope, kind, id, this.clock.now());
    const bytes = await this.renderer.render(
      printedInvoice(scope, invoice, await this.invoices.parties(scope, invoice)),
    );
    const file = new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `inline; filename="${invoice.number.replace(/[^\w.-]/g, '_')}.pdf"`,
      length: bytes.length,
    });
    return new Answer(200, file, { 'cache-control': 'private, max-age=300' });
  }
}
