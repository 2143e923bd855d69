import { monthsBetween, writtenDay, writtenMonth } from './day';
import { writtenAmount } from './written';

describe('written', () => {
  it.each([
    ['1407275.00', 'INDIAN', '14,07,275.00'],
    ['1407275.00', 'WESTERN', '1,407,275.00'],
    ['123456789012345678.901', 'INDIAN', '1,23,45,67,89,01,23,45,678.901'],
    ['-1500.50', 'INDIAN', '\u22121,500.50'],
    ['-0.00', 'WESTERN', '0.00'],
    ['999', 'INDIAN', '999'],
    ['0007', 'WESTERN', '7'],
  ] as const)('%s %s → %s', (amount, grouping, written) => {
    expect(writtenAmount(amount, grouping)).toBe(written);
  });

  it('refuses what is no decimal', () => {
    for (const amount of ['', '1,000', '1e5', '.5', 'NaN'])
      expect(() => writtenAmount(amount, 'INDIAN')).toThrow(RangeError);
  });

  it('names days and months, and counts the months between', () => {
    expect([writtenDay('2026-05-01'), writtenMonth('2026-12-31')]).toEqual(['1 May 2026', 'December 2026']);
    expect([
      monthsBetween('2026-05-31', '2026-06-01'),
      monthsBetween('2026-11-25', '2025-12-25'),
      monthsBetween('2026-05-01', '2026-05-31'),
    ]).toEqual([1, -11, 0]);
  });
});
