jest.mock('@/shared/format/money', () => jest.requireActual('../../../shared/format/money'), {
  virtual: true,
});
import { readPasted } from './pasted-lines';

const accounts = new Set(['1011', '5071', '1101']);
const read = (text: string) => readPasted(text, accounts, 'BDT');

describe('a table pasted into an entry', () => {
  it('reads account, debit and credit, whatever stands between and however figures are grouped', () => {
    expect(
      read(
        'Account\tName\tDebit\tCredit\r\n5071\tOffice rent\t1,20,000.00\t\r\n1011 Bank\tCity 4471\t\t120,000\r\n',
      ),
    ).toEqual({
      lines: [
        { account: '5071', debit: '120000.00', credit: '' },
        { account: '1011', debit: '', credit: '120000.00' },
      ],
      refused: [],
    });
  });
  it('reads one column of signed figures', () => {
    expect(read('5071\t500.50\n1011\t-500.50\n1101\t(25)').lines).toEqual([
      { account: '5071', debit: '500.50', credit: '' },
      { account: '1011', debit: '', credit: '500.50' },
      { account: '1101', debit: '', credit: '25.00' },
    ]);
  });
  it('a minus in the debit column is a credit', () => {
    expect(read('5071\t-500\t').lines).toEqual([{ account: '5071', debit: '', credit: '500.00' }]);
    expect(read('5071\t\t-500').lines).toEqual([{ account: '5071', debit: '500.00', credit: '' }]);
  });
  it('says which rows it could not read', () => {
    expect(read('9999\t10\t\n5071\t10\t20')).toEqual({ lines: [], refused: ['9999  10  ', '5071  10  20'] });
  });
});
