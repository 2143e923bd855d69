import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { type MailMessage, MailNotSent } from '@travobooks/application';
import { type MailServer, startMailServer } from '@travobooks/testing';
import { SmtpMailer } from './smtp-mailer';

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());
const mailer = (url = server.url) => new SmtpMailer({ url, from: 'Meghna Books <books@meghna.example>' });

const message: MailMessage = {
  messageId: '<0198-aaaa@meghna.example>',
  to: { name: 'Rafiq, Hossain', email: 'rafiq@meghna.example' },
  subject: 'আপনার সিদ্ধান্তের জন্য: 66,550.00 BDT',
  text: 'একটি অনুরোধ\n\nhttps://books.example/meghna/approvals',
  attachments: [],
};
const failure = async (sending: Promise<void>): Promise<string> => {
  try {
    await sending;
  } catch (error) {
    if (error instanceof MailNotSent) return error.failure;
    throw error;
  }
  return 'SENT';
};

describe('SmtpMailer', () => {
  it('hands the mail over with its id, its words in Bangla and both names', async () => {
    await mailer().send(message);
    const mail = server.mails.at(-1)!;
    expect(mail.to).toEqual(['rafiq@meghna.example']);
    expect(mail.headers).toMatchObject({
      'message-id': '<0198-aaaa@meghna.example>',
      from: 'Meghna Books <books@meghna.example>',
      to: '"Rafiq, Hossain" <rafiq@meghna.example>',
      subject: message.subject,
      'auto-submitted': 'auto-generated',
    });
    expect(
      mail.parts.map(({ content }) => content.toString('utf8').replace(/\r\n/g, '\n').trimEnd()),
    ).toEqual([message.text]);
  });

  it('carries attachments byte by byte', async () => {
    const content = Uint8Array.from({ length: 5_000 }, (_, index) => index % 256);
    await mailer().send({
      ...message,
      attachments: [{ fileName: 'GUL-2026-000001.pdf', contentType: 'application/pdf', content }],
    });
    const [, pdf] = server.mails.at(-1)!.parts;
    expect(pdf).toMatchObject({ type: 'application/pdf', name: 'GUL-2026-000001.pdf' });
    expect(Buffer.compare(pdf!.content, Buffer.from(content))).toBe(0);
  });

  it('lets no line of a subject or a name become a header or a second reader', async () => {
    await mailer().send({
      ...message,
      to: { name: 'Rafiq\r\nBcc: spy@else.example', email: 'rafiq@meghna.example' },
      subject: 'One\r\nBcc: spy@else.example',
    });
    const mail = server.mails.at(-1)!;
    expect(mail.to).toEqual(['rafiq@meghna.example']);
    expect(mail.headers['bcc']).toBeUndefined();
  });

  it.each([
    ['a reader that the server will never take', { code: 550 }, 'REFUSED'],
    ['a server that is busy', { code: 451 }, 'LATER'],
    ['a line that breaks after the whole text has left', 'hang-up', 'UNCLEAR'],
  ] as const)('tells apart: %s', async (_what, answer, expected) => {
    const before = server.mails.length;
    server.answer(answer);
    expect(await failure(mailer().send(message))).toBe(expected);
    expect(server.mails).toHaveLength(before);
    expect(await failure(mailer().send(message))).toBe('SENT');
  });

  it('waits for a server that is away, or that does not take our password', async () => {
    expect(await failure(mailer('smtp://127.0.0.1:9').send(message))).toBe('LATER');
    expect(await failure(mailer(server.url.replace('secret', 'wrong')).send(message))).toBe('LATER');
  });

  it('waits for a server that hangs up before the text', async () => {
    const rude = createServer((socket) => void socket.write('220 hello\r\n', () => socket.destroy()));
    await new Promise<void>((ready) => rude.listen(0, '127.0.0.1', ready));
    const { port } = rude.address() as AddressInfo;
    expect(await failure(mailer(`smtp://127.0.0.1:${port}`).send(message))).toBe('LATER');
    await new Promise((closed) => rude.close(closed));
  });
});
