import { Module } from '@nestjs/common';
import {
  BooksOpener,
  ChangeSettings,
  ChangeUser,
  Clock,
  CreateAccessToken,
  CreateBranch,
  CreatePartner,
  CreateUser,
  Credentials,
  IdentifyCaller,
  IdentityStore,
  IdGenerator,
  PartnerStore,
  RevokeAccessToken,
  SignIn,
  SignInStore,
  Totp,
  UnitOfWork,
} from '@travobooks/application';
import { IdentitySqlStore, PartnerSqlStore, SignInSqlStore } from '@travobooks/persistence-mysql';
import { Databases } from '../http/handles';
import { booksOpener } from './books-opener';
import { provideUseCase } from './provide-use-case';

const providers = [
  {
    provide: IdentityStore,
    useFactory: (databases: Databases, clock: Clock, ids: IdGenerator) =>
      new IdentitySqlStore(databases.reads, clock, ids),
    inject: [Databases, Clock, IdGenerator],
  },
  {
    provide: SignInStore,
    useFactory: (databases: Databases) => new SignInSqlStore(databases.reads),
    inject: [Databases],
  },
  {
    provide: PartnerStore,
    useFactory: (databases: Databases) => new PartnerSqlStore(databases.reads),
    inject: [Databases],
  },
  booksOpener,
  provideUseCase(SignIn, [SignInStore, Credentials, Clock]),
  provideUseCase(IdentifyCaller, [SignInStore, Credentials, Clock]),
  provideUseCase(CreateAccessToken, [UnitOfWork, Credentials, Clock, IdGenerator]),
  provideUseCase(RevokeAccessToken, [IdentityStore, Clock]),
  provideUseCase(Totp, [IdentityStore, SignInStore, Credentials, Clock]),
  provideUseCase(CreateUser, [UnitOfWork, Credentials, IdGenerator]),
  provideUseCase(ChangeUser, [UnitOfWork, Credentials, IdGenerator]),
  provideUseCase(ChangeSettings, [UnitOfWork, IdGenerator]),
  provideUseCase(CreateBranch, [UnitOfWork, IdGenerator]),
  provideUseCase(CreatePartner, [PartnerStore, Credentials, BooksOpener, Clock, IdGenerator]),
];

/**
 * Use cases and stores; the controllers stand in identity-routes.module.ts, since they need the JWT issuer
 * of the frame.
 */
@Module({ providers, exports: providers })
export class IdentityModule {}
