/** @file Unpacks chosen entries of a zip archive: a general tool would write 25,000 files to keep 80. */
import { closeSync, mkdirSync, openSync, readSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const DEFLATED = 8;
const TYPE_MASK = 0o170000;
const SYMLINK = 0o120000;

function readAt(handle, position, length) {
  const buffer = Buffer.alloc(length);
  readSync(handle, buffer, 0, length, position);
  return buffer;
}

function directoryOf(handle, size) {
  const start = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
  const end = readAt(handle, start, size - start);
  for (let at = end.length - END_SIZE; at >= 0; at -= 1) {
    if (end.readUInt32LE(at) !== END_SIGNATURE) continue;
    return readAt(handle, end.readUInt32LE(at + 16), end.readUInt32LE(at + 12));
  }
  throw new Error('not a zip archive');
}

function* entriesOf(directory) {
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      mode: directory.readUInt16LE(at + 40),
      offset: directory.readUInt32LE(at + 42),
    };
    at += ENTRY_SIZE + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

function contentOf(handle, { offset, size, method }) {
  const local = readAt(handle, offset, LOCAL_SIZE);
  const packed = readAt(handle, offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28), size);
  return method === DEFLATED ? inflateRawSync(packed) : packed;
}

/**
 * Writes the entries for which `choose(name)` answers a relative path.
 * Archives above 4 GB are not supported.
 */
export function unzip(archive, folder, choose) {
  const handle = openSync(archive, 'r');
  try {
    for (const entry of entriesOf(directoryOf(handle, statSync(archive).size))) {
      const name = choose(entry.name);
      if (!name || entry.name.endsWith('/')) continue;
      const path = join(folder, name);
      if (!resolve(path).startsWith(resolve(folder) + sep))
        throw new Error(`entry outside the folder: ${entry.name}`);
      mkdirSync(dirname(path), { recursive: true });
      const content = contentOf(handle, entry);
      if ((entry.mode & TYPE_MASK) === SYMLINK) symlinkSync(content.toString('utf8'), path);
      else writeFileSync(path, content, { mode: entry.mode & 0o777 || 0o644 });
    }
  } finally {
    closeSync(handle);
  }
}
