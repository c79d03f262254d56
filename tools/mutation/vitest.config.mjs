/** @file The tests that mutants of `stryker.config.mjs` must fail. */
import { defineConfig } from 'vitest/config';
import '../node-20.mjs';
import { alias } from '../../vite.config.ts';

export default defineConfig({
  resolve: { alias },
  test: {
    environment: 'node',
    include: ['tests/mutation/**/*.test.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
});
