import { basename, dirname } from 'node:path';
import { at, code, files, type Finding, isTest, sources, textOf } from '../repository';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.(?:ts|mjs)$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*\.vue$/;

/** Where a folder holds one role, its files say so. */
const ROLES: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^libs\/application\/src\/ports\//, /\.port\.ts$/, '.port.ts'],
  [/^libs\/adapters\/persistence-mysql\/src\/read-models\//, /\.query\.ts$/, '.query.ts'],
  [
    /^libs\/adapters\/persistence-mysql\/src\/stores\//,
    /\.(?:store|rows|writer)\.ts$/,
    '.store.ts, .rows.ts or .writer.ts',
  ],
  [/^libs\/domain\/src\/ledger\/postings\//, /\.posting\.ts$/, '.posting.ts'],
];

export function names(): Finding[] {
  const shape = code.filter((file) => !(KEBAB.test(basename(file)) || PASCAL.test(basename(file))));
  const roles = ROLES.flatMap(([folder, suffix, say]) =>
    sources
      .filter((file) => folder.test(file) && !suffix.test(file))
      .map((file) => ({ rule: 'role-suffix', file, line: 1, text: `ends in ${say}` })),
  );
  const owners: [RegExp, RegExp, string][] = [
    [/^@Controller\(/m, /\.controller\.ts$/, 'a controller stands in <area>.controller.ts'],
    [/^export class \w+Request\b/m, /\.request\.ts$|\/http\//, 'a request class stands in <area>.request.ts'],
    [
      /^export class \w+Response\b/m,
      /\.response\.ts$|\/http\//,
      'a response class stands in <area>.response.ts',
    ],
  ];
  const homes = owners.flatMap(([mark, suffix, say]) =>
    sources
      .filter((file) => file.startsWith('apps/api/') && mark.test(textOf(file)) && !suffix.test(file))
      .map((file) => ({ rule: 'role-suffix', file, line: 1, text: say })),
  );
  return [
    ...shape.map((file) => ({
      rule: 'file-name',
      file,
      line: 1,
      text: 'kebab-case.role.ts, PascalCase.vue',
    })),
    ...roles,
    ...homes,
  ];
}

const MAX_LINES = 300;
export const longFiles = (): Finding[] =>
  sources
    .filter((file) => !file.startsWith('apps/web/src/shared/i18n/'))
    .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ file, lines }) => ({
      rule: 'long-file',
      file,
      line: lines,
      text: `${lines} lines, ${MAX_LINES} are enough: split it by what it knows`,
    }));

/** A source file that nothing imports and nothing starts. */
export function deadFiles(): Finding[] {
  const entry = /(?:^|\/)(?:index|main|tracing)\.ts$|\.d\.ts$|vite\.config\.ts$|^apps\/api\/src\/cli\//;
  const mentioned = new Set<string>();
  for (const file of code) {
    for (const match of textOf(file).matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g))
      mentioned.add(basename(match[1] ?? '').replace(/\.(ts|vue|mjs)$/, ''));
  }
  const stem = (file: string): string => basename(file).replace(/\.(ts|vue)$/, '');
  return sources
    .filter((file) => !entry.test(file) && !mentioned.has(stem(file)))
    .map((file) => ({ rule: 'dead-file', file, line: 1, text: 'nothing imports it' }));
}

/** An export that no program reads, though a spec may: what nobody runs is not shown to be true by its test. */
export function deadExports(): Finding[] {
  const counts = new Map<string, number>();
  for (const file of code.filter((one) => !isTest(one)))
    for (const [word] of textOf(file).matchAll(/[\w$]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return sources.flatMap((file) =>
    [
      ...textOf(file).matchAll(
        /^export (?:abstract |async )*(?:function|class|const|interface|type|enum) (\w+)/gm,
      ),
    ]
      .filter(([, name = '']) => counts.get(name) === 1)
      .map((match) => at('dead-export', file, `nothing but tests reads ${match[1] ?? ''}`, match.index)),
  );
}

const MIGRATIONS = 'libs/adapters/persistence-mysql/src/migrations/';
/** 0001-…, 0002-… without a gap or a double; each with up.sql and no file that the runner would pass by. */
export function migrations(): Finding[] {
  const held = files.filter((file) => file.startsWith(MIGRATIONS));
  const folders = [...new Set(held.map((file) => basename(dirname(file))))].sort();
  const rule = 'migration';
  const gaps = folders.flatMap((folder, index) => {
    const wanted = String(index + 1).padStart(4, '0');
    return /^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/.test(folder) && folder.startsWith(wanted)
      ? []
      : [{ rule, file: `${MIGRATIONS}${folder}`, line: 1, text: `is to begin with ${wanted}-` }];
  });
  const empty = folders.filter(
    (folder) =>
      !held.includes(`${MIGRATIONS}${folder}/up.sql`) ||
      textOf(`${MIGRATIONS}${folder}/up.sql`).trim() === '',
  );
  const odd = held.filter((file) => !/\/(up|triggers|before|after)\.sql$/.test(file));
  return [
    ...gaps,
    ...empty.map((folder) => ({ rule, file: `${MIGRATIONS}${folder}`, line: 1, text: 'lacks up.sql' })),
    ...odd.map((file) => ({ rule, file, line: 1, text: 'the runner reads up.sql and triggers.sql' })),
  ];
}
