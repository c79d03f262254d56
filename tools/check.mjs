/** @file `npm run check`: what is quick enough to run before every commit. */
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { line } from './log.mjs';
import { inRoot } from './paths.mjs';
import { prepareAddon, prepareNode } from './setup.mjs';
import { checkOf, total, typeChecks, unitLayers } from './test.mjs';

const FAST_LAYERS = ['shared', 'migrations', 'renderer'];

const program = (name, file) => inRoot('node_modules', name, ...file.split('/'));

export async function check() {
  await prepareNode();
  await prepareAddon(Number(process.versions.napi));
  mkdirSync(inRoot('.cache', 'test'), { recursive: true });
  const lint = ['.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint/'];
  const results = [
    ...(await checkOf('format', program('prettier', 'bin/prettier.cjs'), [
      '--check',
      '--log-level=warn',
      '.',
    ])),
    ...(await checkOf('lint', program('eslint', 'bin/eslint.js'), lint)),
    ...(await typeChecks()),
    ...(await checkOf('unused exports', program('knip', 'bin/knip.js'), [])),
    ...(await unitLayers(FAST_LAYERS)),
  ];
  const { passed, failed } = total(results);
  line(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
