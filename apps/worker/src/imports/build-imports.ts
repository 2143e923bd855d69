import {
  type Clock,
  FailImportRun,
  type IdGenerator,
  KeepRefusedFile,
  ProcessImportRun,
  RetryWaiting,
  type UnitOfWork,
  UploadImport,
} from '@travobooks/application';
import { AirRecordReader } from '@travobooks/gds-records';
import { ImportsQuery, ImportWorkSqlQuery } from '@travobooks/persistence-mysql';
import { LoggedImportAlarm } from '@travobooks/platform';
import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { ImportRuns } from './import-runs';
import { InboxWatcher } from './inbox-watcher';

export interface ImportsOptions {
  readonly uow: UnitOfWork;
  readonly reads: DataSource;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly log: Logger;
  /** The watched folder; null: none. */
  readonly inbox: string | null;
}

export interface Imports {
  readonly runs: ImportRuns;
  readonly watcher: InboxWatcher | null;
}

/** The import part of the worker, from what the worker's own wiring has. */
export function buildImports({ uow, reads, clock, ids, log, inbox }: ImportsOptions): Imports {
  const work = new ImportWorkSqlQuery(reads);
  const retry = new RetryWaiting(uow, work, ids);
  const process = new ProcessImportRun(uow, work, retry, ids, new LoggedImportAlarm(log));
  const reader = new AirRecordReader();
  const upload = new UploadImport(uow, reader, clock, ids);
  const keepRefused = new KeepRefusedFile(uow, reader, ids);
  const runs = new ImportRuns(work, process, retry, new FailImportRun(uow), clock, log);
  return {
    runs,
    watcher:
      inbox === null
        ? null
        : new InboxWatcher(inbox, {
            work,
            upload,
            keepRefused,
            process,
            query: new ImportsQuery(reads, clock),
            log,
          }),
  };
}
