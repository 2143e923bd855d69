import fc from 'fast-check';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';
import { carriedPart, settlementLine, type OpenItem } from './open-item';

const item = (open: string, functionalOpen: string): OpenItem => ({
  id: 'o',
  account: '2021',
  side: 'CREDIT',
  amount: Money.parse(open, 'USD'),
  functionalAmount: Money.parse(functionalOpen, 'BDT'),
  open: Money.parse(open, 'USD'),
  functionalOpen: Money.parse(functionalOpen, 'BDT'),
  rate: Rate.parse('122'),
  dimensions: { supplier_id: 's' },
  entryId: 'e',
  reference: null,
  openedOn: '2026-05-01',
  dueOn: null,
});

describe('what is open', () => {
  it('leaves at its carrying rate, a part in proportion', () => {
    const part = carriedPart(item('300.00', '36600.00'), Money.parse('100.00', 'USD'));
    expect(part.functional.toDecimal()).toBe('12200.00');
    expect(part.rate.toDecimal()).toBe('122');
  });

  it('never leaves a minor unit behind, whatever the parts', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 0n, max: 10_000_000n }), (parts, functional) => {
        const total = parts.reduce((sum, part) => sum + part, 0n);
        let left = { ...item('0.00', '0.00'), open: Money.ofMinor(total, 'USD'), functionalOpen: Money.ofMinor(functional, 'BDT') };
        for (const part of parts) {
          const taken = Money.ofMinor(part, 'USD');
          const { functional: gone } = carriedPart(left, taken);
          expect(gone.isNegative).toBe(false);
          left = { ...left, open: left.open.minus(taken), functionalOpen: left.functionalOpen.minus(gone) };
        }
        expect([left.open.minor, left.functionalOpen.minor]).toEqual([0n, 0n]);
      }),
    );
  });

  it('refuses more than is open, and another currency', () => {
    expect(() => carriedPart(item('1.00', '122.00'), Money.parse('1.01', 'USD'), '/amount')).toThrow(
      expect.objectContaining({ code: 'AMOUNT_ABOVE_OPEN', details: expect.objectContaining({ pointer: '/amount' }) }),
    );
    expect(() => carriedPart(item('1.00', '122.00'), Money.parse('1.00', 'EUR'))).toThrow(
      expect.objectContaining({ code: 'CURRENCY_MIX' }),
    );
  });

  it('is settled by the other side of its account under its own party', () => {
    expect(settlementLine(item('1.00', '122.00'), Money.parse('1.00', 'USD'))).toMatchObject({
      account: '2021',
      side: 'DEBIT',
      dimensions: { supplier_id: 's' },
      effect: { settles: 'o' },
    });
  });
});
