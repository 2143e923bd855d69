import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReadAllNotifications, ReadNotification, type RequestScope } from '@travobooks/application';
import { NotificationsQuery } from '@travobooks/persistence-mysql';
import { AnyUser, Scope } from '../../http/access';
import { listOf, pageOf } from '../../http/cursor';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList } from '../../http/openapi';
import { NotificationListQuery } from './notifications.request';
import {
  NotificationReadResponse,
  NotificationResponse,
  NotificationsReadResponse,
  notificationView,
} from './notifications.response';

/** Everybody's own: nobody reads another person's. */
@ApiTags('notifications')
@Controller('v1/notifications')
@AnyUser()
export class NotificationsController {
  constructor(
    private readonly query: NotificationsQuery,
    private readonly readOne: ReadNotification,
    private readonly readAll: ReadAllNotifications,
  ) {}

  /** Newest first. */
  @Get()
  @AnswersList(NotificationResponse)
  async list(@Scope() scope: RequestScope, @Query() query: NotificationListQuery): Promise<object> {
    const page = pageOf<{ id: string }>(query, ['id']);
    const rows = await this.query.list(scope, {
      unread: query.unread,
      limit: page.limit,
      after: page.after?.id ?? null,
    });
    return listOf(page, rows, notificationView, ({ id }) => ({ id }));
  }

  /** Again: the first time stands. */
  @Post(':id/read')
  @HttpCode(200)
  @Answers(200, NotificationReadResponse, 'NOT_FOUND', 'CSRF_FAILED')
  async markRead(@Scope() scope: RequestScope, @IdParam() id: string): Promise<NotificationReadResponse> {
    return { id, read_at: await this.readOne.execute(scope, id) };
  }

  @Post('read-all')
  @HttpCode(200)
  @Answers(200, NotificationsReadResponse, 'CSRF_FAILED')
  async markAllRead(@Scope() scope: RequestScope): Promise<NotificationsReadResponse> {
    return { read: await this.readAll.execute(scope) };
  }
}
