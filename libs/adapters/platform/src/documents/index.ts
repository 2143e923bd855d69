export * from './invoice-document';
export { InvoiceRenderer } from './invoice-renderer';
export * from './report-document';
export type { ReportColumn, ReportFact, ReportKind } from './report-labels';
export { ReportRenderer } from './report-renderer';
