import type { Config } from 'jest';

const swc = ['@swc/jest', {}] as [string, Record<string, unknown>];

/** Levels by file name: `.spec.ts` pure, `.int-spec.ts` one server, `.e2e-spec.ts` HTTP, `.browser-spec.ts` Chromium, `.soak-spec.ts` long counts. */
const level = (name: string, suffix: string, extra: Config = {}): Config => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/{apps,libs,tools}/**/*.${suffix}.ts`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/.travobooks', '/dist/'],
  transform: { '^.+\\.ts$': swc },
  testEnvironmentOptions: { customExportConditions: ['@travobooks/source', 'node', 'require', 'default'] },
  ...extra,
});

export default {
  projects: [
    level('unit', 'spec'),
    level('int', 'int-spec'),
    level('e2e', 'e2e-spec'),
    level('browser', 'browser-spec'),
    level('soak', 'soak-spec'),
  ],
} as Config;
