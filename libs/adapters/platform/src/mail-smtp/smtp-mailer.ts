import { type MailFailure, type MailMessage, MailNotSent, Mailer } from '@travobooks/application';
import { createTransport, type NodemailerError } from 'nodemailer';
import type { SmtpSettings } from './smtp-settings';

/** Well below the time after which a try counts as lost (`MailOutbox`). */
const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

/** One connection a mail: what became of it is told apart for sure, and a mail a person is few. */
export class SmtpMailer extends Mailer {
  constructor(private readonly settings: Pick<SmtpSettings, 'url' | 'from'>) {
    super();
  }

  override async send(message: MailMessage): Promise<void> {
    const line = new WatchedLine();
    const transport = createTransport({
      url: this.settings.url,
      ...TIMEOUTS,
      logger: line,
      // Attachments come as bytes: a path or an address in a message is never followed.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        messageId: message.messageId,
        from: this.settings.from,
        to: { name: message.to.name, address: message.to.email },
        subject: message.subject,
        text: message.text,
        // Nobody answers it by a machine (RFC 3834), and it starts no answer of one.
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: message.attachments.map(({ fileName, contentType, content }) => ({
          filename: fileName,
          contentType,
          content: Buffer.from(content),
        })),
      });
    } catch (error) {
      throw new MailNotSent(
        failureOf(error as Partial<NodemailerError>, line.left),
        (error as Error).message,
      );
    } finally {
      transport.close();
    }
  }
}

/** Codes of what was found wrong on our side before the server was asked: another try finds the same. */
const OURS = new Set(['EENVELOPE', 'EMESSAGE', 'ECONFIG', 'EFILEACCESS', 'EURLACCESS']);

/** An answer of the server decides; without one the text may have been taken as soon as the whole of it had left. */
function failureOf({ responseCode, code, command }: Partial<NodemailerError>, left: boolean): MailFailure {
  // A server that does not take our name or password is set up wrong, not the mail: it waits to be put right.
  if (code === 'EAUTH') return 'LATER';
  if (typeof responseCode === 'number')
    return responseCode >= 500 && responseCode !== 503 ? 'REFUSED' : 'LATER';
  if (left) return 'UNCLEAR';
  return code !== undefined && OURS.has(code) && command === 'API' ? 'REFUSED' : 'LATER';
}

/** Hears from the transport when the last byte of the text has left. */
class WatchedLine {
  left = false;

  info(entry: unknown): void {
    if ((entry as { tnx?: string } | null)?.tnx === 'message') this.left = true;
  }
  trace(): void {}
  debug(): void {}
  warn(): void {}
  error(): void {}
  fatal(): void {}
}
