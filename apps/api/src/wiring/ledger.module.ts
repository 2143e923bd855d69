import { Module } from '@nestjs/common';
import {
  Clock,
  FiscalYears,
  IdGenerator,
  OpenFiscalYear,
  PostManualEntry,
  ReverseEntry,
  UnitOfWork,
} from '@travobooks/application';
import {
  CommissionReportQuery,
  ControlAccountsQuery,
  DeferredRevenueQuery,
  Doctor,
  FiscalYearsSqlStore,
  JournalLinesQuery,
  JournalQuery,
  LedgerSetUpQuery,
  ReceivablesQuery,
  TrialBalanceQuery,
} from '@travobooks/persistence-mysql';
import { ReportRenderer } from '@travobooks/platform';
import { LedgerSetUpController } from '../features/ledger/ledger-set-up.controller';
import { LedgerController } from '../features/ledger/ledger.controller';
import { DoctorController } from '../features/operations/doctor.controller';
import { JournalFiles } from '../features/reports/journal-files';
import { PrintedReports } from '../features/reports/printed-reports';
import { ReportRange } from '../features/reports/report-range';
import { RevenueReportsController } from '../features/reports/revenue-reports.controller';
import { ReceivablesController } from '../features/reports/receivables.controller';
import { ReportsController } from '../features/reports/reports.controller';
import { Databases } from '../http/handles';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(JournalQuery),
  provideQuery(JournalLinesQuery),
  provideQuery(LedgerSetUpQuery),
  provideQuery(ReceivablesQuery),
  provideQuery(TrialBalanceQuery),
  provideQuery(ControlAccountsQuery),
  provideQuery(DeferredRevenueQuery),
  provideQuery(CommissionReportQuery),
  provideQuery(Doctor),
  { provide: ReportRenderer, useFactory: () => new ReportRenderer() },
  ReportRange,
  PrintedReports,
  JournalFiles,
  {
    provide: FiscalYears,
    useFactory: (databases: Databases, clock: Clock, ids: IdGenerator) =>
      new FiscalYearsSqlStore(databases.reads, clock, ids),
    inject: [Databases, Clock, IdGenerator],
  },
  provideUseCase(OpenFiscalYear, [FiscalYears]),
  provideUseCase(PostManualEntry, [UnitOfWork, IdGenerator]),
  provideUseCase(ReverseEntry, [UnitOfWork, IdGenerator]),
];

@Module({
  providers,
  controllers: [LedgerController, LedgerSetUpController, ReportsController, RevenueReportsController, ReceivablesController, DoctorController],
  exports: providers,
})
export class LedgerModule {}
