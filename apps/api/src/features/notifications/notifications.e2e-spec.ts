import { IdGenerator, NotifyPeople, queueMail, UnitOfWork } from '@travobooks/application';
import { PeopleQuery, SubjectsQuery, toBin } from '@travobooks/persistence-mysql';
import { Databases } from '../../http/handles';
import type { TestPartner, TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let partner: TestPartner;
let stranger: TestPartner;
let told = 0;

beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner();
  stranger = await api.newPartner();
}, 60_000);
afterAll(() => api.close());

const as = (user: TestUser) => partner.as(user);

/** What the worker does with the partner's events since the last time. */
async function deliver(): Promise<void> {
  const { reads } = api.app.get(Databases);
  const notify = new NotifyPeople(
    api.app.get(UnitOfWork),
    api.app.get(IdGenerator),
    new PeopleQuery(reads),
    new SubjectsQuery(reads),
    false,
  );
  const events = await api.rows<{ id: string; type: string; payload: string }>(
    'SELECT id, type, payload FROM outbox WHERE partner_id = ? AND id > ? ORDER BY id',
    [partner.partnerId, told],
  );
  for (const { id, type, payload } of events) {
    told = Number(id);
    await notify.execute(partner.scope, {
      id: told,
      type,
      data: JSON.parse(payload) as Record<string, unknown>,
    });
  }
}

/** A raise of a credit limit above the threshold of 500,000: a controller decides. */
async function ask(name: string): Promise<string> {
  const made = await as('SENIOR_ACCOUNTANT').post('/v1/customers', { name, kind: 'CORPORATE' });
  const asked = await as('SENIOR_ACCOUNTANT').call(
    'PATCH',
    `/v1/customers/${made.body.id}/credit`,
    { limit: '900000.00', reason: 'Bank guarantee' },
    { headers: { 'if-match': `"${made.body.version}"`, 'idempotency-key': `raise-${name}` } },
  );
  expect(asked.status).toBe(202);
  await deliver();
  return asked.body.approval_id as string;
}
const mine = async (user: TestUser, query = '') => (await as(user).get(`/v1/notifications${query}`)).body;
const unread = async (user: TestUser): Promise<number> =>
  (await as(user).get('/v1/auth/session')).body.unread_notifications;

describe('notifications', () => {
  it('say to each decider what waits, with key and facts instead of prose', async () => {
    const approvalId = await ask('Padma');
    const [one] = (await mine('CONTROLLER')).data;
    expect(one).toMatchObject({
      event: 'approval.requested',
      text: 'approval_requested',
      facts: {
        kind: 'CREDIT_LIMIT',
        amount: '900000.00',
        currency: 'BDT',
        maker: 'SENIOR_ACCOUNTANT',
        maker_reason: 'Bank guarantee',
      },
      object_type: 'APPROVAL',
      object_id: approvalId,
      page: `approvals?approval=${approvalId}`,
      created_at: '2026-05-01T06:00:00.000Z',
      read_at: null,
    });
    expect((await mine('CONTROLLER_2')).data).toHaveLength(1);
    for (const user of ['SENIOR_ACCOUNTANT', 'SUPERVISOR', 'AUDITOR', 'TRAVEL_AGENT'] as const)
      expect((await mine(user)).data).toEqual([]);
    expect((await stranger.as('CONTROLLER').get('/v1/notifications')).body.data).toEqual([]);
  });

  it('are read one by one or all at once, by their person alone, and the session counts the rest', async () => {
    await ask('Meghna');
    await ask('Jamuna');
    expect(await unread('CONTROLLER')).toBe(3);
    const { data } = await mine('CONTROLLER', '?unread=true');
    const path = `/v1/notifications/${data[1].id}/read`;
    for (const other of [as('CONTROLLER_2'), as('AUDITOR'), stranger.as('CONTROLLER')])
      expect((await other.post(path)).status).toBe(404);
    const first = await as('CONTROLLER').post(path);
    expect(first).toMatchObject({
      status: 200,
      body: { id: data[1].id, read_at: '2026-05-01T06:00:00.000Z' },
    });
    api.clock.set(new Date('2026-05-01T07:00:00Z'));
    expect((await as('CONTROLLER').post(path)).body).toEqual(first.body);
    expect(await unread('CONTROLLER')).toBe(2);
    expect((await mine('CONTROLLER', '?unread=false')).data.map((row: { id: string }) => row.id)).toEqual([
      data[1].id,
    ]);
    expect((await as('CONTROLLER').post('/v1/notifications/read-all')).body).toEqual({ read: 2 });
    expect((await as('CONTROLLER').post('/v1/notifications/read-all')).body).toEqual({ read: 0 });
    expect([await unread('CONTROLLER'), await unread('CONTROLLER_2')]).toEqual([0, 3]);
    api.clock.set(new Date('2026-05-01T06:00:00Z'));
  });

  it('come page by page, newest first', async () => {
    const first = await mine('CONTROLLER_2', '?limit=2');
    const second = await mine('CONTROLLER_2', `?limit=2&cursor=${first.next_cursor}`);
    const ids = [...first.data, ...second.data].map((row: { id: string }) => row.id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect([ids.length, second.next_cursor]).toEqual([3, null]);
    expect(
      (await as('CONTROLLER_2').get(`/v1/notifications?unread=true&cursor=${first.next_cursor}`)).body.code,
    ).toBe('CURSOR_INVALID');
  });

  it('no longer wait for anybody when one has decided, and tell the maker', async () => {
    const approvalId = await ask('Surma');
    expect(
      (await as('CONTROLLER').post(`/v1/approvals/${approvalId}/approve`, { reason: 'As agreed' })).status,
    ).toBe(200);
    await deliver();
    const [other] = (await mine('CONTROLLER_2')).data;
    expect([other.object_id, other.read_at]).toEqual([approvalId, '2026-05-01T06:00:00.000Z']);
    expect((await mine('SENIOR_ACCOUNTANT')).data[0]).toMatchObject({
      text: 'approval_approved',
      facts: { checker: 'CONTROLLER', checker_reason: 'As agreed' },
      read_at: null,
    });
    const withdrawn = await ask('Karnaphuli');
    await as('SENIOR_ACCOUNTANT').post(`/v1/approvals/${withdrawn}/withdraw`);
    await deliver();
    expect((await mine('SENIOR_ACCOUNTANT')).data).toHaveLength(1);
    expect((await mine('CONTROLLER_2')).data[0].read_at).not.toBeNull();
  });

  it('tell an import’s user of a file that cannot go on', async () => {
    const runId = api.app.get(IdGenerator).next();
    const agent = partner.idOf('TRAVEL_AGENT');
    await api.rows(
      `INSERT INTO import_runs (partner_id, id, kind, file_name, file_hash, state, user_id, problem, created_at)
       VALUES (?, ?, 'GDS_AIR', 'night.air', '', 'FAILED', ?, 'The user is gone', UTC_TIMESTAMP(6))`,
      [partner.partnerId, toBin(runId), toBin(agent)],
    );
    await api.rows(
      "INSERT INTO outbox (partner_id, type, payload, created_at) VALUES (?, 'import_run.failed', ?, UTC_TIMESTAMP(6))",
      [partner.partnerId, JSON.stringify({ import_run_id: runId })],
    );
    await deliver();
    expect((await mine('TRAVEL_AGENT')).data).toMatchObject([
      {
        text: 'import_failed',
        facts: { file: 'night.air', problem: 'The user is gone' },
        page: `imports?outcome=ALL&run=${runId}`,
      },
    ]);
    expect((await mine('TRAVEL_AGENT_BAN')).data).toEqual([]);
  });
});

describe('mail', () => {
  it('is kept with its files in the unit of work that asks for it, and told to the worker', async () => {
    const id = api.app.get(IdGenerator).next();
    const mail = {
      id,
      to: { name: 'Padma', email: 'accounts@padma.example' },
      language: 'bn' as const,
      textKey: 'approval_requested',
      facts: { summary: 'S' },
      objectType: 'APPROVAL',
      objectId: id,
      notificationId: null,
      attachments: [{ fileName: 'S-1.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF') }],
    };
    const uow = api.app.get(UnitOfWork);
    await uow.run({ ...partner.scope, dryRun: true }, 'test', (tx) => Promise.resolve(queueMail(tx, mail)));
    const rows = () =>
      api.rows(
        'SELECT m.state, m.language, a.file_name, CAST(a.content AS CHAR) AS content FROM mails m JOIN mail_attachments a ON a.partner_id = m.partner_id AND a.mail_id = m.id WHERE m.id = ?',
        [toBin(id)],
      );
    expect(await rows()).toEqual([]);
    await uow.run(partner.scope, 'test', (tx) => Promise.resolve(queueMail(tx, mail)));
    expect(await rows()).toEqual([
      { state: 'PENDING', language: 'bn', file_name: 'S-1.pdf', content: '%PDF' },
    ]);
    const events = await api.rows(
      "SELECT payload FROM outbox WHERE partner_id = ? AND type = 'mail.queued'",
      [partner.partnerId],
    );
    expect(events).toEqual([{ payload: JSON.stringify({ mail_id: id }) }]);
  });

  it('goes to whom the person’s preference says; another word is refused', async () => {
    const put = (value: unknown) =>
      as('CONTROLLER').put('/v1/me/preferences', { preferences: { email_me: value, language: 'bn' } });
    expect((await put('everything')).body).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/preferences/email_me' }],
    });
    expect((await put('nothing')).status).toBe(200);
    const people = await new PeopleQuery(api.app.get(Databases).reads).people(partner.partnerId);
    const of = (user: TestUser) => people.find(({ id }) => id === partner.idOf(user));
    expect(of('CONTROLLER')).toMatchObject({
      emailMe: 'nothing',
      language: 'bn',
      email: partner.emailOf('CONTROLLER'),
    });
    expect(of('CONTROLLER_2')).toMatchObject({ emailMe: 'approvals', language: 'en' });
  });

  it('is off without a server, and the probe says so', async () => {
    const { body, status } = await api.anonymous.get('/health/ready');
    expect([status, body.details.mail]).toEqual([
      200,
      { status: 'up', configured: false, waiting: expect.any(Number), given_up: expect.any(Number) },
    ]);
  });
});
