import { Module } from '@nestjs/common';
import {
  ApplyCreditNote, ApplyReceipt, BankDrawer, CountDrawer, DecideChargeback, ExpireCredit, IdGenerator, OpenDrawer, RecordChargeback, RecordGatewayPayout, ReleaseClientMoney, ReverseGatewayPayout, PayOutCredit, ReceiveCheque, ReverseReceipt, TakeReceipt, TransferWallet, UnapplyReceipt, UnitOfWork,
} from '@travobooks/application'; // prettier-ignore
import { CashDeskQuery, ReceiptsQuery, UnappliedQuery } from '@travobooks/persistence-mysql';
import { CreditController } from '../features/payments/credit.controller';
import { DrawersController } from '../features/payments/drawers.controller';
import { GatewaysController } from '../features/payments/gateways.controller';
import { ReceiptsController } from '../features/payments/receipts.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(ReceiptsQuery),
  provideQuery(UnappliedQuery),
  provideQuery(CashDeskQuery),
  provideUseCase(RecordGatewayPayout, [UnitOfWork, IdGenerator]),
  provideUseCase(ReverseGatewayPayout, [UnitOfWork, IdGenerator]),
  provideUseCase(RecordChargeback, [UnitOfWork, IdGenerator]),
  provideUseCase(DecideChargeback, [UnitOfWork, IdGenerator]),
  provideUseCase(OpenDrawer, [UnitOfWork, IdGenerator]),
  provideUseCase(CountDrawer, [UnitOfWork, IdGenerator]),
  provideUseCase(BankDrawer, [UnitOfWork, IdGenerator]),
  provideUseCase(TakeReceipt, [UnitOfWork, IdGenerator]),
  provideUseCase(ApplyReceipt, [UnitOfWork, IdGenerator]),
  provideUseCase(UnapplyReceipt, [UnitOfWork, IdGenerator]),
  provideUseCase(ReverseReceipt, [UnitOfWork, IdGenerator]),
  provideUseCase(ReceiveCheque, [UnitOfWork, IdGenerator]),
  provideUseCase(TransferWallet, [UnitOfWork, IdGenerator]),
  provideUseCase(PayOutCredit, [UnitOfWork, IdGenerator]),
  provideUseCase(ExpireCredit, [UnitOfWork, IdGenerator]),
  provideUseCase(ReleaseClientMoney, [UnitOfWork, IdGenerator]),
  provideUseCase(ApplyCreditNote, [UnitOfWork, IdGenerator]),
];

@Module({ providers, controllers: [ReceiptsController, CreditController, GatewaysController, DrawersController], exports: providers })
export class PaymentsModule {}
