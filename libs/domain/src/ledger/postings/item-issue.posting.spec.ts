import fc from 'fast-check';
import type { BookingItem } from '../../booking/booking';
import { computeSale, type SupplierTerms, type TaxRule } from '../../booking/item-sale';
import { dates, itemOf, type ItemText, ruleOf, termsOf } from '../../booking/sale.fixture';
import { DomainError } from '../../shared/domain-error';
import { Money } from '../../shared/money';
import { Rate } from '../../shared/rate';
import { type EntryHead, JournalEntry, type LineDraft } from '../journal-entry';
import { itemIssueLines } from './item-issue.posting';

const ON = '2026-05-01';
const DIMS = { customerId: 'customer', branchId: 'branch', invoiceId: 'invoice' };
const HEAD: EntryHead = {
  id: 'entry',
  entryDate: ON,
  kind: 'NORMAL',
  event: 'ISSUE',
  sequence: 0,
  source: { type: 'BOOKING_ITEM', id: 'item', reference: 'TVB-2026-000001' },
  description: 'Issue',
  bookingId: 'booking',
  branchId: 'branch',
  reversesId: null,
};

const post = (item: BookingItem, terms: SupplierTerms | null, rules: readonly TaxRule[]): LineDraft[] =>
  itemIssueLines(item, computeSale(item, terms, rules, ON), terms, DIMS);
const shown = (lines: readonly LineDraft[]): string[] =>
  lines.map((line) => `${line.side === 'DEBIT' ? 'Dr' : 'Cr'} ${line.account} ${line.amount.toDecimal()}`);
const sold = (
  text: ItemText,
  terms: SupplierTerms | null = termsOf(),
  rules: readonly TaxRule[] = [],
  currency = 'BDT',
): string[] => shown(post(itemOf(text, currency), terms, rules));

const LATER = dates('2026-05-28', '2026-08-10');
const FEE_VAT = ruleOf('FEE', '0.15');

describe('worked cases', () => {
  it('C01: air ticket, agent, BSP cash', () => {
    const text: ItemText = {
      baseFare: '50000.00',
      taxes: ['5000.00', '10400.00'],
      rate: '0.07',
      serviceFee: '1000.00',
      serviceDates: LATER,
    };
    expect(sold(text, termsOf(), [FEE_VAT])).toEqual([
      'Dr 1101 66550.00',
      'Dr 1109 3500.00',
      'Cr 2011 65400.00',
      'Cr 2031 3500.00',
      'Cr 4031 1000.00',
      'Cr 2061 150.00',
    ]);
  });

  it('C18: stand-alone EMD without commission', () => {
    expect(
      sold({ kind: 'EMD', emdType: 'S', baseFare: '75.00', commission: '0.00' }, termsOf(), [], 'USD'),
    ).toEqual(['Dr 1101 75.00', 'Cr 2011 75.00']);
  });

  it('C19: card sale, neither 1101 nor 2011 sees it', () => {
    const text: ItemText = {
      baseFare: '550.00',
      commission: '38.50',
      formOfPayment: 'AIRLINE_CARD',
      serviceDates: LATER,
    };
    expect(sold(text, termsOf(), [], 'GBP')).toEqual(['Dr 1109 38.50', 'Cr 2031 38.50']);
  });

  it('C27: settled directly, commission netted, recognised at issue', () => {
    const terms = termsOf({ settlement: 'DIRECT', recognition: 'ISSUE_DATE' });
    expect(sold({ baseFare: '100000.00', commission: '20000.00' }, terms)).toEqual([
      'Dr 1101 100000.00',
      'Cr 2021 80000.00',
      'Cr 4011 20000.00',
    ]);
  });

  it('C28: bill-back hotel with VAT on the commission, netted', () => {
    const terms = termsOf({ settlement: 'DIRECT', recognition: 'ISSUE_DATE' });
    const hotel: ItemText = { kind: 'HOTEL', documentNumber: null, baseFare: '1000.00', rate: '0.1' };
    expect(sold(hotel, terms, [ruleOf('COMMISSION', '0.15')])).toEqual([
      'Dr 1101 1000.00',
      'Cr 2021 885.00',
      'Cr 4013 100.00',
      'Cr 2061 15.00',
    ]);
  });
});

describe('posting rule of a sale', () => {
  const text: ItemText = { rate: '0.1', serviceDates: LATER };

  it.each<[string, ItemText, Partial<SupplierTerms>, string[]]>([
    ['BSP', {}, {}, ['Dr 1101 1000.00', 'Dr 1109 100.00', 'Cr 2011 1000.00', 'Cr 2031 100.00']],
    [
      'ARC',
      {},
      { settlement: 'ARC' },
      ['Dr 1101 1000.00', 'Dr 1109 100.00', 'Cr 2012 1000.00', 'Cr 2031 100.00'],
    ],
    ['DIRECT netted', {}, { settlement: 'DIRECT' }, ['Dr 1101 1000.00', 'Cr 2021 900.00', 'Cr 2031 100.00']],
    [
      'DIRECT paid later',
      {},
      { settlement: 'DIRECT', commissionPaid: 'LATER' },
      ['Dr 1101 1000.00', 'Dr 1111 100.00', 'Cr 2021 1000.00', 'Cr 2031 100.00'],
    ],
    [
      'PREPAID netted',
      {},
      { settlement: 'PREPAID' },
      ['Dr 1101 1000.00', 'Cr 1131 900.00', 'Cr 2031 100.00'],
    ],
    [
      'own card on a BSP document',
      { formOfPayment: 'OWN_CARD' },
      {},
      ['Dr 1101 1000.00', 'Dr 1109 100.00', 'Cr 2023 1000.00', 'Cr 2031 100.00'],
    ],
    [
      'EasyPay on a BSP document',
      { formOfPayment: 'EASYPAY' },
      {},
      ['Dr 1101 1000.00', 'Dr 1109 100.00', 'Cr 1131 1000.00', 'Cr 2031 100.00'],
    ],
    [
      'mixed form',
      { formOfPayment: 'MIXED', cardAmount: '600.00' },
      {},
      ['Dr 1101 400.00', 'Dr 1109 100.00', 'Cr 2011 400.00', 'Cr 2031 100.00'],
    ],
    [
      'the airline’s card with a direct airline that nets: it owes the commission',
      { formOfPayment: 'AIRLINE_CARD' },
      { settlement: 'DIRECT' },
      ['Dr 2021 100.00', 'Cr 2031 100.00'],
    ],
  ])('%s', (_, change, terms, expected) => {
    expect(sold({ ...text, ...change }, termsOf(terms))).toEqual(expected);
  });

  it.each<[string, ItemText, string, string]>([
    ['EMD', { kind: 'EMD' }, '2031', '4011'],
    ['HOTEL', { kind: 'HOTEL', documentNumber: null }, '2032', '4013'],
    ['VISA', { kind: 'VISA', documentNumber: null }, '2035', '4014'],
    ['INSURANCE', { kind: 'INSURANCE', documentNumber: null }, '2035', '4014'],
  ])('%s defers on %3$s and earns on %4$s', (_, change, deferred, earned) => {
    const terms = termsOf({ settlement: 'DIRECT' });
    expect(sold({ ...text, ...change }, terms)).toContain(`Cr ${deferred} 100.00`);
    expect(sold({ ...text, ...change, serviceDates: [] }, terms)).toContain(`Cr ${earned} 100.00`);
  });

  it('earns the share of a date already served and defers the other', () => {
    const served = sold({
      rate: '0.1',
      markup: '50.00',
      discount: '20.00',
      serviceDates: dates('2026-05-01', '2026-06-01'),
    });
    expect(served).toEqual([
      'Dr 1101 1030.00',
      'Dr 1109 100.00',
      'Cr 2011 1000.00',
      'Cr 2031 50.00',
      'Cr 4011 50.00',
      'Cr 2034 15.00',
      'Cr 4032 25.00',
      'Dr 4071 10.00',
    ]);
  });

  it('debits 2034 where the discount is above the markup', () => {
    expect(sold({ markup: '20.00', discount: '50.00', serviceDates: LATER })).toEqual([
      'Dr 1101 970.00',
      'Cr 2011 1000.00',
      'Dr 2034 30.00',
    ]);
  });

  it('takes inclusive VAT out of fee and markup', () => {
    const rules = [ruleOf('FEE', '0.15', { inclusive: true }), ruleOf('MARKUP', '0.15', { inclusive: true })];
    expect(sold({ serviceFee: '1150.00', markup: '115.00', serviceDates: LATER }, termsOf(), rules)).toEqual([
      'Dr 1101 2265.00',
      'Cr 2011 1000.00',
      'Cr 4031 1000.00',
      'Cr 2061 150.00',
      'Cr 2061 15.00',
      'Cr 2034 100.00',
    ]);
  });

  it('sells a service fee of its own: nobody else is owed', () => {
    const fee: ItemText = {
      kind: 'SERVICE_FEE',
      supplierId: null,
      documentNumber: null,
      baseFare: '0.00',
      serviceFee: '1000.00',
    };
    expect(sold(fee, null, [FEE_VAT])).toEqual(['Dr 1101 1150.00', 'Cr 4031 1000.00', 'Cr 2061 150.00']);
  });

  it('keeps the decimals of JPY and KWD', () => {
    expect(
      sold(
        { baseFare: '12345', rate: '0.07', serviceFee: '333', serviceDates: LATER },
        termsOf(),
        [FEE_VAT],
        'JPY',
      ),
    ).toEqual(['Dr 1101 12728', 'Dr 1109 864', 'Cr 2011 12345', 'Cr 2031 864', 'Cr 4031 333', 'Cr 2061 50']);
    expect(sold({ baseFare: '123.456', rate: '0.07', serviceDates: LATER }, termsOf(), [], 'KWD')).toEqual([
      'Dr 1101 123.456',
      'Dr 1109 8.642',
      'Cr 2011 123.456',
      'Cr 2031 8.642',
    ]);
  });

  it('writes nothing where nothing moves', () => {
    expect(sold({ formOfPayment: 'AIRLINE_CARD', commission: '0.00' })).toEqual([]);
  });

  it('names customer and invoice on what he owes, supplier and document on what is owed, the code on each tax', () => {
    const lines = post(itemOf({ rate: '0.1', serviceFee: '10.00', serviceDates: LATER }), termsOf(), [
      FEE_VAT,
    ]);
    const base = { branch_id: 'branch', item_id: 'item', document_number: '1762400000123' };
    const customer = { ...base, customer_id: 'customer', invoice_id: 'invoice' };
    const supplier = { ...base, supplier_id: 'supplier' };
    expect(Object.fromEntries(lines.map((line) => [line.account, line.dimensions]))).toEqual({
      1101: customer,
      1109: supplier,
      2011: supplier,
      2031: supplier,
      4031: customer,
      2061: { ...customer, tax_code: 'VAT-FEE' },
    });
  });
});

/** Any sale that the API lets through, in any currency, at any sensible rate. */
const units = fc.bigInt({ min: 0n, max: 10n ** 11n });
const small = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 7n }));
const anyRate = fc.integer({ min: 0, max: 10_000 }).map((n) => Rate.parse(String(n / 10_000)));
const anyRule = fc.record({
  code: fc.constantFrom('V1', 'V2'),
  base: fc.constantFrom<TaxRule['base']>('FEE', 'MARKUP', 'COMMISSION'),
  rate: anyRate,
  inclusive: fc.boolean(),
  appliesTo: fc.constant(['AIR_TICKET', 'EMD', 'HOTEL', 'VISA']),
});
const anyDates = fc.array(
  fc.record({
    date: fc.constantFrom('2026-04-01', '2026-05-01', '2026-05-02', '2026-08-10'),
    weight: fc.integer({ min: 1, max: 50 }).map(String),
  }),
  { maxLength: 60 },
);
const anySale = fc.record({
  currency: fc.constantFrom('BDT', 'USD', 'JPY', 'KWD'),
  functional: fc.constantFrom('BDT', 'JPY', 'KWD'),
  fx: fc.bigInt({ min: 10n ** 6n, max: 10n ** 13n }),
  kind: fc.constantFrom<BookingItem['kind']>('AIR_TICKET', 'EMD', 'HOTEL', 'VISA'),
  form: fc.constantFrom<BookingItem['formOfPayment']>('CASH', 'AIRLINE_CARD', 'MIXED', 'OWN_CARD', 'EASYPAY'),
  settlement: fc.constantFrom<SupplierTerms['settlement']>('BSP', 'ARC', 'DIRECT', 'PREPAID'),
  paid: fc.constantFrom<SupplierTerms['commissionPaid']>('NETTED', 'LATER'),
  recognition: fc.constantFrom<SupplierTerms['recognition']>('SERVICE_DATE', 'ISSUE_DATE'),
  base: units,
  taxes: fc.array(units, { maxLength: 4 }),
  commission: small,
  fee: small,
  markup: small,
  discount: small,
  card: units,
  rules: fc.array(anyRule, { maxLength: 3 }),
  serviceDates: anyDates,
});
type AnySale = typeof anySale extends fc.Arbitrary<infer Sale> ? Sale : never;

function entryOf(sale: AnySale): JournalEntry | null {
  const money = (amount: bigint): Money => Money.ofMinor(amount, sale.currency);
  const item: BookingItem = {
    ...itemOf({ kind: sale.kind, formOfPayment: sale.form, serviceDates: sale.serviceDates }, sale.currency),
    baseFare: money(sale.base),
    taxes: sale.taxes.map((tax, index) => ({ code: `T${index}`, amount: money(tax) })),
    commission: money(sale.commission),
    serviceFee: money(sale.fee),
    markup: money(sale.markup),
    discount: money(sale.discount),
    cardAmount: money(sale.card),
  };
  const terms = termsOf({
    settlement: sale.settlement,
    commissionPaid: sale.paid,
    recognition: sale.recognition,
  });
  const lines = post(item, terms, sale.rules);
  if (lines.length === 0) return null;
  const rate =
    sale.currency === sale.functional
      ? Rate.ONE
      : Rate.parse(`${sale.fx / Rate.UNIT}.${String(sale.fx % Rate.UNIT).padStart(10, '0')}`);
  return JournalEntry.translate(HEAD, lines, { functionalCurrency: sale.functional, rate, source: 'SPOT' });
}

const net = (entries: readonly JournalEntry[], pick: 'amount' | 'functional'): bigint[] => {
  const sums = new Map<string, bigint>();
  for (const line of entries.flatMap((entry) => entry.lines)) {
    const amount = line[pick];
    const key = `${line.account} ${amount.currency}`;
    sums.set(key, (sums.get(key) ?? 0n) + (line.side === 'DEBIT' ? amount.minor : -amount.minor));
  }
  return [...sums.values()];
};
const total = (entry: JournalEntry, pick: 'amount' | 'functional'): bigint =>
  net([entry], pick).reduce((sum, one) => sum + one, 0n);

const REFUSALS = ['AMOUNT_INVALID', 'CARD_AMOUNT_INVALID'];

it('any sale is refused for its discount or card amount, or makes an entry that balances in both currencies and that its reversal undoes account by account', () => {
  let posted = 0;
  fc.assert(
    fc.property(anySale, (sale) => {
      let entry: JournalEntry | null;
      try {
        entry = entryOf(sale);
      } catch (error) {
        expect(REFUSALS).toContain((error as DomainError).code);
        return;
      }
      if (!entry) return;
      posted += 1;
      expect(total(entry, 'amount')).toBe(0n);
      expect(total(entry, 'functional')).toBe(0n);
      expect(entry.lines.every((line) => line.amount.minor > 0n && line.functional.minor >= 0n)).toBe(true);
      const reversal = entry.mirrored({ ...HEAD, id: 'reversal', event: 'VOID' });
      expect(new Set(net([entry, reversal], 'amount'))).toEqual(new Set([0n]));
      expect(new Set(net([entry, reversal], 'functional'))).toEqual(new Set([0n]));
    }),
    { numRuns: 300 },
  );
  expect(posted).toBeGreaterThan(100);
});
