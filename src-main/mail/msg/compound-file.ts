/**
 * @file Reads the container of Outlook items, a small file system in a file ([MS-CFB]). Written to meet files that
 * were built to harm: chains that turn in circles, sizes that promise gigabytes, folders inside themselves.
 */
import { Buffer } from 'node:buffer';

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const HEADER_LENGTH = 512;
const HEADER_FAT_ENTRIES = 109;
const ENTRY_LENGTH = 128;
const MINI_SECTOR = 64;
/** Above these are no sectors but signs: free, end, table. */
const LAST_SECTOR = 0xfffffff9;
const NO_ENTRY = 0xffffffff;
const KIND = { folder: 1, file: 2, root: 5 } as const;
const MAX_ENTRIES = 50_000;
const MAX_FOLDER_DEPTH = 32;

export class DamagedContainer extends Error {}

export interface CompoundFolder {
  readonly name: string;
  readonly folders: readonly CompoundFolder[];
  readonly files: ReadonlyMap<string, CompoundStream>;
}

export interface CompoundStream {
  readonly size: number;
  /** Throws {@link DamagedContainer} when the file does not hold what it promises. */
  readonly read: () => Buffer;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes.length >= HEADER_LENGTH && SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));

class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sector: number;
  readonly #cutoff: number;
  readonly #fat: Buffer;
  readonly #miniFat: Buffer;
  readonly #mini: Buffer;
  readonly #entries: Entry[];
  /** What may still be read in all: streams that share their sectors would multiply the file. */
  #budget: number;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(0x1e);
    if (shift !== 9 && shift !== 12) throw new DamagedContainer('sector size');
    this.#sector = 1 << shift;
    this.#budget = bytes.length * 4 + 1024 * 1024;
    this.#cutoff = Math.min(bytes.readUInt32LE(0x38), 1024 * 1024);
    this.#fat = this.#readFat();
    this.#entries = this.#readEntries(bytes.readUInt32LE(0x30));
    this.#miniFat = this.#chain(bytes.readUInt32LE(0x3c), null);
    const root = this.#entries[0];
    if (root?.kind !== KIND.root) throw new DamagedContainer('no root');
    this.#mini = this.#chain(root.start, root.size);
  }

  root(): CompoundFolder {
    return this.#folder(0, new Set([0]), 0);
  }

  #sectorAt(index: number): Buffer {
    const start = (index + 1) * this.#sector;
    if (start >= this.#bytes.length) throw new DamagedContainer('sector outside');
    return this.#bytes.subarray(start, start + this.#sector);
  }

  /** The numbers of the sectors that hold the table: 109 in the header, the others in a chain of their own. */
  #readFat(): Buffer {
    const sectors: Buffer[] = [];
    const most = Math.ceil(this.#bytes.length / this.#sector) + 1;
    const add = (index: number): void => {
      if (index <= LAST_SECTOR && sectors.length < most) sectors.push(this.#sectorAt(index));
    };
    for (let at = 0; at < HEADER_FAT_ENTRIES; at++) add(this.#bytes.readUInt32LE(0x4c + at * 4));
    let next = this.#bytes.readUInt32LE(0x44);
    for (let count = 0; next <= LAST_SECTOR; count++) {
      if (count > most) throw new DamagedContainer('table in a circle');
      const table = this.#sectorAt(next);
      if (table.length < this.#sector) throw new DamagedContainer('table cut');
      for (let at = 0; at < this.#sector - 4; at += 4) add(table.readUInt32LE(at));
      next = table.readUInt32LE(this.#sector - 4);
    }
    return Buffer.concat(sectors);
  }

  /** @param size null to read to the end of the chain */
  #chain(start: number, size: number | null): Buffer {
    const pieces: Buffer[] = [];
    let length = 0;
    for (let at = start; at <= LAST_SECTOR && (size === null || length < size);) {
      const piece = this.#sectorAt(at);
      this.#spend(piece.length);
      pieces.push(piece);
      length += piece.length;
      // A chain longer than the file turns in a circle.
      if (length > this.#bytes.length) throw new DamagedContainer('chain in a circle');
      if (at * 4 + 4 > this.#fat.length) throw new DamagedContainer('chain outside');
      at = this.#fat.readUInt32LE(at * 4);
    }
    if (size !== null && length < size) throw new DamagedContainer('chain too short');
    return Buffer.concat(pieces).subarray(0, size ?? length);
  }

  #miniChain(start: number, size: number): Buffer {
    const pieces: Buffer[] = [];
    let length = 0;
    for (let at = start; at <= LAST_SECTOR && length < size;) {
      const piece = this.#mini.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR);
      if (piece.length === 0 || at * 4 + 4 > this.#miniFat.length)
        throw new DamagedContainer('chain outside');
      this.#spend(piece.length);
      pieces.push(piece);
      length += piece.length;
      at = this.#miniFat.readUInt32LE(at * 4);
    }
    if (length < size) throw new DamagedContainer('chain too short');
    return Buffer.concat(pieces).subarray(0, size);
  }

  #spend(bytes: number): void {
    this.#budget -= bytes;
    if (this.#budget < 0) throw new DamagedContainer('more than the file can hold');
  }

  #readEntries(start: number): Entry[] {
    const directory = this.#chain(start, null);
    const count = Math.min(Math.floor(directory.length / ENTRY_LENGTH), MAX_ENTRIES);
    return Array.from({ length: count }, (_, index): Entry => {
      const at = index * ENTRY_LENGTH;
      const nameLength = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
      return {
        name: directory.toString('utf16le', at, at + nameLength),
        kind: directory[at + 66] ?? 0,
        left: directory.readUInt32LE(at + 68),
        right: directory.readUInt32LE(at + 72),
        child: directory.readUInt32LE(at + 76),
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      };
    });
  }

  /** @param seen entries that already stand somewhere: each stands in one place */
  #folder(index: number, seen: Set<number>, depth: number): CompoundFolder {
    const folders: CompoundFolder[] = [];
    const files = new Map<string, CompoundStream>();
    const waiting = [this.#entries[index]?.child ?? NO_ENTRY];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const entry = this.#entries[next];
      if (!entry || seen.has(next)) continue;
      seen.add(next);
      waiting.push(entry.right, entry.left);
      if (entry.kind === KIND.file) files.set(entry.name, this.#stream(entry));
      else if (entry.kind === KIND.folder && depth < MAX_FOLDER_DEPTH)
        folders.push(this.#folder(next, seen, depth + 1));
    }
    return { name: this.#entries[index]?.name ?? '', folders, files };
  }

  #stream(entry: Entry): CompoundStream {
    return {
      size: entry.size,
      read: () => {
        if (entry.size > this.#bytes.length) throw new DamagedContainer('size outside');
        if (entry.size === 0) return Buffer.alloc(0);
        return entry.size < this.#cutoff
          ? this.#miniChain(entry.start, entry.size)
          : this.#chain(entry.start, entry.size);
      },
    };
  }
}

/** The root folder; throws {@link DamagedContainer}. */
export function openCompoundFile(bytes: Uint8Array): CompoundFolder {
  try {
    return new CompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).root();
  } catch (error) {
    // A number that points outside the file is read as a range error by Buffer.
    if (error instanceof RangeError) throw new DamagedContainer('number outside', { cause: error });
    throw error;
  }
}
