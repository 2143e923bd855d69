import { Money, Rate, type TaxRule } from '@travobooks/domain';
import { ChangeBooking } from './change-booking';
import { IssueDocuments } from './issue-documents';
import { MemoryBooks, supplierOf, ticketOf } from './memory-books.fixture';
import { RestoreItems } from './restore-items';
import { VoidItems } from './void-items';

const VAT: TaxRule = {
  code: 'VAT',
  base: 'FEE',
  rate: Rate.parse('0.15'),
  inclusive: false,
  appliesTo: ['AIR_TICKET'],
};
const fee = { serviceFee: Money.parse('100.00', 'BDT') };

/** Two tickets of 200.00 in all, sold before a VAT rule came and before their supplier became a principal. */
async function soldBefore(threshold: string | null = null) {
  const books = new MemoryBooks();
  books.threshold = threshold;
  books.suppliers.set('other', supplierOf({ id: 'other' }));
  books.add([
    ticketOf('one', 0, '100.00', fee),
    ticketOf('two', 1, '100.00', { ...fee, supplierId: 'other' }),
  ]);
  const scope = books.scope();
  const desk = {
    books,
    issue: () => new IssueDocuments(books, books.ids).execute(scope, { bookingId: 'booking' }),
    note: () =>
      new ChangeBooking(books, books.ids).execute(scope, {
        bookingId: 'booking',
        version: null,
        notes: 'Window seat',
      }),
    append: (serviceFee: string) =>
      new ChangeBooking(books, books.ids).execute(scope, {
        bookingId: 'booking',
        version: null,
        newItems: [
          {
            kind: 'AIR_TICKET',
            supplierId: 'airline',
            baseFare: '100.00',
            serviceFee,
            documentNumber: '9972400000009',
          },
        ],
      }),
    void: (id: string) =>
      new VoidItems(books, books.ids).execute(scope, {
        bookingId: 'booking',
        itemIds: [id],
        reason: 'Mistake',
        by: 'AGENCY',
      }),
    restore: (id: string) =>
      new RestoreItems(books, books.ids).execute(scope, {
        bookingId: 'booking',
        itemIds: [id],
        reason: 'Valid again',
        by: 'AIRLINE',
      }),
    total: () => books.booking.saleTotal.toDecimal(),
  };
  await desk.issue();
  books.taxRules = [VAT];
  books.suppliers.set('other', supplierOf({ id: 'other', treatment: 'PRINCIPAL' }));
  return desk;
}

describe('what is sold stays as sold', () => {
  it('under a note: nothing is computed again', async () => {
    const desk = await soldBefore();
    expect(desk.total()).toBe('400.00');
    await desk.note();
    expect([desk.total(), desk.books.booking.notes]).toEqual(['400.00', 'Window seat']);
  });

  it('when another item is voided and restored, whatever its supplier has become', async () => {
    const desk = await soldBefore();
    await desk.void('one');
    expect([desk.total(), desk.books.booking.state]).toEqual(['200.00', 'ISSUED']);
    await desk.restore('one');
    expect(desk.total()).toBe('400.00');
    await desk.void('two');
    await desk.void('one');
    expect([desk.total(), desk.books.booking.state]).toEqual(['0.00', 'CANCELLED_AFTER_ISSUE']);
  });

  it('when a draft joins it: the draft alone is priced by the rules of its day', async () => {
    const desk = await soldBefore();
    await desk.append('100.00');
    expect(desk.total()).toBe('615.00');
    await desk.void('two');
    expect(desk.total()).toBe('415.00');
    desk.books.taxRules = [];
    await desk.issue();
    expect(desk.total()).toBe('400.00');
  });

  it('in what counts towards an approval on the same day', async () => {
    const desk = await soldBefore('650.00');
    await desk.append('100.00');
    expect((await desk.issue()).approvalId).toBeNull();
    expect(desk.total()).toBe('615.00');
  });
});
