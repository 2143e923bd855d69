import { at, code, files, type Finding, grep, isTest, textOf } from '../repository';

const WRITE =
  /\b(?:INSERT(?:\s+IGNORE)?\s+INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?)\s+`?(\w+)`?/gi;
/** Table → the files that may write it. Specs that tamper on purpose and the bench that fills millions of rows are no writers. */
const WRITERS: readonly (readonly [RegExp, RegExp])[] = [
  [/^journal_(?:entries|lines)$/i, /\/stores\/journal\.writer\.ts$/],
  [/^journal_unsealed$/i, /\/stores\/journal\.writer\.ts$|persistence-mysql\/src\/sealing\//],
  [/^(?:journal_seals|account_(?:days|months))$/i, /persistence-mysql\/src\/sealing\//],
];

export function journalWriters(
  among: readonly string[] = code.filter((file) => !isTest(file) && !/^tools\/(?:tidy|bench)\//.test(file)),
): Finding[] {
  return among.flatMap((file) =>
    [...textOf(file).matchAll(WRITE)].flatMap((match) => {
      const rule = WRITERS.find(([table]) => table.test(match[1] ?? ''));
      return rule && !rule[1].test(file)
        ? [at('journal-writer', file, match[0].replace(/\s+/g, ' '), match.index)]
        : [];
    }),
  );
}

/** Several statements in one packet: the unit of work's own pool, the migration, and the tools that make test servers. */
export function packets(): Finding[] {
  const pools = grep(
    'packets',
    code.filter((file) => !file.startsWith('tools/')),
    /multipleStatements/,
    (_line, file) => /persistence-mysql\/src\/(?:data-source|migrate)\.ts$|^libs\/testing\//.test(file),
  );
  const uses = grep(
    'packets',
    code.filter((file) => !isTest(file) && !file.startsWith('tools/')),
    /(?<!this)\.writes\b/,
    (line, file) => /SqlUnitOfWork\(/.test(line) || /persistence-mysql\/src\/data-source\.ts$/.test(file),
  );
  return [...pools, ...uses];
}

/** What only one of MySQL 8 and MariaDB 10.11 takes, with what both take. */
const ONE_SIDED: readonly (readonly [RegExp, string])[] = [
  [/\bRETURNING\b/, 'RETURNING is MariaDB alone: mint the id first'],
  [
    /\b(?:CREATE\s+SEQUENCE|NEXTVAL\s*\(|NEXT\s+VALUE\s+FOR)/i,
    'sequences are MariaDB alone: number_sequences',
  ],
  [/^\s*`?\w+`?\s+(?:UUID|INET6|INET4)\b(?!\()/i, 'the type is MariaDB alone: BINARY(16)'],
  [/utf8mb4_0900|uca1400/i, 'the collation is one server\u2019s alone: utf8mb4_unicode_ci'],
  [/->>?\s*'\$/, 'JSON -> is MySQL alone: JSON_VALUE or JSON_EXTRACT'],
  [/\bFOR\s+SHARE\b/, 'FOR SHARE is MySQL alone: LOCK IN SHARE MODE'],
  [/\bFOR\s+UPDATE\s+OF\b/, 'OF is MySQL alone: lock by an own statement'],
  [/\bANY_VALUE\s*\(/i, 'ANY_VALUE is MySQL alone: MIN or MAX'],
  [/\b(?:BIN_TO_UUID|UUID_TO_BIN|REGEXP_LIKE|MEMBER\s+OF)\s*\(/i, 'the function is MySQL alone'],
  [/\bLATERAL\b/, 'LATERAL is MySQL alone: a window function or a second statement'],
  [/\)\s+AS\s+\w+\s+ON\s+DUPLICATE\s+KEY/i, 'a row alias is MySQL alone: VALUES(column)'],
  [
    /\b(?:ADD|DROP|MODIFY)\s+(?:COLUMN|KEY|INDEX)\s+IF\s+(?:NOT\s+)?EXISTS\b/i,
    'IF EXISTS here is MariaDB alone: a migration runs once',
  ],
  [/\bCREATE\s+OR\s+REPLACE\s+TABLE\b/i, 'MariaDB alone: a migration runs once'],
  [/\b(?:WITH\s+SYSTEM\s+VERSIONING|PERIOD\s+FOR\s+SYSTEM_TIME|SET\s+STATEMENT)\b/i, 'MariaDB alone'],
  [/@@(?:tx|transaction)_isolation\b/i, 'each server knows another name: SET TRANSACTION ISOLATION LEVEL'],
  [/\bREAD\s+UNCOMMITTED\b/i, 'never: READ COMMITTED and row locks'],
  [/\bUTC_TIMESTAMP\s*\(\)\s+ON\s+UPDATE\b/i, 'times come from the Clock port'],
];
const withSql = files.filter((file) => /^libs\/adapters\/persistence-mysql\/src\/.*\.(ts|sql)$/.test(file));

export const oneSidedSql = (among: readonly string[] = withSql): Finding[] =>
  ONE_SIDED.flatMap(([pattern, say]) =>
    grep('portable-sql', among, pattern, (line) => /^\s*(\/\/|\*|\/\*|--)/.test(line)).map((one) => ({
      ...one,
      text: `${one.text} → ${say}`,
    })),
  );
export const sqlIsOneSided = (sql: string): boolean => ONE_SIDED.some(([pattern]) => pattern.test(sql));
