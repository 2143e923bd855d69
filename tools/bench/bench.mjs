// Every row beside its limit in the same run (goals of docs/operations.md, "Speed"). Arguments choose rows by prefix.
import { heading, missed } from './measure.mjs';
import { openStack } from './stack.mjs';
import { writePath } from './write-path.mjs';

const stack = await openStack();
try {
  heading();
  await writePath(stack);
} finally {
  await stack.close();
}
process.stdout.write(`${missed()} goals missed\n`);
