/** @file Everything that must be there before the application can run: each step is skipped when it is done. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { needsVirtualScreen } from './display.mjs';
import { step, Stop } from './log.mjs';
import { inRoot } from './paths.mjs';
import { isInstalled, isRoot, npm, run, tail } from './processes.mjs';

const OLDEST_NODE = [20, 19];

export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Stop(
      `Node ${process.versions.node} is too old: install Node 24 (at least ${OLDEST_NODE.join('.')}).`,
    );
  }
  return { note: process.versions.node };
}

export async function ensureDependencies() {
  const stamp = inRoot('node_modules', '.installed-lock');
  const hash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return { note: 'up to date' };
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    const isNetwork = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(output);
    throw new Stop(
      isNetwork
        ? 'The npm registry cannot be reached: check the network or the "registry" setting of npm, then try again.'
        : `The dependencies could not be installed:\n${tail(output)}`,
    );
  }
  writeFileSync(stamp, hash);
  return { note: 'installed' };
}

/** What Chromium links to, by the names of Debian 12; later releases renamed those with 64-bit time. */
const LIBRARIES = [
  'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libdrm2', 'libxss1', 'libatk-bridge2.0-0', 'libcups2',
  'libxkbcommon0', 'libxcomposite1', 'libxdamage1', 'libxfixes3', 'libxrandr2', 'libnotify4',
]; // prettier-ignore
const RENAMED = ['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0', 'libcups2'];

function missingPackages(executable) {
  const packages = [];
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (/not found/.test(stdout ?? '')) {
    const isRenamed = spawnSync('apt-cache', ['show', 'libasound2t64'], { stdio: 'ignore' }).status === 0;
    packages.push(...LIBRARIES.map((name) => (isRenamed && RENAMED.includes(name) ? `${name}t64` : name)));
  }
  if (needsVirtualScreen() && !isInstalled('Xvfb')) packages.push('xvfb');
  return packages;
}

export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return { note: 'nothing to do' };
  const packages = missingPackages(executable);
  if (packages.length === 0) return { note: 'complete' };
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!isInstalled('apt-get'))
    throw new Stop(`System libraries are missing; on Debian they are: ${packages.join(' ')}.`);
  if (!isRoot()) throw new Stop(`System libraries are missing: run "sudo ${command}", then try again.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const { code, output } = await run('apt-get', command.split(' ').slice(1), { env });
  if (code !== 0)
    throw new Stop(`System libraries could not be installed by "${command}":\n${tail(output, 4)}`);
  return { note: `installed ${packages.length} packages` };
}

/** Node and the locked dependencies: enough for everything that does not open a window. */
export async function prepareNode() {
  await step('Node', ensureNode);
  await step('dependencies', ensureDependencies);
}

/** The addon for the Node in use alone: tests that open no window. */
export async function prepareAddon(nodeApi = Number(process.versions.napi)) {
  const { ensureAddon } = await import('./native-addon.mjs');
  return step('database addon', () => ensureAddon(Math.min(nodeApi, Number(process.versions.napi))));
}

/**
 * Node, dependencies, Electron, its libraries and the addon.
 * @returns the runtime: `{ kind, folder, executable, version, nodeApi, env }`
 */
export async function prepareAll() {
  await prepareNode();
  const { ensureElectron } = await import('./electron-runtime.mjs');
  const electron = await step('Electron', ensureElectron);
  await step('system libraries', () => ensureSystemLibraries(electron.executable));
  await prepareAddon(electron.nodeApi);
  return electron;
}

/** Chromium refuses its sandbox to root, and looks for a graphics card that a virtual screen has not. */
export function electronSwitches() {
  return [...(isRoot() ? ['--no-sandbox'] : []), ...(needsVirtualScreen() ? ['--disable-gpu'] : [])];
}
