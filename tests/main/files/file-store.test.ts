/** @file What the document store keeps, and what it leaves on disk, whoever does the work. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHUNK_BYTES, sealedSize } from '#main/files/container/layout.ts';
import { blobPath, storeFolders } from '#main/files/store/folders.ts';
import { buildWorker } from '../../support/file-workers.ts';
import { bytesBelow, filesBelow, openTestStore } from '../../support/file-store.ts';
import { temporaryFolder } from '../../support/vault-place.ts';

let script = '';
beforeAll(async () => {
  script = await buildWorker('file-worker', 'file-store');
}, 60_000);

const MIB = 1024 * 1024;
const EDGES = [
  0,
  1,
  CHUNK_BYTES - 1,
  CHUNK_BYTES,
  CHUNK_BYTES + 1,
  2 * CHUNK_BYTES,
  MIB - 1,
  MIB,
  MIB + 1,
  3 * MIB,
];

function signalled(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((over) => (resolve = over));
  return { promise, resolve };
}

async function* inPieces(bytes: Buffer, piece: number): AsyncGenerator<Buffer, void, void> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

describe.each([
  { crew: 'in this thread', inThread: true },
  { crew: 'in other threads', inThread: false },
])('the document store, working $crew', ({ inThread }) => {
  const open = (options: Parameters<typeof openTestStore>[0] = {}) =>
    openTestStore({ ...options, ...(inThread ? {} : { script }) });

  it('gives back what it was given, at every edge of its chunks', async () => {
    const { store, folder } = await open();
    for (const size of EDGES) {
      const content = randomBytes(size);
      const stored = await store.put({ bytes: content });
      expect({ size: stored.size, isNew: stored.isNew }).toEqual({ size, isNew: true });
      expect((await store.read(stored.address, 4 * MIB)).equals(content)).toBe(true);
      expect(await store.size(stored.address)).toBe(size);
      expect(await store.verify(stored.address)).toBe('sound');
      const path = blobPath(storeFolders(folder), stored.address);
      expect(readFileSync(path).length).toBe(sealedSize(size));
    }
    expect(filesBelow(folder)).toHaveLength(EDGES.length);
  });

  it('gives the same address to a file, its bytes and its stream in pieces of any size', async () => {
    const { store } = await open();
    const place = await temporaryFolder();
    const sizes = fc.integer({ min: 0, max: 3 * CHUNK_BYTES });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: CHUNK_BYTES + 7 }), async (size, piece) => {
        const content = randomBytes(size);
        const path = join(place, 'source.bin');
        await writeFile(path, content);
        const fromFile = await store.put({ path });
        const fromBytes = await store.put({ bytes: content });
        const fromStream = await store.put({ stream: inPieces(content, piece) });
        expect(fromBytes.address).toBe(fromFile.address);
        expect(fromStream.address).toBe(fromFile.address);
        expect((await store.read(fromFile.address, MIB)).equals(content)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps the same content once, though it is put several times at once', async () => {
    const { store, folder } = await open();
    const content = randomBytes(CHUNK_BYTES * 3);
    const stored = await Promise.all(Array.from({ length: 6 }, () => store.put({ bytes: content })));
    expect(new Set(stored.map(({ address }) => address)).size).toBe(1);
    expect(stored.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(filesBelow(folder)).toHaveLength(1);
  });

  it('replaces a damaged file when its content is put again', async () => {
    const { store, folder } = await open();
    const content = randomBytes(1000);
    const { address } = await store.put({ bytes: content });
    const path = blobPath(storeFolders(folder), address);
    writeFileSync(path, readFileSync(path).subarray(0, 500));
    expect(await store.verify(address)).toBe('damaged');
    expect(await store.put({ bytes: content })).toEqual({ address, size: 1000, isNew: false });
    expect(await store.verify(address)).toBe('sound');
  });

  it('says how far it is, and leaves nothing when it is cancelled', async () => {
    const { store, folder } = await open();
    const stop = new AbortController();
    const seen: number[] = [];
    async function* endless(): AsyncGenerator<Buffer, void, void> {
      for (;;) yield randomBytes(512 * 1024);
    }
    const putting = store.put(
      { stream: endless() },
      {
        signal: stop.signal,
        onProgress: (bytes) => {
          seen.push(bytes);
          if (bytes > 5 * MIB) stop.abort(new Error('enough'));
        },
      },
    );
    await expect(putting).rejects.toThrow('enough');
    expect(seen.at(-1)).toBeGreaterThan(5 * MIB);
    expect(filesBelow(folder)).toEqual([]);
  });

  it('leaves nothing when what it is given breaks off, and says why', async () => {
    const { store, folder } = await open();
    async function* broken(): AsyncGenerator<Buffer, void, void> {
      yield randomBytes(100_000);
      throw new Error('the cable was pulled');
    }
    await expect(store.put({ stream: broken() })).rejects.toMatchObject({ code: 'unexpected' });
    expect(filesBelow(folder)).toEqual([]);
  });

  it('refuses a missing file, a folder and what is too large', async () => {
    const { store, folder } = await open({ maxBytes: MIB });
    const place = await temporaryFolder();
    await writeFile(join(place, 'large.bin'), randomBytes(MIB + 1));
    await expect(store.put({ path: join(place, 'none') })).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.put({ path: place })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(store.put({ path: join(place, 'large.bin') })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(store.put({ bytes: randomBytes(MIB + 1) })).rejects.toMatchObject({ code: 'invalid-input' });
    expect(filesBelow(folder)).toEqual([]);
  });

  it('never writes a plain byte: not in the file, not in its name, not while it writes', async () => {
    const { store, folder } = await open();
    const mark = 'MARTIN 1 85 05 78 006 084 36';
    const content = Buffer.from(`${mark} `.repeat(400_000));
    let seen = 0;
    const look = (): void => {
      const written = bytesBelow(folder);
      seen = Math.max(seen, written.length);
      expect(written.includes('MARTIN')).toBe(false);
    };
    await store.put({ bytes: content }, { onProgress: look });
    look();
    expect(seen).toBeGreaterThan(content.length);
    expect(filesBelow(folder).join()).not.toContain('MARTIN');
  });

  it('ends what is under way when it closes, and then refuses', async () => {
    const { store, folder } = await open();
    const begun = signalled();
    async function* slow(): AsyncGenerator<Buffer, void, void> {
      yield randomBytes(1000);
      begun.resolve();
      await new Promise(() => undefined);
    }
    const refused = expect(store.put({ stream: slow() })).rejects.toMatchObject({ code: 'locked' });
    await store.put({ bytes: randomBytes(10) });
    await begun.promise;
    await store.close();
    await refused;
    expect(filesBelow(folder)).toHaveLength(1);
    await expect(store.put({ bytes: randomBytes(20) })).rejects.toMatchObject({ code: 'locked' });
  });
});
