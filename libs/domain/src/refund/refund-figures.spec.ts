import fc from 'fast-check';
import { computeSale } from '../booking/item-sale';
import { itemOf, ruleOf, termsOf, type ItemText } from '../booking/sale.fixture';
import { Money } from '../shared/money';
import { creditOf, refundFigures, recallTaxOf, toCustomer, type RefundFigures, type RefundSubject } from './refund-figures';
import type { AskedRefund } from './refund-terms';
import { canMoveRefund, REFUND_STATES, requireRefundState } from './refund-state';

const bdt = (text: string): Money => Money.parse(text, 'BDT');
const none: AskedRefund = {
  scope: 'FULL', baseRefund: null, taxRefund: null, penalty: null, taxes: null, coupons: [], flownFare: null, refundFee: null, refundMarkup: null, agencyCharge: null, goodwill: null,
}; // prettier-ignore
const ask = (change: Partial<AskedRefund> = {}): AskedRefund => ({ ...none, ...change });
const RULES = [ruleOf('FEE', '0.15'), ruleOf('COMMISSION', '0.05')];

function subject(text: ItemText, change: Partial<RefundSubject> = {}): RefundSubject {
  const item = itemOf({ baseFare: '50000.00', taxes: ['5000.00', '10400.00'], rate: '0.07', serviceFee: '1000.00', ...text });
  return { item, sold: computeSale(item, termsOf(), RULES, '2026-05-01'), ticket: 'OPEN', before: [], recallRule: 'REFUNDED_BASE', taxRules: RULES, pointer: '/items/0', ...change };
}
const code = (run: () => unknown): string => {
  try {
    run();
    return '-';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('C09: the recall is on the refunded base after the penalty, with its VAT', () => {
  const figures = refundFigures(subject({}), ask({ penalty: bdt('11100.00') }));
  expect([figures.refundable, figures.base, figures.recall, recallTaxOf(figures)].map((money) => money.toDecimal())).toEqual(['54300.00', '38900.00', '2723.00', '136.15']);
  expect([toCustomer(figures).toDecimal(), figures.closes]).toEqual(['54300.00', true]);
});

test.each([['UNUSED_BASE', '3500.00'], ['NONE', '0.00'], ['REFUNDED_BASE', '2723.00']] as const)('the contract says %s', (recallRule, recall) => {
  const figures = refundFigures(subject({}, { recallRule }), ask({ penalty: bdt('11100.00') }));
  expect([figures.recall.toDecimal(), figures.recallRule]).toEqual([recall, recallRule]);
});

test('the amount of the airline\u2019s own record counts, but never more than is left', () => {
  expect(refundFigures(subject({}), ask({ recordedRecall: bdt('3000.00') }))).toMatchObject({ recallRule: 'RECORD', recall: { minor: 300000n } });
  expect(code(() => refundFigures(subject({}), ask({ recordedRecall: bdt('3500.01') })))).toBe('REFUND_EXCEEDS_DOCUMENT');
});

test('a free document recalls nothing, nor do taxes alone', () => {
  expect(refundFigures(subject({ baseFare: '0.00', rate: '0.07' }), ask())).toMatchObject({ recall: { minor: 0n }, closes: true });
  expect(refundFigures(subject({}), ask({ scope: 'TAX_ONLY' }))).toMatchObject({ recall: { minor: 0n }, refundable: { minor: 1540000n }, closes: true });
});

test('a charge has VAT on top; a discount that is more than what goes back is owed', () => {
  const charged = refundFigures(subject({}), ask({ agencyCharge: bdt('1000.00') }));
  expect(toCustomer(charged).toDecimal()).toBe('64250.00');
  const discounted = refundFigures(subject({ discount: '900.00', formOfPayment: 'AIRLINE_CARD' }), ask());
  expect(creditOf(discounted).toDecimal()).toBe('-900.00');
});

test('what was used: a part needs its value, a voided document gives nothing back', () => {
  const used = subject({}, { ticket: 'PARTIALLY_USED' });
  expect(code(() => refundFigures(used, ask()))).toBe('REFUND_VALUATION_MISSING');
  expect(code(() => refundFigures(used, ask({ scope: 'PARTIAL', flownFare: bdt('50000.01') })))).toBe('REFUND_EXCEEDS_DOCUMENT');
  expect(refundFigures(used, ask({ scope: 'PARTIAL', flownFare: bdt('30000.00') }))).toMatchObject({ base: { minor: 2000000n }, closes: true });
  expect(code(() => refundFigures(subject({}, { ticket: 'VOIDED' }), ask()))).toBe('TICKET_NOT_IN_OPEN_STATE');
  expect(code(() => refundFigures(subject({}, { ticket: 'EXPIRED' }), ask()))).toBe('TICKET_NOT_IN_OPEN_STATE');
  // Its dates have passed, and yet the supplier gives all of it back (C15).
  expect(refundFigures(subject({}, { ticket: 'USED' }), ask()).recall.toDecimal()).toBe('3500.00');
});

test('parts never sum to more or less than what was sold', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 900_000 }), (parts, most) => {
      const base = parts.reduce((sum, part) => sum + part, 0);
      const commission = Math.min(base, most);
      const of = (minor: number): Money => Money.ofMinor(BigInt(minor), 'BDT');
      const sold = subject({ baseFare: of(base).toDecimal(), commission: of(commission).toDecimal(), taxes: [], discount: '7.77' });
      const before: RefundFigures[] = [];
      for (const part of parts) before.push(refundFigures({ ...sold, ticket: before.length > 0 ? 'PARTIALLY_REFUNDED' : 'OPEN', before }, ask({ scope: 'PARTIAL', baseRefund: of(part), penalty: of(0) })));
      const sum = (part: (figures: RefundFigures) => Money): string => Money.sum(before.map(part), 'BDT').toDecimal();
      expect([sum(({ recall }) => recall), sum(recallTaxOf), sum(({ discount }) => discount)]).toEqual([sold.sold.commission.toDecimal(), sold.sold.vat.filter((tax) => tax.base === 'COMMISSION').reduce((all, tax) => all.plus(tax.amount), of(0)).toDecimal(), '7.77']);
      expect(before.at(-1)?.closes).toBe(true);
      expect(code(() => refundFigures({ ...sold, ticket: 'PARTIALLY_REFUNDED', before }, ask({ scope: 'PARTIAL', baseRefund: of(1) })))).toBe('REFUND_EXCEEDS_DOCUMENT');
    }),
    { numRuns: 200 },
  );
});

test('states: what ended stays ended, a forbidden move names the chief state', () => {
  for (const state of ['EXPIRED', 'REJECTED', 'SUPPLIER_REJECTED', 'CANCELLED'] as const) expect(REFUND_STATES.filter((to) => canMoveRefund(state, to))).toEqual([]);
  expect(canMoveRefund('QUOTED', 'PAYBACK_PENDING')).toBe(false);
  expect(code(() => requireRefundState('COMPLETED', ['QUOTED'], 'REFUND_NOT_IN_QUOTED_STATE'))).toBe('REFUND_NOT_IN_QUOTED_STATE');
});
