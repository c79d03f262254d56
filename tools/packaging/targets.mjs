/** @file What can be shipped, where it is made, and why not here. */
import process from 'node:process';
import { isInstalled } from '../processes.mjs';

/** The host of electron-builder's own tools (NSIS, AppImage, dmg) and of the official Electron. */
const TOOLS_HOST = 'https://github.com/electron-userland/electron-builder-binaries';
const PROBE_MS = 5000;

export async function isToolsHostReachable() {
  try {
    return (await fetch(TOOLS_HOST, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })).ok;
  } catch {
    return false;
  }
}

const SYSTEMS = { linux: 'Linux', win32: 'Windows', darwin: 'macOS' };

/** `needs` names what the target wants beyond its own system; without it, the target is always possible there. */
export const TARGETS = [
  { name: 'Linux folder', system: 'linux', target: 'dir' },
  { name: 'Linux tar.gz', system: 'linux', target: 'tar.gz' },
  { name: 'Linux deb', system: 'linux', target: 'deb', needs: 'dpkg-deb' },
  { name: 'Linux AppImage', system: 'linux', target: 'AppImage', needs: 'host' },
  { name: 'Windows installer (x64)', system: 'win32', target: 'nsis', arch: 'x64', needs: 'host' },
  { name: 'Windows installer (arm64)', system: 'win32', target: 'nsis', arch: 'arm64', needs: 'host' },
  { name: 'macOS dmg (Intel)', system: 'darwin', target: 'dmg', arch: 'x64', needs: 'host' },
  { name: 'macOS dmg (Apple silicon)', system: 'darwin', target: 'dmg', arch: 'arm64', needs: 'host' },
  { name: 'macOS zip (Intel)', system: 'darwin', target: 'zip', arch: 'x64', needs: 'host' },
  { name: 'macOS zip (Apple silicon)', system: 'darwin', target: 'zip', arch: 'arm64', needs: 'host' },
];

/** @returns {{ platform: string, isOnline: boolean, hasDpkg: boolean }} */
export const thisMachine = async () => ({
  platform: process.platform,
  isOnline: await isToolsHostReachable(),
  hasDpkg: process.platform === 'linux' && isInstalled('dpkg-deb'),
});

/** @returns {string | undefined} why the target cannot be built on this machine */
export function obstacle({ system, needs }, { platform, isOnline, hasDpkg }) {
  if (system !== platform) return `it is built on ${SYSTEMS[system]}, where it can also be tried`;
  if (needs === 'dpkg-deb' && !hasDpkg && !isOnline) return 'neither dpkg-deb nor GitHub is at hand';
  if (needs === 'host' && !isOnline)
    return 'GitHub, from which electron-builder takes its tools, cannot be reached';
  return undefined;
}
