import { killAndRetry, KILLS, type KillWorld, openKillWorld } from './kill.fixture';

let world: KillWorld;
beforeAll(async () => {
  world = await openKillWorld();
}, 120_000);
afterAll(() => world.close(), 60_000);

it.each(KILLS)(
  'kill -9 of the $program at $step: whole or absent, and one true answer to the retry',
  (kill) => killAndRetry(world, kill),
  120_000,
);
