import { balances, linesOfText } from './entry-text';

const HEAD = '0A|2026-05-01|2026-05-01|"NORMAL"';
const BRANCH = '0199A000000070008000000000000001';
const line = (
  no: number,
  account: string,
  side: string,
  amount: string,
  currency: string,
  functional: string,
  branch = '-',
): string =>
  `${no}|${account}|2026-05-01|"${side}"|${amount}|"${currency}"|${functional}|1.0000000000|"SAME"|${branch}|-|-|-|"17|6"|-|-|-`;

describe('the text of an entry, read back', () => {
  it('gives what was stored, whatever stands in the words', () => {
    const text = [
      HEAD,
      line(1, '"10\\"|1"', 'D', '12.5000', 'BDT', '12.5000', BRANCH),
      line(2, '"4031"', 'C', '99999999999999999.9999', 'USD', '0.0001'),
    ].join('\n');
    expect(linesOfText(text)).toEqual([
      {
        account: '10"|1',
        day: '2026-05-01',
        debit: true,
        amount: 125_000n,
        currency: 'BDT',
        functional: 125_000n,
        counter: 0n,
        branch: BRANCH,
      },
      {
        account: '4031',
        day: '2026-05-01',
        debit: false,
        amount: 999_999_999_999_999_999_999n,
        currency: 'USD',
        functional: 1n,
        counter: 0n,
        branch: null,
      },
    ]);
  });

  it.each([
    `${HEAD}\n`,
    `${HEAD}\n1|"1001"|2026-05-01|"D"|12.5`,
    `${HEAD}\n${line(1, '1001', 'D', '1.0000', 'BDT', '1.0000')}`,
  ])('refuses what is no entry: %s', (text) => {
    expect(linesOfText(text)).toBeNull();
  });

  it('lets two currencies meet when each leg states the other, and reads what came later from the end of the line', () => {
    const [usd, bdt] = [
      line(1, '"1011"', 'D', '1.0000', 'USD', '122.0000'),
      line(2, '"1101"', 'C', '122.0000', 'BDT', '122.0000'),
    ];
    const lines = (...texts: string[]) => linesOfText([HEAD, ...texts].join('\n')) ?? [];
    const met = lines(`${usd}|drawer=${BRANCH}|cost_centre="a|counter=9.0000 X"|counter=122.0000 BDT`, `${bdt}|counter=1.0000 USD`);
    expect(met.map(({ counter }) => counter)).toEqual([1_220_000n, 10_000n]);
    expect(balances(met)).toBe(true);
    expect(balances(lines(`${usd}|counter=121.0000 BDT`, `${bdt}|counter=1.0000 USD`))).toBe(false);
    expect(balances(lines(usd, bdt))).toBe(false);
    const third = line(3, '"1101"', 'C', '1.0000', 'EUR', '0.0000');
    expect(balances(lines(`${usd}|counter=122.0000 BDT`, `${bdt}|counter=1.0000 USD`, third))).toBe(false);
  });

  it('balances in every currency and in the functional one, with two lines at least', () => {
    const lines = (...texts: string[]): boolean => balances(linesOfText([HEAD, ...texts].join('\n')) ?? []);
    const even = [
      line(1, '"1001"', 'D', '1.0000', 'USD', '122.0000'),
      line(2, '"4031"', 'C', '1.0000', 'USD', '122.0000'),
    ];
    expect(lines(...even)).toBe(true);
    expect(lines(...even, line(3, '"1001"', 'D', '0.0000', 'BDT', '0.0001'))).toBe(false);
    expect(
      lines(
        line(1, '"1001"', 'D', '1.0000', 'USD', '122.0000'),
        line(2, '"4031"', 'C', '1.0000', 'EUR', '122.0000'),
      ),
    ).toBe(false);
    expect(lines(line(1, '"1001"', 'D', '0.0000', 'BDT', '0.0000'))).toBe(false);
  });
});
