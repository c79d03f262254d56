/** @file Packs the application as it ships and checks what was packed. Ends with `N passed, N failed`. */
import process from 'node:process';
import { buildAll } from '../build.mjs';
import { ensureElectron } from '../electron-runtime.mjs';
import { line, seconds } from '../log.mjs';
import { archiveFaults } from './content.mjs';
import { fuseFaults } from './fuses.mjs';
import { packLinuxFolder } from './pack.mjs';

const OUTPUT = '.cache/packaged';

function refuse(faults) {
  if (faults.length > 0) throw new Error(faults.join('; '));
}

/** Each check builds on the one before: after a failure, the others are counted as failed without being tried. */
function checksOf() {
  const state = {};
  return [
    ['it is packed', async () => void (state.packed = await packLinuxFolder(await ensureElectron(), OUTPUT))],
    ['its fuses are hard', () => refuse(fuseFaults(state.packed.executable))],
    [
      'its archive holds the application and one binary per addon',
      () => refuse(archiveFaults(state.packed.resources, `linux-${process.arch}`)),
    ],
  ];
}

export async function smoke() {
  await buildAll();
  const checks = checksOf();
  let passed = 0;
  let reason;
  for (const [name, check] of checks) {
    const start = performance.now();
    try {
      if (reason === undefined) await check();
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      line(`  ✗ ${name} (${seconds(start)})\n    ${reason.replaceAll('\n', '\n    ')}`);
    }
    if (reason !== undefined) continue;
    passed += 1;
    line(`  ✓ ${name} (${seconds(start)})`);
  }
  line(`${passed} passed, ${checks.length - passed} failed`);
  return passed === checks.length ? 0 : 1;
}
