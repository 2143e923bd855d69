import { FaultPoints } from '@travobooks/application';
import {
  type Agency,
  type ImportsApp,
  type Json,
  newAgency,
  openImportsApp,
  sample,
} from './imports-app.fixture';

/** Ends a request at a named step, once: what its client sees when the process dies there. */
class StopOnce extends FaultPoints {
  step: string | null = null;

  override reach(step: string): void {
    if (step !== this.step) return;
    this.step = null;
    throw new Error(`stopped at ${step}`);
  }
}

jest.setTimeout(30_000);
let stack: ImportsApp;
const faults = new StopOnce();
beforeAll(async () => {
  stack = await openImportsApp({ faults });
}, 120_000);
beforeEach(() => stack.clock.set(new Date('2026-05-15T06:00:00Z')));
afterAll(() => stack.close());

const ISSUE = '01_issue_equivalent_bdt_cash.air';
const counts = (agency: Agency): Promise<number[]> =>
  Promise.all(
    ['import_runs', 'import_records', 'bookings', 'journal_entries', 'invoices'].map((table) =>
      agency.number(`SELECT COUNT(*) n FROM ${table} WHERE partner_id = :partner`),
    ),
  );

const STEPS = ['begin', 'before-commit', 'after-commit'];

it.each(STEPS)('an upload stopped at import-upload.%s is made once by its retry', async (step) => {
  const agency = await newAgency(stack);
  const key = `upload-${step}-${agency.slug}`;
  const upload = () => agency.upload(sample(ISSUE), { customer_id: agency.customerId }, { key });
  faults.step = `import-upload.${step}`;
  expect((await upload()).status).toBe(500);
  const retried = await upload();
  expect([200, 202]).toContain(retried.status);
  for (let wait = 0; wait < 100 && (await counts(agency))[1] === 0; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await counts(agency)).toEqual([1, 1, 1, 1, 1]);
  const run = await agency.get(`/v1/imports/${String((retried.body as Json)['id'])}`);
  expect(run.body).toMatchObject({ state: 'COMPLETED', counts: { created: 1 } });
});

it.each(STEPS)('a record stopped at import-record.%s is booked once', async (step) => {
  const agency = await newAgency(stack);
  faults.step = `import-record.${step}`;
  const answer = await agency.upload(sample(ISSUE), { customer_id: agency.customerId });
  expect(answer.body).toMatchObject({ state: 'COMPLETED', counts: { created: 1, waiting: 0 } });
  expect(await counts(agency)).toEqual([1, 1, 1, 1, 1]);
});

it.each(STEPS)('a completion stopped at import-complete.%s is done once by its retry', async (step) => {
  const agency = await newAgency(stack);
  const waiting = await agency.upload(sample(ISSUE));
  const record = String((waiting.body as { results: Json[] }).results[0]?.['record_id']);
  const complete = () =>
    agency.post(
      `/v1/import-records/${record}/complete`,
      { customer_id: agency.customerId },
      { key: `complete-${step}-${agency.slug}` },
    );
  faults.step = `import-complete.${step}`;
  expect((await complete()).status).toBe(500);
  const retried = await complete();
  expect([retried.status, (retried.body as Json)['outcome']]).toEqual([200, 'CREATED']);
  expect(retried.headers['idempotent-replayed']).toBe(step === 'after-commit' ? 'true' : undefined);
  expect(await counts(agency)).toEqual([1, 1, 1, 1, 1]);
});
