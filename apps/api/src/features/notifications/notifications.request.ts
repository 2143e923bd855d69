import { PageQuery } from '../../http/cursor';
import { FlagField } from '../../http/fields';

export class NotificationListQuery extends PageQuery {
  @FlagField({ optional: true, description: 'true: only what is not read; false: only what is.' })
  unread?: boolean;
}
