export * from './invoice-document';
export { InvoiceRenderer } from './invoice-renderer';
