import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Doctor } from '@travobooks/persistence-mysql';
import { type ApiAnswer, ApiClient, eventually } from '@travobooks/testing';
import { Databases } from '../http/handles';
import { startApi, type StartedApi } from '../testing/start-api';
import { type Agency, done, newAgency, nextDocument } from './agency.fixture';
import { count, offences } from './books.fixture';
import { draft } from './load.fixture';
import { launcher, type Launcher, type Spawned } from './processes.fixture';

/** A program that dies at a step of what it is asked to do. */
export interface Kill {
  readonly program: 'api' | 'worker';
  readonly action: 'issue' | 'void' | 'import';
  readonly step: string;
}

/** Where a unit of work can be cut: before its first statement, before the packet that commits, and after it. */
const MOMENTS = ['begin', 'before-commit', 'after-commit'] as const;
const API: readonly (readonly [Kill['action'], string])[] = [
  ['issue', 'issue'],
  ['import', 'import-upload'],
  ['void', 'void'],
  ['import', 'import-record'],
];

/** In such an order that what is repeated after one kill does not come past the step of the next. */
export const KILLS: readonly Kill[] = [
  ...MOMENTS.flatMap((moment) =>
    API.map(([action, work]): Kill => ({ program: 'api', action, step: `${work}.${moment}` })),
  ),
  ...MOMENTS.map((moment): Kill => ({
    program: 'worker',
    action: 'import',
    step: `import-record.${moment}`,
  })),
];

export interface KillWorld {
  readonly api: StartedApi;
  readonly launcher: Launcher;
  readonly agency: Agency;
  /** The API started last, and the step at which it dies: who takes over after one kill is the next one to be killed. */
  running: (Spawned & { readonly step: string }) | null;
  close(): Promise<void>;
}

/** Programs of their own look at every partner's work: this schema is nobody else's. */
export async function openKillWorld(): Promise<KillWorld> {
  process.env['JEST_WORKER_ID'] = 'kill';
  const api = await startApi();
  const processes = launcher(api.stack, api.clock.now());
  const agency = await newAgency(api, {
    partner: {
      settings: {
        approvals: { booking: null, manual_journal: null, credit_limit: null },
        imports: { gds_issue: 'AT_ONCE', customer_rules: [], default_service_fee: '0.00' },
        rate_limit_per_minute: 1_000_000,
      },
    },
  });
  return {
    api,
    launcher: processes,
    agency,
    running: null,
    close: async () => {
      await processes.close();
      await api.close();
    },
  };
}

/** Kills once, starts again, lets the client repeat itself, and says what the books hold more than before. */
export async function killAndRetry(world: KillWorld, kill: Kill): Promise<void> {
  const before = await holdings(world);
  if (kill.action === 'issue') await killIssue(world, kill.step);
  else if (kill.action === 'void') await killVoid(world, kill.step);
  else if (kill.program === 'api') await killUpload(world, kill.step);
  else await killWorker(world, kill.step);
  const after = await holdings(world);
  const more = after.map((number, index) => number - (before[index] ?? 0));
  // Booking, entry, ticket, invoice: one sale each; a void adds its own entry and a credit note.
  expect(more).toEqual(kill.action === 'void' ? [1, 2, 1, 2] : [1, 1, 1, 1]);
  await expectWholeBooks(world);
}

async function holdings({ api, agency }: KillWorld): Promise<number[]> {
  const counts: number[] = [];
  for (const table of ['bookings', 'journal_entries', 'tickets', 'invoices'])
    counts.push(await count(api.rows, table, agency.partnerId));
  return counts;
}

/** The doctor finds nothing, and neither does a second opinion. */
export async function expectWholeBooks({ api, agency }: KillWorld): Promise<void> {
  const doctor = new Doctor(api.app.get(Databases).reads);
  const findings = await doctor.examine({ partnerId: agency.partnerId, now: api.clock.now() });
  expect(findings.filter(({ state }) => state === 'FAILED')).toEqual([]);
  expect(await offences(api.rows, agency.partnerId)).toEqual([]);
}

export const clientOf = ({ agency }: KillWorld, { url }: Spawned): ApiClient =>
  new ApiClient(url, { authorization: `Bearer ${agency.tokenOf('TRAVEL_AGENT')}` });

async function killIssue(world: KillWorld, step: string): Promise<void> {
  const { path, command } = await draft(world.agency, world.agency.as('TRAVEL_AGENT'));
  const answer = await cutOff(world, step, (client, key) => client.post(`${path}/issue`, command, { key }));
  expect(answer).toMatchObject({ status: 200, body: { state: 'ISSUED' } });
  const booking = done(await world.agency.as('TRAVEL_AGENT').get(path));
  expect(booking).toMatchObject({ state: 'ISSUED', tickets: [{ state: 'OPEN' }] });
  expect(booking.invoice_ids).toEqual([answer.body.invoice_id]);
}

async function killVoid(world: KillWorld, step: string): Promise<void> {
  const client = world.agency.as('TRAVEL_AGENT');
  const { path, command } = await draft(world.agency, client);
  done(await client.post(`${path}/issue`, command));
  const reason = { reason: 'Wrong date', voided_on: '2026-05-01' };
  const answer = await cutOff(world, step, (victim, key) => victim.post(`${path}/void`, reason, { key }));
  expect(answer).toMatchObject({ status: 200, body: { state: 'CANCELLED_AFTER_ISSUE' } });
  expect(done(await client.get(path)).tickets[0].state).toBe('VOIDED');
}

async function killUpload(world: KillWorld, step: string): Promise<void> {
  const file = airRecord();
  const send = (client: ApiClient, key: string): Promise<ApiAnswer> =>
    uploadOf(world, client, file, key, 'wait=30');
  const answer = await cutOff(world, step, send, [200, 202]);
  // The upload was kept and the run cut off: the repeated upload goes on with it.
  await expectImported(world, answer.body.id);
  const again = await uploadOf(world, world.agency.as('TRAVEL_AGENT'), file, randomUUID(), 'wait=30');
  expect(done(again, 200).results).toMatchObject([{ outcome: 'UNCHANGED' }]);
}

/** The worker is killed in the middle of a run; its successor goes on with it, without anybody asking. */
async function killWorker(world: KillWorld, step: string): Promise<void> {
  const accepted = await uploadOf(world, world.agency.as('TRAVEL_AGENT'), airRecord(), randomUUID());
  const runId = done(accepted, 202).id;
  const victim = await world.launcher.worker(step);
  expect(await victim.ended).toBe('SIGKILL');
  const successor = await world.launcher.worker();
  await expectImported(world, runId);
  await successor.kill();
}

/** Sends to a program that dies at the step, then the same again to its successor; the answer must stand. */
async function cutOff(
  world: KillWorld,
  step: string,
  send: (client: ApiClient, key: string) => Promise<ApiAnswer>,
  statuses: readonly number[] = [200],
): Promise<ApiAnswer> {
  const key = randomUUID();
  const victim = await victimAt(world, step);
  await expect(send(clientOf(world, victim), key)).rejects.toThrow('fetch failed');
  expect(await victim.ended).toBe('SIGKILL');
  const successor = await successorOf(world, step);
  const answer = await retried(() => send(clientOf(world, successor), key), statuses);
  // Kept before the kill: the answer is the stored one. Not kept: the work is done now.
  const wasKept = step.endsWith('.after-commit') || step.startsWith('import-record.');
  expect(answer.headers.get('idempotent-replayed')).toBe(wasKept ? 'true' : null);
  const once = await send(clientOf(world, successor), key);
  expect([once.headers.get('idempotent-replayed'), once.body.id]).toEqual(['true', answer.body.id]);
  if (answer.status === 200 && once.status === 200) expect(once.body).toEqual(answer.body);
  return answer;
}

async function victimAt(world: KillWorld, step: string): Promise<Spawned> {
  if (world.running?.step === step) return world.running;
  await world.running?.kill();
  world.running = null;
  return await world.launcher.api(step);
}

/** A start costs seconds of a core: the program that takes over waits for the next kill at once. */
async function successorOf(world: KillWorld, step: string): Promise<Spawned> {
  const killed = KILLS.findIndex((kill) => kill.program === 'api' && kill.step === step);
  const next = KILLS[killed + 1];
  const nextStep = next?.program === 'api' ? next.step : 'none';
  const started = await world.launcher.api(nextStep);
  world.running = { ...started, step: nextStep };
  return started;
}

/** A client repeats itself while it is told that its first request is still running. */
export const retried = (
  send: () => Promise<ApiAnswer>,
  statuses: readonly number[] = [200],
): Promise<ApiAnswer> =>
  eventually(async () => {
    const answer = await send();
    done(answer, ...statuses);
    return answer;
  }, 15_000);

async function expectImported(world: KillWorld, runId: string): Promise<void> {
  const client = world.agency.as('TRAVEL_AGENT');
  const run = await eventually(async () => {
    const { body } = await client.get(`/v1/imports/${runId}`);
    expect(body.state).toBe('COMPLETED');
    return body;
  }, 60_000);
  expect(run.results).toMatchObject([{ outcome: 'CREATED' }]);
  const booking = done(await client.get(`/v1/bookings/${run.results[0].booking_id}`));
  expect(booking).toMatchObject({ state: 'ISSUED', totals: { total: '65400.00' } });
}

const RECORD = resolve(__dirname, '../../../../libs/adapters/gds-records/src/fixtures/ABC123.air');
let serial = 0;

/** C01 as an AIR record, under a locator and a number of its own. */
function airRecord(): string {
  serial += 1;
  const locator = `K${serial.toString(36).toUpperCase().padStart(5, '0')}`;
  const number = nextDocument().slice(3);
  return readFileSync(RECORD, 'latin1').replaceAll('ABC123', locator).replaceAll('2400000123', number);
}

const uploadOf = (
  world: KillWorld,
  client: ApiClient,
  content: string,
  key: string,
  prefer?: string,
): Promise<ApiAnswer> =>
  client.upload(
    '/v1/imports',
    { kind: 'GDS_AIR', customer_id: world.agency.customerId },
    { name: 'record.air', content },
    { key, ...(prefer ? { headers: { prefer } } : {}) },
  );
