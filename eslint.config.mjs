// One root run over the whole tree: `npx eslint .`. The import rules stand in docs/architecture.md; tools/tidy/boundaries.spec.ts shows that they bite.
import { builtinModules } from 'node:module';
import nx from '@nx/eslint-plugin';
import vue from 'eslint-plugin-vue';
import a11y from 'eslint-plugin-vuejs-accessibility';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

// Without a project graph the boundary rule skips in silence: so the graph is made here, in this process.
process.env.NX_DAEMON = 'false';
process.env.NX_NO_CLOUD = 'true';
const { createProjectGraphAsync } = await import('nx/src/devkit-exports.js');
await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: false });

const TESTS = ['**/*.spec.ts', '**/*.{int,e2e,browser,soak}-spec.ts', '**/*.fixture.ts', '**/testing/**/*.ts'];
const CODE = ['**/*.ts', '**/*.vue'];

/** npm packages per project; whatever is not here is an error. Specs have the test tools besides. */
const PACKAGES = {
  'persistence-mysql': ['typeorm', 'mysql2', 'mysql2/**'],
  'gds-records': [],
  platform: [
    'argon2', 'bullmq', 'bullmq-otel', 'ioredis', 'nodemailer', 'otpauth', 'pdfmake', 'pdfmake/**', 'pino', 'prom-client', '@opentelemetry/*',
  ],
  api: [
    '@nestjs/*', '@fastify/*', 'fastify', 'reflect-metadata', 'rxjs', 'class-validator', 'class-transformer', 'passport', 'passport-jwt', 'swagger-ui-dist',
    'pino', 'ioredis', 'bullmq', 'typeorm',
  ],
  worker: ['@nestjs/*', 'reflect-metadata', 'rxjs', 'bullmq', 'ioredis', 'typeorm', 'pino'],
  web: [
    'vue', 'vue-router', 'pinia', 'vue-i18n', '@pinia/colada', 'reka-ui', 'idb-keyval', 'uqr', '@lucide/vue', '@fontsource-variable/*', 'vite', '@vitejs/plugin-vue',
    '@tailwindcss/vite', 'tailwindcss',
  ],
};
const TEST_PACKAGES = ['@nestjs/testing', 'fast-check', 'supertest', 'mysql2', 'mysql2/**', 'ioredis', 'otpauth', 'playwright-core', 'axe-core', 'smtp-server'];
const SERVER_LIBS = ['layer:domain', 'layer:application', 'layer:adapter'];

const BOUNDARIES = [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:domain'], allowedExternalImports: [] },
  { sourceTag: 'layer:application', onlyDependOnLibsWithTags: ['layer:domain', 'layer:application'], allowedExternalImports: [] },
  { sourceTag: 'layer:adapter', onlyDependOnLibsWithTags: ['layer:domain', 'layer:application'], bannedExternalImports: ['@nestjs/*'] },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: SERVER_LIBS },
  { sourceTag: 'layer:web', onlyDependOnLibsWithTags: ['layer:contracts'] },
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: [], allowedExternalImports: [] },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:domain', 'layer:application'], allowedExternalImports: TEST_PACKAGES },
  { sourceTag: 'side:browser', onlyDependOnLibsWithTags: ['side:browser', 'side:both'] },
];
const boundaries = (constraints) => ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints: constraints }];
const forTests = BOUNDARIES.map((rule) => {
  const external = rule.allowedExternalImports ? { allowedExternalImports: [...rule.allowedExternalImports, ...TEST_PACKAGES] } : {};
  const testing = rule.sourceTag === 'side:browser' ? [] : ['layer:testing'];
  return { ...rule, ...external, onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, ...testing] };
});
/** Names of packages outside the list: a negative pattern for no-restricted-imports, since Nx knows lists by tag, not by project. */
const onlyPackages = (allowed, where) => {
  const names = allowed.map((name) => name.replace(/[.]/g, '\\.').replace(/\/\*\*$/, '/.+').replace(/\*/g, '[^/]+'));
  const known = ['\\.', '@/', '@travobooks/', 'node:', ...(names.length > 0 ? [`(?:${names.join('|')})(?:/|$)`] : [])];
  return { regex: `^(?!${known.join('|')})`, message: `${where} may not import this package; its list stands in eslint.config.mjs.` };
};

/** Node's own modules: nothing of the machine in the inner layers. */
const NO_NODE = {
  regex: `^(?:node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`,
  message: 'domain and application know no machine: give the thing a port in libs/application/src/ports.',
};
/** What a folder may import of its neighbours; `up` leads from its files to the contexts' common folder. */
const contexts = (up, allowed, message) => ({ regex: `^${up.replaceAll('.', '\\.')}(?!(?:${allowed.join('|')})(?:/|$))`, message });
const imports = (files, patterns) => ({
  files,
  ignores: TESTS,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'No enums: a const object and the union of its values.' };
const NO_REQUIRE = { selector: "CallExpression[callee.name='require']", message: 'Source is import syntax only.' };
const NO_FLOAT = {
  selector: "CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/], CallExpression[callee.object.name='Number'][callee.property.name=/^parse/]",
  message: 'Money is bigint minor units or a decimal string, never a number: Money.fromDecimal, Rate.parse.',
};
const NO_PARALLEL = {
  selector: ":function:has(> Identifier.params[name='tx']) CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|allSettled|race|any)$/]",
  message: 'One connection, one statement at a time: inside a unit of work await in a loop, or give the store a method for many.',
};
const NO_HEX = { selector: "Literal[value=/#[0-9a-f]{3}([0-9a-f]{3})?([0-9a-f]{2})?(?![0-9a-z])/i]", message: 'Colours come from styles/tokens.css.' };
const syntax = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

const TYPE_AWARE = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/require-await': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'warn',
};

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.travobooks/**', '.nx/**', '**/coverage/**', '**/schema.d.ts', 'apps/web/public/theme.js'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: CODE })),
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: config.files ?? ['**/*.vue'] })),
  ...a11y.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),

  // --- every TypeScript file, with its types
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] } },
    rules: TYPE_AWARE,
  },
  {
    files: ['**/*.vue'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser, projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] },
    },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: CODE,
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(BOUNDARIES),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-unreachable-loop': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 5 }],
      complexity: ['warn', { max: 15 }],
      ...syntax(NO_ENUM, NO_REQUIRE),
    },
  },
  // A constructor that Nest or the composition root fills may take seven.
  { files: ['apps/api/src/**/*.ts', 'apps/worker/src/**/*.ts'], rules: { 'max-params': ['error', { max: 7 }] } },

  // --- inner layers
  { files: ['libs/domain/src/**/*.ts'], ignores: [...TESTS, 'libs/domain/src/shared/day.ts'], rules: syntax(NO_ENUM, NO_REQUIRE, NO_FLOAT) },
  { files: ['libs/application/src/**/*.ts'], ignores: TESTS, rules: syntax(NO_ENUM, NO_REQUIRE, NO_FLOAT, NO_PARALLEL) },
  imports(['libs/domain/src/**/*.ts', 'libs/application/src/**/*.ts'], [NO_NODE]),
  imports(['libs/domain/src/shared/**/*.ts'], [NO_NODE, contexts('../', [], 'shared knows no context.')]),
  imports(['libs/domain/src/identity/*.ts'], [NO_NODE, contexts('../', ['shared'], 'identity knows shared alone.')]),
  imports(['libs/domain/src/booking/*.ts'], [NO_NODE, contexts('../', ['shared', 'period', 'revenue'], 'booking knows no ledger: what is posted for a booking is told in ledger/postings.')]),
  imports(['libs/domain/src/ledger/*.ts'], [NO_NODE, contexts('../', ['shared', 'period'], 'ledger knows no booking: only ledger/postings sees both.')]),
  imports(
    ['libs/domain/src/ledger/postings/*.ts'],
    [NO_NODE, contexts('../../', ['shared', 'booking', 'period', 'payment', 'refund', 'revenue'], 'A posting sees the ledger and the figures that it posts.')],
  ),
  imports(['libs/domain/src/ledger/postings/memo.posting.ts'], [NO_NODE, contexts('../../', ['shared', 'booking', 'memo'], 'The posting of a memo sees the memo too.')]),
  imports(
    ['libs/application/src/ports/*.ts'],
    [NO_NODE, contexts('../', ['imports/gds-record', 'identity/identity-store.port'], 'Ports are told in the words of the domain; use cases import ports, not the other way round.')],
  ),
  imports(['libs/application/src/identity/*.ts'], [NO_NODE, contexts('../', ['ports', 'approval'], 'identity knows ports and approval: other contexts ask it through RequestScope.')]),
  imports(['libs/application/src/directory/*.ts'], [NO_NODE, contexts('../', ['ports', 'approval'], 'directory knows ports and approval.')]),
  imports(['libs/application/src/booking/*.ts'], [NO_NODE, contexts('../', ['ports', 'approval', 'ledger', 'payment'], 'booking knows ports and approval; it posts through ledger, and lets payment apply advances.')]),
  imports(['libs/application/src/ledger/*.ts'], [NO_NODE, contexts('../', ['ports', 'approval', 'booking'], 'ledger knows ports, approval, and the booking whose entry it reverses.')]),
  imports(['libs/application/src/ledger/standard-reversals.ts'], [NO_NODE, contexts('../', ['booking', 'memo', 'payment', 'refund', 'revenue', 'payable', 'billing', 'tax', 'fx'], 'The registry names each action that posts.')]),
  imports(['libs/application/src/notification/*.ts'], [NO_NODE, contexts('../', ['ports', 'approval'], 'notification knows ports, and who decides an approval.')]),
  imports(['libs/application/src/audit/*.ts'], [NO_NODE, contexts('../', ['ports'], 'audit knows ports alone.')]),
  imports(['libs/application/src/imports/*.ts'], [NO_NODE, contexts('../', ['ports', 'booking', 'refund'], 'imports ends in the use cases of booking and refund.')]),

  // --- adapters, apps: their packages
  imports(['libs/adapters/persistence-mysql/src/**/*.ts'], [onlyPackages(PACKAGES['persistence-mysql'], 'persistence-mysql')]),
  imports(['libs/adapters/gds-records/src/**/*.ts'], [onlyPackages(PACKAGES['gds-records'], 'gds-records')]),
  imports(['libs/adapters/platform/src/**/*.ts'], [onlyPackages(PACKAGES.platform, 'platform')]),
  imports(['apps/api/src/**/*.ts'], [onlyPackages(PACKAGES.api, 'api')]),
  imports(['apps/worker/src/**/*.ts'], [onlyPackages(PACKAGES.worker, 'worker')]),
  imports(
    ['apps/web/**/*.ts', 'apps/web/**/*.vue'],
    [onlyPackages(PACKAGES.web, 'web'), { regex: '^node:', message: 'The browser has no Node.' }],
  ),
  // A unit of work's connection and a controller: each in its place.
  {
    files: ['libs/adapters/persistence-mysql/src/stores/*.ts'],
    ignores: TESTS,
    rules: syntax(NO_ENUM, NO_REQUIRE, {
      selector: "CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|allSettled|race|any)$/]",
      message: 'A store works on one connection: several statements go out as one packet by Session.read.',
    }),
  },

  // Loaded by --require before anything else: it must decide at once whether to load the tracing packages at all.
  { files: ['libs/adapters/platform/src/telemetry/tracing.ts'], rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-require-imports': 'off' } },

  // --- web
  {
    files: ['apps/web/src/**/*.ts', 'apps/web/src/**/*.vue'],
    ignores: TESTS,
    rules: {
      ...syntax(NO_ENUM, NO_HEX, { ...NO_FLOAT, selector: "CallExpression[callee.name='parseFloat'], CallExpression[callee.object.name='Number'][callee.property.name=/^parse/]" }),
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // Message tables are as long as there are messages; a composable is the script of its component.
  { files: ['apps/web/src/shared/i18n/**/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['apps/web/src/**/use-*.ts'], rules: { 'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }] } },
  {
    files: ['**/*.vue'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-restricted-exports': 'off',
      'vue/no-v-html': 'error',
      'vue/no-restricted-static-attribute': ['error', { key: 'style', message: 'The content policy refuses inline style; use a class or :style.' }],
      'vue/no-restricted-syntax': ['error', { ...NO_HEX, selector: 'VLiteral[value=/^#[0-9a-f]{3,8}$/i]' }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-unused-refs': 'error',
      // Short names (Btn, Field, Sheet) are the house's kit.
      'vue/multi-word-component-names': 'off',
      // How a template is laid out is no question of right or wrong.
      ...Object.fromEntries(
        ['attributes-order', 'first-attribute-linebreak', 'html-closing-bracket-newline', 'html-closing-bracket-spacing', 'html-indent', 'html-self-closing',
          'max-attributes-per-line', 'multiline-html-element-content-newline', 'mustache-interpolation-spacing', 'no-multi-spaces', 'require-default-prop',
          'singleline-html-element-content-newline', 'html-quotes', 'no-spaces-around-equal-signs-in-attribute', 'html-end-tags'].map((name) => [`vue/${name}`, 'off']),
      ),
      // Options that the keys reach by aria-activedescendant, and the first field of a page that has one purpose.
      'vuejs-accessibility/interactive-supports-focus': 'off',
      'vuejs-accessibility/no-autofocus': 'off',
      // A label by for/id or by nesting: either will do.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },

  {
    // The kit's parts get label and focus from Field, and keys from their composite role; axe looks at the rendered page.
    files: ['apps/web/src/shared/ui/**/*.vue', 'apps/web/src/app/palette/**/*.vue'],
    rules: {
      'vuejs-accessibility/form-control-has-label': 'off',
      'vuejs-accessibility/click-events-have-key-events': 'off',
      'vuejs-accessibility/no-static-element-interactions': 'off',
    },
  },

  // --- tests and tools
  {
    files: TESTS,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(forTests),
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 600 }],
      'max-lines-per-function': 'off',
      'max-params': 'off',
      complexity: 'off',
    },
  },
  {
    files: ['jest.config.ts', 'apps/web/vite.config.ts', '**/*.d.ts'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-restricted-exports': 'off',
      '@nx/enforce-module-boundaries': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { ecmaVersion: 2025, sourceType: 'module' },
    rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }], 'no-unreachable': 'error', 'no-dupe-keys': 'error', 'no-constant-binary-expression': 'error', 'max-lines': ['error', 400], eqeqeq: ['error', 'always', { null: 'ignore' }] },
  },
);
