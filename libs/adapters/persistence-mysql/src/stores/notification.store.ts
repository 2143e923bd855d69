import type { MailStore, NewMail, NewNotification, NotificationStore } from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import type { Session } from '../session';
import { fromBin, statement, toBin, toBinOrNull } from '../sql';
import { isoTime, timestamp } from './records.store';

export class NotificationSqlStore implements NotificationStore {
  constructor(private readonly session: Session) {}

  async toldOf(eventId: number): Promise<ReadonlySet<string>> {
    const [rows] = await this.session.read([
      statement(
        'SELECT user_id FROM notifications WHERE partner_id = ? AND event_id = ?',
        this.partnerId,
        eventId,
      ),
    ]);
    return new Set((rows ?? []).map((row) => fromBin(row['user_id'] as Buffer)));
  }

  add(notification: NewNotification): void {
    this.session.collect(
      'INSERT INTO notifications (partner_id, id, user_id, event_id, event_type, text_key, facts, object_type, object_id, created_at) VALUES ?',
      [
        this.partnerId,
        toBin(notification.id),
        toBin(notification.userId),
        notification.eventId,
        notification.eventType,
        notification.textKey,
        JSON.stringify(notification.facts),
        notification.objectType,
        toBin(notification.objectId),
        this.now,
      ],
    );
  }

  settle(textKeys: readonly string[], objectId: string): void {
    this.session.write(
      'UPDATE notifications SET read_at = ? WHERE partner_id = ? AND object_id = ? AND text_key IN (?) AND read_at IS NULL',
      this.now,
      this.partnerId,
      toBin(objectId),
      textKeys,
    );
  }

  async markRead(id: string): Promise<string> {
    const own = [this.partnerId, toBin(id), toBin(this.session.scope.userId)];
    const [rows] = await this.session.read([
      statement(
        'SELECT read_at FROM notifications WHERE partner_id = ? AND id = ? AND user_id = ? FOR UPDATE',
        ...own,
      ),
    ]);
    const row = rows?.[0];
    if (!row) throw new DomainError('NOT_FOUND');
    if (row['read_at'] !== null) return isoTime(row['read_at']);
    this.session.write(
      'UPDATE notifications SET read_at = ? WHERE partner_id = ? AND id = ? AND user_id = ?',
      this.now,
      ...own,
    );
    return this.session.now.toISOString();
  }

  async markAllRead(): Promise<number> {
    const own = [this.partnerId, toBin(this.session.scope.userId)];
    const [rows] = await this.session.read([
      statement(
        'SELECT id FROM notifications WHERE partner_id = ? AND user_id = ? AND is_unread = 1 FOR UPDATE',
        ...own,
      ),
    ]);
    const unread = rows?.length ?? 0;
    if (unread > 0)
      this.session.write(
        'UPDATE notifications SET read_at = ? WHERE partner_id = ? AND user_id = ? AND is_unread = 1',
        this.now,
        ...own,
      );
    return unread;
  }

  private get partnerId(): number {
    return this.session.scope.partnerId;
  }
  private get now(): string {
    return timestamp(this.session.now);
  }
}

export class MailSqlStore implements MailStore {
  constructor(private readonly session: Session) {}

  add(mail: NewMail): void {
    const { partnerId } = this.session.scope;
    this.session.collect(
      'INSERT INTO mails (partner_id, id, notification_id, to_name, to_email, language, text_key, facts, object_type, object_id, created_at) VALUES ?',
      [
        partnerId,
        toBin(mail.id),
        toBinOrNull(mail.notificationId),
        mail.to.name,
        mail.to.email,
        mail.language,
        mail.textKey,
        JSON.stringify(mail.facts),
        mail.objectType,
        toBin(mail.objectId),
        timestamp(this.session.now),
      ],
    );
    mail.attachments.forEach(({ fileName, contentType, content }, position) =>
      this.session.write(
        'INSERT INTO mail_attachments (partner_id, mail_id, position, file_name, content_type, content) VALUES (?, ?, ?, ?, ?, ?)',
        partnerId,
        toBin(mail.id),
        position,
        fileName,
        contentType,
        Buffer.from(content),
      ),
    );
  }
}
