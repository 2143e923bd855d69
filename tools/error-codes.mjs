// Writes docs/error-codes.md from the catalogue and appends new codes to tools/tidy/error-codes.txt; --check fails when they differ.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
// The catalogue imports nothing, so Node reads it as it stands; it warns that the package names no module type.
process.removeAllListeners('warning');
const { ERROR_CODES } = await import('../libs/domain/src/shared/error-codes.ts');
const check = process.argv.includes('--check');

/** The same table that the problem filter answers with. */
function statusOfKind() {
  const text = readFileSync(join(root, 'apps/api/src/http/problem.ts'), 'utf8');
  const table = /STATUS_OF_KIND[^{]*\{([^}]*)\}/.exec(text)?.[1] ?? '';
  return Object.fromEntries(
    [...table.matchAll(/(\w+):\s*(\d{3})/g)].map(([, kind, status]) => [kind, status]),
  );
}

function page() {
  const status = statusOfKind();
  const rows = Object.entries(ERROR_CODES)
    .map(([code, { kind, title, remedy, retryable }]) => ({
      code,
      status: status[kind] ?? '–',
      title,
      remedy: remedy ?? '',
      again: retryable ? 'yes' : '',
    }))
    .sort((a, b) => a.status.localeCompare(b.status) || a.code.localeCompare(b.code));
  const lines = rows.map(
    (row) => `| \`${row.code}\` | ${row.status} | ${row.title} | ${row.remedy} | ${row.again} |`,
  );
  return `# Error codes

Generated from \`libs/domain/src/shared/error-codes.ts\` by \`node tools/error-codes.mjs\`; never edited by hand. A code is never renamed.
Every refusal is \`application/problem+json\` with \`code\`, \`title\`, \`detail\`, \`remedy\` and \`request_id\`. "Again" means: the same request may succeed a little later.

| code | status | what it says | what to do | again |
|---|---|---|---|---|
${lines.join('\n')}
`;
}

const list = join(root, 'tools/tidy/error-codes.txt');
const noted = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
const wanted = {
  'docs/error-codes.md': page(),
  'tools/tidy/error-codes.txt': `${[...noted, ...Object.keys(ERROR_CODES).filter((code) => !noted.includes(code))].join('\n')}\n`,
};
const stale = Object.entries(wanted).filter(
  ([name, text]) => !existsSync(join(root, name)) || readFileSync(join(root, name), 'utf8') !== text,
);
if (check && stale.length > 0) {
  process.stderr.write(
    `differs from the catalogue: ${stale.map(([name]) => name).join(', ')}; run node tools/error-codes.mjs\n`,
  );
  process.exit(1);
}
for (const [name, text] of check ? [] : stale) writeFileSync(join(root, name), text);
process.stdout.write(
  `${Object.keys(ERROR_CODES).length} codes${stale.length > 0 ? `, wrote ${stale.map(([name]) => name).join(', ')}` : ', up to date'}\n`,
);
