/** @file A sweep removes what nobody names any more, and nothing else. */
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobPath, quarantinePath, storeFolders } from '#main/files/store/folders.ts';
import { filesBelow, openTestStore } from '../../support/file-store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function storeWith(...texts: string[]) {
  const opened = await openTestStore();
  await opened.store.sweep({ referenced: new Set(), nowMs: Date.now() });
  const folders = storeFolders(opened.folder);
  const addresses = [];
  for (const text of texts) addresses.push((await opened.store.put({ bytes: Buffer.from(text) })).address);
  return { ...opened, folders, addresses, now: Date.now() };
}

const grow = (path: string, ageMs: number, now: number): void => {
  utimesSync(path, (now - ageMs) / 1000, (now - ageMs) / 1000);
};

describe('a sweep', () => {
  it('puts aside what no row names once it is a day old, and deletes it a month later', async () => {
    const { store, folders, addresses, now } = await storeWith('named', 'left', 'young');
    const [named = '', left = '', young = ''] = addresses;
    grow(blobPath(folders, named), 40 * DAY, now);
    grow(blobPath(folders, left), DAY + HOUR, now);
    const referenced = new Set([named]);
    expect(await store.sweep({ referenced, nowMs: now })).toEqual({
      ...{ parts: 0, putAside: 1, deleted: 0, restored: 0, missing: [] },
    });
    expect(await Promise.all([named, left, young].map((address) => store.has(address)))).toEqual([
      ...[true, false, true],
    ]);
    expect((await store.sweep({ referenced, nowMs: now + 29 * DAY })).deleted).toBe(0);
    expect((await store.sweep({ referenced, nowMs: now + 31 * DAY })).deleted).toBe(1);
    expect(existsSync(quarantinePath(folders, left))).toBe(false);
  });

  it('brings back what a row names after all, by the next sweep or by being opened', async () => {
    const { store, folders, addresses, now } = await storeWith('one', 'two');
    const [one = '', two = ''] = addresses;
    for (const address of addresses) grow(blobPath(folders, address), 2 * DAY, now);
    expect((await store.sweep({ referenced: new Set(), nowMs: now })).putAside).toBe(2);
    expect((await store.read(one, 10)).toString()).toBe('one');
    expect((await store.sweep({ referenced: new Set([one, two]), nowMs: now })).restored).toBe(1);
    expect((await store.read(two, 10)).toString()).toBe('two');
  });

  it('leaves young again what was just put a second time', async () => {
    const { store, folders, addresses, now } = await storeWith('twice');
    grow(blobPath(folders, addresses[0] ?? ''), 5 * DAY, now);
    expect((await store.put({ bytes: Buffer.from('twice') })).isNew).toBe(false);
    expect((await store.sweep({ referenced: new Set(), nowMs: now })).putAside).toBe(0);
  });

  it('names what is missing', async () => {
    const { store, folders, addresses, now } = await storeWith('there', 'gone');
    const gone = addresses[1] ?? '';
    await store.remove(gone);
    expect(await store.has(gone)).toBe(false);
    const report = await store.sweep({ referenced: new Set(addresses), nowMs: now });
    expect(report.missing).toEqual([gone]);
    expect(filesBelow(folders.root)).toHaveLength(1);
  });

  it('removes what was half written, but not what is being written', async () => {
    const { store, folders, now } = await storeWith();
    writeFileSync(join(folders.parts, 'old.part'), 'x');
    writeFileSync(join(folders.parts, 'new.part'), 'x');
    grow(join(folders.parts, 'old.part'), 2 * DAY, now);
    let during: string[] = [];
    async function* slow(): AsyncGenerator<Buffer, void, void> {
      yield Buffer.from('begun');
      expect((await store.sweep({ referenced: new Set(), nowMs: now + 2 * DAY, youngMs: HOUR })).parts).toBe(
        2,
      );
      during = filesBelow(folders.parts);
    }
    const { address } = await store.put({ stream: slow() });
    expect(during).toHaveLength(1);
    expect((await store.read(address, 10)).toString()).toBe('begun');
  });

  it('is not needed after a crash: the first file that is put removes what was half written', async () => {
    const { folder, secrets, folders } = await storeWith('kept');
    writeFileSync(join(folders.parts, 'cut.part'), 'x');
    const { store } = await openTestStore({ folder, secrets });
    await store.put({ bytes: Buffer.from('kept') });
    expect(filesBelow(folders.root)).toHaveLength(1);
  });

  it('refuses an address that is none', async () => {
    const { store } = await storeWith();
    for (const address of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      await expect(store.has(address)).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(store.open(address)).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(store.remove(address)).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(store.verify(address)).rejects.toMatchObject({ code: 'invalid-input' });
    }
  });
});
