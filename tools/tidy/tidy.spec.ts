import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '@travobooks/domain';
import { type Finding, root } from './repository';
import { journalWriters, oneSidedSql, packets, sqlIsOneSided } from './rules/database';
import { deadExports, deadFiles, longFiles, migrations, names } from './rules/files';
import { bareNesting, nesting, routeAccess, routes } from './rules/http';
import { colours, emptyNames, hosts, leftovers, machinePaths } from './rules/words';

/** Today's exceptions, `rule file` a line. A line that is no longer needed is an error: the list only shrinks. */
const ratchet = readFileSync(join(root, 'tools/tidy/ratchet.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const used = new Set<string>();

function beyondRatchet(findings: readonly Finding[]): string[] {
  return findings.flatMap((one) => {
    const key = `${one.rule} ${one.file}`;
    if (!ratchet.includes(key)) return [`${one.file}:${one.line} [${one.rule}] ${one.text}`];
    used.add(key);
    return [];
  });
}

const RULES: readonly (readonly [string, () => Finding[]])[] = [
  [
    'only the journal writer writes the journal, only sealing its seals and snapshots',
    () => journalWriters(),
  ],
  ['several statements in a packet only from the unit of work', packets],
  ['SQL that MySQL 8 and MariaDB both take', () => oneSidedSql()],
  ['migrations without gaps, each whole', migrations],
  ['every route says who may call it', routes],
  ['request classes nest by the house decorators alone', nesting],
  ['names that say something', emptyNames],
  ['files named after their role', names],
  ['files of readable length', longFiles],
  ['no file that nothing imports', deadFiles],
  ['no export that only tests read', deadExports],
  ['no FIXME, no .only, no console', leftovers],
  ['no host names', hosts],
  ['no paths of a machine', machinePaths],
  ['colours from the tokens alone', colours],
];

describe('the tree is tidy', () => {
  it.each(RULES.map(([name, rule]) => ({ name, rule })))('$name', ({ rule }) => {
    expect(beyondRatchet(rule())).toEqual([]);
  });

  it('keeps no exception that is no longer needed', () => {
    expect(ratchet.filter((line) => !used.has(line))).toEqual([]);
  });

  it('never renames an error code, and notes each new one', () => {
    const noted = readFileSync(join(root, 'tools/tidy/error-codes.txt'), 'utf8').trim().split('\n');
    const known = Object.keys(ERROR_CODES);
    expect(noted.filter((code) => !known.includes(code))).toEqual([]);
    // A new code is appended by `node tools/error-codes.mjs`.
    expect(known.filter((code) => !noted.includes(code))).toEqual([]);
    expect(known.filter((code) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code))).toEqual([]);
  });
});

describe('the rules see what they are for', () => {
  it.each([
    'INSERT INTO x VALUES (1) RETURNING id',
    '  id UUID NOT NULL,',
    'COLLATE utf8mb4_0900_ai_ci',
    "SELECT data->'$.a' FROM t",
    "SELECT data->>'$.a' FROM t",
    'SELECT 1 FOR SHARE',
    'SELECT ANY_VALUE(a) FROM t',
    'INSERT INTO t VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a',
    'CREATE SEQUENCE s',
  ])('one-sided: %s', (sql) => {
    expect(sqlIsOneSided(sql)).toBe(true);
  });

  it.each([
    'SELECT id FROM t FOR UPDATE SKIP LOCKED',
    'SELECT a LOCK IN SHARE MODE',
    'id BINARY(16) NOT NULL',
    'COLLATE utf8mb4_unicode_ci',
  ])('both take: %s', (sql) => {
    expect(sqlIsOneSided(sql)).toBe(false);
  });

  it('a route without, with one, and with two', () => {
    const controller = (decorators: string): string =>
      `@Controller('x') export class X { @Get() ${decorators} list(): void {} }`;
    expect(routeAccess('x.controller.ts', controller(''))).toHaveLength(1);
    expect(routeAccess('x.controller.ts', controller("@Permission('booking.read')"))).toEqual([]);
    expect(routeAccess('x.controller.ts', controller("@Permission('booking.read') @Public()"))).toHaveLength(
      1,
    );
    expect(routeAccess('x.controller.ts', `@Public() ${controller('')}`)).toEqual([]);
  });

  it('a nested class without its decorator', () => {
    const request = (decorator: string): string =>
      `export class TaxRequest {} export class ItemRequest { ${decorator} taxes!: TaxRequest[]; }`;
    expect(bareNesting('x.request.ts', request('@IsArray()'))).toHaveLength(1);
    expect(bareNesting('x.request.ts', request('@NestedMany(() => TaxRequest)'))).toEqual([]);
  });
});
