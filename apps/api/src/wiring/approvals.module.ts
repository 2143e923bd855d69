import { Module } from '@nestjs/common';
import {
  ApprovedActions,
  Approve,
  DueApprovals,
  ExpireApprovals,
  IdGenerator,
  Reject,
  standardActions,
  UnitOfWork,
  Withdraw,
} from '@travobooks/application';
import { ApprovalsQuery, AuditLogQuery, DueApprovalsQuery, HomeQuery } from '@travobooks/persistence-mysql';
import { ApprovalsController } from '../features/approvals/approvals.controller';
import { AuditLogController } from '../features/approvals/audit-log.controller';
import { HomeController } from '../features/approvals/home.controller';
import { Databases } from '../http/handles';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(ApprovalsQuery),
  provideQuery(AuditLogQuery),
  provideQuery(HomeQuery),
  {
    provide: DueApprovals,
    useFactory: (databases: Databases) => new DueApprovalsQuery(databases.reads),
    inject: [Databases],
  },
  {
    provide: ApprovedActions,
    useFactory: (ids: IdGenerator) => new ApprovedActions(standardActions(ids)),
    inject: [IdGenerator],
  },
  provideUseCase(Approve, [UnitOfWork, ApprovedActions]),
  provideUseCase(Reject, [UnitOfWork, ApprovedActions]),
  provideUseCase(Withdraw, [UnitOfWork, ApprovedActions]),
  provideUseCase(ExpireApprovals, [UnitOfWork, DueApprovals, ApprovedActions]),
];

@Module({
  providers,
  controllers: [ApprovalsController, AuditLogController, HomeController],
  exports: providers,
})
export class ApprovalsModule {}
