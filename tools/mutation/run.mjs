/**
 * @file `npm run mutation`: Stryker over the engine of contract dates, with the score as exit code. Not its command line,
 * which refuses Node 20 although it runs there, as vitest does (see `tools/node-20.mjs`).
 */
import process from 'node:process';
import { Stryker } from '../../node_modules/@stryker-mutator/core/dist/src/stryker.js';

await new Stryker({ configFile: 'stryker.config.mjs' }).runMutationTest();
// A score below the threshold has set the exit code; a worker left by the runner must not keep the command alive.
process.exit();
