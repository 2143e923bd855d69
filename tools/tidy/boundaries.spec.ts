import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './repository';

/** Each text stands in for a file that exists, so that the type-aware rules see it within its project. */
const FORBIDDEN: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'domain with a framework',
    'libs/domain/src/shared/money.ts',
    "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;",
    /enforce-module-boundaries.*@nestjs\/common/,
  ],
  [
    'domain with a database',
    'libs/domain/src/booking/booking.ts',
    "import { DataSource } from 'typeorm';\nexport const x = DataSource;",
    /enforce-module-boundaries.*typeorm/,
  ],
  [
    'domain with Node',
    'libs/domain/src/shared/money.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;",
    /no-restricted-imports.*no machine/,
  ],
  [
    'domain with Node by its bare name',
    'libs/domain/src/shared/money.ts',
    "import { randomUUID } from 'crypto';\nexport const x = randomUUID;",
    /no-restricted-imports.*no machine/,
  ],
  [
    'domain with the application',
    'libs/domain/src/booking/booking.ts',
    "import { Clock } from '@travobooks/application';\nexport const x = Clock;",
    /enforce-module-boundaries/,
  ],
  [
    'domain reaching into another lib by path',
    'libs/domain/src/booking/booking.ts',
    "import { Clock } from '../../../application/src/ports/clock.port';\nexport const x = Clock;",
    /enforce-module-boundaries/,
  ],
  [
    'ledger with booking',
    'libs/domain/src/ledger/journal-entry.ts',
    "import { Booking } from '../booking/booking';\nexport const x = Booking;",
    /no-restricted-imports.*only ledger\/postings sees both/,
  ],
  [
    'booking with ledger',
    'libs/domain/src/booking/booking.ts',
    "import { JournalEntry } from '../ledger/journal-entry';\nexport const x = JournalEntry;",
    /no-restricted-imports.*booking knows no ledger/,
  ],
  [
    'application with an adapter',
    'libs/application/src/booking/create-booking.ts',
    "import { connectDatabase } from '@travobooks/persistence-mysql';\nexport const x = connectDatabase;",
    /enforce-module-boundaries/,
  ],
  [
    'application with a package',
    'libs/application/src/booking/create-booking.ts',
    "import Redis from 'ioredis';\nexport const x = Redis;",
    /enforce-module-boundaries.*ioredis/,
  ],
  [
    'a port with a use case',
    'libs/application/src/ports/clock.port.ts',
    "import { CreateBooking } from '../booking/create-booking';\nexport const x = CreateBooking;",
    /no-restricted-imports.*use cases import ports/,
  ],
  [
    'an adapter with another adapter',
    'libs/adapters/persistence-mysql/src/sql.ts',
    "import { createLogger } from '@travobooks/platform';\nexport const x = createLogger;",
    /enforce-module-boundaries/,
  ],
  [
    'an adapter with Nest',
    'libs/adapters/platform/src/redis/json-cache.ts',
    "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;",
    /enforce-module-boundaries.*@nestjs\/common/,
  ],
  [
    'an adapter with a package off its list',
    'libs/adapters/persistence-mysql/src/sql.ts',
    "import Redis from 'ioredis';\nexport const x = Redis;",
    /no-restricted-imports.*persistence-mysql may not import/,
  ],
  [
    'web with the domain',
    'apps/web/src/shared/format/money.ts',
    "import { Money } from '@travobooks/domain';\nexport const x = Money;",
    /enforce-module-boundaries/,
  ],
  [
    'web with a package off its list',
    'apps/web/src/shared/format/money.ts',
    "import { Queue } from 'bullmq';\nexport const x = Queue;",
    /no-restricted-imports.*web may not import/,
  ],
  [
    'an app with another app',
    'apps/worker/src/main.ts',
    "import { createApp } from '@travobooks/api';\nexport const x = createApp;",
    /enforce-module-boundaries/,
  ],
  [
    'test tools outside a spec',
    'apps/api/src/http/cursor.ts',
    "import { eventually } from '@travobooks/testing';\nexport const x = eventually;",
    /enforce-module-boundaries/,
  ],
];

const CODE: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a promise nobody waits for',
    'libs/application/src/booking/create-booking.ts',
    'const f = async (): Promise<void> => { await Promise.resolve(); };\nexport function g(): void { f(); }',
    /no-floating-promises/,
  ],
  [
    'a switch that forgets a case',
    'libs/domain/src/shared/money.ts',
    "export function f(x: 'a' | 'b'): number { switch (x) { case 'a': return 1; } return 2; }",
    /switch-exhaustiveness-check/,
  ],
  ['any', 'libs/domain/src/shared/money.ts', 'export const f = (x: any): void => void x;', /no-explicit-any/],
  ['an enum', 'libs/domain/src/shared/money.ts', 'export enum Side { Debit, Credit }', /No enums/],
  [
    'a default export',
    'libs/domain/src/shared/money.ts',
    'const x = 1;\nexport default x;',
    /no-restricted-exports/,
  ],
  [
    'a non-null assertion',
    'libs/domain/src/shared/money.ts',
    'export const f = (x: string | null): number => x!.length;',
    /no-non-null-assertion/,
  ],
  [
    'money through a number',
    'libs/domain/src/shared/money.ts',
    'export const f = (x: string): number => Number(x) * 100;',
    /Money is bigint/,
  ],
  [
    'several at once in a unit of work',
    'libs/application/src/booking/void-items.ts',
    'export const f = async (tx: { a(): Promise<void> }): Promise<void> => { await Promise.all([tx.a(), tx.a()]); };',
    /One connection/,
  ],
  [
    'a colour off the tokens',
    'apps/web/src/shared/format/money.ts',
    "export const red = '#c7090c';",
    /tokens\.css/,
  ],
  [
    'v-html',
    'apps/web/src/shared/ui/Btn.vue',
    '<script setup lang="ts">\nconst x = \'<b>\';\n</script>\n\n<template><p v-html="x" /></template>\n',
    /no-v-html/,
  ],
  [
    'a picture without words',
    'apps/web/src/shared/ui/Btn.vue',
    '<script setup lang="ts">\nconst x = \'a\';\n</script>\n\n<template><img :src="x"></template>\n',
    /alt-text/,
  ],
];

const ALLOWED: readonly (readonly [string, string, string])[] = [
  [
    'a posting sees booking and ledger',
    'libs/domain/src/ledger/postings/item-issue.posting.ts',
    "import { Booking } from '../../booking/booking';\nimport { JournalEntry } from '../journal-entry';\nexport const x = [Booking, JournalEntry];",
  ],
  [
    'application sees domain',
    'libs/application/src/booking/create-booking.ts',
    "import { Money } from '@travobooks/domain';\nexport const x = Money;",
  ],
  [
    'persistence has its driver',
    'libs/adapters/persistence-mysql/src/sql.ts',
    "import { DataSource } from 'typeorm';\nexport const x = DataSource;",
  ],
];

describe('the rules of the house bite', () => {
  let found: string[][] = [];

  beforeAll(() => {
    const input = JSON.stringify(
      [...FORBIDDEN, ...CODE, ...ALLOWED].map(([, filePath, code]) => ({ filePath, code })),
    );
    const run = spawnSync(process.execPath, [join(root, 'tools/tidy/lint-snippets.mjs')], {
      cwd: root,
      input,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    found = JSON.parse(run.stdout) as string[][];
  }, 120_000);

  it.each(FORBIDDEN.map(([name, , , message], index) => ({ name, message, index })))(
    'refuses $name',
    ({ message, index }) => {
      expect(found[index]).toContainEqual(expect.stringMatching(message));
    },
  );

  it.each(CODE.map(([name, , , message], index) => ({ name, message, index: index + FORBIDDEN.length })))(
    'refuses $name',
    ({ message, index }) => {
      expect(found[index]).toContainEqual(expect.stringMatching(message));
    },
  );

  it.each(ALLOWED.map(([name], index) => ({ name, index: index + FORBIDDEN.length + CODE.length })))(
    'lets through: $name',
    ({ index }) => {
      expect(found[index]).toEqual([]);
    },
  );
});
