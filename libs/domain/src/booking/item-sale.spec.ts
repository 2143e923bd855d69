import { Money } from '../shared/money';
import { Rate } from '../shared/rate';
import { computeSale, type ItemSale } from './item-sale';
import { dates, itemOf, type ItemText, ruleOf, termsOf } from './sale.fixture';

const ON = '2026-05-01';
const texts = (sale: ItemSale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sale)
      .filter((entry): entry is [string, Money] => entry[1] instanceof Money)
      .map(([name, amount]) => [name, amount.toDecimal()]),
  );
const sell = (
  text: ItemText,
  terms = termsOf(),
  rules = [ruleOf('FEE', '0.15')],
  currency = 'BDT',
): ItemSale => computeSale(itemOf(text, currency), terms, rules, ON);

describe('figures of a sale', () => {
  it('C01: cash ticket with commission rate, fee and VAT on the fee', () => {
    const sale = sell({
      baseFare: '50000.00',
      taxes: ['5000.00', '10400.00'],
      rate: '0.07',
      serviceFee: '1000.00',
    });
    expect(texts(sale)).toEqual({
      payable: '65400.00',
      onCard: '0.00',
      commission: '3500.00',
      fee: '1000.00',
      markup: '0.00',
      discount: '0.00',
      receivable: '66550.00',
      saleTotal: '66550.00',
    });
    expect(sale.vat.map((tax) => [tax.code, tax.base, tax.amount.toDecimal()])).toEqual([
      ['VAT-FEE', 'FEE', '150.00'],
    ]);
  });

  it('C19: the airline takes the whole amount from the card; the customer owes the agency nothing', () => {
    const sale = sell(
      { baseFare: '550.00', commission: '38.50', formOfPayment: 'AIRLINE_CARD' },
      termsOf(),
      [],
      'GBP',
    );
    expect(texts(sale)).toMatchObject({
      payable: '0.00',
      onCard: '550.00',
      commission: '38.50',
      receivable: '0.00',
      saleTotal: '550.00',
    });
  });

  it('splits a mixed form: the card part is neither payable nor receivable, but counts in the total', () => {
    const sale = sell({
      baseFare: '900.00',
      taxes: ['100.00'],
      formOfPayment: 'MIXED',
      cardAmount: '400.00',
      serviceFee: '50.00',
    });
    expect(texts(sale)).toMatchObject({
      payable: '600.00',
      onCard: '400.00',
      receivable: '657.50',
      saleTotal: '1057.50',
    });
  });

  it.each([undefined, '0.00', '1000.00', '1000.01', '-1.00'])(
    'refuses a mixed form with %s of 1000.00 on the card',
    (cardAmount) => {
      const text: ItemText = { formOfPayment: 'MIXED', position: 2, ...(cardAmount ? { cardAmount } : {}) };
      expect(() => sell(text)).toThrow(
        expect.objectContaining({
          code: 'CARD_AMOUNT_INVALID',
          details: { pointer: '/items/2/card_amount' },
        }),
      );
    },
  );

  it('leaves a card amount aside that belongs to no mixed form', () => {
    expect(texts(sell({ cardAmount: '400.00' }))).toMatchObject({ onCard: '0.00', payable: '1000.00' });
  });

  it('takes VAT out of a fee or markup when the rule is inclusive', () => {
    const rules = [ruleOf('FEE', '0.15', { inclusive: true }), ruleOf('MARKUP', '0.05', { inclusive: true })];
    const sale = sell({ serviceFee: '1150.00', markup: '210.00' }, termsOf(), rules);
    expect(sale.vat.map((tax) => tax.amount.toDecimal())).toEqual(['150.00', '10.00']);
    expect(texts(sale)).toMatchObject({ fee: '1000.00', markup: '200.00', receivable: '2360.00' });
  });

  it('takes two inclusive taxes out together, not one after the other', () => {
    const gst = ['CGST', 'SGST'].map((code) => ruleOf('FEE', '0.09', { code, inclusive: true }));
    const sale = sell({ serviceFee: '118.00' }, termsOf(), gst);
    expect(sale.vat.map((tax) => [tax.code, tax.amount.toDecimal()])).toEqual([
      ['CGST', '9.00'],
      ['SGST', '9.00'],
    ]);
    expect(texts(sale)).toMatchObject({ fee: '100.00', receivable: '1118.00' });
  });

  it('adds a tax on top of the whole amount beside an inclusive one, and leaves an inclusive commission whole', () => {
    const rules = [ruleOf('FEE', '0.15', { inclusive: true }), ruleOf('FEE', '0.1', { code: 'TOP' })];
    const sale = sell({ serviceFee: '115.00' }, termsOf(), rules);
    expect(sale.vat.map((tax) => tax.amount.toDecimal())).toEqual(['15.00', '11.50']);
    expect(texts(sale)).toMatchObject({ fee: '100.00', receivable: '1126.50' });
    const taxed = sell({ rate: '0.115' }, termsOf(), [ruleOf('COMMISSION', '0.15', { inclusive: true })]);
    expect([taxed.commission.toDecimal(), taxed.vat[0]?.amount.toDecimal()]).toEqual(['115.00', '15.00']);
  });

  it('rounds inclusive VAT once, half away from zero', () => {
    // 100.00 × 0.15 / 1.15 = 13.0434…; 0.03 × 0.2 / 1.2 = 0.005
    expect(
      sell({ serviceFee: '100.00' }, termsOf(), [
        ruleOf('FEE', '0.15', { inclusive: true }),
      ]).vat[0]?.amount.toDecimal(),
    ).toBe('13.04');
    expect(
      sell({ serviceFee: '0.03' }, termsOf(), [
        ruleOf('FEE', '0.2', { inclusive: true }),
      ]).vat[0]?.amount.toDecimal(),
    ).toBe('0.01');
  });

  it('taxes commission for the agency alone: the customer pays none of it and the commission stays whole', () => {
    const sale = sell({ baseFare: '1000.00', rate: '0.1' }, termsOf(), [ruleOf('COMMISSION', '0.15')]);
    expect(sale.vat.map((tax) => [tax.base, tax.amount.toDecimal()])).toEqual([['COMMISSION', '15.00']]);
    expect(texts(sale)).toMatchObject({ commission: '100.00', receivable: '1000.00' });
  });

  it('applies a rule only to its kinds, and writes no tax of zero', () => {
    const rules = [ruleOf('FEE', '0.15', { appliesTo: ['HOTEL'] }), ruleOf('MARKUP', '0.15')];
    expect(sell({ serviceFee: '100.00' }, termsOf(), rules).vat).toEqual([]);
  });

  it('never taxes fare and taxes', () => {
    expect(
      sell({ baseFare: '65400.00' }, termsOf(), [ruleOf('FEE', '0.15'), ruleOf('MARKUP', '0.15')]).vat,
    ).toEqual([]);
  });

  it.each<[string, ItemText, Parameters<typeof termsOf>[0], string]>([
    [
      'the item’s amount',
      { commission: '12.34', rate: '0.5' },
      { commissionRate: ruleOf('FEE', '0.09').rate },
      '12.34',
    ],
    ['an amount of zero too', { commission: '0.00' }, { commissionRate: ruleOf('FEE', '0.09').rate }, '0.00'],
    ['else the item’s rate', { rate: '0.05' }, { commissionRate: ruleOf('FEE', '0.09').rate }, '50.00'],
    ['else the contract’s rate', {}, { commissionRate: ruleOf('FEE', '0.09').rate }, '90.00'],
    ['else the contract’s amount', {}, { commissionAmount: Money.parse('7.00', 'BDT') }, '7.00'],
    ['not an amount in another currency', {}, { commissionAmount: Money.parse('7.00', 'USD') }, '0.00'],
    ['else nothing', {}, {}, '0.00'],
  ])('commission is %s', (_, text, terms, expected) => {
    expect(sell(text, termsOf(terms)).commission.toDecimal()).toBe(expected);
  });

  it('takes commission on the base fare, not on the taxes', () => {
    expect(sell({ baseFare: '100.00', taxes: ['900.00'], rate: '0.07' }).commission.toDecimal()).toBe('7.00');
  });

  it('has a discount above the markup, but never above what the customer owes', () => {
    expect(texts(sell({ markup: '100.00', discount: '300.00' }))).toMatchObject({
      receivable: '800.00',
      markup: '100.00',
      discount: '300.00',
    });
    expect(texts(sell({ discount: '1000.00' }))).toMatchObject({ receivable: '0.00' });
    expect(() => sell({ discount: '1000.01', position: 1 })).toThrow(
      expect.objectContaining({
        code: 'AMOUNT_INVALID',
        details: expect.objectContaining({ pointer: '/items/1/discount' }),
      }),
    );
  });

  it('refuses a discount on a card sale: the agency holds nothing that it could give back', () => {
    expect(() => sell({ formOfPayment: 'AIRLINE_CARD', discount: '1.00' })).toThrow(
      expect.objectContaining({ code: 'AMOUNT_INVALID' }),
    );
  });

  it.each([
    [
      'JPY',
      { baseFare: '12345', rate: '0.07', serviceFee: '333' },
      { commission: '864', receivable: '12728' },
      '50',
    ],
    [
      'KWD',
      { baseFare: '123.456', rate: '0.07', serviceFee: '1.005' },
      { commission: '8.642', receivable: '124.612' },
      '0.151',
    ],
  ])('keeps the decimals of %s', (currency, text, expected, vat) => {
    const sale = sell(text, termsOf(), [ruleOf('FEE', '0.15')], currency);
    expect(texts(sale)).toMatchObject(expected);
    expect(sale.vat[0]?.amount.toDecimal()).toBe(vat);
  });
});

describe('service dates', () => {
  const shares = (text: ItemText, terms = termsOf()): string[] =>
    sell({ rate: '0.07', markup: '10.00', discount: '1.00', ...text }, terms, []).shares.map(
      (share) =>
        `${share.date} ${share.served ? 'served' : 'later'} ${[share.commission, share.markup, share.discount].map((part) => part.toDecimal()).join(' ')}`,
    );

  it('share the revenue by weight, the residual cent on the first', () => {
    expect(shares({ serviceDates: dates('2026-05-28', '2026-06-01', '2026-06-02') })).toEqual([
      '2026-05-28 later 23.34 3.34 0.34',
      '2026-06-01 later 23.33 3.33 0.33',
      '2026-06-02 later 23.33 3.33 0.33',
    ]);
    expect(shares({ serviceDates: dates('2026-05-28 x3', '2026-06-01 x1') })).toEqual([
      '2026-05-28 later 52.50 7.50 0.75',
      '2026-06-01 later 17.50 2.50 0.25',
    ]);
  });

  it('on or before the day of issue are served', () => {
    expect(
      shares({ serviceDates: dates('2026-04-30', '2026-05-01', '2026-05-02') }).map((text) =>
        text.slice(0, 17),
      ),
    ).toEqual(['2026-04-30 served', '2026-05-01 served', '2026-05-02 later ']);
  });

  it('are the day of issue where there is none', () => {
    expect(shares({})).toEqual(['2026-05-01 served 70.00 10.00 1.00']);
  });

  it('do not matter where the contract recognises at issue, or nobody is owed', () => {
    const text = { serviceDates: dates('2026-08-10') };
    expect(shares(text, termsOf({ recognition: 'ISSUE_DATE' }))).toEqual([
      '2026-08-10 served 70.00 10.00 1.00',
    ]);
    const fee = computeSale(
      itemOf({ kind: 'SERVICE_FEE', ...text, serviceFee: '100.00', baseFare: '0.00' }),
      null,
      [],
      ON,
    );
    expect(fee.shares.map((share) => share.served)).toEqual([true]);
  });
});

describe('a tax on a deemed part of the fare', () => {
  const deemed = (rate: string, part: string) =>
    ruleOf('DEEMED_FARE', rate, { deemedPercent: Rate.parse(part) });
  it('is paid by the customer on top (India rule 32(3): 18 % of 5 % of the basic fare)', () => {
    const sale = computeSale(
      itemOf({ baseFare: '12345.67', taxes: ['100.00'] }),
      termsOf(),
      [deemed('0.18', '0.05')],
      '2026-05-01',
    );
    expect(sale.vat.map(({ code, base, amount }) => [code, base, amount.toDecimal()])).toEqual([
      ['VAT-DEEMED_FARE', 'DEEMED_FARE', '111.11'],
    ]);
    expect([sale.payable.toDecimal(), sale.receivable.toDecimal()]).toEqual(['12445.67', '12556.78']);
  });
  it('rounds once, not first the part and then the tax of it', () => {
    // 5 % of 0.10 rounds to 0.01 and 90 % of that to 0.01; 4.5 % of 0.10 is nothing.
    const sale = computeSale(itemOf({ baseFare: '0.10' }), termsOf(), [deemed('0.9', '0.05')], '2026-05-01');
    expect(sale.vat).toEqual([]);
  });
  it('does not concern other kinds, and taxes of a principal sale do not concern an agent', () => {
    const rules = [
      ruleOf('DEEMED_FARE', '0.18', { appliesTo: ['EMD'], deemedPercent: Rate.parse('0.05') }),
      ruleOf('PRICE', '0.2'),
      ruleOf('MARGIN', '0.2'),
    ];
    const sale = computeSale(itemOf({ serviceFee: '10.00' }), termsOf(), rules, '2026-05-01');
    expect([sale.vat, sale.receivable.toDecimal()]).toEqual([[], '1010.00']);
  });
});
