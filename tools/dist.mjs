/**
 * @file `npm run dist`: builds every package that this machine can, and says why not for the others.
 * `node tools/dist.mjs smoke`: packs the Linux folder, checks it and uses the application once.
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { buildAll } from './build.mjs';
import { archiveFaults } from './packaging/content.mjs';
import { fuseFaults } from './packaging/fuses.mjs';
import { electronBuilder, packLinuxFolder, unpacked } from './packaging/pack.mjs';
import { smoke } from './packaging/smoke.mjs';
import { obstacle, TARGETS, thisMachine } from './packaging/targets.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { line, seconds, step, Stop } from './log.mjs';
import { SHIPPED_NODE_API } from './native-addon.mjs';
import { inRoot, root } from './paths.mjs';

const OUTPUT = 'release';
const BUILDER_NAMES = { linux: '--linux', win32: '--win', darwin: '--mac' };

const megabytes = (file) => `${(statSync(file).size / 1_000_000).toFixed(0)} MB`;

/** The files that appeared or changed since `start`. */
function newFiles(start) {
  return readdirSync(inRoot(OUTPUT), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(deb|gz|AppImage|exe|dmg|zip)$/.test(entry.name))
    .map((entry) => join(inRoot(OUTPUT), entry.name))
    .filter((file) => statSync(file).mtimeMs >= start);
}

function assertFit({ executable, resources }, target) {
  const faults = [...fuseFaults(executable), ...archiveFaults(resources, target)];
  if (faults.length > 0) throw new Stop(`it is not fit to ship: ${faults.join('; ')}`);
}

async function checkedFolder(electron) {
  rmSync(inRoot(OUTPUT, 'packed'), { force: true });
  const packed = await packLinuxFolder(electron, OUTPUT);
  assertFit(packed, `linux-${process.arch}`);
  return { note: relative(root, packed.folder) };
}

async function wrapped(target, electron, machine) {
  const start = Date.now();
  const arch = target.arch ?? process.arch;
  const args = [BUILDER_NAMES[target.system], target.target, `--${arch}`];
  const folder = unpacked(OUTPUT, target.system, arch);
  if (target.system === 'linux') args.push('--prepackaged', folder.folder);
  await electronBuilder({ electron, args, output: OUTPUT, isOffline: !machine.isOnline });
  if (target.system !== 'linux') assertFit(folder, `${target.system}-${arch}`);
  return {
    note: newFiles(start)
      .map((file) => `${relative(root, file)}, ${megabytes(file)}`)
      .join('; '),
  };
}

/** Why what was packed is not what should ship. */
function reservations(electron) {
  const pinned = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).devDependencies.electron;
  const reasons = [];
  if (electron.version !== pinned) reasons.push(`Electron is ${electron.version}, not ${pinned}`);
  if (Number(process.versions.napi) < SHIPPED_NODE_API)
    reasons.push(`the database addon was compiled here, for Node ${process.versions.node}`);
  return reasons;
}

async function dist() {
  const electron = await ensureElectron();
  await step('build', () => buildAll());
  const machine = await thisMachine();
  let failed = 0;
  for (const target of TARGETS) {
    const reason = obstacle(target, machine);
    if (reason) {
      line(`  – ${target.name}: not built, ${reason}`);
      continue;
    }
    try {
      await step(target.name, () =>
        target.target === 'dir' ? checkedFolder(electron) : wrapped(target, electron, machine),
      );
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      line(`    ${error.message.replaceAll('\n', '\n    ')}`);
      failed += 1;
    }
  }
  for (const reason of reservations(electron)) line(`  Good for trying, not for brokers: ${reason}.`);
  return failed === 0 ? 0 : 1;
}

const start = performance.now();
try {
  process.exitCode = process.argv[2] === 'smoke' ? await smoke() : await dist();
  if (process.argv[2] !== 'smoke') line(`  ${seconds(start)}`);
} catch (error) {
  line(error instanceof Stop ? error.message : error.stack);
  process.exitCode = 1;
}
process.exit();
