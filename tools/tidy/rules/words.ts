import { code, files, type Finding, grep, isTest, sources } from '../repository';

/** What says nothing, and what to say instead. */
const EMPTY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(^|[-/])utils?(?=[-./]|$)/, 'name the file after what it knows: minor-units.ts, year-less-date.ts'],
  [/(^|[-/])helpers?(?=[-./]|$)/, 'name what it does: who-decides.ts, prefer-wait.ts'],
  [
    /(^|[-/])(manager|handler-base|base-service)(?=[-./]|$)/,
    'a use case is a verb (issue-documents), a port a noun of the trade',
  ],
  [
    /(^|[-/])(common|misc|stuff|lib)(?=[-./]|$)/,
    'put it into the context that owns it, or into domain/shared',
  ],
];
const EMPTY_CLASSES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:class|interface|type) \w*(?:Manager|Helper|Helpers|Utils?)\b/, 'name the trade word or the verb'],
  [/\bclass \w+Impl\b/, 'name what is special about it: SqlUnitOfWork'],
  [/\binterface I[A-Z][a-z]\w*/, 'no I before a name: the port is the abstract class'],
];

export function emptyNames(): Finding[] {
  const names = code.flatMap((file) =>
    EMPTY_NAMES.filter(([pattern]) => pattern.test(file.replace(/^(apps|libs|tools)\//, ''))).map(
      ([, say]) => ({ rule: 'empty-name', file, line: 1, text: say }),
    ),
  );
  const classes = EMPTY_CLASSES.flatMap(([pattern, say]) =>
    grep('empty-name', code, pattern).map((one) => ({ ...one, text: `${one.text} → ${say}` })),
  );
  return [...names, ...classes];
}

const outside = (file: string): boolean => !file.startsWith('tools/tidy/');
export const leftovers = (): Finding[] => [
  ...grep('leftover', code.filter(outside), /\b(?:FIXME|TODO|HACK)\b/),
  ...grep(
    'leftover',
    code.filter((file) => isTest(file) && outside(file)),
    /\b(?:describe|it|test)(?:\.\w+)*\.only\b|\bf(?:it|describe)\(/,
  ),
  ...grep('leftover', sources, /(?<![\w.])console\.|\bdebugger\b/),
];

const HOSTS_ALLOWED =
  /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|\$\{.*|\$\w+|.*\.?example(?:\.(?:com|org|net|test))?|.*\.test|.*\.invalid|www\.w3\.org|json-schema\.org|collector|c|api|worker|web|a|b|x|\(.*)$/;
const TEXT = /\.(ts|vue|mjs|js|json|ya?ml|md|css|html|sql|conf|sh|txt)$|Dockerfile|\.ci\/run$/;
const written = files.filter(
  (file) => TEXT.test(file) && !/package-lock\.json|OFL\.txt|^tools\/tidy\//.test(file),
);

/** Hosts of ours or of anyone: an address comes from the environment. Documentation may point to public pages. */
export const hosts = (): Finding[] =>
  grep(
    'host-name',
    written.filter((file) => !/^docs\/|README\.md$/.test(file)),
    /\bhttps?:\/\/[^\s/'"`)<>:;]+/,
    (line) =>
      [...line.matchAll(/\bhttps?:\/\/(\[[^\]]*\]|[^\s/'"`)<>:;]+)/g)].every(([, host = '']) =>
        HOSTS_ALLOWED.test(host),
      ),
  );

export const machinePaths = (): Finding[] =>
  grep('machine-path', written, /(?:^|["'`\s(=:,])\/(?:home|Users|root|work|opt|mnt)\/[\w.]/);

/** A hex colour anywhere but where the tokens are made. */
export const colours = (): Finding[] =>
  grep(
    'colour',
    files.filter((file) => /^apps\/web\/src\/.*\.css$/.test(file) && !file.endsWith('tokens.css')),
    /#[0-9a-f]{3}(?:[0-9a-f]{3})?(?:[0-9a-f]{2})?\b/i,
  );
