import { type DynamicModule, Module } from '@nestjs/common';
import { ApprovalsModule } from './wiring/approvals.module';
import { BookingsModule } from './wiring/bookings.module';
import { HealthModule } from './wiring/health.module';
import { HttpFrameModule } from './wiring/http-frame.module';
import { IdentityRoutesModule } from './wiring/identity-routes.module';
import { ImportsModule } from './wiring/imports.module';
import { InvoicesModule } from './wiring/invoices.module';
import { LedgerModule } from './wiring/ledger.module';
import { MemosModule } from './wiring/memos.module';
import { NotificationsModule } from './wiring/notifications.module';
import { PartiesModule } from './wiring/parties.module';
import { PaymentsModule } from './wiring/payments.module';
import { RunsModule } from './wiring/runs.module';
import { RefundsModule } from './wiring/refunds.module';
import { PlatformModule, type Runtime } from './wiring/platform.module';

/** One line a context: its module stands in wiring/ and brings controllers, use cases and read models. */
const CONTEXTS = [
  IdentityRoutesModule,
  HealthModule,
  BookingsModule,
  PartiesModule,
  ApprovalsModule,
  NotificationsModule,
  InvoicesModule,
  ImportsModule,
  LedgerModule,
  MemosModule,
  PaymentsModule,
  RunsModule,
  RefundsModule,
];

@Module({})
export class AppModule {
  static of(runtime: Runtime): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of(runtime), HttpFrameModule, ...CONTEXTS] };
  }
}
