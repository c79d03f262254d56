/** @file Packs the application as it ships and uses it once, through its screens. Ends with `N passed, N failed`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildAll } from '../build.mjs';
import { ensureScreen } from '../display.mjs';
import { ensureElectron } from '../electron-runtime.mjs';
import { line, seconds } from '../log.mjs';
import { archiveFaults } from './content.mjs';
import { firstUse, PLANTED, secondUse } from './first-use.mjs';
import { fuseFaults } from './fuses.mjs';
import { packLinuxFolder } from './pack.mjs';
import { plainWords } from './plain-text.mjs';
import { refuseDriver } from './refuse-driver.mjs';
import { startPackaged } from './running-app.mjs';

const OUTPUT = '.cache/packaged';
/** The one difference to what ships: its pages may be driven from outside. */
const TEST_BUILD = ['-c.extraMetadata.isTestBuild=true'];

function refuse(faults) {
  if (faults.length > 0) throw new Error(faults.join('; '));
}

/** Each check builds on the one before: after a failure, the others are counted as failed without being tried. */
function checksOf(env) {
  const state = { folder: mkdtempSync(join(tmpdir(), 'mallette-packaged-')) };
  const use = async (steps) => {
    const running = await startPackaged(state.packed.executable, state.folder, env);
    try {
      await steps(running.page);
    } catch (error) {
      await running.close().catch(() => {});
      throw error;
    }
    await running.close();
  };
  return {
    state,
    checks: [
      [
        'it is packed',
        async () => void (state.packed = await packLinuxFolder(await ensureElectron(), OUTPUT, TEST_BUILD)),
      ],
      ['its fuses are hard', () => refuse(fuseFaults(state.packed.executable))],
      [
        'its archive holds the application and one binary per addon',
        () => refuse(archiveFaults(state.packed.resources, `linux-${process.arch}`)),
      ],
      ['as it ships, it refuses to be driven from outside', () => refuseDriver(state.packed, env)],
      ['a vault, a cabinet and a client are made through the screens', () => use(firstUse)],
      ['nothing of it is on disk in clear', () => refuse(plainWords(state.folder, PLANTED))],
      ['started again, it unlocks and shows the client', () => use(secondUse)],
    ],
  };
}

export async function smoke() {
  await buildAll();
  const screen = await ensureScreen();
  const { checks, state } = checksOf({ ...process.env, ...screen.env, TZ: 'Europe/Paris' });
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
  screen.stop();
  rmSync(state.folder, { recursive: true, force: true });
  line(`${passed} passed, ${checks.length - passed} failed`);
  return passed === checks.length ? 0 : 1;
}
