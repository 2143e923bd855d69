import { Body, Controller, Post, Req } from '@nestjs/common';
import { type RequestScope, UnitOfWork } from '@travobooks/application';
import { DomainError } from '@travobooks/domain';
import { startApi, type StartedApi } from '../testing/start-api';
import type { TestPartner } from '../testing/new-partner';
import { AnyUser, DryRun, Idempotent, Scope } from './access';
import { type Answer, answer } from './answer';
import { ifMatch } from './etag';
import { IntField, TextField } from './fields';
import type { ApiRequest } from './request-context';

class NoteRequest {
  @TextField({ max: 50 })
  text!: string;

  @IntField({ min: 0, max: 5_000, optional: true })
  wait_ms?: number;
}

/** Writes an audit line in a unit of work: enough to see what is kept. */
@Controller('v1/test-notes')
@AnyUser()
class NotesController {
  constructor(private readonly unit: UnitOfWork) {}

  @Post()
  @Idempotent()
  @DryRun()
  write(@Scope() scope: RequestScope, @Body() body: NoteRequest): Promise<Answer> {
    return answer(
      scope,
      201,
      (count: number) => ({ count, version: 3 }),
      (held) =>
        this.unit.run(held, 'note', async (tx) => {
          await new Promise((resolve) => setTimeout(resolve, body.wait_ms ?? 0));
          if (body.text === 'refused')
            throw new DomainError('PERIOD_CLOSED', { extra: { period: '2026-05' } });
          tx.audit.add('note', 'note', scope.userId, undefined, { text: body.text });
          return body.text.length;
        }),
    );
  }

  @Post('match')
  match(@Req() request: ApiRequest): object {
    return { read: ifMatch(request, true) };
  }
}

let api: StartedApi;
let partner: TestPartner;
beforeAll(async () => {
  api = await startApi({ controllers: [NotesController] });
  partner = await api.newPartner();
});
afterAll(() => api.close());

const notes = async (text: string): Promise<number> => {
  const found = await api.rows(
    'SELECT 1 FROM audit_log WHERE partner_id = ? AND action = ? AND after_state LIKE ?',
    [partner.partnerId, 'note', `%"${text}"%`],
  );
  return found.length;
};

describe('an action that moves money', () => {
  it('needs a key of visible ASCII', async () => {
    const agent = partner.as('TRAVEL_AGENT');
    for (const key of [null, 'two words', 'x'.repeat(256)]) {
      expect((await agent.post('/v1/test-notes', { text: 'a' }, { key })).body).toMatchObject({
        status: 400,
        code: 'IDEMPOTENCY_KEY_REQUIRED',
      });
    }
  });

  it('is done once; a replay answers the same, whatever the order of the fields', async () => {
    const agent = partner.as('TRAVEL_AGENT');
    const first = await agent.post('/v1/test-notes', { text: 'once', wait_ms: 1 }, { key: 'k1' });
    const again = await agent.post('/v1/test-notes', { wait_ms: 1, text: 'once' }, { key: 'k1' });
    expect([first.status, first.body, first.headers.get('etag')]).toEqual([
      201,
      { count: 4, version: 3 },
      '"3"',
    ]);
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([
      201,
      { count: 4, version: 3 },
      '"3"',
    ]);
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(await notes('once')).toBe(1);
  });

  it('refuses the key for another body and another person', async () => {
    await partner.as('TRAVEL_AGENT').post('/v1/test-notes', { text: 'mine' }, { key: 'k2' });
    expect(
      (await partner.as('TRAVEL_AGENT').post('/v1/test-notes', { text: 'else' }, { key: 'k2' })).body.code,
    ).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await partner.as('CASHIER').post('/v1/test-notes', { text: 'mine' }, { key: 'k2' })).status).toBe(
      422,
    );
  });

  it('lets one of many at once through and tells the others to wait', async () => {
    const agent = partner.as('TRAVEL_AGENT');
    const send = (): Promise<{ status: number }> =>
      agent.post('/v1/test-notes', { text: 'rush', wait_ms: 300 }, { key: 'k3' });
    const statuses = (await Promise.all(Array.from({ length: 8 }, send))).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    expect((await send()).status).toBe(201);
    expect(await notes('rush')).toBe(1);
  });

  it('keeps nothing of a refusal or a dry run: the key may be used again', async () => {
    const agent = partner.as('TRAVEL_AGENT');
    const refused = await agent.post('/v1/test-notes', { text: 'refused' }, { key: 'k4' });
    expect(refused.body).toMatchObject({ status: 422, code: 'PERIOD_CLOSED', period: '2026-05' });
    expect((await agent.post('/v1/test-notes?dry_run=true', { text: 'tried' }, { key: null })).status).toBe(
      201,
    );
    expect(await notes('tried')).toBe(0);
    expect((await agent.post('/v1/test-notes', { text: 'good' }, { key: 'k4' })).status).toBe(201);
    expect((await agent.post('/v1/access-tokens?dry_run=true', { name: 'x' })).body.errors[0].pointer).toBe(
      '/dry_run',
    );
  });

  it('reads the version from If-Match', async () => {
    const agent = partner.as('TRAVEL_AGENT');
    expect((await agent.post('/v1/test-notes/match', {}, { headers: { 'if-match': '"7"' } })).body).toEqual({
      read: 7,
    });
    expect((await agent.post('/v1/test-notes/match', {}, { headers: { 'if-match': '"x"' } })).status).toBe(
      412,
    );
    expect((await agent.post('/v1/test-notes/match')).status).toBe(428);
  });
});
