import { Module } from '@nestjs/common';
import { ReadAllNotifications, ReadNotification, UnitOfWork } from '@travobooks/application';
import { NotificationsQuery } from '@travobooks/persistence-mysql';
import { NotificationsController } from '../features/notifications/notifications.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(NotificationsQuery),
  provideUseCase(ReadNotification, [UnitOfWork]),
  provideUseCase(ReadAllNotifications, [UnitOfWork]),
];

@Module({ providers, controllers: [NotificationsController], exports: providers })
export class NotificationsModule {}
