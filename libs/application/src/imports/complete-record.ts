import { DomainError } from '@travobooks/domain';
import { branchOf } from '../booking/create-booking';
import type { IdGenerator } from '../ports/clock.port';
import type { ImportRecordRow } from '../ports/import-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { applyRecord, lockNameOf } from './apply-record';
import { rowAfter, updatePages } from './import-row';
import type { ImportAlarm } from './import-work.port';
import { withoutRequest } from './process-import-run';
import { recordOfRow, type Applied, type Completion, type CompletedItem, type Needs } from './record-outcome';
import type { RetryWaiting } from './retry-waiting';
import { requireGdsWriter } from './upload-import';

export interface CompleteCommand extends Completion {
  readonly recordId: string;
  readonly version?: number | null;
}

const FIELD: Partial<Readonly<Record<Needs, string>>> = {
  CUSTOMER: 'customer_id',
  SUPPLIER: 'supplier_id',
  BRANCH: 'branch_id',
};

/**
 * A person gives what the record lacks; nothing is typed again. A check that fails refuses the
 * completion and changes nothing.
 */
export class CompleteRecord {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly retry: RetryWaiting,
    private readonly ids: IdGenerator,
    private readonly alarm: ImportAlarm,
  ) {}

  async execute(scope: RequestScope, command: CompleteCommand): Promise<ImportRecordRow> {
    const row = await this.uow.run(scope, 'import-complete', (tx) => complete(tx, this.ids, command));
    if (!scope.dryRun) await this.wake(withoutRequest(scope), row);
    return row;
  }

  /** What waited for this record goes on; a failure there is tried again by the worker and is not this caller's. */
  private async wake(scope: RequestScope, row: ImportRecordRow): Promise<void> {
    try {
      await this.retry.execute(scope, row);
    } catch (error) {
      this.alarm.unexpected(error, row.runId, row.position);
    }
  }
}

async function complete(tx: Tx, ids: IdGenerator, command: CompleteCommand): Promise<ImportRecordRow> {
  const seen = await tx.imports.record(command.recordId);
  requireGdsWriter(tx.scope);
  await tx.imports.lockLocator(lockNameOf(seen));
  const row = await tx.imports.lockRecord(command.recordId);
  const record = recordOfRow(row);
  if (command.version !== undefined && command.version !== null && command.version !== row.version)
    throw new DomainError('VERSION_STALE');
  if (row.outcome !== 'WAITING' || !record || !waitsForPerson(row))
    throw new DomainError('IMPORT_RECORD_NOT_WAITING', { detail: stateOf(row) });
  const others = await otherPages(tx, row);
  refuseUnknownDocuments(command.items, row.documentNumbers.concat(...others));
  refuseForgottenPage(command.items, [row.documentNumbers, ...others]);
  if (command.branchId) branchOf(tx.scope, command.branchId);
  const completion = merged(row.completion as Completion | null, command);
  const upload = await tx.imports.run(row.runId);
  const applied = await applyRecord(tx, ids, { record, upload, completion });
  refuseIncomplete(applied);
  updatePages(tx, applied);
  const after: ImportRecordRow = { ...rowAfter(row, applied), completion };
  tx.imports.updateRecord(after);
  tx.audit.add(
    'import.complete',
    'IMPORT_RECORD',
    row.id,
    { needs: row.needs, code: row.code },
    { outcome: applied.outcome, ...completion },
  );
  return after;
}

/** A record without `needs` stands still at a check that failed: completing it with nothing tries again. */
export const waitsForPerson = (row: Pick<ImportRecordRow, 'needs' | 'code'>): boolean =>
  row.needs === null || row.needs === 'CUSTOMER' || row.needs === 'SUPPLIER' || row.needs === 'BRANCH';

const stateOf = (row: ImportRecordRow): string =>
  row.outcome === 'WAITING' ? `It waits for ${row.needs ?? 'nothing'}.` : `It is ${row.outcome}.`;

/** The documents of each other page: they are completed together with this one. */
async function otherPages(tx: Tx, row: ImportRecordRow): Promise<(readonly string[])[]> {
  const pages = (row.parsed as { pages?: number } | null)?.pages ?? 1;
  if (pages < 2 || !row.recordKey) return [];
  const base = row.recordKey.slice(0, row.recordKey.lastIndexOf('/'));
  const rows = await tx.imports.recordsByKey(
    Array.from({ length: pages }, (_, index) => `${base}/${index + 1}`),
  );
  return rows
    .filter((page) => page.id !== row.id && page.outcome === 'WAITING')
    .map((page) => page.documentNumbers);
}

/** Who says the fees of one page says them of each: a page left out would be sold without a fee, and without a word. */
function refuseForgottenPage(
  items: readonly CompletedItem[] | undefined,
  pages: readonly (readonly string[])[],
): void {
  if (!items?.length) return;
  const named = new Set(items.map((item) => item.documentNumber));
  const forgotten = pages
    .filter((page) => page.length > 0 && !page.some((number) => named.has(number)))
    .flat();
  if (forgotten.length === 0) return;
  const detail = `${forgotten.join(', ')} of another page is completed with it: say its fee too, 0 for none.`;
  throw new DomainError('IMPORT_RECORD_INCOMPLETE', {
    detail,
    errors: [{ pointer: '/items', code: 'REQUIRED', detail }],
  });
}

function refuseUnknownDocuments(
  items: readonly CompletedItem[] | undefined,
  numbers: readonly string[],
): void {
  const strange = (items ?? []).findIndex((item) => !numbers.includes(item.documentNumber));
  if (strange >= 0)
    throw new DomainError('VALIDATION_FAILED', {
      pointer: `/items/${strange}/document_number`,
      detail: 'The record has no such document.',
    });
}

function merged(before: Completion | null, said: Completion): Completion {
  return {
    ...((said.customerId ?? before?.customerId) ? { customerId: said.customerId ?? before?.customerId } : {}),
    ...((said.supplierId ?? before?.supplierId) ? { supplierId: said.supplierId ?? before?.supplierId } : {}),
    ...((said.branchId ?? before?.branchId) ? { branchId: said.branchId ?? before?.branchId } : {}),
    ...((said.items ?? before?.items) ? { items: said.items ?? before?.items } : {}),
  };
}

function refuseIncomplete(applied: Applied): void {
  if (applied.outcome !== 'WAITING' || !applied.missing) return;
  const errors = applied.missing.map((needs) => ({
    pointer: `/${FIELD[needs] ?? ''}`,
    code: 'REQUIRED',
    detail: `The record lacks it: ${needs.toLowerCase()}.`,
  }));
  throw new DomainError('IMPORT_RECORD_INCOMPLETE', { errors, detail: applied.detail ?? undefined });
}
