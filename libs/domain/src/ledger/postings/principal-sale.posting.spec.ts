import fc from 'fast-check';
import type { BookingItem } from '../../booking/booking';
import type { ItemSale, PrincipalFigures, TaxRule } from '../../booking/item-sale';
import { NO_TERMS, type ItemTerms } from '../../booking/item-terms';
import { saleOf } from '../../booking/principal-sale';
import { dates, itemOf, type ItemText, ruleOf, termsOf } from '../../booking/sale.fixture';
import { Money } from '../../shared/money';
import { Rate } from '../../shared/rate';
import { type EntryHead, JournalEntry, type LineDraft } from '../journal-entry';
import type { OpenItem } from '../open-item';
import { settlementLine } from '../open-item';
import { withAdvances } from './advance-of-sale.posting';
import { departure, type DepartureFacts, type HeldRow } from './departure.posting';
import { itemIssueLines } from './item-issue.posting';
import {
  accruedBillLines,
  costLines,
  depositLine,
  instalmentLines,
  principalCancellationLines,
  principalIssueLines,
  unsoldStockLines,
} from './principal-sale.posting';
import { owedInCurrency } from './supplier-currency.posting';

const ON = '2026-05-01';
const DIMS = { customerId: 'customer', branchId: 'branch', invoiceId: 'invoice' };
const HEAD: EntryHead = {
  id: 'entry', entryDate: ON, kind: 'NORMAL', event: 'ISSUE', sequence: 0, source: { type: 'BOOKING_ITEM', id: 'item', reference: 'r' }, description: 'd',
  bookingId: 'booking', branchId: 'branch', reversesId: null,
}; // prettier-ignore
const bdt = (text: string): Money => Money.parse(text, 'BDT');
const shown = (lines: readonly LineDraft[]): string[] =>
  lines.map((line) => `${line.side === 'DEBIT' ? 'Dr' : 'Cr'} ${line.account} ${line.amount.toDecimal()}`);
const PRINCIPAL = termsOf({ settlement: 'DIRECT', treatment: 'PRINCIPAL' });
const tour = (text: ItemText = {}, terms: Partial<ItemTerms> = {}): BookingItem =>
  itemOf({ kind: 'TOUR', documentNumber: null, baseFare: '3000.00', serviceDates: dates('2026-06-10'), terms: { ...NO_TERMS, ...terms }, ...text });
const sold = (item: BookingItem, rules: readonly TaxRule[] = []): ItemSale => saleOf(item, PRINCIPAL, rules, ON);
const figuresOf = (item: BookingItem, rules: readonly TaxRule[] = []): PrincipalFigures => {
  const { principal } = sold(item, rules);
  if (!principal) throw new Error('sold as agent');
  return principal;
};
const FX = { functionalCurrency: 'BDT', rate: Rate.ONE, source: 'SAME' };
const balanced = (lines: readonly LineDraft[]): JournalEntry => JournalEntry.translate(HEAD, lines, FX);
const MARGIN = ruleOf('MARGIN', '0.2', { inclusive: true });
const PRICE = ruleOf('PRICE', '0.15', { inclusive: true });

describe('principal sale on issue', () => {
  it('owes P: L holds P less its VAT', () => {
    const item = tour({ baseFare: '1150.00' }, { billing: 'ON_ISSUE' });
    expect(shown(principalIssueLines(item, sold(item, [PRICE]), DIMS))).toEqual(['Dr 1101 1150.00', 'Cr 2033 1000.00', 'Cr 2061 150.00']);
  });

  it.each([
    ['HOTEL', '2032'],
    ['CAR', '2035'],
    ['PACKAGE', '2033'],
  ] as const)('defers a %s on %s', (kind, account) => {
    const item = tour({ kind, baseFare: '500.00' }, { billing: 'ON_ISSUE' });
    expect(shown(principalIssueLines(item, sold(item), DIMS))).toEqual(['Dr 1101 500.00', `Cr ${account} 500.00`]);
  });

  it('earns what is served already, with the tax of its margin and its cost', () => {
    const item = tour({ baseFare: '3000.00', serviceDates: dates(ON) });
    const cost = costLines('5011', bdt('2400.00'), [], { branch_id: 'branch' });
    const lines = principalIssueLines(item, sold(item, [MARGIN]), DIMS, { margin: [{ code: 'M', amount: bdt('100.00') }], cost });
    expect(shown(lines)).toEqual(['Dr 1101 3000.00', 'Cr 4022 2900.00', 'Cr 2061 100.00', 'Dr 5011 2400.00', 'Cr 2071 2400.00']);
    balanced(lines);
  });

  it('due later posts the fee alone', () => {
    const item = tour({ serviceFee: '100.00' });
    const sale = sold(item, [ruleOf('FEE', '0.15')]);
    expect(shown(principalIssueLines(item, sale, DIMS))).toEqual(['Dr 1101 115.00', 'Cr 4031 100.00', 'Cr 2061 15.00']);
    expect(sale.saleTotal.toDecimal()).toBe('3115.00');
    expect(shown(principalIssueLines(tour(), sold(tour()), DIMS))).toEqual([]);
  });

  it('refuses what an agent\u2019s sale has: commission, the airline\u2019s card, a plan that does not sum', () => {
    expect(() => sold(tour({ commission: '10.00' }))).toThrow(expect.objectContaining({ code: 'AMOUNT_INVALID' }));
    expect(() => sold(tour({ formOfPayment: 'AIRLINE_CARD' }))).toThrow(expect.objectContaining({ code: 'CARD_AMOUNT_INVALID' }));
    expect(() => sold(tour({ discount: '10.00' }))).toThrow(expect.objectContaining({ code: 'AMOUNT_INVALID' }));
    expect(() => sold(tour({}, { paymentPlan: [{ dueOn: ON, amount: bdt('1.00') }] }))).toThrow(expect.objectContaining({ code: 'AMOUNT_INVALID' }));
  });
});

describe('agent kinds', () => {
  const AGENT = termsOf({ settlement: 'PAY_AT_PROPERTY' });
  it('the guest pays at the property: only the commission is claimed', () => {
    const hotel = itemOf({ kind: 'HOTEL', documentNumber: null, rate: '0.1', serviceDates: dates('2026-06-10') });
    const lines = itemIssueLines(hotel, saleOf(hotel, AGENT, [ruleOf('COMMISSION', '0.15')], ON), AGENT, DIMS);
    expect(shown(lines)).toEqual(['Dr 1111 115.00', 'Cr 2032 100.00', 'Cr 2061 15.00']);
  });

  it('a visa: the consular fee is X of a DIRECT supplier, the agency earns its fee', () => {
    const terms = termsOf({ settlement: 'DIRECT' });
    const visa = itemOf({ kind: 'VISA', documentNumber: null, baseFare: '80.00', serviceFee: '20.00' });
    expect(shown(itemIssueLines(visa, saleOf(visa, terms, [ruleOf('FEE', '0.15')], ON), terms, DIMS))).toEqual([
      'Dr 1101 103.00', 'Cr 2021 80.00', 'Cr 4031 20.00', 'Cr 2061 3.00',
    ]); // prettier-ignore
  });

  it('a net hotel: what the agency adds is markup', () => {
    const terms = termsOf({ settlement: 'DIRECT' });
    const hotel = itemOf({ kind: 'HOTEL', documentNumber: null, baseFare: '900.00', markup: '100.00', serviceDates: dates('2026-06-10') });
    expect(shown(itemIssueLines(hotel, saleOf(hotel, terms, [], ON), terms, DIMS))).toEqual(['Dr 1101 1000.00', 'Cr 2021 900.00', 'Cr 2034 100.00']);
  });

  it('owed in another currency: the supplier\u2019s line is worth the same, without FX result', () => {
    const terms = termsOf({ settlement: 'DIRECT' });
    const hotel = itemOf({ kind: 'HOTEL', documentNumber: null, baseFare: '1220.00', rate: '0.1', serviceDates: dates('2026-06-10') });
    const lines = owedInCurrency(itemIssueLines(hotel, saleOf(hotel, terms, [], ON), terms, DIMS), 'USD', FX, { ...FX, rate: Rate.parse('122') });
    expect(lines.map(({ account, amount }) => `${account} ${amount.toDecimal()} ${amount.currency}`)).toEqual([
      '1101 1220.00 BDT', '2021 9.00 USD', '2032 122.00 BDT',
    ]); // prettier-ignore
    const entry = JournalEntry.translate(HEAD, lines, FX, { exchange: true });
    expect(entry.lines.map(({ functional }) => functional.toDecimal())).toEqual(['1220.00', '1098.00', '122.00']);
  });
});

describe('instalments and deposits', () => {
  it('each instalment has its part of the VAT', () => {
    const item = tour({ baseFare: '1150.00' });
    const figures = figuresOf(item, [PRICE]);
    expect(shown(instalmentLines(item, figures, bdt('345.00'), DIMS))).toEqual(['Dr 1101 345.00', 'Cr 2033 300.00', 'Cr 2061 45.00']);
    expect(shown([depositLine(item, bdt('900.00'), DIMS)])).toEqual(['Cr 2033 900.00']);
  });
});

const row = (id: string, amount: string, date = '2026-06-10', functional = amount): HeldRow => ({ id, date, amount: bdt(amount), functional: bdt(functional) });
const at = (amount: Money) => ({ functional: amount, rate: Rate.ONE, source: 'SAME' });
const leave = (item: BookingItem, rules: readonly TaxRule[], facts: Partial<DepartureFacts>) =>
  departure(
    { item, figures: figuresOf(item, rules), issuedOn: ON, through: '2026-06-10', held: [], covered: { amount: bdt('0'), vat: bdt('0') }, cost: bdt('0'), ...facts },
    DIMS,
    at,
  );

describe('departure', () => {
  it('C34: deposits become revenue less the tax of the margin', () => {
    const held = [row('marker', '0.00'), row('deposit', '900.00'), row('balance', '2100.00')];
    const out = leave(tour(), [MARGIN], { held, covered: { amount: bdt('3000.00'), vat: bdt('0') }, cost: bdt('2400.00') });
    expect(shown(out.lines)).toEqual(['Dr 2033 3000.00', 'Cr 4022 2900.00', 'Cr 2061 100.00']);
    expect([out.billed.toDecimal(), out.ended]).toEqual(['0.00', ['marker', 'deposit', 'balance']]);
  });

  it('bills the unpaid rest, with the VAT of the price that was not billed yet', () => {
    const item = tour({ baseFare: '1150.00' });
    const out = leave(item, [PRICE], { held: [row('deposit', '400.00')], covered: { amount: bdt('400.00'), vat: bdt('0') } });
    expect(shown(out.lines)).toEqual(['Dr 2033 400.00', 'Dr 1101 750.00', 'Cr 4022 1000.00', 'Cr 2061 150.00']);
    balanced(out.lines);
  });

  it('of two days earns the first and defers the rest of the price', () => {
    const item = tour({ serviceDates: dates('2026-06-10', '2026-06-11') });
    const out = leave(item, [], { held: [row('a', '0.00'), row('b', '0.00', '2026-06-11')] });
    expect(shown(out.lines)).toEqual(['Dr 1101 3000.00', 'Cr 4022 1500.00', 'Cr 2033 1500.00']);
    expect([out.moved, out.later?.map(({ amount }) => amount.toDecimal())]).toEqual([['b'], ['1500.00']]);
    const second = leave(item, [], { held: [row('c', '1500.00', '2026-06-11')], covered: null, through: '2026-06-11' });
    expect(shown(second.lines)).toEqual(['Dr 2033 1500.00', 'Cr 4022 1500.00']);
  });

  it('a tax that is provisional at supply stands in lines of its own (C35)', () => {
    const rule = { ...MARGIN, provisionalMargin: Rate.parse('0.18') };
    const out = leave(tour(), [rule], { held: [row('all', '3000.00')], covered: { amount: bdt('3000.00'), vat: bdt('0') }, cost: bdt('2400.00') });
    expect(shown(out.lines)).toEqual(['Dr 2033 3000.00', 'Cr 4022 3000.00']);
    expect(shown(out.provisional)).toEqual(['Dr 4022 90.00', 'Cr 2061 90.00']);
  });

  it('keeps what deposits of other days\u2019 rates were worth', () => {
    const held = [row('a', '1000.00', '2026-06-10', '1100.00'), row('b', '2000.00', '2026-06-10', '2400.00')];
    const out = leave(tour(), [], { held, covered: { amount: bdt('3000.00'), vat: bdt('0') } });
    expect(out.lines.map(({ carried }) => carried?.functional.toDecimal())).toEqual(['3500.00', '3500.00']);
  });

  it('always balances, and all days together earn the price less its VAT', () => {
    const money = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(money, money, money, fc.integer({ min: 1, max: 5 }), fc.constantFrom([], [PRICE], [MARGIN], [PRICE, MARGIN]), (price, paid, cost, days, rules) => {
        const on = Array.from({ length: days }, (_, index) => `2026-06-1${index}`);
        const item = tour({ baseFare: bdtMinor(price).toDecimal(), serviceDates: dates(...on) });
        const deposit = bdtMinor(Math.min(paid, price));
        const parts = deposit.allocate(on.map(() => 1n));
        let held = parts.map((amount, index) => ({ id: `d${index}`, date: on[index] ?? '', amount, functional: amount }));
        let revenue = bdt('0');
        let covered: DepartureFacts['covered'] = { amount: deposit, vat: bdt('0') };
        for (const through of on) {
          const out = leave(item, rules, { through, held, covered, cost: bdtMinor(cost) });
          if (out.lines.length > 0) balanced(out.lines);
          revenue = revenue.plus(out.revenue);
          const stays = held.filter(({ id }) => !out.ended.includes(id) && !out.moved.includes(id));
          held = [...stays, ...(out.later ?? []).map((later, index) => ({ id: `${through}-${index}`, ...later }))];
          covered = null;
        }
        const vat = Money.sum(figuresOf(item, rules).priceVat.map(({ amount }) => amount), 'BDT');
        expect([held.length, revenue.toDecimal()]).toEqual([0, bdtMinor(price).minus(vat).toDecimal()]);
      }),
      { numRuns: 200 },
    );
  });
});

const bdtMinor = (minor: number): Money => Money.ofMinor(BigInt(minor), 'BDT');
const prepayment = (amount: string): OpenItem => ({
  id: 'prepaid', account: '1131', side: 'DEBIT', amount: bdt(amount), functionalAmount: bdt(amount), open: bdt(amount), functionalOpen: bdt(amount), rate: Rate.ONE,
  dimensions: { supplier_id: 'hotel', item_id: 'item' }, entryId: 'e', reference: null, openedOn: ON, dueOn: null,
}); // prettier-ignore

describe('costs', () => {
  const paid = settlementLine(prepayment('2400.00'), bdt('2000.00'));
  it('what was prepaid leaves 1131, the rest is accrued', () => {
    expect(shown(costLines('5011', bdt('2400.00'), [paid], {}))).toEqual(['Dr 5011 2000.00', 'Cr 1131 2000.00', 'Dr 5011 400.00', 'Cr 2071 400.00']);
  });
  it('the bill comes: the difference to the cost, either way', () => {
    expect(shown(accruedBillLines('PACKAGE', bdt('400.00'), bdt('450.00'), {}))).toEqual(['Dr 2071 400.00', 'Dr 5011 50.00', 'Cr 2021 450.00']);
    expect(shown(accruedBillLines('HOTEL', bdt('400.00'), bdt('390.00'), {}))).toEqual(['Dr 2071 400.00', 'Cr 5012 10.00', 'Cr 2021 390.00']);
  });
  it('unsold stock is a cost at departure', () => {
    expect(shown(unsoldStockLines(bdt('2000.00'), [paid], { supplierId: 'hotel', branchId: null }))).toEqual(['Dr 5011 2000.00', 'Cr 1131 2000.00']);
  });
});

describe('cancellation', () => {
  it('keeps K, gives the rest back, pays the supplier\u2019s charge', () => {
    const lines = principalCancellationLines(tour(), {
      held: bdt('900.00'), kept: bdt('120.00'), keptVat: [{ code: 'V', amount: bdt('20.00') }], billedVat: [], charge: bdt('80.00'),
      prepaid: [settlementLine(prepayment('50.00'), bdt('50.00'))],
    }, DIMS); // prettier-ignore
    expect(shown(lines)).toEqual([
      'Dr 2033 900.00', 'Cr 1101 780.00', 'Cr 4051 100.00', 'Cr 2061 20.00', 'Dr 5011 50.00', 'Cr 1131 50.00', 'Dr 5011 30.00', 'Cr 2021 30.00',
    ]); // prettier-ignore
    balanced(lines);
  });
  it('K above what was paid is billed', () => {
    const lines = principalCancellationLines(tour(), { held: bdt('100.00'), kept: bdt('150.00'), keptVat: [], billedVat: [], charge: bdt('0'), prepaid: [] }, DIMS);
    expect(shown(lines)).toEqual(['Dr 2033 100.00', 'Dr 1101 50.00', 'Cr 4051 150.00']);
  });
});

describe('foreign advance (C44)', () => {
  it('stays at its rate, the rest is at the day\u2019s, revenue is the sum', () => {
    const usd = (text: string): Money => Money.parse(text, 'USD');
    const item = tour({ kind: 'TOUR', serviceDates: dates(ON) });
    const foreign = { ...itemOf({ kind: 'TOUR', documentNumber: null, baseFare: '100.00', serviceDates: dates(ON) }, 'USD'), terms: item.terms ?? null };
    const advance: OpenItem = { ...prepayment('44.00'), account: '2041', side: 'CREDIT', amount: usd('40.00'), open: usd('40.00'), dimensions: { customer_id: 'customer', branch_id: 'branch' } };
    const translation = { functionalCurrency: 'BDT', rate: Rate.parse('1.2'), source: 'SPOT' };
    const lines = withAdvances(
      principalIssueLines(foreign, saleOf(foreign, PRINCIPAL, [], ON), DIMS),
      [settlementLine(advance, usd('40.00'))],
      ['2033', '4022'],
      translation,
    );
    const entry = JournalEntry.translate(HEAD, lines, translation);
    expect(entry.lines.map((line) => `${line.side} ${line.account} ${line.functional.toDecimal()}`)).toEqual([
      'DEBIT 2041 44.00', 'DEBIT 1101 72.00', 'CREDIT 4022 116.00',
    ]); // prettier-ignore
  });
});
