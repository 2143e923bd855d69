// eslint over the files whose answer may have changed: their own text, or that of anything they import, however far.
// (ESLint's own cache looks at one file alone; a function that becomes async elsewhere would pass unseen.)
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';

const root = resolve(import.meta.dirname, '../..');
const memory = join(root, 'node_modules/.cache/travobooks/lint.json');
const CONDITIONS =
  /(?:^|\/)(?:package\.json|tsconfig[\w.]*\.json|eslint\.config\.mjs|package-lock\.json)$|\.d\.ts$/;
const LINTED = /\.(?:ts|vue|mjs)$/;
const hash = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex');

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 << 20,
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const texts = new Map(
  files
    .filter((file) => LINTED.test(file) || CONDITIONS.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const conditions = hash(
  process.version,
  ...files
    .filter((file) => CONDITIONS.test(file) && !file.endsWith('schema.d.ts'))
    .map((file) => file + texts.get(file)),
);
const libs = Object.fromEntries(
  files
    .filter((file) => /^(apps|libs)\/.*package\.json$/.test(file))
    .map((file) => [JSON.parse(texts.get(file)).name, join(dirname(file), 'src/index.ts')]),
);

function resolved(from, name) {
  if (libs[name]) return libs[name];
  const path = name.startsWith('@/')
    ? join('apps/web/src', name.slice(2))
    : name.startsWith('.')
      ? join(dirname(from), name)
      : null;
  if (!path) return null;
  return (
    [path, `${path}.ts`, `${path}.d.ts`, join(path, 'index.ts'), `${path}.vue`].find((file) =>
      texts.has(file),
    ) ?? null
  );
}

const imported = new Map();
function importsOf(file) {
  if (!imported.has(file)) {
    const names = [...(texts.get(file) ?? '').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
      (match) => resolved(file, match[1]),
    );
    imported.set(file, [...new Set(names.filter(Boolean))]);
  }
  return imported.get(file);
}

function keyOf(file) {
  const seen = new Set([file]);
  for (const one of seen) for (const next of importsOf(one)) seen.add(next);
  return hash(conditions, ...[...seen].sort().map((one) => one + texts.get(one)));
}

const eslint = new ESLint({ cwd: root });
const known =
  existsSync(memory) && !process.argv.includes('--all') ? JSON.parse(readFileSync(memory, 'utf8')) : {};
const linted = files.filter(
  (file) => LINTED.test(file) && !file.endsWith('schema.d.ts') && file !== 'apps/web/public/theme.js',
);
const keys = new Map(linted.map((file) => [file, keyOf(file)]));
const stale = linted.filter((file) => known[file]?.key !== keys.get(file));
const results = stale.length > 0 ? await eslint.lintFiles(stale) : [];
const byFile = new Map(results.map((one) => [one.filePath, one]));
const next = {};
let [errors, warnings] = [0, 0];
for (const file of linted) {
  const result = byFile.get(join(root, file));
  const found = result ? { key: keys.get(file), warnings: result.warningCount } : known[file];
  errors += result?.errorCount ?? 0;
  warnings += found?.warnings ?? 0;
  if (found && !result?.errorCount) next[file] = found;
}
mkdirSync(dirname(memory), { recursive: true });
writeFileSync(memory, JSON.stringify(next));
if (errors > 0)
  process.stdout.write((await eslint.loadFormatter('stylish')).format(ESLint.getErrorResults(results)));
process.stdout.write(
  `${linted.length} files (${stale.length} looked at), ${errors} errors, ${warnings} warnings\n`,
);
process.exit(errors > 0 ? 1 : 0);
