/** @file Lint carries the architecture: what `docs/` says about imports, dates, text and sizes is refused here. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './src-renderer/svelte.config.js';
import { local } from './tools/eslint/index.mjs';

const code = ['**/*.ts', '**/*.svelte'];
const product = ['src-*/**/*.ts', 'src-*/**/*.svelte', 'migrations/**/*.ts'];

export default ts.config(
  { ignores: ['node_modules/', 'dist/', 'release/', '.cache/', 'test-results/', 'playwright-report/', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { local } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'local/file-names': 'error',
      'max-lines': ['error', 300],
      'max-params': ['error', 4],
    },
  },
  {
    files: code,
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-undef': 'off', // the compiler knows the types of each process
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off', // handlers are asynchronous by contract
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig }, globals: globals.browser },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-navigation-without-resolve': 'off', // a rule of SvelteKit
      'prefer-const': 'off', // `$props()` is destructured with `let` where one of its values is bound
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    // A module keeps its own accounts (timers, rows asked for) and publishes sets that it replaces, never changes:
    // the rule cannot tell them from a set that a screen must follow.
    files: ['**/*.svelte.ts'],
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    // Types inside components are svelte-check's: to these rules another component is `any`, and asking them costs
    // minutes. An `any` written by hand stays refused.
    files: ['**/*.svelte'],
    extends: [ts.configs.disableTypeChecked],
    rules: { 'max-lines': ['error', 220] },
  },
  {
    files: product,
    rules: {
      'local/import-law': 'error',
      'local/no-ambient-clock': 'error',
      'local/no-french-literal': 'error',
      'local/no-import-cycle': 'error',
      'local/no-outer-database': 'error',
      'local/no-static-style': 'error',
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what is exported.' },
        { selector: 'ImportDeclaration[source.value=/^svelte\\u002Fstore$/]', message: 'Shared state is a class or factory in `.svelte.ts`.' },
      ], // prettier-ignore
    },
  },
  { files: ['src-shared/kernel/**', 'src-main/app/system-clock.ts'], rules: { 'local/no-ambient-clock': 'off' } },
  {
    files: ['**/*.labels.ts', '**/error-messages.ts', '**/issue-messages.ts', '**/templates/**', '**/help/**', '**/samples/**'],
    rules: { 'local/no-french-literal': 'off' },
  },
  // A schema or a table of words is one statement: its length is not complexity.
  { files: ['**/*.api.ts', '**/*.labels.ts', 'migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['src-main/app/log.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-empty-pattern': 'off', // Playwright's fixtures
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['tools/**/*.ts', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
); // prettier-ignore
