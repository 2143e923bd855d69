import {
  JournalEntry,
  Money,
  Rate,
  computeSale,
  itemIssueLines,
  type BookingItem,
  type Translation,
} from '@travobooks/domain';
import type { StoredInvoice } from '../ports/invoice-store.port';
import { approvalNeeded } from './booking-approval';
import { MemoryBooks, TODAY, supplierOf, ticketOf } from './memory-books.fixture';
import { creditNoteFor } from './sale-credit-note';
import { schedulesOf } from './sale-subledger';
import { translationFor } from './translation';

const taka = (text: string): Money => Money.parse(text, 'BDT');
const dollars = (text: string): Money => Money.parse(text, 'USD');
const SAME: Translation = { functionalCurrency: 'BDT', rate: Rate.ONE, source: 'SAME' };

describe('an approval is needed', () => {
  const soldOn = (day: string, total: string, state: BookingItem['state'] = 'ISSUED'): BookingItem => {
    const item = ticketOf('earlier', 0, total);
    return { ...item, state, documentIssuedOn: day, sold: computeSale(item, supplierOf(), [], day) };
  };
  const asked = (
    total: string,
    change: { threshold?: string | null; earlier?: BookingItem[]; currency?: string; rate?: string } = {},
  ): Promise<string | null> => {
    const books = new MemoryBooks();
    books.threshold = change.threshold === undefined ? '1000.00' : change.threshold;
    const currency = change.currency ?? 'BDT';
    books.add(change.earlier ?? [], { currency });
    const translation = change.rate ? { ...SAME, rate: Rate.parse(change.rate) } : SAME;
    return books.run(books.scope(), 'ask', async (tx) => {
      const context = await tx.bookings.lockForSale('booking', TODAY, 'booking.issue');
      return (
        approvalNeeded(
          { tx, ids: books.ids, context, on: TODAY },
          [{ saleTotal: Money.parse(total, currency) }],
          translation,
        )?.detail ?? null
      );
    });
  };

  it('above the threshold, not at it', async () => {
    expect(await asked('1000.00')).toBeNull();
    expect(await asked('1000.01')).toContain('1,000.01 BDT is above 1,000.00 BDT');
    expect(await asked('9000000.00', { threshold: null })).toBeNull();
    expect(await asked('0.01', { threshold: '0.00' })).not.toBeNull();
  });

  it('for what is issued of one booking on one day together, as it was sold', async () => {
    expect(await asked('500.00', { earlier: [soldOn(TODAY, '500.01')] })).toContain('1,000.01');
    expect(await asked('500.00', { earlier: [soldOn('2026-04-30', '500.01')] })).toBeNull();
    expect(await asked('500.00', { earlier: [soldOn(TODAY, '500.01', 'VOIDED')] })).toBeNull();
  });

  it('by the total in the books\u2019 own currency', async () => {
    expect(await asked('8.20', { currency: 'USD', rate: '122' })).toContain('1,000.40 BDT');
    expect(await asked('8.19', { currency: 'USD', rate: '122' })).toBeNull();
  });
});

describe('the rate of a sale', () => {
  const rate = (kind: string, date: string, value: string) => ({ kind, date, rate: Rate.parse(value) });
  const need = { currency: 'USD', functionalCurrency: 'BDT', on: '2026-05-10', isBspDocument: false };
  const rates = [
    rate('SPOT', '2026-05-08', '121'),
    rate('BSP', '2026-05-03', '122.5'),
    rate('SPOT', '2026-05-10', '120'),
    rate('BSP', '2026-05-01', '119'),
  ];

  it('is one in the books\u2019 own currency, whatever rates there are', () => {
    expect(translationFor({ ...need, currency: 'BDT' }, rates, 7)).toEqual(SAME);
  });

  it('is the newest BSP rate for a BSP document, even behind newer SPOT rates; else the newest SPOT rate', () => {
    const bsp = translationFor({ ...need, isBspDocument: true }, rates, 7);
    expect([bsp.source, bsp.rate.toDecimal()]).toEqual(['BSP', Rate.parse('122.5').toDecimal()]);
    expect(translationFor(need, rates, 7)).toMatchObject({ source: 'SPOT', rate: Rate.parse('120') });
    const noBsp = rates.filter(({ kind }) => kind === 'SPOT');
    expect(translationFor({ ...need, isBspDocument: true }, noBsp, 7).source).toBe('SPOT');
  });

  it('is refused when there is none or it is older than the partner allows', () => {
    expect(() => translationFor(need, [], 7)).toThrow(expect.objectContaining({ code: 'FX_RATE_MISSING' }));
    expect(() => translationFor({ ...need, isBspDocument: true }, rates, 6)).toThrow(
      expect.objectContaining({ code: 'FX_RATE_STALE' }),
    );
  });
});

describe('a credit note', () => {
  const line = (itemId: string, amount: string) => ({
    itemId,
    kind: 'FARE' as const,
    description: itemId,
    documentNumber: null,
    taxCode: null,
    amount,
  });
  /** 300.00 USD at 120.005: item one 100.00, item two 200.00. */
  const invoice = (change: Partial<StoredInvoice> = {}): StoredInvoice => ({
    id: 'invoice',
    kind: 'INVOICE',
    branchId: 'branch',
    customerId: 'customer',
    bookingId: 'booking',
    creditsId: null,
    currency: 'USD',
    total: '300.00',
    openAmount: '300.00',
    functionalTotal: '36001.50',
    functionalOpen: '36001.50',
    fxRate: '120.005',
    issuedOn: '2026-05-01',
    dueOn: '2026-05-31',
    reason: null,
    entryId: 'entry',
    number: 'INV-1',
    state: 'ISSUED',
    lines: [line('one', '90.00'), line('one', '10.00'), line('two', '200.00')],
    ...change,
  });
  const head = (functional: string) => ({
    id: 'note',
    branchCode: 'DAC',
    functional: taka(functional),
    entryId: 'mirror',
    on: '2026-05-02',
    reason: 'Mistake',
  });

  it('takes a whole open invoice to nothing in both currencies', () => {
    const note = creditNoteFor(invoice(), ['one', 'two'], head('36001.50'));
    expect(note).toMatchObject({
      taken: { amount: dollars('300.00'), functional: taka('36001.50') },
      invoiceState: 'CREDITED',
    });
    expect(note.document).toMatchObject({
      kind: 'CREDIT_NOTE',
      creditsId: 'invoice',
      total: '300.00',
      openAmount: '0.00',
      functionalOpen: '0.00',
      fxRate: '120.005',
      entryId: 'mirror',
    });
  });

  it('takes the lines of the items alone', () => {
    const note = creditNoteFor(invoice(), ['one'], head('12000.50'));
    expect(note.document).toMatchObject({ total: '100.00', openAmount: '0.00', functionalTotal: '12000.50' });
    expect(note.document.lines.map(({ amount }) => amount)).toEqual(['90.00', '10.00']);
    expect(note).toMatchObject({ taken: { amount: dollars('100.00'), functional: taka('12000.50') } });
  });

  it('pays nothing: part of an unpaid invoice leaves it unpaid, the last part makes it credited', () => {
    expect(creditNoteFor(invoice(), ['one'], head('12000.50')).invoiceState).toBe('ISSUED');
    expect(
      creditNoteFor(invoice({ openAmount: '200.00', functionalOpen: '24001.00' }), ['two'], head('24001.00'))
        .invoiceState,
    ).toBe('CREDITED');
    const partlyPaid = { state: 'PARTIALLY_PAID' as const, openAmount: '250.00', functionalOpen: '30001.25' };
    expect(creditNoteFor(invoice(partlyPaid), ['one'], head('12000.50')).invoiceState).toBe('PARTIALLY_PAID');
    expect(
      creditNoteFor(invoice({ ...partlyPaid, openAmount: '100.00' }), ['one'], head('12000.50')).invoiceState,
    ).toBe('PAID');
  });

  it('leaves open, as the customer\u2019s credit, what was paid already', () => {
    const note = creditNoteFor(
      invoice({ openAmount: '40.00', functionalOpen: '4800.20' }),
      ['one'],
      head('12000.50'),
    );
    expect(note.document).toMatchObject({
      total: '100.00',
      openAmount: '60.00',
      functionalTotal: '12000.50',
      functionalOpen: '7200.30',
    });
    expect(note).toMatchObject({ taken: { amount: dollars('40.00'), functional: taka('4800.20') } });
  });
});

describe('deferred revenue', () => {
  const schedules = (change: Partial<BookingItem>, rate = '120.005') => {
    const books = new MemoryBooks();
    const dollar = (text: string): Money => Money.parse(text, 'USD');
    const none = dollar('0');
    const item: BookingItem = {
      ...ticketOf('item', 0, '0'),
      baseFare: dollar('1000.00'),
      serviceFee: none,
      markup: none,
      discount: none,
      ...change,
    };
    const sale = computeSale(item, supplierOf(), [], TODAY);
    const entry = JournalEntry.translate(
      {
        id: 'entry',
        entryDate: TODAY,
        kind: 'NORMAL',
        event: 'ISSUE',
        sequence: 0,
        source: { type: 'BOOKING_ITEM', id: 'item', reference: 'R' },
        description: '',
        bookingId: 'booking',
        branchId: 'branch',
        reversesId: null,
      },
      itemIssueLines(item, sale, supplierOf(), {
        customerId: 'customer',
        branchId: 'branch',
        invoiceId: null,
      }),
      { functionalCurrency: 'BDT', rate: Rate.parse(rate), source: 'SPOT' },
    );
    const rows = schedulesOf(books.ids, entry, item, sale);
    const sum = (part: string): string[] => {
      const of = rows.filter((row) => row.part === part);
      return [
        Money.sum(
          of.map((row) => row.amount),
          'USD',
        ).toDecimal(),
        Money.sum(
          of.map((row) => row.functional),
          'BDT',
        ).toDecimal(),
      ];
    };
    return { rows, sum, deferred: (account: string) => entry.netOf(account).negate().toDecimal() };
  };
  const dates = (...days: string[]): BookingItem['serviceDates'] =>
    days.map((date) => ({ date, weight: '1' }));

  it('of commission follows the service dates and sums to the posted line in both currencies', () => {
    const { rows, sum, deferred } = schedules({
      commission: Money.parse('100.01', 'USD'),
      serviceDates: dates('2026-05-28', '2026-06-02', '2026-06-09'),
    });
    expect(
      rows.map(({ serviceDate, amount, deferredAccount, revenueAccount }) => [
        serviceDate,
        amount.toDecimal(),
        deferredAccount,
        revenueAccount,
      ]),
    ).toEqual([
      ['2026-05-28', '33.33', '2031', '4011'],
      ['2026-06-02', '33.34', '2031', '4011'],
      ['2026-06-09', '33.34', '2031', '4011'],
    ]);
    expect(sum('COMMISSION')).toEqual(['100.01', deferred('2031')]);
  });

  it('leaves out what is served by the day of issue', () => {
    const { rows } = schedules({
      commission: Money.parse('90.00', 'USD'),
      serviceDates: dates(TODAY, '2026-06-02', '2026-06-09'),
    });
    expect(rows.map(({ serviceDate, amount }) => [serviceDate, amount.toDecimal()])).toEqual([
      ['2026-06-02', '30.00'],
      ['2026-06-09', '30.00'],
    ]);
    expect(schedules({ commission: Money.parse('90.00', 'USD') }).rows).toEqual([]);
  });

  it.each([
    ['30.00', '10.01'],
    ['10.00', '10.00'],
    ['5.00', '12.34'],
  ])('of markup %s and discount %s nets to the posted line', (markup, discount) => {
    const { sum, deferred } = schedules({
      markup: Money.parse(markup, 'USD'),
      discount: Money.parse(discount, 'USD'),
      serviceDates: dates('2026-05-28', '2026-06-02', '2026-06-09'),
    });
    const [amount, functional] = sum('MARKUP');
    const [taken, functionalTaken] = sum('DISCOUNT');
    expect([amount, taken]).toEqual([markup, discount]);
    expect(
      taka(functional ?? '')
        .minus(taka(functionalTaken ?? ''))
        .toDecimal(),
    ).toBe(deferred('2034'));
  });
});
