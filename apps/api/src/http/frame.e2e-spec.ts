import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type StartedApi } from '../testing/start-api';
import type { TestPartner } from '../testing/new-partner';

let api: StartedApi;
let partner: TestPartner;

beforeAll(async () => {
  const webDist = mkdtempSync(join(tmpdir(), 'web-'));
  writeFileSync(join(webDist, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(webDist, 'app-Ab12Cd34.js'), 'export {};');
  api = await startApi({ webDist });
  partner = await api.newPartner();
});
afterAll(() => api.close());

describe('problems', () => {
  it('have the shape of RFC 9457, a code of the catalogue and JSON pointers', async () => {
    const answer = await partner
      .as('PARTNER_ADMIN')
      .post(
        '/v1/users',
        { email: 'x', roles: ['KING'], surplus: 1 },
        { headers: { 'x-request-id': 'my-request-1' } },
      );
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toBe('my-request-1');
    expect(answer.body).toMatchObject({
      type: 'urn:travobooks:problem:VALIDATION_FAILED',
      status: 400,
      code: 'VALIDATION_FAILED',
      request_id: 'my-request-1',
    });
    const found = answer.body.errors
      .map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`)
      .sort();
    expect(found).toEqual(['/email INVALID', '/name REQUIRED', '/roles INVALID', '/surplus UNKNOWN_FIELD']);
  });

  it.each<[number, string, string, string]>([
    [400, 'MALFORMED_JSON', '{"email":', 'application/json'],
    [415, 'MEDIA_TYPE_UNSUPPORTED', '<a/>', 'application/xml'],
    [413, 'PAYLOAD_TOO_LARGE', `{"email":"${'x'.repeat(1_100_000)}"}`, 'application/json'],
    [422, 'CARD_DATA_REFUSED', '{"email":"card 4111 1111 1111 1111"}', 'application/json'],
  ])('%d %s', async (status, code, body, type) => {
    const answer = await api.anonymous.call('POST', '/v1/auth/login', body, {
      headers: { 'content-type': type },
    });
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(JSON.stringify(answer.body)).not.toContain('1111');
  });

  it('say 404 for an unknown address and 401 with nothing about it inside', async () => {
    expect((await api.anonymous.get('/v1/nothing')).body.code).toBe('NOT_FOUND');
    expect((await api.anonymous.post('/v1/nothing')).body.code).toBe('NOT_FOUND');
    expect((await api.anonymous.get('/v1/users')).body.code).toBe('UNAUTHENTICATED');
  });
});

describe('every answer', () => {
  it('carries the security headers and says how often one may ask', async () => {
    const { headers } = await partner.as('AUDITOR').get('/v1/branches');
    expect(headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self'");
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is refused when the partner asks too often', async () => {
    const small = await api.newPartner({ settings: { rate_limit_per_minute: 3 } });
    const statuses: number[] = [];
    for (let call = 0; call < 5; call += 1)
      statuses.push((await small.as('AUDITOR').get('/v1/branches')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(
      Number((await small.as('AUDITOR').get('/v1/branches')).headers.get('retry-after')),
    ).toBeGreaterThan(0);
  });
});

describe('beside the API', () => {
  it('probes, metrics and documents need no sign-in', async () => {
    expect((await api.anonymous.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await api.anonymous.get('/health/ready')).body).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' }, migrations: { status: 'up' }, redis: { connected: true } },
    });
    expect((await api.anonymous.get('/metrics')).body).toContain('http_requests_total{route="/health/live"');
    expect((await api.anonymous.get('/docs')).body).toContain('swagger-ui-bundle.js');
    expect((await api.anonymous.get('/docs/swagger-ui.css')).status).toBe(200);
  });

  it('the document names a permission for every operation and all codes', async () => {
    const { body } = await api.anonymous.get('/openapi.json');
    const operations = Object.values(
      body.paths as Record<string, Record<string, Record<string, unknown>>>,
    ).flatMap((path) => Object.values(path));
    expect(operations.filter((operation) => !operation['x-permission'])).toEqual([]);
    expect(body.components.schemas.ErrorCode.enum).toContain('BOOKING_NOT_IN_HELD_STATE');
  });

  it('the pages of the app come from one file, its parts are kept for ever', async () => {
    expect((await api.anonymous.get('/bookings/7')).body).toContain('<title>app</title>');
    expect((await api.anonymous.get('/app-Ab12Cd34.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await api.anonymous.get('/missing.js')).status).toBe(404);
    expect((await api.anonymous.get('/..%2f..%2fetc%2fpasswd')).body).not.toContain('root:');
  });
});
