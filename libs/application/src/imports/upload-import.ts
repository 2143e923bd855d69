import { DomainError, dayInZone, type ErrorCode, type Permission } from '@travobooks/domain';
import { branchOf } from '../booking/create-booking';
import type { Clock, IdGenerator } from '../ports/clock.port';
import type { ImportRunRecord } from '../ports/import-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';
import type { GdsRecordReader, GdsRecordRefused } from './gds-record';
import { refusedRow } from './import-row';

export interface UploadCommand {
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly customerId?: string | null;
  readonly branchId?: string | null;
}

export const MOST_UPLOAD_BYTES = 4 * 1024 * 1024;
const MOST_RECORDS = 10_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Takes a file in: read at once, card numbers masked before anything is stored, processed afterwards
 * record by record.
 */
export class UploadImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: GdsRecordReader,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, command: UploadCommand): Promise<ImportRunRecord> {
    if (command.kind !== 'GDS_AIR') throw new DomainError('IMPORT_KIND_UNSUPPORTED', { pointer: '/kind' });
    requireGdsWriter(scope);
    const { bytes } = command;
    if (bytes.length > MOST_UPLOAD_BYTES)
      throw new DomainError('PAYLOAD_TOO_LARGE', { detail: 'A file has at most 4 MB.' });
    if (bytes.every((byte) => byte <= 0x20)) throw new DomainError('IMPORT_FILE_EMPTY', { pointer: '/file' });
    const file = this.reader.read(bytes, dayInZone(this.clock.now(), scope.partner.timeZone).day);
    if (file.results.length > MOST_RECORDS)
      throw new DomainError('PAYLOAD_TOO_LARGE', { detail: `A file has at most ${MOST_RECORDS} records.` });
    const branchId = command.branchId ? branchOf(scope, command.branchId) : null;
    return await this.uow.run(scope, 'import-upload', async (tx) => {
      const run: ImportRunRecord = {
        id: this.ids.next(),
        kind: command.kind,
        fileName: this.reader.mask(command.fileName).slice(0, 255),
        fileHash: file.hash,
        state: 'QUEUED',
        userId: scope.userId,
        permissions: scope.permissions,
        customerId: command.customerId ?? null,
        branchId,
        problem: null,
        totalRecords: file.results.length,
        doneRecords: 0,
        createdAt: tx.now.toISOString(),
        finishedAt: null,
      };
      const facts = await tx.bookings.draftFacts(
        run.customerId ?? NOBODY,
        branchId ?? NOBODY,
        [],
        run.createdAt.slice(0, 10),
      );
      if (run.customerId && !facts.customer)
        throw new DomainError('VALIDATION_FAILED', {
          pointer: '/customer_id',
          detail: 'There is no such customer.',
        });
      if (branchId && !facts.branchCode)
        throw new DomainError('VALIDATION_FAILED', {
          pointer: '/branch_id',
          detail: 'There is no such office.',
        });
      tx.imports.insertRun(run, file.results);
      tx.audit.add('import.upload', 'IMPORT_RUN', run.id, undefined, {
        kind: run.kind,
        records: run.totalRecords,
        file_hash: run.fileHash,
      });
      tx.outbox.add('import_run.queued', { import_run_id: run.id });
      return run;
    });
  }
}

export interface RefusedFile {
  readonly kind: string;
  readonly fileName: string;
  /** Of the bytes as they came, where they could be read. */
  readonly fileHash: string;
  readonly code: ErrorCode;
  readonly detail: string;
}

/**
 * Nobody hears the refusal of a file that no person sent, so it is kept as a run with one refused record: the inbox shows
 * it, and a person dismisses it there.
 */
export class KeepRefusedFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: GdsRecordReader,
    private readonly ids: IdGenerator,
  ) {}

  async execute(scope: RequestScope, file: RefusedFile): Promise<ImportRunRecord> {
    requireGdsWriter(scope);
    return await this.uow.run(scope, 'import-refuse', (tx) => {
      const now = tx.now.toISOString();
      const run: ImportRunRecord = {
        id: this.ids.next(),
        kind: file.kind,
        fileName: this.reader.mask(file.fileName).slice(0, 255),
        fileHash: file.fileHash,
        state: 'COMPLETED_WITH_ERRORS',
        userId: scope.userId,
        permissions: scope.permissions,
        customerId: null,
        branchId: null,
        problem: `${file.code}: ${file.detail}`.slice(0, 500),
        totalRecords: 1,
        doneRecords: 1,
        createdAt: now,
        finishedAt: now,
      };
      const result: GdsRecordRefused = {
        ok: false,
        line: 1,
        code: file.code,
        detail: file.detail,
        contentHash: file.fileHash,
        maskedText: '',
        firstLine: 1,
        lineCount: 0,
      };
      tx.imports.insertRun(run, [result]);
      tx.imports.updateRun(run.id, { problem: run.problem, doneRecords: 1, finishedAt: now });
      tx.imports.insertRecord(refusedRow(this.ids.next(), run, result));
      tx.audit.add('import.refuse', 'IMPORT_RUN', run.id, undefined, {
        kind: run.kind,
        code: file.code,
        file_hash: run.fileHash,
      });
      return Promise.resolve(run);
    });
  }
}

/** permissions.md: import.run, and what the kind makes. */
export function requireGdsWriter(scope: RequestScope): void {
  requirePermission(scope, 'import.run');
  requirePermission(scope, 'booking.write');
}

/** What a record does besides: it is asked when the record is about to do it. */
export function requirePermission(scope: RequestScope, permission: Permission): void {
  if (!scope.permissions[permission])
    throw new DomainError('PERMISSION_DENIED', { detail: `You do not have ${permission}.` });
}
