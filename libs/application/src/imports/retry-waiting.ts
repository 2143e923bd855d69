import { DomainError, errorEntry } from '@travobooks/domain';
import type { IdGenerator } from '../ports/clock.port';
import type { ImportRecordRow } from '../ports/import-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { applyRecord, lockNameOf } from './apply-record';
import { rowAfter, updatePages } from './import-row';
import type { ImportWork } from './import-work.port';
import { recordOfRow, waitingBecause, type Applied, type Completion } from './record-outcome';

/** A void may wake a restore, that one nothing more. */
const MOST_PASSES = 4;

/**
 * What waits for a document or an approval goes on by itself when it comes: tried again in order of
 * arrival.
 */
export class RetryWaiting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly work: ImportWork,
    private readonly ids: IdGenerator,
  ) {}

  /** @param came the record after which others may go on */
  async execute(scope: RequestScope, came: ImportRecordRow): Promise<void> {
    if (came.outcome !== 'CREATED' && came.outcome !== 'UNCHANGED') return;
    for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
      let moved = false;
      for (const id of await this.work.waitingFor(scope.partnerId, came.locator, came.documentNumbers)) {
        if (id !== came.id && (await this.one(scope, id))) moved = true;
      }
      if (!moved) return;
    }
  }

  /** Tries one record; true when it no longer waits. */
  async one(scope: RequestScope, recordId: string): Promise<boolean> {
    try {
      return await this.uow.run(scope, 'import-record', (tx) => tryAgain(tx, this.ids, recordId, null));
    } catch (error) {
      if (!(error instanceof DomainError) || errorEntry(error.code).kind === 'unavailable') throw error;
      if (error.code === 'NOT_FOUND') return false;
      return await this.uow.run(scope, 'import-record', (tx) =>
        tryAgain(tx, this.ids, recordId, waitingBecause(error)),
      );
    }
  }
}

/** @param instead what to write down when the try itself has failed */
async function tryAgain(
  tx: Tx,
  ids: IdGenerator,
  recordId: string,
  instead: Applied | null,
): Promise<boolean> {
  const row = await lockWaiting(tx, recordId);
  const record = row && goesOnByItself(row) ? recordOfRow(row) : null;
  if (!row || !record) return false;
  const upload = await tx.imports.run(row.runId);
  const applied =
    instead ??
    (await applyRecord(tx, ids, { record, upload, completion: row.completion as Completion | null }));
  if (applied.outcome === 'WAITING' && applied.needs === row.needs && applied.code === row.code) return false;
  updatePages(tx, applied);
  tx.imports.updateRecord(rowAfter(row, applied));
  return applied.outcome !== 'WAITING';
}

async function lockWaiting(tx: Tx, recordId: string): Promise<ImportRecordRow | null> {
  await tx.imports.lockLocator(lockNameOf(await tx.imports.record(recordId)));
  const row = await tx.imports.lockRecord(recordId);
  return row.outcome === 'WAITING' ? row : null;
}

export const goesOnByItself = (row: Pick<ImportRecordRow, 'needs' | 'code'>): boolean =>
  row.needs === 'BASE_DOCUMENT' || row.needs === 'REFUND' || row.code === 'BASE_DOCUMENT_UNKNOWN' || row.code === 'APPROVAL_PENDING';
