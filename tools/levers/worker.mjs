// The built worker with the levers of the tests: a clock of its own, and a step at which it dies.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../../apps/worker/dist/serve.js').serve(require('@travobooks/testing').leversFromEnv(process.env));
