/**
 * @file The database addon, for runtimes that speak Node-API 9.
 *
 * The package ships binaries for Node-API 10, and an older runtime does not refuse them: it crashes without a word. Its
 * unmodified source is compiled with `napi9/primitive-references.h`, kept in the per-user cache, and put in place of
 * the shipped binary of this platform, where the package's own loader looks first.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Stop } from './log.mjs';
import { compileAddon, header } from './napi9/compile.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { run, tail } from './processes.mjs';

export const SHIPPED_NODE_API = 10;

const packageFolder = inRoot('node_modules', 'better-sqlite3');
const target = `${process.platform}-${process.arch}`;
const placed = join(packageFolder, 'prebuilds', `${target}.node`);

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Anything that changes the result is part of the name in the cache. */
function cachedFile() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const recipe = createHash('sha256');
  for (const file of [header, inRoot('tools', 'napi9', 'compile.mjs'), join(packageFolder, 'binding.gyp')]) {
    recipe.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  }
  const name = `${version}-${target}-${recipe.digest('hex').slice(0, 12)}.node`;
  return join(cacheFolder(), 'database-addon', name);
}

/** Deleted before it is written: a package manager may have linked the file to its store or to another clone. */
function place(file) {
  rmSync(placed, { force: true });
  copyFileSync(file, placed);
}

/** Opens a database in a child, since a wrong binary ends the process that loads it. */
const PROOF = `
const Database = require(process.argv[1]);
const db = new Database(':memory:');
db.exec('create table t(a text) strict');
db.prepare('insert into t values (?)').run('\\u00e9');
if (db.prepare('select a from t').pluck().get() !== '\\u00e9') process.exit(2);
process.stdout.write(db.prepare('select sqlite3mc_version() || \\', SQLite \\' || sqlite_version()').pluck().get());
`;

/**
 * Makes the addon loadable by Node-API `nodeApi` (the lowest version among the runtimes that will load it).
 * @returns a note for the progress line
 */
export async function ensureAddon(nodeApi) {
  if (nodeApi >= SHIPPED_NODE_API) return { note: 'shipped binary' };
  if (target !== 'linux-x64' && target !== 'linux-arm64') {
    throw new Stop(
      `Node ${process.version} is too old for the database addon on ${process.platform}: use Node 24.`,
    );
  }
  const cached = cachedFile();
  const mustCompile = !existsSync(cached);
  if (mustCompile) await compileAddon(packageFolder, cached);
  if (existsSync(placed) && sha256(placed) === sha256(cached)) return { note: 'ready' };
  place(cached);
  const proof = await run(process.execPath, ['-e', PROOF, packageFolder]);
  if (proof.code !== 0) {
    rmSync(cached, { force: true });
    throw new Stop(
      `The compiled database addon does not load (${proof.signal ?? proof.code}): ${tail(proof.output)}`,
    );
  }
  return { note: `${mustCompile ? 'compiled' : 'from the cache'}, ${proof.output}` };
}
