import type { Facts } from './notification-store.port';

export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export type MailLanguage = 'en' | 'bn';

/** What is kept of a mail until it is sent: its text is made from key and facts when it leaves. */
export interface NewMail {
  readonly id: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly language: MailLanguage;
  readonly textKey: string;
  readonly facts: Facts;
  readonly objectType: string;
  readonly objectId: string;
  /** Of the notification that it repeats; at most one mail each. */
  readonly notificationId: string | null;
  readonly attachments: readonly MailAttachment[];
}

/** Inside the unit of work that decides to send: `queueMail` also tells the worker. */
export interface MailStore {
  add(mail: NewMail): void;
}

export interface MailMessage {
  /** Deterministic: the same mail has the same one, whoever sends it. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

/**
 * REFUSED: the server will never take it. LATER: it was certainly not taken, a later try may do. UNCLEAR: it may have
 * been taken.
 */
export type MailFailure = 'REFUSED' | 'LATER' | 'UNCLEAR';

export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  constructor(
    readonly failure: MailFailure,
    message: string,
  ) {
    super(message);
  }
}

/** The way out to a mail server. Throws `MailNotSent`. */
export abstract class Mailer {
  abstract send(message: MailMessage): Promise<void>;
}

export interface QueuedMail extends NewMail {
  readonly partnerId: number;
}

/** Mails on their way, over all partners: the worker's side. */
export abstract class MailOutbox {
  /**
   * Takes the mail for one try. BUSY: another try may still be under way. UNCLEAR: a try ended without saying how.
   * null: it is sent or given up.
   */
  abstract claim(partnerId: number, id: string, at: Date): Promise<QueuedMail | 'BUSY' | 'UNCLEAR' | null>;
  abstract sent(partnerId: number, id: string, at: Date): Promise<void>;
  /** @param final it is FAILED; else PENDING for another try */
  abstract notSent(partnerId: number, id: string, problem: string, final: boolean): Promise<void>;
  /** Those that wait since before `before`, whose job may be lost. */
  abstract waiting(
    before: Date,
    limit: number,
  ): Promise<readonly { readonly partnerId: number; readonly id: string }[]>;
}
