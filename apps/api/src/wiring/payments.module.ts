import { Module } from '@nestjs/common';
import {
  ApplyCreditNote, ApplyReceipt, ExpireCredit, IdGenerator, PayOutCredit, ReceiveCheque, ReverseReceipt, TakeReceipt, TransferWallet, UnapplyReceipt, UnitOfWork,
} from '@travobooks/application'; // prettier-ignore
import { ReceiptsQuery, UnappliedQuery } from '@travobooks/persistence-mysql';
import { CreditController } from '../features/payments/credit.controller';
import { ReceiptsController } from '../features/payments/receipts.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(ReceiptsQuery),
  provideQuery(UnappliedQuery),
  provideUseCase(TakeReceipt, [UnitOfWork, IdGenerator]),
  provideUseCase(ApplyReceipt, [UnitOfWork, IdGenerator]),
  provideUseCase(UnapplyReceipt, [UnitOfWork, IdGenerator]),
  provideUseCase(ReverseReceipt, [UnitOfWork, IdGenerator]),
  provideUseCase(ReceiveCheque, [UnitOfWork, IdGenerator]),
  provideUseCase(TransferWallet, [UnitOfWork, IdGenerator]),
  provideUseCase(PayOutCredit, [UnitOfWork, IdGenerator]),
  provideUseCase(ExpireCredit, [UnitOfWork, IdGenerator]),
  provideUseCase(ApplyCreditNote, [UnitOfWork, IdGenerator]),
];

@Module({ providers, controllers: [ReceiptsController, CreditController], exports: providers })
export class PaymentsModule {}
