import type { TaxRule } from '@/api/types';
import { rulesByCode } from './tax-rules';

const rule = (code: string, valid_from: string, valid_to: string | null = null): TaxRule =>
  ({ id: `${code}${valid_from}`, code, valid_from, valid_to }) as TaxRule;
const days = (rules: readonly (TaxRule | null)[]) => rules.map((one) => one?.valid_from ?? null);

describe(rulesByCode.name, () => {
  it('tells what holds today, what comes next and what was before', () => {
    const [vat] = rulesByCode(
      [
        rule('VAT', '2024-01-01'),
        rule('VAT', '2026-07-01'),
        rule('VAT', '2027-01-01'),
        rule('VAT', '2025-01-01'),
      ],
      '2026-05-01',
    );
    expect(days([vat?.current ?? null, vat?.next ?? null])).toEqual(['2025-01-01', '2026-07-01']);
    expect(days(vat?.former ?? [])).toEqual(['2027-01-01', '2024-01-01']);
  });
  it('knows that a rule ends on its last day, and that a newer one has ended an older one', () => {
    const [ended] = rulesByCode(
      [rule('A', '2025-01-01'), rule('A', '2026-01-01', '2026-04-30')],
      '2026-05-01',
    );
    expect([ended?.current, days(ended?.former ?? [])]).toEqual([null, ['2026-01-01', '2025-01-01']]);
    expect(rulesByCode([rule('A', '2026-01-01', '2026-05-01')], '2026-05-01')[0]?.current).not.toBeNull();
  });
  it('keeps codes apart, in order', () =>
    expect(
      rulesByCode([rule('B', '2026-01-01'), rule('A', '2026-06-01')], '2026-05-01').map(
        ({ code, current }) => [code, current === null],
      ),
    ).toEqual([
      ['A', true],
      ['B', false],
    ]));
});
