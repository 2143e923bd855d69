// Every row of the performance goals beside its limit in the same run. Arguments: any of write, http, seal, runs, vitals, read, web (all when
// none); --lines=3000000 for the ledger of the read rows, which is filled once and kept under .travobooks/bench.
import { heading, summary } from './measure.mjs';
import { httpPath } from './http-path.mjs';
import { openStack } from './stack.mjs';
import { readPath } from './read-path.mjs';
import { recognitionRun } from './recognition-run.mjs';
import { sealingLoad } from './sealing-load.mjs';
import { webSize } from './web-size.mjs';
import { webVitals } from './web-vitals.mjs';
import { writePath } from './write-path.mjs';

const args = process.argv.slice(2);
const lines = Number(args.find((arg) => arg.startsWith('--lines='))?.slice(8) ?? 3_000_000);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const wants = (name) => wanted.length === 0 || wanted.includes(name);

heading();
const onStack = { write: writePath, http: httpPath, seal: sealingLoad, runs: recognitionRun, vitals: webVitals };
for (const [name, measure] of Object.entries(onStack)) {
  if (!wants(name)) continue;
  // Each part has servers of its own: what one leaves behind would be the next one's load.
  const stack = await openStack();
  try {
    await measure(stack);
  } finally {
    await stack.close();
  }
}
if (wants('read')) await readPath(lines);
if (wants('web')) webSize();
process.stdout.write(summary());
