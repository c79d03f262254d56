/** @file Writes `.msg` files for tests, through the container writer of another implementation than ours. */
import { burn } from '@kenjiuno/msgreader/lib/Burner.js';

export type PropertyValue = string | number | bigint | boolean | Uint8Array;
/** Id → value: text as Unicode, `number` as long, `bigint` as time. An id may be given its type: `0x1000001e`. */
export type MsgProperties = Readonly<Record<number, PropertyValue>>;

export interface MsgItem {
  readonly properties: MsgProperties;
  readonly recipients?: readonly MsgProperties[];
  readonly attachments?: readonly (
    MsgProperties | { readonly properties: MsgProperties; readonly embedded: MsgItem }
  )[];
}

const FOLDER = 1;
const FILE = 2;
const ROOT = 5;

interface Entry {
  name: string;
  type: number;
  children: number[];
  length: number;
  binaryProvider?: () => Uint8Array;
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

function typed(key: number, value: PropertyValue): { id: number; type: number } {
  if (key > 0xffff) return { id: Math.floor(key / 0x10000), type: key % 0x10000 };
  if (typeof value === 'string') return { id: key, type: 0x001f };
  if (typeof value === 'number') return { id: key, type: 0x0003 };
  if (typeof value === 'bigint') return { id: key, type: 0x0040 };
  return { id: key, type: typeof value === 'boolean' ? 0x000b : 0x0102 };
}

function streamOf(type: number, value: PropertyValue): Uint8Array | null {
  if (typeof value === 'string') return Buffer.from(value, type === 0x001f ? 'utf16le' : 'latin1');
  return value instanceof Uint8Array ? value : null;
}

class MsgWriter {
  readonly entries: Entry[] = [{ name: 'Root Entry', type: ROOT, children: [], length: 0 }];

  add(parent: number, entry: Omit<Entry, 'children'>): number {
    const index = this.entries.push({ ...entry, children: [] }) - 1;
    this.entries[parent]?.children.push(index);
    return index;
  }

  file(parent: number, name: string, bytes: Uint8Array): void {
    // The writer copies the whole buffer under an array: small buffers of Node share one.
    const own = Uint8Array.from(bytes);
    this.add(parent, { name, type: FILE, length: own.length, binaryProvider: () => own });
  }

  folder(parent: number, name: string): number {
    return this.add(parent, { name, type: FOLDER, length: 0 });
  }

  properties(parent: number, head: number, properties: MsgProperties): void {
    const rows: Buffer[] = [Buffer.alloc(head)];
    for (const [key, value] of Object.entries(properties)) {
      const { id, type } = typed(Number(key), value);
      const stream = streamOf(type, value);
      const row = Buffer.alloc(16);
      row.writeUInt16LE(type, 0);
      row.writeUInt16LE(id, 2);
      row.writeUInt32LE(6, 4);
      if (stream) {
        row.writeUInt32LE(stream.length, 8);
        this.file(parent, `__substg1.0_${hex(id, 4)}${hex(type, 4)}`, stream);
      } else if (typeof value === 'bigint') row.writeBigUInt64LE(value, 8);
      else row.writeInt32LE(Number(value), 8);
      rows.push(row);
    }
    this.file(parent, '__properties_version1.0', Buffer.concat(rows));
  }

  item(parent: number, head: number, item: MsgItem): void {
    this.properties(parent, head, item.properties);
    for (const [index, recipient] of (item.recipients ?? []).entries())
      this.properties(this.folder(parent, `__recip_version1.0_#${hex(index, 8)}`), 8, recipient);
    for (const [index, attachment] of (item.attachments ?? []).entries()) {
      const folder = this.folder(parent, `__attach_version1.0_#${hex(index, 8)}`);
      if ('embedded' in attachment) {
        this.properties(folder, 8, { ...attachment.properties, 0x3705: 5 });
        this.item(this.folder(folder, '__substg1.0_3701000D'), 24, attachment.embedded);
      } else this.properties(folder, 8, attachment);
    }
  }
}

/** Ticks since 1601 of an instant. */
export const filetime = (iso: string): bigint => (BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n;

export function msgFile(item: MsgItem): Uint8Array {
  const writer = new MsgWriter();
  writer.item(0, 32, item);
  return burn(writer.entries);
}
