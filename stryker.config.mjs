/**
 * @file Mutation testing of the engine of contract dates and law (`npm run mutation`, a quarter of an hour). Words are
 * left out: a sentence has no wrong sign. Never part of `npm test`.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tools/mutation/vitest.config.mjs' },
  mutate: ['src-shared/features/contract/**/*.ts', '!**/*.labels.ts', '!**/*.api.ts'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { logTests: false, allowEmojis: false },
  tempDirName: '.cache/stryker',
  incremental: false,
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 85 },
};
