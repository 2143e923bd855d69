import { ExecuteRun, FailRun, RecognitionRun, RunActions, StartRun } from '@travobooks/application';
import { PartnersQuery, RevenueWorkSqlQuery, RunWorkSqlQuery } from '@travobooks/persistence-mysql';
import pino from 'pino';
import { newScratchPartner, openScratch, type Scratch } from '../../../libs/adapters/persistence-mysql/src/testing/scratch-partner';
import { Runs } from './runs';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
}, 60_000);
afterAll(() => scratch.close());

/** A worker's runs, as `buildWorker` puts them together. */
function runs(): Runs {
  const { uow, ids, sources, clock } = scratch;
  const work = new RunWorkSqlQuery(sources.reads);
  const actions = new RunActions([new RecognitionRun(uow, ids, new RevenueWorkSqlQuery(sources.reads))]);
  return new Runs({
    work,
    start: new StartRun(uow, ids, actions),
    execute: new ExecuteRun(uow, work, actions),
    fail: new FailRun(uow),
    partners: new PartnersQuery(sources.reads),
    clock: { now: () => new Date(clock.at) },
    log: pino({ level: 'silent' }),
  });
}
const duty = (of: Runs, name: string): Promise<void> => of.duties.find((one) => one.name === name)?.run() ?? Promise.reject(new Error(`no duty ${name}`));

it('each partner has one run a night, after its own midnight, whatever worker asks; a run that nobody works on is taken up', async () => {
  const { partnerId } = (await newScratchPartner(scratch)).scope;
  const rows = (): Promise<{ run_key: string; state: string }[]> =>
    scratch.admin.reads.query('SELECT run_key, state FROM runs WHERE partner_id = ? ORDER BY id', [partnerId]);
  const [first, second] = [runs(), runs()];
  // 17:59 UTC is 23:59 in Dhaka.
  scratch.clock.at = '2026-05-01T17:59:00Z';
  await Promise.all([duty(first, 'nightly recognition'), duty(second, 'nightly recognition')]);
  expect((await rows()).map(({ run_key: key }) => key)).toEqual(['RECOGNITION 2026-04-30']);
  scratch.clock.at = '2026-05-01T18:01:00Z';
  await duty(first, 'nightly recognition');
  await duty(second, 'nightly recognition');
  await duty(first, 'nightly recognition');
  expect((await rows()).map(({ run_key: key }) => key)).toEqual(['RECOGNITION 2026-04-30', 'RECOGNITION 2026-05-01']);
  scratch.clock.at = '2026-05-01T18:02:00Z';
  await duty(second, 'runs');
  expect((await rows()).map(({ state }) => state)).toEqual(['COMPLETED', 'COMPLETED']);
});
