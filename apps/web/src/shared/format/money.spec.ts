import {
  compare,
  equal,
  formatAmount,
  isZero,
  negate,
  parseAmount,
  subtract,
  sum,
  times,
  toUnits,
} from './money';

const indian = { grouping: 'indian', digits: 'latin' } as const;

describe('money', () => {
  it('sums without a float', () => {
    expect(sum(['0.10', '0.20'], 'BDT')).toBe('0.30');
    expect(sum(['99999999999999999.99', '0.01'], 'BDT')).toBe('100000000000000000.00');
    expect(sum(['5', null, undefined, ''], 'JPY')).toBe('5');
    expect(sum(['1.250', '-1.25'], 'KWD')).toBe('0.000');
  });
  it('subtracts, negates and compares', () => {
    expect(subtract('145000.00', '66550.00', 'BDT')).toBe('78450.00');
    expect(negate('0.00')).toBe('0.00');
    expect(negate('-3.50')).toBe('3.50');
    expect(compare('10.00', '9.99')).toBe(1);
    expect(equal('1.5', '1.50')).toBe(true);
    expect(isZero('-0.00')).toBe(true);
  });
  it('multiplies by a rate, half away from zero', () => {
    expect(times('50000.00', '0.07', 'BDT')).toBe('3500.00');
    expect(times('0.50', '0.01', 'BDT')).toBe('0.01');
    expect(times('-0.50', '0.01', 'BDT')).toBe('-0.01');
  });
  it('groups in lakhs or thousands with a true minus', () => {
    expect(formatAmount('14428065.5', 'BDT', indian)).toBe('1,44,28,065.50');
    expect(formatAmount('14428065.5', 'BDT', { grouping: 'thousands', digits: 'latin' })).toBe(
      '14,428,065.50',
    );
    expect(formatAmount('-1500', 'JPY', indian)).toBe('\u22121,500');
    expect(formatAmount('66550.00', 'BDT', { grouping: 'indian', digits: 'bengali' })).toBe('৬৬,৫৫০.০০');
    expect(formatAmount('0.125', 'KWD', indian)).toBe('0.125');
    expect(formatAmount('-0.00', 'BDT', indian)).toBe('0.00');
  });
  it('reads what people type', () => {
    expect(parseAmount('1,45,000', 'BDT')).toBe('145000.00');
    expect(parseAmount('৬৬,৫৫০.৫', 'BDT')).toBe('66550.50');
    expect(parseAmount('120+35', 'BDT')).toBe('155.00');
    expect(parseAmount('(100-40)*2/3', 'BDT')).toBe('40.00');
    expect(parseAmount('100/3', 'BDT')).toBe('33.33');
    expect(parseAmount('-5', 'BDT')).toBe('-5.00');
    expect(parseAmount('1/0', 'BDT')).toBeNull();
    expect(parseAmount('12a', 'BDT')).toBeNull();
    expect(parseAmount('', 'BDT')).toBeNull();
  });
  it('refuses what it cannot hold exactly', () => {
    expect(() => toUnits('1.234', 2)).toThrow(RangeError);
    expect(() => toUnits('1e3', 2)).toThrow(RangeError);
  });
});
