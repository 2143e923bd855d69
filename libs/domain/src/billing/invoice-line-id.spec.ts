import fc from 'fast-check';
import { invoiceLineId } from './invoice-line-id';

describe('the id of an invoice line', () => {
  it('is an id of its own for each line, and is none of its document', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (invoice, one, other) => {
        expect(invoiceLineId(invoice, one)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(invoiceLineId(invoice, one)).not.toBe(invoice);
        expect(invoiceLineId(invoice, one) === invoiceLineId(invoice, other)).toBe(one === other);
      }),
    );
  });
});
