import fc from 'fast-check';
import { dueGroups, postingDay, type DueRevenue } from '../../revenue/recognition';
import { Money } from '../../shared/money';
import { Rate } from '../../shared/rate';
import { JournalEntry } from '../journal-entry';
import { agentRecognitionLines, priceRecognitionLines } from './recognition.posting';

const row = (part: DueRevenue['part'], amount: string, change: Partial<DueRevenue> = {}): DueRevenue => ({
  id: `${part} ${amount}`,
  part,
  serviceDate: '2026-05-28',
  deferredAccount: part === 'COMMISSION' ? '2031' : part === 'PRICE' ? '2033' : '2034',
  revenueAccount: { COMMISSION: '4011', MARKUP: '4032', DISCOUNT: '4071', PRICE: '4022' }[part],
  amount: Money.parse(amount, 'BDT'),
  functional: Money.parse(amount, 'BDT'),
  rate: Rate.ONE,
  rateSource: 'SAME',
  ...change,
});
const dims = { base: { branch_id: 'b', item_id: 'i' }, customerId: 'c', supplierId: 's' };
const text = (rows: readonly DueRevenue[]): string[] =>
  agentRecognitionLines(rows, dims).map(({ account, side, amount }) => `${side === 'DEBIT' ? 'Dr' : 'Cr'} ${account} ${amount.toDecimal()}`);

describe('recognition', () => {
  it('L C · 2034 M−D · 4071 D → E C · 4032 M', () => {
    expect(text([row('COMMISSION', '3500.00'), row('MARKUP', '50.00'), row('DISCOUNT', '20.00')])).toEqual([
      'Dr 2031 3500.00',
      'Cr 4011 3500.00',
      'Dr 2034 30.00',
      'Dr 4071 20.00',
      'Cr 4032 50.00',
    ]);
    expect(text([row('MARKUP', '20.00'), row('DISCOUNT', '50.00')])).toEqual(['Cr 2034 30.00', 'Dr 4071 50.00', 'Cr 4032 20.00']);
    expect(text([row('DISCOUNT', '50.00')])).toEqual(['Cr 2034 50.00', 'Dr 4071 50.00']);
    expect(text([row('PRICE', '50.00')])).toEqual([]);
    expect(priceRecognitionLines([row('PRICE', '50.00'), row('COMMISSION', '1.00')], dims).map(({ account, side }) => `${account} ${side}`)).toEqual([
      '2033 DEBIT',
      '4022 CREDIT',
    ]);
  });

  it('is dated on its date, or on the first open day after it', () => {
    const period = (month: string, takesEntries: boolean) => ({ startsOn: `2026-${month}-01`, endsOn: `2026-${month}-28`, takesEntries });
    const periods = [period('03', true), period('04', false), period('05', false), period('06', true)];
    expect(postingDay('2026-04-10', periods)).toBe('2026-06-01');
    expect(postingDay('2026-06-10', periods)).toBe('2026-06-10');
    expect(postingDay('2026-03-10', periods)).toBe('2026-03-10');
    expect(postingDay('2026-07-10', periods)).toBeNull();
    const rows = [row('MARKUP', '1.00', { serviceDate: '2026-05-02' }), row('MARKUP', '2.00', { serviceDate: '2026-04-02' }), row('MARKUP', '3.00', { serviceDate: '2026-07-02' })];
    expect(dueGroups(rows, periods).map(({ entryDate, rows: own }) => [entryDate, own.length])).toEqual([['2026-06-01', 2]]);
  });

  it('balances in both currencies whatever the rows hold', () => {
    const any = fc.record({
      part: fc.constantFrom<DueRevenue['part']>('COMMISSION', 'MARKUP', 'DISCOUNT'),
      minor: fc.bigInt({ min: 1n, max: 10n ** 8n }),
      functional: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (rows) => {
        const due = rows.map(({ part, minor, functional }) =>
          row(part, '1.00', { amount: Money.ofMinor(minor, 'USD'), functional: Money.ofMinor(functional, 'BDT') }),
        );
        const entry = JournalEntry.translate(
          {
            id: 'e', entryDate: '2026-05-28', kind: 'NORMAL', event: 'RECOGNITION', sequence: 0, source: { type: 'BOOKING_ITEM', id: 'i', reference: 'r' },
            description: 'd', bookingId: 'b', branchId: 'b', reversesId: null,
          },
          agentRecognitionLines(due, dims),
          { functionalCurrency: 'BDT', rate: Rate.ONE, source: 'CARRIED' },
        );
        const of = (part: string, pick: 'amount' | 'functional'): bigint =>
          due.filter((one) => one.part === part).reduce((sum, one) => sum + one[pick].minor, 0n);
        expect(entry.netOf('4011').minor).toBe(-of('COMMISSION', 'functional'));
        expect(entry.netOf('2034').minor).toBe(of('MARKUP', 'functional') - of('DISCOUNT', 'functional'));
      }),
    );
  });
});
