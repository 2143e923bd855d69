jest.mock('@/shared/format/money', () => jest.requireActual('../../../shared/format/money'), {
  virtual: true,
});
import {
  balanceFor,
  bodyOf,
  emptyLine,
  errorsOf,
  neededOf,
  type Dimension,
  type EntryForm,
  type EntryLine,
} from './entry-form';

const line = (change: Partial<EntryLine>): EntryLine => ({ ...emptyLine(), ...change });
const needs = (account: string): Dimension[] =>
  neededOf(account === '1011' ? ['bank_account_id', 'branch_id'] : []);
const form = (lines: EntryLine[]): EntryForm => ({ date: '2026-05-01', description: ' To the bank ', lines });

describe('a manual entry', () => {
  it('balances a field without what it holds itself', () => {
    const lines = [
      line({ account: '1011', debit: '60000.00' }),
      line({ account: '1001', credit: '60000.00' }),
    ];
    expect(balanceFor(lines, 1, 'credit', 'BDT')).toBe('60000.00');
    expect(balanceFor(lines, 1, 'debit', 'BDT')).toBe('');
    expect(balanceFor(lines, 0, 'debit', 'BDT')).toBe('60000.00');
  });
  it('asks for what the account needs and for nothing else', () => {
    expect(
      errorsOf(
        form([
          line({ account: '1011', debit: '1.00' }),
          line({ account: '1001', credit: '1.00' }),
          emptyLine(),
        ]),
        needs,
        'BDT',
      ),
    ).toEqual({ '/lines/0/dimensions/bank_account_id': 'needed' });
  });
  it('says what is missing and that it does not balance', () => {
    expect(
      errorsOf(
        { date: '', description: '', lines: [line({ account: '1001', debit: '1.00' }), emptyLine()] },
        needs,
        'BDT',
      ),
    ).toEqual({
      '/entry_date': 'needed',
      '/description': 'needed',
      '/lines/1/account': 'needed',
      '/lines/1/amount': 'needed',
      '/lines': 'uneven',
    });
  });
  it('sends only the dimensions of the account that the line names now', () => {
    const moved = line({ account: '1001', credit: '5.00', dimensions: { bank_account_id: 'b' } });
    expect(
      bodyOf(
        form([
          line({ account: '1011', debit: '5.00', dimensions: { bank_account_id: 'b' } }),
          moved,
          emptyLine(),
        ]),
        needs,
        'BDT',
      ),
    ).toEqual({
      entry_date: '2026-05-01',
      description: 'To the bank',
      lines: [
        {
          account: '1011',
          side: 'DEBIT',
          amount: '5.00',
          currency: 'BDT',
          dimensions: { bank_account_id: 'b' },
        },
        { account: '1001', side: 'CREDIT', amount: '5.00', currency: 'BDT' },
      ],
    });
  });
});
