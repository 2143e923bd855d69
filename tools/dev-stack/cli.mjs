// The one entrance of every npm script: brings Node and the packages, then runs the command.
import { ensureNode, ensurePackages } from './runtime.mjs';
import { Refusal, say } from './progress.mjs';

const [command, ...args] = process.argv.slice(2);

try {
  await ensureNode();
  await ensurePackages();
  process.exitCode = await run();
} catch (error) {
  say(error instanceof Refusal ? error.message : (error.stack ?? String(error)));
  process.exitCode = 1;
}

async function run() {
  switch (command) {
    case 'start':
      return (await import('./start.mjs')).start();
    case 'stop':
      return (await import('./stop.mjs')).stop();
    case 'test':
      return (await import('./test.mjs')).test(args);
    case 'run':
      return (await import('./run.mjs')).run(args);
    default:
      throw new Refusal(`unknown command ${command}: start, stop, test [level], run <script>`);
  }
}
