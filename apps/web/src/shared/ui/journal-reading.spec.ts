jest.mock('@/api/types', () => ({}), { virtual: true });
import { balances, differences, trioOf } from './journal-reading';

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
  it('compares promise and result', () => {
    expect(differences(sale, [...sale].reverse())).toEqual([]);
    expect(differences(sale, sale.slice(0, 5))).toEqual(['2061 BDT']);
  });
});
