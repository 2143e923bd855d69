import { Money } from '../shared/money';
import { Rate } from '../shared/rate';
import {
  type Dimensions,
  type EntryHead,
  JournalEntry,
  type JournalLine,
  type LineDraft,
  type Side,
} from './journal-entry';

const HEAD: EntryHead = {
  id: 'e1',
  entryDate: '2026-05-01',
  kind: 'NORMAL',
  event: 'ISSUE',
  sequence: 0,
  source: { type: 'BOOKING_ITEM', id: 'i1', reference: 'TVB-2026-000001' },
  description: 'Issue',
  bookingId: 'b1',
  branchId: 'br1',
  reversesId: null,
};
const NEXT = {
  id: 'e2',
  entryDate: '2026-05-02',
  event: 'VOID',
  sequence: 0,
  source: HEAD.source,
  description: 'Void',
};
const WHO: Dimensions = {
  customer_id: 'c',
  supplier_id: 's',
  document_number: '1762400000123',
  tax_code: 'V',
  item_id: 'i1',
  branch_id: 'br1',
};

const draft = (
  account: string,
  side: Side,
  amount: string,
  currency = 'USD',
  dimensions: Dimensions = WHO,
): LineDraft => ({
  account,
  side,
  amount: Money.parse(amount, currency),
  dimensions,
});
const line = (
  account: string,
  side: Side,
  amount: string,
  functional = amount,
  currency = 'BDT',
): JournalLine => ({
  ...draft(account, side, amount, currency),
  functional: Money.parse(functional, 'BDT'),
  rate: Rate.ONE,
  rateSource: 'SAME',
});
const translate = (drafts: LineDraft[], rate: string, functionalCurrency = 'BDT'): JournalEntry =>
  JournalEntry.translate(HEAD, drafts, { functionalCurrency, rate: Rate.parse(rate), source: 'SPOT' });
const refusal = (code: string, pointer?: string): Error =>
  expect.objectContaining({
    code,
    ...(pointer ? { details: expect.objectContaining({ pointer }) } : {}),
  }) as Error;
const functionals = (entry: JournalEntry): string[] =>
  entry.lines.map(({ account, functional }) => `${account} ${functional.toDecimal()}`);

describe('compose', () => {
  it('takes an entry that balances', () => {
    const entry = JournalEntry.compose(HEAD, [
      line('1101', 'DEBIT', '100.00'),
      line('2011', 'CREDIT', '100.00'),
    ]);
    expect(entry.head).toBe(HEAD);
    expect(entry.lines).toHaveLength(2);
  });

  const REFUSED: readonly (readonly [string, JournalLine[], string, string?])[] = [
    ['no line', [], 'JE_LINES_INVALID'],
    ['one line', [line('1101', 'DEBIT', '1.00')], 'JE_LINES_INVALID'],
    [
      'debits above credits',
      [line('1101', 'DEBIT', '1.01'), line('2011', 'CREDIT', '1.00')],
      'JE_NOT_BALANCED',
    ],
    [
      'credits above debits',
      [line('1101', 'DEBIT', '1.00'), line('2011', 'CREDIT', '1.01')],
      'JE_NOT_BALANCED',
    ],
    [
      'functional amounts that differ by a cent',
      [line('1101', 'DEBIT', '1.00', '122.01', 'USD'), line('2011', 'CREDIT', '1.00', '122.00', 'USD')],
      'JE_NOT_BALANCED',
    ],
    [
      'transaction amounts that differ while the functional ones agree',
      [line('1101', 'DEBIT', '1.00', '122.00', 'USD'), line('2011', 'CREDIT', '1.01', '122.00', 'USD')],
      'JE_NOT_BALANCED',
    ],
    [
      'two currencies that balance only together',
      [line('1101', 'DEBIT', '1.00', '100.00', 'USD'), line('2011', 'CREDIT', '1.00', '100.00', 'EUR')],
      'JE_NOT_BALANCED',
    ],
    ['both on one side', [line('1101', 'DEBIT', '1.00'), line('2011', 'DEBIT', '1.00')], 'JE_NOT_BALANCED'],
    [
      'a negative amount',
      [line('1101', 'DEBIT', '-1.00'), line('2011', 'CREDIT', '-1.00')],
      'JE_LINES_INVALID',
      '/lines/0/amount',
    ],
    [
      'a negative functional amount',
      [line('1101', 'DEBIT', '1.00'), line('2011', 'CREDIT', '1.00', '-1.00')],
      'JE_LINES_INVALID',
      '/lines/1/amount',
    ],
    [
      'a line of zero',
      [line('1101', 'DEBIT', '0.00'), line('2011', 'CREDIT', '0.00')],
      'JE_LINES_INVALID',
      '/lines/0/amount',
    ],
  ];
  it.each(REFUSED.map(([what, lines, code, pointer]) => ({ what, lines, code, pointer })))(
    'refuses $what',
    ({ lines, code, pointer }) => {
      expect(() => JournalEntry.compose(HEAD, lines)).toThrow(refusal(code, pointer));
    },
  );

  it('keeps a line of transaction amount 0 that carries a difference in the functional currency', () => {
    const entry = JournalEntry.compose(HEAD, [
      line('1101', 'DEBIT', '1.00', '122.00', 'USD'),
      line('2011', 'CREDIT', '1.00', '121.00', 'USD'),
      line('4101', 'CREDIT', '0.00', '1.00', 'USD'),
    ]);
    expect(entry.netOf('4101').toDecimal()).toBe('-1.00');
  });

  it.each([
    ['1101', 'customer_id'],
    ['1109', 'supplier_id'],
    ['1109', 'document_number'],
    ['2011', 'supplier_id'],
    ['2011', 'document_number'],
    ['2021', 'supplier_id'],
    ['1131', 'supplier_id'],
    ['2061', 'tax_code'],
    ['1011', 'bank_account_id'],
  ] as const)('refuses account %s without %s', (account, missing) => {
    const bare = {
      ...line(account, 'DEBIT', '1.00'),
      dimensions: { ...WHO, bank_account_id: 'b', [missing]: undefined } as Dimensions,
    };
    expect(() => JournalEntry.compose(HEAD, [bare, line('3001', 'CREDIT', '1.00')])).toThrow(
      refusal('DIMENSION_MISSING', `/lines/0/dimensions/${missing}`),
    );
  });
});

describe('translate', () => {
  it('leaves the functional currency as it is and drops lines of zero', () => {
    const entry = translate(
      [
        draft('1101', 'DEBIT', '75.00', 'BDT'),
        draft('1109', 'DEBIT', '0.00', 'BDT'),
        draft('2011', 'CREDIT', '75.00', 'BDT'),
      ],
      '1',
    );
    expect(functionals(entry)).toEqual(['1101 75.00', '2011 75.00']);
  });

  it('translates each line once and notes rate and source', () => {
    const entry = translate([draft('1101', 'DEBIT', '75.00'), draft('2011', 'CREDIT', '75.00')], '122');
    expect(functionals(entry)).toEqual(['1101 9150.00', '2011 9150.00']);
    expect(entry.lines.map(({ rate, rateSource }) => `${rate.toDecimal()} ${rateSource}`)).toEqual([
      '122 SPOT',
      '122 SPOT',
    ]);
  });

  it('gives the residue to the last credit line that is not tax', () => {
    // 0.33 × 0.5 = 0.165 → 0.17, 0.99 × 0.5 = 0.495 → 0.50: three credits make 0.51.
    const entry = translate(
      [
        draft('1101', 'DEBIT', '0.99'),
        draft('2011', 'CREDIT', '0.33'),
        draft('4031', 'CREDIT', '0.33'),
        draft('2061', 'CREDIT', '0.33'),
      ],
      '0.5',
    );
    expect(functionals(entry)).toEqual(['1101 0.50', '2011 0.17', '4031 0.16', '2061 0.17']);
  });

  it('never leaves a line negative: what the last credit cannot bear goes to the one before', () => {
    // 0.01 × 0.4 = 0.004 → 0.00; 0.03 × 0.4 = 0.012 → 0.01; 0.04 × 0.4 = 0.016 → 0.02.
    const rounding = [
      draft('1101', 'DEBIT', '0.03'),
      draft('1109', 'DEBIT', '0.03'),
      draft('2011', 'CREDIT', '0.04'),
      draft('2031', 'CREDIT', '0.01'),
      draft('4031', 'CREDIT', '0.01'),
    ];
    expect(functionals(translate(rounding, '0.4'))).toEqual([
      '1101 0.01',
      '1109 0.01',
      '2011 0.02',
      '2031 0.00',
      '4031 0.00',
    ]);
    // Debits round down (0.01), credits up (0.02): the residue is −0.01 and the last credit holds nothing.
    const heavy = [
      draft('1101', 'DEBIT', '0.05'),
      draft('2011', 'CREDIT', '0.04'),
      draft('4031', 'CREDIT', '0.01'),
    ];
    const light = translate(heavy, '0.374');
    expect(light.lines.every(({ functional }) => !functional.isNegative)).toBe(true);
    expect(light.netOf('1101').plus(light.netOf('2011')).plus(light.netOf('4031')).isZero).toBe(true);
  });

  it('crosses decimals: JPY and KWD into BDT, BDT into JPY', () => {
    expect(
      functionals(
        translate([draft('1101', 'DEBIT', '12728', 'JPY'), draft('2011', 'CREDIT', '12728', 'JPY')], '0.81'),
      ),
    ).toEqual(['1101 10309.68', '2011 10309.68']);
    expect(
      functionals(
        translate([draft('1101', 'DEBIT', '1.005', 'KWD'), draft('2011', 'CREDIT', '1.005', 'KWD')], '397'),
      ),
    ).toEqual(['1101 398.99', '2011 398.99']);
    expect(
      functionals(
        translate(
          [draft('1101', 'DEBIT', '100.00', 'BDT'), draft('2011', 'CREDIT', '100.00', 'BDT')],
          '1.2345',
          'JPY',
        ),
      ),
    ).toEqual(['1101 123', '2011 123']);
  });

  it('refuses drafts that do not balance: a residue hides rounding, never a mistake', () => {
    expect(() =>
      translate([draft('1101', 'DEBIT', '75.00'), draft('2011', 'CREDIT', '74.99')], '122'),
    ).toThrow(refusal('JE_NOT_BALANCED'));
  });
});

describe('mirrored', () => {
  const entry = translate(
    [
      draft('1101', 'DEBIT', '0.99', 'USD', { ...WHO, invoice_id: 'inv' }),
      draft('2011', 'CREDIT', '0.33'),
      draft('4031', 'CREDIT', '0.33'),
      draft('2061', 'CREDIT', '0.33'),
    ],
    '0.5',
  );
  const reversal = entry.mirrored(NEXT, { invoice_id: 'note' });

  it('turns every side and keeps amounts, rates and accounts', () => {
    expect(
      reversal.lines.map(({ account, side, amount, functional }) => [
        account,
        side,
        amount.toDecimal(),
        functional.toDecimal(),
      ]),
    ).toEqual([
      ['1101', 'CREDIT', '0.99', '0.50'],
      ['2011', 'DEBIT', '0.33', '0.17'],
      ['4031', 'DEBIT', '0.33', '0.16'],
      ['2061', 'DEBIT', '0.33', '0.17'],
    ]);
    for (const account of ['1101', '2011', '4031', '2061'])
      expect(entry.netOf(account).plus(reversal.netOf(account)).isZero).toBe(true);
  });

  it('is linked to what it reverses, on its own day, for the same booking and branch', () => {
    expect(reversal.head).toEqual({
      ...NEXT,
      kind: 'REVERSAL',
      reversesId: 'e1',
      bookingId: 'b1',
      branchId: 'br1',
    });
  });

  it('names the new document only where the old one stood', () => {
    expect(reversal.lines.map(({ dimensions }) => dimensions.invoice_id)).toEqual([
      'note',
      undefined,
      undefined,
      undefined,
    ]);
    expect(entry.mirrored(NEXT).lines[0]?.dimensions.invoice_id).toBe('inv');
  });

  it('is refused on a day before the entry', () => {
    expect(() => entry.mirrored({ ...NEXT, entryDate: '2000-01-01' })).toThrow(
      expect.objectContaining({ code: 'DATE_INVALID' }),
    );
    expect(entry.mirrored({ ...NEXT, entryDate: entry.head.entryDate }).head.entryDate).toBe(
      entry.head.entryDate,
    );
  });

  it('mirrored again is the first once more', () => {
    const again = reversal.mirrored({ ...NEXT, id: 'e3' }, { invoice_id: 'inv' });
    expect(again.lines).toEqual(entry.lines);
    expect(again.head.reversesId).toBe('e2');
  });
});

describe('entries of two currencies and carried amounts', () => {
  const GBP = { functionalCurrency: 'GBP', rate: Rate.parse('0.6081'), source: 'SPOT' };
  const bank = { branch_id: 'br1', bank_account_id: 'b' };
  const carried = (functional: string, rate: string): NonNullable<LineDraft['carried']> => ({
    functional: Money.parse(functional, 'GBP'),
    rate: Rate.parse(rate),
    source: 'CARRIED',
  });
  const difference = { differenceTo: { account: '4101', dimensions: { branch_id: 'br1' } } };
  const texts = (entry: JournalEntry): string[] =>
    entry.lines.map(
      ({ account, side, amount, functional, counter }) =>
        `${account} ${side} ${amount.currency} ${amount.toDecimal()} = ${functional.toDecimal()}${counter ? ` (${counter.currency} ${counter.toDecimal()})` : ''}`,
    );

  it('C38: a receivable leaves at its carrying rate, the difference is realised with transaction amount 0', () => {
    const entry = JournalEntry.translate(
      HEAD,
      [
        draft('1011', 'DEBIT', '500.00', 'USD', bank),
        { ...draft('1101', 'CREDIT', '500.00'), carried: carried('303.60', '0.6072') },
      ],
      GBP,
      difference,
    );
    expect(texts(entry)).toEqual([
      '1011 DEBIT USD 500.00 = 304.05',
      '1101 CREDIT USD 500.00 = 303.60',
      '4101 CREDIT USD 0.00 = 0.45',
    ]);
  });

  it('lets each leg of an exchange state the other one, in proportion where a side has several lines', () => {
    const entry = JournalEntry.translate(
      HEAD,
      [
        draft('1011', 'DEBIT', '304.00', 'GBP', bank),
        { ...draft('1101', 'CREDIT', '300.00'), carried: carried('182.16', '0.6072') },
        { ...draft('1101', 'CREDIT', '200.00'), carried: carried('121.44', '0.6072') },
      ],
      GBP,
      { ...difference, exchange: true },
    );
    expect(texts(entry)).toEqual([
      '1011 DEBIT GBP 304.00 = 304.00 (USD 500.00)',
      '1101 CREDIT USD 300.00 = 182.16 (GBP 182.40)',
      '1101 CREDIT USD 200.00 = 121.44 (GBP 121.60)',
      '4101 CREDIT GBP 0.00 = 0.40',
    ]);
    expect(texts(entry.mirrored(NEXT))).toContain('1101 DEBIT USD 300.00 = 182.16 (GBP 182.40)');
  });

  it('refuses two currencies whose legs do not state each other, three, and two on one side', () => {
    const legs = (second: Side, other = 'USD'): LineDraft[] => [
      { ...draft('1011', 'DEBIT', '304.00', 'GBP', bank) },
      { ...draft('1101', second, '500.00', other), carried: carried('304.00', '0.608') },
    ];
    expect(() => JournalEntry.translate(HEAD, legs('CREDIT'), GBP)).toThrow(/Debits and credits differ/);
    const oneSided = [...legs('DEBIT'), { ...draft('4031', 'CREDIT', '0.00', 'GBP'), carried: carried('608.00', '1') }];
    expect(() => JournalEntry.translate(HEAD, oneSided, GBP, { exchange: true })).toThrow(/differ/);
    const three: LineDraft[] = [
      draft('1011', 'DEBIT', '304.00', 'GBP', bank),
      { ...draft('1101', 'CREDIT', '250.00'), carried: carried('152.00', '0.608') },
      { ...draft('1101', 'CREDIT', '200.00', 'EUR'), carried: carried('152.00', '0.76') },
    ];
    expect(() => JournalEntry.translate(HEAD, three, GBP, { exchange: true })).toThrow(/differ/);
  });

  it('keeps what a line does to its item while it is posted, and not in the mirror', () => {
    const entry = JournalEntry.translate(
      HEAD,
      [draft('1101', 'DEBIT', '5.00'), { ...draft('2041', 'CREDIT', '5.00'), effect: { settles: 'item' } }],
      GBP,
    );
    expect(entry.lines[1]?.effect).toEqual({ settles: 'item' });
    expect(entry.mirrored(NEXT).lines[1]?.effect).toBeUndefined();
  });
});
