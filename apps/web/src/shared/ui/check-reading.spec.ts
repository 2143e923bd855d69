import { askedBy, asWritten, figuresOf, groupsOf } from './check-reading';

const passed = (name: string, detail: string) => ({ name, passed: true, state: 'PASSED' as const, detail });
const write = {
  money: (amount: string, currency: string) => `<${amount} ${currency}>`,
  month: (day: string) => `[${day}]`,
  day: (day: string) => `(${day})`,
};

describe('checks of a dry run', () => {
  it('puts what fails first, then what asks a second person, and says each thing once', () => {
    const asks = {
      name: 'approval',
      passed: true,
      state: 'ASKS' as const,
      code: 'APPROVAL_PENDING',
      detail: 'Above 200000.00.',
    };
    const earlier = { name: 'period', passed: true, state: 'ATTENTION' as const, detail: 'Posts into May.' };
    const groups = groupsOf([
      passed('supplier', 'Active.'),
      earlier,
      passed('supplier', 'Active.'),
      asks,
      passed('credit', 'Left.'),
      { name: 'credit', passed: false, state: 'FAILED', detail: 'Short.' },
    ]);
    expect(
      groups.map((group) => [group.name, group.verdict, group.checks.map((check) => check.detail)]),
    ).toEqual([
      ['credit', 'FAILED', ['Short.']],
      ['approval', 'ASKS', ['Above 200000.00.']],
      ['period', 'ATTENTION', ['Posts into May.']],
      ['supplier', 'PASSED', ['Active.']],
    ]);
    expect(askedBy([asks])).toBe(asks);
    expect(askedBy([passed('approval', 'No second person is needed.')])).toBeNull();
  });
  it('has the figures for another language', () =>
    expect(
      figuresOf(
        {
          facts: {
            free_before: '145000.00',
            free_after: '-400.00',
            currency: 'BDT',
            period: '2026-05',
            due_on: '2026-05-31',
            voided_on: '2026-05-01',
          },
        },
        'USD',
        write,
      ),
    ).toEqual({
      name: '',
      amount: '',
      limit: '',
      before: '<145000.00 BDT> BDT',
      after: '<400.00 BDT> BDT',
      period: '[2026-05-01]',
      day: '(2026-05-31)',
      voided_on: '(2026-05-01)',
    }));
  it('writes bare figures as the person does and leaves grouped ones and numbers of documents alone', () =>
    expect(
      asWritten(
        'The sale of 204250.00 BDT is above 200000.00, not 2,00,000.00: TVB-2026-000002, 176-2400000123 on 2026-05-01; 2026-11 is open.',
        'BDT',
        write,
      ),
    ).toBe(
      'The sale of <204250.00 BDT> BDT is above <200000.00 BDT>, not 2,00,000.00: TVB-2026-000002, 176-2400000123 on 2026-05-01; [2026-11-01] is open.',
    ));
});
