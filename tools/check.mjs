/** @file `npm run check`: what is quick enough to run before every commit. */
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { line } from './log.mjs';
import { inRoot } from './paths.mjs';
import { prepareAddon, prepareNode } from './setup.mjs';
import { staticChecks, total, unitLayers } from './test.mjs';

const FAST_LAYERS = ['shared', 'migrations', 'renderer'];

export async function check() {
  await prepareNode();
  await prepareAddon(Number(process.versions.napi));
  mkdirSync(inRoot('.cache', 'test'), { recursive: true });
  const results = [...(await staticChecks()), ...(await unitLayers(FAST_LAYERS))];
  const { passed, failed } = total(results);
  line(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
