import type { DigitGrouping } from '@travobooks/domain';
import type { DocumentLanguage } from './invoice-document';
import type { ReportColumn, ReportFact, ReportKind } from './report-labels';

/** A printed report: one table, the same figures as the answer in JSON. Days are `YYYY-MM-DD`, amounts decimal strings. */
export interface ReportDocument {
  readonly kind: ReportKind;
  readonly seller: string;
  /** Such as the account, the days, the last entry that is in it. */
  readonly facts: readonly { readonly name: ReportFact; readonly value: string }[];
  readonly currency: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The last row, in bold. */
  readonly totals: Readonly<Record<string, string>> | null;
  /** The day on which it ends: the same report gives the same bytes. */
  readonly endsOn: string;
  readonly grouping: DigitGrouping;
  readonly language: DocumentLanguage;
}

/** Rendering is CPU work on the event loop, about 4 ms a row; a longer report is a file for a program. */
export const MAX_PRINTED_ROWS = 500;
