import { dayInZone, DomainError, parseDay, type Day, type JournalEntry } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { RunRecord } from '../ports/run-store.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import type { RunAction, RunParameters } from '../runs/run-action';
import { SYSTEM_USER } from '../runs/run-work.port';
import { inLanes } from '../runs/in-lanes';
import { recogniseDue } from './recognise-due';
import type { DueRef, RevenueWork } from './revenue-work.port';
import { useBookings } from './use-bookings';

/** Rows read ahead, and booking items of one transaction (performance.md, P7: about 100 entries). */
const PAGE = 2_000;
const BATCH = 100;
/** Bookings of one transaction that posts nothing. */
const USE_BATCH = 500;

/**
 * The run of the service dates up to `through`: deferred revenue is recognised, documents and bookings are used. It reads
 * what is due afresh at each start, so that it goes on after a stop and finds nothing the second time.
 */
export class RecognitionRun implements RunAction {
  readonly kind = 'RECOGNITION';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly work: RevenueWork,
  ) {}

  /** Not in the future; a person's run through a day of a closed period is refused (case C02), the nightly one goes into the first open day. */
  async check(tx: Tx, parameters: RunParameters): Promise<void> {
    const through = throughOf(parameters);
    if (through > dayInZone(tx.now, tx.scope.partner.timeZone).day)
      throw new DomainError('DATE_INVALID', {
        pointer: '/through',
        detail: 'Nothing is recognised before its service date.',
      });
    if (tx.scope.userId !== SYSTEM_USER) await tx.journal.requireOpenPeriod(through);
  }

  total(scope: RequestScope, parameters: RunParameters): Promise<number> {
    return this.work.countDueItems(scope.partnerId, throughOf(parameters));
  }

  async execute(scope: RequestScope, run: RunRecord): Promise<void> {
    const through = throughOf(run.parameters);
    await inLanes(this.batches(scope.partnerId, through), (batch) =>
      this.uow.run(scope, 'recognition', async (tx) => {
        const { items, entries } = await recogniseDue(tx, this.ids, { ...idsOf(batch), through });
        if (items > 0) tx.runs.advance(run.id, { done: items, entryIds: entries.map(({ head }) => head.id) });
      }),
    );
    await this.use(scope, run.id, through);
  }

  async preview(scope: RequestScope, parameters: RunParameters): Promise<readonly JournalEntry[]> {
    const through = throughOf(parameters);
    const first = await this.work.due(scope.partnerId, through, null, BATCH);
    return await this.uow.run({ ...scope, dryRun: true }, 'recognition', async (tx) => {
      await this.check(tx, parameters);
      return (await recogniseDue(tx, this.ids, { ...idsOf(first), through })).entries;
    });
  }

  /** Items of the due rows, each once a page. */
  private async *batches(partnerId: number, through: Day): AsyncGenerator<readonly DueRef[]> {
    for (let after: DueRef | null = null; ; ) {
      const page: readonly DueRef[] = await this.work.due(partnerId, through, after, PAGE);
      const items = [...new Map(page.map((row) => [row.itemId, row])).values()];
      for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async use(scope: RequestScope, runId: string, through: Day): Promise<void> {
    for (let after: { day: Day; id: string } | null = null; ; ) {
      const page: readonly { day: Day; id: string }[] = await this.work.used(scope.partnerId, through, after, USE_BATCH);
      if (page.length > 0)
        await this.uow.run(scope, 'use', async (tx) => {
          const used = await useBookings(tx, page.map(({ id }) => id), through);
          tx.runs.advance(runId, {
            done: 0,
            entryIds: [],
            counts: { completed_bookings: used.completed, partially_used_bookings: used.partiallyUsed },
          });
        });
      if (page.length < USE_BATCH) return;
      after = page.at(-1) ?? null;
    }
  }
}

const throughOf = (parameters: RunParameters): Day => parseDay(String(parameters['through']), '/through');

const idsOf = (rows: readonly DueRef[]): { bookingIds: string[]; itemIds: string[] } => ({
  bookingIds: [...new Set(rows.map(({ bookingId }) => bookingId))],
  itemIds: [...new Set(rows.map(({ itemId }) => itemId))],
});
