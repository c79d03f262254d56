/** @file `npm test`: the set-up, then every layer; it ends with one plain line `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative, sep } from 'node:path';
import process from 'node:process';
import { buildAll } from './build.mjs';
import { ensureScreen } from './display.mjs';
import { line, seconds, Stop } from './log.mjs';
import { inRoot, root } from './paths.mjs';
import { run, tail } from './processes.mjs';
import { prepareAll } from './setup.mjs';

const LAYERS = ['shared', 'main', 'migrations', 'renderer', 'faults'];

const program = (name, file) => inRoot('node_modules', name, ...file.split('/'));
const reportFile = (name) => inRoot('.cache', 'test', `${name}.json`);
/** A layer without a test is a failure, not a success. */
const noTests = (layer) => ({ layer, passed: 0, failed: 1, why: 'no tests' });

/** One check without tests of its own (lint, types…) counts as one. */
export async function checkOf(layer, file, args, env = process.env) {
  const start = performance.now();
  const { code, output } = await run(process.execPath, [file, ...args], { env });
  if (code !== 0) line(`\n${output.trimEnd()}\n`);
  return [report({ layer, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, start })];
}

function report(result) {
  const { layer, passed, failed, why, start } = result;
  const time = start === undefined ? '' : ` (${seconds(start)})`;
  line(
    `  ${failed === 0 ? '✓' : '✗'} ${layer}: ${passed} passed, ${failed} failed${why ? `, ${why}` : ''}${time}`,
  );
  return result;
}

function readReport(name, output) {
  if (existsSync(reportFile(name))) return JSON.parse(readFileSync(reportFile(name), 'utf8'));
  line(`\n${tail(output, 40)}\n`);
  return undefined;
}

export async function unitLayers(layers, env = process.env) {
  const start = performance.now();
  rmSync(reportFile('vitest'), { force: true });
  const projects = layers.flatMap((layer) => ['--project', layer]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile('vitest')}`];
  const args = [program('vitest', 'vitest.mjs'), 'run', '--passWithNoTests', ...projects, ...reporters];
  const { code, output } = await run(process.execPath, args, { env: { ...env, TZ: 'Europe/Paris' } });
  if (code !== 0) line(`\n${output.trimEnd()}\n`);
  const files = readReport('vitest', code === 0 ? output : '')?.testResults ?? [];
  const results = layers.map((layer) => {
    const own = files.filter((file) => relative(root, file.name).split(sep)[1] === layer);
    const tests = own.flatMap((file) => file.assertionResults);
    const count = (status) => tests.filter((test) => test.status === status).length;
    const broken = own.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const result = { layer, passed: count('passed'), failed: count('failed') + broken };
    return result.passed + result.failed === 0 ? noTests(layer) : result;
  });
  // An error outside any test fails the run without failing a test.
  const isUnexplained = code !== 0 && results.every(({ failed }) => failed === 0);
  if (isUnexplained)
    results.push({ layer: 'vitest', passed: 0, failed: 1, why: 'the run failed outside its tests' });
  return results.map((result, index) => report(index === results.length - 1 ? { ...result, start } : result));
}

async function endToEnd(env) {
  const start = performance.now();
  rmSync(reportFile('e2e'), { force: true });
  const args = [program('@playwright/test', 'cli.js'), 'test', '--pass-with-no-tests'];
  const { code, output } = await run(process.execPath, args, {
    env: { ...env, MALLETTE_E2E_REPORT: reportFile('e2e') },
  });
  if (code !== 0) line(`\n${output.trimEnd()}\n`);
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport('e2e', output)?.stats ?? {};
  const failed = unexpected + flaky || (code === 0 ? 0 : 1);
  const result = expected + failed === 0 ? noTests('e2e') : { layer: 'e2e', passed: expected, failed };
  return [report({ ...result, start })];
}

/** `tools/dist.mjs smoke` packs the Linux application, uses it once and ends with its own `N passed, N failed`. */
async function packaged(env) {
  if (process.platform !== 'linux') return [];
  const file = inRoot('tools', 'dist.mjs');
  const start = performance.now();
  const { code, output } = await run(process.execPath, [file, 'smoke'], { env });
  const [, passed = '0', failed = '0'] = /(\d+) passed, (\d+) failed\s*$/.exec(output.trimEnd()) ?? [];
  if (code !== 0) line(`\n${output.trimEnd()}\n`);
  const isFailed = code !== 0 || Number(passed) === 0;
  return [
    report({
      layer: 'packaged',
      passed: Number(passed),
      failed: Number(failed) || (isFailed ? 1 : 0),
      start,
    }),
  ];
}

/** Two chains that share nothing, on the two cores that even a small machine has. */
export const staticChecks = async () => [
  ...(await checkOf('lock file', inRoot('tools', 'check-lock.mjs'), [])),
  ...(await checkOf('format', program('prettier', 'bin/prettier.cjs'), [
    '--check', '--log-level=warn', '--cache', '--cache-location', '.cache/prettier', '.',
  ])),
  ...(await checkOf('lint', program('eslint', 'bin/eslint.js'), [
    '.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint/',
  ])),
  ...(await checkOf('unused exports', program('knip', 'bin/knip.js'), [])),
  ...(await typeChecks()),
]; // prettier-ignore

const typeChecks = async () => [
  ...(await checkOf('types', program('typescript', 'bin/tsc'), ['-b'])),
  ...(await checkOf('svelte-check', program('svelte-check', 'bin/svelte-check'), [
    '--tsconfig', 'src-renderer/tsconfig.json', '--fail-on-warnings', '--output', 'human',
  ])),
]; // prettier-ignore

async function buildThenUnits(env) {
  const start = performance.now();
  let built;
  try {
    await buildAll();
    built = { layer: 'build', passed: 1, failed: 0, start };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    built = { layer: 'build', passed: 0, failed: 1, why: error.message, start };
  }
  return [report(built), ...(await unitLayers(LAYERS, env))];
}

export function total(results) {
  const sum = (key) => results.reduce((count, result) => count + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

export async function test() {
  const start = performance.now();
  const electron = await prepareAll();
  mkdirSync(inRoot('.cache', 'test'), { recursive: true });
  const screen = await ensureScreen();
  const env = { ...process.env, ...screen.env, ...electron.env };
  const results = (await Promise.all([staticChecks(), buildThenUnits(env)])).flat();
  const isBuilt = results.some(({ layer, failed }) => layer === 'build' && failed === 0);
  if (isBuilt) results.push(...(await endToEnd(env)), ...(await packaged(env)));
  screen.stop();
  const { passed, failed } = total(results);
  line(`\nThe whole run took ${seconds(start)}.`);
  line(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
