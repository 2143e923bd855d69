import type { Clock } from '../ports/clock.port';
import { type Mailer, MailNotSent, type MailOutbox } from '../ports/mail.port';
import type { PartnerFacts } from '../ports/request-scope.port';
import { composeMail, type MailFrame } from './compose-mail';

/** Thrown for another try; what it says stands on the row. */
export class MailWaits extends Error {
  override readonly name = 'MailWaits';
}

export type MailEnd = 'SENT' | 'FAILED' | 'NONE';

/**
 * One try to send one mail. At most once, as far as SMTP tells: the row is claimed before the server is asked, so a try
 * that ended without an answer (the process died, the line broke after the text had left) is given up, not repeated.
 */
export class SendMail {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    /** null: no mail server is configured. */
    private readonly mailer: Mailer | null,
    private readonly frame: Omit<MailFrame, 'partner'>,
  ) {}

  /** @param lastTry no further one follows: a mail that could not leave is FAILED. Throws `MailWaits` for another one. */
  async execute(
    partner: { readonly id: number; readonly facts: PartnerFacts },
    mailId: string,
    lastTry: boolean,
  ): Promise<MailEnd> {
    const mail = await this.outbox.claim(partner.id, mailId, this.clock.now());
    if (mail === null) return 'NONE';
    if (mail === 'BUSY') throw new MailWaits('another try is under way');
    if (mail === 'UNCLEAR')
      return await this.giveUp(partner.id, mailId, 'UNCLEAR: a try ended without an answer of the server');
    if (!this.mailer) return await this.giveUp(partner.id, mailId, 'MAIL_OFF: no mail server is configured');
    try {
      await this.mailer.send(composeMail(mail, { ...this.frame, partner: partner.facts }));
    } catch (error) {
      return await this.failed(partner.id, mailId, lastTry, error);
    }
    await this.outbox.sent(partner.id, mailId, this.clock.now());
    return 'SENT';
  }

  private async failed(
    partnerId: number,
    mailId: string,
    lastTry: boolean,
    error: unknown,
  ): Promise<MailEnd> {
    const failure = error instanceof MailNotSent ? error.failure : 'REFUSED';
    const problem = `${failure}: ${error instanceof Error ? error.message : String(error)}`;
    if (failure !== 'LATER' || lastTry) return await this.giveUp(partnerId, mailId, problem);
    await this.outbox.notSent(partnerId, mailId, problem, false);
    throw new MailWaits(problem);
  }

  private async giveUp(partnerId: number, mailId: string, problem: string): Promise<'FAILED'> {
    await this.outbox.notSent(partnerId, mailId, problem, true);
    return 'FAILED';
  }
}
