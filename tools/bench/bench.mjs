// Every row beside its limit in the same run. Arguments: write, read, web (all when none); --lines=3000000.
import { heading, missed } from './measure.mjs';
import { openStack } from './stack.mjs';
import { readPath } from './read-path.mjs';
import { webSize } from './web-size.mjs';
import { writePath } from './write-path.mjs';

const args = process.argv.slice(2);
const lines = Number(args.find((arg) => arg.startsWith('--lines='))?.slice(8) ?? 3_000_000);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const wants = (name) => wanted.length === 0 || wanted.includes(name);

heading();
if (wants('write') || wants('read')) {
  const stack = await openStack();
  try {
    if (wants('write')) await writePath(stack);
    if (wants('read')) await readPath(stack, lines);
  } finally {
    await stack.close();
  }
}
if (wants('web')) webSize();
process.stdout.write(`${missed()} goals missed\n`);
