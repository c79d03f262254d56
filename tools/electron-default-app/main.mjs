/**
 * @file What the fallback runtime runs when it is given a folder: `electron [-r <file>] [switches] <folder>`.
 * It must be an ES module: `require` of an application that is itself an ES module ends in an invisible dialog.
 */
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const preloads = [];
let entry;

const args = process.argv.slice(1);
for (let index = 0; index < args.length; index += 1) {
  const argument = args[index];
  if (argument === '-r' || argument === '--require') preloads.push(args[(index += 1)]);
  else if (argument.startsWith('-')) continue;
  else {
    entry = resolve(argument);
    break;
  }
}

function main() {
  if (!entry || !existsSync(entry)) throw new Error(`no application at ${entry ?? '(nothing given)'}`);
  if (!statSync(entry).isDirectory()) return entry;
  const description = JSON.parse(readFileSync(join(entry, 'package.json'), 'utf8'));
  app.setAppPath(entry);
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  if (description.desktopName) app.setDesktopName(description.desktopName);
  return join(entry, description.main);
}

try {
  for (const file of preloads) require(resolve(file));
  await import(pathToFileURL(main()).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  app.exit(1);
}
