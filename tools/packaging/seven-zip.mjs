#!/usr/bin/env node
/**
 * @file Stands in for the `7za` that electron-builder would download, for the one thing it does for a tar.gz:
 * `7za a [switches] <out.tar.gz> <in.tar>`.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const [command, ...rest] = process.argv.slice(2);
const [target, source] = rest.filter((argument) => !argument.startsWith('-'));
if (command !== 'a' || !target?.endsWith('.tar.gz') || !source?.endsWith('.tar')) {
  process.stderr.write('only a tar.gz can be made without 7-Zip\n');
  process.exit(2);
}
await pipeline(createReadStream(source), createGzip({ level: 9 }), createWriteStream(target));
