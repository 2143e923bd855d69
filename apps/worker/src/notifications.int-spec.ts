import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeDatabase,
  connectDatabase,
  type DataSources,
  migrate,
  toBin,
} from '@travobooks/persistence-mysql';
import { closeQueues, createQueue, NoFaults, SystemClock } from '@travobooks/platform';
import { eventually, type MailServer, startMailServer, testStack } from '@travobooks/testing';
import { buildWorker, type RunningWorker } from './build-worker';

jest.setTimeout(60_000);
let db: DataSources;
let worker: RunningWorker;
let server: MailServer;
let partnerId = 0;
let redisUrl = '';
const prefix = `tvb:n${randomBytes(4).toString('hex')}:`;
const slug = `n-${randomBytes(5).toString('hex')}`;
const people = { maker: randomUUID(), supervisor: randomUUID(), quiet: randomUUID() };

beforeAll(async () => {
  const stack = await testStack(migrate);
  redisUrl = stack.redisUrl;
  db = await connectDatabase(stack.databaseUrl, 4);
  server = await startMailServer();
  // What earlier specs of this schema have left is not ours to send.
  await run('UPDATE outbox SET sent_at = ? WHERE is_pending = 1', [now()]);
  await run("UPDATE mails SET state = 'FAILED' WHERE state = 'PENDING'", []);
  await run("UPDATE approvals SET state = 'EXPIRED' WHERE state = 'PENDING'", []);
  await seed();
  worker = await buildWorker(
    {
      databaseUrl: stack.databaseUrl,
      redisUrl: stack.redisUrl,
      redisPrefix: prefix,
      host: '127.0.0.1',
      port: 0,
      inbox: null,
      logLevel: 'silent',
      mail: { url: server.url, from: 'Books <books@meghna.example>', domain: 'meghna.example' },
      appUrl: 'https://books.example',
    },
    { clock: new SystemClock(), faults: new NoFaults() },
  );
});
afterAll(async () => {
  await worker.stop();
  await server.close();
  await closeDatabase(db);
}, 30_000);

const run = (sql: string, values: readonly unknown[]) =>
  db.reads.query<{ insertId: number }>(sql, [...values]);
const now = (): string => new Date().toISOString().slice(0, 23).replace('T', ' ');

async function seed(): Promise<void> {
  const settings = JSON.stringify({ grouping: 'INDIAN', language: 'en' });
  const made = await run(
    "INSERT INTO partners (slug, name, country, functional_currency, time_zone, settings) VALUES (?, 'Meghna Travels', 'BD', 'BDT', 'Asia/Dhaka', ?)",
    [slug, settings],
  );
  partnerId = made.insertId;
  const users = [
    [people.maker, 'TRAVEL_AGENT', '{}'],
    [people.supervisor, 'SUPERVISOR', '{"language":"bn"}'],
    [people.quiet, 'SUPERVISOR', '{"email_me":"nothing"}'],
  ];
  for (const [id = '', role = '', preferences] of users) {
    await run('INSERT INTO users (partner_id, id, email, name, preferences) VALUES (?, ?, ?, ?, ?)', [
      partnerId,
      toBin(id),
      `${id.slice(0, 8)}@${slug}.example`,
      `${role} of Meghna`,
      preferences,
    ]);
    await run('INSERT INTO user_roles (partner_id, user_id, role) VALUES (?, ?, ?)', [
      partnerId,
      toBin(id),
      role,
    ]);
  }
}

async function request(): Promise<string> {
  const id = randomUUID();
  await run(
    `INSERT INTO approvals (partner_id, id, kind, state, object_type, object_id, object_version, amount, currency, command, summary, maker_id, created_at, expires_at)
     VALUES (?, ?, 'BOOKING', 'PENDING', 'BOOKING', ?, 1, '266550.0000', 'BDT', '{}', 'Booking TVB-1', ?, ?, '2099-01-01')`,
    [partnerId, toBin(id), toBin(randomUUID()), toBin(people.maker), now()],
  );
  return id;
}
const happened = (type: string, payload: object) =>
  run('INSERT INTO outbox (partner_id, type, payload, created_at) VALUES (?, ?, ?, ?)', [
    partnerId,
    type,
    JSON.stringify(payload),
    now(),
  ]);
const told = (objectId: string) =>
  db.reads.query<{ text_key: string; user_id: Buffer; read_at: string | null }[]>(
    'SELECT text_key, user_id, read_at FROM notifications WHERE partner_id = ? AND object_id = ? ORDER BY id',
    [partnerId, toBin(objectId)],
  );
const mailOf = async (objectId: string) => {
  const [row] = await db.reads.query<
    { id: Buffer; state: string; attempts: number; problem: string | null }[]
  >(
    'SELECT id, state, attempts, problem FROM mails WHERE partner_id = ? AND object_id = ? ORDER BY id DESC',
    [partnerId, toBin(objectId)],
  );
  return row!;
};
const ended = (objectId: string, state: string) =>
  eventually(async () => {
    const mail = await mailOf(objectId);
    expect(mail?.state).toBe(state);
    return mail;
  }, 40_000);

describe('the worker', () => {
  it('tells the deciders of a request in the app, and mails in their language who wants it', async () => {
    const id = await request();
    const event = await happened('approval.requested', { approval_id: id, kind: 'BOOKING' });
    await ended(id, 'SENT');
    const rows = await told(id);
    expect(rows.map(({ text_key }) => text_key)).toEqual(['approval_requested', 'approval_requested']);
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail!.to).toEqual([`${people.supervisor.slice(0, 8)}@${slug}.example`]);
    expect(mail!.headers['subject']).toBe('আপনার সিদ্ধান্তের জন্য: Booking TVB-1');
    const text = mail!.parts[0]!.content.toString('utf8');
    expect(text).toContain('পরিমাণ: 2,66,550.00 BDT');
    expect(text).toContain(`https://books.example/${slug}/approvals?approval=${id}`);
    // Delivered once more, when the queue has forgotten it too: nobody hears of it twice.
    const queue = createQueue('tvb-events', redisUrl, prefix);
    expect(await queue.remove(`event-${event.insertId}`)).toBe(1);
    await run('UPDATE outbox SET sent_at = NULL WHERE id = ?', [event.insertId]);
    await eventually(
      async () => expect(await queue.getJobState(`event-${event.insertId}`)).toBe('completed'),
      20_000,
    );
    await closeQueues({ workers: [], queues: [queue] });
    const later = await request();
    await happened('approval.requested', { approval_id: later, kind: 'BOOKING' });
    await ended(later, 'SENT');
    expect(await told(id)).toHaveLength(2);
    expect(server.mails).toHaveLength(2);
  });

  it('takes the question back when it is decided, and tells the maker', async () => {
    const id = await request();
    await happened('approval.requested', { approval_id: id, kind: 'BOOKING' });
    await ended(id, 'SENT');
    await run(
      "UPDATE approvals SET state = 'REJECTED', checker_id = ?, checker_reason = 'Too dear' WHERE partner_id = ? AND id = ?",
      [toBin(people.supervisor), partnerId, toBin(id)],
    );
    await happened('approval.decided', { approval_id: id, kind: 'BOOKING', state: 'REJECTED' });
    await eventually(async () => {
      const rows = await told(id);
      expect(rows.map(({ text_key, read_at }) => [text_key, read_at === null])).toEqual([
        ['approval_requested', false],
        ['approval_requested', false],
        ['approval_rejected', true],
      ]);
    }, 20_000);
    await eventually(
      () => expect(server.mails.at(-1)?.headers['subject']).toBe('Rejected: Booking TVB-1'),
      20_000,
    );
    expect(server.mails.at(-1)!.parts[0]!.content.toString('utf8')).toContain('Reason: Too dear');
  });

  it('tries again when the server is busy, under the same message id', async () => {
    server.answer({ code: 451 });
    const tries = server.tries;
    const id = await request();
    await happened('approval.requested', { approval_id: id, kind: 'BOOKING' });
    const mail = await ended(id, 'SENT');
    expect([mail.attempts, mail.problem, server.tries - tries]).toEqual([2, null, 2]);
    expect(server.mails.at(-1)!.headers['message-id']!.replaceAll('-', '')).toContain(
      mail.id.toString('hex'),
    );
  });

  it.each([
    ['a reader that the server refuses', { code: 550 } as const, /^REFUSED/],
    ['a line that breaks after the text has left', 'hang-up' as const, /^UNCLEAR/],
  ])('gives up, and does not repeat: %s', async (_what, answer, problem) => {
    server.answer(answer);
    const before = server.mails.length;
    const id = await request();
    await happened('approval.requested', { approval_id: id, kind: 'BOOKING' });
    const mail = await ended(id, 'FAILED');
    expect(mail.problem).toMatch(problem);
    expect(mail.attempts).toBe(1);
    expect(server.mails).toHaveLength(before);
  });

  it('gives up a mail whose try was cut off by the death of its process', async () => {
    const id = randomUUID();
    const objectId = randomUUID();
    const long = new Date(Date.now() - 3_600_000).toISOString().slice(0, 23).replace('T', ' ');
    await run(
      `INSERT INTO mails (partner_id, id, to_name, to_email, language, text_key, facts, object_type, object_id, attempts, claimed_at, created_at)
       VALUES (?, ?, 'R', 'r@meghna.example', 'en', 'approval_requested', '{}', 'APPROVAL', ?, 1, ?, ?)`,
      [partnerId, toBin(id), toBin(objectId), long, long],
    );
    const before = server.mails.length;
    await happened('mail.queued', { mail_id: id });
    expect((await ended(objectId, 'FAILED')).problem).toMatch(/^UNCLEAR/);
    expect(server.mails).toHaveLength(before);
  });

  it('sends what was queued with a file, once, whoever asked for it', async () => {
    const id = randomUUID();
    const objectId = randomUUID();
    const facts = JSON.stringify({ summary: 'Statement', checker: 'Anika' });
    await run(
      `INSERT INTO mails (partner_id, id, to_name, to_email, language, text_key, facts, object_type, object_id, created_at)
       VALUES (?, ?, 'Padma', 'accounts@padma.example', 'en', 'approval_approved', ?, 'APPROVAL', ?, ?)`,
      [partnerId, toBin(id), facts, toBin(objectId), now()],
    );
    await run(
      "INSERT INTO mail_attachments (partner_id, mail_id, position, file_name, content_type, content) VALUES (?, ?, 0, 'S-1.pdf', 'application/pdf', ?)",
      [partnerId, toBin(id), Buffer.from('%PDF-1.7 x')],
    );
    const before = server.mails.length;
    await happened('mail.queued', { mail_id: id });
    await happened('mail.queued', { mail_id: id });
    await ended(objectId, 'SENT');
    expect(server.mails).toHaveLength(before + 1);
    expect(server.mails.at(-1)!.parts.at(-1)).toMatchObject({
      name: 'S-1.pdf',
      content: Buffer.from('%PDF-1.7 x'),
    });
  });
});
