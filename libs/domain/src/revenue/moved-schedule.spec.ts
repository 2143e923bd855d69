import fc from 'fast-check';
import { Money } from '../shared/money';
import { movedParts, waitingDates } from './moved-schedule';

const on = (date: string, weight = '1') => ({ date, weight });

describe('moved schedules', () => {
  it('wait on the dates that are neither earned nor served at the issue, else on the last one', () => {
    const dates = [on('2026-05-01'), on('2026-05-28'), on('2026-06-10')];
    expect(waitingDates(dates, '2026-05-01', new Set(['2026-05-28']))).toEqual([on('2026-06-10')]);
    expect(waitingDates(dates.slice(0, 2), '2026-05-01', new Set(['2026-05-28']))).toEqual([on('2026-05-28')]);
    expect(waitingDates([], '2026-05-01', new Set())).toEqual([]);
  });

  it('keep their sums in both currencies, however they are spread', () => {
    const part = fc.record({ minor: fc.bigInt({ min: 0n, max: 10n ** 9n }), functional: fc.bigInt({ min: 0n, max: 10n ** 11n }) });
    const date = fc.record({ day: fc.integer({ min: 1, max: 28 }), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.array(date, { minLength: 1, maxLength: 12 }), (parts, days) => {
        const rows = parts.map(({ minor, functional }) => ({ amount: Money.ofMinor(minor, 'USD'), functional: Money.ofMinor(functional, 'BDT') }));
        const moved = movedParts(rows, days.map(({ day, weight }) => on(`2026-06-${String(day).padStart(2, '0')}`, String(weight))));
        const sum = (pick: (one: { amount: Money; functional: Money }) => Money, of: readonly { amount: Money; functional: Money }[]): bigint =>
          of.reduce((total, one) => total + pick(one).minor, 0n);
        expect(sum(({ amount }) => amount, moved)).toBe(sum(({ amount }) => amount, rows));
        expect(sum(({ functional }) => functional, moved)).toBe(sum(({ functional }) => functional, rows));
        expect(moved.every(({ amount, functional }) => !amount.isNegative && !functional.isNegative)).toBe(true);
      }),
    );
  });
});
