import { type MailAttachment, MailOutbox, type QueuedMail } from '@travobooks/application';
import type { DataSource } from 'typeorm';
import type { Row } from '../session';
import { fromBin, fromBinOrNull, json, toBin } from '../sql';
import { timestamp } from './records.store';

/** A try takes a minute at most (the mailer's time-outs): one that is older has ended without saying how. */
const CLAIM_MS = 5 * 60_000;
const PROBLEM_LENGTH = 500;

interface Changed {
  readonly affectedRows: number;
}

export class MailSqlOutbox extends MailOutbox {
  constructor(private readonly db: DataSource) {
    super();
  }

  override async claim(
    partnerId: number,
    id: string,
    at: Date,
  ): Promise<QueuedMail | 'BUSY' | 'UNCLEAR' | null> {
    const key = [partnerId, toBin(id)];
    const { affectedRows } = await this.db.query<Changed>(
      "UPDATE mails SET claimed_at = ?, attempts = attempts + 1 WHERE partner_id = ? AND id = ? AND state = 'PENDING' AND claimed_at IS NULL",
      [timestamp(at), ...key],
    );
    const [row] = await this.db.query<Row[]>('SELECT * FROM mails WHERE partner_id = ? AND id = ?', key);
    if (affectedRows === 1 && row) return mailFromRow(row, await this.attachments(partnerId, id));
    if (row?.['state'] !== 'PENDING') return null;
    const [late] = await this.db.query<Row[]>(
      'SELECT 1 FROM mails WHERE partner_id = ? AND id = ? AND claimed_at <= ?',
      [...key, timestamp(new Date(at.getTime() - CLAIM_MS))],
    );
    return late ? 'UNCLEAR' : 'BUSY';
  }

  override async sent(partnerId: number, id: string, at: Date): Promise<void> {
    await this.db.query(
      "UPDATE mails SET state = 'SENT', sent_at = ?, problem = NULL WHERE partner_id = ? AND id = ?",
      [timestamp(at), partnerId, toBin(id)],
    );
  }

  override async notSent(partnerId: number, id: string, problem: string, final: boolean): Promise<void> {
    await this.db.query(
      "UPDATE mails SET state = ?, claimed_at = NULL, problem = ? WHERE partner_id = ? AND id = ? AND state = 'PENDING'",
      [final ? 'FAILED' : 'PENDING', problem.slice(0, PROBLEM_LENGTH), partnerId, toBin(id)],
    );
  }

  override async waiting(before: Date, limit: number): Promise<{ partnerId: number; id: string }[]> {
    const rows = await this.db.query<Row[]>(
      "SELECT partner_id, id FROM mails WHERE state = 'PENDING' AND created_at < ? ORDER BY created_at LIMIT ?",
      [timestamp(before), limit],
    );
    return rows.map((row) => ({ partnerId: Number(row['partner_id']), id: fromBin(row['id'] as Buffer) }));
  }

  private async attachments(partnerId: number, id: string): Promise<MailAttachment[]> {
    const rows = await this.db.query<Row[]>(
      'SELECT file_name, content_type, content FROM mail_attachments WHERE partner_id = ? AND mail_id = ? ORDER BY position',
      [partnerId, toBin(id)],
    );
    return rows.map((row) => ({
      fileName: String(row['file_name']),
      contentType: String(row['content_type']),
      content: row['content'] as Buffer,
    }));
  }
}

const mailFromRow = (row: Row, attachments: readonly MailAttachment[]): QueuedMail => ({
  partnerId: Number(row['partner_id']),
  id: fromBin(row['id'] as Buffer),
  to: { name: String(row['to_name']), email: String(row['to_email']) },
  language: row['language'] as QueuedMail['language'],
  textKey: String(row['text_key']),
  facts: json(row['facts']),
  objectType: String(row['object_type']),
  objectId: fromBin(row['object_id'] as Buffer),
  notificationId: fromBinOrNull(row['notification_id'] as Buffer | null),
  attachments,
});
