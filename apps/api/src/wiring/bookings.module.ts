import { Module } from '@nestjs/common';
import {
  CancelBooking, ChangeBooking, ChangeServiceDates, CreateBooking, ExpireTimeLimit, HoldBooking, IdGenerator, IssueDocuments, MarkNoShow, RestoreItems, UnitOfWork, VoidItems,
} from '@travobooks/application'; // prettier-ignore
import { BookingsQuery } from '@travobooks/persistence-mysql';
import { BookingActionsController } from '../features/bookings/booking-actions.controller';
import { BookingsController } from '../features/bookings/bookings.controller';
import { ServiceDatesController } from '../features/bookings/service-dates.controller';
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
  provideUseCase(ChangeServiceDates, [UnitOfWork, IdGenerator]),
  provideUseCase(MarkNoShow, [UnitOfWork]),
];

@Module({ providers, controllers: [BookingsController, BookingActionsController, ServiceDatesController], exports: providers })
export class BookingsModule {}
