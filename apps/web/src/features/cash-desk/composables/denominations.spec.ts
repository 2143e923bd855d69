jest.mock('@/shared/format/money', () => jest.requireActual('../../../shared/format/money'), {
  virtual: true,
});
import { countedOf, totalOf, worthsOf } from './denominations';

describe('a count', () => {
  it('is worth what its pieces are worth, exactly', () => {
    expect(totalOf({ '1000': '3', '500': '', '0.05': '7', '10': 'x' }, 'USD')).toBe('3000.35');
    expect(totalOf({ '1000': '2' }, 'JPY')).toBe('2000');
    expect(totalOf({}, 'BDT')).toBe('0.00');
  });

  it('names what lies there, and nothing of what does not', () => {
    expect(countedOf({ '1000': '3', '500': '0', '100': ' 12 ', '50': '-1' })).toEqual([{ denomination: '100', pieces: 12 }, { denomination: '1000', pieces: 3 }]);
  });

  it.each(['BDT', 'USD', 'EUR', 'XYZ'])('%s: the largest first, each once', (currency) => {
    const worths = worthsOf(currency);
    expect([...new Set(worths)].sort((a, b) => Number(b) - Number(a))).toEqual([...worths]);
  });
});
