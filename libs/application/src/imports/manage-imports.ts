import { DomainError } from '@travobooks/domain';
import type { ImportRecordRow, ImportRunRecord } from '../ports/import-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import { lockNameOf } from './apply-record';
import { requireGdsWriter } from './upload-import';

/**
 * Takes a record out of the inbox with a reason. One that has a booking waiting for its approval is
 * decided there.
 */
export class DismissRecord {
  constructor(private readonly uow: UnitOfWork) {}

  execute(
    scope: RequestScope,
    command: { readonly recordId: string; readonly reason: string },
  ): Promise<ImportRecordRow> {
    const reason = command.reason.trim();
    if (!reason) throw new DomainError('REASON_REQUIRED', { pointer: '/reason' });
    return this.uow.run(scope, 'import-dismiss', async (tx) => {
      const seen = await tx.imports.record(command.recordId);
      requireGdsWriter(scope);
      await tx.imports.lockLocator(lockNameOf(seen));
      const row = await tx.imports.lockRecord(command.recordId);
      const open = row.outcome === 'WAITING' || row.outcome === 'REFUSED';
      if (!open) throw new DomainError('IMPORT_RECORD_NOT_WAITING', { detail: `It is ${row.outcome}.` });
      if (row.needs === 'APPROVAL' && row.bookingId)
        throw new DomainError('APPROVAL_PENDING', {
          detail: 'Its booking waits for an approval: decide or withdraw that first.',
        });
      tx.imports.dismissRecord(row.id, reason.slice(0, 300));
      tx.audit.add(
        'import.dismiss',
        'IMPORT_RECORD',
        row.id,
        { outcome: row.outcome, needs: row.needs, code: row.code },
        { outcome: 'DISMISSED', reason },
      );
      return { ...row, outcome: 'DISMISSED', version: row.version + 1 };
    });
  }
}

/** FAILED → QUEUED: the run goes on with the record at which it stopped. */
export class RetryImportRun {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, runId: string): Promise<ImportRunRecord> {
    requireGdsWriter(scope);
    return this.uow.run(scope, 'import-retry', async (tx) => {
      const run = await tx.imports.lockRun(runId);
      if (run.state !== 'FAILED')
        throw new DomainError('IMPORT_NOT_RETRYABLE', { detail: `The run is ${run.state}.` });
      tx.imports.updateRun(run.id, { state: 'QUEUED' });
      tx.audit.add('import.retry', 'IMPORT_RUN', run.id, { state: run.state }, { state: 'QUEUED' });
      tx.outbox.add('import_run.queued', { import_run_id: run.id });
      return { ...run, state: 'QUEUED' };
    });
  }
}

/** The run cannot go on: its user is gone, or every try of the worker failed. */
export class FailImportRun {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope, runId: string, problem: string): Promise<void> {
    return this.uow.run(scope, 'import-fail', async (tx) => {
      const run = await tx.imports.lockRun(runId);
      if (run.state !== 'QUEUED' && run.state !== 'RUNNING') return;
      tx.imports.updateRun(run.id, { state: 'FAILED', problem: problem.slice(0, 500) });
      tx.audit.add('import.fail', 'IMPORT_RUN', run.id, { state: run.state }, { state: 'FAILED', problem });
      tx.outbox.add('import_run.failed', { import_run_id: run.id });
    });
  }
}
