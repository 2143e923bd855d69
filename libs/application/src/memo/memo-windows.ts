import { DomainError, UNDECIDED_MEMO, addDays, dayInZone, memoDeadline, type Day } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import { acceptDebit } from './accept-memo';
import { changeMemo, memoChecks, memoFacts, openMemo } from './memo-step';

/** From so many days before its last day on, people are told once. */
export const MEMO_NOTICE_DAYS = 3;

export interface DueMemo {
  readonly id: string;
  /** OVER: its review has ended undecided. NEAR: somebody should look. CLOSE: won before billing, nothing is left of it. */
  readonly why: 'OVER' | 'NEAR' | 'CLOSE';
}

/** What the worker's sweep finds, read without a lock: a few at a time. */
export abstract class DueMemos {
  abstract due(partnerId: number, today: Day, nearUntil: Day, limit: number): Promise<readonly DueMemo[]>;
}

const AT_ONCE = 200;

/**
 * The worker's sweep, one partner a call. A review that ends undecided makes the memo ACCEPTED with an alert: the airline
 * bills it (product.md, states; decision 9). What cannot be posted today (no rate, closed period) is tried again.
 */
export class WatchMemos {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly memos: DueMemos,
  ) {}

  /** @param scope the worker's own, for this partner; answers how many were accepted, and why others could not */
  async execute(scope: RequestScope, now: Date): Promise<{ accepted: number; problems: readonly string[] }> {
    const today = dayInZone(now, scope.partner.timeZone).day;
    const due = await this.memos.due(scope.partnerId, today, addDays(today, MEMO_NOTICE_DAYS), AT_ONCE);
    const problems: string[] = [];
    let accepted = 0;
    for (const memo of due) {
      try {
        if (memo.why === 'OVER') accepted += await this.accept(scope, memo.id, today);
        else if (memo.why === 'NEAR') await this.remind(scope, memo.id);
        else await this.close(scope, memo.id);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        problems.push(`memo ${memo.id}: ${error.code}`);
      }
    }
    return { accepted, problems };
  }

  private accept(scope: RequestScope, memoId: string, today: Day): Promise<number> {
    return this.uow.run(scope, 'memo-window', async (tx) => {
      const work = await openMemo(tx, this.ids, { memoId }, { permission: 'memo.accept' });
      const last = memoDeadline(work.memo);
      if (!UNDECIDED_MEMO.includes(work.memo.state) || last === null || last >= today) return 0;
      memoChecks(work);
      const { memo } = await acceptDebit(work, { detail: { window_over: last } });
      tx.outbox.add('memo.window_over', { ...memoFacts(memo, work.supplier.name), due_on: last });
      return 1;
    });
  }

  private remind(scope: RequestScope, memoId: string): Promise<void> {
    return this.uow.run(scope, 'memo-remind', async (tx) => {
      const work = await openMemo(tx, this.ids, { memoId }, { permission: 'memo.accept', granted: true });
      const last = memoDeadline(work.memo);
      if (last === null || work.memo.state === 'ACCEPTED') return;
      tx.memos.reminded(memoId, work.on);
      tx.outbox.add('memo.deadline_near', { ...memoFacts(work.memo, work.supplier.name), due_on: last });
    });
  }

  private close(scope: RequestScope, memoId: string): Promise<void> {
    return this.uow.run(scope, 'memo-close', async (tx) => {
      const work = await openMemo(tx, this.ids, { memoId }, { permission: 'memo.accept' });
      if (work.memo.state !== 'DISPUTE_ACCEPTED') return;
      const memo = changeMemo(work, { event: 'CLOSE', to: 'CLOSED' });
      tx.outbox.add('memo.settled', memoFacts(memo, work.supplier.name));
    });
  }
}
