import fc from 'fast-check';
import { Rate } from './rate';

describe('Rate', () => {
  it.each([
    ['0.07', '0.07'],
    ['122.50', '122.5'],
    ['1', '1'],
    ['1.0000000000', '1'],
    ['0', '0'],
    ['100', '100'],
    ['0.0000000001', '0.0000000001'],
    ['007', '7'],
  ])('reads %s and writes it shortest: %s', (text, shortest) => {
    expect(Rate.parse(text).toDecimal()).toBe(shortest);
  });

  it.each(['', '-0.07', '7%', '0.00000000001', '1e2', '1,5', '1.', '.5', 'x'])('refuses %j', (text) => {
    expect(() => Rate.parse(text, '/rate')).toThrow(
      expect.objectContaining({
        code: 'RATE_INVALID',
        details: expect.objectContaining({ pointer: '/rate' }),
      }),
    );
  });

  it('knows zero and one', () => {
    expect(Rate.ZERO.isZero).toBe(true);
    expect(Rate.parse('0.0').isZero).toBe(true);
    expect(Rate.parse('0.0000000001').isZero).toBe(false);
    expect(Rate.ONE.scaled).toBe(Rate.UNIT);
    expect(Rate.ONE.toDecimal()).toBe('1');
  });

  it('comes back from its text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (scaled) => {
        const text = `${scaled / Rate.UNIT}.${String(scaled % Rate.UNIT).padStart(10, '0')}`;
        const rate = Rate.parse(text);
        expect(rate.scaled).toBe(scaled);
        expect(Rate.parse(rate.toDecimal()).scaled).toBe(scaled);
      }),
    );
  });
});
