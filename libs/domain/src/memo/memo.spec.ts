import fc from 'fast-check';
import { Money } from '../shared/money';
import { impliedRate, takeDeferred } from '../revenue/deferred-part';
import { memoParts } from './memo';
import { MEMO_STATES, canMemoMove, memoPath } from './memo-state';

const bdt = (minor: bigint): Money => Money.ofMinor(minor, 'BDT');

describe('the states of a memo', () => {
  it('pass the review on the way to a decision', () => {
    expect(memoPath('LINKED', 'ACCEPTED')).toEqual(['UNDER_REVIEW', 'ACCEPTED']);
    expect(memoPath('UNLINKED', 'DISPUTED')).toEqual(['UNDER_REVIEW', 'DISPUTED']);
    expect(memoPath('UNDER_REVIEW', 'ACCEPTED')).toEqual(['ACCEPTED']);
    expect(memoPath('ACCEPTED', 'DISPUTED')).toEqual(['DISPUTED']);
    expect(() => memoPath('CLOSED', 'ACCEPTED')).toThrow(expect.objectContaining({ code: 'MEMO_NOT_IN_UNDER_REVIEW_STATE' }));
  });

  it('end in SETTLED_IN_BSP or CLOSED alone', () => {
    expect(MEMO_STATES.filter((from) => MEMO_STATES.every((to) => !canMemoMove(from, to)))).toEqual(['SETTLED_IN_BSP', 'CLOSED']);
  });
});

describe('parts', () => {
  it('of a memo: the amount first, then the charge, and they sum to the part', () => {
    expect(memoParts({ amount: bdt(89000n), charge: bdt(2500n) }, bdt(90000n))).toEqual({ amount: bdt(89000n), charge: bdt(1000n) });
    expect(memoParts({ amount: bdt(89000n), charge: bdt(2500n) }, bdt(500n))).toEqual({ amount: bdt(500n), charge: bdt(0n) });
  });

  it('of deferral: what is taken and what is left sum to what there was, no row gives more than it holds', () => {
    const rows = fc.array(fc.tuple(fc.bigInt(1n, 10n ** 9n), fc.bigInt(0n, 10n ** 11n)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.bigInt(0n, 10n ** 10n), (held, wanted) => {
        const open = held.map(([amount, functional], index) => ({ id: String(index), amount: bdt(amount), functional: bdt(functional) }));
        const total = open.reduce((sum, { amount }) => sum + amount.minor, 0n);
        const take = takeDeferred(open, bdt(wanted), 'BDT');
        expect(take.taken.minor).toBe(wanted < total ? wanted : total);
        const given = take.rows.map(({ id, rest, functionalRest }) => {
          const row = open[Number(id)];
          expect(rest.minor >= 0n && rest.minor < (row?.amount.minor ?? 0n)).toBe(true);
          return [(row?.amount.minor ?? 0n) - rest.minor, (row?.functional.minor ?? 0n) - functionalRest.minor] as const;
        });
        expect(given.reduce((sum, [amount]) => sum + amount, 0n)).toBe(take.taken.minor);
        expect(given.reduce((sum, [, functional]) => sum + functional, 0n)).toBe(take.functional.minor);
      }),
    );
  });

  it('stand at the rate that their amounts say', () => {
    expect(impliedRate(Money.parse('70.00', 'USD'), Money.parse('8540.00', 'BDT')).toDecimal()).toBe('122');
    expect(impliedRate(Money.parse('7000', 'JPY'), Money.parse('5600.00', 'BDT')).toDecimal()).toBe('0.8');
  });
});
