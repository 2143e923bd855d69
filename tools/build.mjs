// Compiles api, worker and libs to dist with swc, and the web app with Vite. Unchanged files are left alone.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { withLock } from './dev-stack/lock.mjs';
import { home, writeFileAtomic } from './dev-stack/paths.mjs';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(join(root, 'package.json'));
const startedAt = Date.now();
/** Never built: what helps tests alone. libs/testing is, for the levers of tools/levers; no image holds it (.dockerignore). */
const isTest = (file) => /(\.(int-|e2e-|browser-|soak-)?spec|\.fixture)\.ts$|\/src\/testing\//.test(file);

// Two builds of one clone at once (a start and a test) would empty each other's web folder.
const [compiled, web] = await withLock(join(home, 'locks', 'build.lock'), 'building', async () => [
  await buildServer(),
  await buildWeb(),
]);
process.stdout.write(
  `built: ${compiled} files compiled, web ${web}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`,
);

async function buildServer() {
  const { transformFile } = require('@swc/core');
  const config = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const rules = statSync(join(root, '.swcrc')).mtimeMs;
  const sources = globSync('{apps/api,apps/worker,libs/*,libs/adapters/*}/src/**/*', {
    cwd: root,
    withFileTypes: true,
  }).filter((entry) => entry.isFile());
  const wanted = new Set();
  const todo = [];
  for (const entry of sources) {
    const file = join(entry.parentPath, entry.name);
    if (isTest(file)) continue;
    const target = file.replace(/\/src\//, '/dist/').replace(/\.ts$/, '.js');
    wanted.add(target).add(`${target}.map`);
    if (!existsSync(target) || statSync(target).mtimeMs < Math.max(statSync(file).mtimeMs, rules))
      todo.push([file, target]);
  }
  for (const stale of globSync('{apps/api,apps/worker,libs/*,libs/adapters/*}/dist/**/*', { cwd: root })) {
    // Every kind of file: a migration that is gone from the sources must not be applied from here.
    const file = join(root, stale);
    if (!wanted.has(file) && statSync(file).isFile()) rmSync(file, { force: true });
  }
  for (let start = 0; start < todo.length; start += 32) {
    await Promise.all(
      todo.slice(start, start + 32).map(([file, target]) => compile(transformFile, config, file, target)),
    );
  }
  return todo.length;
}

async function compile(transformFile, config, file, target) {
  mkdirSync(dirname(target), { recursive: true });
  // Atomic, since half a file left by a killed build would be newer than its source and stay.
  if (!file.endsWith('.ts')) return writeFileAtomic(target, readFileSync(file), 0o644);
  const { code, map } = await transformFile(file, { ...config, swcrc: false, sourceFileName: file });
  if (map) writeFileAtomic(`${target}.map`, map, 0o644);
  writeFileAtomic(
    target,
    map ? `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n` : code,
    0o644,
  );
}

/** Vite builds only when one of its inputs changed. */
async function buildWeb() {
  const folder = join(root, 'apps/web');
  if (!existsSync(join(folder, 'src/main.ts'))) return 'absent';
  const hash = createHash('sha256');
  const inputs = globSync(['apps/web/**/*', 'libs/contracts/src/**/*', 'package-lock.json'], {
    cwd: root,
    exclude: (name) => /(^|\/)(dist|node_modules)(\/|$)/.test(String(name)),
  }).sort();
  for (const input of inputs)
    if (statSync(join(root, input)).isFile()) hash.update(input).update(readFileSync(join(root, input)));
  const stamp = join(folder, 'dist/.inputs');
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'unchanged';
  const code = await new Promise((done) => {
    spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: folder,
      stdio: 'inherit',
    }).on('exit', done);
  });
  if (code !== 0) throw new Error('the web app does not build');
  writeFileAtomic(stamp, wanted, 0o644);
  return 'built';
}
