/**
 * @file Fails when the lock file misses packages that other platforms need. npm writes such a lock without a word when
 * the registry at hand lacks them, and the next installation elsewhere stops.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { inRoot } from './paths.mjs';

/** @returns {string[]} "package (wanted by other)" */
export function missingFromLock(lock) {
  const packages = lock.packages ?? {};
  const isLocked = (from, name) => {
    const folders = from
      .split('/node_modules/')
      .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
    return ['', ...folders].some((folder) => packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]);
  };
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(from, name))
      .map((name) => `${name} (wanted by ${from || 'the project'})`),
  );
}

if (process.argv[1] === import.meta.filename) {
  const missing = missingFromLock(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')));
  for (const name of missing) process.stderr.write(`missing from package-lock.json: ${name}\n`);
  if (missing.length > 0) process.exitCode = 1;
}
