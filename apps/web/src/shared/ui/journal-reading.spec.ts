jest.mock('@/api/types', () => ({}), { virtual: true });
import { balances, differences, inOneCurrency, trioOf } from './journal-reading';

const line = (account: string, side: 'DEBIT' | 'CREDIT', amount: string) => ({
  account,
  side,
  amount,
  currency: 'BDT',
});
const sale = [
  line('1101', 'DEBIT', '66550.00'),
  line('1109', 'DEBIT', '3500.00'),
  line('2011', 'CREDIT', '65400.00'),
  line('2031', 'CREDIT', '3500.00'),
  line('4031', 'CREDIT', '1000.00'),
  line('2061', 'CREDIT', '150.00'),
];

describe('reading an entry', () => {
  it('says who owes what', () => {
    expect(trioOf(sale, 'BDT')).toEqual({ owes: '66550.00', remit: '61900.00', earn: '4500.00' });
    expect(balances(sale, 'BDT')).toBe(true);
    expect(balances(sale.slice(1), 'BDT')).toBe(false);
  });
  it('reads an entry of two currencies in the one of the books, with what each line moved', () => {
    const mixed = [
      { ...line('1011', 'DEBIT', '12300.00'), functional_amount: '12300.00' },
      { ...line('1101', 'CREDIT', '100.00'), currency: 'USD', functional_amount: '12200.00' },
      { ...line('4101', 'CREDIT', '0.00'), functional_amount: '100.00' },
    ];
    const read = inOneCurrency(mixed, 'BDT');
    expect(read.map(({ amount, currency, moved }) => [amount, currency, moved?.amount])).toEqual([
      ['12300.00', 'BDT', undefined], ['12200.00', 'BDT', '100.00'], ['100.00', 'BDT', undefined],
    ]);
    expect([balances(read, 'BDT'), balances(mixed, 'BDT')]).toEqual([true, false]);
    expect(inOneCurrency(sale, 'BDT')).toBe(sale);
    const dollars = mixed.slice(1, 2);
    expect(inOneCurrency(dollars, 'BDT')).toBe(dollars);
  });
  it('compares promise and result', () => {
    expect(differences(sale, [...sale].reverse())).toEqual([]);
    expect(differences(sale, sale.slice(0, 5))).toEqual(['2061 BDT']);
  });
});
