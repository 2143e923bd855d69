// The worker's sealing duty alone, in a process of its own as in production: on and off as the bench asks. Arguments: database address.
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const { closeDatabase, connectDatabase, Sealer } = require('@travobooks/persistence-mysql');

/** As `sealing` in apps/worker/src/sweeps.ts. */
const EVERY_MS = 400;
const sources = await connectDatabase(process.argv[2], 12);
const sealer = new Sealer(sources.reads);
let running = null;

/** A turn after the other until told to stop. */
function go() {
  const state = { on: true };
  const done = (async () => {
    while (state.on) {
      const began = performance.now();
      for (const partnerId of await sealer.waiting()) await sealer.sealAll(partnerId);
      if (state.on) await sleep(Math.max(0, EVERY_MS - (performance.now() - began)));
    }
  })();
  return { stop: () => ((state.on = false), done) };
}

async function drain() {
  for (;;) {
    let sealed = 0;
    for (const partnerId of await sealer.waiting()) sealed += (await sealer.sealAll(partnerId)).sealed;
    if (sealed === 0) return;
  }
}

process.on('message', async (word) => {
  if (word === 'on') running ??= go();
  if (word === 'off') {
    await running?.stop();
    running = null;
    await drain();
  }
  process.send('done');
});
process.on('disconnect', async () => {
  await running?.stop();
  await closeDatabase(sources);
});
process.stdout.write('ready\n');
