import type { RequestScope } from '../ports/request-scope.port';
import type { UnitOfWork } from '../ports/unit-of-work.port';

/** Marks one of the caller's own notifications as read; again: nothing changes. */
export class ReadNotification {
  constructor(private readonly uow: UnitOfWork) {}

  /** Answers when it was read first. */
  execute(scope: RequestScope, id: string): Promise<string> {
    return this.uow.run(scope, 'notification-read', (tx) => tx.notifications.markRead(id));
  }
}

/** Marks all of the caller's own as read; answers how many were not. */
export class ReadAllNotifications {
  constructor(private readonly uow: UnitOfWork) {}

  execute(scope: RequestScope): Promise<number> {
    return this.uow.run(scope, 'notifications-read', (tx) => tx.notifications.markAllRead());
  }
}
