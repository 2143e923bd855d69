import { pdfOf } from './pdf-maker';
import { MAX_PRINTED_ROWS, type ReportDocument } from './report-document';
import { reportLayout } from './report-layout';

/** Draws trial balance, general ledger and journal with the fonts and the rules of the invoices. */
export class ReportRenderer {
  async render(report: ReportDocument): Promise<Buffer> {
    if (report.rows.length > MAX_PRINTED_ROWS)
      throw new RangeError(`A printed report has at most ${MAX_PRINTED_ROWS} rows.`);
    return await pdfOf(reportLayout(report));
  }
}
