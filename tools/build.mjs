/** @file Builds what changed into `dist/`. Run directly: `node tools/build.mjs [--force]`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { line, seconds, Stop } from './log.mjs';
import { inRoot, root } from './paths.mjs';

const COMMON = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.base.json', 'src-shared'];

/** A unit is built as a whole: its modes share a folder, which is emptied first so that no old file survives. */
const UNITS = [
  {
    name: 'main',
    modes: ['main', 'preload', 'file-worker', 'text-worker', 'mail-worker'],
    folder: 'dist/main',
    inputs: ['src-main', 'migrations', 'assets'],
  },
  { name: 'renderer', modes: ['renderer'], folder: 'dist/renderer', inputs: ['src-renderer', 'assets'] },
];

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

function hashOf(unit) {
  const hash = createHash('sha256');
  for (const input of [...COMMON, ...unit.inputs]) {
    for (const file of filesUnder(inRoot(input))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

const stampOf = (unit) => inRoot('.cache', 'build', unit.name);

const isCurrent = (unit, hash) =>
  existsSync(inRoot(unit.folder)) &&
  existsSync(stampOf(unit)) &&
  readFileSync(stampOf(unit), 'utf8') === hash;

/** @returns a note for the progress line */
export async function buildAll({ force = false } = {}) {
  const built = [];
  for (const unit of UNITS) {
    const hash = hashOf(unit);
    if (!force && isCurrent(unit, hash)) continue;
    rmSync(stampOf(unit), { force: true });
    rmSync(inRoot(unit.folder), { recursive: true, force: true });
    const { build } = await import('vite');
    for (const mode of unit.modes) {
      try {
        await build({ configFile: inRoot('vite.config.ts'), mode, logLevel: 'warn' });
      } catch (error) {
        throw new Stop(
          `The ${mode} code could not be built: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
    mkdirSync(inRoot('.cache', 'build'), { recursive: true });
    writeFileSync(stampOf(unit), hash);
    built.push(unit.name);
  }
  return { note: built.length > 0 ? built.join(', ') : 'up to date' };
}

if (process.argv[1] === import.meta.filename) {
  const start = performance.now();
  try {
    const { note } = await buildAll({ force: process.argv.includes('--force') });
    line(`build: ${note} (${seconds(start)})`);
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
