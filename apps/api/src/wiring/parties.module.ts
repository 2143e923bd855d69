import { Module } from '@nestjs/common';
import {
  AddContract,
  ChangeCreditLimit,
  ChangeCustomer,
  ChangeSupplier,
  CreateBankAccount,
  CreateCustomer,
  CreateSupplier,
  CreateTaxRule,
  IdGenerator,
  PlaceHold,
  PutFxRates,
  ReleaseHold,
  UnitOfWork,
} from '@travobooks/application';
import { PartiesQuery, SearchQuery, SetUpQuery } from '@travobooks/persistence-mysql';
import { CustomerCreditController } from '../features/parties/customer-credit.controller';
import { CustomersController } from '../features/parties/customers.controller';
import { SearchController } from '../features/parties/search.controller';
import { SetUpController } from '../features/parties/set-up.controller';
import { SuppliersController } from '../features/parties/suppliers.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(PartiesQuery),
  provideQuery(SetUpQuery),
  provideQuery(SearchQuery),
  provideUseCase(CreateCustomer, [UnitOfWork, IdGenerator]),
  provideUseCase(ChangeCustomer, [UnitOfWork]),
  provideUseCase(ChangeCreditLimit, [UnitOfWork, IdGenerator]),
  provideUseCase(PlaceHold, [UnitOfWork]),
  provideUseCase(ReleaseHold, [UnitOfWork]),
  provideUseCase(CreateSupplier, [UnitOfWork, IdGenerator]),
  provideUseCase(ChangeSupplier, [UnitOfWork]),
  provideUseCase(AddContract, [UnitOfWork, IdGenerator]),
  provideUseCase(CreateTaxRule, [UnitOfWork, IdGenerator]),
  provideUseCase(PutFxRates, [UnitOfWork, IdGenerator]),
  provideUseCase(CreateBankAccount, [UnitOfWork, IdGenerator]),
];

@Module({
  providers,
  controllers: [
    CustomerCreditController,
    CustomersController,
    SuppliersController,
    SetUpController,
    SearchController,
  ],
  exports: providers,
})
export class PartiesModule {}
