import { Module } from '@nestjs/common';
import {
  AddContract,
  ChangeBankDetails,
  ChangeCreditLimit,
  ChangeCustomer,
  ChangeSupplier,
  CreateBankAccount,
  CreateCustomer,
  CreateDrawer,
  CreateGateway,
  CreateSupplier,
  CreateTaxRule,
  Credentials,
  IdGenerator,
  PlaceHold,
  PutFxRates,
  ReleaseHold,
  SetGatewaySecrets,
  UnitOfWork,
} from '@travobooks/application';
import { PartiesQuery, SearchQuery, SetUpQuery } from '@travobooks/persistence-mysql';
import { CustomerCreditController } from '../features/parties/customer-credit.controller';
import { CustomersController } from '../features/parties/customers.controller';
import { SearchController } from '../features/parties/search.controller';
import { SetUpController } from '../features/parties/set-up.controller';
import { SupplierBankController } from '../features/parties/supplier-bank.controller';
import { SuppliersController } from '../features/parties/suppliers.controller';
import { TillsController } from '../features/parties/tills.controller';
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
  provideUseCase(ChangeBankDetails, [UnitOfWork, IdGenerator]),
  provideUseCase(CreateDrawer, [UnitOfWork, IdGenerator]),
  provideUseCase(CreateGateway, [UnitOfWork, IdGenerator, Credentials]),
  provideUseCase(SetGatewaySecrets, [UnitOfWork, Credentials]),
];

@Module({
  providers,
  controllers: [
    CustomerCreditController,
    CustomersController,
    SuppliersController,
    SetUpController,
    SupplierBankController,
    TillsController,
    SearchController,
  ],
  exports: providers,
})
export class PartiesModule {}
