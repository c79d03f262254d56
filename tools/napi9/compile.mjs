/** @file The recipe of the Node-API-9 database addon. Its text is part of the name in the cache: a change compiles anew. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Stop } from '../log.mjs';
import { inRoot } from '../paths.mjs';
import { isInstalled, run, tail } from '../processes.mjs';

export const header = inRoot('tools', 'napi9', 'primitive-references.h');

/** The package describes its compile options in Python's literal syntax; the defines are all that is needed. */
function definesOf(file) {
  const text = readFileSync(file, 'utf8').replaceAll(/#.*$/gm, '');
  const list = /'defines':\s*\[([^\]]*)\]/.exec(text)?.[1];
  if (!list) throw new Stop(`The database addon cannot be compiled: no defines found in ${file}.`);
  return [...list.matchAll(/'([^']+)'/g)].map(([, define]) => `-D${define}`);
}

function engineArguments(packageFolder, work) {
  const sqlite = join(packageFolder, 'deps', 'sqlite3');
  const options = ['-O3', '-fPIC', '-DNDEBUG', '-w', '-std=gnu99', '-I', sqlite];
  const defines = definesOf(join(packageFolder, 'deps', 'defines.gypi'));
  return [...options, ...defines, '-c', join(sqlite, 'sqlite3.c'), '-o', join(work, 'sqlite3.o')];
}

function bindingArguments(packageFolder, work) {
  const options = [
    '-O3',
    '-fPIC',
    '-DNDEBUG',
    '-w',
    '-std=c++20',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
  ];
  const defines = [
    'NAPI_VERSION=9',
    'NAPI_DISABLE_CPP_EXCEPTIONS',
    'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  ];
  const includes = [
    join(packageFolder, 'deps', 'sqlite3'),
    inRoot('node_modules', 'node-api-headers', 'include'),
    inRoot('node_modules', 'node-addon-api'),
  ];
  return [
    ...options,
    ...defines.map((define) => `-D${define}`),
    ...includes.flatMap((folder) => ['-I', folder]),
    ...[
      '-include',
      header,
      '-c',
      join(packageFolder, 'src', 'better_sqlite3.cpp'),
      '-o',
      join(work, 'addon.o'),
    ],
  ];
}

function linkArguments(work) {
  const options = [
    '-shared',
    '-s',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    '-static-libgcc',
    '-static-libstdc++',
  ];
  const objects = [join(work, 'addon.o'), join(work, 'sqlite3.o')];
  return [...options, '-o', join(work, 'addon.node'), ...objects, '-ldl', '-lm', '-lpthread'];
}

async function call(compiler, args) {
  const { code, output } = await run(compiler, args);
  if (code !== 0) throw new Stop(`The database addon did not compile (${compiler}):\n${tail(output)}`);
}

/** Compiles the unmodified source of the package into `output`, which appears only when it is complete. */
export async function compileAddon(packageFolder, output) {
  const missing = ['gcc', 'g++'].filter((compiler) => !isInstalled(compiler));
  if (missing.length > 0) {
    throw new Stop(
      `The database addon must be compiled for Node-API 9 and ${missing.join(', ')} is missing: ` +
        `run "apt-get install g++" (Node in use: ${process.version}).`,
    );
  }
  mkdirSync(dirname(output), { recursive: true });
  const work = mkdtempSync(join(dirname(output), 'build-'));
  try {
    await Promise.all([
      call('gcc', engineArguments(packageFolder, work)),
      call('g++', bindingArguments(packageFolder, work)),
    ]);
    await call('g++', linkArguments(work));
    renameSync(join(work, 'addon.node'), output);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
