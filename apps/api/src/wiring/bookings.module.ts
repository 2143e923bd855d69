import { Module } from '@nestjs/common';
import {
  CancelBooking, ChangeBooking, CreateBooking, ExpireTimeLimit, HoldBooking, IdGenerator, IssueDocuments, RestoreItems, UnitOfWork, VoidItems,
} from '@travobooks/application'; // prettier-ignore
import { BookingsQuery } from '@travobooks/persistence-mysql';
import { BookingActionsController } from '../features/bookings/booking-actions.controller';
import { BookingsController } from '../features/bookings/bookings.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(BookingsQuery),
  provideUseCase(CreateBooking, [UnitOfWork, IdGenerator]),
  provideUseCase(ChangeBooking, [UnitOfWork, IdGenerator]),
  provideUseCase(HoldBooking, [UnitOfWork]),
  provideUseCase(CancelBooking, [UnitOfWork]),
  provideUseCase(ExpireTimeLimit, [UnitOfWork]),
  provideUseCase(IssueDocuments, [UnitOfWork, IdGenerator]),
  provideUseCase(VoidItems, [UnitOfWork, IdGenerator]),
  provideUseCase(RestoreItems, [UnitOfWork, IdGenerator]),
];

@Module({ providers, controllers: [BookingsController, BookingActionsController], exports: providers })
export class BookingsModule {}
