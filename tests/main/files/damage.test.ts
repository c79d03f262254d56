/** @file A document file that is not as it was written is refused, wherever it was touched; the disk may fail at any step. */
import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, CHUNK_OVERHEAD, HEADER_BYTES } from '#main/files/container/layout.ts';
import { blobPath, storeFolders } from '#main/files/store/folders.ts';
import { filesBelow, openTestStore } from '../../support/file-store.ts';
import { systemError } from '../../support/vault-place.ts';

const STORED_CHUNK = CHUNK_BYTES + CHUNK_OVERHEAD;
const content = randomBytes(3 * CHUNK_BYTES + 1234);

async function storedFile() {
  const opened = await openTestStore();
  const { address } = await opened.store.put({ bytes: content });
  const path = blobPath(storeFolders(opened.folder), address);
  return { ...opened, address, path, sound: readFileSync(path) };
}

describe('a damaged document file', () => {
  it('is refused for any flipped bit, and never gives out a wrong byte', async () => {
    const { store, address, path, sound } = await storedFile();
    const flips = fc.tuple(fc.nat(sound.length - 1), fc.nat(7));
    const edges = [0, 4, 8, 16, 48, 72, HEADER_BYTES - 1, HEADER_BYTES, sound.length - 1];
    await fc.assert(
      fc.asyncProperty(flips, async ([at, bit]) => {
        const damaged = Buffer.from(sound);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        writeFileSync(path, damaged);
        const given: Buffer[] = [];
        const reading = store.open(address).then(async ({ stream }) => {
          for await (const chunk of stream as AsyncIterable<Buffer>) given.push(chunk);
        });
        await expect(reading).rejects.toMatchObject({ code: 'corrupted' });
        expect(content.subarray(0, Buffer.concat(given).length).equals(Buffer.concat(given))).toBe(true);
        expect(await store.verify(address)).toBe('damaged');
      }),
      { numRuns: 150, examples: edges.map((at) => [[at, at % 8]] as [[number, number]]) },
    );
    writeFileSync(path, sound);
    expect(await store.verify(address)).toBe('sound');
  });

  it('is refused when it was cut, lengthened, or its chunks were swapped, repeated or dropped', async () => {
    const { store, address, path, sound } = await storedFile();
    const start = sound.subarray(0, HEADER_BYTES);
    const chunk = (index: number): Buffer =>
      sound.subarray(HEADER_BYTES + index * STORED_CHUNK, HEADER_BYTES + (index + 1) * STORED_CHUNK);
    const [one, two, three, last] = [chunk(0), chunk(1), chunk(2), chunk(3)];
    const damaged: Record<string, Buffer> = {
      'nothing left': Buffer.alloc(0),
      'cut in its start': sound.subarray(0, 60),
      'cut after its start': start,
      'cut at a chunk': sound.subarray(0, HEADER_BYTES + 2 * STORED_CHUNK),
      'cut by a byte': sound.subarray(0, -1),
      'a byte more': Buffer.concat([sound, Buffer.alloc(1)]),
      'a chunk more': Buffer.concat([sound, one]),
      swapped: Buffer.concat([start, two, one, three, last]),
      repeated: Buffer.concat([start, one, one, three, last]),
      dropped: Buffer.concat([start, one, two, last]),
    };
    for (const [how, bytes] of Object.entries(damaged)) {
      writeFileSync(path, bytes);
      await expect(store.read(address, content.length), how).rejects.toMatchObject({ code: 'corrupted' });
      expect(await store.verify(address), how).toBe('damaged');
    }
  });

  it('is refused under the name of another one', async () => {
    const { store, folder, address, path } = await storedFile();
    const other = await store.put({ bytes: randomBytes(content.length) });
    renameSync(blobPath(storeFolders(folder), other.address), path);
    await expect(store.open(address)).rejects.toMatchObject({ code: 'corrupted' });
    await expect(store.open(other.address)).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.verify(other.address)).toBe('missing');
  });

  it('is refused with the keys of another cabinet', async () => {
    const { folder, address } = await storedFile();
    const { store } = await openTestStore({ folder });
    await expect(store.open(address)).rejects.toMatchObject({ code: 'corrupted' });
  });

  it('does not stay open: neither read to its end, nor left, nor damaged', async () => {
    let isOpen = 0;
    const { store, folder } = await openTestStore({
      fs: {
        open: async (path, flags, mode) => {
          const handle = await open(path, flags, mode);
          isOpen += 1;
          (handle as unknown as EventEmitter).on('close', () => (isOpen -= 1));
          return handle;
        },
      },
    });
    const { address } = await store.put({ bytes: content });
    await store.read(address, content.length);
    (await store.open(address)).stream.destroy();
    const { stream } = await store.open(address);
    for await (const _chunk of stream) break;
    await expect(store.read(address, 10)).rejects.toMatchObject({ code: 'invalid-input' });
    const path = blobPath(storeFolders(folder), address);
    writeFileSync(path, readFileSync(path).fill(1, HEADER_BYTES + 10));
    const sink = new Writable({ write: (_chunk, _encoding, over) => over() });
    await expect(pipeline((await store.open(address)).stream, sink)).rejects.toMatchObject({
      code: 'corrupted',
    });
    await expect.poll(() => isOpen).toBe(0);
  });
});

/** The file that is written behaves as `change` says. */
function written(change: (handle: FileHandle) => void) {
  return {
    open: async (path: string, flags: string, mode?: number) => {
      const handle = await open(path, flags, mode);
      if (path.endsWith('.part')) change(handle);
      return handle;
    },
  };
}

describe('a disk that fails', () => {
  it('says that it is full, and keeps nothing of what did not fit', async () => {
    let left = 2;
    const fs = written((handle) => {
      const write = handle.write.bind(handle) as (...args: unknown[]) => Promise<unknown>;
      Object.assign(handle, {
        write: (...args: unknown[]) =>
          (left -= 1) < 0 ? Promise.reject(systemError('ENOSPC')) : write(...args),
      });
    });
    const { store, folder } = await openTestStore({ fs });
    await expect(store.put({ bytes: randomBytes(5 * 1024 * 1024) })).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(filesBelow(folder)).toEqual([]);
  });

  it('acknowledges nothing that could not be flushed', async () => {
    const fs = written((handle) => Object.assign(handle, { sync: () => Promise.reject(systemError('EIO')) }));
    const { store, folder } = await openTestStore({ fs });
    await expect(store.put({ bytes: content })).rejects.toMatchObject({ code: 'unexpected' });
    expect(filesBelow(folder)).toEqual([]);
  });

  it('writes on where a write was short', async () => {
    const fs = written((handle) => {
      const write = handle.write.bind(handle) as (
        ...args: [Buffer, number, number, number]
      ) => Promise<unknown>;
      Object.assign(handle, {
        write: (bytes: Buffer, offset: number, length: number, position: number) =>
          write(bytes, offset, Math.ceil(length / 3), position),
      });
    });
    const { store } = await openTestStore({ fs });
    const { address } = await store.put({ bytes: content });
    expect((await store.read(address, content.length)).equals(content)).toBe(true);
  });

  it('is asked again while another program holds the file', async () => {
    let refusals = 4;
    const { store } = await openTestStore({
      fs: {
        rename: (from, to) =>
          (refusals -= 1) >= 0 ? Promise.reject(systemError('EBUSY')) : rename(from, to),
      },
    });
    const { address } = await store.put({ bytes: content });
    expect(await store.verify(address)).toBe('sound');
    expect(refusals).toBeLessThan(0);
  });

  it('refuses a file that changed while it was read', async () => {
    const { store, folder } = await openTestStore();
    const source = `${folder}.source`;
    writeFileSync(source, randomBytes(4 * 1024 * 1024));
    const onProgress = (): void => {
      writeFileSync(source, randomBytes(4 * 1024 * 1024 + 1));
    };
    await expect(store.put({ path: source }, { onProgress })).rejects.toMatchObject({ code: 'in-use' });
    expect(filesBelow(folder)).toEqual([]);
    rmSync(source);
  });
});
