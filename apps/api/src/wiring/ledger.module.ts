import { Module } from '@nestjs/common';
import { IdGenerator, PostManualEntry, ReverseEntry, UnitOfWork } from '@travobooks/application';
import { JournalQuery, LedgerSetUpQuery, TrialBalanceQuery } from '@travobooks/persistence-mysql';
import { LedgerController } from '../features/ledger/ledger.controller';
import { ReportsController } from '../features/reports/reports.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(JournalQuery),
  provideQuery(LedgerSetUpQuery),
  provideQuery(TrialBalanceQuery),
  provideUseCase(PostManualEntry, [UnitOfWork, IdGenerator]),
  provideUseCase(ReverseEntry, [UnitOfWork, IdGenerator]),
];

@Module({ providers, controllers: [LedgerController, ReportsController], exports: providers })
export class LedgerModule {}
