import { ExecuteRun, RunWork, StartRun, SYSTEM_USER } from '@travobooks/application';
import { PartnersQuery } from '@travobooks/persistence-mysql';
import { type Agency, bookingOf, done, newAgency } from '../../proofs/agency.fixture';
import { offences } from '../../proofs/books.fixture';
import { startApi, type StartedApi } from '../../testing/start-api';
import { Databases } from '../../http/handles';

/** Stops the run at a step as a broken process does: everything of that unit of work is lost, or nothing. */
class Stops {
  at: string | null = null;
  private passes = 0;
  arm(step: string, passes: number): void {
    [this.at, this.passes] = [step, passes];
  }
  reach(step: string): void {
    if (step !== this.at || this.passes-- > 0) return;
    this.at = null;
    throw new Error(`stopped at ${step}`);
  }
}

const stops = new Stops();
let api: StartedApi;
beforeAll(async () => {
  api = await startApi({ faults: stops });
});
afterAll(() => api.close());

/** 130 stays in two bookings: more than one transaction takes. */
async function stays(): Promise<Agency> {
  api.clock.set(new Date('2026-05-01T06:00:00Z'));
  const agency = await newAgency(api);
  const hotel = done(await agency.as('SENIOR_ACCOUNTANT').post('/v1/suppliers', { name: 'Sea Palace', kind: 'HOTEL', settlement: 'DIRECT', treatment: 'AGENT' }));
  for (const count of [90, 40]) {
    const items = Array.from({ length: count }, () => ({ kind: 'HOTEL', supplier_id: hotel.id, description: 'A night', price: '1000.00', commission: { rate: '0.1' }, service_dates: [{ date: '2026-05-20' }] }));
    const booking = done(await agency.as('TRAVEL_AGENT').post('/v1/bookings', bookingOf(agency, 'BDT', ...items)));
    done(await agency.as('TRAVEL_AGENT').post(`/v1/bookings/${booking.id}/issue`, {}));
  }
  return agency;
}

async function scopeOf(agency: Agency) {
  const { partnerId } = agency;
  const partner = await new PartnersQuery(api.app.get(Databases).reads).facts(partnerId);
  if (!partner) throw new Error('the partner is gone');
  return { partnerId, userId: SYSTEM_USER, branchId: null, permissions: {}, requestId: 'night', partner };
}

const posted = async (agency: Agency): Promise<number> => {
  const [row] = await api.rows<{ n: string }>("SELECT COUNT(*) AS n FROM journal_entries WHERE partner_id = ? AND event = 'RECOGNITION'", [agency.partnerId]);
  return Number(row?.n);
};

it.each([
  // Two batches, of 100 and 30, are under way together: the other one may have ended first.
  ['recognition.begin', 0, [0, 30, 100]],
  ['recognition.before-commit', 0, [0, 30, 100]],
  ['recognition.before-commit', 1, [30, 100]],
  ['recognition.after-commit', 0, [30, 100, 130]],
  ['use.before-commit', 0, [130]],
  ['use.after-commit', 0, [130]],
  ['run-finish.before-commit', 0, [130]],
])('stopped at %s after %i, it goes on where it stood and posts each row once', async (step, passes, before) => {
  const agency = await stays();
  api.clock.set(new Date('2026-05-21T06:00:00Z'));
  const scope = await scopeOf(agency);
  const command = { kind: 'RECOGNITION', parameters: { through: '2026-05-20' }, key: 'RECOGNITION 2026-05-20' } as const;
  const run = await api.app.get(StartRun).execute(scope, command);
  expect((await api.app.get(StartRun).execute(scope, command)).id).toBe(run.id);
  stops.arm(step, passes);
  await expect(api.app.get(ExecuteRun).execute(scope, run.id)).rejects.toThrow(`stopped at ${step}`);
  const stopped = await posted(agency);
  expect(before).toContain(stopped);
  expect(await api.app.get(RunWork).load(agency.partnerId, run.id)).toMatchObject({ state: 'RUNNING', posted: stopped });
  await api.app.get(ExecuteRun).execute(scope, run.id);
  expect(await posted(agency)).toBe(130);
  expect(await api.app.get(RunWork).load(agency.partnerId, run.id)).toMatchObject({ state: 'COMPLETED', posted: 130, total: 130, done: 130 });
  const [events] = await api.rows("SELECT COUNT(*) AS n FROM outbox WHERE partner_id = ? AND type = 'run.completed'", [agency.partnerId]);
  expect(events).toEqual({ n: '1' });
  expect(await offences(api.rows, agency.partnerId)).toEqual([]);
});
