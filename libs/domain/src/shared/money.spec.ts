import fc from 'fast-check';
import { currencyExponent } from './currency';
import { divideRounded } from './decimal';
import { DomainError } from './domain-error';
import { Money } from './money';
import { Rate } from './rate';

const CURRENCIES = ['BDT', 'JPY', 'KWD'] as const;
const currency = fc.constantFrom(...CURRENCIES);
const minor = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return undefined;
};

describe('Money, text', () => {
  it.each([
    ['BDT', '66550.00', 6655000n],
    ['BDT', '66550', 6655000n],
    ['BDT', '0.1', 10n],
    ['BDT', '-3500.05', -350005n],
    ['BDT', '12.3400', 1234n],
    ['JPY', '1234', 1234n],
    ['JPY', '1234.00', 1234n],
    ['KWD', '0.001', 1n],
    ['KWD', '397.5', 397500n],
  ])('reads %s %s as %s minor units', (code, text, expected) => {
    expect(Money.parse(text, code).minor).toBe(expected);
  });

  it.each([
    ['BDT', '1.005'],
    ['JPY', '1.5'],
    ['KWD', '0.0001'],
    ['BDT', ''],
    ['BDT', '1,000.00'],
    ['BDT', '1e3'],
    ['BDT', '+1'],
    ['BDT', '.5'],
    ['BDT', '5.'],
    ['BDT', ' 5'],
    ['BDT', '٥'],
    ['BDT', 'NaN'],
    ['BDT', '1234567890123456789'],
  ])('refuses %s %j', (code, text) => {
    expect(codeOf(() => Money.parse(text, code, '/price'))).toBe('AMOUNT_INVALID');
  });

  it('names the field and the decimals of the currency in its refusal', () => {
    expect(() => Money.parse('1.5', 'JPY', '/price')).toThrow(
      expect.objectContaining({
        details: { pointer: '/price', detail: '"1.5" is not an amount in JPY (0 decimals).' },
      }),
    );
  });

  it.each(['XYZ', 'bdt', '', 'toString', '__proto__', 'constructor'])(
    'does not know the currency %j',
    (code) => {
      expect(codeOf(() => Money.parse('1', code))).toBe('CURRENCY_UNKNOWN');
    },
  );

  it('writes exactly as many decimals as the currency has, and reads them back', () => {
    fc.assert(
      fc.property(minor, currency, (units, code) => {
        const text = Money.ofMinor(units, code).toDecimal();
        const decimals = currencyExponent(code);
        expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
        expect(Money.parse(text, code).minor).toBe(units);
      }),
    );
  });

  it('reads a column of four decimals, and takes digits that the currency lacks for a broken row', () => {
    expect(Money.fromColumn('66550.0000', 'BDT').toDecimal()).toBe('66550.00');
    expect(Money.fromColumn('-12.0000', 'JPY').toDecimal()).toBe('-12');
    expect(() => Money.fromColumn('1.0010', 'BDT')).toThrow('does not fit BDT');
  });
});

describe('Money, arithmetic', () => {
  it.each([
    ['10.05', '0.5', '5.03'],
    ['-10.05', '0.5', '-5.03'],
    ['10.03', '0.5', '5.02'],
    ['0.01', '0.5', '0.01'],
    ['-0.01', '0.5', '-0.01'],
    ['0.01', '0.4999999999', '0.00'],
    ['50000.00', '0.07', '3500.00'],
  ])('%s × %s is %s: half goes away from zero', (amount, rate, expected) => {
    expect(Money.parse(amount, 'BDT').times(Rate.parse(rate)).toDecimal()).toBe(expected);
  });

  it.each([
    ['75.00', 'USD', '122', 'BDT', '9150.00'],
    ['1000', 'JPY', '0.81', 'BDT', '810.00'],
    ['1.005', 'KWD', '397', 'BDT', '398.99'],
    ['810.00', 'BDT', '1.2345679012', 'JPY', '1000'],
    ['398.99', 'BDT', '0.0025188917', 'KWD', '1.005'],
    ['1', 'JPY', '0.005', 'BDT', '0.01'],
    ['-1', 'JPY', '0.005', 'BDT', '-0.01'],
    ['1', 'JPY', '0.0049999999', 'BDT', '0.00'],
  ])('%s %s at %s is %s %s', (amount, from, rate, to, expected) => {
    expect(Money.parse(amount, from).convert(Rate.parse(rate), to).toDecimal()).toBe(expected);
  });

  it('rounds to the nearest, and half away from zero', () => {
    fc.assert(
      fc.property(minor, fc.bigInt({ min: 1n, max: 10n ** 10n }), (numerator, denominator) => {
        const distance = numerator - divideRounded(numerator, denominator) * denominator;
        const twice = 2n * (distance < 0n ? -distance : distance);
        expect(twice).toBeLessThanOrEqual(denominator);
        // Exactly half: what is left points back to zero.
        if (twice === denominator) expect(distance < 0n).toBe(numerator > 0n);
      }),
    );
  });

  it('adds, subtracts, negates and compares within one currency', () => {
    const [one, other] = [Money.parse('1.50', 'BDT'), Money.parse('2.25', 'BDT')];
    expect(one.plus(other).toDecimal()).toBe('3.75');
    expect(one.minus(other).toDecimal()).toBe('-0.75');
    expect(one.minus(other).isNegative).toBe(true);
    expect(one.negate().toDecimal()).toBe('-1.50');
    expect(other.isGreaterThan(one)).toBe(true);
    expect(one.isGreaterThan(one)).toBe(false);
    expect(one.minus(one).isZero).toBe(true);
    expect(one.minus(one).isNegative).toBe(false);
    expect(one.equals(Money.parse('1.5', 'BDT'))).toBe(true);
    expect(one.equals(Money.parse('1.50', 'USD'))).toBe(false);
    expect(Money.sum([one, other, other], 'BDT').toDecimal()).toBe('6.00');
    expect(Money.sum([], 'KWD').toDecimal()).toBe('0.000');
  });

  it('never mixes currencies', () => {
    const [taka, dollar] = [Money.parse('1', 'BDT'), Money.parse('1', 'USD')];
    for (const mix of [
      () => taka.plus(dollar),
      () => taka.minus(dollar),
      () => taka.isGreaterThan(dollar),
      () => Money.sum([taka, dollar], 'BDT'),
    ])
      expect(mix).toThrow('do not mix');
  });
});

describe('Money, allocation (decision 4)', () => {
  it.each<[string, bigint[], string[]]>([
    ['3500.00', [1n, 1n], ['1750.00', '1750.00']],
    ['100.00', [1n, 1n, 1n], ['33.34', '33.33', '33.33']],
    ['200.00', [1n, 1n, 1n], ['66.66', '66.67', '66.67']],
    ['100.00', [3n, 1n], ['75.00', '25.00']],
    ['0.01', [1n, 1n], ['0.00', '0.01']],
    ['-100.00', [1n, 1n, 1n], ['-33.34', '-33.33', '-33.33']],
    ['10.00', [0n, 1n], ['0.00', '10.00']],
  ])('%s by %s', (amount, weights, expected) => {
    expect(
      Money.parse(amount, 'BDT')
        .allocate(weights)
        .map((part) => part.toDecimal()),
    ).toEqual(expected);
  });

  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 60 })
    .filter((list) => list.some((weight) => weight > 0n));

  it('sums exactly, gives nothing to a weight of zero behind the first, and no part has the other sign', () => {
    fc.assert(
      fc.property(minor, currency, weights, (units, code, list) => {
        const parts = Money.ofMinor(units, code).allocate(list);
        expect(parts).toHaveLength(list.length);
        expect(parts.reduce((sum, part) => sum + part.minor, 0n)).toBe(units);
        for (const [index, part] of parts.entries()) {
          expect(part.currency).toBe(code);
          if (index > 0 && list[index] === 0n) expect(part.minor).toBe(0n);
          expect(units < 0n ? part.minor <= 0n : part.minor >= 0n).toBe(true);
        }
      }),
    );
  });

  it('gives 30 cents over 60 nights no negative night', () => {
    const parts = Money.parse('0.30', 'BDT').allocate(Array.from({ length: 60 }, () => 1n));
    expect(parts.filter((part) => part.isNegative)).toEqual([]);
    expect(Money.sum(parts, 'BDT').toDecimal()).toBe('0.30');
  });

  it.each<[bigint[]]>([[[]], [[0n]], [[1n, -1n]], [[2n, -1n]]])('refuses the weights %s', (list) => {
    expect(() => Money.parse('1', 'BDT').allocate(list)).toThrow(RangeError);
  });
});
