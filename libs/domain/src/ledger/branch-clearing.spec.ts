import fc from 'fast-check';
import { Money } from '../shared/money';
import { Rate } from '../shared/rate';
import { type EntryHead, JournalEntry, type LineDraft } from './journal-entry';

const HEAD: EntryHead = {
  id: 'e1',
  entryDate: '2026-05-01',
  kind: 'MANUAL',
  event: 'MANUAL',
  sequence: 0,
  source: { type: 'MANUAL', id: 'i1', reference: '2026-05-01' },
  description: 'Rent of two offices',
  bookingId: null,
  branchId: null,
  reversesId: null,
};
const SAME = { functionalCurrency: 'BDT', rate: Rate.parse('1'), source: 'SAME' };
const draft = (account: string, side: 'DEBIT' | 'CREDIT', amount: string, branch?: string): LineDraft => ({
  account,
  side,
  amount: Money.parse(amount, 'BDT'),
  dimensions: branch ? { branch_id: branch } : {},
});
const shown = (entry: JournalEntry): string[] =>
  entry.lines.map(
    ({ account, side, functional, dimensions }) =>
      `${account} ${side} ${functional.toDecimal()} ${dimensions.branch_id ?? '-'}`,
  );
/** Debits less credits of each branch, in both currencies. */
const left = (entry: JournalEntry): bigint[] =>
  [...Map.groupBy(entry.lines, (line) => line.dimensions.branch_id).values()].flatMap((lines) => {
    const sum = (of: 'amount' | 'functional'): bigint =>
      lines.reduce((total, line) => total + (line.side === 'DEBIT' ? 1n : -1n) * line[of].minor, 0n);
    return [sum('amount'), sum('functional')];
  });

describe('inter-branch clearing', () => {
  it('lets each office balance: what one paid for another it is owed', () => {
    const drafts = [
      draft('5061', 'DEBIT', '70.00', 'gul'),
      draft('5061', 'DEBIT', '30.00', 'ban'),
      draft('1001', 'CREDIT', '100.00', 'gul'),
    ];
    const entry = JournalEntry.translate(HEAD, drafts, SAME);
    expect(shown(entry).slice(3)).toEqual(['1171 DEBIT 30.00 gul', '1171 CREDIT 30.00 ban']);
    expect(shown(entry.mirrored({ ...HEAD, id: 'e2', event: 'REVERSAL' })).slice(3)).toEqual([
      '1171 CREDIT 30.00 gul',
      '1171 DEBIT 30.00 ban',
    ]);
  });

  it('clears with the house where a line names no office, and adds nothing to an entry of one office or none', () => {
    const mixed = JournalEntry.translate(
      HEAD,
      [draft('1001', 'DEBIT', '5.00', 'gul'), draft('3001', 'CREDIT', '5.00')],
      SAME,
    );
    expect(shown(mixed).slice(2)).toEqual(['1171 CREDIT 5.00 gul', '1171 DEBIT 5.00 -']);
    for (const branch of ['gul', undefined]) {
      const one = [draft('1001', 'DEBIT', '5.00', branch), draft('3001', 'CREDIT', '5.00', branch)];
      expect(JournalEntry.translate(HEAD, one, SAME).lines).toHaveLength(2);
    }
  });

  it('balances every office in both currencies at any rate', () => {
    const office = fc.constantFrom('gul', 'ban', 'syl', undefined);
    const debit = fc.record({ office, minor: fc.integer({ min: 1, max: 9_999_999 }) });
    fc.assert(
      fc.property(
        fc.array(debit, { minLength: 1, maxLength: 6 }),
        office,
        fc.integer({ min: 1, max: 3_000_000 }),
        (debits, payer, scaled) => {
          const line = (side: 'DEBIT' | 'CREDIT', minor: number, branch?: string): LineDraft => ({
            account: side === 'DEBIT' ? '5061' : '3001',
            side,
            amount: Money.parse((minor / 100).toFixed(2), 'USD'),
            dimensions: branch ? { branch_id: branch } : {},
          });
          const total = debits.reduce((sum, { minor }) => sum + minor, 0);
          const drafts = [
            ...debits.map(({ office: at, minor }) => line('DEBIT', minor, at)),
            line('CREDIT', total, payer),
          ];
          const rate = Rate.parse((scaled / 10_000).toFixed(4));
          const entry = JournalEntry.translate(HEAD, drafts, {
            functionalCurrency: 'BDT',
            rate,
            source: 'SPOT',
          });
          expect(left(entry).every((minor) => minor === 0n)).toBe(true);
        },
      ),
    );
  });
});
