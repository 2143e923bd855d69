import { amountsIn, asWritten, askedBy, groupsOf } from './check-reading';

const passed = (name: string, detail: string) => ({ name, passed: true, detail });

describe('checks of a dry run', () => {
  it('puts what fails first, then what asks a second person, and says each thing once', () => {
    const asks = { name: 'approval', passed: true, code: 'APPROVAL_PENDING', detail: 'Above 200000.00.' };
    const groups = groupsOf([passed('period', 'Open.'), passed('supplier', 'Active.'), passed('supplier', 'Active.'), asks, passed('credit', 'Left.'), { name: 'credit', passed: false, detail: 'Short.' }]);
    expect(groups.map((group) => [group.name, group.verdict, group.checks.map((check) => check.detail)])).toEqual([
      ['credit', 'failed', ['Short.']], ['approval', 'asks', ['Above 200000.00.']], ['period', 'passed', ['Open.']], ['supplier', 'passed', ['Active.']],
    ]);
    expect(askedBy([asks])).toBe('Above 200000.00.');
    expect(askedBy([passed('approval', 'No second person is needed.')])).toBeNull();
  });
  it('writes figures as the person does and leaves numbers of documents alone', () => {
    const write = { money: (amount: string, currency: string) => `<${amount} ${currency}>`, month: (day: string) => `[${day}]` };
    expect(asWritten('The sale of 204250.00 BDT is above 200000.00: TVB-2026-000002, 176-2400000123 on 2026-05-01; 2026-11 is open.', 'BDT', write)).toBe(
      'The sale of <204250.00 BDT> BDT is above <200000.00 BDT>: TVB-2026-000002, 176-2400000123 on 2026-05-01; [2026-11-01] is open.');
  });
  it('reads amounts that are grouped already', () => {
    const write = { money: (amount: string) => `<${amount}>`, month: (day: string) => day };
    expect(asWritten('1,45,000.00 BDT free, \u221278,450.00 BDT left after it.', 'BDT', write)).toBe('<145000.00> BDT free, <-78450.00> BDT left after it.');
    expect(amountsIn('Short by 12,400 JPY')).toEqual([{ amount: '12400', currency: 'JPY' }]);
  });
  it('finds amounts', () => expect(amountsIn('Short by 12400.00 BDT of 3 JPY')).toEqual([{ amount: '12400.00', currency: 'BDT' }, { amount: '3', currency: 'JPY' }]));
});
