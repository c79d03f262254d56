/** @file Calls electron-builder: the directory build of this machine, then what wraps it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { Stop } from '../log.mjs';
import { inRoot, root } from '../paths.mjs';
import { run, tail } from '../processes.mjs';

const builder = inRoot('node_modules', 'electron-builder', 'cli.js');

/** Tools of the machine in place of what electron-builder would download: see `fpm.mjs` and `seven-zip.mjs`. */
const STAND_INS = {
  CUSTOM_FPM_PATH: inRoot('tools', 'packaging', 'fpm.mjs'),
  ELECTRON_BUILDER_7ZIP_PATH: inRoot('tools', 'packaging', 'seven-zip.mjs'),
};

/**
 * On Linux the Electron at hand is packed; elsewhere electron-builder fetches the one of each architecture.
 * @param {{ electron: { folder: string, version: string }, args: string[], output: string, isOffline: boolean }} order
 */
export async function electronBuilder({ electron, args, output, isOffline }) {
  const settings = [`-c.directories.output=${output}`];
  if (process.platform === 'linux')
    settings.push(`-c.electronVersion=${electron.version}`, `-c.electronDist=${electron.folder}`);
  const env = { ...process.env, ...(isOffline ? STAND_INS : {}) };
  const result = await run(process.execPath, [builder, ...args, ...settings, '--publish', 'never'], { env });
  if (result.code !== 0) throw new Stop(readable(result.output));
}

/** Its messages repeat whole command lines, indented to the right edge. */
const readable = (output) =>
  tail(output, 12)
    .split('\n')
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '' && !text.startsWith('at '))
    .map((text) => (text.length > 160 ? `${text.slice(0, 160)}…` : text))
    .join('\n');

/** Everything that ends up in the package. */
function hashOf(electron, extra) {
  const hash = createHash('sha256').update(electron.folder).update(extra.join('\0'));
  const add = (file) =>
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  for (const name of ['electron-builder.yml', 'package.json', 'package-lock.json']) add(inRoot(name));
  for (const folder of [['dist'], ['assets'], ['node_modules', 'better-sqlite3', 'prebuilds']]) {
    const path = inRoot(...folder);
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) add(join(entry.parentPath, entry.name));
    }
  }
  return hash.digest('hex');
}

const suffix = (arch) => (arch === 'x64' ? '' : `-${arch}`);

/** What electron-builder unpacks for each system, and where its fuses are. */
const UNPACKED = {
  linux: (arch) => ({
    folder: `linux${suffix(arch)}-unpacked`,
    executable: 'mallette',
    resources: 'resources',
  }),
  win32: (arch) => ({
    folder: `win${suffix(arch)}-unpacked`,
    executable: 'Mallette.exe',
    resources: 'resources',
  }),
  darwin: (arch) => ({
    folder: `mac${suffix(arch)}`,
    executable: 'Mallette.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    resources: 'Mallette.app/Contents/Resources',
  }),
};

export function unpacked(output, system = process.platform, arch = process.arch) {
  const { folder, executable, resources } = UNPACKED[system](arch);
  const path = inRoot(output, folder);
  return { folder: path, executable: join(path, executable), resources: join(path, resources) };
}

/**
 * The application as a folder, for the Linux of this machine; packed again only when something changed.
 * @param {string[]} extra more arguments for electron-builder
 * @returns {Promise<{ folder: string, executable: string, resources: string, note: string }>}
 */
export async function packLinuxFolder(electron, output, extra = []) {
  const packed = unpacked(output, 'linux');
  const stamp = inRoot(output, 'packed');
  const hash = hashOf(electron, extra);
  if (existsSync(packed.executable) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return { ...packed, note: 'up to date' };
  rmSync(packed.folder, { recursive: true, force: true });
  rmSync(stamp, { force: true });
  mkdirSync(inRoot(output), { recursive: true });
  await electronBuilder({
    electron,
    args: ['--linux', 'dir', `--${process.arch}`, ...extra],
    output,
    isOffline: true,
  });
  // The small application that Electron opens when there is no other: dead weight, since a fuse forbids it.
  rmSync(join(packed.resources, 'default_app.asar'), { force: true });
  writeFileSync(stamp, hash);
  return { ...packed, note: 'packed' };
}
