import { DomainError, errorEntry } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { ImportRecordRow, ImportRunRecord } from '../ports/import-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { applyRecord, lockNameOf } from './apply-record';
import type { GdsReadResult, GdsRecord } from './gds-record';
import { MOST_KEY, refusedByReader, rowOf, updatePages } from './import-row';
import type { ImportAlarm, ImportWork } from './import-work.port';
import { refused, unchanged, waiting, waitingBecause, type Applied } from './record-outcome';
import type { RetryWaiting } from './retry-waiting';

type Step = { readonly next: number; readonly row: ImportRecordRow | null };

/**
 * Processes a run from where it stands. Each record is one unit of work that also moves the run's
 * counter, under the
 * run's lock: a record is processed exactly once, by whoever comes first, and a killed run goes on
 * with the next one.
 */
export class ProcessImportRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: ImportWork,
    private readonly retry: RetryWaiting,
    private readonly ids: IdGenerator,
    private readonly alarm: ImportAlarm,
  ) {}

  async execute(scope: RequestScope, runId: string): Promise<void> {
    const loaded = await this.work.load(scope.partnerId, runId);
    if (!loaded || !isUnfinished(loaded.run)) return;
    const plain = withoutRequest(scope);
    let position = loaded.run.doneRecords;
    while (position < loaded.results.length) {
      const result = loaded.results[position];
      if (!result) break;
      const step = await this.one(plain, runId, position, result);
      position = Math.max(step.next, 0);
      if (step.next < 0) return;
      if (step.row) await this.retry.execute(plain, step.row);
    }
  }

  /** A record whose booking fails waits with the reason; only a server that is away stops the run. */
  private async one(
    scope: RequestScope,
    runId: string,
    position: number,
    result: GdsReadResult,
  ): Promise<Step> {
    const first = await this.attempt(scope, runId, position, result);
    // A connection that broke once is no defect: the record has its second try before it is put aside.
    const last = 'unexpected' in first ? await this.attempt(scope, runId, position, result) : first;
    if (!('unexpected' in last)) return last;
    const aside = waiting(null, 'INTERNAL_ERROR', 'The record could not be processed; try it again.');
    const step = await this.step(scope, runId, position, result, () => Promise.resolve(aside));
    this.alarm.unexpected(last.unexpected, runId, position);
    return step;
  }

  private async attempt(
    scope: RequestScope,
    runId: string,
    position: number,
    result: GdsReadResult,
  ): Promise<Step | { readonly unexpected: unknown }> {
    try {
      return await this.step(scope, runId, position, result, (tx, run) => this.decide(tx, run, result));
    } catch (error) {
      if (!(error instanceof DomainError)) return { unexpected: error };
      if (errorEntry(error.code).kind === 'unavailable') throw error;
      return await this.step(scope, runId, position, result, () => Promise.resolve(waitingBecause(error)));
    }
  }

  private step(
    scope: RequestScope,
    runId: string,
    position: number,
    result: GdsReadResult,
    decide: (tx: Tx, run: ImportRunRecord) => Promise<Applied>,
  ): Promise<Step> {
    return this.uow.run(scope, 'import-record', async (tx): Promise<Step> => {
      const run = await tx.imports.lockRun(runId);
      if (!isUnfinished(run)) return { next: -1, row: null };
      if (run.doneRecords !== position) return { next: run.doneRecords, row: null };
      if (result.ok)
        await tx.imports.lockLocator(
          lockNameOf({ locator: result.record.locator, documentNumbers: numbersOf(result.record) }),
        );
      const applied = await decide(tx, run);
      const row = await rowOf(tx, { id: this.ids.next(), run, position }, result, applied);
      updatePages(tx, applied);
      tx.imports.insertRecord(row);
      await advance(tx, run, position + 1, applied);
      return { next: position + 1, row };
    });
  }

  private async decide(tx: Tx, run: ImportRunRecord, result: GdsReadResult): Promise<Applied> {
    if (!result.ok) return refusedByReader(result);
    const { record } = result;
    if (record.recordKey.length > MOST_KEY)
      return refused('BAD_CHARACTER', 'The header names an office that cannot be one.');
    const twin = await sameRecord(tx, record);
    if (twin) return twin;
    return await applyRecord(tx, this.ids, { record, upload: run, completion: null });
  }
}

export const isUnfinished = (run: Pick<ImportRunRecord, 'state'>): boolean =>
  run.state === 'QUEUED' || run.state === 'RUNNING';

/** Records are processed for the person, not for the request: its key belongs to the upload alone. */
export function withoutRequest(scope: RequestScope): RequestScope {
  const { idempotency: _key, dryRun: _dry, ...plain } = scope;
  return plain;
}

const numbersOf = (record: GdsRecord): string[] =>
  record.documents.map((document) => document.documentNumber);

/**
 * The first level of idempotency: the same record with the same bytes has come before. A dismissed one
 * may come again.
 */
async function sameRecord(tx: Tx, record: GdsRecord): Promise<Applied | null> {
  const rows = await tx.imports.recordsByKey([record.recordKey]);
  const twin = rows.find(
    (row) =>
      row.contentHash === record.contentHash && ['CREATED', 'UNCHANGED', 'WAITING'].includes(row.outcome),
  );
  if (!twin) return null;
  return unchanged(
    twin.bookingId,
    twin.outcome === 'WAITING' ? 'The same record waits already.' : 'The same record came before.',
  );
}

async function advance(tx: Tx, run: ImportRunRecord, done: number, applied: Applied): Promise<void> {
  if (done < run.totalRecords) return tx.imports.updateRun(run.id, { state: 'RUNNING', doneRecords: done });
  const bad = applied.outcome === 'REFUSED' || (await tx.imports.hasRefused(run.id));
  tx.imports.updateRun(run.id, {
    state: bad ? 'COMPLETED_WITH_ERRORS' : 'COMPLETED',
    doneRecords: done,
    finishedAt: tx.now.toISOString(),
  });
  tx.outbox.add('import_run.completed', {
    import_run_id: run.id,
    state: bad ? 'COMPLETED_WITH_ERRORS' : 'COMPLETED',
  });
}
