/** @file Unit, service, migration and component tests. End-to-end tests are Playwright's. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import './tools/node-20.mjs';
import { alias } from './vite.config.ts';

/** Ends what hangs; how fast something is, is for the bench: a loaded machine must fail no test. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 };

const node = (name: string, extra: object = {}) => ({
  resolve: { alias },
  test: {
    name,
    environment: 'node' as const,
    include: [`tests/${name}/**/*.test.ts`],
    ...PATIENCE,
    ...extra,
  },
});

export default defineConfig({
  test: {
    projects: [
      node('shared'),
      node('main'),
      node('migrations'),
      node('faults', { testTimeout: 120_000 }),
      {
        plugins: [svelte({ configFile: 'src-renderer/svelte.config.js' })],
        resolve: { alias, conditions: ['browser'] },
        test: {
          name: 'renderer',
          ...PATIENCE,
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.ts'],
          setupFiles: ['tests/support/renderer-setup.ts'],
        },
      },
    ],
  },
});
