import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { brandOf, findCardNumber, maskCardNumbers, passesLuhn } from './pan-scanner';

const TEST_CARDS: Record<string, string> = {
  '4111111111111111': 'VISA',
  '4000000000000000006': 'VISA',
  '5555555555554444': 'MASTERCARD',
  '2223003122003222': 'MASTERCARD',
  '378282246310005': 'AMEX',
  '6011111111111117': 'DISCOVER',
  '6445644564456445': 'DISCOVER',
  '3566002020360505': 'JCB',
  '36227206271667': 'DINERS',
  '30569309025904': 'DINERS',
  '6212345678901265': 'UNIONPAY',
};

const digitText = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const withCheckDigit = (body: string): string =>
  [...'0123456789'].map((digit) => body + digit).find(passesLuhn) ?? body;

const card = fc
  .constantFrom(
    ['4', 16],
    ['51', 16],
    ['2720', 16],
    ['37', 15],
    ['6011', 16],
    ['3528', 16],
    ['62', 19],
    ['301', 14],
  )
  .chain(([prefix, length]) =>
    digitText(Number(length) - String(prefix).length - 1).map((rest) => withCheckDigit(`${prefix}${rest}`)),
  );

describe('findCardNumber finds', () => {
  it.each(Object.entries(TEST_CARDS))('%s as %s', (number, brand) => {
    expect(findCardNumber(`paid by ${number}.`)).toEqual({ start: 8, end: 8 + number.length, brand });
  });

  it.each([
    '4111 1111 1111 1111', '4111-1111-1111-1111', '3782 822463 10005', '4111\u00a01111\u00a01111\u00a01111',
    '4111 1111 1111 1111 12/27 123', '2026-11 4111 1111 1111 1111', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    '4222 222 222 222', 'FPCCVI4111111111111111/1226/A123456', 'CCCA5555555555554444D1226', '{"pan":4111111111111111}',
    'pan=4111111111111111&cvv=1', '4111111111111111,123', 'line\\n4111111111111111', 'card4111111111111111',
  ])('%s', (text) => {
    expect(findCardNumber(text)).not.toBeNull();
  }); // prettier-ignore

  it('any card in any text around it', () => {
    const around = fc.constantFrom('', ' ', 'no. ', '"', 'ticket 997-1234567890 ', '\n', ': ', '৳');
    fc.assert(
      fc.property(card, around, around, (number, before, after) => {
        const found = findCardNumber(before + number + after);
        expect(found).toEqual({
          start: before.length,
          end: before.length + number.length,
          brand: brandOf(number),
        });
      }),
    );
  });
});

describe('findCardNumber leaves alone', () => {
  it.each([
    '4111111111111112', '4222222222222', '417-1234567891', '4111111111111111.00', '42300012 42300013',
    '+880 1711-123456', '+62 812 3456 7890', '41111111111111111111', '5018 0000 0009', '',
    'sha 4f9a4111111111111111', '1234.4111111111111111',
  ])('%s', (text) => {
    expect(findCardNumber(text)).toBeNull();
  }); // prettier-ignore

  it('airline document numbers, with or without hyphen, alone and in lists', () => {
    const document = fc.tuple(digitText(3), digitText(10), fc.constantFrom('', '-', ' '));
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(', ', '/', '\n'),
        (all, glue) => {
          expect(
            findCardNumber(all.map(([code, serial, sign]) => code + sign + serial).join(glue)),
          ).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('UUIDs', () => {
    for (let count = 0; count < 2_000; count += 1) expect(findCardNumber(`id ${randomUUID()}`)).toBeNull();
    expect(findCardNumber('00004111-1111-1111-1111-000000000000')).toBeNull();
  });

  it('amounts, IATA numbers and telephone numbers', () => {
    const amount = fc
      .bigInt({ min: 0n, max: 10n ** 18n })
      .map((minor) => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`);
    const iata = fc.tuple(digitText(8), digitText(8)).map((pair) => pair.join(' '));
    const phone = digitText(8).map((rest) => `+880 17${rest.slice(0, 2)}-${rest.slice(2)}`);
    fc.assert(
      fc.property(fc.oneof(amount, iata, phone), (text) => {
        expect(findCardNumber(text)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('numbers that fail the Luhn test', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 1, max: 9 }), (number, shift) => {
        const wrong = number.slice(0, -1) + String((Number(number.at(-1)) + shift) % 10);
        expect(findCardNumber(wrong)).toBeNull();
      }),
    );
  });
});

describe('maskCardNumbers', () => {
  it('overwrites each card and keeps the rest', () => {
    expect(maskCardNumbers('a 4111 1111 1111 1111, 378282246310005 b')).toBe(
      'a **** **** **** ****, *************** b',
    );
    expect(maskCardNumbers('{"n":4111111111111111}', '9')).toBe('{"n":9999999999999999}');
  });

  it('leaves no card behind', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(card, fc.string()), { maxLength: 6 }), (parts) => {
        expect(findCardNumber(maskCardNumbers(parts.join(' ')))).toBeNull();
      }),
    );
  });
});
