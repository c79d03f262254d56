/** @file What the archive of the application may hold, and must hold. */
import { listPackage } from '@electron/asar';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const REQUIRED = [
  'package.json',
  'assets/icon.png',
  'dist/main/main.js',
  'dist/main/preload.cjs',
  'dist/main/file-worker.js',
  'dist/main/text-worker.js',
  'dist/main/mail-worker.js',
  'dist/renderer/index.html',
  'dist/renderer/vault.html',
];

/** Each addon's only binary, by `platform-arch`. */
const BINARIES = [
  (target) => `node_modules/better-sqlite3/prebuilds/${target}.node`,
  (target) => `node_modules/sodium-native/prebuilds/${target}/sodium-native.node`,
];

const ALLOWED = /^(package\.json$|assets(\/icon\.png)?$|dist(\/|$)|node_modules(\/|$))/;
const FORBIDDEN = /\.(map|ts|svelte|tsbuildinfo|env|pem|key|bare|c|cc|cpp|h)$|\/(src|tests?|deps)\//;

/**
 * @param {string[]} entries paths inside the archive, with `/`
 * @param {string[]} unpacked paths of the files that lie beside it
 * @returns {string[]} one sentence per fault
 */
export function contentFaults(entries, unpacked, target) {
  const wanted = BINARIES.map((nameFor) => nameFor(target)).sort();
  const binaries = entries.filter((entry) => entry.endsWith('.node')).sort();
  const beside = [...unpacked].sort();
  return [
    ...REQUIRED.filter((name) => !entries.includes(name)).map((name) => `${name} is missing`),
    ...entries.filter((entry) => !ALLOWED.test(entry)).map((entry) => `${entry} does not belong there`),
    ...entries.filter((entry) => FORBIDDEN.test(entry)).map((entry) => `${entry} must not be shipped`),
    ...(binaries.join() === wanted.join() ? [] : [`binaries: ${binaries.join(', ') || 'none'}`]),
    ...(beside.join() === wanted.join() ? [] : [`beside the archive: ${beside.join(', ') || 'nothing'}`]),
  ];
}

const posix = (path) => path.split(sep).join('/');

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix(relative(folder, join(entry.parentPath, entry.name))));
}

/** @param {string} resources the folder that holds `app.asar` */
export function archiveFaults(resources, target) {
  const entries = listPackage(join(resources, 'app.asar'), { isPack: false }).map((entry) =>
    posix(entry).slice(1),
  );
  // Other systems keep their own files there: icons, languages.
  const isOurs = (name) => !target.startsWith('linux-') || /^app\.asar(\.unpacked)?$/.test(name);
  const others = readdirSync(resources).filter((name) => !isOurs(name));
  return [
    ...contentFaults(entries, filesUnder(join(resources, 'app.asar.unpacked')), target),
    ...others.map((name) => `resources/${name} does not belong there`),
  ];
}
