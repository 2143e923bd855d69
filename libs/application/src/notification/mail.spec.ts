import type { Clock } from '../ports/clock.port';
import { Mailer, type MailMessage, MailNotSent, MailOutbox, type QueuedMail } from '../ports/mail.port';
import type { PartnerFacts } from '../ports/request-scope.port';
import { composeMail, grouped } from './compose-mail';
import { emailChoiceOf, requireEmailChoice } from './mail-choice';
import { MailWaits, SendMail } from './send-mail';

const settings = { grouping: 'INDIAN' } as PartnerFacts['settings'];
const facts = { slug: 'meghna', name: 'Meghna Travels', settings } as PartnerFacts;
const frame = { appUrl: 'https://books.example', domain: 'meghna.example' };
const mail = (over: Partial<QueuedMail> = {}): QueuedMail => ({
  partnerId: 1, id: 'm1', to: { name: 'R', email: 'r@a.example' }, language: 'en', textKey: 'approval_requested', objectType: 'APPROVAL', objectId: 'a1',
  facts: { kind: 'BOOKING', summary: 'Booking\nTVB-1', amount: '1234567.50', currency: 'BDT', maker: 'Anika', expires_on: '2026-05-08' },
  notificationId: 'n1', attachments: [], ...over,
}); // prettier-ignore

describe('composeMail', () => {
  it('says who asks for what in the reader’s language, leaves out what is not known, and leads to the page', () => {
    const made = composeMail(mail(), { ...frame, partner: facts });
    expect(made.messageId).toBe('<m1@meghna.example>');
    expect(made.subject).toBe('For your decision: Booking TVB-1');
    expect(made.text).toBe(
      'Anika asks for your decision.\n\nBooking: Booking\nTVB-1\nAmount: 12,34,567.50 BDT\n\nThe request expires on 2026-05-08.\n\n' +
        'Open it: https://books.example/meghna/approvals?approval=a1\n\n' +
        '-- \nYou get this because it is addressed to you in the books of Meghna Travels. Your settings there say what is mailed.',
    );
    expect(composeMail(mail({ language: 'bn' }), { ...frame, partner: facts }).text).toContain(
      'বুকিং: Booking',
    );
  });

  it('has no link without an address of the app, and none to a page that there is not', () => {
    expect(composeMail(mail(), { ...frame, appUrl: null, partner: facts }).text).not.toContain('Open it');
    expect(composeMail(mail({ objectType: 'TAX_RETURN' }), { ...frame, partner: facts }).text).not.toContain(
      'Open it',
    );
  });

  it.each([
    ['1234567.50', '12,34,567.50', '1,234,567.50'],
    ['-100000', '-1,00,000', '-100,000'],
    ['999.00', '999.00', '999.00'],
  ])('groups %s', (amount, indian, western) => {
    expect(grouped(amount, 'INDIAN')).toBe(indian);
    expect(grouped(amount, 'WESTERN')).toBe(western);
  });
});

class Rows extends MailOutbox {
  state = 'PENDING';
  problem: string | null = null;
  claimed: QueuedMail | 'BUSY' | 'UNCLEAR' | null = mail();
  override claim = () => Promise.resolve(this.claimed);
  override sent = () => Promise.resolve(void (this.state = 'SENT'));
  override notSent = (_partner: number, _id: string, problem: string, final: boolean) =>
    Promise.resolve(void Object.assign(this, { problem, state: final ? 'FAILED' : 'PENDING' }));
  override waiting = () => Promise.resolve([]);
}
class Line extends Mailer {
  readonly sent: MailMessage[] = [];
  constructor(private readonly error: Error | null = null) {
    super();
  }
  override send(message: MailMessage): Promise<void> {
    if (this.error) return Promise.reject(this.error);
    this.sent.push(message);
    return Promise.resolve();
  }
}
const clock: Clock = { now: () => new Date('2026-05-01T06:00:00Z') };
const attempt = (rows: Rows, line: Mailer | null, last = false) =>
  new SendMail(rows, clock, line, frame).execute({ id: 1, facts }, 'm1', last);

describe('SendMail', () => {
  it('sends what it has claimed', async () => {
    const [rows, line] = [new Rows(), new Line()];
    expect(await attempt(rows, line)).toBe('SENT');
    expect([rows.state, line.sent.length]).toEqual(['SENT', 1]);
  });

  it('tries again later, and gives up after the last try', async () => {
    const line = new Line(new MailNotSent('LATER', 'away'));
    const rows = new Rows();
    await expect(attempt(rows, line)).rejects.toThrow(MailWaits);
    expect([rows.state, rows.problem]).toEqual(['PENDING', 'LATER: away']);
    expect(await attempt(rows, line, true)).toBe('FAILED');
    expect(rows.state).toBe('FAILED');
  });

  it.each(['REFUSED', 'UNCLEAR'] as const)('never repeats what is %s', async (failure) => {
    const rows = new Rows();
    expect(await attempt(rows, new Line(new MailNotSent(failure, 'x')))).toBe('FAILED');
    expect([rows.state, rows.problem]).toEqual(['FAILED', `${failure}: x`]);
  });

  it('gives up a mail whose earlier try ended without an answer, waits for one under way, leaves a finished one', async () => {
    const rows = new Rows();
    const line = new Line();
    rows.claimed = 'BUSY';
    await expect(attempt(rows, line)).rejects.toThrow(MailWaits);
    rows.claimed = null;
    expect(await attempt(rows, line)).toBe('NONE');
    rows.claimed = 'UNCLEAR';
    expect(await attempt(rows, line)).toBe('FAILED');
    expect(rows.problem).toMatch(/^UNCLEAR/);
    expect(line.sent).toEqual([]);
  });

  it('says so when no mail server is configured', async () => {
    const rows = new Rows();
    expect(await attempt(rows, null)).toBe('FAILED');
    expect(rows.problem).toMatch(/^MAIL_OFF/);
  });

  it('gives up a mail that has no text, instead of trying it for ever', async () => {
    const rows = new Rows();
    rows.claimed = mail({ textKey: 'unknown' });
    expect(await attempt(rows, new Line())).toBe('FAILED');
  });
});

describe('email_me', () => {
  it('is approvals unless a person says nothing', () => {
    expect(emailChoiceOf({})).toBe('approvals');
    expect(emailChoiceOf({ email_me: 'nothing' })).toBe('nothing');
    expect(() => requireEmailChoice({ email_me: 'everything' })).toThrow(/VALIDATION_FAILED|One of/);
    expect(() => requireEmailChoice({ theme: 'dark' })).not.toThrow();
  });
});
