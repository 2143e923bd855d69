import { FailImportRun, IdentifyCaller, type RequestScope, UnitOfWork } from '@travobooks/application';
import type { ApiAnswer } from '@travobooks/testing';
import { type Agency, done, newAgency } from '../../proofs/agency.fixture';
import type { TestUser } from '../../testing/new-partner';
import { startApi, type StartedApi } from '../../testing/start-api';
import { sample } from '../imports/imports-app.fixture';

const ISSUE = '01_issue_equivalent_bdt_cash.air';
let api: StartedApi;
let agency: Agency;

beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
});
afterAll(() => api.close());

const upload = (prefer: string | null, user: TestUser = 'SUPERVISOR'): Promise<ApiAnswer> =>
  agency
    .as(user)
    .upload(
      '/v1/imports',
      { kind: 'GDS_AIR' },
      { name: 'a.air', content: sample(ISSUE) },
      prefer ? { headers: { prefer } } : {},
    );

describe('GET /v1/operations/{id}', () => {
  it('is where a 202 leads: pending with its progress', async () => {
    const accepted = await upload(null);
    expect(accepted.status).toBe(202);
    const answer = await agency.as('SUPERVISOR').get(accepted.headers.get('location') ?? '');
    expect(answer.body).toEqual({
      id: accepted.body.id,
      kind: 'IMPORT',
      state: 'PENDING',
      progress: { done: 0, total: 1 },
      result: null,
      problem: null,
      created_at: accepted.body.created_at,
      finished_at: null,
    });
  });

  it('has the final answer of the action when it has succeeded', async () => {
    const run = done(await upload('wait=30'));
    const { body } = await agency.as('SUPERVISOR').get(`/v1/operations/${run.id}`);
    expect(body).toMatchObject({
      state: 'SUCCEEDED',
      progress: { done: 1, total: 1 },
      problem: null,
      finished_at: expect.any(String),
    });
    expect(body.result).toEqual(done(await agency.as('SUPERVISOR').get(`/v1/imports/${run.id}`)));
    expect(body.result.results).toHaveLength(1);
  });

  it('has the problem when it has failed, and its retry leads back to it', async () => {
    const { body: run } = await upload(null);
    const caller = await api.app.get(IdentifyCaller).byToken(agency.tokenOf('SUPERVISOR'));
    const scope = {
      ...caller,
      userId: agency.idOf('SUPERVISOR'),
      branchId: null,
      requestId: 'test',
    } as unknown as RequestScope;
    await new FailImportRun(api.app.get(UnitOfWork)).execute(
      scope,
      run.id,
      'It could not be processed; retry it.',
    );
    const { body } = await agency.as('SUPERVISOR').get(`/v1/operations/${run.id}`);
    expect(body).toMatchObject({ state: 'FAILED', result: null });
    expect(body.problem).toMatchObject({
      type: 'urn:travobooks:problem:IMPORT_FAILED',
      status: 409,
      code: 'IMPORT_FAILED',
      detail: 'It could not be processed; retry it.',
    });
    const again = await agency.as('SUPERVISOR').post(`/v1/imports/${run.id}/retry`);
    expect([again.status, again.headers.get('location')]).toEqual([202, `/v1/operations/${run.id}`]);
    expect((await agency.as('SUPERVISOR').get(`/v1/operations/${run.id}`)).body.state).toBe('PENDING');
  });

  it('shows everybody their own, others only what their list shows, and no other partner', async () => {
    const { body: run } = await upload(null, 'TRAVEL_AGENT');
    const status = async (user: TestUser): Promise<number> =>
      (await agency.as(user).get(`/v1/operations/${run.id}`)).status;
    expect(
      await Promise.all(
        (['TRAVEL_AGENT', 'ACCOUNTANT', 'TRAVEL_AGENT_BAN', 'CASHIER', 'AUDITOR'] as const).map(status),
      ),
    ).toEqual([200, 200, 404, 404, 404]);
    const stranger = await api.newPartner();
    expect((await stranger.as('SUPERVISOR').get(`/v1/operations/${run.id}`)).status).toBe(404);
    expect((await agency.as('SUPERVISOR').get('/v1/operations/not-an-id')).status).toBe(404);
    expect((await api.anonymous.get(`/v1/operations/${run.id}`)).status).toBe(401);
  });
});
