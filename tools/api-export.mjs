// Writes libs/contracts/openapi.json and src/schema.d.ts from the code; --check fails when they differ from it.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const HEADER = '// Generated from openapi.json by `npm run api:export`; never edited by hand.\n';

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};

async function documentOf() {
  const { exportDocument } = require('@travobooks/api');
  return sorted(await exportDocument());
}

const document = await documentOf();
const files = {
  'libs/contracts/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'libs/contracts/src/schema.d.ts': HEADER + astToString(await openapiTS(document)),
};
const check = process.argv.includes('--check');
const stale = [];
for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(name);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const operations = Object.values(document.paths).flatMap((path) => Object.keys(path)).length;
if (check && stale.length > 0) {
  process.stderr.write(`  differs from the code: ${stale.join(', ')}; run npm run api:export\n`);
  process.exit(1);
}
process.stdout.write(
  `  ${operations} operations${stale.length > 0 ? `, wrote ${stale.join(', ')}` : ', up to date'}\n`,
);
process.exit(0);
