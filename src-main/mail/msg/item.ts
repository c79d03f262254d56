/** @file The properties of an Outlook item as they lie in the folders of its container ([MS-OXMSG]). */
import type { Buffer } from 'node:buffer';
import { Properties, type Property } from '../mapi/properties.ts';
import type { CompoundFolder } from './compound-file.ts';

const PROPERTIES = '__properties_version1.0';
const STREAM = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/i;
const ENTRY_LENGTH = 16;

/** What stands before the properties: most on the item itself, less in an item inside, least elsewhere. */
export const HEAD = { root: 32, embedded: 24, part: 8 } as const;

/** Fixed values lie in one table, all others in a stream each. */
export function propertiesOf(folder: CompoundFolder, head: number, codePage?: number): Properties {
  const found = new Map<number, Property>();
  const table: Buffer | undefined = folder.files.get(PROPERTIES)?.read();
  for (let at = head; table && at + ENTRY_LENGTH <= table.length; at += ENTRY_LENGTH) {
    const type = table.readUInt16LE(at);
    found.set(table.readUInt16LE(at + 2), { type, value: table.subarray(at + 8, at + 16) });
  }
  for (const [name, stream] of folder.files) {
    const match = STREAM.exec(name);
    if (!match) continue;
    const type = Number.parseInt(match[2] ?? '', 16);
    found.set(Number.parseInt(match[1] ?? '', 16), { type, value: stream.read() });
  }
  return new Properties(found, codePage);
}
