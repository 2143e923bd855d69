import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { code, isTest, root, textOf } from './repository';

const LIBS: Readonly<Record<string, string>> = {
  domain: 'libs/domain',
  application: 'libs/application',
  testing: 'libs/testing',
  'persistence-mysql': 'libs/adapters/persistence-mysql',
  platform: 'libs/adapters/platform',
  'gds-records': 'libs/adapters/gds-records',
};

function fileOf(from: string, name: string): string | null {
  const own = /^@travobooks\/([\w-]+)/.exec(name)?.[1];
  const base = own
    ? join(LIBS[own] ?? own, 'src/index')
    : name.startsWith('.')
      ? relative(root, join(root, dirname(from), name))
      : null;
  return (
    [`${base}.ts`, `${base}/index.ts`].find((path) => base !== null && existsSync(join(root, path))) ?? null
  );
}

/** Every file of ours that a program loads. */
function loadedBy(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, name = ''] of textOf(entry).matchAll(/(?:from|import|require\()\s*'([^']+)'/g)) {
    const file = fileOf(entry, name);
    if (file) loadedBy(file, seen);
  }
  return seen;
}

describe.each(['apps/api/src/main.ts', 'apps/worker/src/main.ts'])('what is shipped: %s', (entry) => {
  const loaded = [...loadedBy(entry)];

  it('loads no test code and knows no lever', () => {
    expect(loaded.length).toBeGreaterThan(60);
    expect(loaded.filter((file) => isTest(file) || file.startsWith('libs/testing/'))).toEqual([]);
    expect(loaded.filter((file) => /TRAVOBOOKS_(CLOCK|FAULT|TEST)|SIGKILL/.test(textOf(file)))).toEqual([]);
  });
});

describe('the image', () => {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/^[#!]/.test(line));
  const patterns = ignored.map(
    (line) =>
      new RegExp(
        `^${line
          .replace(/[.+]/g, '\\$&')
          .replaceAll('**/', '(?:.*/)?')
          .replaceAll('/**', '(?:/.*)?')
          .replace(/(?<![.)])\*/g, '[^/]*')}(?:/|$)`,
      ),
  );
  const isLeftOut = (file: string): boolean => patterns.some((pattern) => pattern.test(file));

  it('is built without test code and without the levers', () => {
    const kept = code.filter((file) => !isLeftOut(file));
    expect(kept).toContain('apps/api/src/main.ts');
    expect(kept.filter((file) => /^(apps|libs)\//.test(file) && isTest(file))).toEqual([]);
    expect(
      kept.filter(
        (file) => /\.ts$/.test(file) && /^(apps|libs)\//.test(file) && /SIGKILL/.test(textOf(file)),
      ),
    ).toEqual([]);
    expect(isLeftOut('tools/levers/api.mjs')).toBe(true);
  });
});
