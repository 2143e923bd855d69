import { ExecuteRun, FailRun, RecognitionRun, RunActions, StartRun } from '@travobooks/application';
import {
  closeDatabase,
  connectDatabase,
  type DataSources,
  migrate,
  PartnersQuery,
  RevenueWorkSqlQuery,
  RunWorkSqlQuery,
  SqlUnitOfWork,
  UuidV7Generator,
} from '@travobooks/persistence-mysql';
import { NoFaults } from '@travobooks/platform';
import { FixedClock, testStack } from '@travobooks/testing';
import pino from 'pino';
import { Runs } from './runs';

let db: DataSources;
let uow: SqlUnitOfWork;
const clock = new FixedClock(new Date('2026-05-01T06:00:00Z'));
const ids = new UuidV7Generator();
beforeAll(async () => {
  const stack = await testStack(migrate);
  db = await connectDatabase(stack.databaseUrl, 4);
  uow = new SqlUnitOfWork(db.writes, clock, ids, new NoFaults());
}, 60_000);
afterAll(() => closeDatabase(db));

/** In Dhaka, six hours ahead. */
async function newPartner(): Promise<number> {
  const { insertId } = await db.writes.query<{ insertId: number }>(
    "INSERT INTO partners (slug, name, country, functional_currency, time_zone, settings) VALUES (?, 'Night', 'BD', 'BDT', 'Asia/Dhaka', '{}')",
    [`n${ids.next().replaceAll('-', '').slice(4, 24)}`],
  );
  return Number(insertId);
}

/** A worker's runs, as `buildWorker` puts them together. */
function runs(): Runs {
  const work = new RunWorkSqlQuery(db.reads);
  const actions = new RunActions([new RecognitionRun(uow, ids, new RevenueWorkSqlQuery(db.reads))]);
  return new Runs({
    work,
    start: new StartRun(uow, ids, actions),
    execute: new ExecuteRun(uow, work, actions),
    fail: new FailRun(uow),
    partners: new PartnersQuery(db.reads),
    clock,
    log: pino({ level: 'silent' }),
  });
}
const duty = (of: Runs, name: string): Promise<void> => of.duties.find((one) => one.name === name)?.run() ?? Promise.reject(new Error(`no duty ${name}`));

it('each partner has one run a night, after its own midnight, whatever worker asks; a run that nobody works on is taken up', async () => {
  const partnerId = await newPartner();
  const rows = (): Promise<{ run_key: string; state: string }[]> =>
    db.reads.query('SELECT run_key, state FROM runs WHERE partner_id = ? ORDER BY id', [partnerId]);
  const [first, second] = [runs(), runs()];
  // 17:59 UTC is 23:59 in Dhaka.
  clock.set(new Date('2026-05-01T17:59:00Z'));
  await Promise.all([duty(first, 'nightly recognition'), duty(second, 'nightly recognition')]);
  expect((await rows()).map(({ run_key: key }) => key)).toEqual(['RECOGNITION 2026-04-30']);
  clock.set(new Date('2026-05-01T18:01:00Z'));
  await duty(first, 'nightly recognition');
  await duty(second, 'nightly recognition');
  await duty(first, 'nightly recognition');
  expect((await rows()).map(({ run_key: key }) => key)).toEqual(['RECOGNITION 2026-04-30', 'RECOGNITION 2026-05-01']);
  clock.set(new Date('2026-05-01T18:02:00Z'));
  // Oldest first, some at a time: other partners of this schema have their nights too.
  for (let turn = 0; turn < 100 && (await rows()).some(({ state }) => state !== 'COMPLETED'); turn += 1) await duty(second, 'runs');
  expect((await rows()).map(({ state }) => state)).toEqual(['COMPLETED', 'COMPLETED']);
});
