/** @file End-to-end tests: the built application in the real Electron, each with a data folder of its own. */
import { defineConfig, type ReporterDescription } from '@playwright/test';

const report = process.env['MALLETTE_E2E_REPORT'];
const json: ReporterDescription[] = report ? [['json', { outputFile: report }]] : [];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts a whole application: more workers than cores would only make them time out.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ...json],
  use: {
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  },
});
