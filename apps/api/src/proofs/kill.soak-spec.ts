import { randomUUID } from 'node:crypto';
import type { ApiAnswer } from '@travobooks/testing';
import { done } from './agency.fixture';
import {
  clientOf,
  expectWholeBooks,
  killAndRetry,
  KILLS,
  type KillWorld,
  openKillWorld,
  retried,
} from './kill.fixture';
import { draft } from './load.fixture';
import { randomOf } from './operations.fixture';
import type { Spawned } from './processes.fixture';

const RUNS = Number(process.env['TRAVOBOOKS_SOAK_RUNS'] ?? 200);
const SEED = Number(process.env['TRAVOBOOKS_SOAK_SEED'] ?? Date.now() % 1_000_000);
const TILLS = 4;
const LATEST_MS = 400;

let world: KillWorld;
beforeAll(async () => {
  world = await openKillWorld();
}, 120_000);
afterAll(() => world.close(), 60_000);

interface Asked {
  readonly send: (program: Spawned) => Promise<ApiAnswer>;
  readonly state: string;
}

/** A command of a till, prepared while nothing dies: the sale of a draft, or the void of a sale. */
async function prepared(voids: boolean): Promise<Asked> {
  const client = world.agency.as('TRAVEL_AGENT');
  const { path, command } = await draft(world.agency, client);
  if (voids) done(await client.post(`${path}/issue`, command));
  const key = randomUUID();
  const [action, body] = voids
    ? (['void', { reason: 'Changed their mind', voided_on: '2026-05-01' }] as const)
    : (['issue', command] as const);
  return {
    send: (program) => clientOf(world, program).post(`${path}/${action}`, body, { key }),
    state: voids ? 'CANCELLED_AFTER_ISSUE' : 'ISSUED',
  };
}

/** Killed at any moment, with several commands on their way; each client then gets its one answer. */
async function killAnyTime(
  afterMs: number,
  program: Spawned,
  successor: () => Promise<Spawned>,
): Promise<Spawned> {
  const asked: Asked[] = [];
  for (let till = 0; till < TILLS; till += 1) asked.push(await prepared(till % 2 === 1));
  const first = asked.map(({ send }) => send(program).catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await program.kill();
  const heard = await Promise.all(first);
  const next = await successor();
  for (const [till, { send, state }] of asked.entries()) {
    const answer = await retried(() => send(next));
    expect(answer.body.state).toBe(state);
    const before = heard[till];
    // Who had his answer before the kill gets the same one again.
    if (before?.status === 200)
      expect([answer.headers.get('idempotent-replayed'), answer.body]).toEqual(['true', before.body]);
  }
  await expectWholeBooks(world);
  return next;
}

it(
  `kill -9, ${RUNS} times (seed ${SEED}): at each step in turn, and at any moment with ${TILLS} commands on their way`,
  async () => {
    const random = randomOf(SEED);
    let program: Spawned | null = null;
    for (let run = 0; run < RUNS; run += 1) {
      const step = KILLS[Math.floor(run / 2) % KILLS.length];
      try {
        if (run % 2 === 0 && step) await killAndRetry(world, step);
        else
          program = await killAnyTime(random() * LATEST_MS, program ?? (await world.launcher.api()), () =>
            world.launcher.api(),
          );
      } catch (error) {
        throw new Error(`run ${run}${run % 2 === 0 ? ` at ${step?.program} ${step?.step}` : ''}`, {
          cause: error,
        });
      }
      // A long count is watched by a person: how far it has come.
      if ((run + 1) % 10 === 0) process.stderr.write(`  ${run + 1} of ${RUNS} kills\n`);
    }
  },
  6 * 3_600_000,
);
