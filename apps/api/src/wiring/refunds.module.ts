import { Module } from '@nestjs/common';
import { CancelRefund, CreateRefund, IdGenerator, PayBack, PaybackResult, QuoteRefund, SupplierResult, UnitOfWork } from '@travobooks/application';
import { RefundsQuery } from '@travobooks/persistence-mysql';
import { RefundsController } from '../features/refunds/refunds.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(RefundsQuery),
  provideUseCase(QuoteRefund, [UnitOfWork, IdGenerator]),
  provideUseCase(CreateRefund, [UnitOfWork, IdGenerator]),
  provideUseCase(SupplierResult, [UnitOfWork, IdGenerator]),
  provideUseCase(CancelRefund, [UnitOfWork, IdGenerator]),
  provideUseCase(PayBack, [UnitOfWork, IdGenerator]),
  provideUseCase(PaybackResult, [UnitOfWork, IdGenerator]),
];

@Module({ providers, controllers: [RefundsController], exports: providers })
export class RefundsModule {}
