import { Module } from '@nestjs/common';
import {
  Clock,
  CompleteRecord,
  DismissRecord,
  GdsRecordReader,
  IdGenerator,
  ImportAlarm,
  ImportWork,
  ProcessImportRun,
  RetryImportRun,
  RetryWaiting,
  UnitOfWork,
  UploadImport,
} from '@travobooks/application';
import { AirRecordReader } from '@travobooks/gds-records';
import { ImportsQuery, ImportWorkSqlQuery } from '@travobooks/persistence-mysql';
import { LoggedImportAlarm } from '@travobooks/platform';
import { ImportRecordsController } from '../features/imports/import-records.controller';
import { ImportsController } from '../features/imports/imports.controller';
import { OperationsController } from '../features/operations/operations.controller';
import { ApiLog, Databases } from '../http/handles';
import { RunsModule } from './runs.module';
import { provideUseCase } from './provide-use-case';

const providers = [
  {
    provide: ImportsQuery,
    useFactory: (databases: Databases, clock: Clock) => new ImportsQuery(databases.reads, clock),
    inject: [Databases, Clock],
  },
  { provide: GdsRecordReader, useClass: AirRecordReader },
  {
    provide: ImportWork,
    useFactory: (databases: Databases) => new ImportWorkSqlQuery(databases.reads),
    inject: [Databases],
  },
  { provide: ImportAlarm, useFactory: ({ log }: ApiLog) => new LoggedImportAlarm(log), inject: [ApiLog] },
  provideUseCase(UploadImport, [UnitOfWork, GdsRecordReader, Clock, IdGenerator]),
  provideUseCase(RetryWaiting, [UnitOfWork, ImportWork, IdGenerator]),
  provideUseCase(ProcessImportRun, [UnitOfWork, ImportWork, RetryWaiting, IdGenerator, ImportAlarm]),
  provideUseCase(CompleteRecord, [UnitOfWork, RetryWaiting, IdGenerator, ImportAlarm]),
  provideUseCase(DismissRecord, [UnitOfWork]),
  provideUseCase(RetryImportRun, [UnitOfWork]),
];

@Module({
  imports: [RunsModule],
  providers,
  controllers: [ImportsController, ImportRecordsController, OperationsController],
  exports: providers,
})
export class ImportsModule {}
