import { StreamableFile } from '@nestjs/common';
import { DomainError } from '@travobooks/domain';
import type { RequestScope } from '@travobooks/application';
import { Answer } from '../../http/answer';
import type { PageQuery } from '../../http/cursor';

export type ReportFormat = 'json' | 'csv' | 'pdf';

/** A file holds a whole report; longer ones are read page by page. */
export const MOST_FILE_ROWS = 50_000;

export function formatOf(accept: string | undefined): ReportFormat {
  if (accept?.includes('application/pdf')) return 'pdf';
  return accept?.includes('text/csv') ? 'csv' : 'json';
}

const refuse = (field: string, code: string, detail: string): never => {
  throw new DomainError('VALIDATION_FAILED', { errors: [{ pointer: `/${field}`, code, detail }] });
};

/** A file has no pages: a limit that would cut a report short unseen is refused. */
export function refusePaging(query: PageQuery): void {
  for (const field of ['limit', 'cursor'] as const)
    if (query[field] !== undefined)
      refuse(field, 'NOT_SUPPORTED', 'A CSV or PDF report is given whole; only JSON has pages.');
}

export function refuseLength(rows: number, most: number): void {
  if (rows > most)
    refuse(
      'from',
      'TOO_LONG',
      `This format holds at most ${most} rows; ask for fewer days, or read JSON page by page.`,
    );
}

/** What a report may be asked to show otherwise, and cannot yet: refused by name, never ignored. */
export function refuseOtherViews(
  scope: RequestScope,
  query: { readonly currency?: string; readonly recognition_view?: string },
): void {
  const { functionalCurrency } = scope.partner;
  if (query.currency !== undefined && query.currency !== functionalCurrency)
    refuse('currency', 'NOT_SUPPORTED', `Reports are in ${functionalCurrency}; they are not translated yet.`);
  if (query.recognition_view !== undefined)
    refuse(
      'recognition_view',
      'NOT_SUPPORTED',
      'The view by issue date is not there yet; without it the answer shows the books as posted, by service date.',
    );
}

export function pdfAnswer(name: string, bytes: Buffer): Answer {
  const file = new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${name}.pdf"`,
    length: bytes.length,
  });
  return new Answer(200, file);
}

export const csvAnswer = (name: string, text: string): Answer =>
  new Answer(200, text, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  });
