// npm run check: everything that needs no server. One line a step; the output of a step is shown when it fails.
// Prettier (.prettierrc.json, one width) becomes a step when every file is formatted by it: templates of the web app and a few long files are not yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = (path) => join(root, 'node_modules', path);
const cache = join(root, 'node_modules/.cache/travobooks');
mkdirSync(cache, { recursive: true });
const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };
const rulesStamp = createHash('sha256')
  .update(readFileSync(join(root, 'eslint.config.mjs')))
  .update(readFileSync(join(root, 'tools/tidy/boundaries.spec.ts')))
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const rulesFile = join(cache, 'rules');

/** Longest first: with two at a time the last one to end decides. `after` names a step that must have passed. */
const STEPS = [
  {
    name: 'lint',
    args: [join(root, 'tools/check/lint.mjs'), ...process.argv.slice(2).filter((arg) => arg === '--all')],
  },
  {
    name: 'types',
    args: [
      bin('typescript/bin/tsc'),
      '-p',
      'tsconfig.json',
      '--incremental',
      '--tsBuildInfoFile',
      join(cache, 'types.tsbuildinfo'),
    ],
  },
  {
    name: 'types of web',
    args: [
      bin('vue-tsc/bin/vue-tsc.js'),
      '--noEmit',
      '-p',
      'apps/web',
      '--incremental',
      '--tsBuildInfoFile',
      join(cache, 'web.tsbuildinfo'),
    ],
    needs: 'apps/web/tsconfig.json',
  },
  { name: 'build', args: [join(root, 'tools/build.mjs')] },
  {
    name: 'api contract',
    args: [join(root, 'tools/api-export.mjs'), '--check'],
    needs: 'tools/api-export.mjs',
    after: 'build',
  },
  {
    name: 'tidy',
    args: [
      bin('jest/bin/jest.js'),
      '--selectProjects',
      'unit',
      '--testPathPatterns',
      'tools/tidy/(tidy|manifests|image)',
    ],
  },
  { name: 'error codes', args: [join(root, 'tools/error-codes.mjs'), '--check'] },
  { name: 'manifests', args: [join(root, 'tools/lint-manifests.mjs')] },
  // That the lint rules bite is shown again only when they or the packages have changed; npm test always does.
  {
    name: 'lint rules bite',
    args: [
      bin('jest/bin/jest.js'),
      '--selectProjects',
      'unit',
      '--testPathPatterns',
      'tools/tidy/boundaries',
    ],
    skip: () => existsSync(rulesFile) && readFileSync(rulesFile, 'utf8') === rulesStamp,
    passed: () => writeFileSync(rulesFile, rulesStamp),
  },
].filter((step) => (!step.needs || existsSync(join(root, step.needs))) && !step.skip?.());

const startedAt = Date.now();
const outcomes = new Map();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function run(step) {
  const began = Date.now();
  return new Promise((done) => {
    let output = '';
    const child = spawn(process.execPath, step.args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (code) => done({ ok: code === 0, output: output.trim(), took: seconds(began) }));
  });
}

/** The step's own last line, when it is a short word about what it did. */
function said(output) {
  const last = output.split('\n').at(-1)?.trim() ?? '';
  return last.length > 0 && last.length < 100 && !last.startsWith('Ran all') ? last : '';
}

async function perform(step) {
  if (step.after && !(await outcomes.get(step.after)))
    return report(step, { ok: false, output: '', took: '–' }, `not run: ${step.after} failed`);
  const outcome = await run(step);
  if (outcome.ok) step.passed?.();
  return report(step, outcome, said(outcome.output));
}

function report(step, { ok, output, took }, word) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${step.name.padEnd(16)} ${took.padStart(7)}  ${word}\n`);
  if (!ok && output)
    process.stdout.write(
      `${output
        .split('\n')
        .slice(-60)
        .map((line) => `     ${line}`)
        .join('\n')}\n`,
    );
  return ok;
}

const waiting = [...STEPS];
async function lane() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const outcome = perform(step);
    outcomes.set(step.name, outcome);
    await outcome;
  }
}
await Promise.all(Array.from({ length: Math.min(4, Math.max(2, availableParallelism())) }, lane));
const results = await Promise.all(outcomes.values());
const failed = results.filter((ok) => !ok).length;
process.stdout.write(
  `${failed === 0 ? 'checked' : `${failed} of ${results.length} steps failed`} in ${seconds(startedAt)}\n`,
);
process.exit(failed === 0 ? 0 : 1);
