import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('health is ready', async () => {
  const ready = await api.anonymous.get('/health/ready');
  expect(ready.body).toMatchObject({ status: 'ok' });
});

test('session by token', async () => {
  const partner = await api.newPartner();
  const answer = await partner.as('TRAVEL_AGENT').get('/v1/auth/session');
  expect(answer).toMatchObject({ status: 200, body: { partner: { slug: partner.slug } } });
});
