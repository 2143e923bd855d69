import { ApiClient } from '@travobooks/testing';
import { TOTP, Secret } from 'otpauth';
import { startApi, type StartedApi } from '../../testing/start-api';
import type { TestPartner } from '../../testing/new-partner';

const PASSWORD = 'correct horse battery';
const MINUTE = 60_000;
let api: StartedApi;
let partner: TestPartner;

beforeAll(async () => {
  api = await startApi();
  partner = await api.newPartner({ password: PASSWORD });
});
afterAll(() => api.close());

const later = (milliseconds: number): void =>
  api.clock.set(new Date(api.clock.now().getTime() + milliseconds));
const cookieOf = (headers: Headers): string => headers.get('set-cookie')?.split(';')[0] ?? '';

async function signIn(
  email: string,
  more: object = {},
): Promise<{ status: number; body: Record<string, string>; cookie: string; flags: string }> {
  const answer = await api.anonymous.post('/v1/auth/login', { email, password: PASSWORD, ...more });
  return {
    status: answer.status,
    body: answer.body,
    cookie: cookieOf(answer.headers),
    flags: answer.headers.get('set-cookie') ?? '',
  };
}

describe('sign-in', () => {
  it('opens a new session each time, in a cookie that no script and no other site can use', async () => {
    const [one, other] = [
      await signIn(partner.emailOf('TRAVEL_AGENT')),
      await signIn(partner.emailOf('TRAVEL_AGENT')),
    ];
    expect(one.status).toBe(200);
    expect(one.flags).toMatch(
      /^__Host-travobooks_session=\w{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(one.cookie).not.toBe(other.cookie);
    const session = await new ApiClient(api.url, { cookie: one.cookie }).get('/v1/auth/session');
    expect(session.body).toMatchObject({
      user: {
        email: partner.emailOf('TRAVEL_AGENT'),
        branch_id: partner.branches.GUL,
        roles: ['TRAVEL_AGENT'],
      },
      partner: {
        slug: partner.slug,
        functional_currency: 'BDT',
        time_zone: 'Asia/Dhaka',
        grouping: 'INDIAN',
      },
      permissions: { 'booking.issue': 'branch', 'approval.read': 'own' },
      csrf_token: one.body['csrf_token'],
    });
  });

  it('needs the CSRF token on unsafe methods, and ends at logout', async () => {
    const { cookie, body } = await signIn(partner.emailOf('CASHIER'));
    const client = new ApiClient(api.url, { cookie });
    expect((await client.post('/v1/auth/logout')).body.code).toBe('CSRF_FAILED');
    const headers = { 'x-csrf-token': body['csrf_token'] ?? '' };
    expect((await client.call('POST', '/v1/auth/logout', undefined, { headers })).status).toBe(204);
    expect((await client.get('/v1/auth/session')).body.code).toBe('UNAUTHENTICATED');
  });

  it('answers the same for an unknown account and a wrong password, and locks at the tenth failure for 15 minutes', async () => {
    const email = partner.emailOf('AUDITOR');
    const wrong = await signIn(email, { password: 'wrong' });
    const unknown = await signIn('nobody@nowhere.example');
    expect({ ...wrong.body, request_id: '' }).toEqual({ ...unknown.body, request_id: '' });
    expect(wrong.body['code']).toBe('SIGN_IN_FAILED');
    for (let attempt = 2; attempt <= 10; attempt += 1) await signIn(email, { password: 'wrong' });
    expect((await signIn(email)).body['code']).toBe('SIGN_IN_FAILED');
    later(15 * MINUTE + 1_000);
    expect((await signIn(email)).status).toBe(200);
  });

  it('asks for the second factor and refuses a code that was used', async () => {
    const email = partner.emailOf('CONTROLLER');
    const me = partner.as('CONTROLLER');
    const { secret } = (await me.post('/v1/me/totp')).body as { secret: string };
    const code = (): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: api.clock.now().getTime() });
    expect((await signIn(email)).status).toBe(200);
    expect((await me.post('/v1/me/totp/confirm', { totp: code() })).body).toEqual({ confirmed: true });
    expect((await signIn(email)).body['code']).toBe('TOTP_REQUIRED');
    expect((await signIn(email, { totp: code() })).body['code']).toBe('TOTP_INVALID');
    later(MINUTE);
    expect((await signIn(email, { totp: code() })).status).toBe(200);
    expect((await signIn(email, { totp: code() })).body['code']).toBe('TOTP_INVALID');
  });

  it('locks the account when codes are guessed inside a session; then no code passes, not even the right one', async () => {
    const email = partner.emailOf('SENIOR_ACCOUNTANT');
    const me = partner.as('SENIOR_ACCOUNTANT');
    const { secret } = (await me.post('/v1/me/totp')).body as { secret: string };
    const code = (): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: api.clock.now().getTime() });
    const wrong = (): string => String((Number(code()) + 1) % 1_000_000).padStart(6, '0');
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await me.post('/v1/me/totp/confirm', { totp: wrong() })).body.code).toBe('TOTP_INVALID');
    expect((await me.post('/v1/me/totp/confirm', { totp: code() })).status).toBe(200);
    later(MINUTE);
    for (let attempt = 0; attempt < 5; attempt += 1) await me.delete('/v1/me/totp', { totp: wrong() });
    expect((await me.delete('/v1/me/totp', { totp: code() })).body.code).toBe('TOTP_INVALID');
    expect((await signIn(email, { totp: code() })).body['code']).toBe('SIGN_IN_FAILED');
    later(15 * MINUTE + 1_000);
    expect((await me.delete('/v1/me/totp', { totp: code() })).status).toBe(200);
  });

  it('is limited by address', async () => {
    const strict = await startApi({ signInsPerAddress: 3 });
    const client = new ApiClient(strict.url);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      statuses.push((await client.post('/v1/auth/login', { email: 'a@b.example', password: 'x' })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    await strict.close();
  });

  it('ends an idle session after 12 hours and any session after 7 days', async () => {
    const client = new ApiClient(api.url, { cookie: (await signIn(partner.emailOf('ACCOUNTANT'))).cookie });
    for (let hours = 0; hours < 7 * 24; hours += 12) {
      expect((await client.get('/v1/auth/session')).status).toBe(200);
      later(12 * 60 * MINUTE);
    }
    expect((await client.get('/v1/auth/session')).status).toBe(401);
    const idle = new ApiClient(api.url, { cookie: (await signIn(partner.emailOf('ACCOUNTANT'))).cookie });
    later(12 * 60 * MINUTE + 1_000);
    expect((await idle.get('/v1/auth/session')).status).toBe(401);
  });
});
