import fc from 'fast-check';
import { itemOf, termsOf } from '../booking/sale.fixture';
import { computeSale } from '../booking/item-sale';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';
import {
  commissionLineFor,
  commissionOf,
  doubledLine,
  endsOf,
  parseBookingClass,
  parseRoute,
  parseRoutePattern,
  type CommissionLine,
} from './commission-rule';

const line = (route: string | null, bookingClass: string | null, rate = '0.01'): CommissionLine => ({
  route,
  bookingClass,
  rate: Rate.parse(rate),
  amount: null,
});
const named = (found: CommissionLine | null) => found && [found.route, found.bookingClass];

describe(endsOf.name, () => {
  it.each([
    ['DAC-DXB', 'DAC', 'DXB'],
    ['DAC-DXB-LHR', 'DAC', 'LHR'],
    ['DAC-DXB-DAC', 'DAC', 'DXB'],
    ['DAC-DXB-LHR-DXB-DAC', 'DAC', 'LHR'],
    ['DXB-DAC', 'DXB', 'DAC'],
    ['DAC-DXB-LHR-DAC', 'DAC', 'LHR'],
  ])('%s goes from %s to %s', (route, from, to) => expect(endsOf(route)).toEqual({ from, to }));
});

describe(commissionLineFor.name, () => {
  const lines = [
    line(null, null),
    line(null, 'J'),
    line('DAC-*', null),
    line('*-LHR', null),
    line('DAC-DXB', null),
    line('DAC-*', 'J'),
    line('*-LHR', 'J'),
  ];
  it.each([
    ['DAC-DXB-DAC', 'J', ['DAC-*', 'J']],
    ['DAC-DXB-DAC', 'Y', ['DAC-DXB', null]],
    ['DAC-JFK', 'Y', ['DAC-*', null]],
    ['DAC-LHR', 'Y', ['DAC-*', null]],
    ['DEL-LHR', 'J', ['*-LHR', 'J']],
    ['DEL-LHR', 'Y', ['*-LHR', null]],
    ['DEL-JFK', 'J', [null, 'J']],
    ['DEL-JFK', 'Y', [null, null]],
    [null, 'J', [null, 'J']],
    [null, null, [null, null]],
    ['DXB-DAC', 'Y', [null, null]],
  ])('of %s in %s is the line of %j', (route, bookingClass, expected) =>
    expect(named(commissionLineFor(lines, { route, bookingClass }))).toEqual(expected),
  );

  it('is nothing when no line is for the journey', () => {
    expect(commissionLineFor([line('DAC-*', null)], { route: 'DEL-DXB', bookingClass: null })).toBeNull();
    expect(commissionLineFor([], { route: 'DAC-DXB', bookingClass: 'Y' })).toBeNull();
  });

  const code = fc.constantFrom('DAC', 'DXB', 'LHR');
  const bookingClass = fc.constantFrom('J', 'Y', null);
  const pattern = fc.oneof(
    fc.constant(null),
    fc.tuple(code, code).map(([from, to]) => `${from}-${to}`),
    code.map((from) => `${from}-*`),
    code.map((to) => `*-${to}`),
  );
  const contract = fc
    .uniqueArray(fc.record({ route: pattern, bookingClass }), {
      selector: (one) => `${one.route ?? ''}/${one.bookingClass ?? ''}`,
      maxLength: 12,
    })
    .map((list) => list.map((one) => line(one.route, one.bookingClass)));
  const journey = fc.record({
    route: fc.oneof(
      fc.constant(null),
      fc.array(code, { minLength: 2, maxLength: 5 }).map((all) => all.join('-')),
    ),
    bookingClass,
  });

  it('does not depend on the order in which the lines were written', () => {
    fc.assert(
      fc.property(contract, journey, (lines, where) => {
        expect(commissionLineFor([...lines].reverse(), where)).toBe(commissionLineFor(lines, where));
      }),
    );
  });

  it('always names the journey, and no line that says more of it is passed by', () => {
    const fits = (
      one: CommissionLine,
      where: { route: string | null; bookingClass: string | null },
    ): boolean => {
      if (one.bookingClass && one.bookingClass !== where.bookingClass) return false;
      if (!one.route) return true;
      if (!where.route) return false;
      const { from, to } = endsOf(where.route);
      return [`${from}-${to}`, `${from}-*`, `*-${to}`].includes(one.route);
    };
    const said = (one: CommissionLine): number => (one.route ? 2 : 0) + (one.bookingClass ? 1 : 0);
    fc.assert(
      fc.property(contract, journey, (lines, where) => {
        const found = commissionLineFor(lines, where);
        const fitting = lines.filter((one) => fits(one, where));
        expect(found === null).toBe(fitting.length === 0);
        if (!found) return;
        expect(fitting).toContain(found);
        expect(said(found)).toBe(Math.max(...fitting.map(said)));
      }),
    );
  });
});

describe(commissionOf.name, () => {
  const lines = [line('DAC-DXB', null, '0.05'), line(null, null, '0.07')];

  it('asks the item before the contract, and an amount before a rate', () => {
    expect(commissionOf(itemOf({ route: 'DAC-DXB', rate: '0.02' }), lines).toDecimal()).toBe('20.00');
    expect(commissionOf(itemOf({ commission: '3.00', rate: '0.02' }), lines).toDecimal()).toBe('3.00');
    expect(() => commissionOf(itemOf({ commission: '1000.01' }), lines)).toThrow(
      expect.objectContaining({ code: 'AMOUNT_INVALID' }),
    );
  });

  it('is a fixed amount where the line says one, in the currency of the fare alone', () => {
    const fixed = (currency: string): CommissionLine => ({
      ...line(null, null),
      rate: null,
      amount: Money.parse('40.00', currency),
    });
    expect(commissionOf(itemOf(), [fixed('BDT')]).toDecimal()).toBe('40.00');
    expect(commissionOf(itemOf(), [fixed('USD')]).toDecimal()).toBe('0.00');
  });

  it('is what a sale earns: a line of the contract before its own terms', () => {
    const terms = termsOf({
      commissionRate: Rate.parse('0.07'),
      commissionLines: [line('DAC-*', 'J', '0.09')],
    });
    const sold = (bookingClass: string) =>
      computeSale(
        itemOf({ route: 'DAC-DXB-DAC', bookingClass }),
        terms,
        [],
        '2026-05-01',
      ).commission.toDecimal();
    expect([sold('J'), sold('Y')]).toEqual(['90.00', '70.00']);
  });
});

describe('what is written', () => {
  it.each(['DAC-DXB', 'DAC-*', '*-DXB'])('%s is a route of a contract', (text) =>
    expect(parseRoutePattern(text, '/route')).toBe(text),
  );
  it.each(['DAC', '*-*', 'DAC-DXB-LHR', 'dac-dxb', 'DAC-DX', 'DAC-DXB '])('%s is none', (text) =>
    expect(() => parseRoutePattern(text, '/route')).toThrow(
      expect.objectContaining({ code: 'VALIDATION_FAILED' }),
    ),
  );
  it('a route of an item has at least two codes, a class one to ten letters or digits', () => {
    expect(parseRoute('DAC-DXB-DAC', '/route')).toBe('DAC-DXB-DAC');
    expect(() => parseRoute('DAC', '/route')).toThrow();
    expect(() => parseRoute('DAC-*', '/route')).toThrow();
    expect(parseBookingClass('Y', '/class')).toBe('Y');
    expect(() => parseBookingClass('', '/class')).toThrow();
    expect(() => parseBookingClass('y', '/class')).toThrow();
  });
  it('names the second of two lines for the same', () => {
    expect(doubledLine([line('DAC-*', null), line('DAC-*', 'J'), line('DAC-*', null)])).toBe(2);
    expect(doubledLine([line('DAC-*', null), line(null, null)])).toBeNull();
  });
});
