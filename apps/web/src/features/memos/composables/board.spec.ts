import type { Memo } from '@/api/types';
import { boardOf, columnOf, daysLeft } from './board';

const memo = (state: string, deadline_on: string | null, id = state): Memo => ({ id, state, deadline_on, received_on: '2026-05-01' }) as Memo;

describe('the board of memos', () => {
  it('counts the days to the last one', () => {
    expect([daysLeft('2026-05-15', '2026-05-12'), daysLeft('2026-05-11', '2026-05-12')]).toEqual([3, -1]);
  });

  it('puts what nobody decided by its time, the rest by what became of it', () => {
    const on = (state: string, deadline: string | null) => columnOf(memo(state, deadline), '2026-05-12');
    expect(['2026-05-11', '2026-05-15', '2026-05-16', '2026-05-22', '2026-05-23'].map((day) => on('LINKED', day))).toEqual([
      'near', 'near', 'soon', 'soon', 'later',
    ]); // prettier-ignore
    expect(on('UNLINKED', null)).toBe('later');
    expect(['ACCEPTED', 'DISPUTED', 'DISPUTE_REJECTED'].map((state) => on(state, '2026-05-13'))).toEqual(['answered', 'answered', 'answered']);
    expect(['SETTLED_IN_BSP', 'CLOSED', 'DISPUTE_ACCEPTED'].map((state) => on(state, null))).toEqual(['settled', 'settled', 'settled']);
  });

  it('begins each column with the next to run out', () => {
    const { near } = boardOf([memo('LINKED', '2026-05-14', 'b'), memo('LINKED', '2026-05-13', 'a')], '2026-05-12');
    expect(near.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
