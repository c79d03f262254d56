#!/usr/bin/env node
/**
 * @file The one entry of the development commands: `node tools/run.mjs start|test|check|seed|bench|bench-start|dist`.
 * Nothing here or in what it imports at the top may need an installed package: it runs on a fresh clone.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { benchStart } from './bench-start.mjs';
import { buildAll } from './build.mjs';
import { check } from './check.mjs';
import { line, Stop } from './log.mjs';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { runScript } from './script.mjs';
import { ensureNode, prepareAddon, prepareAll, prepareNode } from './setup.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';

async function script(name, args) {
  await prepareNode();
  await prepareAddon();
  return runScript(name, args);
}

/** The threads that it measures are those of the application. */
async function bench(args) {
  await prepareNode();
  await buildAll();
  return script('bench', args);
}

async function dist(args) {
  if (!existsSync(inRoot('tools', 'dist.mjs'))) throw new Stop('There is no tools/dist.mjs in this version.');
  const electron = await prepareAll();
  const env = { ...process.env, ...electron.env };
  return (await run(process.execPath, [inRoot('tools', 'dist.mjs'), ...args], { stdio: 'inherit', env }))
    .code;
}

const COMMANDS = {
  start,
  test,
  check,
  dist,
  seed: (args) => script('seed', args),
  bench,
  'bench-start': benchStart,
};

const [name, ...args] = process.argv.slice(2);
try {
  ensureNode();
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!command) throw new Stop(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exitCode = await command(args);
} catch (error) {
  line(error instanceof Stop ? `\n${error.message}` : `\n${error.stack ?? error}`);
  process.exitCode = 1;
}
// A server left by a bundler must not keep a finished command alive.
process.exit();
