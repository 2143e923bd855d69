import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  /** Header fields by their name in lower case, words decoded. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its parts in order, decoded. */
  readonly parts: readonly {
    readonly type: string;
    readonly name: string | null;
    readonly content: Buffer;
  }[];
}

/** What the server does with the next mail: takes it, answers a code, or hangs up when it has the whole of it. */
export type MailAnswer = 'take' | 'hang-up' | { readonly code: number };

export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** How often a mail was brought, taken or not. */
  readonly tries: number;
  /** For the coming mails, in order; afterwards all are taken. */
  answer(...answers: readonly MailAnswer[]): void;
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this process; user and password are `books` and `secret`. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const coming: MailAnswer[] = [];
  const state = { tries: 0 };
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'books' && password === 'secret'
        ? done(null, { user: username })
        : done(new Error('wrong password')),
    onRcptTo: (_address, _session, done) => {
      state.tries += 1;
      const next = coming[0];
      if (typeof next !== 'object') return done();
      coming.shift();
      done(Object.assign(new Error('not now'), { responseCode: next.code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const next = coming.shift() ?? 'take';
        if (next === 'hang-up') return server.connections.forEach((connection) => connection.close());
        const raw = Buffer.concat(chunks).toString('latin1');
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, ...read(raw) });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://books:secret@127.0.0.1:${port}`,
    mails,
    get tries() {
      return state.tries;
    },
    answer: (...answers) => void coming.push(...answers),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function read(raw: string): Pick<ReceivedMail, 'headers' | 'parts'> {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => split(part.trimStart()))
    : [{ headers, body }];
  return {
    headers,
    parts: parts.map((part) => ({
      type: (part.headers['content-type'] ?? '').split(';')[0] ?? '',
      name: /filename="?([^";]+)"?/.exec(part.headers['content-disposition'] ?? '')?.[1] ?? null,
      content: decoded(part.body, part.headers['content-transfer-encoding'] ?? ''),
    })),
  };
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(':');
    return [name.toLowerCase(), words(value.join(':').trim())];
  });
  return { headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') };
}

/** RFC 2047. */
const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      (kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : quoted(word.replaceAll('_', ' '))).toString(
        'latin1',
      ),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));

const quoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

function decoded(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  return /quoted/i.test(encoding) ? quoted(body.trimEnd()) : Buffer.from(body.trimEnd(), 'latin1');
}
