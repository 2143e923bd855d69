import { Module } from '@nestjs/common';
import {
  ExecuteRun,
  IdGenerator,
  OverrideAccrualRun,
  ReceiveSupplierCommission,
  RecognitionRun,
  RevenueWork,
  RunActions,
  RunWork,
  StartRun,
  UnitOfWork,
} from '@travobooks/application';
import { RevenueWorkSqlQuery, RunsQuery, RunWorkSqlQuery, SupplierCommissionsQuery } from '@travobooks/persistence-mysql';
import { SupplierCommissionsController } from '../features/commissions/supplier-commissions.controller';
import { RunStarter } from '../features/runs/run-starter';
import { RunsController } from '../features/runs/runs.controller';
import { Databases } from '../http/handles';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(RunsQuery),
  { provide: RunWork, useFactory: ({ reads }: Databases) => new RunWorkSqlQuery(reads), inject: [Databases] },
  { provide: RevenueWork, useFactory: ({ reads }: Databases) => new RevenueWorkSqlQuery(reads), inject: [Databases] },
  provideUseCase(RecognitionRun, [UnitOfWork, IdGenerator, RevenueWork]),
  provideUseCase(OverrideAccrualRun, [UnitOfWork, IdGenerator]),
  provideUseCase(ReceiveSupplierCommission, [UnitOfWork, IdGenerator]),
  provideQuery(SupplierCommissionsQuery),
  {
    provide: RunActions,
    useFactory: (recognition: RecognitionRun, override: OverrideAccrualRun) => new RunActions([recognition, override]),
    inject: [RecognitionRun, OverrideAccrualRun],
  },
  provideUseCase(StartRun, [UnitOfWork, IdGenerator, RunActions]),
  provideUseCase(ExecuteRun, [UnitOfWork, RunWork, RunActions]),
  RunStarter,
];

/** Runs of every kind: one line here and one endpoint for each. */
@Module({ providers, controllers: [RunsController, SupplierCommissionsController], exports: providers })
export class RunsModule {}
