import type { NewMail } from '../ports/mail.port';
import type { Tx } from '../ports/unit-of-work.port';

/** Keeps the mail and tells the worker, in one unit of work with what it is about: the one way to send one. */
export function queueMail(tx: Tx, mail: NewMail): void {
  tx.mails.add(mail);
  tx.outbox.add('mail.queued', { mail_id: mail.id });
}
